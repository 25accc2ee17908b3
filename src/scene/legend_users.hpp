// SPDX-License-Identifier: MIT
#pragma once

// The part of the legend that says what the circles or squares of users count. Private to scene/.

#include "scene/furniture.hpp"
#include "scene/user_marks.hpp"

namespace footprint {

class LegendUsers {
  public:
    explicit LegendUsers(FurnitureInk& ink);

    bool empty() const { return signs_.empty(); }
    /// What it needs, physical pixels.
    double width() const;
    double height() const;
    /// From `y` down.
    void draw(double left, double y);

  private:
    struct Sign {
        Sprite sprite; ///< without its place
        std::string words;
    };

    double sign_width(const Sign& sign) const;

    FurnitureInk& ink_;
    double s_; ///< physical pixels a logical one
    TextStyle head_, small_;
    std::string words_;
    std::vector<Sign> signs_;
};

} // namespace footprint
