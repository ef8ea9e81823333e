#include "ui/plot/panel_drawing.h"

#include "ui/plot/areas.h"
#include "ui/plot/histogram.h"
#include "ui/plot/lines.h"
#include "ui/plot/notes.h"
#include "ui/plot/probe_marks.h"

#include <algorithm>
#include <tuple>

namespace actiscope {

namespace {

/// The shaded intervals among the notes.
std::vector<Annotation> noteGrounds(const PanelPicture& picture) {
    std::vector<Annotation> grounds;
    for (const PictureNote& note : picture.notes) {
        if (note.annotation.kind == AnnotationKind::Interval) {
            grounds.push_back(note.annotation);
        }
    }
    return grounds;
}

QRectF reachOf(const QRectF& words, const Look& look) {
    const double around = look.em(0.5); // a plate, the descent of a letter
    return words.adjusted(-around, -around, around, around);
}

} // namespace

void drawGround(const Canvas& canvas, const PanelPicture& picture) {
    const AxesDrawing axes(canvas, picture);
    axes.drawGrid();
    drawNoteGrounds(canvas, picture);
    drawAreas(canvas, picture);
    drawHistograms(canvas, picture);
    drawProbeLine(canvas, picture);
    axes.drawAxes();
}

Lettering letteringOf(const Canvas& canvas, const PanelPicture& picture) {
    return {AxesDrawing(canvas, picture).numbers(), legendBox(picture, canvas.frame, canvas.look)};
}

void drawLettering(const Canvas& canvas, const PanelPicture& picture, const Lettering& lettering) {
    drawNumbers(canvas, lettering.numbers);
    drawLegend(canvas, picture, lettering.legend);
}

bool hasWordsOnMarks(const PanelPicture& picture) {
    return picture.slopeTriangle || !picture.notes.empty();
}

void drawMarks(const Canvas& canvas, const PanelPicture& picture, const Lettering& lettering) {
    std::vector<QRectF> words{lettering.legend.rect};
    std::ranges::transform(lettering.numbers, std::back_inserter(words), &AxisNumber::place);
    drawNotes(canvas, picture, words);
    drawProbeMarks(canvas, picture, words);
}

bool standStill(const PanelPicture& a, const PanelPicture& b) {
    const auto still = [](const PanelPicture& p) {
        return std::tie(p.axes,
                        p.gridlines,
                        p.comparing,
                        p.xTicks,
                        p.yTicks,
                        p.xLabel,
                        p.yLabel,
                        p.areas,
                        p.legend,
                        p.histograms,
                        p.probe,
                        p.flagged);
    };
    return still(a) == still(b) && noteGrounds(a) == noteGrounds(b);
}

Lettering withoutEqual(Lettering a, const Lettering& b) {
    std::erase_if(a.numbers, [&](const AxisNumber& number) {
        return std::ranges::find(b.numbers, number) != b.numbers.end();
    });
    if (a.legend == b.legend) {
        a.legend = {};
    }
    return a;
}

Lettering reaching(const Tiles& tiles, Lettering lettering, const Look& look) {
    std::erase_if(lettering.numbers, [&](const AxisNumber& number) {
        return !tiles.meets(reachOf(number.place, look));
    });
    if (!tiles.meets(reachOf(lettering.legend.rect, look))) {
        lettering.legend = {};
    }
    return lettering;
}

void addReach(Tiles& tiles, const Frame& frame, const Look& look, const PanelPicture& picture) {
    addDotsReach(tiles, frame, look, picture);
    addMarksReach(tiles, frame, look, picture);
    if (!picture.notes.empty()) {
        const double beyond = look.strokes.dot * 2; // dots of pins at the border
        tiles.add(frame.rect.adjusted(-beyond, -beyond, beyond, beyond));
    }
}

void addReach(Tiles& tiles, const Lettering& lettering, const Look& look) {
    for (const AxisNumber& number : lettering.numbers) {
        tiles.add(reachOf(number.place, look));
    }
    if (!lettering.legend.rect.isEmpty()) {
        tiles.add(reachOf(lettering.legend.rect, look));
    }
}

} // namespace actiscope
