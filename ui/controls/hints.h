// What a control says of itself: the sentence of the status line and the tooltip with its key.
#pragma once

#include <QString>

class QWidget;

namespace actiscope {

/// `sentence` becomes the status tip; the tooltip adds the key in brackets.
void setHint(QWidget* widget, const QString& sentence, const QString& key = {});

} // namespace actiscope
