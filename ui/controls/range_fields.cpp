#include "ui/controls/range_fields.h"

#include "figure/view.h"
#include "ui/controls/caption.h"
#include "ui/controls/hints.h"
#include "ui/controls/optional_field.h"
#include "ui/controls/reason.h"
#include "ui/words.h"

#include <QGridLayout>

namespace actiscope {

RangeFields::RangeFields(const QString& id, QWidget* parent)
    : QObject(parent), m_start(quietLabel(parent)), m_between(quietLabel(parent)),
      m_from(new OptionalField(parent)), m_to(new OptionalField(parent)) {
    m_from->setObjectName(id + QStringLiteral(".from"));
    m_to->setObjectName(id + QStringLiteral(".to"));
    m_from->setCheck([this](double from) { return refusalOf({from, m_to->value()}, true); });
    m_to->setCheck([this](double to) { return refusalOf({m_from->value(), to}, false); });
    connect(m_from, &OptionalField::edited, this, [this](double from) {
        emit edited({from, m_to->value()});
    });
    connect(m_to, &OptionalField::edited, this, [this](double to) {
        emit edited({m_from->value(), to});
    });
    for (OptionalField* field : {m_from, m_to}) {
        // A range has two ends: an emptied field shows its number again.
        connect(field, &OptionalField::emptied, this, [this] { setSpan(m_span); });
    }
}

void RangeFields::addTo(QGridLayout* grid, int row, Reason* reason) {
    grid->addWidget(m_start, row, 0);
    grid->addWidget(m_from, row, 1);
    grid->addWidget(m_between, row, 2);
    grid->addWidget(m_to, row, 3);
    reason->watch(m_from);
    reason->watch(m_to);
}

void RangeFields::setSpan(std::optional<Span> span) {
    m_span = span;
    m_from->setOptional(span ? std::optional(span->from) : std::nullopt);
    m_to->setOptional(span ? std::optional(span->to) : std::nullopt);
    m_from->setEnabled(span.has_value());
    m_to->setEnabled(span.has_value());
}

void RangeFields::setWords(const QString& start, const QString& subject, const QString& hint) {
    m_start->setText(start);
    m_between->setText(tr("to"));
    m_from->setAccessibleName(tr("%1, from").arg(subject));
    m_to->setAccessibleName(tr("%1, to").arg(subject));
    setHint(m_from, hint, tr("Enter"));
    setHint(m_to, hint, tr("Enter"));
}

QString RangeFields::refusalOf(Span span, bool isFrom) const {
    if (isViewable(span)) {
        return {};
    }
    const QString still =
        tr("The figure still has %1.").arg(exact(isFrom ? m_from->value() : m_to->value()));
    if (span.from < span.to) {
        return sentences(
            tr("%1 and %2 cannot be shown as one range.").arg(exact(span.from), exact(span.to)),
            still);
    }
    return sentences(isFrom ? tr("Must be less than %1, the end.").arg(exact(span.to))
                            : tr("Must be greater than %1, the start.").arg(exact(span.from)),
                     still);
}

} // namespace actiscope
