// A sweep through a figure as files: an animated GIF, or numbered PNG frames.
#pragma once

#include "figure/sweep.h"
#include "session/session.h"
#include "ui/plot/gif.h"

#include <QStringList>

namespace actiscope {

enum class AnimationFormat { Gif, Frames };

struct Animation {
    Session session;
    Sweep sweep;
    QString path; ///< frame.png stands for frame-001.png, frame-002.png, ...
};

/// By the ending of the file's name. Throws Error that names the legal ones.
AnimationFormat animationFormatOf(const QString& path);

/// The files that are written: one, or one for each frame that plays.
QStringList filesOf(const Animation& animation);

/// Throws Error for what cannot be made, before anything is drawn.
void checkAnimation(const Animation& animation, const Catalogue& catalogue);

/// Every frame is a step of this session: its y ranges hold them all. Any thread.
Session steadySession(const Animation& animation,
                      const Catalogue& catalogue,
                      const std::stop_token& stop = {});
Session frameSession(Session steady, const Sweep& sweep, int i, const Catalogue& catalogue);

/// Makes the files of frames that come one by one. Any thread, one at a time. A GIF is written when
/// all is done; PNG frames one by one, and those it has made go again if the end is not reached.
class AnimationWriter {
public:
    explicit AnimationWriter(Animation animation);
    ~AnimationWriter();
    AnimationWriter(const AnimationWriter&) = delete;
    AnimationWriter& operator=(const AnimationWriter&) = delete;

    /// Frame i of the sweep and the session it shows. Throws Error, as `finish`.
    void add(int i, const QImage& image, const Session& session);
    /// Whether the files are made: not if it is stopped.
    bool finish(const std::stop_token& stop = {}, const GifEncoder::Progress& progress = {});

private:
    Animation m_animation;
    AnimationFormat m_format;
    std::vector<int> m_order;
    GifEncoder m_gif;
    QStringList m_made; ///< that were not there before
};

/// What std::bad_alloc means while an animation is made.
Error tooLittleMemory();

/// All of it at once, as `exportFigure` does with a figure.
void exportAnimation(const Animation& animation, const Catalogue& catalogue);

} // namespace actiscope
