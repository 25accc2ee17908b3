// SPDX-License-Identifier: MIT
#include "world/users_builder.hpp"

#include "base/parallel.hpp"
#include "base/text.hpp"
#include "world/cities_inside.hpp"

#include <algorithm>
#include <array>
#include <atomic>
#include <bit>
#include <filesystem>
#include <fmt/format.h>
#include <numeric>

namespace footprint {
namespace {

constexpr std::uint32_t no_place = ~0U;

} // namespace

UsersBuilder::UsersBuilder(const World& world) : world_(world), cities_(world) {
    for (std::uint32_t i = 0; i < world.cities.size(); ++i) of_country_[world.cities[i].country].push_back(i);
}

std::size_t UsersBuilder::slot_of(LonLat place) const {
    std::uint64_t hash = std::bit_cast<std::uint64_t>(place.lon) * 0x9e3779b97f4a7c15U ^ std::bit_cast<std::uint64_t>(place.lat) * 0xc2b2ae3d27d4eb4fU;
    hash ^= hash >> 32;
    hash *= 0x9e3779b97f4a7c15U;
    const std::size_t mask = slots_.size() - 1;
    std::size_t slot = (hash >> 20) & mask;
    while (slots_[slot] != no_place && users_.places[slots_[slot]] != place) slot = (slot + 1) & mask;
    return slot;
}

void UsersBuilder::grow() {
    slots_.assign(std::max<std::size_t>(1024, 2 * slots_.size()), no_place);
    for (std::uint32_t i = 0; i < users_.places.size(); ++i) slots_[slot_of(users_.places[i])] = i;
}

void UsersBuilder::add(LonLat place, double weight) {
    if (!(weight > 0)) return;
    if (2 * users_.places.size() >= slots_.size()) grow();
    std::uint32_t& slot = slots_[slot_of(place)];
    if (slot == no_place) {
        slot = static_cast<std::uint32_t>(users_.places.size());
        users_.places.push_back(place);
        users_.weights.push_back(0);
    }
    users_.weights[slot] += weight;
}

bool UsersBuilder::spread_over(std::span<const std::uint32_t> cities, double weight) {
    double people = 0;
    for (const std::uint32_t city : cities) people += world_.cities[city].weight;
    if (!(people > 0)) return false;
    for (const std::uint32_t city : cities) add(world_.cities[city].position, weight * world_.cities[city].weight / people);
    return true;
}

bool UsersBuilder::spread(const CountryCodes& countries, double weight) {
    std::vector<std::uint32_t> all;
    for (const std::string& code : countries)
        if (const auto cities = of_country_.find(code); cities != of_country_.end()) all.insert(all.end(), cities->second.begin(), cities->second.end());
    return spread_over(all, weight);
}

bool UsersBuilder::spread(std::span<const Polygon> polygons, double weight) { return spread_over(cities_inside(world_, polygons), weight); }

Users UsersBuilder::take() {
    Users users = std::move(users_);
    users_ = {};
    slots_ = {};
    users.cities.resize(users.places.size());
    users.countries.resize(users.places.size());
    std::unordered_map<std::string, std::uint32_t> index;
    for (std::uint32_t i = 0; i < world_.countries.size(); ++i) index[world_.countries[i].code] = i;
    // By squares of a degree: the city of the one before is near.
    std::vector<std::pair<std::uint32_t, std::uint32_t>> order(users.places.size());
    for (std::uint32_t i = 0; i < order.size(); ++i) {
        const auto column = static_cast<std::uint32_t>(users.places[i].lon + 180);
        order[i] = {static_cast<std::uint32_t>(users.places[i].lat + 90) * 361 + column, i};
    }
    if (!std::is_sorted(order.begin(), order.end())) std::sort(order.begin(), order.end());
    halves_in_parallel(order.size(), [&](std::size_t first, std::size_t last) {
        const City* city = nullptr;
        for (std::size_t at = first; at < last; ++at) {
            const std::size_t i = order[at].second;
            city = cities_.nearest(users.places[i], city);
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
