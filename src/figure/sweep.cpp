#include "figure/sweep.h"

#include "figure/edit.h"
#include "figure/sample.h"
#include "text/number.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace actiscope {

namespace {

constexpr double mostPasses = 9007199254740992; // whole numbers are exact up to here

std::vector<std::string_view> partsOf(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    for (auto at = text.find(separator); at != std::string_view::npos; at = text.find(separator)) {
        parts.push_back(text.substr(0, at));
        text.remove_prefix(at + 1);
    }
    parts.push_back(text);
    return parts;
}

Error malformed(std::string_view text) {
    return Error({"\"{}\" is no sweep: write it like negative_slope=0:1:60 (from, to and the "
                  "number of frames).",
                  "“{}”不是扫描：请写成 negative_slope=0:1:60 的形式（起点、终点和帧数）。"},
                 {std::string(text)});
}

int countedFromOne(std::string_view text, std::string_view whole) {
    const auto count = parseCount(text);
    constexpr unsigned long long most = 1000;
    if (!count || *count < 1 || *count > most) {
        throw malformed(whole);
    }
    return static_cast<int>(*count) - 1;
}

/// "alpha" or "1.2.alpha".
void setSubject(Sweep& sweep, std::string_view subject, std::string_view whole) {
    const auto parts = partsOf(subject, '.');
    if ((parts.size() != 1 && parts.size() != 3) || parts.back().empty()) {
        throw malformed(whole);
    }
    sweep.what = parts.back();
    if (parts.size() == 3) {
        sweep.curve = CurvePlace{countedFromOne(parts[0], whole), countedFromOne(parts[1], whole)};
    }
}

CurvePlace placeOf(const Figure& figure, const Sweep& sweep) {
    return sweep.curve.value_or(figure.selected);
}

Error unknownSubject(const Figure& figure, const Sweep& sweep, const Catalogue& catalogue) {
    const CurvePlace place = placeOf(figure, sweep);
    const auto known = sweepable(figure, place, catalogue);
    const std::string& id = curveAt(figure, place)->activation;
    for (const CurvePlace& other : placesOf(figure)) {
        const Curve& curve = *curveAt(figure, other);
        if (curve.parameters.contains(sweep.what)) {
            const std::string written = std::to_string(other.panel + 1) + '.' +
                                        std::to_string(other.curve + 1) + '.' + sweep.what;
            return Error({"{} has no parameter \"{}\" to sweep, but {} beside it has: name it {}.",
                          "{} 没有可扫描的参数“{}”，但旁边的 {} 有：请写成 {}。"},
                         {id, sweep.what, curve.activation, written});
        }
    }
    if (known.empty()) {
        return Error({"{} has no parameter \"{}\" to sweep: it has none at all.",
                      "{} 没有可扫描的参数“{}”：它没有任何参数。"},
                     {id, sweep.what});
    }
    return Error({"{} has no parameter \"{}\" to sweep. Did you mean \"{}\"?",
                  "{} 没有可扫描的参数“{}”。是指“{}”吗？"},
                 {id, sweep.what, nearest(sweep.what, known)});
}

void checkNumbers(const Sweep& sweep) {
    if (sweep.frames < minFrames || sweep.frames > maxFrames) {
        throw Error(
            {"A sweep takes {} to {} frames, not {}.", "扫描需要 {} 到 {} 帧，而不是 {}。"},
            {std::to_string(minFrames), std::to_string(maxFrames), std::to_string(sweep.frames)});
    }
    if (!(sweep.seconds >= 0 && sweep.seconds <= maxSeconds)) {
        throw Error({"An animation plays for at most {} seconds, not {}.",
                     "动画最多播放 {} 秒，而不是 {}。"},
                    {shortest(maxSeconds), shortest(sweep.seconds)});
    }
    if (!std::isfinite(sweep.to - sweep.from) || sweep.from == sweep.to) {
        throw Error({"A sweep from {} to {} moves nothing: give two different, finite ends.",
                     "从 {} 到 {} 的扫描不会产生变化：请给出两个不同的有限端点。"},
                    {shortest(sweep.from), shortest(sweep.to)});
    }
}

void checkPasses(const Figure& figure, const Sweep& sweep, const Catalogue& catalogue) {
    if (!hasDraws(figure, catalogue)) {
        throw Error(
            Text{"Nothing in this figure draws its slopes, so there are no passes to sweep: "
                 "name a parameter.",
                 "此图中没有随机斜率，因此没有可扫描的采样：请改为扫描参数。"});
    }
    for (const double end : {sweep.from, sweep.to}) {
        if (end != std::floor(end) || end < 0 || end > mostPasses) {
            throw Error({"Passes are counted by whole numbers from 0: {} is none.",
                         "采样次数是从 0 开始的整数，而不是 {}。"},
                        {shortest(end)});
        }
    }
}

void checkParameter(const Figure& figure, const Sweep& sweep, const Catalogue& catalogue) {
    const Curve& curve = *curveAt(figure, placeOf(figure, sweep));
    const Activation& activation = require(catalogue, curve.activation);
    const auto entry = std::ranges::find(activation.parameters, sweep.what, &Parameter::id);
    if (entry == activation.parameters.end()) {
        throw unknownSubject(figure, sweep, catalogue);
    }
    for (int i = 0; i < sweep.frames; ++i) {
        if (const auto reason = refusal(activation, *entry, valueAt(sweep, i), curve.parameters)) {
            const std::string place = activation.id + "." + sweep.what;
            throw Error({"{} cannot be swept from {} to {}: " + reason->en,
                         "{} 无法从 {} 扫描到 {}：" + reason->zh},
                        {place, shortest(sweep.from), shortest(sweep.to)});
        }
    }
}

/// The legal value nearest to an end of the slider: it stops at the other bound of a draw, and a
/// thousandth of the span before an excluded end.
double
legalEnd(const Figure& figure, const Parameter& parameter, double end, const Catalogue& catalogue) {
    const auto reached = [&](double value) {
        const Figure moved =
            withParameter(figure, figure.selected, parameter.id, value, false, catalogue);
        return curveAt(moved, figure.selected)->parameters.at(parameter.id);
    };
    constexpr double part = 0.001;
    const double inside = part * (parameter.slider.to - parameter.slider.from);
    const bool excluded =
        (parameter.minExcluded && end == parameter.min) || (parameter.zeroExcluded && end == 0);
    return reached(excluded ? end + inside : end);
}

bool hasAutomaticY(const Panel& panel) {
    return !panel.y && panel.kind != PanelKind::Histogram;
}

} // namespace

Sweep sweepFrom(std::string_view text) {
    const auto equals = text.find('=');
    if (equals == std::string_view::npos) {
        throw malformed(text);
    }
    Sweep sweep;
    setSubject(sweep, text.substr(0, equals), text);
    const auto numbers = partsOf(text.substr(equals + 1), ':');
    if (numbers.size() != 3) {
        throw malformed(text);
    }
    const auto from = parseNumber(numbers[0]);
    const auto to = parseNumber(numbers[1]);
    const auto frames = parseCount(numbers[2]);
    if (!from || !to || !frames) {
        throw malformed(text);
    }
    sweep.from = *from;
    sweep.to = *to;
    sweep.frames = static_cast<int>(std::min<unsigned long long>(*frames, maxFrames + 1));
    checkNumbers(sweep);
    return sweep;
}

std::vector<std::string>
sweepable(const Figure& figure, CurvePlace place, const Catalogue& catalogue) {
    std::vector<std::string> all;
    if (const Curve* curve = curveAt(figure, place)) {
        std::ranges::transform(require(catalogue, curve->activation).parameters,
                               std::back_inserter(all),
                               &Parameter::id);
    }
    if (hasDraws(figure, catalogue)) {
        all.emplace_back(sweptPass);
    }
    return all;
}

Sweep suggestedSweep(const Figure& figure, const std::string& what, const Catalogue& catalogue) {
    Sweep sweep;
    sweep.what = what;
    const Curve* curve = curveAt(figure, figure.selected);
    if (what == sweptPass || curve == nullptr) {
        sweep.frames = sweep.frames / 2;
        sweep.to = sweep.frames - 1;
        return sweep;
    }
    const Activation& activation = require(catalogue, curve->activation);
    const auto entry = std::ranges::find(activation.parameters, what, &Parameter::id);
    if (entry != activation.parameters.end()) {
        sweep.from = legalEnd(figure, *entry, entry->slider.from, catalogue);
        sweep.to = legalEnd(figure, *entry, entry->slider.to, catalogue);
    }
    return sweep;
}

void checkSweep(const Figure& figure, const Sweep& sweep, const Catalogue& catalogue) {
    checkNumbers(sweep);
    const CurvePlace place = placeOf(figure, sweep);
    if (sweep.what == sweptPass) {
        checkPasses(figure, sweep, catalogue);
    } else if (curveAt(figure, place) == nullptr) {
        throw Error({"There is no curve {} in panel {} of this figure to sweep.",
                     "此图中没有可扫描的曲线 {}（面板 {}）。"},
                    {std::to_string(place.curve + 1), std::to_string(place.panel + 1)});
    } else {
        checkParameter(figure, sweep, catalogue);
    }
}

double valueAt(const Sweep& sweep, int i) {
    const double width = sweep.to - sweep.from;
    const int steps = sweep.frames - 1;
    const double value = sweep.from + width * i / steps;
    constexpr double ofStep =
        1e-2; // rounding that no eye sees, and 0.3 instead of 0.30000000000004
    if (i == 0 || i == steps) {
        return i == 0 ? sweep.from : sweep.to;
    }
    return sweep.what == sweptPass ? std::round(value) : tidied(value, ofStep * width / steps);
}

Figure frameOf(Figure figure, const Sweep& sweep, int i, const Catalogue& catalogue) {
    const double value = valueAt(sweep, i);
    if (sweep.what == sweptPass) {
        return withPass(std::move(figure), static_cast<std::uint64_t>(value), catalogue);
    }
    const CurvePlace place = placeOf(figure, sweep);
    return withParameter(std::move(figure), place, sweep.what, value, true, catalogue);
}

Figure withSteadyY(Figure figure,
                   const Sweep& sweep,
                   const Catalogue& catalogue,
                   Resolution resolution,
                   const std::stop_token& stop) {
    std::vector<std::optional<Span>> all(figure.panels.size());
    const bool any = std::ranges::any_of(figure.panels, hasAutomaticY);
    for (int i = 0; any && i < sweep.frames && !stop.stop_requested(); ++i) {
        const auto sampled = sample(frameOf(figure, sweep, i, catalogue), catalogue, resolution);
        for (std::size_t p = 0; p < all.size(); ++p) {
            const Span& y = sampled[p].y;
            all[p] = all[p] ? Span{std::min(all[p]->from, y.from), std::max(all[p]->to, y.to)} : y;
        }
    }
    for (std::size_t p = 0; p < all.size(); ++p) {
        Panel& panel = figure.panels[p];
        panel.y = hasAutomaticY(panel) ? all[p] : panel.y;
    }
    return figure;
}

std::vector<int> playedFrames(const Sweep& sweep) {
    std::vector<int> played(static_cast<std::size_t>(sweep.frames));
    std::iota(played.begin(), played.end(), 0);
    for (int i = sweep.frames - 2; sweep.backAndForth && i > 0; --i) {
        played.push_back(i);
    }
    return played;
}

double secondsOf(const Sweep& sweep) {
    return sweep.seconds > 0 ? sweep.seconds
                             : static_cast<double>(playedFrames(sweep).size()) / framesPerSecond;
}

} // namespace actiscope
