#include "text/script.h"

#include "text/array_script.h"
#include "text/matplotlib_script.h"
#include "text/pgfplots.h"

#include <algorithm>

namespace actiscope {

namespace {

std::string pgfplotsSource(const ScriptSource& source) {
    Session session;
    session.figure = source.figure;
    session.page = source.page;
    return pgfplots(session, source.catalogue);
}

} // namespace

const std::vector<ScriptTarget>& scriptTargets() {
    static const std::vector<ScriptTarget> all = {
        {"pytorch", frameworkScript<Framework::PyTorch>},
        {"tensorflow", frameworkScript<Framework::TensorFlow>},
        {"keras", frameworkScript<Framework::Keras>},
        {"jax", frameworkScript<Framework::Jax>},
        {"numpy", numpyScript},
        {"matplotlib", matplotlibScript},
        {"pgfplots", pgfplotsSource},
    };
    return all;
}

std::string script(const ScriptSource& source, std::string_view target) {
    const auto& all = scriptTargets();
    const auto found = std::ranges::find(all, target, &ScriptTarget::word);
    if (found != all.end()) {
        return found->script(source);
    }
    std::vector<std::string> words;
    std::ranges::transform(all, std::back_inserter(words), &ScriptTarget::word);
    throw Error({"No script is written for \"{}\". Did you mean \"{}\"?",
                 "没有为“{}”编写的脚本。是指“{}”吗？"},
                {std::string(target), nearest(target, words)});
}

} // namespace actiscope
