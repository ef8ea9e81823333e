#include "ui/plot/pass_layer.h"

#include "figure/view.h"
#include "ui/plot/lines.h"

#include <algorithm>
#include <cstdlib>

namespace actiscope {

namespace {

/// Numbers one after the other.
struct Numbers {
    std::uint64_t first;
    int count;

    /// Of the k-th, counted from 1.
    [[nodiscard]] std::uint64_t operator[](int k) const {
        return first + static_cast<std::uint64_t>(k) - 1;
    }

    [[nodiscard]] bool contains(std::uint64_t number) const {
        return number >= first && number - first < static_cast<std::uint64_t>(count);
    }
};

} // namespace

PassLayer::Key PassLayer::keyOf(const NamedPasses& named) {
    const Figure& figure = named.scene.figure();
    const Panel& panel = figure.panels[named.panel];
    Key key{named.pixels,
            named.scale,
            named.scene.frame(static_cast<int>(named.panel)),
            viewX(figure, panel),
            named.scene.look().strokes,
            named.scene.pictures()[named.panel].comparing,
            named.passes.resolution,
            figure.grid,
            figure.convention,
            panel.curves[static_cast<std::size_t>(named.passes.curve)]};
    key.curve.resample = 0;
    key.curve.passes = 0;
    for (Trace& trace : key.curve.traces) {
        trace.label.clear();
    }
    return key;
}

void PassLayer::show(const NamedPasses& named, Tiles& changed) {
    Key key = keyOf(named);
    m_inks.clear();
    for (const Trace& trace : key.curve.traces) {
        m_inks.push_back(named.scene.look().ink(trace.color));
    }
    const bool isSame = key == m_key;
    if (isSame && m_first == named.passes.first && m_count == named.passes.count) {
        return;
    }
    addReach(changed);
    if (!isSame) {
        m_key = std::move(key);
        clear();
    }
    moveTo(named);
    addReach(changed);
}

void PassLayer::clear() {
    m_count = 0;
    m_shades.clear();
    for (const Trace& trace : m_key.curve.traces) {
        m_shades.emplace_back(m_key.pixels, trace.opacity);
    }
}

void PassLayer::moveTo(const NamedPasses& named) {
    const Numbers next{named.passes.first, named.passes.count};
    const auto shift = static_cast<std::int64_t>(m_first - next.first);
    if (2 * std::abs(shift) > std::min(m_count, next.count)) {
        clear(); // to stroke the new ones is less work
    }
    const Numbers before{m_first, m_count};
    for (int k = 1; k <= before.count; ++k) {
        if (!next.contains(before[k])) {
            stroke(named, before[k], k, -1);
        }
    }
    for (PassShade& shade : m_shades) {
        shade.shift(before.count > 0 ? static_cast<int>(shift) : 0);
    }
    for (int k = 1; k <= next.count; ++k) {
        if (!before.contains(next[k])) {
            stroke(named, next[k], k, 1);
        }
    }
    m_first = next.first;
    m_count = next.count;
}

void PassLayer::stroke(const NamedPasses& named, std::uint64_t number, int k, int times) {
    for (const PictureLine& line : named.scene.earlierPass(named.panel, named.passes, number)) {
        const QPen pen = linePen(line, named.scene.look(), m_key.comparing);
        PassShade& shade = m_shades[static_cast<std::size_t>(line.line.trace)];
        for (const Branch& branch : line.line.branches) {
            shade.add(polylineOf(line, branch, m_key.frame), pen, m_key.scale, k, times);
        }
    }
}

void PassLayer::blend(const Pixels& pixels, const std::vector<QRect>& runs) const {
    for (std::size_t i = 0; i < m_shades.size() && m_count > 0; ++i) {
        m_shades[i].blend(pixels, runs, m_inks[i], m_count);
    }
}

void PassLayer::addReach(Tiles& tiles) const {
    for (const PassShade& shade : m_shades) {
        shade.addReach(tiles, m_key.scale);
    }
}

} // namespace actiscope
