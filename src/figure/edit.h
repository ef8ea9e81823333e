// What a gesture makes of a figure: from value to value.
#pragma once

#include "activation/catalogue.h"
#include "figure/figure.h"

namespace actiscope {

/// Sets a parameter of the curve at `place`; when linked, of every curve of the same function whose
/// parameters were the same. The bounds of a draw stop at each other. An illegal value leaves the
/// figure as it is.
[[nodiscard]] Figure withParameter(Figure figure,
                                   CurvePlace place,
                                   const std::string& parameter,
                                   double value,
                                   bool linked,
                                   const Catalogue& catalogue);

/// Puts the function in place of the selected curve, or adds it beside; the traces shown and the
/// inks stay. Selects it.
[[nodiscard]] Figure withFunction(Figure figure, const Activation& activation);
[[nodiscard]] Figure withAddedFunction(Figure figure, const Activation& activation);

[[nodiscard]] Figure withoutCurve(Figure figure, CurvePlace place);
[[nodiscard]] Figure withDuplicate(Figure figure, CurvePlace place);
/// Moves the curve to a new panel below its own; nothing if it is alone already.
[[nodiscard]] Figure withOwnPanel(Figure figure, CurvePlace place);

/// A panel below with the histogram of the curve's drawn slopes; takes it away if it is there.
/// Nothing for a curve without a draw.
[[nodiscard]] Figure withHistogram(Figure figure, CurvePlace place, const Catalogue& catalogue);

/// A panel below with the differences from the first curve of the place's panel; takes it away if
/// it is there. Nothing for a curve alone.
[[nodiscard]] Figure withDifference(Figure figure, CurvePlace place);
/// Whether it would change the figure.
bool hasDifference(const Figure& figure, CurvePlace place);

[[nodiscard]] Figure
withNumberType(Figure figure, CurvePlace place, Precision precision, Form form);

bool shows(const Curve& curve, Quantity quantity);

/// Shows or hides one quantity of a curve.
[[nodiscard]] Figure withTrace(Figure figure, CurvePlace place, Quantity quantity, bool shown);

/// Applies a change to every curve that the drawn curve at `place` is compared with: the curves of
/// the same function with the same seed, so that shared draws stay shared.
template <typename Change>
[[nodiscard]] Figure withDraw(Figure figure, CurvePlace place, Change change) {
    const Curve* chosen = curveAt(std::as_const(figure), place);
    if (chosen == nullptr) {
        return figure;
    }
    const Curve before = *chosen;
    for (Panel& panel : figure.panels) {
        for (Curve& curve : panel.curves) {
            if (curve.activation == before.activation && curve.seed == before.seed) {
                change(curve);
            }
        }
    }
    return figure;
}

/// Puts the other form of the same idea (Draw::otherForm) in place of the function at `place`, with
/// its own defaults, in every curve of the same function with the same values. Phases, draws and
/// traces stay; words that named the old numbers go.
[[nodiscard]] Figure withOtherForm(Figure figure, CurvePlace place, const Catalogue& catalogue);

/// A new pass for every curve in training that draws.
[[nodiscard]] Figure resampled(Figure figure, const Catalogue& catalogue);
/// The same pass, counted from 0, for every one of them.
[[nodiscard]] Figure withPass(Figure figure, std::uint64_t pass, const Catalogue& catalogue);
bool hasDraws(const Figure& figure, const Catalogue& catalogue);

/// Whether |f'| can be told to be less: positive, at most maxSaturation.
bool isSaturation(double threshold);
/// A threshold that is none leaves the figure as it is.
[[nodiscard]] Figure withSaturation(Figure figure, double threshold);
[[nodiscard]] Figure withSaturationShaded(Figure figure, bool shaded);

} // namespace actiscope
