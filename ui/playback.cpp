#include "ui/playback.h"

#include "figure/edit.h"

#include <algorithm>

namespace actiscope {

namespace {

constexpr int frameMilliseconds = 16;
constexpr double milli = 1e-3;

} // namespace

Playback::Playback(Document& document, QObject* parent) : QObject(parent), m_document(document) {
    connect(&m_frame, &QTimer::timeout, this, &Playback::step);
    connect(&m_automatic, &QTimer::timeout, this, &Playback::draw);
    connect(&m_document, &Document::started, this, [this] {
        pause();
        setAutomatic(false);
    });
}

void Playback::play(const std::string& parameter, Span span, bool linked) {
    const Figure& figure = m_document.session().figure;
    const Curve* curve = curveAt(figure, figure.selected);
    if (curve == nullptr || !curve->parameters.contains(parameter) || span.to <= span.from) {
        return;
    }
    m_parameter = parameter;
    m_span = span;
    m_linked = linked;
    m_direction = 1;
    const double value = curve->parameters.at(parameter);
    m_position = std::clamp((value - span.from) / (span.to - span.from), 0.0, 1.0);
    m_clock.start();
    constexpr int second = 1000;
    m_frame.start(m_reduced ? second : frameMilliseconds);
    m_document.endGesture();
    emit stateChanged();
}

void Playback::pause() {
    if (m_frame.isActive()) {
        m_frame.stop();
        m_document.endGesture();
        emit stateChanged();
    }
}

bool Playback::isPlaying(const std::string& parameter) const {
    return m_frame.isActive() && m_parameter == parameter;
}

void Playback::setSeconds(double seconds) {
    m_seconds = std::clamp(seconds, 0.5, 60.0);
}

double Playback::advanced(double seconds) {
    constexpr double reducedStep = 1.0 / 20;
    double position = m_position + m_direction * (m_reduced ? reducedStep : seconds / m_seconds);
    if (position > 1 || position < 0) {
        if (m_mode == Mode::Bounce) {
            m_direction = -m_direction;
            position = position > 1 ? 2 - position : -position;
        } else if (m_mode == Mode::Loop) {
            position -= 1;
        }
    }
    return std::clamp(position, 0.0, 1.0);
}

void Playback::step() {
    m_position = advanced(static_cast<double>(m_clock.restart()) * milli);
    const Figure& figure = m_document.session().figure;
    apply(withParameter(figure,
                        figure.selected,
                        m_parameter,
                        m_span.from + m_position * (m_span.to - m_span.from),
                        m_linked,
                        m_document.catalogue()),
          QStringLiteral("play"));
    if (m_mode == Mode::Once && m_position >= 1) {
        pause();
    }
}

void Playback::setAutomatic(bool on) {
    if (on == isAutomatic()) {
        return;
    }
    m_document.endGesture();
    if (on) {
        setRate(m_rate);
        m_automatic.start();
    } else {
        m_automatic.stop();
    }
    emit stateChanged();
}

void Playback::setRate(int perSecond) {
    constexpr int second = 1000;
    m_rate = std::clamp(perSecond, 1, 30);
    m_automatic.setInterval(second / m_rate);
    emit stateChanged();
}

void Playback::draw() {
    apply(resampled(m_document.session().figure, m_document.catalogue()),
          QStringLiteral("resample automatically"));
}

// Two things that move at once, or one during a drag, are one step, not a step for every tick.
void Playback::apply(const Figure& figure, const QString& gesture) {
    const QString underWay = m_document.gesture();
    m_document.apply(figure, underWay.isEmpty() ? gesture : underWay);
}

} // namespace actiscope
