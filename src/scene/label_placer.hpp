// SPDX-License-Identifier: MIT
#pragma once

// Keeps names from covering each other: first come, first served, so the important ones come first. Private to scene/.

#include "scene/scene.hpp"

#include <span>
#include <vector>

namespace footprint {

/// Where a name may stand in relation to its place.
enum class LabelSide : std::uint8_t { right, left, above, below, centered };

class LabelPlacer {
  public:
    /// Names stay wholly inside `area`.
    explicit LabelPlacer(const Box& area) : area_(area) {}

    /// Keeps names out of `box` from now on.
    void reserve(const Box& box) { taken_.push_back(box); }

    /// The top left corner for a text of `size` beside `place`, `gap` pixels off it, on the first of `sides` that is
    /// free; reserves it. None if no side is.
    std::optional<Pixel> place(Pixel place, const TextSize& size, double gap, std::span<const LabelSide> sides);

  private:
    bool is_free(const Box& box) const;

    Box area_;
    std::vector<Box> taken_;
};

} // namespace footprint
