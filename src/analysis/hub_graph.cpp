// SPDX-License-Identifier: MIT
#include "analysis/hub_graph.hpp"

#include <algorithm>
#include <limits>

namespace footprint {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

} // namespace

HubGraph::HubGraph(const Corridors& corridors, Date day)
    : size_(corridors.hubs.size()), km_(size_ * size_, infinity), next_(size_ * size_) {
    for (std::size_t i = 0; i < size_; ++i)
        for (std::size_t j = 0; j < size_; ++j) {
            next_[i * size_ + j] = j;
            if (i == j) km_[i * size_ + j] = 0;
        }
    for (const Corridor& one : corridors.corridors)
        if (one.counts_on(day))
            km_[one.from * size_ + one.to] = km_[one.to * size_ + one.from] =
                std::min(one.km, km_[one.from * size_ + one.to]);
    for (std::size_t via = 0; via < size_; ++via) {
        if (corridors.hubs[via].is_end_only) continue;
        for (std::size_t i = 0; i < size_; ++i) {
            const double first = km_[i * size_ + via];
            if (first == infinity) continue;
            for (std::size_t j = 0; j < size_; ++j) {
                const double length = first + km_[via * size_ + j];
                if (length >= km_[i * size_ + j]) continue;
                km_[i * size_ + j] = length;
                next_[i * size_ + j] = next_[i * size_ + via];
            }
        }
    }
}

std::vector<std::size_t> HubGraph::way(std::size_t from, std::size_t to) const {
    if (km(from, to) == infinity) return {};
    std::vector<std::size_t> hubs{from};
    while (hubs.back() != to) hubs.push_back(next_[hubs.back() * size_ + to]);
    return hubs;
}

std::vector<HubAccess> nearest_hubs(const Corridors& corridors, LonLat place) {
    std::vector<HubAccess> all;
    all.reserve(corridors.hubs.size());
    for (std::size_t i = 0; i < corridors.hubs.size(); ++i)
        all.push_back({i, distance_km(place, corridors.hubs[i].position)});
    const std::size_t count = std::min(access_hubs, all.size());
    std::partial_sort(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(count), all.end(),
                      [](const HubAccess& a, const HubAccess& b) { return a.km < b.km; });
    all.resize(count);
    const double nearest = all.empty() ? 0 : all.front().km;
    std::vector<HubAccess> entries;
    for (const HubAccess& one : all)
        if (may_enter(one.km, nearest, &one == &all.front(), corridors.hubs[one.hub].is_end_only))
            entries.push_back(one);
    return entries;
}

Route corridor_route(const Corridors& corridors, const HubGraph& graph, LonLat from, LonLat to) {
    Route best{infinity, {}};
    if (const double straight = distance_km(from, to); straight < direct_limit_km)
        best = {direct_detour * straight, {from, to}};
    const auto entries = nearest_hubs(corridors, from);
    const auto exits = nearest_hubs(corridors, to);
    const HubAccess* entry = nullptr;
    const HubAccess* exit = nullptr;
    for (const HubAccess& on : entries)
        for (const HubAccess& off : exits)
            if (const double km = on.km + graph.km(on.hub, off.hub) + off.km; km < best.km) {
                best.km = km;
                entry = &on;
                exit = &off;
            }
    if (!entry) return best;
    best.stops = {from};
    for (const std::size_t hub : graph.way(entry->hub, exit->hub))
        best.stops.push_back(corridors.hubs[hub].position);
    best.stops.push_back(to);
    return best;
}

} // namespace footprint
