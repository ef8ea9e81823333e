// What the drawn slopes came to: histogram, mean and sd beside their law; in evaluation the slope
// that is taken instead.
#pragma once

#include "figure/slopes.h"

#include <QWidget>

#include <array>

class QColor;
class QGridLayout;
class QLabel;

namespace actiscope {

class Histogram;
class NumberLabel;

class SlopeReadout : public QWidget {
    Q_OBJECT

public:
    explicit SlopeReadout(QWidget* parent = nullptr);

    /// The statistics are those of the curve, whose function is `activation`.
    void display(const Activation& activation,
                 const Curve& curve,
                 const SlopeStatistics& statistics,
                 const QColor& ink);

private:
    template <typename Number> struct Row {
        QLabel* name = nullptr;
        std::array<Number*, 2> numbers = {};
    };

    template <typename Number> Row<Number> addRow(QGridLayout* table, const char* name);
    void displayEnds(const Activation& activation,
                     const Curve& curve,
                     const SlopeStatistics& statistics,
                     const QColor& ink);
    QString counted(const SlopeStatistics& statistics) const;
    void displayDraw(const SlopeStatistics& statistics, const QString& law);
    void displayEvaluation(const SlopeStatistics& statistics);

    Histogram* m_histogram;
    QLabel* m_sentence;
    Row<QLabel> m_head;
    Row<NumberLabel> m_drawn;
    Row<NumberLabel> m_law;
};

} // namespace actiscope
