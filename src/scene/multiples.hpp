// SPDX-License-Identifier: MIT
#pragma once

// Small multiples: the same View on several days, side by side in one picture, with one legend for all. Each
// panel is a Scene of its own, all with the same camera and size; what they share (title, legend, credits,
// each panel's day and number of sites) is one more Scene, without a map, that lies under them.

#include "base/result.hpp"
#include "scene/compose.hpp"

namespace footprint {

/// Where a panel lies in the picture, physical pixels.
struct PanelBox {
    int left = 0;
    int top = 0;
    int width = 0;
    int height = 0;

    bool operator==(const PanelBox&) const = default;
};

/// What lies between panels, above each (its title) and how high one may be, physical pixels.
struct PanelSpacing {
    int gutter = 8;
    int title = 24;
    double highest = 0; ///< over its width; 0: as high as there is room
};

/// `count` panels of one size in `area`, row after row, in the grid in which a map of that aspect (width over
/// height) comes out largest; of equally good ones the one that leaves fewest places empty. Each has room for
/// a title above it.
std::vector<PanelBox> panel_boxes(std::size_t count, const PanelBox& area, double aspect,
                                  const PanelSpacing& spacing);

struct Panel {
    Date day;
    PanelBox box;
    Scene scene;
};

struct Multiples {
    Scene page; ///< of the whole picture: everything but the panels
    std::vector<Panel> panels;
};

/// The View that a panel shows: on its day, without a legend of its own.
View panel_view(View view, Date day);

struct MultiplesInput {
    const View& view; ///< its own day does not count
    Viewport viewport;
    Date today;
    const std::vector<Date>& days;
    const std::vector<Answers>& answers; ///< to the panels' views, one a day
};

/// A panel for each day, in their order. A usage error unless there are `least_panels` to `most_panels` and the viewport
/// has room for them.
Result<Multiples> compose_multiples(const MultiplesInput& input, MapStore& maps, const TextShaper& shaper);

} // namespace footprint
