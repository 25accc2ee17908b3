// SPDX-License-Identifier: MIT
#pragma once

// A file of somebody's own that is taken in beside what comes with the program: what it is taken for, and where it lies.

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "catalog/site.hpp"

namespace footprint {

/// What a source is taken for.
enum class SourceRole : std::uint8_t {
    sites, ///< points: sites of providers of one's own
    times, ///< measured round-trip times, which override the model
    areas, ///< lists of countries: markets of one's own
    users, ///< whom it is about: a weight of one's own
};
inline constexpr std::array<Named<SourceRole>, 4> source_role_names{
    {{SourceRole::sites, "sites"}, {SourceRole::times, "times"}, {SourceRole::areas, "areas"}, {SourceRole::users, "users"}}};

struct OwnSource {
    SourceRole role = SourceRole::sites;
    std::string file;
    std::string layer;                          ///< empty: the first
    std::map<std::string, std::string> columns; ///< what is meant -> the column's name: {"name", "Standort"}; the others are found
    std::optional<Color> color{};   ///< of its sites or users; none: one is chosen for it
    std::optional<Marker> marker{}; ///< of its sites

    bool operator==(const OwnSource&) const = default;
};

/// "edges.gpkg#sites": the file and the layer, as they are typed.
inline std::string to_string(const OwnSource& source) {
    return source.layer.empty() ? source.file : source.file + "#" + source.layer;
}

} // namespace footprint
