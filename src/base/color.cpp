// SPDX-License-Identifier: MIT
#include "base/color.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <fmt/format.h>

namespace footprint {
namespace {

std::uint8_t to_byte(double value) { return static_cast<std::uint8_t>(std::lround(std::clamp(value, 0.0, 255.0))); }

} // namespace

std::optional<Color> parse_color(std::string_view text) {
    if ((text.size() != 7 && text.size() != 9) || text[0] != '#') return std::nullopt;
    std::uint8_t channels[4] = {0, 0, 0, 255};
    for (std::size_t i = 0; 1 + 2 * i < text.size(); ++i) {
        const char* begin = text.data() + 1 + 2 * i;
        const auto [end, code] = std::from_chars(begin, begin + 2, channels[i], 16);
        if (code != std::errc{} || end != begin + 2) return std::nullopt;
    }
    return Color{channels[0], channels[1], channels[2], channels[3]};
}

std::string to_string(Color color) {
    std::string text = fmt::format("#{:02x}{:02x}{:02x}", color.r, color.g, color.b);
    return color.a == 255 ? text : text + fmt::format("{:02x}", color.a);
}

Color with_alpha(Color color, double alpha) { return {color.r, color.g, color.b, to_byte(alpha * 255.0)}; }

Color mix(Color a, Color b, double t) {
    const auto channel = [t](std::uint8_t from, std::uint8_t to) { return to_byte(from + (to - from) * t); };
    return {channel(a.r, b.r), channel(a.g, b.g), channel(a.b, b.b), channel(a.a, b.a)};
}

} // namespace footprint
