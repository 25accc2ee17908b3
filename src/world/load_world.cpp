// SPDX-License-Identifier: MIT
#include "base/file.hpp"
#include "base/parallel.hpp"
#include "world/vector_file.hpp"
#include "world/world.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <fmt/format.h>

namespace footprint {
namespace {

double box_area(const Path& ring, LonLat& southwest, LonLat& northeast) {
    southwest = {180, 90};
    northeast = {-180, -90};
    for (const LonLat& p : ring) {
        southwest = {std::min(southwest.lon, p.lon), std::min(southwest.lat, p.lat)};
        northeast = {std::max(northeast.lon, p.lon), std::max(northeast.lat, p.lat)};
    }
    return (northeast.lon - southwest.lon) * (northeast.lat - southwest.lat);
}

/// The box of the largest part, grown by the parts that lie within 5 degrees of it: France without Guiana, Japan with
/// Hokkaido.
void set_extent(Country& country, const std::vector<Polygon>& parts) {
    double largest = -1;
    for (const Polygon& part : parts) {
        LonLat low, high;
        const double area = box_area(part.front(), low, high);
        if (area > largest) {
            largest = area;
            country.southwest = low;
            country.northeast = high;
        }
    }
    constexpr double reach = 5;
    const LonLat low = country.southwest;
    const LonLat high = country.northeast;
    for (const Polygon& part : parts) {
        LonLat a, b;
        box_area(part.front(), a, b);
        // Shapes are cut at 180 degrees: Chukotka lies beside the rest of Russia, on the turn that is nearer.
        const double turn = 360 * std::round(((low.lon + high.lon) - (a.lon + b.lon)) / 2 / 360);
        a.lon += turn;
        b.lon += turn;
        if (a.lon > high.lon + reach || b.lon < low.lon - reach || a.lat > high.lat + reach || b.lat < low.lat - reach)
            continue;
        country.southwest = {std::min(country.southwest.lon, a.lon), std::min(country.southwest.lat, a.lat)};
        country.northeast = {std::max(country.northeast.lon, b.lon), std::max(country.northeast.lat, b.lat)};
    }
}

/// Names in wide use that are neither the CLDR's nor ISO codes.
constexpr std::pair<const char*, const char*> country_aliases[] = {
    {"AE", "UAE"},         {"GB", "Great Britain"}, {"TR", "Turkey"},      {"CZ", "Czech Republic"},
    {"KR", "Korea"},       {"CI", "Ivory Coast"},   {"MM", "Burma"},       {"CD", "DR Congo"},
    {"CG", "Congo"},       {"NL", "Holland"},       {"SZ", "Swaziland"},   {"MK", "Macedonia"},
    {"CV", "Cabo Verde"},  {"TL", "East Timor"},    {"VA", "Holy See"},    {"US", "America"},
};

/// Adds `countries` and where they lie.
Result<void> load_countries(const DataFolder& data, World& world, std::vector<Error>& problems) {
    std::vector<Country> countries;
    std::map<std::string, std::vector<Polygon>> shapes;
    const std::filesystem::path path = data.root / "geodata/map/countries_l0.fgb";
    const auto done = for_each_feature(path, Shape::polygons, problems, [&](const OGRFeature& feature) {
        Country country;
        country.code = text_of(feature, "cc");
        country.iso3 = text_of(feature, "iso3");
        country.name = text_of(feature, "name");
        if (std::string shorter = text_of(feature, "short"); !shorter.empty())
            country.aliases.push_back(shorter);
        for (const auto& [code, alias] : country_aliases)
            if (country.code == code) country.aliases.emplace_back(alias);
        country.population = integer_of(feature, "pop");
        country.gdp_ppp_usd = integer_of(feature, "gdp_ppp");
        country.internet_users_percent = number_of(feature, "inet_pct");
        country.capital = text_of(feature, "capital");
        country.label_position = {number_of(feature, "lab_lon"), number_of(feature, "lab_lat")};
        if (const LonLat at = country.label_position; !lies_on_sphere(at)) {
            problems.push_back(bad_record(
                path, feature,
                fmt::format("has its name at ({}, {}), expected -180 to 180 and -90 to 90", at.lon, at.lat)));
            return;
        }
        auto parts = polygons_of(feature);
        if (!parts.empty()) set_extent(country, parts);
        shapes.insert_or_assign(country.code, std::move(parts));
        countries.push_back(std::move(country));
    });
    if (!done) return tl::unexpected(done.error());
    std::sort(countries.begin(), countries.end(), [](const Country& a, const Country& b) { return a.code < b.code; });
    world.countries = std::move(countries);
    std::vector<CountryShape> land;
    for (auto& [code, parts] : shapes) land.push_back({world.country_index(code).value(), std::move(parts)});
    world.land = LandRows{land};
    return {};
}

Result<std::vector<City>> load_cities(const DataFolder& data, std::vector<Error>& problems) {
    std::vector<City> cities;
    cities.reserve(27'000);
    const auto done = for_each_feature(
        data.root / "geodata/map/cities.fgb", Shape::point, problems, [&](const OGRFeature& feature) {
            City city;
            city.name = text_of(feature, "name");
            city.country = text_of(feature, "cc");
            city.position = point_of(feature);
            city.population = integer_of(feature, "pop");
            city.weight = number_of(feature, "w");
            city.rank = static_cast<CityRank>(std::clamp(integer_of(feature, "cap"), 0LL, 2LL));
            cities.push_back(std::move(city));
        });
    if (!done) return tl::unexpected(done.error());
    return cities;
}

/// The map's files are large, and nobody writes into them by hand.
void add_map_files(const DataFolder& data, ContentHash& content) {
    std::vector<std::string> lines;
    std::error_code code;
    for (const auto& entry : std::filesystem::directory_iterator{data.root / "geodata/map", code}) {
        const auto size = entry.file_size(code);
        const auto changed = entry.last_write_time(code).time_since_epoch().count();
        lines.push_back(fmt::format("{} {} {}", entry.path().filename().string(), code ? 0 : size, changed));
    }
    std::sort(lines.begin(), lines.end());
    for (const std::string& line : lines) content.add(line);
}

Result<void> load_catalogue(const DataFolder& data, Loaded& loaded) {
    World& world = loaded.world;
    std::vector<Error>& problems = loaded.problems;
    const auto files = catalogue_files(data);
    if (!files) return tl::unexpected(files.error());

    CountryNames names;
    for (const Country& country : world.countries) names.emplace(country.code, country.name);
    for (const std::filesystem::path& file : *files) {
        const auto text = read_file(file);
        if (!text) {
            problems.push_back(text.error());
            continue;
        }
        loaded.content.add(*text);
        const auto found = read_provider(*text, file.string(), names, world.catalogue);
        problems.insert(problems.end(), found.begin(), found.end());
    }
    return {};
}

/// All but the cities.
Result<void> load_others(const DataFolder& data, Loaded& loaded) {
    if (auto done = load_countries(data, loaded.world, loaded.problems); !done) return done;

    const std::filesystem::path markets_file = data.root / "geodata/markets.json";
    const auto markets_text = read_file(markets_file);
    if (!markets_text) return tl::unexpected(markets_text.error());
    loaded.content.add(*markets_text);
    auto markets = read_markets(*markets_text, markets_file.string());
    if (!markets) return tl::unexpected(markets.error());
    loaded.world.markets = std::move(*markets);

    const std::filesystem::path corridors_file = data.root / "geodata/corridors.json";
    const auto corridors_text = read_file(corridors_file);
    if (!corridors_text) return tl::unexpected(corridors_text.error());
    loaded.content.add(*corridors_text);
    auto corridors = read_corridors(*corridors_text, corridors_file.string());
    if (!corridors) return tl::unexpected(corridors.error());
    loaded.world.corridors = std::move(*corridors);

    const std::filesystem::path gateways_file = data.root / "geodata/gateways.json";
    const auto gateways_text = read_file(gateways_file);
    if (!gateways_text) return tl::unexpected(gateways_text.error());
    loaded.content.add(*gateways_text);
    auto gateways = read_gateways(*gateways_text, gateways_file.string(), loaded.world.corridors);
    if (!gateways) return tl::unexpected(gateways.error());
    loaded.world.gateways = std::move(*gateways);

    add_map_files(data, loaded.content);
    return load_catalogue(data, loaded);
}

} // namespace

Result<std::vector<std::filesystem::path>> catalogue_files(const DataFolder& data) {
    const std::filesystem::path folder = data.root / "geodata/catalog";
    std::vector<std::filesystem::path> files;
    std::error_code code;
    for (const auto& entry : std::filesystem::directory_iterator{folder, code})
        if (entry.path().extension() == ".json" && entry.path().stem().extension() != ".schema")
            files.push_back(entry.path());
    if (code) return failure(ErrorKind::failed, code.message(), folder.string());
    if (files.empty()) return failure(ErrorKind::failed, "holds no provider files (*.json)", folder.string());
    std::sort(files.begin(), files.end());
    return files;
}

Result<Loaded> load_world(const DataFolder& data, Cities cities) {
    Loaded loaded;
    Result<void> others;
    Result<std::vector<City>> all;
    std::vector<Error> bad_cities;
    each_in_parallel(cities == Cities::load ? 2 : 1, [&](std::size_t half) {
        if (half == 0)
            others = load_others(data, loaded);
        else
            all = load_cities(data, bad_cities);
    });
    if (!others) return tl::unexpected(others.error());
    if (!all) return tl::unexpected(all.error());
    loaded.world.cities = std::move(*all);
    loaded.problems.insert(loaded.problems.end(), bad_cities.begin(), bad_cities.end());
    return loaded;
}

} // namespace footprint
