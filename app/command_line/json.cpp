#include "app/command_line/json.h"

#include "activation/catalogue.h"

#include <ostream>

namespace actiscope {

Json frameworksOf(const Activation& activation) {
    Json all = Json::array();
    for (const FrameworkCall& call : activation.frameworks) {
        all.push_back({{"framework", nameOf(call.framework)},
                       {"call", call.call.empty() ? Json() : Json(call.call)},
                       {"remark", call.remark.en}});
    }
    return all;
}

Json texOf(const Activation& activation) {
    return {{"value", activation.tex.value}, {"derivative", activation.tex.derivative}};
}

void print(const Json& json, std::ostream& out) {
    out << json.dump(2) << '\n';
}

} // namespace actiscope
