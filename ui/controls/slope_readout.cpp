#include "ui/controls/slope_readout.h"

#include "text/number.h"
#include "ui/controls/caption.h"
#include "ui/controls/hints.h"
#include "ui/controls/histogram.h"
#include "ui/theme.h"
#include "ui/words.h"

#include <QGridLayout>
#include <QLabel>

#include <algorithm>
#include <cmath>

namespace actiscope {

namespace {

const QString dash = QStringLiteral("–");
constexpr qreal rowHeight = 22; ///< in pixels at p = 13

/// A fixed width: while a slider moves, the column need not be laid out again.
void setWords(QLabel* label, const QString& words) {
    if (words == label->text()) {
        return;
    }
    const int least = qRound(scaled(*label, 48));
    const int width = std::max(least, label->fontMetrics().horizontalAdvance(words) + 1);
    label->setText(words);
    label->setFixedSize(width, qRound(scaled(*label, rowHeight)));
}

/// Every digit is in the tooltip.
void setNumber(QLabel* label, double number, int decimals) {
    setWords(label, std::isnan(number) ? dash : fixed(number, decimals));
    label->setToolTip(std::isnan(number) ? QString() : qstring(shortest(number)));
}

} // namespace

SlopeReadout::SlopeReadout(QWidget* parent)
    : QWidget(parent), m_histogram(new Histogram(this)), m_sentence(new QLabel(this)) {
    standOnPanel(*this);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, qRound(scaled(*this, 6)), 0, 0);
    layout->setSpacing(qRound(scaled(*this, 2)));
    m_histogram->setObjectName(QStringLiteral("random.histogram"));
    layout->addWidget(m_histogram);
    m_sentence->setObjectName(QStringLiteral("random.sentence"));
    m_sentence->setWordWrap(true);
    layout->addWidget(m_sentence);
    auto* table = new QGridLayout;
    table->setHorizontalSpacing(qRound(scaled(*this, 16)));
    table->setVerticalSpacing(0);
    table->setColumnStretch(0, 1);
    layout->addLayout(table);
    m_head = addRow(table, "head", true);
    m_drawn = addRow(table, "drawn", false);
    QFont medium = font();
    medium.setWeight(QFont::Medium);
    m_drawn.name->setFont(medium);
    m_law = addRow(table, "law", true);
}

SlopeReadout::Row SlopeReadout::addRow(QGridLayout* table, const char* name, bool quiet) {
    const auto label = [&](const char* part) {
        QLabel* result = quiet ? quietLabel(this) : new QLabel(this);
        result->setObjectName(QStringLiteral("random.%1.%2")
                                  .arg(QString::fromLatin1(name), QString::fromLatin1(part)));
        result->setMinimumHeight(qRound(scaled(*this, rowHeight)));
        return result;
    };
    Row row{label("name"), {label("mean"), label("sd")}};
    const int line = table->rowCount();
    table->addWidget(row.name, line, 0);
    for (int i = 0; i < 2; ++i) {
        QLabel* number = row.numbers[static_cast<std::size_t>(i)];
        number->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        table->addWidget(number, line, 1 + i, Qt::AlignRight);
    }
    return row;
}

void SlopeReadout::display(const Activation& activation,
                           const Curve& curve,
                           const SlopeStatistics& statistics,
                           const QColor& ink) {
    const bool training = curve.phase == Phase::Train;
    displayEnds(activation, curve, statistics, ink);
    m_histogram->setEnabled(training);
    m_sentence->setVisible(!training);
    for (const Row& row : {m_head, m_drawn, m_law}) {
        row.numbers[1]->setVisible(training);
    }
    m_head.name->setVisible(training);
    m_head.numbers[0]->setVisible(training);
    if (training) {
        displayDraw(statistics, words(activation.draw->law));
    } else {
        displayEvaluation(statistics);
    }
}

void SlopeReadout::displayEnds(const Activation& activation,
                               const Curve& curve,
                               const SlopeStatistics& statistics,
                               const QColor& ink) {
    constexpr int digits = 3;
    QStringList ends;
    for (std::size_t i = 0; i < 2; ++i) {
        const Parameter& bound = activation.parameters[i];
        const double value = curve.parameters.at(bound.id);
        const QString named =
            QStringLiteral("%1 = %2").arg(qstring(bound.symbol), readable(value, digits));
        const double slope = activation.draw->slope(value);
        ends << (slope == value ? named
                                : QStringLiteral("%1  (%2)").arg(readable(slope, digits), named));
    }
    const bool rises = activation.draw->slope(curve.parameters.at(activation.parameters[0].id)) ==
                       statistics.range.from;
    m_histogram->display(statistics, ink, ends[rises ? 0 : 1], ends[rises ? 1 : 0]);
    m_histogram->setAccessibleName(tr("Histogram of the drawn slopes"));
    m_histogram->setAccessibleDescription(counted(statistics));
    setHint(m_histogram, tr("The drawn slopes in 20 bins; dashed: the density of their law."));
}

QString SlopeReadout::counted(const SlopeStatistics& statistics) const {
    return statistics.count == 1 ? tr("1 slope") : tr("%1 slopes").arg(statistics.count);
}

void SlopeReadout::displayDraw(const SlopeStatistics& statistics, const QString& law) {
    m_head.name->setText(counted(statistics));
    setWords(m_head.numbers[0], tr("mean"));
    setWords(m_head.numbers[1], tr("sd"));
    m_drawn.name->setText(statistics.passes == 1 ? tr("this pass")
                                                 : tr("all %1 passes").arg(statistics.passes));
    m_law.name->setText(law);
    constexpr int decimals = 4;
    setNumber(m_drawn.numbers[0], statistics.mean, decimals);
    setNumber(m_drawn.numbers[1], statistics.sd, decimals);
    setNumber(m_law.numbers[0], statistics.lawMean, decimals);
    setNumber(m_law.numbers[1], statistics.lawSd, decimals);
}

void SlopeReadout::displayEvaluation(const SlopeStatistics& statistics) {
    constexpr int decimals = 6;
    m_sentence->setText(tr("Evaluation draws nothing: a = (ℓ + u)/2."));
    m_drawn.name->setText(tr("evaluation slope"));
    m_law.name->setText(tr("mean of the drawn slopes"));
    setNumber(m_drawn.numbers[0], statistics.evaluation, decimals);
    setNumber(m_law.numbers[0], statistics.lawMean, decimals);
}

} // namespace actiscope
