#include "figure/legend_entries.h"

#include "figure/labels.h"

#include <algorithm>

namespace actiscope {

namespace {

Dash dashOf(Quantity order) {
    return order == Quantity::Derivative ? Dash::Dashed : Dash::Dotted;
}

bool followsOrder(const Curve& curve, const Trace& trace) {
    const auto value = std::ranges::find(curve.traces, Quantity::Value, &Trace::quantity);
    return value != curve.traces.end() && trace.label.empty() && trace.color == value->color &&
           value->dash == Dash::Solid && trace.dash == dashOf(trace.quantity);
}

// The dash names the order: several functions, each derivative in its function's ink.
bool hasCommonDash(const Panel& panel, Quantity order) {
    int count = 0;
    for (const Curve& curve : panel.curves) {
        for (const Trace& trace : curve.traces) {
            if (trace.quantity == order) {
                ++count;
                if (!followsOrder(curve, trace)) {
                    return false;
                }
            }
        }
    }
    return count > 1;
}

LegendEntry commonEntry(Quantity order) {
    const Text text = order == Quantity::Derivative ? Text{"dashed: *f*′", "虚线：导数 *f*′"}
                                                    : Text{"dotted: *f*″", "点线：二阶导数 *f*″"};
    Trace trace;
    trace.quantity = order;
    trace.dash = dashOf(order);
    return {.text = text, .trace = trace, .grey = true};
}

// A band has the ink of what it bounds.
Trace inkedTrace(const Curve& curve, Trace trace) {
    const auto bounded = std::ranges::find_if(curve.traces, [](const Trace& other) {
        return other.quantity == Quantity::Value || other.quantity == Quantity::Derivative;
    });
    const bool band = trace.quantity == Quantity::Band || trace.quantity == Quantity::Sd;
    if (band && bounded != curve.traces.end()) {
        trace.color = bounded->color;
    }
    return trace;
}

} // namespace

std::vector<LegendEntry> legendEntries(const Panel& panel, const Catalogue& catalogue) {
    const auto several = [&](Quantity order) {
        return panel.curves.size() > 1 && hasCommonDash(panel, order);
    };
    const bool dashed = several(Quantity::Derivative);
    const bool dotted = several(Quantity::SecondDerivative);
    std::vector<LegendEntry> entries;
    for (const Curve& curve : panel.curves) {
        if (panel.kind == PanelKind::Difference && &curve == &panel.curves.front()) {
            continue; // the others are told from it
        }
        for (const Trace& trace : curve.traces) {
            if ((dashed && trace.quantity == Quantity::Derivative) ||
                (dotted && trace.quantity == Quantity::SecondDerivative)) {
                continue;
            }
            const Text text = trace.label.empty() ? derivedLabel(panel, curve, trace, catalogue)
                                                  : Text{trace.label, trace.label};
            entries.push_back({.text = text, .trace = inkedTrace(curve, trace), .of = &trace});
        }
    }
    if (dashed) {
        entries.push_back(commonEntry(Quantity::Derivative));
    }
    if (dotted) {
        entries.push_back(commonEntry(Quantity::SecondDerivative));
    }
    return entries;
}

} // namespace actiscope
