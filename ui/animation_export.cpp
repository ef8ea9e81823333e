#include "ui/animation_export.h"

#include "ui/files.h"
#include "ui/plot/figure_export.h"

namespace actiscope {

namespace {

constexpr int mostWaiting = 2; // images between the two threads

} // namespace

AnimationExport::AnimationExport(Animation animation, const Catalogue& catalogue, QObject* parent)
    : QObject(parent), m_animation(std::move(animation)), m_catalogue(catalogue) {
    m_worker.setMaxThreadCount(1); // one after the other
    m_turn.setSingleShot(true);
    connect(&m_turn, &QTimer::timeout, this, &AnimationExport::drawNext);
}

AnimationExport::~AnimationExport() {
    m_stop.request_stop();
    m_worker.clear();
    m_worker.waitForDone();
}

int AnimationExport::steps() const {
    const int frames = m_animation.sweep.frames;
    const bool gif = animationFormatOf(m_animation.path) == AnimationFormat::Gif;
    return gif ? frames + static_cast<int>(playedFrames(m_animation.sweep).size()) : frames;
}

void AnimationExport::inWorker(std::function<void()> work, std::function<void()> then) {
    m_worker.start([this, work = std::move(work), then = std::move(then)] {
        std::function<void()> next = then;
        try {
            if (!m_stop.stop_requested()) {
                work();
            }
        } catch (const Error& error) {
            next = [this, why = error.text()] { fail(why); };
        } catch (const std::bad_alloc&) {
            next = [this] { fail(tooLittleMemory().text()); };
        }
        QMetaObject::invokeMethod(this, next, Qt::QueuedConnection);
    });
}

void AnimationExport::start() {
    checkAnimation(m_animation, m_catalogue);
    requireWritable(filesOf(m_animation).front());
    m_writer = std::make_unique<AnimationWriter>(m_animation);
    inWorker([this] { m_steady = steadySession(m_animation, m_catalogue, m_stop.get_token()); },
             [this] { m_turn.start(); });
}

// Behind whatever the worker is at, so that nothing waits here.
void AnimationExport::cancel() {
    if (!m_ended && m_stop.request_stop()) {
        m_worker.clear();
        m_worker.start([this] {
            m_writer.reset();
            QMetaObject::invokeMethod(
                this, [this] { end([this] { emit cancelled(); }); }, Qt::QueuedConnection);
        });
    }
}

void AnimationExport::drawNext() {
    if (m_ended || m_stop.stop_requested()) {
        return;
    }
    try {
        Session frame = frameSession(m_steady, m_animation.sweep, m_drawn, m_catalogue);
        const QImage image = renderImage(frame, m_catalogue);
        handOver(image, std::move(frame));
    } catch (const Error& error) {
        fail(error.text());
    } catch (const std::bad_alloc&) {
        fail(tooLittleMemory().text());
    }
}

void AnimationExport::handOver(const QImage& image, Session frame) {
    const int i = m_drawn++;
    inWorker([this, i, image, frame = std::move(frame)] { m_writer->add(i, image, frame); },
             [this] { taken(); });
    if (m_drawn < m_animation.sweep.frames && m_drawn - m_taken < mostWaiting) {
        m_turn.start();
    }
}

void AnimationExport::taken() {
    if (m_ended || m_stop.stop_requested()) {
        return;
    }
    emit progressed(++m_taken);
    if (m_taken == m_animation.sweep.frames) {
        finish();
    } else if (m_drawn < m_animation.sweep.frames && !m_turn.isActive()) {
        m_turn.start();
    }
}

void AnimationExport::finish() {
    const auto tell = [this](int written) {
        QMetaObject::invokeMethod(
            this, [this, written] { emit progressed(m_taken + written); }, Qt::QueuedConnection);
    };
    inWorker([this, tell] { m_isMade = m_writer->finish(m_stop.get_token(), tell); },
             [this] {
                 if (m_isMade) { // even if someone wanted to cancel meanwhile
                     end([this] { emit finished(); });
                 }
             });
}

void AnimationExport::fail(const Text& why) {
    end([this, &why] { emit failed(why); });
}

void AnimationExport::end(const std::function<void()>& say) {
    if (!m_ended) {
        m_ended = true;
        m_stop.request_stop();
        say();
    }
}

} // namespace actiscope
