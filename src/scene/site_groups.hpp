// SPDX-License-Identifier: MIT
#pragma once

// Sites that would cover each other at this zoom are drawn as one group: fanned out side by side while they
// are few, as a badge with their number when they are many. None is hidden. Private to scene/.

#include "catalog/filter.hpp"
#include "view/frame.hpp"

#include <vector>

namespace footprint {

struct GroupInput {
    std::size_t site; ///< index into Catalogue::sites
    Status status;
    Pixel position;
};

struct SiteGroup {
    std::vector<GroupInput> sites;
    Pixel center;          ///< mean of their positions
    double radius = 0;     ///< of all that is drawn
    bool is_badge = false; ///< a number instead of the markers
};

struct GroupStyle {
    double marker_radius = 6; ///< physical pixels
    std::size_t fan_max = 4;  ///< more than these become a badge
};

/// Groups that do not touch, in the order of their first site. The same positions give the same groups
/// wherever the camera is. Linear in the sites, and quadratic in the distinct places, of which beyond 2,048
/// neighbours count as one.
std::vector<SiteGroup> group_sites(const std::vector<GroupInput>& sites, const GroupStyle& style);

/// Where the markers of a fan stand, relative to its centre, for unit marker radius: rings of six around one,
/// or less. Neighbours touch or nearly so; none overlap.
std::vector<Pixel> fan_offsets(std::size_t count);

/// Radius of a group of so many sites.
double group_radius(std::size_t count, const GroupStyle& style);

} // namespace footprint
