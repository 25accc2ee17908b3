// SPDX-License-Identifier: MIT
#pragma once

// What is wrong in a table of sites: positions that are not where the row says, most of them by a slip that
// can be named and mended; dates that contradict each other; what is there twice; sites of the catalogue's
// providers of which the catalogue says something else.

#include "world/source_table.hpp"
#include "world/world.hpp"

#include <map>
#include <span>

namespace footprint {

struct SourceFinding {
    std::size_t row;                   ///< index into the table's rows
    std::string what;                  ///< "the sign of the longitude is wrong"
    std::optional<LonLat> typed{};     ///< where it stands, if that is a place
    std::optional<LonLat> suggested{}; ///< where it probably is
    bool is_slip = false;              ///< sure enough of what is suggested to write it
};

struct SourceCheck {
    std::vector<SourceFinding> findings; ///< by row
    std::string understood{};            ///< "name: Standort, lon: Länge"
    bool names_places = true;            ///< it has a column of countries or cities
};

/// `columns`: as in OwnSource. Rows are judged by what they say: one without a country and a city can stand
/// anywhere. An error if `columns` names what there is not, or if nothing says where the sites are. `world`
/// has the cities, `shapes` are the countries' finest. Thresholds: docs/method.md.
Result<SourceCheck> check_source(const SourceTable& table, const std::map<std::string, std::string>& columns,
                                 const World& world, std::span<const CountryShape> shapes, Date today);

/// A change of a row's position.
struct PositionChange {
    std::size_t row;
    std::string what; ///< the finding
    std::string from; ///< "lon 50.1109, lat 8.6821", as it was typed
    std::string to;   ///< likewise
};

struct MendedTable {
    SourceTable table; ///< all columns in their order; lon and lat behind them if positions were points
    std::vector<PositionChange> changes;
};

/// A copy with the slips of positions mended, to be written as CSV: read again as sites it has none of these
/// findings. An error as above, or if the table is not whole.
Result<MendedTable> mended(const SourceTable& table, const std::map<std::string, std::string>& columns,
                           const std::vector<SourceFinding>& findings);

} // namespace footprint
