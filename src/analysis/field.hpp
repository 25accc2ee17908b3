// SPDX-License-Identifier: MIT
#pragma once

// Round-trip times on a grid over the Earth, for drawing: cells of half a degree, row 0 in the north, the
// first column at the antimeridian, values at the cells' centres. South of 60 degrees south the values are
// those at it.

#include "analysis/question.hpp"

#include <memory>

namespace footprint {

struct Field {
    static constexpr int columns = 720;
    static constexpr int rows = 360;
    static constexpr double cell_degrees = 0.5;

    /// rows x columns. Nearest: ms to the nearest site that may be open. Compare: A's ms less B's, and 0
    /// where they tie.
    std::vector<float> values;
    /// Whose users' times they are: the country of each cell, an index into World::countries, or `no_country`
    /// far at sea. Between countries times jump. Empty where all users are alike.
    std::vector<std::uint16_t> country;
    static constexpr std::uint16_t no_country = 0xffff;
    /// By country, the value of one of its cells: for places that have none of their own country's near. Empty likewise.
    std::vector<float> of_country;
    /// Whether there is anything to draw: no site on one side of a comparison, or none at all, and there is
    /// not.
    bool is_empty = false;
    /// Borders between the catchments of the sites, open lines. Made only if asked for; of `compare` none.
    std::vector<Path> catchment_borders;

    static LonLat center(int column, int row) {
        return {-180 + (column + 0.5) * cell_degrees, 90 - (row + 0.5) * cell_degrees};
    }
};

enum class CatchmentBorders : std::uint8_t { skip, trace };

} // namespace footprint
