// A widget that shows the document's session and turns gestures into new ones.
#pragma once

#include "ui/document.h"

#include <QWidget>

namespace actiscope {

/// How much of itself a view shows: in front of a class only what is worth reading from afar.
enum class Extent { Full, Presented };

/// Keeps nothing that a session holds and knows no other view. `display` is idempotent and silent.
class SessionView : public QWidget {
    Q_OBJECT

public:
    explicit SessionView(Document& document, QWidget* parent = nullptr);

    virtual void display(const Session& session) = 0;
    /// Every text again, in the window's language; `display` follows.
    virtual void retranslate() = 0;

signals:
    /// What happened, for the toast.
    void reported(const QString& sentence);

protected:
    Document& document() { return m_document; }

    const Figure& figure() const { return m_document.session().figure; }

    const Catalogue& catalogue() const { return m_document.catalogue(); }

private:
    Document& m_document;
};

} // namespace actiscope
