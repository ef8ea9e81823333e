#include "benchmarks/naive.h"

#include "activation/catalogue.h"
#include "activation/evaluate.h"
#include "random/uniform.h"

namespace actiscope::benchmark {

namespace {

constexpr double lower = 0.125;
constexpr int passes = 500;

QVector<double> vectorOf(const Eigen::ArrayXd& values) {
    return {values.begin(), values.end()};
}

QCPGraph* addGraph(QCPAxisRect& panel, const QColor& color, double pen) {
    QCPGraph* graph =
        panel.parentPlot()->addGraph(panel.axis(QCPAxis::atBottom), panel.axis(QCPAxis::atLeft));
    graph->setPen(QPen(color, pen));
    return graph;
}

QCPAxisRect* addPanel(QCustomPlot& plot, const QString& title, const QCPRange& x, QCPRange y) {
    plot.setAutoAddPlottableToLegend(false); // it knows one legend only
    const int row = plot.plotLayout()->rowCount();
    plot.plotLayout()->addElement(row, 0, new QCPTextElement(&plot, title));
    auto* panel = new QCPAxisRect(&plot);
    plot.plotLayout()->addElement(row + 1, 0, panel);
    panel->axis(QCPAxis::atBottom)->setRange(x);
    panel->axis(QCPAxis::atLeft)->setRange(y);
    return panel;
}

void addLegend(QCPAxisRect& panel) {
    auto* legend = new QCPLegend;
    panel.insetLayout()->addElement(legend, Qt::AlignTop | Qt::AlignLeft);
    legend->setLayer(QStringLiteral("legend"));
    for (QCPGraph* graph : panel.graphs()) {
        legend->addItem(new QCPPlottableLegendItem(legend, graph));
    }
}

/// RReLU or its derivative at x, with a slope for each element.
QVector<double>
rrelu(const QVector<double>& x, const Eigen::ArrayXd& draws, double upper, bool derivative) {
    QVector<double> y(x.size());
    for (qsizetype i = 0; i < x.size(); ++i) {
        const double slope = x[i] < 0 ? lower + (upper - lower) * draws[i] : 1;
        y[i] = derivative ? slope : slope * x[i];
    }
    return y;
}

} // namespace

Change addRrelu(QCustomPlot& plot, int points, double pen) {
    const QVector<double> x = vectorOf(linspace(-2, 2, points));
    const Eigen::ArrayXd train = uniforms(1, 0, points);
    const Eigen::ArrayXd evaluation = Eigen::ArrayXd::Constant(points, 0.5);
    for (const char* phase : {"Train", "Test"}) {
        const QString name = QLatin1String(phase);
        auto* panel = addPanel(
            plot, QStringLiteral("RReLU (%1) and Derivative").arg(name), {-2, 2}, {-2, 2.2});
        addGraph(*panel, QColor(Qt::blue), pen)->setName(QStringLiteral("RReLU (%1)").arg(name));
        addGraph(*panel, QColor(255, 165, 0), pen)
            ->setName(QStringLiteral("Derivative (%1)").arg(name));
        addLegend(*panel);
    }
    return [=, &plot](double part) {
        const double upper = 0.3 + 0.6 * part;
        for (int i = 0; i < 4; ++i) {
            const auto& draws = i < 2 ? train : evaluation;
            plot.graph(i)->setData(x, rrelu(x, draws, upper, i % 2 == 1), true);
        }
    };
}

Change addSmooth(QCustomPlot& plot, int points, double pen) {
    const Eigen::ArrayXd x = linspace(-4, 4, points);
    auto* panel =
        addPanel(plot, QStringLiteral("Ten functions and their derivatives"), {-4, 4}, {-2, 4});
    const auto put = [&plot, x](int place, const Jets& jets) {
        const QVector<double> keys = vectorOf(x);
        plot.graph(2 * place)->setData(keys, vectorOf(jets.value), true);
        plot.graph(2 * place + 1)->setData(keys, vectorOf(jets.derivative), true);
    };
    int place = 0;
    for (const char* id : {"elu",
                           "celu",
                           "selu",
                           "gelu",
                           "silu",
                           "mish",
                           "softplus",
                           "sigmoid",
                           "tanh",
                           "softsign"}) {
        const Activation& function = require(builtInCatalogue(), id);
        const QColor color = QColor::fromHsv(36 * place, 200, 200);
        addGraph(*panel, color, pen)->setName(QLatin1String(id));
        addGraph(*panel, color, pen)->setName(QStringLiteral("%1'").arg(QLatin1String(id)));
        put(place++, evaluate(function, evaluationValues(function, {}), x));
    }
    addLegend(*panel);
    const Activation& elu = require(builtInCatalogue(), "elu");
    return [put, x, &elu](double part) { put(0, evaluate(elu, std::vector{1 + part}, x)); };
}

Change addPasses(QCustomPlot& plot, int points, double pen) {
    const QVector<double> x = vectorOf(linspace(-2, 2, points));
    auto* panel = addPanel(plot, QStringLiteral("RReLU (Train)"), {-2, 2}, {-2, 2.2});
    for (int pass = 0; pass <= passes; ++pass) {
        const bool current = pass == passes;
        addGraph(*panel, current ? QColor(0, 0, 255) : QColor(0, 0, 255, 12), pen)
            ->setData(x,
                      rrelu(x, uniforms(1, static_cast<std::uint64_t>(pass), points), 0.33, false),
                      true);
    }
    int pass = passes;
    return [=, &plot](double) mutable {
        // The current one becomes an earlier one, the oldest goes.
        plot.graph(++pass % passes)->setData(plot.graph(passes)->data());
        plot.graph(passes)->setData(QSharedPointer<QCPGraphDataContainer>::create());
        plot.graph(passes)->setData(
            x, rrelu(x, uniforms(1, static_cast<std::uint64_t>(pass), points), 0.33, false), true);
    };
}

} // namespace actiscope::benchmark
