// How a figure is put together: the order of curves and panels, and what is written on them.
#pragma once

#include "figure/figure.h"

namespace actiscope {

/// Takes the curve out and puts it before the place `to` (whose curve may be one beyond the last).
/// A panel left empty goes away. Selects the moved curve.
[[nodiscard]] Figure withCurveAt(Figure figure, CurvePlace from, CurvePlace to);
/// One step up (-1) or down (1) the list of curves, into the neighbouring panel at its end.
[[nodiscard]] Figure withCurveMoved(Figure figure, CurvePlace place, int direction);

[[nodiscard]] Figure withPanelMoved(Figure figure, int panel, int direction);
/// An empty panel below `panel`, selected: functions are added there.
[[nodiscard]] Figure withNewPanel(Figure figure, int panel);
[[nodiscard]] Figure withPanelDuplicated(Figure figure, int panel);
/// Nothing for the only panel.
[[nodiscard]] Figure withoutPanel(Figure figure, int panel);

/// An annotation to begin with, in the midst of a view; lines and pins at `x` if it is seen.
Annotation newAnnotation(AnnotationKind kind, const Span& viewX, const Span& viewY, double x);
[[nodiscard]] Figure withAnnotation(Figure figure, int panel, Annotation annotation);
[[nodiscard]] Figure withoutAnnotation(Figure figure, int panel, int annotation);
/// As `moved` by the user: the whole of it, or only where its arrow points or its interval ends.
enum class AnnotationPart { Whole, At, To };
Annotation moved(Annotation annotation, AnnotationPart part, const Point& by);

} // namespace actiscope
