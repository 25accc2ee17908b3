// SPDX-License-Identifier: MIT
#pragma once

// The corridors as a graph: the shortest way from any hub to any other, and from place to place through it.
// Floyd and Warshall. No way passes through a hub that is for its ends only.

#include "catalog/corridors.hpp"

#include <array>
#include <vector>

namespace footprint {

class HubGraph {
  public:
    /// Of the corridors that count on `day`.
    HubGraph(const Corridors& corridors, Date day);

    std::size_t size() const { return size_; }
    /// Infinity if there is no way.
    double km(std::size_t from, std::size_t to) const { return km_[from * size_ + to]; }
    /// The hubs on the shortest way, both ends included. Empty if there is none.
    std::vector<std::size_t> way(std::size_t from, std::size_t to) const;

  private:
    std::size_t size_;
    std::vector<double> km_;
    std::vector<std::size_t> next_; ///< the hub after `from` on the way to `to`
};

/// How a place gets onto the graph.
struct HubAccess {
    std::size_t hub = 0;
    double km = 0;
};
inline constexpr std::size_t access_hubs = 3;

/// Whether a place may enter at one of its nearest hubs: not much farther than at the nearest, and at one
/// that is for ends only if that is the nearest itself.
inline bool may_enter(double km, double nearest_km, bool is_nearest, bool is_end_only) {
    return is_nearest || (!is_end_only && km <= 2 * nearest_km + 300);
}

/// Those of the nearest `access_hubs` hubs that the place may enter at, the nearest first.
std::vector<HubAccess> nearest_hubs(const Corridors& corridors, LonLat place);

/// Up to here the way may also go straight, with this detour.
inline constexpr double direct_limit_km = 1500;
inline constexpr double direct_detour = 1.3;

/// A way between two places: its counted length, and the places it passes, both ends included.
struct Route {
    double km = 0; ///< infinity if there is none
    std::vector<LonLat> stops;
};

/// The shorter of the way through the graph and, within `direct_limit_km`, the straight one with its detour.
Route corridor_route(const Corridors& corridors, const HubGraph& graph, LonLat from, LonLat to);

} // namespace footprint
