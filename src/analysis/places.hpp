// SPDX-License-Identifier: MIT
#pragma once

// Many places made ready for searching the nearest site: as columns of numbers, from south to north. Private to
// analysis/.
//
// Distances between them are squared chords of the unit sphere in 32 bit floats: good to 1 m near by and to 0.05 % up
// to 19,000 km.

#include "analysis/hub_graph.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <span>

namespace footprint {

struct UnitVector {
    float x, y, z;
};
UnitVector unit_vector(LonLat place);

inline float squared_chord(UnitVector a, UnitVector b) {
    const float x = a.x - b.x;
    const float y = a.y - b.y;
    const float z = a.z - b.z;
    return x * x + y * y + z * z;
}

inline float km_of_squared_chord(float squared) {
    constexpr auto diameter_km = static_cast<float>(2 * earth_radius_km);
    const float half = std::sqrt(squared) / 2;
    if (half > 0.12f) return diameter_km * std::asin(std::min(1.0f, half));
    const float h = half * half; // the series of the arc sine: off by less than 2e-9 of the distance
    return diameter_km * half * (1 + h * (1.0f / 6 + h * (3.0f / 40 + h * (15.0f / 336))));
}
float squared_chord_of_km(double km);

/// Where a place enters the graph: the nearest hubs and how far they are. Missing ones are infinitely far.
struct HubEntry {
    std::array<std::uint16_t, access_hubs> hub{};
    std::array<float, access_hubs> km{};
};

struct Places {
    Places() = default;
    Places(std::span<const LonLat> positions, const Corridors& corridors);

    std::size_t size() const { return original.size(); }
    /// The places whose latitude lies within `degrees` of `lat`: [first, last).
    std::pair<std::size_t, std::size_t> near_latitude(double lat, double degrees) const;

    std::vector<std::uint32_t> original; ///< index in `positions`
    std::vector<float> lat;              ///< rising
    std::vector<float> x, y, z;
    std::vector<HubEntry> entries;
};

/// The entries of many places, on two threads.
std::vector<HubEntry> hub_entries(std::span<const LonLat> positions, const Corridors& corridors);

} // namespace footprint
