// SPDX-License-Identifier: MIT
#include "drawing.hpp"

using namespace footprint;
using namespace footprint::test;

TEST_CASE("the same scene gives the same bytes, however often it is drawn") {
    const Scene scene = busy_scene(300, 200, 70);
    const Image first = draw_afresh(scene);
    const Image kept = draw(scene);
    CHECK(different_pixels(first, kept) == 0);
    CHECK(different_pixels(first, draw(scene)) == 0);
    CHECK(different_pixels(first, draw_afresh(scene)) == 0);
}

TEST_CASE("pictures are opaque") {
    const Image image = draw(busy_scene(300, 200, 70));
    for (std::size_t i = 3; i < image.rgba.size(); i += 4) REQUIRE(image.rgba[i] == 255);
}

TEST_CASE("a picture drawn in parts has the pixels of one drawn whole") {
    Gl& gl = Gl::get();
    for (const auto& [width, height] : {std::pair{4800, 150}, {130, 4500}}) {
        const Scene scene = busy_scene(width, height, std::max(width, height) / 6.5);
        const Image whole = draw_afresh(scene);
        const auto parts = gl.renderer.draw_image(scene, gl.shaper);
        REQUIRE(parts.has_value());
        CHECK(different_pixels(whole, *parts) == 0);
    }
}

TEST_CASE("a picture without pixels is refused") {
    Gl& gl = Gl::get();
    const auto nothing = gl.renderer.draw_image(empty_scene(0, 100), gl.shaper);
    REQUIRE_FALSE(nothing.has_value());
    CHECK(nothing.error().kind == ErrorKind::usage);
    CHECK(nothing.error().message.find("0 x 100") != std::string::npos);
    CHECK_FALSE(gl.renderer.draw_image(empty_scene(100000, 100), gl.shaper).has_value());
}

TEST_CASE("drawing a picture between two frames leaves the window's map alone") {
    Gl& gl = Gl::get();
    Scene scene = busy_scene(200, 120, 60);
    const Image before = draw(scene);
    REQUIRE(gl.renderer.draw_image(busy_scene(500, 300, 90), gl.shaper).has_value());
    CHECK(different_pixels(before, gl.renderer.read_pixels()) == 0);
    CHECK(different_pixels(before, draw(scene)) == 0);
}
