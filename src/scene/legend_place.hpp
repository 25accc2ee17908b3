// SPDX-License-Identifier: MIT
#pragma once

// Where a legend hides least. Private to scene/.

#include "scene/map_names.hpp"

#include <span>

namespace footprint {

/// What a picture is about, where it lies: sites of every date (the legend stays where it is while time passes) as far as the
/// view's providers have them, what is selected, and the land that is asked about.
class Subject {
  public:
    explicit Subject(const NameContext& context);

    /// About how many sites' worth of it lies under `box`.
    double hidden_by(const Box& box) const;

    /// A difference that is worth leaving one's place for.
    static constexpr double clearly = 1.5;

  private:
    double land_under(const Box& box) const;

    const NameContext& context_;
    struct Mark {
        Pixel at;
        double weight;
    };
    std::vector<Mark> sites_;
    std::optional<Pixel> selected_;
    CountryCodes asked_; ///< none: all land
};

/// The first of `boxes` that hides least; that at `before`, unless another is clearly better.
std::size_t least_hiding(const Subject& subject, std::span<const Box> boxes, std::optional<std::size_t> before);

} // namespace footprint
