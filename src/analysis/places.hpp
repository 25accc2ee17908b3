// SPDX-License-Identifier: MIT
#pragma once

// Many places made ready for searching the nearest site: as columns of numbers, in bands of latitude from
// south to north, in each band from west to east. Private to analysis/.

#include "analysis/hub_graph.hpp"
#include "geo/unit_vector.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numbers>
#include <span>

namespace footprint {

/// Where a place may enter the graph and how far that is, the nearest first. Missing ones, at the end, are
/// infinitely far.
struct HubEntry {
    std::array<std::uint16_t, access_hubs> hub{};
    std::array<float, access_hubs> km{};
};

struct Places {
    Places() = default;
    Places(std::span<const LonLat> positions, const Corridors& corridors);

    std::size_t size() const { return original.size(); }
    /// Calls `use(first, last)` for runs of places that hold all within `km` of `center`, and some more; up
    /// to 5,000 km.
    template <class Use>
    void for_each_run_near(LonLat center, double km, Use use) const;

    static constexpr int bands = 120;
    static constexpr double band_degrees = 180.0 / bands;

    std::vector<std::uint32_t> original; ///< index in `positions`
    std::vector<float> lon;              ///< rising within a band
    std::array<std::size_t, bands + 1> band_starts{};
    std::vector<float> x, y, z;
    std::vector<HubEntry> entries;
};

/// Half the width in degrees of the circle of `radius` (radians) around latitude `middle` where it crosses
/// `lat`: 180 where it holds the whole parallel, negative where it misses it.
double half_width_degrees(double lat, double middle, double radius);

template <class Use>
void Places::for_each_run_near(LonLat center, double km, Use use) const {
    const double radius = km / earth_radius_km;
    const double reach = radius * 180 / std::numbers::pi;
    const auto band_of = [](double lat) {
        return std::clamp(static_cast<int>((lat + 90) / band_degrees), 0, bands - 1);
    };
    for (int band = band_of(center.lat - reach); band <= band_of(center.lat + reach); ++band) {
        const std::size_t start = band_starts[static_cast<std::size_t>(band)];
        const std::size_t end = band_starts[static_cast<std::size_t>(band) + 1];
        // The circle is widest where it turns towards the pole: within the band, or at one of its edges.
        const double south = -90 + band * band_degrees;
        const double turn =
            std::asin(
                std::clamp(std::sin(center.lat * std::numbers::pi / 180) / std::cos(radius), -1.0, 1.0)) *
            180 / std::numbers::pi;
        double half = -1;
        for (const double lat : {south, south + band_degrees, std::clamp(turn, south, south + band_degrees),
                                 std::clamp(center.lat, south, south + band_degrees)})
            half = std::max(half, half_width_degrees(lat, center.lat, radius));
        if (half < 0) continue;
        if (half >= 179) {
            use(start, end);
            continue;
        }
        const auto at = [&](double degrees) {
            return static_cast<std::size_t>(std::lower_bound(lon.begin() + static_cast<std::ptrdiff_t>(start),
                                                             lon.begin() + static_cast<std::ptrdiff_t>(end),
                                                             static_cast<float>(degrees)) -
                                            lon.begin());
        };
        constexpr double slack = 1e-3; // longitudes here are rounded to floats
        const double west = center.lon - half - slack;
        const double east = center.lon + half + slack;
        use(at(west), at(east));
        if (west < -180) use(at(west + 360), end);
        if (east > 180) use(start, at(east - 360));
    }
}

/// The entries of many places, on two threads.
std::vector<HubEntry> hub_entries(std::span<const LonLat> positions, const Corridors& corridors);

} // namespace footprint
