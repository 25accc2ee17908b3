// SPDX-License-Identifier: MIT
#include "analysis/places.hpp"

#include "base/parallel.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <numeric>
#include <tuple>

namespace footprint {
namespace {

constexpr double radians = std::numbers::pi / 180;

HubEntry entry_of(UnitVector place, std::span<const UnitVector> hubs, const std::vector<Hub>& named) {
    constexpr float far = std::numeric_limits<float>::infinity();
    HubEntry entry;
    entry.km.fill(far);
    for (std::size_t i = 0; i < hubs.size(); ++i) {
        const float chord = squared_chord(place, hubs[i]);
        if (!(chord < entry.km.back())) continue;
        std::size_t at = access_hubs - 1;
        for (; at > 0 && chord < entry.km[at - 1]; --at) {
            entry.km[at] = entry.km[at - 1];
            entry.hub[at] = entry.hub[at - 1];
        }
        entry.km[at] = chord;
        entry.hub[at] = static_cast<std::uint16_t>(i);
    }
    HubEntry allowed;
    allowed.km.fill(far);
    std::size_t count = 0;
    for (std::size_t k = 0; k < access_hubs && entry.km[k] != far; ++k) {
        const float km = km_of_squared_chord(entry.km[k]);
        if (!may_enter(km, k == 0 ? km : allowed.km[0], k == 0, named[entry.hub[k]].is_end_only)) continue;
        allowed.hub[count] = entry.hub[k];
        allowed.km[count++] = km;
    }
    return allowed;
}

} // namespace

std::vector<HubEntry> hub_entries(std::span<const LonLat> positions, const Corridors& corridors) {
    std::vector<UnitVector> hubs;
    for (const Hub& hub : corridors.hubs) hubs.push_back(unit_vector(hub.position));
    std::vector<HubEntry> entries(positions.size());
    halves_in_parallel(positions.size(), [&](std::size_t first, std::size_t last) {
        for (std::size_t i = first; i < last; ++i)
            entries[i] = entry_of(unit_vector(positions[i]), hubs, corridors.hubs);
    });
    return entries;
}

Places::Places(std::span<const LonLat> positions, const Corridors& corridors) : original(positions.size()) {
    const auto band_of = [&](std::uint32_t i) {
        return std::clamp(static_cast<int>((positions[i].lat + 90) / band_degrees), 0, bands - 1);
    };
    std::iota(original.begin(), original.end(), 0u);
    std::sort(original.begin(), original.end(), [&](std::uint32_t a, std::uint32_t b) {
        return std::tuple{band_of(a), positions[a].lon, a} < std::tuple{band_of(b), positions[b].lon, b};
    });
    std::vector<LonLat> sorted;
    sorted.reserve(positions.size());
    for (const std::uint32_t i : original) {
        const LonLat place = positions[i];
        const UnitVector v = unit_vector(place);
        sorted.push_back(place);
        lon.push_back(static_cast<float>(place.lon));
        x.push_back(v.x);
        y.push_back(v.y);
        z.push_back(v.z);
        ++band_starts[static_cast<std::size_t>(band_of(i)) + 1];
    }
    std::partial_sum(band_starts.begin(), band_starts.end(), band_starts.begin());
    entries = hub_entries(sorted, corridors);
}

double half_width_degrees(double lat, double middle, double radius) {
    const double cosine = (std::cos(radius) - std::sin(lat * radians) * std::sin(middle * radians)) /
                          (std::cos(lat * radians) * std::cos(middle * radians));
    if (!(cosine < 1)) return -1;
    return cosine <= -1 ? 180 : std::acos(cosine) / radians;
}

} // namespace footprint
