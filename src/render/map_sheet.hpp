// SPDX-License-Identifier: MIT
#pragma once

// The map as drawn, kept for the next frame: somewhat larger than the viewport and without edges (map pixel
// (x, y) is at (x mod width, y mod height)), so that a map that is dragged has only what comes into view
// drawn anew. Exact: what it shows is what drawing the whole map would give, pixel for pixel.

#include "render/map_pass.hpp"
#include "render/render_target.hpp"

namespace footprint {

class MapSheet {
  public:
    /// Draws what of the scene's map is not there yet.
    void update(const Scene& scene, MapPass& pass);

    /// Copies what the viewport shows into `target`, which has its size.
    void copy_to(const RenderTarget& target) const;

    void forget() { held_ = {}; }

  private:
    /// What a layer's pixels depend on. Keeps no mesh alive, and notices one that took another's address.
    struct LayerKey {
        std::weak_ptr<const void> shape;
        std::weak_ptr<const void> image;
        std::vector<Color> colors;
        std::array<float, 4> numbers{};
        bool operator==(const LayerKey& other) const;
    };
    struct Key {
        double pixels_per_unit = 0;
        Color background;
        std::vector<LayerKey> layers;
        bool operator==(const Key&) const = default;
    };

    static LayerKey key_of(const MapLayer& layer);
    static Key key_of(const Scene& scene);
    PixelRect grown_towards(const PixelRect& visible) const;
    void draw(const Scene& scene, MapPass& pass, const PixelRect& rect, MapPass::Ground ground);

    /// Calls `use(piece, dx, dy)` for the pieces of `rect` that are in one piece on the sheet.
    template <class Use>
    void for_each_piece(const PixelRect& rect, Use use) const;

    RenderTarget target_;
    Key key_;
    int start_x_ = 0; ///< the map pixel at (0, 0); map pixel x is at (x - start_x_) mod width
    int start_y_ = 0;
    PixelRect held_;    ///< what is there
    PixelRect visible_; ///< what the last scene shows
};

} // namespace footprint
