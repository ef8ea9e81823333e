// The line under a slider: the ends of its span, to be typed, and what is legal between them.
#pragma once

#include "activation/activation.h"

#include <QWidget>

namespace actiscope {

class Caption;
class NumberField;
class Reason;

class SpanFields : public QWidget {
    Q_OBJECT

public:
    /// `id` names the parameter; `reason` says why an end is refused.
    SpanFields(const QString& id, Reason& reason, QWidget* parent);

    /// Silent.
    void setSpan(Span span);

    Span span() const { return m_span; }

    void hideLegal();
    void retranslate(const QString& parameter, const QString& legal);

signals:
    void edited(Span span);

private:
    Span m_span;
    NumberField* m_from;
    Caption* m_legal;
    NumberField* m_to;
};

/// The size of the small words under a slider.
void setCaptionSize(QWidget& widget);

} // namespace actiscope
