// SPDX-License-Identifier: MIT
#pragma once

// Users of somebody's own on the plane: added up in square cells where many lie close together, else place by place. Private to scene/.

#include "geo/projection.hpp"
#include "world/world.hpp"

#include <memory>
#include <optional>
#include <vector>

namespace footprint {

struct UserCell {
    PlanePoint center; ///< of a place itself where it is not a cell
    double weight = 0;
};

/// Of one level: from one to the next the scale doubles.
struct UserCells {
    std::shared_ptr<const std::vector<UserCell>> cells; ///< the heaviest first
    double side = 0;             ///< of a cell, in the plane; 0: these are places, each by itself
    std::size_t places = 0;      ///< that they were made of
    double total = 0;
};

/// Remembers the last few.
class UserCellStore {
  public:
    UserCellStore();
    ~UserCellStore();

    /// `countries`: those that count; none: all. `side`: what a cell would measure at this level.
    std::shared_ptr<const UserCells> cells(const World& world, const Users& users, const std::optional<CountryCodes>& countries,
                                           const Projection& projection, double side);

  private:
    struct Item;
    struct Projected;

    void project(const Users& users, const Projection& projection);

    std::vector<Item> items_; ///< the last used is the last
    std::unique_ptr<Projected> projected_;
};

} // namespace footprint
