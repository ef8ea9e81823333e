#include "text/table.h"

#include "figure/grid_pass.h"
#include "figure/laws.h"
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

    void write(const std::string& quantity, std::uint64_t pass, double x, const Span& y) const {
        write(quantity, pass, x, y.from);
        if (y.from < y.to) {
            write(quantity, pass, x, y.to);
        }
    }
};

/// Calls `each` with every order that the curve shows and every point of the grid.
template <typename Each>
void forEachPoint(const Curve& curve,
                  const GridPass& pass,
                  const Figure& figure,
                  const Each& each) {
    const auto x = linspace(figure.grid.from, figure.grid.to, figure.grid.points);
    for (const Trace& trace : curve.traces) {
        for (Eigen::Index i = 0; pass.has(trace.quantity) && i < x.size(); ++i) {
            each(trace.quantity, i, x[i]);
        }
    }
}

void writeOrders(const Row& row, const Curve& curve, const Figure& figure, const Catalogue& all) {
    const Activation& activation = require(all, curve.activation);
    const int earlier = draws(activation, curve) ? shownPasses(curve, figure.grid) : 0;
    for (int back = 0; back <= earlier; ++back) {
        const auto number = curve.resample - static_cast<std::uint64_t>(back);
        const GridPass pass(curve, figure, all, number);
        forEachPoint(curve, pass, figure, [&](Quantity quantity, Eigen::Index i, double x) {
            row.write(wordOf(quantity), number, x, pass.at(i, x, quantity).taken);
        });
    }
}

void writeDifference(const Row& row,
                     const Curve& curve,
                     const Curve& first,
                     const Figure& figure,
                     const Catalogue& all) {
    const GridPass pass(curve, figure, all, curve.resample);
    const GridPass base(first, figure, all, first.resample);
    forEachPoint(curve, pass, figure, [&](Quantity quantity, Eigen::Index i, double x) {
        if (base.has(quantity)) {
            const Break difference = minus(pass.at(i, x, quantity), base.at(i, x, quantity));
            row.write(wordOf(quantity), curve.resample, x, difference.taken);
        }
    });
}

void writeErrors(const Row& row, const Curve& curve, const Figure& figure, const Catalogue& all) {
    const auto x = linspace(figure.grid.from, figure.grid.to, figure.grid.points);
    for (const Trace& trace : curve.traces) {
        if (isOrder(trace.quantity)) {
            const auto y = plottedErrors(require(all, curve.activation), curve, x, trace.quantity);
            for (Eigen::Index i = 0; i < x.size(); ++i) {
                row.write(wordOf(trace.quantity), curve.resample, x[i], y[i]);
            }
        }
    }
}

void writeLaw(const Row& row,
              const Curve& curve,
              const Figure& figure,
              const Activation& activation) {
    const auto write = [&](const std::string& quantity, double slope) {
        for (const double x : linspace(figure.grid.from, figure.grid.to, figure.grid.points)) {
            if (x <= 0) {
                row.write(quantity, curve.resample, x, slope * x);
            }
        }
    };
    for (const Trace& trace : curve.traces) {
        if (isOrder(trace.quantity)) {
            continue;
        }
        const Span slopes = slopesOf(curve, activation, trace.quantity);
        if (trace.quantity == Quantity::Mean) {
            write(wordOf(trace.quantity), slopes.from);
        } else {
            write(wordOf(trace.quantity) + "_lower", slopes.from);
            write(wordOf(trace.quantity) + "_upper", slopes.to);
        }
    }
}

void writeCurve(const Row& row,
                const Panel& panel,
                const Curve& curve,
                const Figure& figure,
                const Catalogue& catalogue) {
    const Activation& activation = require(catalogue, curve.activation);
    const Curve& first = panel.curves.front();
    switch (panel.kind) {
    case PanelKind::Curves:
    case PanelKind::Histogram:
        writeOrders(row, curve, figure, catalogue);
        if (activation.draw) {
            writeLaw(row, curve, figure, activation);
        }
        return;
    case PanelKind::Difference:
        if (&curve != &first) {
            writeDifference(row, curve, first, figure, catalogue);
        }
        return;
    case PanelKind::Error:
        if (!activation.isVector()) {
            writeErrors(row, curve, figure, catalogue);
        }
    }
}

} // namespace

void writeTable(std::ostream& out, const Figure& figure, const Catalogue& catalogue) {
    out << "panel,curve,quantity,pass,x,y\n";
    for (std::size_t p = 0; p < figure.panels.size(); ++p) {
        const Panel& panel = figure.panels[p];
        for (std::size_t c = 0; c < panel.curves.size(); ++c) {
            const Row row{out, std::to_string(p + 1) + ',' + std::to_string(c + 1) + ','};
            writeCurve(row, panel, panel.curves[c], figure, catalogue);
        }
    }
}

} // namespace actiscope
