#include "ui/session_view.h"

namespace actiscope {

SessionView::SessionView(Document& document, QWidget* parent)
    : QWidget(parent), m_document(document) {
    connect(&document, &Document::changed, this, &SessionView::display);
}

} // namespace actiscope
