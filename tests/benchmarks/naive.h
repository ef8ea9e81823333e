// The figures as a plain QCustomPlot program draws them: setData and replot, antialiased.
#pragma once

#include "benchmarks/measure.h"

#include <QVector>
#include <qcustomplot.h>

#include <functional>

namespace actiscope::benchmark {

/// A slider at a part of its way, 0 to 1: puts new data into the graphs.
using Change = std::function<void(double)>;

/// The article's figure: two panels, RReLU in training and in evaluation, each with its derivative,
/// a title and a legend; the slider is the upper bound, the draws stay the same. `pen` in pixels.
Change addRrelu(QCustomPlot& plot, int points, double pen);

/// One panel with ten smooth functions and their derivatives; the slider is the first one's alpha.
Change addSmooth(QCustomPlot& plot, int points, double pen);

/// One panel with 500 passes of RReLU in training and the current one; each move is a new pass in
/// place of the oldest.
Change addPasses(QCustomPlot& plot, int points, double pen);

} // namespace actiscope::benchmark
