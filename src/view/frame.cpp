// SPDX-License-Identifier: MIT
#include "view/frame.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace footprint {
namespace {

constexpr double tile = 256;

double units_to_pixels(double zoom, double scale) { return tile * std::exp2(zoom) / (2 * std::numbers::pi) * scale; }

Pixel free_center(const Viewport& viewport) {
    const Insets& in = viewport.insets;
    return {(in.left * viewport.scale + viewport.width - in.right * viewport.scale) / 2,
            (in.top * viewport.scale + viewport.height - in.bottom * viewport.scale) / 2};
}

/// The place nearest to `point` that is on the map.
LonLat place_near(PlanePoint point, const Projection& projection) {
    const PlaneBounds bounds = projection.bounds();
    point.y = std::clamp(point.y, bounds.low.y, bounds.high.y);
    if (const auto place = projection.inverse(point)) return *place;
    const auto on_axis = projection.inverse({0, point.y});
    const double edge = projection.central_meridian + (point.x < 0 ? -179.9 : 179.9);
    return {wrap_longitude(edge), on_axis ? on_axis->lat : 0};
}

} // namespace

double natural_scale(int width, int height) {
    const double by_size = std::min(width / 1920.0, height / 1080.0);
    return std::max(1.0, std::round(by_size * 4) / 4);
}

Frame::Frame(const Camera& camera, const Projection& projection, const Viewport& viewport)
    : projection_(projection), viewport_(viewport),
      pixels_per_unit_(units_to_pixels(camera.zoom, viewport.scale)), center_lat_(camera.center.lat) {
    const PlanePoint center = projection.forward(camera.center);
    const Pixel middle = free_center(viewport);
    origin_ = {middle.x - center.x * pixels_per_unit_, middle.y + center.y * pixels_per_unit_};
    // Whole pixels: a drag by whole pixels then moves the picture without changing it.
    origin_ = {std::round(origin_.x), std::round(origin_.y)};
}

PlaneBounds Frame::visible() const {
    PlaneBounds bounds;
    bounds.include(to_plane({0, 0}));
    bounds.include(to_plane({static_cast<double>(viewport_.width), static_cast<double>(viewport_.height)}));
    return bounds;
}

double Frame::km_per_pixel() const {
    const double lat = std::clamp(center_lat_, -80.0, 80.0);
    return earth_radius_km / (pixels_per_unit_ * projection_.parallel_scale(lat));
}

Camera camera_for(const PlaneBounds& bounds, const Projection& projection, const Viewport& viewport, double margin) {
    const Insets& in = viewport.insets;
    const double width = std::max(50.0, viewport.width / viewport.scale - in.left - in.right - 2 * margin);
    const double height = std::max(50.0, viewport.height / viewport.scale - in.top - in.bottom - 2 * margin);
    const double across = std::max(bounds.width(), 1e-6);
    const double down = std::max(bounds.height(), 1e-6);
    const double pixels_per_unit = std::min(width / across, height / down);
    const double zoom = std::log2(pixels_per_unit * 2 * std::numbers::pi / tile);
    return {place_near(bounds.center(), projection), std::clamp(zoom, min_zoom, max_zoom)};
}

Camera kept_on_map(const Camera& camera, const Projection& projection, const Viewport& viewport) {
    const PlaneBounds visible = Frame{camera, projection, viewport}.visible();
    const PlaneBounds map = projection.bounds();
    PlanePoint center = projection.forward(camera.center);
    if (visible.height() >= map.height()) center.y += map.center().y - visible.center().y;
    else if (visible.high.y > map.high.y) center.y += map.high.y - visible.high.y;
    else if (visible.low.y < map.low.y) center.y += map.low.y - visible.low.y;
    return {place_near(center, projection), camera.zoom};
}

Camera dragged(const Camera& camera, const Projection& projection, const Viewport& viewport, Pixel by) {
    const double k = units_to_pixels(camera.zoom, viewport.scale);
    const PlanePoint center = projection.forward(camera.center);
    return {place_near({center.x - by.x / k, center.y + by.y / k}, projection), camera.zoom};
}

Camera zoomed(const Camera& camera, const Projection& projection, const Viewport& viewport, double steps, Pixel about) {
    const double zoom = std::clamp(camera.zoom + steps, min_zoom, max_zoom);
    const double after = units_to_pixels(zoom, viewport.scale);
    const PlanePoint fixed = Frame{camera, projection, viewport}.to_plane(about);
    const Pixel middle = free_center(viewport);
    const double dx = about.x - middle.x;
    const double dy = about.y - middle.y;
    return {place_near({fixed.x - dx / after, fixed.y + dy / after}, projection), zoom};
}

} // namespace footprint
