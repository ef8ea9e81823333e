#include "ui/plot/pass_shade.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <utility>

namespace actiscope {

namespace {

constexpr int side = Tiles::side;
constexpr int whole = 256; ///< of the shares that are summed

/// Red, green and blue, four times each.
using Ink = std::array<Four, 3>;

Ink inkOf(const QColor& color) {
    const auto four = [](int part) { return all(static_cast<float>(part)); };
    return {four(color.red()), four(color.green()), four(color.blue())};
}

// `kept` of the ground and the rest of the ink, opaque.
FourPixels blended(FourPixels pixels, Four kept, const Ink& ink) {
    FourInts result = FourInts{} + static_cast<std::int32_t>(0xff000000U);
    for (std::size_t i = 0; i < ink.size(); ++i) {
        const int shift = 16 - 8 * static_cast<int>(i);
        const auto part = reinterpret_cast<FourInts>((pixels >> shift) & 255);
        const Four ground = __builtin_convertvector(part, Four); // of signed ones: an instruction
        const Four mixed = ink[i] + (ground - ink[i]) * kept;
        result |= __builtin_convertvector(mixed + 0.5F, FourInts) << shift;
    }
    return reinterpret_cast<FourPixels>(result);
}

/// Which four pixels of a tile, by any pixel of the image.
std::size_t fourAt(int x, int y) {
    return static_cast<std::size_t>((y % side * side + x % side) / 4);
}

/// What the passes leave of the ground, by fours of a tile.
using Kept = Eigen::Array<float, 4, side * side / 4>;

// `rect` is within one tile.
void blendTile(const Pixels& pixels, const QRect& rect, const Kept& kept, const Ink& ink) {
    for (int y = rect.top(); y <= rect.bottom(); ++y) {
        quint32* row = pixels.at(rect.left(), y);
        for (int x = 0; x < rect.width(); x += 4) {
            Four four;
            std::memcpy(&four, kept.data() + 4 * fourAt(x, y), sizeof(four));
            if (!isAny(four < 1)) {
                continue;
            }
            const int count = rect.width() - x;
            store(blended(load(row + x, count), four, ink), row + x, count);
        }
    }
}

} // namespace

PassShade::PassShade(const QSize& pixels, double opacity)
    : m_factors(fadeFactors(opacity)), m_pixels(pixels),
      m_columns((pixels.width() + side - 1) / side),
      m_tiles(static_cast<std::size_t>(m_columns) *
              static_cast<std::size_t>((pixels.height() + side - 1) / side)) {}

void PassShade::add(const QPolygonF& line, const QPen& pen, double scale, int k, int times) {
    const double counted = k + m_base;
    m_powers[0] = times;
    for (Eigen::Index p = 1; p < fadeDepths; ++p) {
        m_powers[p] = counted * m_powers[p - 1];
    }
    LineRaster::cover(line, pen, m_pixels, scale, *this);
}

void PassShade::add(int x, int y, FourInts shares) {
    auto& tile = m_tiles[tileAt(x, y)];
    if (!tile) {
        tile = std::make_unique<Tile>();
        tile->fill(Sums::Zero());
    }
    Sums& sums = (*tile)[fourAt(x, y)];
    const FourInts rounded = (shares + wholePixel / whole / 2) / (wholePixel / whole);
    const Eigen::Vector4d cover(rounded[0], rounded[1], rounded[2], rounded[3]);
    Eigen::Vector4d power = cover;
    const auto powers = m_powers; // a copy: the sums cannot change it
    for (Eigen::Index q = 0; q < fadeCovers; ++q) {
        sums.middleCols<fadeDepths>(q * fadeDepths) += power.lazyProduct(powers);
        power = power.cwiseProduct(cover);
    }
}

std::size_t PassShade::tileAt(int x, int y) const {
    const auto row = static_cast<std::size_t>(y / side);
    return row * static_cast<std::size_t>(m_columns) + static_cast<std::size_t>(x / side);
}

void PassShade::clear() {
    for (auto& tile : m_tiles) {
        tile.reset();
    }
    m_base = 0;
}

// So far that the sums stay below 2^53: the cubes of 251 to 750, times 256^2.
void PassShade::shift(int by) {
    m_base -= by;
    if (2 * std::abs(m_base) > maxPasses) {
        rebase();
    }
}

// (k + by)^p from the powers of k, by Pascal's triangle.
void PassShade::rebase() {
    const double by = -std::exchange(m_base, 0);
    const auto move = [by](Sums& sums, Eigen::Index first) {
        for (Eigen::Index round = 1; round < fadeDepths; ++round) {
            for (Eigen::Index p = fadeDepths - 1; p >= round; --p) {
                sums.col(first + p) += by * sums.col(first + p - 1);
            }
        }
    };
    for (const auto& tile : m_tiles) {
        for (std::size_t i = 0; tile && i < tile->size(); ++i) {
            for (Eigen::Index q = 0; q < fadeCovers; ++q) {
                move((*tile)[i], q * fadeDepths);
            }
        }
    }
}

// A polynomial of k/n as one of the counted k, and of shares as they are summed.
FadeFactors PassShade::factorsOf(int n) const {
    FadeFactors factors = m_factors;
    for (Eigen::Index q = 0; q < fadeCovers; ++q) {
        for (Eigen::Index p = 0; p < fadeDepths; ++p) {
            factors(p, q) /= std::pow(n, p) * std::pow(whole, q + 1);
        }
        for (Eigen::Index round = 0; round + 1 < fadeDepths; ++round) {
            for (Eigen::Index p = fadeDepths - 2; p >= round; --p) {
                factors(p, q) -= m_base * factors(p + 1, q);
            }
        }
    }
    return factors;
}

void PassShade::blend(const Pixels& pixels,
                      const std::vector<QRect>& runs,
                      const QColor& ink,
                      int n) const {
    const Eigen::Matrix<double, Sums::ColsAtCompileTime, 1> factors = factorsOf(n).reshaped();
    const Ink inks = inkOf(ink);
    for (const QRect& run : runs) {
        for (int left = run.left(); left <= run.right(); left += side) {
            const auto& tile = m_tiles[tileAt(left, run.top())];
            if (!tile) {
                continue;
            }
            Kept kept;
            for (std::size_t i = 0; i < tile->size(); ++i) {
                kept.col(static_cast<Eigen::Index>(i)) =
                    -(*tile)[i].lazyProduct(factors).cast<float>();
            }
            kept = kept.min(0).exp(); // a fit may be a little below 0
            blendTile(pixels, QRect(left, run.top(), side, run.height()) & run, kept, inks);
        }
    }
}

void PassShade::addReach(Tiles& tiles, double scale) const {
    for (std::size_t i = 0; i < m_tiles.size(); ++i) {
        if (m_tiles[i]) {
            const QPoint tile(static_cast<int>(i) % m_columns, static_cast<int>(i) / m_columns);
            const QPointF first = (QPointF(tile) * side + QPointF(0.5, 0.5)) / scale;
            tiles.add({&first, 1}, 0); // its first pixel: the last tiles may have no middle
        }
    }
}

} // namespace actiscope
