// SPDX-License-Identifier: MIT
#include "world/extent.hpp"

#include <array>

namespace footprint {
namespace {

/// Wider countries would rule the picture with land where few people live.
constexpr double wide_country = 30;

/// Countries with a smaller share of the extent's people do not widen the picture: atolls of the Pacific.
constexpr double least_share = 0.0003;

/// This share of an extent's people may lie outside on each side.
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

/// All of a wide country is shown where the picture grows no more than so by it.
constexpr double most_widened = 1.35;

/// The middle of where the countries' people live.
void include_most_people(const World& world, const CountryCodes& countries, double about, Extent& extent) {
    Histogram lons;
    Histogram lats;
    for (const City& city : world.cities) {
        if (!countries.contains(city.country)) continue;
        lons.add(wrap_longitude(city.position.lon - about), city.weight);
        lats.add(city.position.lat, city.weight);
    }
    if (lons.total() <= 0) return;
    const double west = lons.quantile(people_outside);
    const double east = lons.quantile(1 - people_outside) + 1;
    extent.include((west + east) / 2, (east - west) / 2, lats.quantile(people_outside),
                   lats.quantile(1 - people_outside) + 1);
}

} // namespace

Extent extent_of(const World& world, const CountryCodes& countries,
                 const std::optional<std::set<std::string>>& providers, double about) {
    Extent extent;
    const SiteTable& sites = world.catalogue.sites;
    for (std::size_t site = 0; site < sites.size(); ++site) {
        if (!countries.contains(sites.country(site).text())) continue;
        if (providers && !providers->contains(world.catalogue.provider_of(site).id)) continue;
        const LonLat at = sites.position(site);
        extent.include(wrap_longitude(at.lon - about), 0, at.lat, at.lat);
    }
    long long people = 0;
    for (const std::string& code : countries)
        if (const Country* country = world.country(code)) people += country->population;
    std::vector<const Country*> wide;
    for (const std::string& code : countries) {
        const Country* country = world.country(code);
        // These have no useful box, and would swallow whatever they are grouped with.
        if (!country || (countries.size() > 1 && (code == "XX" || code == "AQ"))) continue;
        if (static_cast<double>(country->population) < least_share * static_cast<double>(people)) continue;
        const double half = (country->northeast.lon - country->southwest.lon) / 2;
        if (2 * half > wide_country && countries.size() > 1 && !world.cities.empty()) {
            wide.push_back(country);
            continue;
        }
        extent.include(wrap_longitude(country->southwest.lon + half - about), half, country->southwest.lat,
                       country->northeast.lat);
    }
    if (wide.empty()) return extent;

    Extent whole = extent;
    for (const Country* country : wide) {
        const double half = (country->northeast.lon - country->southwest.lon) / 2;
        whole.include(wrap_longitude(country->southwest.lon + half - about), half, country->southwest.lat,
                      country->northeast.lat);
    }
    include_most_people(world, countries, about, extent);
    const bool costs_little = !extent.empty() && whole.width() <= most_widened * extent.width() &&
                              whole.north - whole.south <= most_widened * (extent.north - extent.south);
    return costs_little ? whole : extent;
}

std::optional<double> middle_meridian(const World& world, const CountryCodes& countries,
                                      const std::optional<std::set<std::string>>& providers) {
    double best_width = widest_extent;
    std::optional<double> best;
    for (int about = -180; about < 180; about += 15) {
        const Extent extent = extent_of(world, countries, providers, about);
        if (extent.width() <= 0 || extent.width() >= best_width) continue;
        best_width = extent.width();
        best = wrap_longitude(about + extent.middle());
    }
    return best;
}

PlaneBounds bounds_of(const Extent& extent, const Projection& projection) {
    if (extent.empty()) return {};
    const double limit = projection.max_latitude();
    PlaneBounds bounds;
    for (const double lat : {extent.south, (extent.south + extent.north) / 2, extent.north})
        for (const double lon : {extent.west, extent.east})
            bounds.include(
                projection.forward_relative(std::clamp(lon, -180.0, 180.0), std::clamp(lat, -limit, limit)));
    if (extent.south < 0 && extent.north > 0) { // widest at the equator
        bounds.include(projection.forward_relative(std::clamp(extent.west, -180.0, 180.0), 0));
        bounds.include(projection.forward_relative(std::clamp(extent.east, -180.0, 180.0), 0));
    }
    return bounds;
}

} // namespace footprint
