// An animation on its way to its files while the window stays alive.
#pragma once

#include "ui/plot/figure_animation.h"

#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <functional>
#include <memory>

namespace actiscope {

/// A widget draws the frames, so the thread of the window does, one a turn of its event loop;
/// everything else happens in a worker. The destructor cancels.
class AnimationExport : public QObject {
    Q_OBJECT

public:
    AnimationExport(Animation animation, const Catalogue& catalogue, QObject* parent = nullptr);
    ~AnimationExport() override;

    /// Throws Error for what cannot be made; afterwards errors are `failed`.
    void start();
    void cancel();

    const Animation& animation() const { return m_animation; }

    /// What `progressed` counts to.
    int steps() const;

signals:
    void progressed(int steps);
    /// Exactly one of the three, once; then nothing more happens.
    void finished();
    void cancelled();
    void failed(const actiscope::Text& why);

private:
    void inWorker(std::function<void()> work, std::function<void()> then);
    void drawNext();
    void handOver(const QImage& image, Session frame);
    void taken();
    void finish();
    void fail(const Text& why);
    void end(const std::function<void()>& say);

    Animation m_animation;
    const Catalogue& m_catalogue;
    std::stop_source m_stop;
    Session m_steady;
    std::unique_ptr<AnimationWriter> m_writer;
    QTimer m_turn;
    int m_drawn = 0;
    int m_taken = 0;
    bool m_isMade = false;
    bool m_ended = false;
    QThreadPool m_worker; ///< last: it may still use the others
};

} // namespace actiscope
