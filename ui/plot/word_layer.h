// Numbers and legends of a window's figure as an overlay, from one figure to the next.
#pragma once

#include "ui/plot/figure_scene.h"
#include "ui/plot/overlay.h"
#include "ui/plot/panel_drawing.h"

namespace actiscope {

class WordLayer {
public:
    /// Of each panel.
    using Words = std::vector<Lettering>;

    /// What a scene says, as it stands on a painter's device.
    static Words wordsOf(const FigureScene& scene, QPainter& painter);

    /// Takes words over that stand somewhere else.
    void take(Words words) { m_words = std::move(words); }

    const Words& words() const { return m_words; }

    /// Writes all of them for an image of that many pixels, `scale` to a unit.
    void write(const FigureScene& scene, const QSize& pixels, double scale);
    /// Writes what is new; where anything changed.
    Tiles rewrite(const FigureScene& scene, Words words);

    const Overlay& overlay() const { return m_overlay; }

private:
    Tiles reachOf(const Words& words, const Look& look) const;
    Tiles difference(const Words& words, const Look& look) const;
    void draw(const FigureScene& scene, QPainter& painter, const Tiles& tiles) const;

    Words m_words;
    Overlay m_overlay;
};

} // namespace actiscope
