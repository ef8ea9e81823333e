// The measured facts of a function as show prints them.
#pragma once

#include "app/command_line/json.h"
#include "figure/compare.h"
#include "figure/measure.h"

namespace actiscope {

/// What scripts have found beside id and name since the first version.
Json firstFacts(const Facts& facts);
/// These and all others.
Json allFacts(const Facts& facts);

/// Under two headings.
void printFacts(const Facts& facts, std::ostream& out);

Json jsonOf(const std::vector<Departure>& departures);
/// Under a heading; nothing if there are none.
void printDepartures(const std::vector<Departure>& departures, std::ostream& out);

/// To ten significant digits; NaN: "unknown".
std::string numberText(double number);
/// An indented line of a list: title and text.
void row(std::ostream& out, const std::string& title, const std::string& text);

} // namespace actiscope
