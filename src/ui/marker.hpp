// SPDX-License-Identifier: MIT
#pragma once

// The providers' marker shapes in the panels, alike to those on the map.

#include "catalog/site.hpp"

#include <imgui.h>

namespace footprint {

/// Full for open, hollow for uncertain, hollow and pale for announced and closed; `radius` in pixels is that
/// of the circle that holds the shape.
void draw_marker(ImDrawList& list, const Provider& provider, Status status, ImVec2 center, float radius);

/// The same as an item of one line's height.
void marker_item(const Provider& provider, Status status);

} // namespace footprint
