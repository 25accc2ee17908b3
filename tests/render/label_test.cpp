// SPDX-License-Identifier: MIT
#include "drawing.hpp"

using namespace footprint;
using namespace footprint::test;

namespace {

struct Ink {
    int left = 1 << 20, top = 1 << 20, right = -1, bottom = -1;
};

/// The box of all pixels that are not the background's.
Ink ink_of(const Image& image) {
    Ink ink;
    for (int y = 0; y < image.height; ++y)
        for (int x = 0; x < image.width; ++x) {
            const Color c = pixel(image, x, y);
            if (c.r + c.g + c.b == 0) continue;
            ink = {std::min(ink.left, x), std::min(ink.top, y), std::max(ink.right, x),
                   std::max(ink.bottom, y)};
        }
    return ink;
}

Image draw_label(const Label& label, int width = 300, int height = 120) {
    Scene scene = empty_scene(width, height);
    scene.sites.labels = {label};
    return draw(scene);
}

} // namespace

TEST_CASE("text appears where it was put, inside the box that was measured") {
    TextStyle style;
    style.size = 20;
    const TextSize size = Gl::get().shaper.measure("Hamburg", style);
    const Ink ink = ink_of(draw_label({"Hamburg", style, {40, 30}}));
    CHECK(ink.left >= 40);
    CHECK(ink.left <= 43);
    CHECK(ink.right < 40 + size.width);
    CHECK(ink.right >= 40 + size.width - 4);
    CHECK(ink.top >= 30);
    CHECK(ink.bottom < 30 + size.height);
    CHECK(ink.bottom > 30 + size.baseline); // the g
    // Capitals of Inter are 0.727 em high.
    CHECK(30.0 + size.baseline - ink.top == doctest::Approx(20 * 0.727).epsilon(0.12));
}

TEST_CASE("text moves with its position and does not change") {
    TextStyle style;
    const Image here = draw_label({"Nairobi", style, {20, 20}});
    const Image there = draw_label({"Nairobi", style, {51, 33}});
    for (int y = 0; y < 60; ++y)
        for (int x = 0; x < 200; ++x) REQUIRE(pixel(here, x, y) == pixel(there, x + 31, y + 13));
}

TEST_CASE("text has its colour, and a halo around it") {
    TextStyle style;
    style.size = 40;
    style.weight = TextWeight::bold;
    style.color = {255, 0, 0, 255};
    style.halo = {0, 0, 255, 255};
    style.halo_width = 4;
    const Ink bare = ink_of(draw_label({"I", {.size = 40, .weight = TextWeight::bold}, {100, 30}}));
    const Image image = draw_label({"I", style, {100, 30}});
    const Ink ink = ink_of(image);
    CHECK(pixel(image, (bare.left + bare.right) / 2, (bare.top + bare.bottom) / 2) == Color{255, 0, 0, 255});
    CHECK(pixel(image, bare.left - 2, (bare.top + bare.bottom) / 2) == Color{0, 0, 255, 255});
    CHECK(bare.left - ink.left == doctest::Approx(4).epsilon(0.26));
    CHECK(ink.bottom - bare.bottom == doctest::Approx(4).epsilon(0.26));
}

TEST_CASE("text wraps at its width") {
    TextStyle style;
    style.size = 14;
    const std::string words = "Several words that do not fit on a line";
    const Ink one = ink_of(draw_label({words, style, {5, 5}}));
    style.wrap_width = 100;
    const Ink wrapped = ink_of(draw_label({words, style, {5, 5}}));
    CHECK(wrapped.right <= 105);
    CHECK(wrapped.bottom > 2 * one.bottom);
}

TEST_CASE("right-to-left text that wraps starts at its position too") {
    TextStyle style;
    style.size = 16;
    style.wrap_width = 250;
    const Ink ink = ink_of(draw_label({"القاهرة", style, {20, 20}}));
    CHECK(ink.left >= 19);
    CHECK(ink.left < 24);
}

TEST_CASE("more texts than the atlas holds are all drawn") {
    Scene scene = empty_scene(1600, 900);
    TextStyle style;
    style.size = 60;
    for (int i = 0; i < 80; ++i)
        scene.sites.labels.push_back({std::to_string(i) + "WWW", style, {(i % 8) * 190.0, (i / 8) * 85.0}});
    const Image all = draw_afresh(scene);
    for (const int i : {0, 37, 79}) {
        Scene one = empty_scene(1600, 900);
        one.sites.labels = {scene.sites.labels[static_cast<std::size_t>(i)]};
        const Image alone = draw_afresh(one);
        const Ink ink = ink_of(alone);
        REQUIRE(ink.right > 0);
        for (int y = ink.top; y <= ink.bottom; ++y)
            for (int x = ink.left; x <= ink.right; ++x)
                if (pixel(alone, x, y).r > 0) REQUIRE(pixel(all, x, y).r > 0);
    }
}

TEST_CASE("a text wider than the atlas is drawn") {
    TextStyle style;
    style.size = 200;
    const Ink ink = ink_of(draw_label({"WWWWWWWWWW", style, {10, 10}}, 2400, 300));
    CHECK(ink.right > 1500);
}

TEST_CASE("an empty text draws nothing") {
    CHECK(ink_of(draw_label({"", {}, {10, 10}})).right == -1);
    CHECK(ink_of(draw_label({"  ", {}, {10, 10}})).right == -1);
}
