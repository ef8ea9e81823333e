// A plain QCustomPlot with a slider: the time from each move of the slider until the plot is
// painted, series "tick", in nanoseconds.
#include "benchmarks/naive.h"

#include <QtWidgets>

namespace actiscope::benchmark {

namespace {

class Plot : public QCustomPlot {
public:
    int paints = 0;

protected:
    void paintEvent(QPaintEvent* event) override {
        QCustomPlot::paintEvent(event);
        ++paints;
    }
};

struct Options {
    QString figure;
    int points = 1000; ///< of each curve
    double pen = 1;    ///< in pixels
    int ticks = 60;
};

std::optional<Options> read(const QStringList& arguments) {
    if (arguments.size() != 5) {
        std::cerr << "usage: qcustomplot_tick rrelu|smooth|passes POINTS PEN TICKS\n";
        return {};
    }
    return Options{
        arguments[1], arguments[2].toInt(), arguments[3].toDouble(), arguments[4].toInt()};
}

Change add(QCustomPlot& plot, const Options& options) {
    const std::map<QString, Change (*)(QCustomPlot&, int, double)> figures = {
        {QStringLiteral("rrelu"), addRrelu},
        {QStringLiteral("smooth"), addSmooth},
        {QStringLiteral("passes"), addPasses}};
    return figures.at(options.figure)(plot, options.points, options.pen);
}

int run(int argc, char** argv) {
    QApplication application(argc, argv);
    const auto options = read(QCoreApplication::arguments());
    if (!options) {
        return 2;
    }
    QWidget window;
    QVBoxLayout layout(&window);
    Plot plot;
    QSlider slider(Qt::Horizontal);
    layout.addWidget(&plot);
    layout.addWidget(&slider);
    plot.setFixedSize(1200, 900);
    plot.plotLayout()->clear();
    const Change change = add(plot, *options);
    change(0);
    constexpr int range = 1000;
    slider.setRange(0, range);
    QObject::connect(&slider, &QSlider::valueChanged, &plot, [&](int value) {
        change(1.0 * value / range);
        plot.replot();
    });
    window.show();
    for (int i = 0; i < 30; ++i) {
        QCoreApplication::processEvents();
    }
    int value = 0;
    const auto tick = [&] {
        const int before = plot.paints;
        value = (value + 37) % range;
        slider.setValue(value);
        while (plot.paints == before) {
            QCoreApplication::processEvents();
        }
        QCoreApplication::processEvents();
    };
    print({{"tick", timesOf({.times = options->ticks}, tick)}});
    return 0;
}

} // namespace

} // namespace actiscope::benchmark

int main(int argc, char** argv) {
    return actiscope::benchmark::run(argc, argv);
}
