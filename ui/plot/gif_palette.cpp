#include "ui/plot/gif_palette.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace actiscope {

namespace {

constexpr int channels = 3;

/// A colour with the weight it has in the choice of the palette.
struct Shade {
    std::array<int, channels> rgb{};
    double weight = 0;
};

std::array<int, channels> channelsOf(QRgb color) {
    return {qRed(color), qGreen(color), qBlue(color)};
}

/// Some of the shades, and how much worse for being one colour.
struct Box {
    std::size_t from = 0;
    std::size_t to = 0;
    std::size_t widest = 0;
    double spread = 0;
};

Box boxOf(const std::vector<Shade>& shades, std::size_t from, std::size_t to) {
    Box box{from, to, 0, 0};
    for (std::size_t channel = 0; channel < channels; ++channel) {
        double weight = 0;
        double sum = 0;
        double squares = 0;
        for (std::size_t i = from; i < to; ++i) {
            const double level = shades[i].rgb[channel];
            weight += shades[i].weight;
            sum += shades[i].weight * level;
            squares += shades[i].weight * level * level;
        }
        const double spread = squares - sum * sum / weight;
        if (spread > box.spread) {
            box.spread = spread;
            box.widest = channel;
        }
    }
    return box;
}

/// Where the halves of a sorted box weigh about the same; both have at least one shade.
std::size_t medianOf(const std::vector<Shade>& shades, const Box& box) {
    double whole = 0;
    for (std::size_t i = box.from; i < box.to; ++i) {
        whole += shades[i].weight;
    }
    double half = shades[box.from].weight;
    std::size_t middle = box.from + 1;
    while (middle + 1 < box.to && half + shades[middle].weight / 2 < whole / 2) {
        half += shades[middle++].weight;
    }
    return middle;
}

QRgb meanOf(const std::vector<Shade>& shades, const Box& box) {
    std::array<double, channels> sums{};
    double weight = 0;
    for (std::size_t i = box.from; i < box.to; ++i) {
        for (std::size_t channel = 0; channel < channels; ++channel) {
            sums[channel] += shades[i].weight * shades[i].rgb[channel];
        }
        weight += shades[i].weight;
    }
    const auto level = [&](std::size_t channel) {
        return static_cast<int>(std::lround(sums[channel] / weight));
    };
    return qRgb(level(0), level(1), level(2));
}

std::vector<QRgb> medianCut(std::vector<Shade> shades, std::size_t most) {
    std::vector<Box> boxes = {boxOf(shades, 0, shades.size())};
    while (boxes.size() < most) {
        const auto worst = std::ranges::max_element(boxes, {}, &Box::spread);
        if (worst->spread <= 0) {
            break;
        }
        const Box box = *worst;
        const auto at = [](std::size_t i) { return static_cast<std::ptrdiff_t>(i); };
        std::stable_sort(shades.begin() + at(box.from),
                         shades.begin() + at(box.to),
                         [&box](const Shade& a, const Shade& b) {
                             return a.rgb[box.widest] < b.rgb[box.widest];
                         });
        const std::size_t middle = medianOf(shades, box);
        *worst = boxOf(shades, box.from, middle);
        boxes.push_back(boxOf(shades, middle, box.to));
    }
    std::vector<QRgb> colors;
    for (const Box& box : boxes) {
        colors.push_back(meanOf(shades, box));
    }
    return colors;
}

int distance(QRgb a, QRgb b) {
    int sum = 0;
    const auto one = channelsOf(a);
    const auto other = channelsOf(b);
    for (std::size_t channel = 0; channel < channels; ++channel) {
        const int step = one[channel] - other[channel];
        sum += step * step;
    }
    return sum;
}

} // namespace

void countColors(ColorCounts& counts, const QImage& image) {
    for (int y = 0; y < image.height(); ++y) {
        const auto* line = reinterpret_cast<const QRgb*>(image.constScanLine(y));
        for (int x = 0; x < image.width();) {
            const int start = x;
            while (x < image.width() && line[x] == line[start]) {
                ++x; // paper comes in long runs
            }
            counts[line[start] | qRgb(0, 0, 0)] += static_cast<quint64>(x - start);
        }
    }
}

std::vector<QRgb> paletteFor(const ColorCounts& counts, std::size_t most) {
    std::vector<std::pair<QRgb, quint64>> colors(counts.begin(), counts.end());
    std::ranges::sort(colors, [](const auto& a, const auto& b) {
        return a.second != b.second ? a.second > b.second : a.first < b.first;
    });
    std::vector<QRgb> palette;
    const std::size_t exact =
        colors.size() <= most ? colors.size() : std::min<std::size_t>(24, most / 2);
    for (std::size_t i = 0; i < exact; ++i) {
        palette.push_back(colors[i].first);
    }
    std::vector<Shade> shades;
    for (std::size_t i = exact; i < colors.size(); ++i) {
        // The root: a rare shade is seen at an edge as well as a common one.
        shades.push_back({channelsOf(colors[i].first), std::sqrt(colors[i].second)});
    }
    if (!shades.empty()) {
        const auto rest = medianCut(std::move(shades), most - exact);
        palette.insert(palette.end(), rest.begin(), rest.end());
    }
    return palette;
}

std::unordered_map<QRgb, quint8> nearestIn(const std::vector<QRgb>& palette,
                                           const ColorCounts& counts) {
    std::unordered_map<QRgb, quint8> nearest;
    for (const auto& [color, count] : counts) {
        int best = std::numeric_limits<int>::max();
        for (std::size_t i = 0; i < palette.size(); ++i) {
            const int away = distance(palette[i], color);
            if (away < best) {
                best = away;
                nearest[color] = static_cast<quint8>(i);
            }
        }
    }
    return nearest;
}

} // namespace actiscope
