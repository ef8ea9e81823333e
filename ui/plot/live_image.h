// The figure of a window as an image that is drawn once, and then only where something changed:
// while a slider is dragged, axes and grid stand still, and so do most words.
#pragma once

#include "ui/plot/figure_scene.h"
#include "ui/plot/line_layer.h"
#include "ui/plot/panel_drawing.h"
#include "ui/plot/parallel.h"
#include "ui/plot/pass_layer.h"
#include "ui/plot/title_layer.h"
#include "ui/plot/word_layer.h"

#include <QImage>
#include <QRegion>

#include <semaphore>

namespace actiscope {

class LiveImage {
public:
    /// Takes off the ground what changed last, and changes mostly once more, while the caller works
    /// out what `begin` shall draw next.
    void lift();
    /// Begins to draw what the scene shows now, in `scale` pixels to a unit. Lines go on while the
    /// caller does something else that leaves the scene alone.
    void begin(const FigureScene& scene, const QSize& pixels, double scale);
    /// Gives what changed since the last time, in units; all of it if more than curves, passes,
    /// marks and words did, nothing if nothing was begun.
    QRegion finish(const FigureScene& scene);

    /// While nothing is begun.
    const QImage& image() const { return m_image; }

private:
    /// What must be the same for the ground to serve again.
    struct Still {
        Look look;
        double scale = 0;
        std::vector<Frame> frames;
        std::vector<PanelPicture> pictures; ///< without their lines
    };

    bool standsStill(const FigureScene& scene, double scale) const;
    void takeGround(const FigureScene& scene, QPainter& painter);
    void takeAll(const FigureScene& scene, QPainter& painter, WordLayer::Words words);
    void takeChanges(const FigureScene& scene, WordLayer::Words words);
    void makeLayers(const FigureScene& scene);
    void takeLines(const FigureScene& scene);
    Tiles takePasses(const FigureScene& scene);
    std::vector<LineStroke> strokesOf(const FigureScene& scene) const;
    void paintStrip(const FigureScene& scene, const LineRaster& raster) const;
    void paintMarks(const FigureScene& scene, const Pixels& pixels) const;
    bool marksComeLast(const FigureScene& scene) const;
    void drawLast(const FigureScene& scene);
    QRegion all() const;
    Tiles marksOf(const FigureScene& scene) const;

    QImage m_image;
    bool m_hasLayers = false;        ///< only if what stands still is wanted a second time
    QImage m_ground;                 ///< below the curves
    std::vector<PassLayer> m_passes; ///< on the ground
    Still m_still;
    WordLayer m_words;
    TitleLayer m_titles;
    LineLayer m_lines; ///< of all panels
    Tiles m_marks;     ///< what dots and marks reach
    bool m_isBegun = false;
    bool m_isWhole = false;        ///< all is drawn anew
    Tiles m_changed;               ///< what looks different
    Tiles m_lifted;                ///< what is ground again
    Tiles m_drawn;                 ///< what is drawn anew: all, or both
    std::vector<QRect> m_toGround; ///< runs of tiles: what of it is still to be restored
    std::vector<QRect> m_runs;     ///< where passes are over it
    std::vector<QRect> m_wordRuns; ///< and words
    std::binary_semaphore m_groundIsReady{0};
    // The last members: they end before what they draw with.
    WorkAside m_lift;
    WorkAside m_strips;
};

} // namespace actiscope
