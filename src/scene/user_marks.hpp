// SPDX-License-Identifier: MIT
#pragma once

// Users of somebody's own on the map: circles by size where they are few, squares by colour where they are many. Private to scene/.

#include "scene/compose.hpp"
#include "scene/palette.hpp"
#include "scene/user_cells.hpp"

namespace footprint {

/// What of them one picture shows.
struct UserPicture {
    const Users* users = nullptr; ///< null: none
    std::shared_ptr<const UserCells> cells;
    std::vector<double> breaks;   ///< of squares: where their colours change, rising
    std::vector<Color> colors;    ///< of squares: one more than `breaks`
    Color circle;
    Color edge;

    bool has_squares() const { return users && cells->side > 0; }
    Color color_of(double weight) const;
    /// Of a circle, logical pixels: its area stands for the weight.
    double radius_of(double weight) const;
};

/// 1, 2 or 5 times a power of ten, no more than `value`, which is over 0.
double round_down(double value);

/// Those that the view counts, else the first; null where there are none or their layer is off.
UserPicture user_picture(const ComposeInput& input, const Frame& frame, double zoom, MapStore& maps);

void add_users(const UserPicture& picture, const Frame& frame, Scene& scene);

} // namespace footprint
