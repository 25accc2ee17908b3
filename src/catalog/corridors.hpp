// SPDX-License-Identifier: MIT
#pragma once

// Hubs and corridors: a sketch of the main land and submarine routes, for the corridor round-trip model. Not a cable
// inventory; say so wherever it is drawn. Format: geodata/corridors.json.

#include "base/date.hpp"
#include "geo/lonlat.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace footprint {

/// An interconnection metro or a cable landing.
struct Hub {
    std::string id;
    std::string name;
    LonLat position;
    bool is_end_only = false; ///< a way may start or end here, and not pass through
};

struct Corridor {
    std::size_t from = 0; ///< index into Corridors::hubs
    std::size_t to = 0;
    double km = 0;             ///< great circle
    std::optional<Date> since; ///< the first day on which it counts; none: always
    std::string note;

    bool counts_on(Date day) const { return !since || *since <= day; }
};

struct Corridors {
    std::vector<Hub> hubs;
    std::vector<Corridor> corridors;
};

inline constexpr std::size_t most_hubs = 1000;

/// The whole file or an error that says where it is wrong: a graph with an edge missing would answer wrongly.
Result<Corridors> read_corridors(std::string_view json, std::string_view file);

} // namespace footprint
