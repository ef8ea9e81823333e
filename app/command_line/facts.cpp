#include "app/command_line/facts.h"

#include "text/number.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <iomanip>
#include <ostream>

namespace actiscope {

namespace {

Json jsonOf(const std::vector<Span>& spans) {
    Json all = Json::array();
    for (const Span& span : spans) {
        all.push_back({span.from, span.to});
    }
    return all;
}

/// x: where the slope is taken, or approached; on: the interval that has it throughout. All null
/// if no bound is known.
Json jsonOf(const Bound& bound) {
    if (std::isnan(bound.slope)) {
        return {{"slope", nullptr}, {"taken", nullptr}, {"x", nullptr}, {"on", nullptr}};
    }
    const bool point = bound.isPoint();
    return {{"slope", bound.slope},
            {"taken", bound.taken},
            {"x", point ? Json(bound.at.from) : Json()},
            {"on", point ? Json() : Json({bound.at.from, bound.at.to})}};
}

Json jsonOf(const std::vector<Extremum>& extrema) {
    Json all = Json::array();
    for (const Extremum& e : extrema) {
        all.push_back(
            {{"x", e.x}, {"value", e.value}, {"kind", e.maximum ? "maximum" : "minimum"}});
    }
    return all;
}

Json jsonOf(const Moments& m) {
    return {{"Ef", m.mean},
            {"Ef2", m.square},
            {"Varf", m.variance},
            {"Ef1", m.derivative},
            {"Ef1sq", m.derivativeSquare},
            {"P_f1_zero", m.flat}};
}

std::string rangeText(const Range& range) {
    return (range.fromIncluded ? "[" : "(") + numberText(range.from) + ", " + numberText(range.to) +
           (range.toIncluded ? "]" : ")");
}

std::string joined(const std::vector<std::string>& texts, const std::string& ifEmpty) {
    std::string all;
    for (const std::string& text : texts) {
        all += (all.empty() ? "" : ", ") + text;
    }
    return all.empty() ? ifEmpty : all;
}

std::string intervalText(const Span& span) {
    return '(' + numberText(span.from) + ", " + numberText(span.to) + ')';
}

std::string intervalsText(const std::vector<Span>& spans) {
    constexpr std::size_t most = 6; // a periodic function has many
    std::vector<std::string> texts;
    for (std::size_t i = 0; i < std::min(most, spans.size()); ++i) {
        texts.push_back(intervalText(spans[i]));
    }
    if (spans.size() > most) {
        texts.emplace_back("...");
    }
    return joined(texts, "nowhere");
}

std::string zerosText(const Facts& facts) {
    std::vector<std::string> texts;
    for (const double zero : facts.zeros) {
        texts.push_back(numberText(zero));
    }
    for (const Span& span : facts.zeroSpans) {
        texts.push_back("all of " + intervalText(span));
    }
    return joined(texts, "none");
}

std::string extremaText(const Facts& facts) {
    std::vector<std::string> texts;
    for (const Extremum& e : facts.extrema) {
        texts.push_back((e.maximum ? "maximum " : "minimum ") + numberText(e.value) + " at " +
                        numberText(e.x));
    }
    return joined(texts, "none");
}

std::string boundText(const Bound& bound) {
    if (std::isnan(bound.slope)) {
        return "unknown";
    }
    const bool point = bound.isPoint();
    return numberText(bound.slope) + (bound.taken ? "" : " not reached,") +
           (point ? (bound.taken ? " at " : " towards ") + numberText(bound.at.from)
                  : " on " + intervalText(bound.at));
}

std::string differenceText(const Difference& difference) {
    return std::isinf(difference.size)
               ? "differs without bound"
               : "differs by at most " + numberText(difference.size) +
                     (std::isinf(difference.x) ? ", towards " : ", at ") + numberText(difference.x);
}

/// "f, f' continuous, f'' jumps at 0": up to the first that jumps.
std::string continuityText(const Continuity& continuity) {
    constexpr std::array names = {"f", "f'", "f''"};
    const std::size_t smooth = continuity.smoothOrders();
    const std::string list = joined({names.begin(), names.begin() + smooth}, "");
    if (smooth == names.size()) {
        return list + " continuous";
    }
    std::vector<std::string> places;
    for (const double x : continuity.jumps[smooth]) {
        places.push_back(numberText(x));
    }
    return list + (smooth == 0 ? "" : " continuous, ") + names[smooth] + " jumps at " +
           joined(places, "");
}

std::string saturationText(const Saturation& saturation) {
    return intervalsText(saturation.zones) + (saturation.endless ? ", and so on for ever" : "");
}

std::string gainText(const Facts& facts) {
    return numberText(facts.gain) +
           (facts.pytorchGain
                ? " (PyTorch's calculate_gain: " + numberText(*facts.pytorchGain) + ")"
                : "");
}

std::string limitsText(double minus, double plus) {
    const auto text = [](double limit) { return std::isnan(limit) ? "none" : numberText(limit); };
    return text(minus) + ", " + text(plus);
}

} // namespace

std::string numberText(double number) {
    constexpr int digits = 10;
    return std::isnan(number) ? "unknown" : rounded(number, digits);
}

void row(std::ostream& out, const std::string& title, const std::string& text) {
    constexpr int width = 24;
    const bool fits = title.size() < width;
    out << "  " << std::left << std::setw(width) << title << (fits ? "" : "  ") << text << '\n';
}

Json firstFacts(const Facts& facts) {
    const Range& range = facts.range;
    return {{"moments", jsonOf(facts.moments)},
            {"gain", facts.gain},
            {"range",
             {{"from", range.from},
              {"to", range.to},
              {"fromIncluded", range.fromIncluded},
              {"toIncluded", range.toIncluded}}},
            {"zeros", facts.zeros},
            {"extrema", jsonOf(facts.extrema)},
            {"lipschitz", facts.lipschitz},
            {"monotone", wordOf(facts.monotone)},
            {"symmetry", wordOf(facts.symmetry)},
            {"limits", {{"minus_infinity", facts.limitMinus}, {"plus_infinity", facts.limitPlus}}}};
}

Json allFacts(const Facts& facts) {
    const Continuity& continuity = facts.continuity;
    Json json = firstFacts(facts);
    json["pytorch_gain"] = facts.pytorchGain ? Json(*facts.pytorchGain) : Json();
    json["steepest"] = {{"largest", jsonOf(facts.steepest.largest)},
                        {"smallest", jsonOf(facts.steepest.smallest)}};
    json["saturation"] = {{"threshold", facts.saturation.threshold},
                          {"zones", jsonOf(facts.saturation.zones)},
                          {"endless", facts.saturation.endless}};
    json["continuity"] = {{"f", continuity.continuous(0)},
                          {"f1", continuity.continuous(1)},
                          {"f2", continuity.continuous(2)}};
    json["jumps"] = {
        {"f", continuity.jumps[0]}, {"f1", continuity.jumps[1]}, {"f2", continuity.jumps[2]}};
    json["flat"] = jsonOf(facts.flat);
    json["zero_intervals"] = jsonOf(facts.zeroSpans);
    json["slope_limits"] = {{"minus_infinity", facts.slopeMinus},
                            {"plus_infinity", facts.slopePlus}};
    return json;
}

void printFacts(const Facts& facts, std::ostream& out) {
    const Moments& m = facts.moments;
    out << "\nFacts\n";
    row(out, "range", rangeText(facts.range));
    row(out, "limits at -inf, +inf", limitsText(facts.limitMinus, facts.limitPlus));
    row(out, "slopes at -inf, +inf", limitsText(facts.slopeMinus, facts.slopePlus));
    row(out, "zeros", zerosText(facts));
    row(out, "extrema", extremaText(facts));
    row(out, "constant on", intervalsText(facts.flat));
    row(out, "monotone", wordOf(facts.monotone));
    row(out, "symmetry", wordOf(facts.symmetry));
    row(out, "continuity", continuityText(facts.continuity));
    row(out, "largest slope", boundText(facts.steepest.largest));
    row(out, "smallest slope", boundText(facts.steepest.smallest));
    row(out, "Lipschitz constant", numberText(facts.lipschitz));
    row(out, "|f'| < " + shortest(facts.saturation.threshold), saturationText(facts.saturation));
    out << "\nFor X ~ N(0, 1)\n";
    row(out, "E f, Var f", numberText(m.mean) + ", " + numberText(m.variance));
    row(out, "E f^2", numberText(m.square));
    row(out, "E f', E f'^2", numberText(m.derivative) + ", " + numberText(m.derivativeSquare));
    row(out, "P(f' = 0)", numberText(m.flat));
    row(out, "gain 1/sqrt(E f^2)", gainText(facts));
}

Json jsonOf(const std::vector<Departure>& departures) {
    Json all = Json::array();
    for (const auto& [label, id, parameters, difference] : departures) {
        all.push_back({{"label", label.en},
                       {"id", id},
                       {"parameters", parameters},
                       {"largest_difference", difference.size},
                       {"at", difference.x}});
    }
    return all;
}

void printDepartures(const std::vector<Departure>& departures, std::ostream& out) {
    if (departures.empty()) {
        return;
    }
    out << "\nFrameworks' variants\n";
    for (const auto& [label, id, parameters, difference] : departures) {
        std::string settings;
        for (const auto& [name, value] : parameters) {
            settings += ' ' + name + '=' + shown(value).en;
        }
        row(out, label.en, id + settings + ": " + differenceText(difference));
    }
}

} // namespace actiscope
