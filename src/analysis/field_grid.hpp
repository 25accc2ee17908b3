// SPDX-License-Identifier: MIT
#pragma once

// The grid of a Field, made ready for searching the nearest site of each cell. Private to analysis/.

#include "analysis/field.hpp"
#include "analysis/nearest.hpp"

namespace footprint {

struct FieldGrid {
    explicit FieldGrid(const Corridors& corridors);

    /// North of 60 degrees south; the rest repeats the last of these rows.
    static constexpr int used_rows = 300;

    std::vector<HubEntry> entries;       ///< used_rows x columns
    std::vector<float> cos_lon, sin_lon; ///< by column
    std::vector<float> cos_lat, sin_lat; ///< by row
};

/// Of each cell the nearest site and its ms; `no_site` and infinity where there is none. used_rows x columns.
struct NearestOnGrid {
    std::vector<float> ms;
    std::vector<std::uint32_t> site;
};

/// 5 ms for 470 sites and the corridor model on two threads.
NearestOnGrid nearest_on_grid(const FieldGrid& grid, const SiteNetwork& network,
                              std::span<const std::size_t> sites, RttModel model, Origin origin);

/// Where neighbouring cells have sites of different metros: short lines at the places from which both are
/// equally far. Only near the places where people live.
std::vector<Path> trace_borders(const FieldGrid& grid, const SiteNetwork& network,
                                const NearestOnGrid& nearest, RttModel model,
                                const std::vector<bool>& inhabited);

/// The cells within 2 degrees of a place.
std::vector<bool> cells_near(std::span<const LonLat> places);

} // namespace footprint
