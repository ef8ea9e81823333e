// What the framework table says, before it has a look.
#pragma once

#include "activation/catalogue.h"
#include "figure/figure.h"

#include <QStringList>

namespace actiscope {

/// Frameworks that would say the same share a row. Letters between asterisks are variables.
struct FrameworkRow {
    QStringList names;
    QString call; ///< empty: not provided
    QString remark;
    QString slope;             ///< the derivative taken at the kinks: "*f*′ = 0.01"
    bool differs = false;      ///< the remark tells a difference from the first row
    bool slopeDiffers = false; ///< the slope is not that of the first row

    bool operator==(const FrameworkRow&) const = default;
};

struct FrameworkRows {
    QString slopeTitle; ///< empty: there is no slope to tell
    std::vector<FrameworkRow> rows;

    bool operator==(const FrameworkRows&) const = default;
};

/// With the curve's current values. A slope that training draws is told by its symbol.
FrameworkRows frameworkRows(const Activation& activation, const Curve& curve);

} // namespace actiscope
