// The earlier passes of a trace as one layer of its ink: a new pass costs its own stroke and that
// of the one that leaves, however many there are between them.
#pragma once

#include "figure/fade.h"
#include "figure/figure.h"
#include "ui/plot/line_raster.h"
#include "ui/plot/tiles.h"

#include <QPolygonF>

#include <array>
#include <memory>

namespace actiscope {

/// Keeps for each pixel the sums of k^p c^q over all passes k that cover the share c of it: whole
/// numbers, so that what is taken away leaves nothing, in 64 bytes a pixel where passes have been.
/// With the factors of a fade they tell what n passes leave of the ground, whatever n is.
class PassShade final : private CoverageSink {
public:
    /// For an image of that many pixels and a trace of that opacity.
    PassShade(const QSize& pixels, double opacity);

    /// Adds the stroke of a line of pass k, 1 to maxPasses, `scale` pixels to a unit; -1 times
    /// takes it away again.
    void add(const QPolygonF& line, const QPen& pen, double scale, int k, int times);

    /// Takes all passes away.
    void clear();

    /// Pass k becomes pass k + by for all, which must stay in 1 to maxPasses.
    void shift(int by);

    /// Blends passes 1 to n over the pixels (opaque) of runs of whole tiles side by side.
    void
    blend(const Pixels& pixels, const std::vector<QRect>& runs, const QColor& ink, int n) const;

    /// What passes have ever touched.
    void addReach(Tiles& tiles, double scale) const;

private:
    /// Of four pixels of a row: a column for each of the factors.
    using Sums = Eigen::Matrix<double, 4, FadeFactors::SizeAtCompileTime>;
    using Tile = std::array<Sums, Tiles::side * Tiles::side / 4>; ///< row by row

    void add(int x, int y, FourInts shares) override;
    std::size_t tileAt(int x, int y) const;
    FadeFactors factorsOf(int n) const;
    void rebase();

    FadeFactors m_factors;
    QSize m_pixels;
    int m_columns;                              ///< of tiles
    std::vector<std::unique_ptr<Tile>> m_tiles; ///< row by row; none where no pass has been
    int m_base = 0; ///< pass k is counted as k + base: a shift touches no pixel
    Eigen::Matrix<double, 1, fadeDepths> m_powers; ///< of the pass that is stroked, so many times
};

} // namespace actiscope
