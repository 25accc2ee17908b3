// SPDX-License-Identifier: MIT
#pragma once

// The colours of a comparison's sides: of a side with one provider that provider's, else blue for A and
// orange for B.

#include "base/color.hpp"
#include "catalog/catalogue.hpp"
#include "view/analysis.hpp"

#include <optional>
#include <utility>

namespace footprint {

/// None: a side has no colour of its own. Where both have nearly the same hue, B has the opposite one.
struct SideColors {
    std::optional<Color> a;
    std::optional<Color> b;

    bool operator==(const SideColors&) const = default;
};
SideColors side_colors(const Catalogue& catalogue, const Analysis& analysis);

inline constexpr Color usual_side_a{0x34, 0x85, 0xc8, 255};
inline constexpr Color usual_side_b{0xe2, 0x97, 0x2e, 255};

/// Degrees, 0 to 360; of grey 0.
double hue_of(Color color);

} // namespace footprint
