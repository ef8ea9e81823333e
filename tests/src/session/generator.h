// Random legal sessions, and sessions that differ in one field.
#pragma once

#include "figure/precision.h"
#include "session/json.h"

#include <random>

namespace actiscope::generator {

/// Fills every field it is shown, so that a new field is varied without a line here.
class Generator {
public:
    explicit Generator(std::uint64_t seed) : m_bits(seed) {}

    Session session() {
        Session session;
        vary(session);
        for (Panel& panel : session.figure.panels) {
            for (Curve& curve : panel.curves) {
                choose(curve);
            }
        }
        validate(session, builtInCatalogue());
        return session;
    }

    std::uint64_t below(std::uint64_t count) { return m_bits() % count; }

private:
    void vary(bool& value) { value = below(2) == 1; }

    void vary(int& value) { value = static_cast<int>(1 + below(15)); }

    void vary(std::uint64_t& value) { value = m_bits() >> below(64); }

    void vary(double& value) { value = std::uniform_real_distribution(0.5, 20.0)(m_bits); }

    void vary(std::map<std::string, double>&) {} // see choose

    void vary(std::string& value) {
        static const std::vector<std::string> pieces = {"RReLU",
                                                        " ",
                                                        "\"",
                                                        "\\",
                                                        "\n",
                                                        "\t",
                                                        "π",
                                                        "随机",
                                                        "🎲",
                                                        "{}",
                                                        "</desc>",
                                                        "\x01",
                                                        "e\u0301"};
        value.clear();
        for (std::uint64_t i = below(5); i > 0; --i) {
            value += pieces[below(pieces.size())];
        }
    }

    void vary(Span& span) {
        vary(span.from);
        vary(span.to);
        span.from = -span.from;
    }

    void vary(Point& point) {
        vary(point.x);
        vary(point.y);
    }

    void vary(Annotation& annotation) {
        Annotation::fields(annotation, [this](const char*, auto& field) { vary(field); });
        if (annotation.kind == AnnotationKind::Interval && !annotation.to) {
            annotation.to.emplace();
        }
    }

    void vary(Trace& trace) {
        Trace::fields(trace, [this](const char*, auto& field) { vary(field); });
        trace.opacity /= 20;
    }

    void vary(Grid& grid) {
        Grid::fields(grid, [this](const char*, auto& field) { vary(field); });
        grid.to += grid.from;
    }

    template <typename T> void vary(std::optional<T>& value) {
        value.reset();
        if (below(2) == 1) {
            vary(value.emplace());
        }
    }

    template <typename T> void vary(std::vector<T>& values) {
        values.resize(1 + below(3));
        for (T& value : values) {
            vary(value);
        }
    }

    template <typename T> void vary(T& value) {
        if constexpr (std::is_enum_v<T>) {
            value = static_cast<T>(below(Words<T>::all.size()));
        } else {
            T::fields(value, [this](const char*, auto& field) { vary(field); });
        }
    }

    void choose(Curve& curve) {
        const Catalogue& catalogue = builtInCatalogue();
        const Activation& activation = catalogue[below(catalogue.size())];
        curve.activation = activation.id;
        if (activation.isVector()) { // it has no other number types
            curve.precision = Precision::F64;
        }
        if (!hasForm(activation, curve.precision, curve.form)) {
            curve.form = Form::Stable;
        }
        curve.parameters = completed(activation, {});
        for (const Parameter& parameter : activation.parameters) {
            const Span slider = parameter.slider;
            const double value = std::uniform_real_distribution(slider.from, slider.to)(m_bits);
            if (!refusal(activation, parameter, value, curve.parameters)) {
                curve.parameters[parameter.id] = value;
            }
        }
    }

    std::mt19937_64 m_bits;
};

/// Changes the n-th thing that can be changed; false if there are fewer.
class Change {
public:
    explicit Change(int n) : m_left(n) {}

    bool apply(Session& session) {
        change(session);
        return m_left < 0;
    }

private:
    bool isDue() { return m_left-- == 0; }

    void change(bool& value) { value = value != isDue(); }

    void change(int& value) { value += isDue() ? 1 : 0; }

    void change(std::uint64_t& value) { value += isDue() ? 1U : 0U; }

    void change(std::string& value) { value += isDue() ? "x" : ""; }

    void change(double& value) {
        value = isDue() ? std::nextafter(value, std::numeric_limits<double>::infinity()) : value;
    }

    void change(Span& span) {
        change(span.from);
        change(span.to);
    }

    void change(Point& point) {
        change(point.x);
        change(point.y);
    }

    void change(std::map<std::string, double>& values) {
        for (auto& [name, value] : values) {
            change(value);
        }
        if (isDue()) {
            values["new"] = 1;
        }
    }

    template <typename T> void change(std::optional<T>& value) {
        if (value) {
            change(*value);
        }
        if (isDue()) {
            value = value ? std::nullopt : std::optional<T>(T{});
        }
    }

    template <typename T> void change(std::vector<T>& values) {
        for (T& value : values) {
            change(value);
        }
        if (isDue()) {
            values.emplace_back();
        }
    }

    template <typename T> void change(T& value) {
        if constexpr (std::is_enum_v<T>) {
            constexpr std::size_t count = Words<T>::all.size();
            if (count > 1 && isDue()) {
                value = static_cast<T>((static_cast<std::size_t>(value) + 1) % count);
            }
        } else {
            T::fields(value, [this](const char*, auto& field) { change(field); });
        }
    }

    int m_left;
};

} // namespace actiscope::generator
