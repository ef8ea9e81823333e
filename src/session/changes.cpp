#include "session/changes.h"

#include "session/fields.h"
#include "session/words.h"
#include "text/number.h"

#include <algorithm>

namespace actiscope {

namespace {

/// The greater, the more a difference tells.
enum class Weight { Aside, View, Field, Element, Curve, Panel };

struct Difference {
    std::string path; ///< without indices
    Text name;        ///< what is different
    Text sentence;    ///< and how
    Weight weight = Weight::Field;
};

Text same(const std::string& text) {
    return {text, text};
}

Text filled(const Text& pattern, const Text& a, const Text& b = {}, const Text& c = {}) {
    return {fill(pattern, {a.en, b.en, c.en}).en, fill(pattern, {a.zh, b.zh, c.zh}).zh};
}

template <typename Enum> Text textOf(Enum value) {
    const Text text = readableWord(wordOf(value));
    return text.en.empty() ? same(wordOf(value)) : text;
}

Text textOf(Convention convention) {
    return nameOf(convention);
}

Text told(const Text& name, const Text& from, const Text& to) {
    return filled({"{} {} → {}", "{} {} → {}"}, name, from, to);
}

Text told(const Text& name, bool, bool on) {
    return filled(on ? Text{"{} on", "开启{}"} : Text{"{} off", "关闭{}"}, name);
}

/// With as many digits as it takes to tell the two apart.
Text told(const Text& name, double from, double to) {
    constexpr int readableDigits = 4;
    const bool close = rounded(from, readableDigits) == rounded(to, readableDigits);
    const auto text = [close](double number) {
        const std::string digits = close ? shortest(number) : rounded(number, readableDigits);
        return isNone(number) ? shown(number) : same(withMinus(digits));
    };
    return told(name, text(from), text(to));
}

template <typename T> Text told(const Text& name, const T& from, const T& to) {
    if constexpr (std::is_enum_v<T>) {
        return told(name, textOf(from), textOf(to));
    } else if constexpr (std::is_integral_v<T>) {
        return told(name, same(std::to_string(from)), same(std::to_string(to)));
    } else { // words and places
        return name;
    }
}

template <typename T>
Text told(const Text& name, const std::optional<T>& from, const std::optional<T>& to) {
    return from && to ? told(name, *from, *to) : told(name, from.has_value(), to.has_value());
}

std::string joined(const std::string& path, const std::string& member) {
    return path.empty() ? member : path + "." + member;
}

// Whether an element is still the same though it may look different: with another curve beside it
// a curve is drawn in other inks.
bool isSame(const Trace& a, const Trace& b) {
    return a.quantity == b.quantity;
}

bool isSame(const Curve& a, const Curve& b) {
    return sameFunction(a, b) && a.phase == b.phase;
}

bool isSame(const Panel& a, const Panel& b) {
    return a.kind == b.kind && a.curves.empty() == b.curves.empty() &&
           (a.curves.empty() || isSame(a.curves.front(), b.curves.front()));
}

bool isSame(const Annotation& a, const Annotation& b) {
    return a == b;
}

/// Walks two sessions at once and collects what is different.
class Comparison {
public:
    explicit Comparison(const Catalogue& catalogue) : m_catalogue(catalogue) {}

    template <Structured T>
    void compareFields(const std::string& path, const T& before, const T& after) {
        T::fields(before, [&](const char* name, const auto& from) {
            T::fields(after, [&](const std::string& other, const auto& to) {
                if constexpr (std::is_same_v<decltype(from), decltype(to)>) {
                    if (name == other && !(from == to)) {
                        compare(joined(path, other), from, to);
                    }
                }
            });
        });
    }

    const std::vector<Difference>& found() const { return m_found; }

private:
    template <typename T> void compare(const std::string& path, const T& from, const T& to) {
        if constexpr (Structured<T>) {
            compareFields(path, from, to);
        } else {
            addField(path, from, to);
        }
    }

    // It has fields but is one thing.
    void compare(const std::string& path, const CurvePlace& from, const CurvePlace& to) {
        addField(path, from, to);
    }

    void compare(const std::string& path, const Curve& from, const Curve& to) {
        m_function = find(m_catalogue, from.activation);
        if (from.activation != to.activation) {
            const Text sentence =
                filled({"{} → {}", "{} → {}"}, functionName(from), functionName(to));
            add(joined(path, "activation"), sentence, Weight::Element);
        } else {
            compareFields(path, from, to);
        }
    }

    void compare(const std::string& path, const NamedValues& from, const NamedValues& to) {
        NamedValues all = from;
        all.insert(to.begin(), to.end());
        for (const auto& [id, any] : all) {
            const auto old = from.find(id);
            const auto now = to.find(id);
            const Text name = parameterName(id);
            if (old == from.end() || now == to.end()) {
                m_found.push_back({path, name, name});
            } else if (old->second != now->second) {
                m_found.push_back({path, name, told(name, old->second, now->second)});
            }
        }
    }

    template <typename T>
    void compare(const std::string& path, const std::vector<T>& from, const std::vector<T>& to) {
        const std::size_t both = std::min(from.size(), to.size());
        for (std::size_t i = 0; i < both; ++i) {
            if (from.size() == to.size() && !(from[i] == to[i])) {
                compare(path, from[i], to[i]);
            }
        }
        if (from.size() != to.size()) {
            const auto isKept = [](const T& a, const T& b) { return isSame(a, b); };
            const auto [gone, come] = std::ranges::mismatch(from, to, isKept);
            const bool more = to.size() > from.size();
            addElement(path, more ? *come : *gone, more);
        }
    }

    void addElement(const std::string& path, const Panel& panel, bool more) {
        const bool curves = panel.kind == PanelKind::Curves;
        if (curves && panel.curves.size() == 1 && !more) { // it goes with its last curve
            addElement(path, panel.curves.front(), more);
            return;
        }
        const Text kind = curves ? Text{"panel", "面板"} : textOf(panel.kind);
        const Text pattern = more ? Text{"add {}", "添加{}"} : Text{"remove {}", "移除{}"};
        add(path, filled(pattern, kind), Weight::Panel);
    }

    void addElement(const std::string& path, const Curve& curve, bool more) {
        const Text pattern = more ? Text{"add {}", "添加 {}"} : Text{"remove {}", "移除 {}"};
        add(path, filled(pattern, functionName(curve)), Weight::Curve);
    }

    void addElement(const std::string& path, const Annotation& annotation, bool more) {
        const Text pattern = more ? Text{"add {}", "添加{}"} : Text{"remove {}", "移除{}"};
        add(path, filled(pattern, textOf(annotation.kind)), Weight::Element);
    }

    void addElement(const std::string& path, const Trace& trace, bool more) {
        const Text pattern = more ? Text{"show {}", "显示 {}"} : Text{"hide {}", "隐藏 {}"};
        add(path, filled(pattern, textOf(trace.quantity)), Weight::Element);
    }

    template <typename T> void addField(const std::string& path, const T& from, const T& to) {
        const FieldDescription* field = describedField(path);
        const Text name = fieldName(path);
        const Telling telling = field == nullptr ? Telling::Name : field->telling;
        const Weight weight = telling == Telling::Aside  ? Weight::Aside
                              : telling == Telling::View ? Weight::View
                                                         : Weight::Field;
        const bool plain = telling == Telling::Name || telling == Telling::View;
        add(path, plain ? name : told(name, from, to), weight);
    }

    void add(const std::string& path, const Text& sentence, Weight weight) {
        m_found.push_back({path, fieldName(path), sentence, weight});
    }

    static Text fieldName(const std::string& path) {
        const FieldDescription* field = describedField(path);
        return field == nullptr ? same(path.substr(path.rfind('.') + 1)) : field->name;
    }

    Text functionName(const Curve& curve) const {
        const Activation* activation = find(m_catalogue, curve.activation);
        return activation == nullptr ? same(curve.activation) : activation->name;
    }

    Text parameterName(const std::string& id) const {
        const auto isNamed = [&id](const Parameter& parameter) { return parameter.id == id; };
        if (m_function != nullptr) {
            const auto named = std::ranges::find_if(m_function->parameters, isNamed);
            return named == m_function->parameters.end() ? same(id) : named->name;
        }
        return same(id);
    }

    const Catalogue& m_catalogue;
    const Activation* m_function = nullptr; ///< of the curve whose parameters come next
    std::vector<Difference> m_found;
};

/// What holds all of the places, by its name.
Text commonName(const std::vector<Difference>& differences) {
    std::string common = differences.front().path;
    const auto isOutside = [&common](const Difference& difference) {
        return !(difference.path + ".").starts_with(common + ".");
    };
    while (!common.empty() && std::ranges::any_of(differences, isOutside)) {
        const auto dot = common.rfind('.');
        common.resize(dot == std::string::npos ? 0 : dot);
    }
    const FieldDescription* field = common == "figure" ? nullptr : describedField(common);
    return field == nullptr ? Text{"several changes", "多处更改"} : field->name;
}

template <typename Member>
bool allEqual(const std::vector<Difference>& differences, Member member) {
    return std::ranges::all_of(differences, [&](const Difference& difference) {
        return difference.*member == differences.front().*member;
    });
}

} // namespace

Text changeName(const Session& before, const Session& after, const Catalogue& catalogue) {
    Comparison comparison(catalogue);
    comparison.compareFields("", before, after);
    std::vector<Difference> telling = comparison.found();
    if (telling.empty()) {
        return {};
    }
    const Weight most = std::ranges::max_element(telling, {}, &Difference::weight)->weight;
    std::erase_if(telling, [most](const Difference& other) { return other.weight != most; });
    if (allEqual(telling, &Difference::sentence)) {
        return telling.front().sentence;
    }
    if (allEqual(telling, &Difference::name)) {
        return telling.front().name;
    }
    return most == Weight::View ? describedField("figure.x")->name : commonName(telling);
}

} // namespace actiscope
