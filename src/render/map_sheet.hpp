// SPDX-License-Identifier: MIT
#pragma once

// The map as drawn, kept for the next frame: somewhat larger than the viewport and without edges (map pixel
// (x, y) is at (x mod width, y mod height)), so that a map that is dragged has only what comes into view
// drawn anew. Exact: what it shows is what drawing the whole map would give, pixel for pixel.
//
// The lower layers, if the scene says that they are steady, are kept on a sheet of their own as well: while only those
// above change, as under a slider, these alone are drawn anew.

#include "render/map_pass.hpp"
#include "render/render_target.hpp"

namespace footprint {

class MapSheet {
  public:
    /// Draws what of the scene's map is not there yet.
    void update(const Scene& scene, MapPass& pass);

    /// Copies what the viewport shows into `target`, which has its size.
    void copy_to(const RenderTarget& target) const;

    void forget() { held_ = ground_held_ = {}; }

  private:
    /// What a layer's pixels depend on. Keeps no mesh alive, and notices one that took another's address.
    struct LayerKey {
        std::weak_ptr<const void> shape;
        std::weak_ptr<const void> image;
        std::weak_ptr<const void> ramp;
        std::vector<Color> colors;
        std::vector<float> numbers;
        bool operator==(const LayerKey& other) const;
    };
    struct Key {
        double pixels_per_unit = 0;
        Color background;
        std::vector<LayerKey> layers;
        bool operator==(const Key&) const = default;
    };

    static LayerKey key_of(const MapLayer& layer);
    static Key key_of(const Scene& scene, MapPass::Layers layers);
    PixelRect grown_towards(const PixelRect& visible) const;
    void draw(const Scene& scene, MapPass& pass, const PixelRect& rect, MapPass::Ground ground);
    void draw_all(const Scene& scene, MapPass& pass, const PixelRect& rect, int dx, int dy, MapPass::Ground ground);
    void draw_upper(const Scene& scene, MapPass& pass, const PixelRect& rect, int dx, int dy);

    /// Calls `use(piece, dx, dy)` for the pieces of `rect` that are in one piece on the sheet.
    template <class Use>
    void for_each_piece(const PixelRect& rect, Use use) const;

    RenderTarget target_;
    RenderTarget ground_; ///< the steady layers alone, at the same places; as small as can be if there are none
    Key key_;             ///< of the layers that are not steady
    Key ground_key_;
    std::size_t steady_ = 0;
    int start_x_ = 0; ///< the map pixel at (0, 0); map pixel x is at (x - start_x_) mod width
    int start_y_ = 0;
    PixelRect held_;    ///< what is there
    PixelRect ground_held_; ///< what is on the sheet of the steady layers; holds all of `held_`
    PixelRect visible_; ///< what the last scene shows
};

} // namespace footprint
