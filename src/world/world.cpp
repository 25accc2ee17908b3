// SPDX-License-Identifier: MIT
#include "world/world.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <cstdlib>
#include <fmt/format.h>

namespace footprint {
namespace {

bool holds_data(const std::filesystem::path& root) {
    std::error_code ignored;
    return std::filesystem::is_directory(root / "geodata" / "catalog", ignored);
}

} // namespace

std::optional<std::size_t> World::country_index(std::string_view code) const {
    const auto at = std::lower_bound(countries.begin(), countries.end(), code,
                                     [](const Country& c, std::string_view wanted) { return c.code < wanted; });
    if (at == countries.end() || at->code != code) return std::nullopt;
    return static_cast<std::size_t>(at - countries.begin());
}

const Country* World::country(std::string_view code) const {
    const auto index = country_index(code);
    return index ? &countries[*index] : nullptr;
}

const Users* World::users_called(std::string_view name) const {
    const std::string wanted = folded(name);
    const auto found = std::find_if(users.begin(), users.end(), [&](const Users& one) { return folded(one.name) == wanted || folded(one.called) == wanted; });
    return found == users.end() ? nullptr : &*found;
}

const City* World::largest_city(std::string_view country) const {
    const auto is_there = [&](const City& city) { return city.country == country; };
    const auto first = std::find_if(cities.begin(), cities.end(), is_there);
    return first == cities.end() ? nullptr : &*first;
}

CountryCode World::country_about(LonLat place) const {
    const City* nearest = nullptr;
    double least = 0;
    for (const City& city : cities) {
        const double km = distance_km(city.position, place);
        if (nearest && km >= least) continue;
        nearest = &city;
        least = km;
    }
    constexpr double in_town_km = 5; // towns on borders and coasts: their country is known
    if (nearest && least < in_town_km) return CountryCode{nearest->country};
    if (const auto index = land.country_at(place)) return CountryCode{countries[*index].code};
    return nearest ? CountryCode{nearest->country} : CountryCode{};
}

std::string World::country_name(std::string_view code) const {
    const Country* found = country(code);
    return found ? found->name : std::string{code};
}

std::string countries_in_words(const World& world, const std::optional<CountryCodes>& countries) {
    if (!countries) return "World";
    if (countries->empty()) return "no country";
    const Markets::Cover cover = world.markets.cover(*countries);
    std::vector<std::string> names = cover.groups;
    for (const std::string& code : cover.countries) names.push_back(world.country_name(code));
    constexpr std::size_t most = 3;
    if (names.size() > most) {
        const std::string rest = fmt::format("{} more", names.size() - (most - 1));
        names.resize(most - 1);
        names.push_back(rest);
    }
    return join_words(names);
}

Result<DataFolder> find_data(const std::filesystem::path& program) {
    if (const char* named = std::getenv("FOOTPRINT_DATA"); named && *named) {
        if (holds_data(named)) return DataFolder{named, "FOOTPRINT_DATA"};
        return failure(ErrorKind::failed, "FOOTPRINT_DATA names a folder without geodata/catalog", named);
    }
    const std::filesystem::path folder = program.parent_path();
    if (holds_data(folder / ".." / "share" / "footprint"))
        return DataFolder{(folder / ".." / "share" / "footprint").lexically_normal(), "installed"};
    // build/release/footprint lies three levels below the sources.
    std::filesystem::path above = folder;
    for (int level = 0; level < 4 && above.has_relative_path(); ++level, above = above.parent_path())
        if (holds_data(above)) return DataFolder{above, "beside the build"};
    return failure(ErrorKind::failed,
                   fmt::format("no data found: neither {} nor a folder above it holds geodata/catalog; set "
                               "FOOTPRINT_DATA to the folder that does",
                               (folder / ".." / "share" / "footprint").lexically_normal().string()),
                   program.string());
}

} // namespace footprint
