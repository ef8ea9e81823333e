// What moves by itself: a parameter that is played, and automatic resampling.
#pragma once

#include "ui/document.h"

#include <QElapsedTimer>
#include <QTimer>

namespace actiscope {

/// Everything between a start and its stop is one step of undo.
class Playback : public QObject {
    Q_OBJECT

public:
    enum class Mode { Bounce, Loop, Once };

    explicit Playback(Document& document, QObject* parent = nullptr);

    /// Plays a parameter of the selected curve over `span`, from where it stands.
    void play(const std::string& parameter, Span span, bool linked);
    void pause();
    bool isPlaying(const std::string& parameter) const;

    bool isPlaying() const { return m_frame.isActive(); }

    void setMode(Mode mode) { m_mode = mode; }

    Mode mode() const { return m_mode; }

    /// Seconds for one span, 0.5 to 60.
    void setSeconds(double seconds);

    double seconds() const { return m_seconds; }

    void setAutomatic(bool on);

    bool isAutomatic() const { return m_automatic.isActive(); }

    /// Draws per second, 1 to 30.
    void setRate(int perSecond);

    int rate() const { return m_rate; }

    /// No continuous motion: a twentieth of the span once a second.
    void setReducedMotion(bool reduced) { m_reduced = reduced; }

    bool hasReducedMotion() const { return m_reduced; }

signals:
    void stateChanged();

private:
    void step();
    void draw();
    void apply(const Figure& figure, const QString& gesture);
    double advanced(double seconds);

    Document& m_document;
    QTimer m_frame;
    QTimer m_automatic;
    QElapsedTimer m_clock;
    std::string m_parameter;
    Span m_span;
    bool m_linked = true;
    double m_position = 0; ///< 0 to 1 of the span
    int m_direction = 1;
    Mode m_mode = Mode::Bounce;
    double m_seconds = 4;
    int m_rate = 4;
    bool m_reduced = false;
};

} // namespace actiscope
