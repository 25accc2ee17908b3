// SPDX-License-Identifier: MIT
#include "scene/compose.hpp"

#include "world/region.hpp"

#include <algorithm>

namespace footprint {
namespace {

/// What a world map is about: it may lose Antarctica to be larger.
constexpr double world_south = -58;
constexpr double world_north = 84;

/// Logical pixels of air around a region.
constexpr double region_margin = 40;

/// About what the legend of a region takes, logical pixels.
constexpr double legend_width = 280;

Camera fit_world(const Projection& projection, const Viewport& viewport) {
    constexpr double margin = 10;
    const PlaneBounds all = projection.bounds();
    const PlaneBounds inhabited = bounds_of({-180, 180, world_south, world_north}, projection);
    const Camera whole = camera_for(all, projection, viewport, margin);
    const Camera close = camera_for(inhabited, projection, viewport, margin);
    return close.zoom > whole.zoom + 1e-9 ? close : whole;
}

} // namespace

Camera effective_camera(const World& world, const View& view, const Viewport& viewport) {
    if (view.camera) return *view.camera;
    const auto& countries = view.filter.countries;
    if (!countries || countries->empty()) return fit_world(view.projection, viewport);
    const Region region =
        region_of(world, *countries, view.filter.providers, view.projection.central_meridian);
    if (region.width() <= 0 || region.width() > widest_region) return fit_world(view.projection, viewport);
    const PlaneBounds bounds = bounds_of(region, view.projection);
    Camera camera = camera_for(bounds, view.projection, viewport, region_margin);
    camera.zoom = std::min(camera.zoom, 9.0); // an island state with its surroundings
    if (view.shows(Layer::legend)) {
        // The legend stands at the left: the region moves beside it as far as there is room at the right.
        const double free_width = viewport.width / viewport.scale - viewport.insets.left - viewport.insets.right;
        const Frame frame{camera, view.projection, viewport};
        const double region_width = bounds.width() * frame.pixels_per_unit() / viewport.scale;
        const double room = std::max(0.0, (free_width - region_width) / 2 - region_margin);
        camera = dragged(camera, view.projection, viewport, {std::min(legend_width / 2, room) * viewport.scale, 0});
    }
    return kept_on_map(camera, view.projection, viewport);
}

View fitted(const World& world, View view) {
    view.camera.reset();
    const auto& countries = view.filter.countries;
    std::optional<double> middle;
    if (countries && !countries->empty()) middle = middle_meridian(world, *countries, view.filter.providers);
    view.projection.central_meridian = middle.value_or(View::default_central_meridian);
    return view;
}

} // namespace footprint
