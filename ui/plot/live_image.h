// The figure of a window as an image that is drawn once, and then only where something changed:
// while a slider is dragged, axes and grid stand still, and so do most words.
#pragma once

#include "ui/plot/figure_scene.h"
#include "ui/plot/panel_drawing.h"
#include "ui/plot/pass_layer.h"

#include <QImage>
#include <QRegion>

namespace actiscope {

class LiveImage {
public:
    /// Draws what the scene shows now, in `scale` pixels to a unit. Gives what changed since the
    /// last time, in units; all of it if more than curves, passes, marks and words did.
    QRegion draw(const FigureScene& scene, const QSize& pixels, double scale);

    const QImage& image() const { return m_image; }

private:
    /// What must be the same for the ground to serve again.
    struct Still {
        Look look;
        double scale = 0;
        std::vector<Frame> frames;
        std::vector<PanelPicture> pictures; ///< without their lines
    };

    /// Of each panel.
    using Words = std::vector<Lettering>;

    /// Of all panels.
    using Strokes = std::vector<LineStroke>;

    static Words wordsOf(const FigureScene& scene, QPainter& painter);
    static Strokes strokesOf(const FigureScene& scene, QPainter& painter);
    Tiles takePasses(const FigureScene& scene, double scale);
    Tiles takeWords(const FigureScene& scene, Words words);
    Tiles takeTitles(const FigureScene& scene, const Tiles& changed);
    Tiles passesReach() const;
    void blendPasses(const Pixels& pixels, const std::vector<QRect>& runs) const;
    bool standsStill(const FigureScene& scene, double scale) const;
    void drawAll(const FigureScene& scene, QPainter& painter, const Strokes& strokes);
    void makeLayers(const FigureScene& scene);
    QRegion drawChanges(const FigureScene& scene,
                        QPainter& painter,
                        const Strokes& strokes,
                        Words words,
                        Tiles changed);
    void drawWords(const FigureScene& scene, const Tiles& tiles);
    void drawHeadings(const FigureScene& scene, QPainter& painter);
    Tiles reachOf(const FigureScene& scene, QPainter& painter, const Strokes& strokes) const;
    Tiles reachOf(const Words& words) const;
    Tiles reachOf(const FigureScene& scene, const std::vector<Heading>& headings) const;
    Tiles rewritten(const Words& words) const;

    QImage m_image;
    bool m_hasLayers = false;        ///< only if what stands still is wanted a second time
    QImage m_ground;                 ///< below the curves
    std::vector<PassLayer> m_passes; ///< on the ground
    QImage m_over;                   ///< numbers and legends, on nothing
    Tiles m_overReach;               ///< what is written there
    Still m_still;
    Words m_words;
    std::vector<Heading> m_headings;
    LaidOutWords m_laidOut; ///< of the headings
    Tiles m_reach;          ///< what curves and marks have touched
};

} // namespace actiscope
