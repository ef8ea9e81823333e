// A panel as plain values ready to be drawn at any size: lines cut to the view, words chosen.
#pragma once

#include "figure/clip.h"
#include "figure/compose.h"
#include "figure/probe.h"
#include "figure/slopes.h"

#include <string>

namespace actiscope {

/// A line's pieces inside the view, with what the figure says of it.
struct PictureLine {
    Line line; ///< its branches cut to the view
    Trace trace;
    double depth = 1; ///< k/n of the k-th of n earlier passes, 1 for the current pass
    Span heights;     ///< that its pieces lie between; from > to for no piece
};

struct PictureArea {
    Quantity quantity = Quantity::Band;
    int color = 0;
    Branch polygon;

    bool operator==(const PictureArea&) const = default;
};

struct LegendRow {
    std::string text; ///< *x* is a variable
    Trace trace;
    bool grey = false; ///< stands for a dash, whatever the ink

    bool operator==(const LegendRow&) const = default;
};

struct PictureHistogram {
    int color = 0;
    SlopeStatistics slopes;

    bool operator==(const PictureHistogram&) const = default;
};

struct PictureNote {
    Annotation annotation;
    std::vector<std::string> lines;     ///< of its text
    std::vector<ProbeReading> readings; ///< of a pin
};

/// A part of an annotation of a panel.
struct NoteHold {
    int note = 0;
    AnnotationPart part = AnnotationPart::Whole;
};

struct PanelPicture {
    PanelKind kind = PanelKind::Curves;
    Axes axes = Axes::Origin;
    bool gridlines = false;
    bool comparing = false; ///< several curves: a little wider
    Legend corner = Legend::None;
    Span x;
    Span y;
    TickSpacing xTicks;
    TickSpacing yTicks;
    std::string xLabel;
    std::string yLabel;
    std::vector<PictureArea> areas;
    std::vector<PictureLine> lines;
    std::vector<EarlierPasses> earlier; ///< that are not among the lines
    std::vector<LegendRow> legend;
    std::vector<PictureHistogram> histograms;
    std::vector<ProbeReading> readings;
    std::vector<PictureNote> notes;
    std::vector<Curve> curves;
    std::optional<double> probe;
    bool flagged = false; ///< the probe's flag stands below this panel
    int tangentOf = -1;   ///< a curve, or none
    bool slopeTriangle = false;
};

/// What the panels of a figure show. `sampled` and `readings` belong to `figure`.
struct PictureSource {
    const Figure& figure;
    const SampledFigure& sampled;
    const Catalogue& catalogue;
    std::vector<ProbeReading> readings;
    Language language;
};

PanelPicture pictureOf(const PictureSource& source, std::size_t panel, const Rectangle& view);

/// Lines of a panel, cut to its view; of an earlier pass, only what is drawn at random.
std::vector<PictureLine>
cutLines(const std::vector<Line>& lines, const Panel& panel, const Rectangle& view);

/// The x and y ranges of a panel before anything is stretched.
Rectangle viewOf(const PictureSource& source, std::size_t panel);

} // namespace actiscope
