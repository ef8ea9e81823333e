#include "ui/animation_progress.h"

#include "ui/animation_export.h"
#include "ui/theme.h"

#include <QFileInfo>
#include <QProgressBar>
#include <QPushButton>

namespace actiscope {

AnimationProgress::AnimationProgress(AnimationExport& animation, QWidget* parent)
    : QProgressDialog(parent) {
    setObjectName(QStringLiteral("animation.progress"));
    setWindowTitle(tr("Export animation"));
    const QString name = QFileInfo(animation.animation().path).fileName();
    setLabelText(tr("Writing %1 …").arg(name));
    auto* bar = new QProgressBar(this);
    bar->setAccessibleName(tr("Progress of the animation"));
    setBar(bar);
    auto* cancel = new QPushButton(tr("Cancel"), this);
    setCancelButton(cancel);
    setRange(0, animation.steps());
    setAutoReset(false);
    setAutoClose(false);
    constexpr int patience = 400; // most are done by then
    setMinimumDuration(patience);
    setMinimumWidth(qRound(scaled(*this, 340)));
    setValue(0);
    connect(&animation, &AnimationExport::progressed, this, &QProgressDialog::setValue);
    connect(this, &QProgressDialog::canceled, &animation, &AnimationExport::cancel);
    connect(&animation, &QObject::destroyed, this, &QObject::deleteLater);
}

} // namespace actiscope
