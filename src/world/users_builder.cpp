// SPDX-License-Identifier: MIT
#include "world/users_builder.hpp"

#include "base/parallel.hpp"
#include "base/text.hpp"

#include <algorithm>
#include <array>
#include <atomic>
#include <filesystem>
#include <fmt/format.h>
#include <numeric>

namespace footprint {

UsersBuilder::UsersBuilder(const World& world) : world_(world), cities_(world) {
    for (std::uint32_t i = 0; i < world.cities.size(); ++i) of_country_[world.cities[i].country].push_back(i);
}

void UsersBuilder::add(LonLat place, double weight) {
    if (!(weight > 0)) return;
    const auto [known, is_new] = known_.emplace(place, users_.places.size());
    if (is_new) {
        users_.places.push_back(place);
        users_.weights.push_back(0);
    }
    users_.weights[known->second] += weight;
}

bool UsersBuilder::spread(const CountryCodes& countries, double weight) {
    double people = 0;
    for (const std::string& code : countries)
        if (const auto cities = of_country_.find(code); cities != of_country_.end())
            for (const std::uint32_t city : cities->second) people += world_.cities[city].weight;
    if (!(people > 0)) return false;
    for (const std::string& code : countries)
        if (const auto cities = of_country_.find(code); cities != of_country_.end())
            for (const std::uint32_t city : cities->second)
                add(world_.cities[city].position, weight * world_.cities[city].weight / people);
    return true;
}

Users UsersBuilder::take() {
    Users users = std::move(users_);
    users_ = {};
    known_.clear();
    users.cities.resize(users.places.size());
    users.countries.resize(users.places.size());
    std::unordered_map<std::string, std::uint32_t> index;
    for (std::uint32_t i = 0; i < world_.countries.size(); ++i) index[world_.countries[i].code] = i;
    halves_in_parallel(users.places.size(), [&](std::size_t first, std::size_t last) {
        for (std::size_t i = first; i < last; ++i) {
            const City* city = cities_.nearest(users.places[i]);
            users.cities[i] = city ? static_cast<std::uint32_t>(city - world_.cities.data()) : ~0U;
            const auto country = index.find(std::string{cities_.country_about(users.places[i], city).text()});
            users.countries[i] = country == index.end() ? ~0U : country->second;
        }
    });
    static std::atomic<std::uint64_t> last{0};
    users.number = ++last;
    users.total = std::accumulate(users.weights.begin(), users.weights.end(), 0.0);
    return users;
}

namespace {

/// Whether a column of that name counts the users themselves.
bool counts_heads(const std::string& column) {
    constexpr std::array heads{"", "weight", "gewicht", "poids", "peso", "count", "anzahl", "number", "total", "sum", "value", "wert", "figure",
                                   "users", "nutzer", "customers", "kunden", "people", "persons", "personen", "clients"};
    return std::find(heads.begin(), heads.end(), folded(column)) != heads.end();
}

std::string free_name(const World& world, const OwnSource& source) {
    const std::filesystem::path file{source.file};
    const std::string wanted = source.layer.empty() ? file.stem().string() : source.layer;
    const auto is_taken = [&](const std::string& name) {
        constexpr std::array own_words{"people", "gdp", "internet-users", "cities", "audience"};
        return std::find(own_words.begin(), own_words.end(), folded(name)) != own_words.end() ||
               std::any_of(world.users.begin(), world.users.end(), [&](const Users& users) { return folded(users.called) == folded(name); });
    };
    std::string name = wanted;
    if (is_taken(name)) name = source.layer.empty() ? file.filename().string() : fmt::format("{} ({})", wanted, file.stem().string());
    for (int number = 2; is_taken(name); ++number) name = fmt::format("{} {}", wanted, number);
    return name;
}

} // namespace

void name_users(const World& world, const OwnSource& source, const std::string& weight_column, Users& users) {
    users.called = free_name(world, source);
    const bool is_plain = counts_heads(weight_column) || folded(users.called).find(folded(weight_column)) != std::string::npos;
    users.name = is_plain ? users.called : fmt::format("{} by {}", users.called, weight_column);
    users.source = to_string(source);
    users.color = source.color;
}

} // namespace footprint
