// SPDX-License-Identifier: MIT
#include "world/place_judge.hpp"

#include "base/text.hpp"
#include "world/islets.hpp"
#include "world/territories.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace footprint {
namespace {

constexpr double km_a_degree = 111.2;
constexpr double homonym_km = 50;
constexpr double middle_km = 25;
constexpr double label_km = 0.5;
constexpr long long large_city = 100'000;
constexpr long long metropolis = 1'000'000;

/// The middle of each country's land, by area; of those without any where its name stands.
std::vector<LonLat> middles_of_land(const World& world) {
    constexpr double step = 0.25;
    constexpr double radians = std::numbers::pi / 180;
    struct Sum {
        double x = 0, y = 0, z = 0;
    };
    std::vector<Sum> sums(world.countries.size());
    for (double lat = -90 + step / 2; lat < 90; lat += step)
        for (const LandRows::Span& span : world.land.along(lat)) {
            Sum& sum = sums[span.country];
            const double half = (span.east - span.west) / 2 * radians;
            const double lon = (span.west + span.east) / 2 * radians;
            const double ring = std::cos(lat * radians);
            sum.x += 2 * ring * ring * std::sin(half) * std::cos(lon);
            sum.y += 2 * ring * ring * std::sin(half) * std::sin(lon);
            sum.z += 2 * ring * std::sin(lat * radians) * half;
        }
    std::vector<LonLat> middles;
    for (std::size_t i = 0; i < sums.size(); ++i) {
        const auto [x, y, z] = sums[i];
        const double flat = std::hypot(x, y);
        middles.push_back(flat == 0 ? world.countries[i].label_position
                                    : LonLat{std::atan2(y, x) / radians, std::atan2(z, flat) / radians});
    }
    return middles;
}

} // namespace

bool is_near(std::span<const City* const> cities, LonLat place, double km) {
    const double band = km / km_a_degree + 0.01;
    return std::any_of(cities.begin(), cities.end(), [&](const City* city) {
        return std::abs(city->position.lat - place.lat) < band && distance_km(city->position, place) < km;
    });
}

double least_km(std::span<const City* const> cities, LonLat place) {
    double least = INFINITY;
    for (const City* city : cities) least = std::min(least, distance_km(city->position, place));
    return least;
}

PlaceJudge::PlaceJudge(const World& world, std::span<const CountryShape> shapes)
    : world_(world), cities_(world), countries_(world), outlines_(world.countries.size()) {
    for (const CountryShape& shape : shapes)
        for (const Polygon& part : shape.parts)
            outlines_[shape.country].insert(outlines_[shape.country].end(), part[0].begin(), part[0].end());
    for (std::vector<LonLat>& outline : outlines_)
        std::sort(outline.begin(), outline.end(), [](LonLat a, LonLat b) { return a.lat < b.lat; });
    for (const City& city : world.cities) {
        by_name_[folded(city.name)].push_back(&city);
        by_country_[city.country].push_back(&city);
    }
    const std::vector<LonLat> of_land = middles_of_land(world);
    for (std::size_t i = 0; i < world.countries.size(); ++i) {
        const Country& country = world.countries[i];
        const LonLat box{wrap_longitude((country.southwest.lon + country.northeast.lon) / 2),
                         (country.southwest.lat + country.northeast.lat) / 2};
        middles_.push_back({country.label_position, of_land[i], box});
    }
}

/// "Frankfurt" for Frankfurt am Main and Frankfurt (Oder): large cities of which the name is the beginning,
/// and their namesakes.
void PlaceJudge::add_longer_names(const std::string& name, SaidPlace& said) const {
    const auto of_country = by_country_.find(said.country);
    if (of_country == by_country_.end() || name.size() < 4) return;
    for (const City* city : of_country->second) {
        const std::string longer = folded(city->name);
        if (longer.size() > name.size() && longer.starts_with(name) &&
            (longer[name.size()] == ' ' || longer[name.size()] == ','))
            said.cities.push_back(city);
    }
    if (!said.cities.empty() && said.cities[0]->population < large_city) said.cities.clear();
}

SaidPlace PlaceJudge::said(const std::string& country, const std::string& city) const {
    SaidPlace said{countries_.code(country), city, {}};
    if (city.empty()) return said;
    const std::string name = folded(city);
    if (const auto named = by_name_.find(name); named != by_name_.end())
        for (const City* one : named->second)
            if (said.country.empty() || may_be_called(one->country, said.country)) said.cities.push_back(one);
    if (said.cities.empty()) add_longer_names(name, said);
    return said;
}

/// Small islands and what lies off a coast: vertices of the finest shapes are nearer to each other than that.
bool PlaceJudge::is_near_outline(std::size_t country, LonLat place) const {
    const double band = near_land_km / km_a_degree + 0.01;
    const std::vector<LonLat>& outline = outlines_[country];
    auto at = std::lower_bound(outline.begin(), outline.end(), place.lat - band,
                               [](LonLat p, double lat) { return p.lat < lat; });
    for (; at != outline.end() && at->lat < place.lat + band; ++at)
        if (distance_km(*at, place) < near_land_km) return true;
    return false;
}

bool PlaceJudge::is_in_one(std::string_view country, LonLat place) const {
    const auto index = world_.country_index(country);
    if (index && (world_.land.country_at(place) == index || is_near_outline(*index, place))) return true;
    const auto is_islet = [&](const Islet& islet) {
        return islet.countries.find(country) != std::string_view::npos &&
               distance_km(islet.place, place) < near_land_km;
    };
    if (std::any_of(std::begin(islets), std::end(islets), is_islet)) return true;
    const auto cities = by_country_.find(std::string{country});
    return cities != by_country_.end() && is_near(cities->second, place, near_country_km);
}

bool PlaceJudge::is_in(const std::string& country, LonLat place) const {
    if (is_in_one(country, place)) return true;
    for (const std::string& territory : split(territories_of(country), ' '))
        if (is_in_one(territory, place)) return true;
    return false;
}

bool PlaceJudge::is_at_sea(LonLat place) const {
    return !world_.land.country_at(place) && distance_km(nearest(place)->position, place) > in_city_km;
}

double PlaceJudge::km_from(const std::string& country, LonLat place) const {
    double least = INFINITY;
    if (const auto index = world_.country_index(country))
        for (const LonLat& vertex : outlines_[*index]) least = std::min(least, distance_km(vertex, place));
    const auto cities = by_country_.find(country);
    return cities == by_country_.end() ? least : std::min(least, least_km(cities->second, place));
}

bool PlaceJudge::fits(const SaidPlace& said, LonLat place) const {
    if (!is_valid(place)) return false;
    return (said.cities.empty() || is_near(said.cities, place, near_city_km)) &&
           (said.country.empty() || is_in(said.country, place));
}

bool PlaceJudge::is_middle(const std::string& country, LonLat place) const {
    const auto index = world_.country_index(country);
    return index && std::any_of(middles_[*index].begin(), middles_[*index].end(),
                                [&](LonLat middle) { return distance_km(middle, place) < middle_km; });
}

bool PlaceJudge::is_label(const std::string& country, LonLat place) const {
    const Country* whole = world_.country(country);
    if (!whole || distance_km(whole->label_position, place) > label_km) return false;
    const City* city = nearest(place);
    return !city || distance_km(city->position, place) > in_city_km;
}

const City* PlaceJudge::homonym_at(const SaidPlace& said, LonLat place) const {
    const auto named = by_name_.find(folded(said.city));
    if (said.country.empty() || named == by_name_.end()) return nullptr;
    for (const City* city : named->second)
        if (!may_be_called(city->country, said.country) && distance_km(city->position, place) < homonym_km)
            return city;
    return nullptr;
}

bool PlaceJudge::is_sure_of_city(const SaidPlace& said, LonLat place) const {
    if (said.cities.empty()) return false;
    const City* town = nearest(place);
    const bool is_elsewhere = distance_km(town->position, place) < in_city_km;
    if (said.country.empty())
        return is_elsewhere && town->population >= large_city && said.cities[0]->population >= metropolis;
    return is_elsewhere || said.cities[0]->population >= large_city;
}

} // namespace footprint
