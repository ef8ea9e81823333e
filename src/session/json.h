// Session <-> JSON: the session file, and what travels inside an exported figure.
#pragma once

#include "activation/catalogue.h"
#include "session/session.h"

namespace actiscope {

/// 2: number types, textbook forms, saturation, differences. 3: annotations, tick spacing, axis
/// labels, a panel's own x, panels in columns, opacity.
constexpr int formatVersion = 3;
constexpr std::size_t maxSessionBytes = std::size_t{16} * 1024 * 1024;

/// Two-space indented, keys in the order of `fields`, every number with every bit.
std::string toJson(const Session& session);

/// Throws Error that names the path of what is wrong (figure.panels[0].curves[1].parameters.alpha):
/// not JSON, truncated, a newer version, unknown or repeated fields, wrong types, illegal values.
/// A missing field is its default; a curve's missing parameters too.
Session sessionFromJson(std::string_view json, const Catalogue& catalogue);

/// The rules a session read from anywhere must keep (ranges, known functions, legal parameters).
/// Completes every curve's parameters. Throws Error with the path.
void validate(Session& session, const Catalogue& catalogue);

} // namespace actiscope
