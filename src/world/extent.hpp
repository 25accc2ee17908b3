// SPDX-License-Identifier: MIT
#pragma once

// The part of the Earth that several countries take up, as people would frame it on a map: for fitting the
// picture to a filter and for flying to a market or a country.

#include "catalog/markets.hpp"
#include "geo/projection.hpp"
#include "world/world.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <string>

namespace footprint {

/// A box of longitudes and latitudes, degrees; the default is empty. Longitudes are relative to some
/// meridian, so that an extent across the antimeridian is one box.
struct Extent {
    double west = 360;
    double east = -360;
    double south = 90;
    double north = -90;

    void include(double relative_lon, double half_width, double low, double high) {
        west = std::min(west, relative_lon - half_width);
        east = std::max(east, relative_lon + half_width);
        south = std::min(south, low);
        north = std::max(north, high);
    }
    bool empty() const { return west > east; }
    double width() const { return east - west; }
    double middle() const { return (west + east) / 2; }
};

/// Wider extents go around the Earth: nothing is gained by framing them.
inline constexpr double widest_extent = 300;

/// What `countries` take up, longitudes relative to the meridian `about`. A single country is whole. Of
/// several, the small ones are whole, and as much of the large ones as nearly all of the extent's people
/// need: Europe reaches to the Urals, not to the Pacific. Their sites are always in, of `providers` only
/// where these are given, also those of other dates: a picture does not jump while time passes.
Extent extent_of(const World& world, const CountryCodes& countries,
                 const std::optional<std::set<std::string>>& providers, double about);

/// The meridian under which that extent is narrowest and in the middle. None if it is empty or goes around
/// the Earth.
std::optional<double> middle_meridian(const World& world, const CountryCodes& countries,
                                      const std::optional<std::set<std::string>>& providers);

/// What `extent` covers on the map. Its longitudes are relative to the projection's central meridian; what
/// lies beyond the map's edge counts as on it.
PlaneBounds bounds_of(const Extent& extent, const Projection& projection);

} // namespace footprint
