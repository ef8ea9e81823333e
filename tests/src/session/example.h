// A session with every kind of place that a path can name.
#pragma once

#include "session/json.h"

namespace actiscope::example {

inline Session read(std::string_view json) {
    return sessionFromJson(json, builtInCatalogue());
}

/// Two panels, the second with an RReLU of two traces: places that paths can name.
inline Session session() {
    Session session;
    session.figure.panels.resize(2);
    session.figure.panels[0].curves.resize(2);
    session.figure.panels[0].curves[1].activation = "elu";
    Curve rrelu;
    rrelu.activation = "rrelu";
    rrelu.traces.resize(2);
    rrelu.traces[1].quantity = Quantity::Derivative;
    session.figure.panels[1].curves = {rrelu};
    session.figure.panels[1].y = Span{-1, 1};
    session.figure.probe = 0.5;
    validate(session, builtInCatalogue());
    return session;
}

} // namespace actiscope::example
