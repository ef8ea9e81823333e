// How far an animation is, with a button that stops it; the window stays usable.
#pragma once

#include <QProgressDialog>

namespace actiscope {

class AnimationExport;

/// Goes with the export.
class AnimationProgress : public QProgressDialog {
    Q_OBJECT

public:
    AnimationProgress(AnimationExport& animation, QWidget* parent);
};

} // namespace actiscope
