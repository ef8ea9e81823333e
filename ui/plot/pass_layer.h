// What a window keeps of the earlier passes of a curve, from one figure to the next.
#pragma once

#include "ui/plot/figure_scene.h"
#include "ui/plot/pass_shade.h"

namespace actiscope {

/// Earlier passes of a panel of a scene, for an image of that many pixels, `scale` to a unit.
struct PanelPasses {
    const FigureScene& scene;
    std::size_t panel;
    const EarlierPasses& passes;
    QSize pixels;
    double scale;
};

class PassLayer {
public:
    /// Takes them over. Passes that it has already are not stroked again, unless something else
    /// than their numbers has changed. Adds to `changed` what looks different now.
    void show(const PanelPasses& shown, Tiles& changed);

    /// Blends them over the pixels (RGB32) of runs of tiles.
    void blend(const Pixels& pixels, const std::vector<QRect>& runs) const;
    void addReach(Tiles& tiles) const;

private:
    /// What the strokes depend on, beside the numbers of the passes.
    struct Key {
        QSize pixels;
        double scale = 1;
        Frame frame;
        Span x; ///< that is sampled
        Strokes strokes;
        bool comparing = false;
        Resolution resolution;
        Grid grid;
        Convention convention = Convention::PyTorch;
        Curve curve; ///< in its pass 0

        bool operator==(const Key&) const = default;
    };

    static Key keyOf(const PanelPasses& shown);
    void begin();
    void clear();
    void moveTo(const PanelPasses& shown);
    void stroke(const PanelPasses& shown, std::uint64_t number, int k, int times);

    Key m_key;
    std::vector<PassShade> m_shades; ///< of the curve's traces
    std::vector<QColor> m_inks;
    std::uint64_t m_first = 0; ///< the number of the oldest
    int m_count = 0;
};

} // namespace actiscope
