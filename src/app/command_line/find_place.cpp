// SPDX-License-Identifier: MIT
#include "app/command_line/find_place.hpp"

#include "analysis/country_names.hpp"
#include "view/option_values.hpp"
#include "world/map_level.hpp"

#include <algorithm>
#include <set>

namespace footprint {
namespace {

/// The medium map's coast is good to 2.5 km: a harbour is no place at sea.
constexpr double coast_km = 10;

tl::unexpected<Error> no_lonlat(const std::string& text) {
    return failure(ErrorKind::usage,
                   fmt::format("'{}' is no place, expected LON,LAT: -180 to 180 and -90 to 90", text));
}

Result<FoundPlace> place_at(const DataFolder& data, const World& world, LonLat place) {
    const std::string coordinates = fmt::format("{},{}", place.lon, place.lat);
    if (!is_valid(place)) return no_lonlat(coordinates);
    const auto level = load_map_level(data, world, Detail::medium);
    if (!level) return tl::unexpected(level.error());
    if (const Country* country = country_at(world, *level, place, coast_km))
        return FoundPlace{fmt::format("{} ({})", coordinates, country->name), "", place, false,
                          CountryCode{country->code}, level->left_out};
    return FoundPlace{coordinates + " (at sea)",
                      "The place is at sea: the figures are as for a place on land.", place, false,
                      world.country_about(place), level->left_out};
}

Result<FoundPlace> site_place(const World& world, const std::string& key) {
    const Catalogue& catalogue = world.catalogue;
    std::vector<std::string> known;
    for (std::size_t row = 0; row < catalogue.sites.size(); ++row) {
        known.push_back(catalogue.key_of(row));
        if (folded(known.back()) != folded(key)) continue;
        const SitePointer site = catalogue.sites.fetch(row);
        return FoundPlace{
            fmt::format("{} ({}, {})", known.back(), site->city, world.country_name(site->country)), "",
            site->position, true, CountryCode{site->country}};
    }
    return unknown_name("site", key, known);
}

std::string full_name(const World& world, const City& city) {
    return fmt::format("{}, {}", city.name, world.country_name(city.country));
}

enum class Match : std::uint8_t { whole, beginning };

/// Cities by that name, the largest first, in one country or in any. `beginning`: "New York" finds New York
/// City.
std::vector<const City*> cities_named(const World& world, const std::string& name,
                                      const std::optional<std::string>& country, Match match) {
    const std::string wanted = folded(name);
    std::vector<const City*> found;
    if (wanted.empty()) return found;
    for (const City& city : world.cities) {
        if (country && city.country != *country) continue;
        const std::string have = folded(city.name);
        if (match == Match::whole ? have == wanted : have.starts_with(wanted + " ")) found.push_back(&city);
    }
    return found;
}

std::string others(const World& world, const std::vector<const City*>& cities) {
    std::set<std::string> seen{full_name(world, *cities.front())};
    std::vector<std::string> names;
    for (const City* city : cities)
        if (std::string name = full_name(world, *city); seen.insert(name).second)
            names.push_back(std::move(name));
    if (names.empty()) return {};
    constexpr std::size_t most = 4;
    if (names.size() > most) {
        const std::string rest = fmt::format("{} more", names.size() - (most - 1));
        names.resize(most - 1);
        names.push_back(rest);
    }
    return fmt::format("The largest by that name; there is also {}.",
                       fmt::format("{}", fmt::join(names, "; ")));
}

FoundPlace largest(const World& world, const std::vector<const City*>& cities) {
    return {full_name(world, *cities.front()), others(world, cities), cities.front()->position, false,
            CountryCode{cities.front()->country}};
}

/// By name, not by code.
const Country* country_called(const World& world, const std::string& name) {
    const std::string wanted = folded(name);
    for (const Country& country : world.countries) {
        if (folded(country.name) == wanted) return &country;
        for (const std::string& alias : country.aliases)
            if (folded(alias) == wanted) return &country;
    }
    return nullptr;
}

Result<FoundPlace> largest_city_of(const World& world, const Country& country) {
    if (const City* city = world.largest_city(country.code))
        return FoundPlace{full_name(world, *city), fmt::format("The largest city of {}.", country.name),
                          city->position, false, CountryCode{city->country}};
    return FoundPlace{country.name, fmt::format("The middle of {}: no city of it is known.", country.name),
                      country.label_position, false, CountryCode{country.code}};
}

/// "Paris, FR" in two; none if there is no comma.
std::optional<std::pair<std::string, std::string>> city_and_country(const std::string& text) {
    const auto comma = text.rfind(',');
    if (comma == std::string::npos) return std::nullopt;
    const auto country = split(text.substr(comma + 1), ',');
    return std::pair{text.substr(0, comma), country.empty() ? std::string{} : country.front()};
}

std::optional<FoundPlace> named_place(const World& world, const std::string& text) {
    if (const Country* country = country_called(world, text)) return *largest_city_of(world, *country);
    const auto parts = city_and_country(text);
    const auto code = country_code(world, parts ? parts->second : text);
    for (const Match match : {Match::whole, Match::beginning}) {
        if (const auto cities = cities_named(world, text, {}, match); !cities.empty())
            return largest(world, cities);
        if (!code) continue;
        if (!parts) return *largest_city_of(world, *world.country(*code));
        if (const auto cities = cities_named(world, parts->first, *code, match); !cities.empty())
            return largest(world, cities);
    }
    return std::nullopt;
}

/// Whether one half of it is a number, or would be one: then a place in degrees was meant.
bool looks_like_lonlat(const std::string& text) {
    const std::vector<std::string> parts = split(text, ',');
    const auto is_number = [](const std::string& part) {
        return parse_number(part) || folded(part) == "nan" || folded(part) == "inf" || folded(part) == "-inf";
    };
    return parts.size() == 2 && (is_number(parts[0]) || is_number(parts[1]));
}

tl::unexpected<Error> unknown_place(const World& world, const std::string& text) {
    std::vector<std::string> known;
    if (const auto parts = city_and_country(text)) {
        const auto code = country_code(world, parts->second);
        if (!code) return tl::unexpected(code.error());
        for (const City& city : world.cities)
            if (city.country == *code) known.push_back(city.name);
        return unknown_name("city in " + world.country_name(*code), parts->first, known);
    }
    for (const City& city : world.cities) known.push_back(city.name);
    for (const Country& country : world.countries) known.push_back(country.name);
    return unknown_name("place", text, known);
}

} // namespace

Result<FoundPlace> find_place(const DataFolder& data, const World& world, const std::string& text) {
    if (folded(text).empty())
        return failure(ErrorKind::usage, "the place is empty; expected LON,LAT or a name");
    if (const auto lonlat = parse_lonlat(text)) return place_at(data, world, *lonlat);
    if (looks_like_lonlat(text)) return no_lonlat(text);
    if (text.find('/') == std::string::npos) {
        if (auto found = named_place(world, text)) return *found;
        return unknown_place(world, text);
    }
    auto site = site_place(world, text);
    if (site) return site;
    if (auto found = named_place(world, text)) return *found; // "Biel/Bienne" is a city
    return site;
}

} // namespace footprint
