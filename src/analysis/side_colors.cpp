// SPDX-License-Identifier: MIT
#include "analysis/side_colors.hpp"

#include <algorithm>
#include <cmath>

namespace footprint {
namespace {

constexpr double alike_degrees = 40;

std::optional<Color> color_of(const Catalogue& catalogue, const Side& side) {
    const auto& ids = side.filter.providers;
    if (!ids || ids->size() != 1) return std::nullopt;
    for (const Provider& provider : catalogue.providers)
        if (provider.id == *ids->begin()) return provider.color;
    return std::nullopt;
}

/// The same lightness and saturation under another hue.
Color with_hue(Color color, double hue) {
    const double high = std::max({color.r, color.g, color.b});
    const double low = std::min({color.r, color.g, color.b});
    const auto channel = [&](double shift) {
        // HSV: up, along the top, down, along the bottom.
        const double k = std::fmod(shift + hue / 60, 6);
        const double share = std::clamp(std::min(k, 4 - k), 0.0, 1.0);
        return static_cast<std::uint8_t>(std::lround(high - (high - low) * share));
    };
    return {channel(5), channel(3), channel(1), color.a};
}

} // namespace

double hue_of(Color color) {
    const double r = color.r, g = color.g, b = color.b;
    const double high = std::max({r, g, b});
    const double span = high - std::min({r, g, b});
    if (span == 0) return 0;
    const double sixth = high == r ? (g - b) / span : high == g ? 2 + (b - r) / span : 4 + (r - g) / span;
    return std::fmod(60 * sixth + 360, 360);
}

SideColors side_colors(const Catalogue& catalogue, const Analysis& analysis) {
    SideColors colors{color_of(catalogue, analysis.a), color_of(catalogue, analysis.b)};
    if (!colors.a && !colors.b) return colors;
    const double a = hue_of(colors.a.value_or(usual_side_a));
    const Color b = colors.b.value_or(usual_side_b);
    const double apart = std::abs(std::remainder(a - hue_of(b), 360));
    if (apart < alike_degrees) colors.b = with_hue(b, std::fmod(a + 180, 360));
    return colors;
}

} // namespace footprint
