#include "ui/controls/span_fields.h"

#include "ui/controls/caption.h"
#include "ui/controls/hints.h"
#include "ui/controls/number_field.h"
#include "ui/controls/parameter_row.h"
#include "ui/controls/reason.h"
#include "ui/theme.h"

#include <QHBoxLayout>

namespace actiscope {

SpanFields::SpanFields(const QString& id, Reason& reason, QWidget* parent)
    : QWidget(parent), m_from(new NumberField(this)), m_legal(new Caption(this)),
      m_to(new NumberField(this)) {
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(qRound(scaled(*this, 4)));
    m_from->setObjectName(QStringLiteral("param.%1.spanFrom").arg(id));
    m_to->setObjectName(QStringLiteral("param.%1.spanTo").arg(id));
    for (NumberField* end : {m_from, m_to}) {
        setCaptionSize(*end);
        end->setProperty("flat", true);
        reason.watch(end);
    }
    m_from->setAlignment(Qt::AlignLeft);
    m_legal->setAlignment(Qt::AlignCenter);
    m_from->setCheck([this](double from) {
        return from < m_span.to
                   ? QString()
                   : ParameterRow::tr("The span must rise: less than %1.").arg(exact(m_span.to));
    });
    m_to->setCheck([this](double to) {
        return to > m_span.from
                   ? QString()
                   : ParameterRow::tr("The span must rise: more than %1.").arg(exact(m_span.from));
    });
    connect(m_from, &NumberField::edited, this, [this](double from) {
        emit edited({from, m_span.to});
    });
    connect(m_to, &NumberField::edited, this, [this](double to) {
        emit edited({m_span.from, to});
    });
    line->addWidget(m_from);
    line->addWidget(m_legal, 1);
    line->addWidget(m_to);
}

void SpanFields::setSpan(Span span) {
    m_span = span;
    m_from->setValue(span.from);
    m_to->setValue(span.to);
}

void SpanFields::hideLegal() {
    m_legal->hide();
}

void SpanFields::retranslate(const QString& parameter, const QString& legal) {
    m_from->setAccessibleName(ParameterRow::tr("Start of the slider of %1").arg(parameter));
    m_to->setAccessibleName(ParameterRow::tr("End of the slider of %1").arg(parameter));
    setHint(m_from, ParameterRow::tr("Start of the slider's span: click to change it."));
    setHint(m_to, ParameterRow::tr("End of the slider's span: click to change it."));
    m_legal->setText(ParameterRow::tr("legal: %1").arg(legal));
}

void setCaptionSize(QWidget& widget) {
    QFont font = widget.font();
    font.setPixelSize(qRound(scaled(widget, 11)));
    widget.setFont(font);
}

} // namespace actiscope
