// SPDX-License-Identifier: MIT
#pragma once

// Whether a place can be where a row says that it is: in a country, near a city. Thresholds and why:
// docs/method.md. Private to world/.

#include "world/city_finder.hpp"
#include "world/country_finder.hpp"

#include <span>
#include <string>
#include <unordered_map>
#include <vector>

namespace footprint {

inline constexpr double near_city_km = 150;   ///< of the city that the row names
inline constexpr double near_land_km = 30;    ///< of the country: its land is coarse
inline constexpr double near_country_km = 50; ///< of any city of the country
inline constexpr double in_city_km = 15;

using CityList = std::vector<const City*>;

/// What a row says of where it is.
struct SaidPlace {
    std::string country; ///< its code
    std::string city;
    CityList cities; ///< of that name, in the country and its territories if one is said; the largest first

    bool is_empty() const { return country.empty() && cities.empty(); }
    std::optional<LonLat> town() const {
        return cities.empty() ? std::nullopt : std::optional{cities[0]->position};
    }
};

bool is_near(std::span<const City* const> cities, LonLat place, double km);
/// Infinite if there are none.
double least_km(std::span<const City* const> cities, LonLat place);

class PlaceJudge {
  public:
    /// `world` outlives it, and has its cities. `shapes` are the finest: coarser ones lack small islands.
    PlaceJudge(const World& world, std::span<const CountryShape> shapes);

    SaidPlace said(const std::string& country, const std::string& city) const;
    bool is_city_name(const std::string& name) const { return by_name_.contains(folded(name)); }
    const City* nearest(LonLat place) const { return cities_.nearest(place); }
    CountryCode country_about(LonLat place) const { return cities_.country_about(place); }

    /// Whether all that is said holds of it. False for what is no place.
    bool fits(const SaidPlace& said, LonLat place) const;
    /// In the country, on one of its territories, or so near that coarse shapes cannot tell.
    bool is_in(const std::string& country, LonLat place) const;
    bool is_at_sea(LonLat place) const;
    /// To the nearest of the country's outline or cities; infinite if it has neither.
    double km_from(const std::string& country, LonLat place) const;
    /// In the middle of the country, as lists of countries have it: of its name on the map, of its land, or
    /// of what it covers.
    bool is_middle(const std::string& country, LonLat place) const;
    /// So exactly in the middle, and so far from any city, that it is a country's place and not a site's.
    bool is_label(const std::string& country, LonLat place) const;
    /// A city of the same name in another country; null if there is none about the place.
    const City* homonym_at(const SaidPlace& said, LonLat place) const;
    /// Whether the city that is meant is known. Of small ones there are others of that name that the list
    /// does not have.
    bool is_sure_of_city(const SaidPlace& said, LonLat place) const;

  private:
    bool is_near_outline(std::size_t country, LonLat place) const;
    bool is_in_one(std::string_view country, LonLat place) const;
    void add_longer_names(const std::string& name, SaidPlace& said) const;

    const World& world_;
    CityFinder cities_;
    CountryFinder countries_;
    std::unordered_map<std::string, CityList> by_name_;    ///< folded; the largest first
    std::unordered_map<std::string, CityList> by_country_; ///< by code
    std::vector<std::vector<LonLat>> middles_;             ///< of each country
    std::vector<std::vector<LonLat>> outlines_;            ///< likewise: all vertices, from south to north
};

} // namespace footprint
