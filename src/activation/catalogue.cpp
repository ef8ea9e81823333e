#include "activation/catalogue.h"

#include "activation/families.h"
#include "text/number.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace actiscope {

namespace {

Catalogue buildCatalogue() {
    Catalogue all;
    for (const auto& family : {rectifiedActivations(),
                               randomizedActivations(),
                               boundedRectifiedActivations(),
                               exponentialActivations(),
                               geluActivations(),
                               swishActivations(),
                               gatedActivations(),
                               softplusActivations(),
                               squareplusActivations(),
                               sigmoidalActivations(),
                               hardSigmoidalActivations(),
                               shrinkageActivations(),
                               otherActivations(),
                               maxoutActivations(),
                               vectorActivations()}) {
        all.insert(all.end(), family.begin(), family.end());
    }
    return all;
}

std::size_t editDistance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (const char letter : a) {
        std::size_t diagonal = row[0]++;
        for (std::size_t j = 0; j < b.size(); ++j) {
            const std::size_t substituted = diagonal + (letter == b[j] ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({row[j] + 1, row[j + 1] + 1, substituted});
        }
    }
    return row.back();
}

const Parameter* findParameter(const Activation& activation, std::string_view id) {
    const auto found = std::ranges::find(activation.parameters, id, &Parameter::id);
    return found == activation.parameters.end() ? nullptr : &*found;
}

Error unknownParameter(const Activation& activation, const std::string& id) {
    if (activation.parameters.empty()) {
        return Error(
            {"{} has no parameter \"{}\": it has none at all.", "{}没有参数“{}”：它没有任何参数。"},
            {activation.id, id});
    }
    std::vector<std::string> ids;
    std::ranges::transform(activation.parameters, std::back_inserter(ids), &Parameter::id);
    return Error(
        {"{} has no parameter \"{}\". Did you mean \"{}\"?", "{}没有参数“{}”。是指“{}”吗？"},
        {activation.id, id, nearest(id, ids)});
}

} // namespace

const Catalogue& builtInCatalogue() {
    static const Catalogue catalogue = buildCatalogue();
    return catalogue;
}

const Activation* find(const Catalogue& catalogue, std::string_view id) {
    const auto found = std::ranges::find(catalogue, id, &Activation::id);
    return found == catalogue.end() ? nullptr : &*found;
}

const Activation& require(const Catalogue& catalogue, std::string_view id) {
    if (const Activation* activation = find(catalogue, id)) {
        return *activation;
    }
    std::vector<std::string> ids;
    std::ranges::transform(catalogue, std::back_inserter(ids), &Activation::id);
    throw Error(
        {"No function is called \"{}\". Did you mean \"{}\"?", "没有名为“{}”的函数。是指“{}”吗？"},
        {std::string(id), nearest(id, ids)});
}

std::string nearest(std::string_view word, const std::vector<std::string>& candidates) {
    const auto distance = [word](const std::string& c) { return editDistance(word, c); };
    const auto best = std::ranges::min_element(candidates, {}, distance);
    return best == candidates.end() ? std::string() : *best;
}

std::optional<Text> refusal(const Activation& activation,
                            const Parameter& parameter,
                            double value,
                            const NamedValues& others) {
    if (parameter.mayBeNone && isNone(value)) {
        return std::nullopt;
    }
    if (!std::isfinite(value)) {
        const Text rule =
            parameter.mayBeNone
                ? Text{"{} must be a finite number or none.", "{} 必须是有限的数或无。"}
                : Text{"{} must be a finite number.", "{} 必须是有限的数。"};
        return fill(rule, {parameter.symbol});
    }
    if (value < parameter.min || (parameter.minExcluded && value == parameter.min) ||
        value > parameter.max || (parameter.zeroExcluded && value == 0)) {
        const Text range = legalRange(activation, parameter);
        const std::string given = parameter.symbol + " = " + shortest(value);
        return Text{given + " is outside the legal range (" + range.en + ").",
                    given + " 超出取值范围（" + range.zh + "）。"};
    }
    const auto exceeds = [&](const Parameter& low, double a, const Parameter& high, double b) {
        return fill({"{} = {} must not exceed {} = {}.", "{} = {} 不能大于 {} = {}。"},
                    {low.symbol, shortest(a), high.symbol, shortest(b)});
    };
    for (const Parameter& other : activation.parameters) {
        const double otherValue = valueOf(other, others);
        if (parameter.atMost == other.id && value > otherValue) {
            return exceeds(parameter, value, other, otherValue);
        }
        if (other.atMost == parameter.id && otherValue > value) {
            return exceeds(other, otherValue, parameter, value);
        }
    }
    return std::nullopt;
}

double valueOf(const Parameter& parameter, const NamedValues& named) {
    const auto known = named.find(parameter.id);
    return known == named.end() ? parameter.initial : known->second;
}

NamedValues completed(const Activation& activation, NamedValues named) {
    for (const auto& [id, value] : named) {
        if (findParameter(activation, id) == nullptr) {
            throw unknownParameter(activation, id);
        }
    }
    for (const Parameter& parameter : activation.parameters) {
        named.try_emplace(parameter.id, parameter.initial);
    }
    for (const Parameter& parameter : activation.parameters) {
        if (const auto reason = refusal(activation, parameter, named.at(parameter.id), named)) {
            const std::string place = activation.id + "." + parameter.id;
            throw Error({place + ": " + reason->en, place + "：" + reason->zh});
        }
    }
    return named;
}

std::vector<double> evaluationValues(const Activation& activation, const NamedValues& named) {
    std::vector<double> values;
    for (const Parameter& parameter : activation.parameters) {
        values.push_back(valueOf(parameter, named));
    }
    if (activation.draw) {
        const double sum = values[0] + values[1];
        values.push_back(std::isfinite(sum) ? sum / 2 : values[0] / 2 + values[1] / 2);
    }
    return values;
}

bool isNone(double value) {
    return value == std::numeric_limits<double>::infinity();
}

Text shown(double value) {
    return isNone(value) ? Text{"none", "无"} : Text{shortest(value), shortest(value)};
}

Text legalRange(const Activation& activation, const Parameter& parameter) {
    const std::string& symbol = parameter.symbol;
    Text text{"any number", "任意实数"};
    if (std::isfinite(parameter.min) && std::isfinite(parameter.max)) {
        const auto range =
            shortest(parameter.min) + " ≤ " + symbol + " ≤ " + shortest(parameter.max);
        text = {range, range};
    } else if (std::isfinite(parameter.min)) {
        const auto range =
            symbol + (parameter.minExcluded ? " > " : " ≥ ") + shortest(parameter.min);
        text = {range, range};
    } else if (parameter.zeroExcluded) {
        text = {symbol + " ≠ 0", symbol + " ≠ 0"};
    }
    if (parameter.mayBeNone) {
        text = {text.en + " or none", text.zh + " 或无"};
    }
    for (const Parameter& other : activation.parameters) {
        if (parameter.atMost == other.id || other.atMost == parameter.id) {
            const bool low = parameter.atMost == other.id;
            const auto order = low ? symbol + " ≤ " + other.symbol : other.symbol + " ≤ " + symbol;
            const bool any = !std::isfinite(parameter.min);
            text = any ? Text{order + ", any sign", order + "，正负均可"}
                       : Text{text.en + ", " + order, text.zh + "，" + order};
        }
    }
    return text;
}

Text nameOf(Family family) {
    switch (family) {
    case Family::Rectified: return {"Rectified", "整流类"};
    case Family::Exponential: return {"Exponential linear", "指数线性类"};
    case Family::Gated: return {"Gated", "门控类"};
    case Family::Softplus: return {"Softplus-like", "Softplus 类"};
    case Family::Sigmoidal: return {"Sigmoidal", "S 形"};
    case Family::Shrinkage: return {"Shrinkage", "收缩类"};
    case Family::Vector: return {"Vector", "向量函数"};
    case Family::Other: break;
    }
    return {"Other", "其他"};
}

std::string nameOf(Framework framework) {
    switch (framework) {
    case Framework::PyTorch: return "PyTorch";
    case Framework::TensorFlow: return "TensorFlow";
    case Framework::Keras: return "Keras";
    case Framework::Jax: break;
    }
    return "JAX";
}

} // namespace actiscope
