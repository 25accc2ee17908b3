// SPDX-License-Identifier: MIT
#pragma once

// What the map says of the place under the pointer, and what can be done with it after a right click.

#include "analysis/pointed.hpp"
#include "ui/panel_context.hpp"

namespace footprint {

/// A tag at the pointer: "Chad  100 ms, 60 to 170".
void draw_tag(const Pointed& pointed);

/// A place on the map.
struct MapPoint {
    LonLat place;
    std::string country; ///< its code; empty at sea
    std::optional<Pointed> pointed;
    std::vector<std::size_t> sites; ///< whose marker is there
};

class MapMenu {
  public:
    void open(MapPoint point) {
        point_ = std::move(point);
        is_new_ = true;
    }
    void close() { point_ = {}; }
    void draw(PanelContext& context);

  private:
    void draw_rows(PanelContext& context);
    void draw_country_rows(PanelContext& context);

    MapPoint point_;
    bool is_new_ = false;
};

} // namespace footprint
