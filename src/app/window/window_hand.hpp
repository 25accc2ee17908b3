// SPDX-License-Identifier: MIT
#pragma once

// The mouse on the map: drags, wheel turns, clicks and double clicks become edits of the View.

#include "app/window/window_edits.hpp"
#include "app/window/window_map.hpp"
#include "ui/bridge_sfml.hpp"

#include <vector>

namespace footprint {

/// What the mouse asks for in one frame.
struct HandResult {
    std::optional<Edit> edit;
    bool act_is_finished = false;       ///< after the edit
    bool starts_act = false;            ///< before the edit
    std::vector<std::size_t> hovered;   ///< sites under the pointer
    std::vector<std::size_t> to_choose; ///< sites of a group that zooming does not split
    std::optional<LonLat> pointed;      ///< the place under a pointer that rests on the map, or moves over it
    bool asks_menu = false;             ///< for what is under it
};

class MapHand {
  public:
    HandResult move(const MapMouse& mouse, const World& world, const View& view, const Viewport& viewport,
                    const WindowMap& map, double now_s);
    bool is_dragging() const { return is_dragging_; }

  private:
    void click(const MapMouse& mouse, const World& world, const View& view, const Viewport& viewport,
               const WindowMap& map, HandResult& result);

    Pixel start_;
    View start_view_; ///< of the drag
    bool is_dragging_ = false;
    bool is_double_ = false;
    View before_click_;
    Viewport before_viewport_;
    double last_wheel_s_ = -1;
};

} // namespace footprint
