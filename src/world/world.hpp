// SPDX-License-Identifier: MIT
#pragma once

// The World: everything that is loaded, frozen. Countries with their figures, cities, the catalogue, the markets, the
// corridors and gateways. The map's shapes come apart from it, level by level (map_level.hpp), as finer ones are read only when needed.

#include "base/content_hash.hpp"
#include "catalog/catalogue.hpp"
#include "catalog/corridors.hpp"
#include "catalog/gateways.hpp"
#include "catalog/markets.hpp"
#include "geo/lonlat.hpp"
#include "world/land_rows.hpp"
#include "world/users.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace footprint {

/// Figures are 0 and texts empty where nothing is known. Sources and years: geodata/README.md.
struct Country {
    std::string code; ///< ISO 3166-1 alpha-2; XK Kosovo, XX areas without a code
    std::string iso3;
    std::string name;
    std::vector<std::string> aliases; ///< other names that people type: UK, Turkey
    long long population = 0;
    long long gdp_ppp_usd = 0;
    double internet_users_percent = 0;
    std::string capital;
    LonLat label_position;
    LonLat southwest; ///< corners of its largest part and what lies near it, for flying there
    LonLat northeast; ///< east of `southwest`: beyond 180 where the country goes on there
};

/// 2 capital, 1 seat of a first-order division, 0 other
enum class CityRank : std::uint8_t { other, seat, capital };

struct City {
    std::string name;
    std::string country;
    LonLat position;
    long long population = 0;
    double weight = 0; ///< modelled people it stands for; sums to the country's population
    CityRank rank = CityRank::other;
};

struct World {
    std::vector<Country> countries; ///< sorted by code
    std::vector<City> cities;       ///< by falling population; empty if not asked for
    Catalogue catalogue;
    Markets markets;
    Corridors corridors;
    Gateways gateways;
    LandRows land; ///< of the countries, by their coarse shapes
    std::vector<Users> users; ///< of somebody's own

    /// By their name, whole or for short, in any case; null if there are none.
    const Users* users_called(std::string_view name) const;

    const Country* country(std::string_view code) const;
    /// Index into `countries`, or none.
    std::optional<std::size_t> country_index(std::string_view code) const;
    /// The country's most populous city; null if none is known.
    const City* largest_city(std::string_view country) const;
    /// The country whose users are at `place`: that of a city within 5 km, else the land's, which is as exact as `land`,
    /// else that of the nearest city. Empty if there is none.
    CountryCode country_about(LonLat place) const;
    /// The country's name, or the code itself if unknown.
    std::string country_name(std::string_view code) const;
};

/// "Middle East", "Gulf, Egypt and 3 more"; "World" for none, "no country" for an empty set.
std::string countries_in_words(const World& world, const std::optional<CountryCodes>& countries);

/// Where the program finds its data.
struct DataFolder {
    std::filesystem::path root; ///< holds geodata/ and NOTICE
    std::string found_by;       ///< "FOOTPRINT_DATA", "beside the build", "installed"
};

/// FOOTPRINT_DATA if set, else ../share/footprint from the program, else the folders above it.
Result<DataFolder> find_data(const std::filesystem::path& program);

/// The providers' files, by name; an error if the folder cannot be read or holds none.
Result<std::vector<std::filesystem::path>> catalogue_files(const DataFolder& data);

struct Loaded {
    World world;
    std::vector<Error> problems; ///< records left out or doubtful; the rest is there
    ContentHash content;         ///< of all files it was read from; of the map's, by size and time of change
};

enum class Cities { skip, load };

/// Countries, catalogue and markets (7 ms), and 26,335 cities if asked for (12 ms more).
Result<Loaded> load_world(const DataFolder& data, Cities cities);

} // namespace footprint
