// SPDX-License-Identifier: MIT
#include "scene/user_cells.hpp"

#include "base/parallel.hpp"

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace footprint {
namespace {

constexpr std::size_t most_items = 12;
constexpr std::size_t few_places = 300;    ///< are never added up
constexpr double crowded = 1.6; ///< places a cell, from which on they are added up

bool heavier(const UserCell& a, const UserCell& b) {
    if (a.weight != b.weight) return a.weight > b.weight;
    return std::pair{a.center.x, a.center.y} < std::pair{b.center.x, b.center.y};
}

std::vector<UserCell> added_up(const std::vector<UserCell>& places, double side) {
    std::unordered_map<std::uint64_t, std::size_t> known;
    std::vector<UserCell> cells;
    for (const UserCell& place : places) {
        const auto column = static_cast<std::int32_t>(std::floor(place.center.x / side));
        const auto row = static_cast<std::int32_t>(std::floor(place.center.y / side));
        const auto key = static_cast<std::uint64_t>(static_cast<std::uint32_t>(column)) << 32 | static_cast<std::uint32_t>(row);
        const auto [at, is_new] = known.emplace(key, cells.size());
        if (is_new) cells.push_back({{(column + 0.5) * side, (row + 0.5) * side}, 0});
        cells[at->second].weight += place.weight;
    }
    return cells;
}

} // namespace

struct UserCellStore::Item {
    std::uint64_t users;
    std::optional<CountryCodes> countries;
    Projection projection;
    double side;
    std::shared_ptr<const UserCells> cells;
};

/// The last users that were asked for: all their places in the plane.
struct UserCellStore::Projected {
    std::uint64_t users;
    Projection projection;
    std::vector<PlanePoint> places;
};

UserCellStore::UserCellStore() = default;
UserCellStore::~UserCellStore() = default;

std::shared_ptr<const UserCells> UserCellStore::cells(const World& world, const Users& users, const std::optional<CountryCodes>& countries,
                                                      const Projection& projection, double side) {
    for (std::size_t i = 0; i < items_.size(); ++i) {
        const Item& item = items_[i];
        if (item.users != users.number || item.side != side || !(item.projection == projection) || item.countries != countries) continue;
        std::rotate(items_.begin() + static_cast<std::ptrdiff_t>(i), items_.begin() + static_cast<std::ptrdiff_t>(i) + 1, items_.end());
        return items_.back().cells;
    }
    if (!projected_ || projected_->users != users.number || !(projected_->projection == projection)) {
        auto projected = std::make_unique<Projected>(Projected{users.number, projection, std::vector<PlanePoint>(users.places.size())});
        halves_in_parallel(users.places.size(), [&](std::size_t first, std::size_t last) {
            for (std::size_t i = first; i < last; ++i) projected->places[i] = projection.forward(users.places[i]);
        });
        projected_ = std::move(projected);
    }
    std::vector<bool> counts(world.countries.size(), !countries);
    for (std::size_t i = 0; countries && i < counts.size(); ++i) counts[i] = countries->contains(world.countries[i].code);
    UserCells made;
    for (std::size_t i = 0; i < users.places.size(); ++i) {
        if (countries && !(users.countries[i] < counts.size() && counts[users.countries[i]])) continue;
        made.cells.push_back({projected_->places[i], users.weights[i]});
        made.total += users.weights[i];
    }
    made.places = made.cells.size();
    if (made.places > few_places)
        if (auto cells = added_up(made.cells, side); static_cast<double>(made.places) > crowded * static_cast<double>(cells.size())) {
            made.cells = std::move(cells);
            made.side = side;
        }
    std::sort(made.cells.begin(), made.cells.end(), heavier);
    items_.push_back({users.number, countries, projection, side, std::make_shared<const UserCells>(std::move(made))});
    if (items_.size() > most_items) items_.erase(items_.begin());
    return items_.back().cells;
}

} // namespace footprint
