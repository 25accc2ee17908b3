// SPDX-License-Identifier: MIT
#include "scene/fit.hpp"

#include "world/extent.hpp"

#include <algorithm>
#include <cmath>

namespace footprint {
namespace {

/// What a world map is about: it may lose Antarctica to be larger.
constexpr double world_south = -58;
constexpr double world_north = 84;

/// Logical pixels of air around an extent; less in a small picture.
double region_margin(const Viewport& viewport) {
    return std::min(40.0, 0.06 * std::min(viewport.width, viewport.height) / viewport.scale);
}

/// About what the legend of an extent takes, logical pixels.
constexpr double legend_width = 280;

/// So much of the zoom is given up for an extent that is not hidden by the legend.
constexpr double most_given_up = 0.45;

Camera region_camera(const PlaneBounds& bounds, const Projection& projection, const Viewport& viewport, double margin) {
    Camera camera = camera_for(bounds, projection, viewport, margin);
    camera.zoom = std::min(camera.zoom, 9.0); // an island state with its surroundings
    return camera;
}

/// As far as there is room on the other side.
Camera moved_beside_legend(const Camera& camera, const PlaneBounds& bounds, const View& view, const Viewport& viewport,
                           bool is_right) {
    const double free_width = viewport.width / viewport.scale - viewport.insets.left - viewport.insets.right;
    const Frame frame{camera, view.projection, viewport};
    const double region_width = bounds.width() * frame.pixels_per_unit() / viewport.scale;
    const double room = std::max(0.0, (free_width - region_width) / 2 - region_margin(viewport));
    const double by = std::min(legend_width / 2, room) * viewport.scale;
    return dragged(camera, view.projection, viewport, {is_right ? -by : by, 0});
}

Camera fit_world(const Projection& projection, const Viewport& viewport) {
    constexpr double margin = 10;
    const PlaneBounds all = projection.bounds();
    const PlaneBounds inhabited = bounds_of({-180, 180, world_south, world_north}, projection);
    const Camera whole = camera_for(all, projection, viewport, margin);
    const Camera close = camera_for(inhabited, projection, viewport, margin);
    return close.zoom > whole.zoom + 1e-9 ? close : whole;
}

/// The countries' extent; none if the whole world is to be seen.
std::optional<PlaneBounds> extent_bounds(const World& world, const View& view) {
    const auto& countries = view.places();
    if (!countries || countries->empty()) return std::nullopt;
    const Extent extent =
        extent_of(world, *countries, view.filter.providers, view.projection.central_meridian);
    if (extent.width() <= 0 || extent.width() > widest_extent) return std::nullopt;
    return bounds_of(extent, view.projection);
}

} // namespace

Camera effective_camera(const World& world, const View& view, const Viewport& viewport) {
    if (view.camera) return *view.camera;
    const auto bounds = extent_bounds(world, view);
    if (!bounds) return fit_world(view.projection, viewport);
    const double margin = region_margin(viewport);
    Camera camera = region_camera(*bounds, view.projection, viewport, margin);
    if (view.shows(Layer::legend) && !view.legend.folded) {
        const bool is_right = view.legend.at && view.legend.at->x > 0.5;
        Viewport beside = viewport;
        (is_right ? beside.insets.right : beside.insets.left) += legend_width;
        const Camera smaller = region_camera(*bounds, view.projection, beside, margin);
        if (smaller.zoom >= camera.zoom - most_given_up)
            camera = dragged(smaller, view.projection, viewport,
                             {(is_right ? -1 : 1) * legend_width / 2 * viewport.scale, 0});
        else
            camera = moved_beside_legend(camera, *bounds, view, viewport, is_right);
    }
    return kept_on_map(camera, view.projection, viewport);
}

Framing framing_of(const World& world, const View& view, const Viewport& viewport) {
    const Camera camera = effective_camera(world, view, viewport);
    if (view.camera) return {camera, static_cast<double>(viewport.width) / viewport.height, false};
    const auto extent = extent_bounds(world, view);
    const PlaneBounds bounds =
        extent.value_or(bounds_of({-180, 180, world_south, world_north}, view.projection));
    return {camera, bounds.width() / std::max(bounds.height(), 1e-6), !extent};
}

Camera camera_within(const World& world, const View& view, const Viewport& whole, const Viewport& part) {
    if (!view.camera) return effective_camera(world, view, part);
    const double share = std::min(static_cast<double>(part.width) / whole.width, static_cast<double>(part.height) / whole.height);
    Camera camera = *view.camera;
    camera.zoom = std::clamp(camera.zoom + std::log2(share * whole.scale / part.scale), min_zoom, max_zoom);
    return camera;
}

View fitted(const World& world, View view) {
    view.camera.reset();
    const auto& countries = view.places();
    std::optional<double> middle;
    if (countries && !countries->empty()) middle = middle_meridian(world, *countries, view.filter.providers);
    view.projection.central_meridian = middle.value_or(View::default_central_meridian);
    return view;
}

} // namespace footprint
