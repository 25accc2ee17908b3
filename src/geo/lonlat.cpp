// SPDX-License-Identifier: MIT
#include "geo/lonlat.hpp"

#include <cmath>
#include <fmt/format.h>
#include <numbers>

namespace footprint {
namespace {

constexpr double radians = std::numbers::pi / 180.0;

} // namespace

bool is_valid(LonLat place) { return std::abs(place.lon) <= 180.0 && std::abs(place.lat) <= 90.0; }

double wrap_longitude(double lon) {
    const double turned = std::fmod(lon + 180.0, 360.0);
    return turned < 0 ? turned + 180.0 : turned - 180.0;
}

double distance_km(LonLat a, LonLat b) {
    const double sin_lat = std::sin((b.lat - a.lat) * radians / 2);
    const double sin_lon = std::sin((b.lon - a.lon) * radians / 2);
    const double h = sin_lat * sin_lat + std::cos(a.lat * radians) * std::cos(b.lat * radians) * sin_lon * sin_lon;
    return 2 * earth_radius_km * std::atan2(std::sqrt(h), std::sqrt(std::fmax(0.0, 1 - h)));
}

std::string to_string(LonLat place) {
    return fmt::format("{:.2f}° {}, {:.2f}° {}", std::abs(place.lat), place.lat < 0 ? "S" : "N", std::abs(place.lon),
                       place.lon < 0 ? "W" : "E");
}

} // namespace footprint
