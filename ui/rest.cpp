#include "ui/rest.h"

#include <utility>

namespace actiscope {

namespace {

constexpr int pauseMs = 60;
constexpr int longestMs = 400;

} // namespace

Rest::Rest(std::function<void()> work, QObject* parent) : QObject(parent), m_work(std::move(work)) {
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    connect(&m_pause, &QTimer::timeout, this, [this] {
        if (m_requested) {
            run();
        }
    });
}

void Rest::request() {
    if (!m_pause.isActive()) {
        run();
        return;
    }
    m_requested = true;
    if (m_sinceWork.elapsed() < longestMs) {
        m_pause.start();
    }
}

void Rest::run() {
    m_requested = false;
    m_sinceWork.start();
    m_pause.start();
    m_work();
}

} // namespace actiscope
