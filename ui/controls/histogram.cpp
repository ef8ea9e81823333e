#include "ui/controls/histogram.h"

#include "ui/controls/letters.h"
#include "ui/plot/canvas.h"
#include "ui/plot/paint.h"
#include "ui/theme.h"
#include "ui/words.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>
#include <utility>

namespace actiscope {

namespace {

constexpr qreal barsHeight = 32;
constexpr qreal markHeight = 7;
constexpr qreal wordsHeight = 15;

/// The density of the law in the middle of a bin.
double lawAt(const std::vector<Point>& law, double slope) {
    const auto next = std::ranges::lower_bound(law, slope, {}, &Point::x);
    return next == law.end() ? 0 : next->y;
}

} // namespace

Histogram::Histogram(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void Histogram::display(SlopeStatistics statistics,
                        const QColor& ink,
                        const QString& least,
                        const QString& greatest) {
    m_statistics = std::move(statistics);
    m_ink = ink;
    setEnd(m_least, least);
    setEnd(m_greatest, greatest);
    update();
}

QFont Histogram::small() const {
    QFont small = font();
    small.setPixelSize(qMax(1, qRound(scaled(*this, 11))));
    return small;
}

// What stays need not be laid out again.
void Histogram::setEnd(QStaticText& end, const QString& words) const {
    if (words != end.text()) {
        end = laidOut(words, small());
    }
}

void Histogram::changeEvent(QEvent* event) {
    if (event->type() == QEvent::FontChange) {
        m_least = laidOut(m_least.text(), small());
        m_greatest = laidOut(m_greatest.text(), small());
    }
    QWidget::changeEvent(event);
}

QSize Histogram::sizeHint() const {
    return QSizeF(scaled(*this, 240), scaled(*this, barsHeight + markHeight + wordsHeight + 1))
        .toSize();
}

QSize Histogram::minimumSizeHint() const {
    return {qRound(scaled(*this, 120)), sizeHint().height()};
}

QRectF Histogram::plot() const {
    return {0, 0, static_cast<qreal>(width()), scaled(*this, barsHeight)};
}

double Histogram::highest() const {
    double result = 0;
    for (const Point& point : m_statistics.law) {
        result = std::max(result, point.y);
    }
    const auto most = static_cast<double>(std::ranges::max(m_statistics.bins));
    const double area = static_cast<double>(m_statistics.count) * m_statistics.binWidth();
    return area > 0 ? std::max(result, most / area) : result;
}

void Histogram::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (isEnabled()) {
        drawBars(painter);
    }
    const Theme& theme = themeOf(*this);
    const QRectF area = plot();
    painter.fillRect(QRectF(0, area.bottom(), width(), 1), isEnabled() ? m_ink : theme.control);
    drawLaw(painter);
    if (isEnabled() && m_statistics.count > 0) {
        drawMean(painter);
    }
    drawEnds(painter);
}

// Whole pixels: bars of one width must look it.
void Histogram::drawBars(QPainter& painter) const {
    const QRectF area = plot();
    const auto most = static_cast<double>(std::ranges::max(m_statistics.bins));
    const auto bins = static_cast<double>(m_statistics.bins.size());
    const double counted = static_cast<double>(m_statistics.count) * m_statistics.binWidth();
    const double unit = 1 / (counted > 0 ? counted * highest() : std::max(1.0, most));
    QColor ink = m_ink;
    ink.setAlphaF(0.38F);
    for (std::size_t i = 0; i < m_statistics.bins.size(); ++i) {
        const qreal left = std::round(area.width() * static_cast<double>(i) / bins);
        const qreal right = std::round(area.width() * static_cast<double>(i + 1) / bins);
        const qreal height = area.height() * static_cast<double>(m_statistics.bins[i]) * unit;
        painter.fillRect(QRectF(left, area.bottom() - height, right - left - 1, height), ink);
    }
}

void Histogram::drawLaw(QPainter& painter) const {
    const QRectF area = plot();
    const Span range = m_statistics.range;
    const double top = highest();
    QPolygonF line;
    for (const Point& point : m_statistics.law) {
        line << QPointF((point.x - range.from) / (range.to - range.from) * area.width(),
                        area.bottom() - point.y / top * (area.height() - 1));
    }
    const Theme& theme = themeOf(*this);
    QPen pen(isEnabled() ? theme.text : theme.disabled, 1.25);
    pen.setDashPattern({4, 2.4});
    pen.setCapStyle(Qt::FlatCap);
    const QRectF reach = line.boundingRect().adjusted(-1, -1, 1, 1) & area;
    paintOnImage(painter, reach.toAlignedRect(), [&](QPainter& onImage) {
        paintLine(onImage, simplified(line), pen);
    });
}

void Histogram::drawMean(QPainter& painter) const {
    const Span range = m_statistics.range;
    const double width = range.to - range.from;
    const double share = width > 0 ? (m_statistics.mean - range.from) / width : 0.5;
    const qreal half = scaled(*this, 4.5);
    const QPointF tip(std::clamp(share * plot().width(), half, plot().width() - half),
                      plot().bottom() + 2);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_ink);
    painter.drawPolygon(QPolygonF{tip,
                                  tip + QPointF(half, scaled(*this, markHeight) - 1),
                                  tip + QPointF(-half, scaled(*this, markHeight) - 1)});
}

void Histogram::drawEnds(QPainter& painter) const {
    const Theme& theme = themeOf(*this);
    painter.setFont(small());
    painter.setPen(isEnabled() ? theme.text2 : theme.disabled);
    const auto top = [this](const QStaticText& end) { return height() - end.size().height(); };
    painter.drawStaticText(QPointF(0, top(m_least)), m_least);
    painter.drawStaticText(QPointF(width() - m_greatest.size().width(), top(m_greatest)),
                           m_greatest);
}

QString Histogram::sentenceAt(qreal x) const {
    const auto bins = static_cast<double>(m_statistics.bins.size());
    const double place = std::clamp(std::floor(x / plot().width() * bins), 0.0, bins - 1);
    const double from = m_statistics.range.from + place * m_statistics.binWidth();
    const double to = from + m_statistics.binWidth();
    const double expected = lawAt(m_statistics.law, (from + to) / 2) * m_statistics.binWidth() *
                            static_cast<double>(m_statistics.count);
    const auto found = m_statistics.bins[static_cast<std::size_t>(place)];
    return tr("Slopes from %1 to %2: %3. The law expects %4.")
        .arg(readable(from, 4), readable(to, 4))
        .arg(found)
        .arg(readable(expected, 3));
}

bool Histogram::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip || m_statistics.count == 0 || !isEnabled()) {
        return QWidget::event(event);
    }
    const auto* help = static_cast<QHelpEvent*>(event);
    QToolTip::showText(help->globalPos(), sentenceAt(help->pos().x()), this);
    return true;
}

} // namespace actiscope
