// SPDX-License-Identifier: MIT
#pragma once

// Values to colours: round stops, not evenly spaced, and straight lines between them in sRGB. Most of the lightness
// goes to where the differences are: 10 to 150 ms. The ramps are
// safe for colour-blind readers: a sequential one falls in lightness from end to end along yellow, green and
// blue, a diverging one runs from blue to orange through grey.

#include "analysis/side_colors.hpp"
#include "base/color.hpp"
#include "view/view.hpp"

#include <memory>
#include <string_view>
#include <vector>

namespace footprint {

struct RampStop {
    double value = 0;
    Color color;

    bool operator==(const RampStop&) const = default;
};

/// At least two stops, rising.
struct Ramp {
    std::vector<RampStop> stops;

    double low() const { return stops.front().value; }
    double high() const { return stops.back().value; }
    /// Beyond the ends, and for infinities, the end's colour.
    Color color(double value) const;
    /// Where `value` stands in a legend in which every two neighbouring stops are equally far apart: 0 to 1.
    double place(double value) const;
    /// The value at that place.
    double value_at(double place) const;
    bool operator==(const Ramp&) const = default;
};

// The ramps are made once: the same theme, breaks and colours give the same address, as long as they are among the last few.

/// Round-trip times, ms: the brighter (in the light theme the darker) the nearer.
std::shared_ptr<const Ramp> nearness_ramp(Theme theme);
/// A's ms less B's: in A's colour where A is nearer (usually blue), in B's where B is (orange), grey where they are equal: where the
/// longer ties with the shorter the values are 0, and less than `tie_ms` cannot be told apart either.
std::shared_ptr<const Ramp> difference_ramp(Theme theme, const SideColors& sides = {});
inline constexpr double tie_ms = 2;
/// The same colours, as many steps as there are breaks: the lightness is spread over what is there. The standard ramp where
/// there are fewer than two.
std::shared_ptr<const Ramp> fitted_nearness_ramp(Theme theme, const std::vector<double>& breaks);
std::shared_ptr<const Ramp> fitted_difference_ramp(Theme theme, const SideColors& sides, const std::vector<double>& breaks);

/// A share, 0 to 1: the more the brighter (darker).
std::shared_ptr<const Ramp> share_ramp(Theme theme);
/// A number of sites. The colours hold for whole classes: 0, 1, 2, 3 to 5, 6 to 10, 11 and more.
struct CountClass {
    std::size_t least;
    std::string_view words;
    Color color;
};
const std::vector<CountClass>& count_classes(Theme theme);
Color count_color(Theme theme, std::size_t count);

/// For countries that have no value.
Color no_figure_color(Theme theme);

} // namespace footprint
