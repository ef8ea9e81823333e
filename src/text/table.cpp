#include "text/table.h"

#include "figure/branches.h"
#include "text/number.h"

#include <ostream>

namespace actiscope {

namespace {

struct Row {
    std::ostream& out;
    std::string place; ///< "panel,curve,"

    void write(const std::string& quantity, std::uint64_t pass, double x, double y) const {
        out << place << quantity << ',' << pass << ',' << shortest(x) << ',' << shortest(y) << '\n';
    }
};

void writeOrders(const Row& row, const Curve& curve, const Figure& figure, const Catalogue& all) {
    const Activation& activation = require(all, curve.activation);
    const auto x = linspace(figure.grid.from, figure.grid.to, figure.grid.points);
    for (int back = 0; back <= (draws(activation, curve) ? shownPasses(curve, figure.grid) : 0);
         ++back) {
        const auto pass = curve.resample - static_cast<std::uint64_t>(back);
        const Jets jets = evaluateOnGrid(curve, figure.grid, all, pass);
        for (const Trace& trace : curve.traces) {
            const bool order = isOrder(trace.quantity);
            const bool undefined =
                activation.isVector() && trace.quantity == Quantity::SecondDerivative;
            for (Eigen::Index i = 0; order && !undefined && i < x.size(); ++i) {
                row.write(wordOf(trace.quantity), pass, x[i], orderOf(jets, trace.quantity)[i]);
            }
        }
    }
}

void writeLaw(const Row& row,
              const Curve& curve,
              const Figure& figure,
              const Activation& activation) {
    const auto bounds = evaluationValues(activation, curve.parameters);
    const double mean = activation.draw->meanSlope(bounds);
    const double sd = activation.draw->sdSlope(bounds);
    const auto write = [&](const std::string& quantity, double slope) {
        for (const double x : linspace(figure.grid.from, figure.grid.to, figure.grid.points)) {
            if (x <= 0) {
                row.write(quantity, curve.resample, x, slope * x);
            }
        }
    };
    for (const Trace& trace : curve.traces) {
        if (trace.quantity == Quantity::Mean) {
            write("mean", mean);
        } else if (trace.quantity == Quantity::Sd) {
            write("sd_lower", mean - sd);
            write("sd_upper", mean + sd);
        } else if (trace.quantity == Quantity::Band) {
            write("band_lower", activation.draw->slope(bounds[0]));
            write("band_upper", activation.draw->slope(bounds[1]));
        }
    }
}

} // namespace

void writeTable(std::ostream& out, const Figure& figure, const Catalogue& catalogue) {
    out << "panel,curve,quantity,pass,x,y\n";
    for (std::size_t p = 0; p < figure.panels.size(); ++p) {
        for (std::size_t c = 0; c < figure.panels[p].curves.size(); ++c) {
            const Curve& curve = figure.panels[p].curves[c];
            const Row row{out, std::to_string(p + 1) + ',' + std::to_string(c + 1) + ','};
            writeOrders(row, curve, figure, catalogue);
            const Activation& activation = require(catalogue, curve.activation);
            if (activation.draw) {
                writeLaw(row, curve, figure, activation);
            }
        }
    }
}

} // namespace actiscope
