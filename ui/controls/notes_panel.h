// What is written on the selected panel, one row for each annotation, and a button to add more.
#pragma once

#include "ui/session_view.h"

class QLabel;
class QToolButton;
class QVBoxLayout;

namespace actiscope {

class NoteRow;
class Reason;
class Section;

class NotesPanel final : public SessionView {
    Q_OBJECT

public:
    explicit NotesPanel(Document& document, QWidget* parent = nullptr);

    void display(const Session& session) override;
    void retranslate() override;

private:
    void rebuild(const std::vector<Annotation>& notes);
    void add(AnnotationKind kind);
    void change(int note, const Annotation& annotation);

    Section* m_section;
    QToolButton* m_add;
    QLabel* m_empty;
    QVBoxLayout* m_layout;
    std::vector<NoteRow*> m_rows;
};

/// "Text", "Vertical line": the kinds of annotations in the window's language.
QString nameOf(AnnotationKind kind);

} // namespace actiscope
