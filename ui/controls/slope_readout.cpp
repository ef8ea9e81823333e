#include "ui/controls/slope_readout.h"

#include "text/number.h"
#include "ui/controls/caption.h"
#include "ui/controls/hints.h"
#include "ui/controls/histogram.h"
#include "ui/controls/number_label.h"
#include "ui/theme.h"
#include "ui/words.h"

#include <QGridLayout>
#include <QLabel>

namespace actiscope {

namespace {

constexpr qreal rowHeight = 22; ///< in pixels at p = 13

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
    m_head = addRow<QLabel>(table, "head");
    m_drawn = addRow<NumberLabel>(table, "drawn");
    QFont medium = font();
    medium.setWeight(QFont::Medium);
    m_drawn.name->setFont(medium);
    m_law = addRow<NumberLabel>(table, "law");
    for (QLabel* quiet : std::initializer_list<QLabel*>{m_head.name,
                                                        m_head.numbers[0],
                                                        m_head.numbers[1],
                                                        m_law.name,
                                                        m_law.numbers[0],
                                                        m_law.numbers[1]}) {
        quiet->setForegroundRole(QPalette::PlaceholderText);
    }
}

template <typename Number>
SlopeReadout::Row<Number> SlopeReadout::addRow(QGridLayout* table, const char* name) {
    const int line = table->rowCount();
    const auto add = [&](QLabel* label, const char* part, int column, Qt::Alignment alignment) {
        label->setObjectName(QStringLiteral("random.%1.%2")
                                 .arg(QString::fromLatin1(name), QString::fromLatin1(part)));
        label->setFixedHeight(qRound(scaled(*this, rowHeight)));
        table->addWidget(label, line, column, alignment);
    };
    Row<Number> row{new QLabel(this), {new Number(this), new Number(this)}};
    add(row.name, "name", 0, {});
    add(row.numbers[0], "mean", 1, Qt::AlignRight);
    add(row.numbers[1], "sd", 2, Qt::AlignRight);
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
    m_head.numbers[1]->setVisible(training);
    m_drawn.numbers[1]->setVisible(training);
    m_law.numbers[1]->setVisible(training);
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
    m_head.numbers[0]->setText(tr("mean"));
    m_head.numbers[1]->setText(tr("sd"));
    m_drawn.name->setText(statistics.passes == 1 ? tr("this pass")
                                                 : tr("all %1 passes").arg(statistics.passes));
    m_law.name->setText(law);
    constexpr int decimals = 4;
    m_drawn.numbers[0]->setNumber(statistics.mean, decimals);
    m_drawn.numbers[1]->setNumber(statistics.sd, decimals);
    m_law.numbers[0]->setNumber(statistics.lawMean, decimals);
    m_law.numbers[1]->setNumber(statistics.lawSd, decimals);
}

void SlopeReadout::displayEvaluation(const SlopeStatistics& statistics) {
    constexpr int decimals = 6;
    m_sentence->setText(tr("Evaluation draws nothing: a = (ℓ + u)/2."));
    m_drawn.name->setText(tr("evaluation slope"));
    m_law.name->setText(tr("mean of the drawn slopes"));
    m_drawn.numbers[0]->setNumber(statistics.evaluation, decimals);
    m_law.numbers[0]->setNumber(statistics.lawMean, decimals);
}

} // namespace actiscope
