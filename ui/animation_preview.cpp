#include "ui/animation_preview.h"

#include "ui/plot/figure_export.h"

#include <QBuffer>

#include <algorithm>
#include <cmath>

namespace actiscope {

namespace {

constexpr int patience = 60; // typing must not wait for the preview
constexpr double milli = 1e3;
constexpr double fastestTick = 20;

/// A drawing of lines grows with its width, not with its area.
double gifBytes(const QImage& before, const QImage& now, int frames, double scale) {
    GifEncoder gif;
    gif.add(before);
    gif.add(now);
    const auto one = static_cast<double>(gif.file({0}, 1).size());
    const auto two = static_cast<double>(gif.file({0, 1}, 1).size());
    return (one + (two - one) * (frames - 1)) / scale;
}

double pngBytes(const QImage& image, int frames, double scale) {
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "png");
    return static_cast<double>(buffer.size()) * frames / scale;
}

} // namespace

AnimationPreview::AnimationPreview(QWidget* parent) : QLabel(parent) {
    setAlignment(Qt::AlignCenter);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
    m_worker.setMaxThreadCount(1);
    m_patience.setSingleShot(true);
    m_patience.setInterval(patience);
    connect(&m_patience, &QTimer::timeout, this, &AnimationPreview::prepare);
    connect(&m_tick, &QTimer::timeout, this, &AnimationPreview::step);
}

AnimationPreview::~AnimationPreview() {
    m_stop.request_stop();
    m_worker.clear();
    m_worker.waitForDone();
}

void AnimationPreview::setAnimation(const Animation& animation) {
    m_wanted = animation;
    m_stop.request_stop();
    m_patience.start();
}

void AnimationPreview::prepare() {
    m_stop = {};
    m_worker.clear();
    m_worker.start([this, animation = m_wanted, stop = m_stop.get_token()] {
        const Session steady = steadySession(animation, builtInCatalogue(), stop);
        const auto tell = [this, animation, steady, stop] {
            if (!stop.stop_requested()) {
                begin(animation, steady);
            }
        };
        QMetaObject::invokeMethod(this, tell, Qt::QueuedConnection);
    });
}

void AnimationPreview::begin(const Animation& animation, const Session& steady) {
    m_animation = animation;
    m_steady = steady;
    m_order = playedFrames(m_animation.sweep);
    m_last = QImage();
    m_isEstimated = false;
    show(m_order[static_cast<std::size_t>(std::max(0, m_shown)) % m_order.size()]);
    setPlaying(m_isPlaying);
}

void AnimationPreview::setPlaying(bool playing) {
    m_isPlaying = playing;
    m_tick.stop();
    if (playing && !m_order.empty()) {
        const double frame =
            milli * secondsOf(m_animation.sweep) / static_cast<double>(m_order.size());
        m_clock.start();
        m_tick.start(static_cast<int>(std::max(fastestTick, frame)));
    }
}

void AnimationPreview::step() {
    const double whole = milli * secondsOf(m_animation.sweep);
    const double played = std::fmod(static_cast<double>(m_clock.elapsed()) / whole, 1);
    const auto index = static_cast<std::size_t>(played * static_cast<double>(m_order.size()));
    const int frame = m_order[std::min(index, m_order.size() - 1)];
    if (frame != m_shown) {
        show(frame);
    }
}

void AnimationPreview::show(int frame) {
    const QSizeF room = QSizeF(size()) * devicePixelRatioF();
    const QSizeF page = pixelSize(m_steady.page);
    const double scale =
        std::min({1.0, room.width() / page.width(), room.height() / page.height()});
    const QImage image =
        renderImage(frameSession(m_steady, m_animation.sweep, frame, builtInCatalogue()),
                    builtInCatalogue(),
                    scale);
    QPixmap shown = QPixmap::fromImage(image);
    shown.setDevicePixelRatio(devicePixelRatioF());
    setPixmap(shown);
    if (!m_isEstimated && m_shown != frame && m_last.size() == image.size()) {
        m_isEstimated = true;
        estimate(m_last, image, scale);
    }
    m_last = image;
    m_shown = frame;
}

void AnimationPreview::estimate(const QImage& before, const QImage& now, double scale) {
    const bool gif = animationFormatOf(m_animation.path) == AnimationFormat::Gif;
    const auto frames = static_cast<int>(m_order.size());
    m_worker.start([this, before, now, scale, frames, gif, stop = m_stop.get_token()] {
        const double bytes =
            gif ? gifBytes(before, now, frames, scale) : pngBytes(now, frames, scale);
        const auto tell = [this, bytes, stop] {
            if (!stop.stop_requested()) {
                emit estimated(bytes);
            }
        };
        QMetaObject::invokeMethod(this, tell, Qt::QueuedConnection);
    });
}

void AnimationPreview::resizeEvent(QResizeEvent* event) {
    QLabel::resizeEvent(event);
    if (!m_order.empty()) {
        show(std::max(0, m_shown));
    }
}

} // namespace actiscope
