#include "ui/controls/hints.h"

#include <QWidget>

namespace actiscope {

void setHint(QWidget* widget, const QString& sentence, const QString& key) {
    widget->setStatusTip(sentence);
    widget->setToolTip(key.isEmpty() ? sentence : QStringLiteral("%1  (%2)").arg(sentence, key));
}

} // namespace actiscope
