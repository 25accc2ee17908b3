// SPDX-License-Identifier: MIT
#pragma once

// The grid of a Field, made ready for searching the nearest site of each cell. Private to analysis/.

#include "analysis/field.hpp"
#include "analysis/nearest.hpp"
#include "analysis/user_ways.hpp"
#include "world/world.hpp"

namespace footprint {

struct FieldGrid {
    explicit FieldGrid(const World& world);

    /// North of 60 degrees south; the rest repeats the last of these rows.
    static constexpr int used_rows = 300;

    std::vector<HubEntry> entries;       ///< used_rows x columns
    std::vector<float> cos_lon, sin_lon; ///< by column
    std::vector<float> cos_lat, sin_lat; ///< by row
    /// Whose users each cell has, by Gateways' numbers: on land the country's, off the coast the nearest's,
    /// and `at_sea` farther than 3 degrees from land, where nothing is drawn.
    std::vector<std::uint16_t> country;
    std::uint16_t at_sea = 0;
    /// The same as Field::country.
    std::vector<std::uint16_t> home;

    GraphPlace place(std::size_t cell) const {
        const std::size_t row = cell / Field::columns;
        const std::size_t column = cell % Field::columns;
        return {{cos_lat[row] * cos_lon[column], cos_lat[row] * sin_lon[column], sin_lat[row]},
                entries[cell]};
    }
};

/// Of each cell the nearest site and its ms; `no_site` and infinity where there is none. used_rows x columns.
struct NearestOnGrid {
    std::vector<float> ms;
    std::vector<std::uint32_t> site;
};

/// Of each cell the km to its country's gateway; infinity where there is none.
std::vector<float> km_to_gateways(const FieldGrid& grid, const UserWays& ways);

/// By the model of users. Cells at sea have none.
NearestOnGrid nearest_on_grid_for_users(const FieldGrid& grid, std::span<const float> km_to_gateway,
                                        const UserWays& ways, std::span<const std::size_t> sites,
                                        Origin origin);

/// By any other: 5 ms for 480 sites and the corridor model on two threads.
NearestOnGrid nearest_on_grid(const FieldGrid& grid, const SiteNetwork& network,
                              std::span<const std::size_t> sites, RttModel model, Origin origin);

/// Smooths the steps that are the graph's only, where other hubs come nearest and where the direct way ends: each value
/// becomes the mean of those of its own country about it, to 3 degrees, as far as its model's band allows.
void smooth_steps(const FieldGrid& grid, RttModel model, std::vector<float>& ms);

/// Where neighbouring cells have sites of different metros: short lines at the places from which both are
/// equally far. Only near the places where people live.
std::vector<Path> trace_borders(const FieldGrid& grid, const UserWays& ways, const NearestOnGrid& nearest,
                                RttModel model, const std::vector<bool>& inhabited);

/// The cells within 2 degrees of a place.
std::vector<bool> cells_near(std::span<const LonLat> places);

} // namespace footprint
