// The drawn slopes as a small histogram over the range of their law.
#pragma once

#include "figure/slopes.h"

#include <QColor>
#include <QStaticText>
#include <QWidget>

namespace actiscope {

/// Disabled it shows the law alone.
class Histogram : public QWidget {
    Q_OBJECT

public:
    explicit Histogram(QWidget* parent = nullptr);

    /// `least` and `greatest` say what the ends of the range are.
    void display(SlopeStatistics statistics,
                 const QColor& ink,
                 const QString& least,
                 const QString& greatest);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QRectF plot() const;
    QFont small() const;
    void setEnd(QStaticText& end, const QString& words) const;
    double highest() const;
    QString sentenceAt(qreal x) const;
    void drawBars(QPainter& painter) const;
    void drawLaw(QPainter& painter) const;
    void drawMean(QPainter& painter) const;
    void drawEnds(QPainter& painter) const;

    SlopeStatistics m_statistics;
    QColor m_ink;
    QStaticText m_least;
    QStaticText m_greatest;
};

} // namespace actiscope
