#include "app/command_line/arguments.h"
#include "app/command_line/source.h"
#include "figure/edit.h"
#include "figure/presets.h"

#include <algorithm>
#include <map>
#include <set>
#include <sstream>

namespace actiscope {

namespace {

/// What one "ID k=v ..." says.
struct Written {
    Curve curve;
    std::vector<Quantity> shown; ///< empty: as a new curve is shown
};

using Set = void (*)(Written& written, const std::string& value);

void setShown(Written& written, const std::string& value) {
    for (const std::string& word : split(value, ',')) {
        const auto quantity = wordFrom<Quantity>(word, "--curve: show");
        if (std::ranges::count(written.shown, quantity) > 0) {
            throw UsageError("--curve: show names " + word + " twice");
        }
        written.shown.push_back(quantity);
    }
}

/// The keys that are not parameters.
const std::map<std::string, Set>& keys() {
    static const std::map<std::string, Set> all = {
        {"phase",
         [](Written& w, const auto& v) { w.curve.phase = wordFrom<Phase>(v, "--curve: phase"); }},
        {"unit",
         [](Written& w, const auto& v) { w.curve.unit = wordFrom<Unit>(v, "--curve: unit"); }},
        {"seed", [](Written& w, const auto& v) { w.curve.seed = countOf(v, "--curve: seed"); }},
        {"resample",
         [](Written& w, const auto& v) { w.curve.resample = countOf(v, "--curve: resample"); }},
        {"passes",
         [](Written& w, const auto& v) {
             w.curve.passes = static_cast<int>(countOf(v, "--curve: passes", 0, maxPasses));
         }},
        {"precision",
         [](Written& w, const auto& v) {
             w.curve.precision = wordFrom<Precision>(v, "--curve: precision");
         }},
        {"form",
         [](Written& w, const auto& v) { w.curve.form = wordFrom<Form>(v, "--curve: form"); }},
        {"show", setShown},
    };
    return all;
}

void requireKnown(const std::string& key, const Activation& activation) {
    std::vector<std::string> known;
    std::ranges::transform(activation.parameters, std::back_inserter(known), &Parameter::id);
    std::ranges::transform(
        keys(), std::back_inserter(known), [](auto& entry) { return entry.first; });
    if (std::ranges::count(known, key) == 0) {
        throw Error({"{} has no parameter \"{}\". Did you mean \"{}\"?", ""},
                    {activation.id, key, nearest(key, known)});
    }
}

void requireDraw(const Written& written, const Activation& activation) {
    for (const Quantity quantity : written.shown) {
        if (!isOrder(quantity) && !activation.draw) {
            throw Error({"{} draws nothing, so it has no {} to show.", ""},
                        {activation.id, wordOf(quantity)});
        }
    }
}

UsageError namedTwice(const std::string& text, const std::string& key) {
    return UsageError("--curve: \"" + text + "\" names " + key + " twice");
}

Written parsed(const std::string& text, int place, const Catalogue& catalogue) {
    std::istringstream words(text);
    std::string word;
    if (!(words >> word)) {
        throw UsageError("--curve: name a function, as in --curve \"relu\"");
    }
    const Activation& activation = require(catalogue, word);
    Written written{newCurve(activation, place), {}};
    std::set<std::string> settings;
    NamedValues parameters;
    while (words >> word) {
        const auto [key, value] = assignmentOf(word, "--curve");
        requireKnown(key, activation);
        if (!settings.insert(key).second) {
            throw namedTwice(text, key);
        }
        if (const auto own = keys().find(key); own != keys().end()) {
            own->second(written, value);
        } else {
            parameters[key] = parameterOf(value, "--curve: " + key);
        }
    }
    written.curve.parameters = completed(activation, std::move(parameters));
    requireDraw(written, activation);
    return written;
}

Figure withShown(Figure figure, int index, const std::vector<Quantity>& shown) {
    const CurvePlace place{0, index};
    for (std::size_t i = 0; i < Words<Quantity>::all.size(); ++i) {
        const auto quantity = static_cast<Quantity>(i);
        if (std::ranges::count(shown, quantity) > 0) {
            figure = withTrace(std::move(figure), place, quantity, true);
        }
    }
    for (std::size_t i = 0; i < Words<Quantity>::all.size(); ++i) {
        const auto quantity = static_cast<Quantity>(i);
        if (std::ranges::count(shown, quantity) == 0) {
            figure = withTrace(std::move(figure), place, quantity, false);
        }
    }
    return figure;
}

/// Of a curve alone the hue names the order; of several, the function.
void inkAlone(Curve& curve) {
    for (Trace& trace : curve.traces) {
        trace.color = static_cast<int>(trace.quantity);
        trace.dash = Dash::Solid;
    }
}

} // namespace

Figure figureOfCurves(const std::vector<std::string>& curves, const Catalogue& catalogue) {
    Figure figure;
    std::vector<std::vector<Quantity>> shown;
    for (const std::string& text : curves) {
        constexpr std::size_t inks = 8; // further curves begin again
        auto written = parsed(text, static_cast<int>(shown.size() % inks), catalogue);
        figure.panels[0].curves.push_back(std::move(written.curve));
        shown.push_back(std::move(written.shown));
    }
    if (curves.size() == 1) {
        inkAlone(figure.panels[0].curves[0]);
    }
    for (std::size_t i = 0; i < shown.size(); ++i) {
        if (!shown[i].empty()) {
            figure = withShown(std::move(figure), static_cast<int>(i), shown[i]);
        }
    }
    return figure;
}

} // namespace actiscope
