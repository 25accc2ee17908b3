// SPDX-License-Identifier: MIT
#include "world/cities_inside.hpp"

#include <algorithm>
#include <map>

namespace footprint {
namespace {

constexpr double most_of_them = 0.5;

/// How often a line to the east crosses the ring, modulo 2.
bool crosses_odd(LonLat place, const Path& ring) {
    bool is_odd = false;
    for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
        const LonLat a = ring[i];
        const LonLat b = ring[j];
        if ((a.lat > place.lat) == (b.lat > place.lat)) continue;
        if (place.lon < a.lon + (place.lat - a.lat) / (b.lat - a.lat) * (b.lon - a.lon)) is_odd = !is_odd;
    }
    return is_odd;
}

struct Bounds {
    double west = 180, south = 90, east = -180, north = -90;

    explicit Bounds(const Polygon& polygon) {
        for (const Path& ring : polygon)
            for (const LonLat at : ring) {
                west = std::min(west, at.lon);
                east = std::max(east, at.lon);
                south = std::min(south, at.lat);
                north = std::max(north, at.lat);
            }
    }
    bool holds(LonLat at) const { return at.lon >= west && at.lon <= east && at.lat >= south && at.lat <= north; }
};

bool lies_in(LonLat place, const Polygon& polygon) {
    bool is_odd = false;
    for (const Path& ring : polygon)
        if (!ring.empty() && crosses_odd(place, ring)) is_odd = !is_odd;
    return is_odd;
}

} // namespace

bool is_inside(LonLat place, std::span<const Polygon> polygons) {
    return std::any_of(polygons.begin(), polygons.end(), [&](const Polygon& one) { return lies_in(place, one); });
}

std::vector<std::uint32_t> cities_inside(const World& world, std::span<const Polygon> polygons) {
    std::vector<bool> is_in(world.cities.size(), false);
    for (const Polygon& polygon : polygons) {
        const Bounds bounds{polygon};
        for (std::size_t i = 0; i < is_in.size(); ++i)
            if (!is_in[i] && bounds.holds(world.cities[i].position)) is_in[i] = lies_in(world.cities[i].position, polygon);
    }
    std::vector<std::uint32_t> inside;
    for (std::uint32_t i = 0; i < is_in.size(); ++i)
        if (is_in[i]) inside.push_back(i);
    return inside;
}

CountryCodes mostly_inside(const World& world, std::span<const std::uint32_t> cities) {
    std::map<std::string, double> people;
    for (const std::uint32_t i : cities) people[world.cities[i].country] += world.cities[i].weight;
    CountryCodes codes;
    for (const auto& [code, inside] : people) {
        double all = 0;
        for (const City& city : world.cities)
            if (city.country == code) all += city.weight;
        if (all > 0 && inside >= most_of_them * all) codes.insert(code);
    }
    return codes;
}

} // namespace footprint
