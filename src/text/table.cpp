#include "text/table.h"

#include "figure/branches.h"
#include "text/number.h"

#include <algorithm>
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

/// One pass of a curve over the grid, with what the convention says at its kinks.
class Pass {
public:
    Pass(const Curve& curve, const Figure& figure, const Catalogue& all, std::uint64_t pass)
        : m_figure(figure), m_curve(curve), m_activation(require(all, curve.activation)),
          m_pass(pass), m_x(linspace(figure.grid.from, figure.grid.to, figure.grid.points)),
          m_jets(evaluateOnGrid(curve, figure.grid, all, pass)),
          m_kinks(kinksOf(m_activation, values(0))) {}

    void write(const Row& row, Quantity quantity) const {
        const Eigen::ArrayXd& y = orderOf(m_jets, quantity);
        auto kink = m_kinks.begin();
        for (Eigen::Index i = 0; i < m_x.size(); ++i) {
            kink = std::find_if(kink, m_kinks.end(), [&](const Kink& k) { return k.at >= m_x[i]; });
            const bool here = kink != m_kinks.end() && kink->at == m_x[i];
            const Span taken = here ? takenAtKink(i, quantity) : Span{y[i], y[i]};
            row.write(wordOf(quantity), m_pass, m_x[i], taken.from);
            if (taken.from < taken.to) {
                row.write(wordOf(quantity), m_pass, m_x[i], taken.to);
            }
        }
    }

private:
    std::vector<double> values(Eigen::Index element) const {
        auto all = evaluationValues(m_activation, m_curve.parameters);
        if (draws(m_activation, m_curve)) {
            all.back() = drawnValue(m_activation, m_curve, element, m_pass);
        }
        return all;
    }

    Span takenAtKink(Eigen::Index element, Quantity quantity) const {
        const auto kinks = kinksOf(m_activation, values(element)); // with the drawn value's sides
        const auto kink = std::ranges::find(kinks, m_x[element], &Kink::at);
        return takenAt(
            *kink,
            quantity,
            m_figure.convention,
            {m_jets.value[element], m_jets.derivative[element], m_jets.secondDerivative[element]});
    }

    const Figure& m_figure;
    const Curve& m_curve;
    const Activation& m_activation;
    std::uint64_t m_pass;
    Eigen::ArrayXd m_x;
    Jets m_jets;
    std::vector<Kink> m_kinks;
};

void writeOrders(const Row& row, const Curve& curve, const Figure& figure, const Catalogue& all) {
    const Activation& activation = require(all, curve.activation);
    const int earlier = draws(activation, curve) ? shownPasses(curve, figure.grid) : 0;
    for (int back = 0; back <= earlier; ++back) {
        const Pass pass(curve, figure, all, curve.resample - static_cast<std::uint64_t>(back));
        for (const Trace& trace : curve.traces) {
            const bool undefined =
                activation.isVector() && trace.quantity == Quantity::SecondDerivative;
            if (isOrder(trace.quantity) && !undefined) {
                pass.write(row, trace.quantity);
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
