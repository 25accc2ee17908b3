// SPDX-License-Identifier: MIT
#include "world/city_finder.hpp"

#include "base/text.hpp"
#include "geo/great_circle.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace footprint {
namespace {

constexpr double in_town_km = 5; // as World::country_about

/// Of latitude, and a little more.
float degrees_of(float squared_chord) {
    constexpr float km_a_degree = 110.5F;
    return km_of_squared_chord(squared_chord) / km_a_degree + 0.01F;
}

} // namespace

CityFinder::CityFinder(const World& world) : world_(world), by_lat_(world.cities.size()) {
    std::iota(by_lat_.begin(), by_lat_.end(), 0U);
    std::stable_sort(by_lat_.begin(), by_lat_.end(), [&](std::uint32_t a, std::uint32_t b) {
        return world.cities[a].position.lat < world.cities[b].position.lat;
    });
    row_of_.resize(by_lat_.size());
    for (std::uint32_t row = 0; row < by_lat_.size(); ++row) row_of_[by_lat_[row]] = row;
    for (const std::uint32_t city : by_lat_) {
        lats_.push_back(static_cast<float>(world.cities[city].position.lat));
        vectors_.push_back(unit_vector(world.cities[city].position));
    }
    for (std::uint32_t i = 0; i < world.cities.size(); ++i) by_name_[folded(world.cities[i].name)].push_back(i);
    for (const auto& [name, cities] : by_name_) names_.push_back(name);
    std::sort(names_.begin(), names_.end());
}

const City* CityFinder::nearest(LonLat place, const City* near) const {
    if (by_lat_.empty()) return nullptr;
    const UnitVector at = unit_vector(place);
    const auto lat = static_cast<float>(place.lat);
    const auto middle = static_cast<std::size_t>(std::lower_bound(lats_.begin(), lats_.end(), lat) - lats_.begin());
    std::size_t best = near ? row_of_[static_cast<std::size_t>(near - world_.cities.data())] : std::min(middle, lats_.size() - 1);
    float least = squared_chord(at, vectors_[best]);
    float band = degrees_of(least); // what is farther by latitude alone is too far
    const auto look = [&](std::size_t i) {
        if (std::abs(lats_[i] - lat) > band) return false;
        if (const float chord = squared_chord(at, vectors_[i]); chord < least) {
            least = chord;
            best = i;
            band = degrees_of(least);
        }
        return true;
    };
    for (std::size_t i = middle; i < lats_.size() && look(i); ++i) {}
    for (std::size_t i = middle; i > 0 && look(i - 1); --i) {}
    return &world_.cities[by_lat_[best]];
}

CountryCode CityFinder::country_about(LonLat place, const City* city) const {
    if (city && distance_km(city->position, place) < in_town_km) return CountryCode{city->country};
    if (const auto index = world_.land.country_at(place)) return CountryCode{world_.countries[*index].code};
    return city ? CountryCode{city->country} : CountryCode{};
}

const City* CityFinder::called(const std::string& name, const std::string& country) const {
    const std::string wanted = folded(name);
    if (const auto found = by_name_.find(wanted); found != by_name_.end())
        for (const std::uint32_t city : found->second)
            if (country.empty() || world_.cities[city].country == country) return &world_.cities[city];
    return called_longer(wanted, country);
}

const City* CityFinder::called_longer(const std::string& folded_name, const std::string& country) const {
    constexpr std::size_t least_letters = 4;
    constexpr long long by_far = 3; ///< times the next
    if (folded_name.size() < least_letters) return nullptr;
    const std::string begin = folded_name + ' ';
    const City* largest = nullptr;
    const City* next = nullptr;
    for (auto at = std::lower_bound(names_.begin(), names_.end(), begin); at != names_.end() && at->starts_with(begin); ++at)
        for (const std::uint32_t index : by_name_.at(std::string{*at})) {
            const City* city = &world_.cities[index];
            if (!country.empty() && city->country != country) continue;
            if (!largest || city->population > largest->population) next = std::exchange(largest, city);
            else if (!next || city->population > next->population) next = city;
        }
    return largest && (!next || largest->population >= by_far * next->population) ? largest : nullptr;
}

} // namespace footprint
