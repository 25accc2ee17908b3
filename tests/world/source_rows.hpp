// SPDX-License-Identifier: MIT
#pragma once

// Tables of sites for the tests of their check.

#include "world/map_level.hpp"
#include "world/source_check.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

namespace rows {

using namespace footprint;

inline const World& world() {
    static const World loaded =
        std::move(load_world(DataFolder{FOOTPRINT_SOURCE_DIR, "test"}, Cities::load)->world);
    return loaded;
}

inline SourceTable sites(std::vector<std::vector<std::string>> of) {
    SourceTable table;
    table.columns = {"id", "name", "provider", "city", "country", "lon", "lat", "opened", "closed", "status"};
    table.rows = std::move(of);
    for (auto& row : table.rows) row.resize(table.columns.size());
    return table;
}

inline const MapLevel& shapes() {
    static const MapLevel loaded =
        load_map_level(DataFolder{FOOTPRINT_SOURCE_DIR, "test"}, world(), Detail::fine).value();
    return loaded;
}

/// On 1 November 2026.
inline std::vector<SourceFinding> found_in(const SourceTable& table) {
    return check_source(table, {}, world(), shapes().countries, make_date(2026, 11, 1)).value().findings;
}

inline std::vector<std::string> row_at(const std::string& city, const std::string& country,
                                       const std::string& lon, const std::string& lat) {
    return {"", "", "", city, country, lon, lat};
}

inline std::string text(double degrees) { return fmt::format("{:.6f}", degrees); }

} // namespace rows
