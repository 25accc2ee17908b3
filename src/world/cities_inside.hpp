// SPDX-License-Identifier: MIT
#pragma once

// Which cities lie in shapes of somebody's own. Private to world/.

#include "world/world.hpp"

#include <span>

namespace footprint {

/// Whether the place lies in one of the polygons, which have straight edges in longitude and latitude; holes are outside.
bool is_inside(LonLat place, std::span<const Polygon> polygons);

/// Indices into World::cities.
std::vector<std::uint32_t> cities_inside(const World& world, std::span<const Polygon> polygons);

/// Of which countries at least half of the people live in these cities.
CountryCodes mostly_inside(const World& world, std::span<const std::uint32_t> cities);

} // namespace footprint
