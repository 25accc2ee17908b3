// SPDX-License-Identifier: MIT
#pragma once

// The map's shapes at one level of detail, in longitude and latitude, as the files have them; and the pictures that
// lie under them.

#include "base/image.hpp"
#include "geo/lonlat.hpp"
#include "base/result.hpp"
#include "world/world.hpp"

#include <array>
#include <vector>

namespace footprint {

/// What the shapes are simplified to: about 15 km, 2.5 km, and the full 1:10 million.
enum class Detail : std::uint8_t { coarse, medium, fine };
inline constexpr std::array<Detail, 3> all_details{Detail::coarse, Detail::medium, Detail::fine};

struct MapLevel {
    Detail detail = Detail::coarse;
    std::vector<CountryShape> countries;
    std::vector<Path> coasts;
    std::vector<Path> borders;
    std::vector<Path> disputed;
    std::vector<Path> divisions; ///< empty at the coarse level
    std::vector<Path> rivers;    ///< the longer ones only at the coarser levels
    std::vector<Polygon> lakes;  ///< likewise the larger ones
    std::vector<Polygon> glaciers;
    std::vector<Polygon> urban; ///< only at the fine level
    std::vector<Error> left_out; ///< records that are wrong, each with its file and number
};

/// Reads one level: 3 ms coarse, 6 ms medium, 12 ms fine.
Result<MapLevel> load_map_level(const DataFolder& data, const World& world, Detail detail);

enum class ReliefStyle { dark, light };

/// Shaded relief, plate carree -180..180 x -90..90, row 0 north. `width` is the least that is wanted: the picture
/// comes as 1024, 2048 or 4096 pixels wide.
Result<Image> load_relief(const DataFolder& data, ReliefStyle style, int width);

/// The country at `place`: by the shapes of `level`, else the nearest within `reach_km`. None in the open sea.
const Country* country_at(const World& world, const MapLevel& level, LonLat place, double reach_km);

} // namespace footprint
