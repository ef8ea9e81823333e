// A figure as LaTeX source for pgfplots.
#pragma once

#include "activation/catalogue.h"
#include "session/session.h"

#include <optional>
#include <string>
#include <string_view>

namespace actiscope {

/// A whole document of the page's size that shows what a picture of the session shows, if asked for
/// with the session in comments at its end. Its head says with which LaTeX it compiles.
std::string
pgfplots(const Session& session, const Catalogue& catalogue, bool carriesSession = true);

/// The JSON that such a document carries; nothing if there is none.
std::optional<std::string> sessionInTex(std::string_view tex);

} // namespace actiscope
