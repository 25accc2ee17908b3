// SPDX-License-Identifier: MIT
#include "scene/compose.hpp"

#include <algorithm>

namespace footprint {
namespace {

/// What a world map is about: it may lose Antarctica to be larger.
constexpr double world_south = -58;
constexpr double world_north = 84;

/// Logical pixels of air around a region.
constexpr double region_margin = 40;

/// Longitudes of the countries relative to `about`, so that a region across the antimeridian is one.
struct Extent {
    double west = 360;
    double east = -360;
    double south = 90;
    double north = -90;
};

Extent extent_of(const World& world, const CountryCodes& countries, double about) {
    Extent extent;
    for (const std::string& code : countries) {
        const Country* country = world.country(code);
        if (!country || code == "XX") continue;
        const double middle = (country->southwest.lon + country->northeast.lon) / 2;
        const double half = (country->northeast.lon - country->southwest.lon) / 2;
        const double relative = wrap_longitude(middle - about);
        extent.west = std::min(extent.west, relative - half);
        extent.east = std::max(extent.east, relative + half);
        extent.south = std::min(extent.south, country->southwest.lat);
        extent.north = std::max(extent.north, country->northeast.lat);
    }
    return extent;
}

/// The central meridian under which the region is narrowest and in the middle.
double middle_of(const World& world, const CountryCodes& countries) {
    double best_width = 720;
    double best = View::default_central_meridian;
    for (int about = -180; about < 180; about += 15) {
        const Extent extent = extent_of(world, countries, about);
        if (extent.east - extent.west >= best_width) continue;
        best_width = extent.east - extent.west;
        best = wrap_longitude(about + (extent.west + extent.east) / 2);
    }
    return best_width < 300 ? best : View::default_central_meridian;
}

PlaneBounds bounds_of(const Extent& extent, const Projection& projection) {
    const double limit = projection.max_latitude();
    PlaneBounds bounds;
    for (const double lat : {extent.south, (extent.south + extent.north) / 2, extent.north})
        for (const double lon : {extent.west, extent.east})
            bounds.include(projection.forward_relative(std::clamp(lon, -180.0, 180.0), std::clamp(lat, -limit, limit)));
    if (extent.south < 0 && extent.north > 0) { // widest at the equator
        bounds.include(projection.forward_relative(std::clamp(extent.west, -180.0, 180.0), 0));
        bounds.include(projection.forward_relative(std::clamp(extent.east, -180.0, 180.0), 0));
    }
    return bounds;
}

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
    const Extent extent = extent_of(world, *countries, view.projection.central_meridian);
    if (extent.east <= extent.west || extent.east - extent.west > 300) return fit_world(view.projection, viewport);
    Camera camera = camera_for(bounds_of(extent, view.projection), view.projection, viewport, region_margin);
    camera.zoom = std::min(camera.zoom, 9.0); // an island state with its surroundings
    return camera;
}

View fitted(const World& world, View view) {
    view.camera.reset();
    const auto& countries = view.filter.countries;
    view.projection.central_meridian =
        countries && !countries->empty() ? middle_of(world, *countries) : View::default_central_meridian;
    return view;
}

} // namespace footprint
