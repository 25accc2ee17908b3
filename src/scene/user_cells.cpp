// SPDX-License-Identifier: MIT
#include "scene/user_cells.hpp"

#include "base/parallel.hpp"

#include <algorithm>
#include <cmath>

namespace footprint {
namespace {

constexpr std::size_t most_items = 12;
constexpr std::size_t few_places = 300;    ///< are never added up
constexpr double crowded = 1.6; ///< places a cell, from which on they are added up

bool heavier(const UserCell& a, const UserCell& b) {
    if (a.weight != b.weight) return a.weight > b.weight;
    return std::pair{a.center.x, a.center.y} < std::pair{b.center.x, b.center.y};
}

/// Squares by their place, open addressing.
class Squares {
  public:
    explicit Squares(double side) : side_(side) { grow(); }

    void add(const UserCell& place) {
        const auto column = static_cast<std::int32_t>(std::floor(place.center.x / side_));
        const auto row = static_cast<std::int32_t>(std::floor(place.center.y / side_));
        std::uint32_t& slot = slots_[slot_of(column, row)];
        if (slot == none) {
            slot = static_cast<std::uint32_t>(cells_.size());
            at_.emplace_back(column, row);
            cells_.push_back({{(column + 0.5) * side_, (row + 0.5) * side_}, 0});
        }
        cells_[slot].weight += place.weight;
        if (2 * cells_.size() >= slots_.size()) grow();
    }
    std::size_t size() const { return cells_.size(); }
    std::vector<UserCell> take() { return std::move(cells_); }

  private:
    static constexpr std::uint32_t none = ~0U;

    std::size_t slot_of(std::int32_t column, std::int32_t row) const {
        std::uint64_t hash = (static_cast<std::uint64_t>(static_cast<std::uint32_t>(column)) << 32 | static_cast<std::uint32_t>(row)) * 0x9e3779b97f4a7c15U;
        const std::size_t mask = slots_.size() - 1;
        std::size_t slot = (hash >> 28) & mask;
        while (slots_[slot] != none && at_[slots_[slot]] != std::pair{column, row}) slot = (slot + 1) & mask;
        return slot;
    }
    void grow() {
        slots_.assign(std::max<std::size_t>(1024, 2 * slots_.size()), none);
        for (std::uint32_t i = 0; i < at_.size(); ++i) slots_[slot_of(at_[i].first, at_[i].second)] = i;
    }

    double side_;
    std::vector<std::uint32_t> slots_;
    std::vector<std::pair<std::int32_t, std::int32_t>> at_;
    std::vector<UserCell> cells_;
};

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
    std::vector<UserCell> places;
    std::shared_ptr<const std::vector<UserCell>> sorted; ///< the same, the heaviest first, once they were asked for
};

UserCellStore::UserCellStore() = default;
UserCellStore::~UserCellStore() = default;

void UserCellStore::project(const Users& users, const Projection& projection) {
    if (projected_ && projected_->users == users.number && projected_->projection == projection) return;
    std::vector<UserCell> places(users.places.size());
    halves_in_parallel(places.size(), [&](std::size_t first, std::size_t last) {
        for (std::size_t i = first; i < last; ++i) places[i] = {projection.forward(users.places[i]), users.weights[i]};
    });
    projected_ = std::make_unique<Projected>(Projected{users.number, projection, std::move(places), nullptr});
}

std::shared_ptr<const UserCells> UserCellStore::cells(const World& world, const Users& users, const std::optional<CountryCodes>& countries,
                                                      const Projection& projection, double side) {
    for (std::size_t i = 0; i < items_.size(); ++i) {
        const Item& item = items_[i];
        if (item.users != users.number || item.side != side || !(item.projection == projection) || item.countries != countries) continue;
        std::rotate(items_.begin() + static_cast<std::ptrdiff_t>(i), items_.begin() + static_cast<std::ptrdiff_t>(i) + 1, items_.end());
        return items_.back().cells;
    }
    project(users, projection);
    const std::vector<UserCell>& places = projected_->places;
    std::vector<bool> counts(world.countries.size(), !countries);
    for (std::size_t i = 0; countries && i < counts.size(); ++i) counts[i] = countries->contains(world.countries[i].code);
    const auto is_counted = [&](std::size_t i) {
        const std::uint32_t country = users.countries[i];
        return !countries || (country < counts.size() && counts[country]);
    };
    UserCells made;
    Squares squares{side};
    for (std::size_t i = 0; i < places.size(); ++i) {
        if (!is_counted(i)) continue;
        ++made.places;
        made.total += places[i].weight;
        squares.add(places[i]);
    }
    if (made.places > few_places && static_cast<double>(made.places) > crowded * static_cast<double>(squares.size())) {
        auto cells = squares.take();
        std::sort(cells.begin(), cells.end(), heavier);
        made.cells = std::make_shared<const std::vector<UserCell>>(std::move(cells));
        made.side = side;
    } else if (!countries && projected_->sorted) {
        made.cells = projected_->sorted;
    } else {
        std::vector<UserCell> cells;
        for (std::size_t i = 0; i < places.size(); ++i)
            if (is_counted(i)) cells.push_back(places[i]);
        std::sort(cells.begin(), cells.end(), heavier);
        made.cells = std::make_shared<const std::vector<UserCell>>(std::move(cells));
        if (!countries) projected_->sorted = made.cells;
    }
    items_.push_back({users.number, countries, projection, side, std::make_shared<const UserCells>(std::move(made))});
    if (items_.size() > most_items) items_.erase(items_.begin());
    return items_.back().cells;
}

} // namespace footprint
