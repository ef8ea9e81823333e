#include "ui/plot/pass_layer.h"

#include "figure/view.h"
#include "ui/plot/lines.h"

#include <algorithm>

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

PassLayer::Key PassLayer::keyOf(const PanelPasses& shown) {
    const Figure& figure = shown.scene.figure();
    const Panel& panel = figure.panels[shown.panel];
    Key key{shown.pixels,
            shown.scale,
            shown.scene.frame(static_cast<int>(shown.panel)),
            viewX(figure, panel),
            shown.scene.look().strokes,
            shown.scene.pictures()[shown.panel].comparing,
            shown.passes.resolution,
            figure.grid,
            figure.convention,
            panel.curves[static_cast<std::size_t>(shown.passes.curve)]};
    key.curve.resample = 0;
    key.curve.passes = 0;
    for (Trace& trace : key.curve.traces) {
        trace.label.clear();
    }
    return key;
}

void PassLayer::show(const PanelPasses& shown, Tiles& changed) {
    Key key = keyOf(shown);
    m_inks.clear();
    for (const Trace& trace : key.curve.traces) {
        m_inks.push_back(shown.scene.look().ink(trace.color));
    }
    const bool isSame = key == m_key;
    if (isSame && m_first == shown.passes.first && m_count == shown.passes.count) {
        return;
    }
    addReach(changed);
    if (!isSame) {
        const bool isAsLarge = key.pixels == m_key.pixels;
        const auto opacity = &Trace::opacity;
        const bool fadesAlike = std::ranges::equal(
            key.curve.traces, m_key.curve.traces, std::ranges::equal_to(), opacity, opacity);
        m_key = std::move(key);
        if (isAsLarge && fadesAlike) {
            clear();
        } else {
            begin();
        }
    }
    moveTo(shown);
    addReach(changed);
}

void PassLayer::begin() {
    m_count = 0;
    m_shades.clear();
    for (const Trace& trace : m_key.curve.traces) {
        m_shades.emplace_back(m_key.pixels, trace.opacity);
    }
}

void PassLayer::clear() {
    m_count = 0;
    std::ranges::for_each(m_shades, &PassShade::clear);
}

void PassLayer::moveTo(const PanelPasses& shown) {
    const Numbers next{shown.passes.first, shown.passes.count};
    const bool falls = next.first < m_first;
    const std::uint64_t way = falls ? m_first - next.first : next.first - m_first;
    const auto most = static_cast<std::uint64_t>(std::min(m_count, next.count) / 2);
    if (m_count > 0 && way > most) {
        clear(); // to stroke the new ones is less work
    }
    const Numbers before{m_first, m_count};
    for (int k = 1; k <= before.count; ++k) {
        if (!next.contains(before[k])) {
            stroke(shown, before[k], k, -1);
        }
    }
    const int shift = before.count > 0 ? static_cast<int>(way) : 0;
    for (PassShade& shade : m_shades) {
        shade.shift(falls ? shift : -shift);
    }
    for (int k = 1; k <= next.count; ++k) {
        if (!before.contains(next[k])) {
            stroke(shown, next[k], k, 1);
        }
    }
    m_first = next.first;
    m_count = next.count;
}

void PassLayer::stroke(const PanelPasses& shown, std::uint64_t number, int k, int times) {
    for (const PictureLine& line : shown.scene.earlierPass(shown.panel, shown.passes, number)) {
        const QPen pen = linePen(line, shown.scene.look(), m_key.comparing);
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
