// SPDX-License-Identifier: MIT
#pragma once

// Where the map lies in a picture: the camera, the viewport, and the affine step between plane and pixels that
// follows from them. Pixels: x to the right, y down, (0, 0) the outer corner of the top left pixel.

#include "geo/projection.hpp"

namespace footprint {

/// Zoom as in web maps: at 0 the equator of a cylindrical map is 256 logical pixels long, each step doubles it.
struct Camera {
    LonLat center;
    double zoom = 0;

    bool operator==(const Camera&) const = default;
};

inline constexpr double min_zoom = 0;
inline constexpr double max_zoom = 13; ///< 10 m a pixel: what the map's 32 bit coordinates can tell apart

/// Space at the edges that panels cover, logical pixels.
struct Insets {
    double left = 0;
    double top = 0;
    double right = 0;
    double bottom = 0;

    bool operator==(const Insets&) const = default;
};

struct Viewport {
    int width = 1280; ///< physical pixels
    int height = 720;
    double scale = 1; ///< physical pixels a logical pixel: 2 on a HiDPI screen
    Insets insets;    ///< the camera's centre is the centre of what they leave free

    bool operator==(const Viewport&) const = default;
};

/// Text and signs keep their size in relation to the picture from 1080 lines on: 1 there, 2 at 2160.
double natural_scale(int width, int height);

struct Pixel {
    double x = 0;
    double y = 0;

    bool operator==(const Pixel&) const = default;
};

/// Plane to pixels: a uniform scale and a shift. Exact inverse of each other to rounding.
class Frame {
  public:
    Frame(const Camera& camera, const Projection& projection, const Viewport& viewport);

    Pixel to_pixel(PlanePoint point) const {
        return {origin_.x + point.x * pixels_per_unit_, origin_.y - point.y * pixels_per_unit_};
    }
    PlanePoint to_plane(Pixel pixel) const {
        return {(pixel.x - origin_.x) / pixels_per_unit_, (origin_.y - pixel.y) / pixels_per_unit_};
    }
    Pixel to_pixel(LonLat place) const { return to_pixel(projection_.forward(place)); }
    /// None off the map.
    std::optional<LonLat> to_place(Pixel pixel) const { return projection_.inverse(to_plane(pixel)); }

    /// What the whole viewport shows, panels included.
    PlaneBounds visible() const;

    double pixels_per_unit() const { return pixels_per_unit_; }
    /// Kilometres a physical pixel east to west, at the latitude in the middle of the free part.
    double km_per_pixel() const;
    /// Pixel of the plane's origin.
    Pixel origin() const { return origin_; }
    const Viewport& viewport() const { return viewport_; }
    const Projection& projection() const { return projection_; }

  private:
    Projection projection_;
    Viewport viewport_;
    double pixels_per_unit_;
    Pixel origin_;
    double center_lat_;
};

/// The camera that shows all of `bounds` in the free part of the viewport with `margin` logical pixels around it.
Camera camera_for(const PlaneBounds& bounds, const Projection& projection, const Viewport& viewport, double margin);

/// `camera` moved north or south so that no more than need be of the picture lies beyond the map's edge.
Camera kept_on_map(const Camera& camera, const Projection& projection, const Viewport& viewport);

/// The camera after the map has been dragged by `by` physical pixels; the centre stays on the map.
Camera dragged(const Camera& camera, const Projection& projection, const Viewport& viewport, Pixel by);

/// The camera after zooming by `steps` (+1 doubles the scale) while the place under `about` stays where it is.
Camera zoomed(const Camera& camera, const Projection& projection, const Viewport& viewport, double steps, Pixel about);

} // namespace footprint
