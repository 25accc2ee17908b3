// SPDX-License-Identifier: MIT
#pragma once

// A place on the Earth: WGS 84 longitude and latitude in degrees, always in that order. On the sphere of mean
// radius where kilometres are asked for.

#include <string>
#include <vector>

namespace footprint {

struct LonLat {
    double lon = 0; ///< degrees east, -180 to 180
    double lat = 0; ///< degrees north, -90 to 90

    bool operator==(const LonLat&) const = default;
};

/// Mean Earth radius (IUGG R1), km.
inline constexpr double earth_radius_km = 6371.0088;

/// Whether both are finite and in range.
bool is_valid(LonLat place);

/// `lon` brought into [-180, 180). Exactly 180 becomes -180.
double wrap_longitude(double lon);

/// Great-circle distance on the mean sphere, km. Haversine: good to a metre at any distance, antipodes included;
/// the sphere itself differs from the ellipsoid by up to 0.6 %.
double distance_km(LonLat a, LonLat b);

/// 25.20° N, 55.27° E
std::string to_string(LonLat place);

/// A closed ring (first vertex repeated at the end) or an open line.
using Path = std::vector<LonLat>;
/// One outer ring and its holes.
using Polygon = std::vector<Path>;

} // namespace footprint
