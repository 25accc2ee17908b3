// SPDX-License-Identifier: MIT
#include "scene/compose.hpp"

#include <algorithm>
#include <array>

namespace footprint {
namespace {

/// What a world map is about: it may lose Antarctica to be larger.
constexpr double world_south = -58;
constexpr double world_north = 84;

/// Logical pixels of air around a region.
constexpr double region_margin = 40;

/// About what the legend of a region takes, logical pixels.
constexpr double legend_width = 280;

/// Longitudes are relative to some meridian, so that a region across the antimeridian is one.
struct Extent {
    double west = 360;
    double east = -360;
    double south = 90;
    double north = -90;

    void include(double relative_lon, double half_width, double low, double high) {
        west = std::min(west, relative_lon - half_width);
        east = std::max(east, relative_lon + half_width);
        south = std::min(south, low);
        north = std::max(north, high);
    }
    double width() const { return east - west; }
};

/// Wider countries would rule the picture with land where few people live.
constexpr double wide_country = 30;

/// Countries with a smaller share of the region's people do not widen the picture: atolls of the Pacific.
constexpr double least_share = 0.0003;

/// This share of a region's people may lie outside on each side.
constexpr double people_outside = 0.04;

/// Weight by whole degrees, for quantiles without sorting.
class Histogram {
  public:
    void add(double degrees, double weight) {
        bins_[static_cast<std::size_t>(std::clamp(degrees + 180, 0.0, 359.0))] += weight;
        total_ += weight;
    }
    double total() const { return total_; }
    /// The degree below which `share` of the weight lies.
    double quantile(double share) const {
        double sum = 0;
        for (std::size_t i = 0; i < bins_.size(); ++i) {
            sum += bins_[i];
            if (sum >= share * total_) return static_cast<double>(i) - 180;
        }
        return 180;
    }

  private:
    std::array<double, 360> bins_{};
    double total_ = 0;
};

/// A single country is shown whole. Of several, the small ones are shown whole, and as much of the large ones as
/// nearly all of the region's people need: Europe reaches to the Urals, not to the Pacific. Sites are always in, also
/// those of other dates: a picture does not jump while time passes.
Extent extent_of(const World& world, const Filter& filter, double about) {
    const CountryCodes& countries = *filter.countries;
    Extent extent;
    for (const Site& site : world.catalogue.sites) {
        if (!countries.contains(site.country)) continue;
        if (filter.providers && !filter.providers->contains(world.catalogue.provider_of(site).id)) continue;
        extent.include(wrap_longitude(site.position.lon - about), 0, site.position.lat, site.position.lat);
    }
    long long people = 0;
    for (const std::string& code : countries)
        if (const Country* country = world.country(code)) people += country->population;
    bool has_wide = false;
    for (const std::string& code : countries) {
        const Country* country = world.country(code);
        if (!country || code == "XX" || code == "AQ") continue;
        if (static_cast<double>(country->population) < least_share * static_cast<double>(people)) continue;
        const double half = (country->northeast.lon - country->southwest.lon) / 2;
        if (2 * half > wide_country && countries.size() > 1 && !world.cities.empty()) {
            has_wide = true;
            continue;
        }
        extent.include(wrap_longitude(country->southwest.lon + half - about), half, country->southwest.lat,
                       country->northeast.lat);
    }
    if (!has_wide) return extent;

    Histogram lons;
    Histogram lats;
    for (const City& city : world.cities) {
        if (!countries.contains(city.country)) continue;
        lons.add(wrap_longitude(city.position.lon - about), city.weight);
        lats.add(city.position.lat, city.weight);
    }
    if (lons.total() <= 0) return extent;
    const double west = lons.quantile(people_outside);
    const double east = lons.quantile(1 - people_outside) + 1;
    extent.include((west + east) / 2, (east - west) / 2, lats.quantile(people_outside),
                   lats.quantile(1 - people_outside) + 1);
    return extent;
}

/// The central meridian under which the region is narrowest and in the middle.
double middle_of(const World& world, const Filter& filter) {
    double best_width = 720;
    double best = View::default_central_meridian;
    for (int about = -180; about < 180; about += 15) {
        const Extent extent = extent_of(world, filter, about);
        if (extent.width() <= 0 || extent.width() >= best_width) continue;
        best_width = extent.width();
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
    const Extent extent = extent_of(world, view.filter, view.projection.central_meridian);
    if (extent.width() <= 0 || extent.width() > 300) return fit_world(view.projection, viewport);
    const PlaneBounds bounds = bounds_of(extent, view.projection);
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
    view.projection.central_meridian =
        countries && !countries->empty() ? middle_of(world, view.filter) : View::default_central_meridian;
    return view;
}

} // namespace footprint
