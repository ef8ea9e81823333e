// The left column: every function by family, with a search.
#pragma once

#include "ui/session_view.h"

class QLabel;

namespace actiscope {

class FunctionTree;
class SearchField;

class FunctionList final : public SessionView {
    Q_OBJECT

public:
    explicit FunctionList(Document& document, QWidget* parent = nullptr);

    void display(const Session& session) override;
    void retranslate() override;

    void focusSearch();

protected:
    void changeEvent(QEvent* event) override;

private:
    void focusList();
    void search(const QString& text);
    void accept(bool beside);
    void choose(const Activation& activation);
    void add(const Activation& activation);
    void arrange();

    SearchField* m_search;
    FunctionTree* m_tree;
    QLabel* m_nothing;
};

} // namespace actiscope
