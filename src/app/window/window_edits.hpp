// SPDX-License-Identifier: MIT
#pragma once

// Edits of the View that depend on where the map lies in the window: keys, clicks, selections. Pure.

#include "scene/compose.hpp"
#include "ui/panel_types.hpp"

namespace footprint {

/// The View after an action of the map's, the filter's or the theme's; none for other actions.
std::optional<Edit> edit_for(Action action, const World& world, const View& view, const Viewport& viewport,
                             Date today, StepUnit step);

/// The View with a site selected on a day, moved there if it is out of sight.
Edit visit_edit(const World& world, const View& view, const Viewport& viewport, const Visit& visit,
                Date today);

/// `start` after its map has been dragged by so many pixels. Where that would bring what lies beyond the map's edge into sight,
/// the map turns instead: its central meridian moves, so that a drag goes on round the Earth.
View dragged_view(const World& world, const View& start, const Viewport& viewport, Pixel by);

/// Zooms in by `steps` about `pixel`, as far as there is more to see: from the whole map to where its shapes end.
View zoomed_view(const World& world, View view, const Viewport& viewport, double steps, Pixel pixel);

/// Zooms to where the sites of a group come apart; none if nothing is left to be gained by zooming.
std::optional<View> split_view(const World& world, const View& view, const Viewport& viewport,
                               const Target& group);

/// The View after panels have come or gone: what was in sight between them stays in sight, and what is selected comes
/// into sight.
View settled_view(const World& world, View view, const Viewport& before, const Viewport& after);

/// The camera with which `after` shows the map where `before` does.
Camera placed_as_before(const Camera& camera, const Projection& projection, const Viewport& before,
                        const Viewport& after);

} // namespace footprint
