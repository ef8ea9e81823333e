#include "ui/plot/figure_animation.h"

#include "figure/histogram.h"
#include "session/json.h"
#include "text/number.h"
#include "ui/files.h"
#include "ui/plot/embedded_session.h"
#include "ui/plot/figure_export.h"
#include "ui/plot/figure_painter.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <new>

namespace actiscope {

namespace {

constexpr double mostPixels = 1e9;         // of all frames: minutes of drawing
constexpr double mostFramesPerSecond = 50; // players slow a GIF down that has more

int playedCount(const Sweep& sweep) {
    return static_cast<int>(playedFrames(sweep).size());
}

void checkPixels(const Animation& animation) {
    const QSize size = pixelSize(animation.session.page);
    const double pixels = static_cast<double>(size.width()) * size.height();
    if (pixels * animation.sweep.frames > mostPixels) {
        throw Error({"{} frames of {} x {} pixels are too much for an animation, which takes {} "
                     "million pixels in all. Choose a smaller size or fewer frames.",
                     "{} 帧 {} x {} 像素对动画来说太大，总共最多 {} 百万像素。"
                     "请选择更小的尺寸或更少的帧数。"},
                    {std::to_string(animation.sweep.frames),
                     std::to_string(size.width()),
                     std::to_string(size.height()),
                     shortest(mostPixels / 1e6)});
    }
}

void checkPace(const Sweep& sweep) {
    const int frames = playedCount(sweep);
    if (frames / secondsOf(sweep) > mostFramesPerSecond * (1 + 1e-9)) {
        throw Error({"A GIF shows at most {} frames a second: {} frames need {} seconds or more.",
                     "GIF 每秒最多显示 {} 帧：{} 帧至少需要 {} 秒。"},
                    {shortest(mostFramesPerSecond),
                     std::to_string(frames),
                     shortest(frames / mostFramesPerSecond)});
    }
}

/// The axis of a histogram follows its law, and so it may where the law moves. Only new draws from
/// the same law must not shake it.
void holdHistograms(Figure& figure,
                    const Sweep& sweep,
                    const Catalogue& catalogue,
                    const std::stop_token& stop) {
    for (std::size_t p = 0; p < figure.panels.size(); ++p) {
        if (figure.panels[p].kind != PanelKind::Histogram || figure.panels[p].y) {
            continue;
        }
        Span all{0, 0};
        for (int i = 0; i < sweep.frames && !stop.stop_requested(); ++i) {
            const Figure frame = frameOf(figure, sweep, i, catalogue);
            all.to = std::max(all.to, histogramView(frame.panels[p], frame.grid, catalogue).y.to);
        }
        figure.panels[p].y = all;
    }
}

} // namespace

AnimationFormat animationFormatOf(const QString& path) {
    const QString ending = QFileInfo(path).suffix().toLower();
    if (ending == QStringLiteral("gif")) {
        return AnimationFormat::Gif;
    }
    if (ending == QStringLiteral("png")) {
        return AnimationFormat::Frames;
    }
    throw Error({"\"{}\" ends neither in .gif nor, for numbered frames, in .png, the formats an "
                 "animation can have.",
                 "“{}”既不以 .gif 结尾，也不以 .png（编号的帧）结尾，动画只能是这些格式。"},
                {path.toStdString()});
}

QStringList filesOf(const Animation& animation) {
    if (animationFormatOf(animation.path) == AnimationFormat::Gif) {
        return {animation.path};
    }
    const QFileInfo file(animation.path);
    const int count = playedCount(animation.sweep);
    const auto digits = std::max<qsizetype>(3, QString::number(count).size());
    QStringList all;
    for (int i = 1; i <= count; ++i) {
        const QString number =
            QString::number(i).rightJustified(static_cast<int>(digits), QLatin1Char('0'));
        all << file.dir().filePath(
            QStringLiteral("%1-%2.%3").arg(file.completeBaseName(), number, file.suffix()));
    }
    return all;
}

void checkAnimation(const Animation& animation, const Catalogue& catalogue) {
    const bool gif = animationFormatOf(animation.path) == AnimationFormat::Gif;
    checkSweep(animation.session.figure, animation.sweep, catalogue);
    checkPixels(animation);
    if (gif) {
        checkPace(animation.sweep);
    }
}

Session
steadySession(const Animation& animation, const Catalogue& catalogue, const std::stop_token& stop) {
    Session session = animation.session;
    if (animationFormatOf(animation.path) == AnimationFormat::Gif) {
        session.page.transparent = false; // a GIF knows no half-transparent edges
    }
    const Page& page = session.page;
    const Resolution resolution{FigurePainter::columnsFor(pixelSize(page), lookOf(page))};
    session.figure =
        withSteadyY(std::move(session.figure), animation.sweep, catalogue, resolution, stop);
    if (animation.sweep.what == sweptPass) {
        holdHistograms(session.figure, animation.sweep, catalogue, stop);
    }
    return session;
}

Session frameSession(Session steady, const Sweep& sweep, int i, const Catalogue& catalogue) {
    steady.figure = frameOf(std::move(steady.figure), sweep, i, catalogue);
    return steady;
}

AnimationWriter::AnimationWriter(Animation animation)
    : m_animation(std::move(animation)), m_format(animationFormatOf(m_animation.path)),
      m_order(playedFrames(m_animation.sweep)) {}

AnimationWriter::~AnimationWriter() {
    for (const QString& path : m_made) {
        QFile::remove(path);
    }
}

void AnimationWriter::add(int i, const QImage& image, const Session& session) {
    if (m_format == AnimationFormat::Gif) {
        m_gif.add(image);
        return;
    }
    const QStringList files = filesOf(m_animation);
    const QByteArray png = pngOf(image, session);
    for (std::size_t n = 0; n < m_order.size(); ++n) {
        const QString& path = files[static_cast<qsizetype>(n)];
        if (m_order[n] == i) {
            const bool isNew = !QFileInfo::exists(path);
            writeFile(path, png);
            m_made += isNew ? QStringList(path) : QStringList();
        }
    }
}

bool AnimationWriter::finish(const std::stop_token& stop, const GifEncoder::Progress& progress) {
    QByteArray gif;
    if (m_format == AnimationFormat::Gif) {
        gif = m_gif.file(m_order, secondsOf(m_animation.sweep), stop, progress);
    }
    if (stop.stop_requested()) {
        return false;
    }
    if (m_format == AnimationFormat::Gif) {
        writeFile(m_animation.path, withSession(gif, toJson(m_animation.session)));
    }
    m_made.clear(); // they stay
    return true;
}

Error tooLittleMemory() {
    return Error(Text{"There is too little memory for this animation. Choose a smaller size or "
                      "fewer frames.",
                      "内存不足，无法生成此动画。请选择更小的尺寸或更少的帧数。"});
}

void exportAnimation(const Animation& animation, const Catalogue& catalogue) {
    checkAnimation(animation, catalogue);
    requireWritable(filesOf(animation).front());
    try {
        const Session steady = steadySession(animation, catalogue);
        AnimationWriter writer(animation);
        for (int i = 0; i < animation.sweep.frames; ++i) {
            const Session frame = frameSession(steady, animation.sweep, i, catalogue);
            writer.add(i, renderImage(frame, catalogue), frame);
        }
        writer.finish();
    } catch (const std::bad_alloc&) {
        throw tooLittleMemory();
    }
}

} // namespace actiscope
