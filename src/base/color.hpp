// SPDX-License-Identifier: MIT
#pragma once

// An sRGB colour with straight alpha, eight bits a channel.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace footprint {

struct Color {
    std::uint8_t r = 0;
    std::uint8_t g = 0;
    std::uint8_t b = 0;
    std::uint8_t a = 255;

    bool operator==(const Color&) const = default;
};

/// "#rrggbb" or "#rrggbbaa"; none for anything else.
std::optional<Color> parse_color(std::string_view text);
/// "#rrggbb", with the alpha only where it is not opaque.
std::string to_string(Color color);

Color with_alpha(Color color, double alpha);
/// `a` at 0, `b` at 1, channel by channel.
Color mix(Color a, Color b, double t);

} // namespace footprint
