#include "session/schema.h"

#include "session/fields.h"
#include "session/json.h"
#include "session/limits.h"
#include "session/plain_number.h"

#include <nlohmann/json.hpp>

#include <cmath>

namespace actiscope {

namespace {

using Json = nlohmann::ordered_json;

/// One session with one of everything, each at its default.
Json defaults() {
    Session session;
    Panel& panel = session.figure.panels.front();
    panel.annotations.resize(1);
    panel.curves.resize(1);
    return Json::parse(toJson(session));
}

Json typed(const char* type) {
    return {{"type", type}};
}

Json pairOf(const Json& element) {
    return {{"type", "array"}, {"items", element}, {"minItems", 2}, {"maxItems", 2}};
}

Json orNull(Json schema) {
    schema["type"] = Json::array({schema["type"], "null"});
    return schema;
}

void limit(Json& schema, const Limits& limits, const char* least, const char* most) {
    if (std::isfinite(limits.least)) {
        schema[limits.leastExcluded ? "exclusiveMinimum" : least] = plainNumber(limits.least);
    }
    if (std::isfinite(limits.most)) {
        schema[most] = plainNumber(limits.most);
    }
}

Json parameterSchema(const Activation& activation, const Parameter& parameter) {
    Json schema = typed("number");
    limit(schema, {parameter.min, parameter.max, parameter.minExcluded}, "minimum", "maximum");
    if (parameter.zeroExcluded) {
        schema["not"] = {{"const", 0}};
    }
    if (parameter.mayBeNone) {
        schema = orNull(schema);
    }
    schema["default"] =
        isNone(parameter.initial) ? Json(nullptr) : Json(plainNumber(parameter.initial));
    schema["description"] = parameter.name.en + ": " + legalRange(activation, parameter).en;
    return schema;
}

/// The parameters that a curve has if its function is this one.
Json parametersOf(const Activation& activation) {
    Json properties = Json::object();
    for (const Parameter& parameter : activation.parameters) {
        properties[parameter.id] = parameterSchema(activation, parameter);
    }
    Json chosen = {{"properties", {{"activation", {{"const", activation.id}}}}}};
    if (activation.id != Curve{}.activation) { // the one that a curve without a name is of
        chosen["required"] = {"activation"};
    }
    const Json parameters = {{"properties", properties}, {"additionalProperties", false}};
    return {{"if", chosen}, {"then", {{"properties", {{"parameters", parameters}}}}}};
}

/// Follows `fields` through the defaults. `place` is the same path in the JSON of the defaults.
class Writer {
public:
    explicit Writer(const Catalogue& catalogue) : m_catalogue(catalogue), m_defaults(defaults()) {}

    template <Structured T> Json object(const std::string& path, const std::string& place) const {
        Json properties = Json::object();
        const T model;
        T::fields(model, [&](const std::string& name, const auto& field) {
            const std::string own = path.empty() ? name : path + "." + name;
            properties[name] = described(own, place + "/" + name, field);
        });
        return {{"type", "object"}, {"properties", properties}, {"additionalProperties", false}};
    }

private:
    template <typename T>
    Json described(const std::string& path, const std::string& place, const T& field) const {
        Json schema = schemaOf(path, place, field);
        const FieldDescription* words = describedField(path);
        if (words != nullptr) {
            const bool counted = schema["type"] == "array" && !schema.contains("minItems");
            limit(schema,
                  words->limits,
                  counted ? "minItems" : "minimum",
                  counted ? "maxItems" : "maximum");
            schema["description"] = words->meaning;
        }
        const Json& value = m_defaults.at(Json::json_pointer(place));
        const bool holdsObjects =
            value.is_object() || (value.is_array() && !value.empty() && value.front().is_object());
        if (!holdsObjects) {
            schema["default"] = value;
        }
        return schema;
    }

    Json schemaOf(const std::string&, const std::string&, double) const { return typed("number"); }

    Json schemaOf(const std::string&, const std::string&, int) const { return typed("integer"); }

    Json schemaOf(const std::string&, const std::string&, bool) const { return typed("boolean"); }

    Json schemaOf(const std::string&, const std::string&, std::uint64_t) const {
        return {{"type", "integer"},
                {"minimum", 0},
                {"maximum", std::numeric_limits<std::uint64_t>::max()}};
    }

    Json schemaOf(const std::string& path, const std::string&, const std::string&) const {
        if (path != "figure.panels.curves.activation") {
            return {{"type", "string"}, {"maxLength", maxTextBytes}};
        }
        Json ids = Json::array();
        for (const Activation& activation : m_catalogue) {
            ids.push_back(activation.id);
        }
        return {{"type", "string"}, {"enum", ids}};
    }

    Json schemaOf(const std::string&, const std::string&, const Span&) const {
        return pairOf(typed("number"));
    }

    Json schemaOf(const std::string&, const std::string&, const Point&) const {
        return pairOf(typed("number"));
    }

    Json schemaOf(const std::string&, const std::string&, const CurvePlace&) const {
        return pairOf(typed("integer"));
    }

    Json schemaOf(const std::string&, const std::string&, const NamedValues&) const {
        return {{"type", "object"}, {"additionalProperties", {{"type", {"number", "null"}}}}};
    }

    Json schemaOf(const std::string& path, const std::string& place, const Curve&) const {
        Json schema = object<Curve>(path, place);
        schema["allOf"] = Json::array();
        for (const Activation& activation : m_catalogue) {
            schema["allOf"].push_back(parametersOf(activation));
        }
        return schema;
    }

    template <typename T>
    Json
    schemaOf(const std::string& path, const std::string& place, const std::optional<T>&) const {
        return orNull(schemaOf(path, place, T{}));
    }

    template <typename T>
    Json schemaOf(const std::string& path, const std::string& place, const std::vector<T>&) const {
        return {{"type", "array"}, {"items", schemaOf(path, place + "/0", T{})}};
    }

    template <typename T>
    Json schemaOf(const std::string& path, const std::string& place, const T&) const {
        if constexpr (std::is_enum_v<T>) {
            return {{"type", "string"}, {"enum", Words<T>::all}};
        } else {
            return object<T>(path, place);
        }
    }

    const Catalogue& m_catalogue;
    Json m_defaults;
};

} // namespace

std::string sessionSchema(const Catalogue& catalogue) {
    Json root = {{"$schema", "https://json-schema.org/draft/2020-12/schema"},
                 {"title", "Actiscope session"},
                 {"description",
                  "A figure of activation functions as Actiscope saves it. What is missing is "
                  "at its default."}};
    root.update(Writer(catalogue).object<Session>("", ""));
    const Json format = {{"type", "integer"},
                         {"minimum", 1},
                         {"maximum", formatVersion},
                         {"description", "The number of the format."}};
    Json properties = {{"actiscope", format}};
    properties.update(root["properties"]);
    root["properties"] = properties;
    root["required"] = {"actiscope"};
    return root.dump(2) + "\n";
}

} // namespace actiscope
