#include "figure/legend_rows.h"

#include "figure/legend_entries.h"
#include "text/number.h"

namespace actiscope {

std::vector<LegendRow>
legendRows(const Panel& panel, const Catalogue& catalogue, Language language) {
    std::vector<LegendRow> rows;
    for (const LegendEntry& entry : legendEntries(panel, catalogue)) {
        rows.push_back({entry.text.in(language), entry.trace, entry.grey});
    }
    return rows;
}

LegendRow saturationRow(double threshold, int color) {
    constexpr int digits = 5;
    Trace trace;
    trace.quantity = Quantity::Band;
    trace.color = color;
    return {"|*f*′| < " + withMinus(rounded(threshold, digits)), trace, false};
}

} // namespace actiscope
