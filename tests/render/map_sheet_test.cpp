// SPDX-License-Identifier: MIT
// The map is kept between frames. None of these may show it.
#include "drawing.hpp"

#include <random>

using namespace footprint;
using namespace footprint::test;

TEST_CASE("a map that is dragged has the pixels of one drawn afresh") {
    for (const double pixels_per_unit : {60.0, 700.0}) {
        Scene scene = busy_scene(320, 200, pixels_per_unit);
        scene.sites = {};
        std::mt19937 random(5);
        std::uniform_int_distribution<int> step(-70, 90);
        for (int i = 0; i < 25; ++i) {
            CAPTURE(i);
            scene.origin.x += step(random);
            scene.origin.y -= step(random) / 2;
            const Image dragged = draw(scene);
            REQUIRE(different_pixels(dragged, draw_afresh(scene)) == 0);
        }
    }
}

TEST_CASE("dragging far, back, and by a pixel at a time leaves no trace") {
    Scene scene = busy_scene(256, 160, 150);
    const Pixel start = scene.origin;
    const Image before = draw(scene);
    for (const Pixel by : {Pixel{1000, 0}, {0, 400}, {-3, 2}, {-997, -402}, {1, 0}, {1, 0}, {-2, 0}}) {
        scene.origin = {scene.origin.x + by.x, scene.origin.y + by.y};
        const Image now = draw(scene);
        CHECK(different_pixels(now, draw_afresh(scene)) == 0);
    }
    CHECK(scene.origin == start);
    CHECK(different_pixels(before, draw(scene)) == 0);
}

TEST_CASE("whatever changes in the map shows at once") {
    Scene scene = busy_scene(200, 120, 60);
    draw(scene);
    const auto shows = [&] {
        const Image kept = draw(scene);
        CHECK(different_pixels(kept, draw_afresh(scene)) == 0);
    };
    std::get<FillLayer>(scene.map[1]).color = {1, 2, 3, 255};
    shows();
    auto colors = std::make_shared<std::vector<Color>>(*std::get<FillLayer>(scene.map[2]).feature_colors);
    (*colors)[3] = {255, 0, 255, 255};
    std::get<FillLayer>(scene.map[2]).feature_colors = colors;
    shows();
    FieldLayer& field = std::get<FieldLayer>(scene.map[3]);
    field.field = wavy_field(7);
    shows();
    field.ramp = nearness_ramp(Theme::dark);
    shows();
    field.contours = {80};
    shows();
    field.contour_width = 4;
    shows();
    field.hatching = {7, 2, true};
    field.hatching_color = {255, 0, 0, 200};
    field.hatched_up_to = 60;
    shows();
    field.hatching.falls = false;
    shows();
    std::get<FillLayer>(scene.map[2]).hatching = {9, 3, true};
    shows();
    field.feature_colors = std::make_shared<const std::vector<Color>>(24, Color{0, 0, 0, 0});
    shows();
    std::get<StrokeLayer>(scene.map[4]).width = 3;
    shows();
    std::get<RasterLayer>(scene.map[0]).opacity = 0.2f;
    shows();
    std::get<RasterLayer>(scene.map[0]).image = noise(64, 32);
    shows();
    scene.map.pop_back();
    shows();
    scene.background = {90, 0, 0, 255};
    shows();
    scene.pixels_per_unit *= 1.01;
    shows();
    scene.viewport.width += 10;
    shows();
}

TEST_CASE("layers that are kept apart below those that change leave no trace either") {
    Scene plain = busy_scene(320, 200, 300);
    plain.sites = {};
    Scene scene = plain;
    scene.steady_layers = 3;
    std::mt19937 random(9);
    std::uniform_int_distribution<int> step(-60, 60);
    for (int i = 0; i < 30; ++i) {
        CAPTURE(i);
        // Sometimes only the field changes, sometimes only the place, sometimes both, and once in a while what is below.
        if (i % 3 != 0) scene.origin = {scene.origin.x + step(random), scene.origin.y + step(random)};
        if (i % 3 != 1) std::get<FieldLayer>(scene.map[3]).field = wavy_field(i);
        if (i % 7 == 6) std::get<FillLayer>(scene.map[1]).color.r = static_cast<std::uint8_t>(i);
        if (i % 11 == 10) scene.steady_layers = static_cast<std::size_t>(i % 5);
        const Image kept = draw(scene);
        REQUIRE(different_pixels(kept, draw_afresh(scene)) == 0);
        plain.map = scene.map;
        plain.origin = scene.origin;
        REQUIRE(different_pixels(kept, draw_afresh(plain)) == 0);
    }
}

TEST_CASE("a mesh that takes the place of another in memory is not mistaken for it") {
    Scene scene = empty_scene(100, 100);
    for (int i = 0; i < 8; ++i) {
        CAPTURE(i);
        scene.map.clear(); // frees the mesh of the round before: the next is likely to get its address
        const double side = 0.1 * (i + 1);
        const PlanePath square{{0, 0}, {side, 0}, {side, side}, {0, side}, {0, 0}};
        scene.map.push_back(FillLayer{fill_of({square}), {255, 0, 0, 255}, nullptr});
        CHECK(red_area(draw(scene)) == doctest::Approx(std::min(2500.0, side * side * 10000)).epsilon(0.001));
    }
}
