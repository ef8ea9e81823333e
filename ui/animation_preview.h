// An animation as it will play, in the size there is.
#pragma once

#include "ui/plot/figure_animation.h"

#include <QElapsedTimer>
#include <QLabel>
#include <QThreadPool>
#include <QTimer>

namespace actiscope {

/// Keeps the pace of the file: where drawing is slower, it leaves frames out.
class AnimationPreview : public QLabel {
    Q_OBJECT

public:
    explicit AnimationPreview(QWidget* parent = nullptr);
    ~AnimationPreview() override;

    /// Must be legal. The latest wins.
    void setAnimation(const Animation& animation);
    void setPlaying(bool playing);

    bool isPlaying() const { return m_isPlaying; }

signals:
    /// About how large all files together will be.
    void estimated(double bytes);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void prepare();
    void begin(const Animation& animation, const Session& steady);
    void show(int frame);
    void step();
    void estimate(const QImage& before, const QImage& now, double scale);

    Animation m_wanted;
    Animation m_animation;
    Session m_steady;
    std::vector<int> m_order; ///< empty until the ranges are known
    std::stop_source m_stop;
    QTimer m_patience;
    QTimer m_tick;
    QElapsedTimer m_clock;
    int m_shown = -1;
    QImage m_last;
    bool m_isPlaying = true;
    bool m_isEstimated = false;
    QThreadPool m_worker; ///< last: it may still use the others
};

} // namespace actiscope
