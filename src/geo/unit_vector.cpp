// SPDX-License-Identifier: MIT
#include "geo/unit_vector.hpp"

#include <numbers>

namespace footprint {
namespace {

constexpr double radians = std::numbers::pi / 180;

} // namespace

UnitVector unit_vector(LonLat place) {
    const double lon = place.lon * radians;
    const double lat = place.lat * radians;
    return {static_cast<float>(std::cos(lat) * std::cos(lon)),
            static_cast<float>(std::cos(lat) * std::sin(lon)), static_cast<float>(std::sin(lat))};
}

float squared_chord_of_km(double km) {
    const double chord = 2 * std::sin(std::min(km / (2 * earth_radius_km), std::numbers::pi / 2));
    return static_cast<float>(chord * chord);
}

} // namespace footprint
