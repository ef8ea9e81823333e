#include "ui/strip/framework_rows.h"

#include "activation/evaluate.h"
#include "figure/sample.h"
#include "ui/words.h"

#include <QCoreApplication>

#include <algorithm>

namespace actiscope {

namespace {

constexpr int digits = 4;

QString translated(const char* text) {
    return QCoreApplication::translate("actiscope::FrameworkTable", text);
}

/// The kinks of a curve, and again with another draw: what differs between them is drawn.
struct Kinks {
    std::vector<Kink> now;
    std::vector<Kink> redrawn;
    double drawn = 0;
    QString symbol;
};

Kinks kinksOf(const Activation& activation, const Curve& curve) {
    auto values = evaluationValues(activation, curve.parameters);
    Kinks kinks;
    kinks.now = kinksOf(activation, Values(values));
    if (draws(activation, curve)) {
        kinks.symbol = qstring(activation.draw->symbol);
        kinks.drawn = values.back();
        values.back() += 1;
        kinks.redrawn = kinksOf(activation, Values(values));
    }
    return kinks;
}

QString slopeText(const Kinks& kinks, std::size_t index, Framework framework) {
    const auto slope = derivativeIn(framework, kinks.now[index]);
    if (!slope) {
        return {};
    }
    const bool isDrawn =
        index < kinks.redrawn.size() && derivativeIn(framework, kinks.redrawn[index]) != slope;
    if (!isDrawn) {
        return readable(*slope, digits);
    }
    return *slope == kinks.drawn
               ? QStringLiteral("*%1*").arg(kinks.symbol)
               : translated(QT_TRANSLATE_NOOP("actiscope::FrameworkTable", "drawn"));
}

/// "f′ = 0.01", or where there are several kinks "f′(0) = 0, f′(6) = 0".
QString slopesText(const Kinks& kinks, Framework framework) {
    QStringList parts;
    for (std::size_t i = 0; i < kinks.now.size(); ++i) {
        const QString slope = slopeText(kinks, i, framework);
        const QString at = kinks.now.size() == 1
                               ? QString()
                               : QStringLiteral("(%1)").arg(readable(kinks.now[i].at, digits));
        if (!slope.isEmpty()) {
            parts << QStringLiteral("*f*′%1 = %2").arg(at, slope);
        }
    }
    return parts.join(QStringLiteral(", "));
}

QString titleOf(const Kinks& kinks, const std::vector<FrameworkRow>& rows) {
    if (std::ranges::all_of(rows, [](const FrameworkRow& row) { return row.slope.isEmpty(); })) {
        return {};
    }
    return kinks.now.size() == 1
               ? translated(QT_TRANSLATE_NOOP("actiscope::FrameworkTable", "At x = %1"))
                     .arg(readable(kinks.now[0].at, digits))
               : translated(QT_TRANSLATE_NOOP("actiscope::FrameworkTable", "At the kinks"));
}

bool sameContents(const FrameworkRow& a, const FrameworkRow& b) {
    return a.call == b.call && a.remark == b.remark && a.slope == b.slope;
}

} // namespace

FrameworkRows frameworkRows(const Activation& activation, const Curve& curve) {
    const Kinks kinks = kinksOf(activation, curve);
    std::vector<FrameworkRow> rows;
    for (const FrameworkCall& call : activation.frameworks) {
        FrameworkRow row{.names = {qstring(nameOf(call.framework))},
                         .call = qstring(call.call),
                         .remark = words(call.remark),
                         .slope =
                             call.call.empty() ? QString() : slopesText(kinks, call.framework)};
        const QString compared = rows.empty() ? QString() : rows.front().slope;
        row.differs = !rows.empty() && !row.call.isEmpty() && !row.remark.isEmpty();
        row.slopeDiffers = !row.slope.isEmpty() && !compared.isEmpty() && row.slope != compared;
        if (!rows.empty() && sameContents(rows.back(), row)) {
            rows.back().names << row.names;
        } else {
            rows.push_back(row);
        }
    }
    return {titleOf(kinks, rows), rows};
}

} // namespace actiscope
