// The reference tables of tests/data as values.
#pragma once

#include "activation/catalogue.h"

#include <nlohmann/json.hpp>

#include <array>
#include <cmath>
#include <cstdlib>
#include <fstream>
#include <map>
#include <stdexcept>

namespace actiscope::oracle {

using Cells = std::vector<std::string>;
using Row = std::map<std::string, std::string>;

/// One line of CSV; a cell may stand in quotes, with its own quotes doubled.
inline Cells cellsOf(const std::string& line) {
    Cells cells(1);
    bool quoted = false;
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (line[i] == '"') {
            const bool doubled = quoted && i + 1 < line.size() && line[i + 1] == '"';
            doubled ? void(cells.back() += line[i++]) : void(quoted = !quoted);
        } else if (line[i] == ',' && !quoted) {
            cells.emplace_back();
        } else {
            cells.back() += line[i];
        }
    }
    return cells;
}

/// The rows of a file by column name, grouped by the first column.
inline std::map<std::string, std::vector<Row>> tableOf(const std::string& file) {
    std::ifstream in(std::string(ACTISCOPE_TEST_DATA) + "/" + file);
    std::string line;
    std::getline(in, line);
    const Cells header = cellsOf(line);
    std::map<std::string, std::vector<Row>> table;
    while (std::getline(in, line)) {
        const Cells cells = cellsOf(line);
        if (cells.size() != header.size()) {
            throw std::runtime_error(file + ": " + line);
        }
        Row row;
        for (std::size_t i = 0; i < cells.size(); ++i) {
            row[header[i]] = cells[i];
        }
        table[cells[0]].push_back(std::move(row));
    }
    return table;
}

/// strtod, not our own parser: the reference must not depend on what it tests.
inline double numberOf(const std::string& cell) {
    char* end = nullptr;
    const double number = std::strtod(cell.c_str(), &end);
    if (cell.empty() || *end != '\0') {
        throw std::runtime_error("not a number: " + cell);
    }
    return number;
}

inline std::optional<double> optionalNumber(const std::string& cell) {
    return cell.empty() ? std::nullopt : std::optional(numberOf(cell));
}

inline std::vector<double> valuesOf(const Activation& activation, const Row& row) {
    const auto params = nlohmann::json::parse(row.at("params"));
    NamedValues named;
    for (const auto& [id, value] : params.items()) {
        named[id] = value.is_null() ? std::numeric_limits<double>::infinity() : value.get<double>();
    }
    return evaluationValues(activation, completed(activation, named));
}

/// The measure of oracle/README.md: |got - expected| in units of the last place of
/// max(|expected|, size of what cancels, 2^-1000); infinite where only one of the two is a number.
inline double errorInUlp(double got, double expected, double cancelling = 0) {
    if (std::isnan(expected) || std::isinf(expected)) {
        const bool agree = std::isnan(expected) ? std::isnan(got) : got == expected;
        return agree ? 0 : std::numeric_limits<double>::infinity();
    }
    if (!std::isfinite(got)) {
        return std::numeric_limits<double>::infinity();
    }
    const double scale = std::max({std::fabs(expected), cancelling, 0x1p-1000});
    return std::fabs(got - expected) / std::ldexp(1, std::ilogb(scale) - 52);
}

} // namespace actiscope::oracle
