// SPDX-License-Identifier: MIT
#include "base/color.hpp"

#include <doctest/doctest.h>

using namespace footprint;

TEST_CASE("colours are read and written as hex") {
    CHECK(parse_color("#f9a11b") == Color{0xf9, 0xa1, 0x1b, 255});
    CHECK(parse_color("#f9a11b80") == Color{0xf9, 0xa1, 0x1b, 0x80});
    for (const char* text : {"", "f9a11b", "#f9a11", "#f9a11g", "#-9a11b"}) CHECK_FALSE(parse_color(text));
    CHECK(to_string(Color{1, 2, 255, 255}) == "#0102ff");
}

TEST_CASE("mixing ends at its ends") {
    const Color a{10, 20, 30, 255};
    const Color b{200, 100, 0, 0};
    CHECK(mix(a, b, 0) == a);
    CHECK(mix(a, b, 1) == b);
}
