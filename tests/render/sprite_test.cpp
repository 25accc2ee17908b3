// SPDX-License-Identifier: MIT
#include "drawing.hpp"
#include "catalog/marker_outline.hpp"
#include "render/render_target.hpp"
#include "render/sprite_pass.hpp"

#include <algorithm>

using namespace footprint;
using namespace footprint::test;

namespace {

constexpr Color red{255, 0, 0, 255};

Image draw_sprites(std::vector<Sprite> sprites, int size = 100) {
    Scene scene = empty_scene(size, size);
    scene.sites.sprites = std::move(sprites);
    return draw(scene);
}

Sprite marker(Marker shape, float radius, Pixel center) {
    Sprite sprite;
    sprite.shape = shape_of(shape);
    sprite.center = center;
    sprite.half_width = sprite.half_height = radius;
    sprite.fill = red;
    return sprite;
}

double outline_area(Marker shape) {
    if (shape == Marker::circle)
        return std::numbers::pi * marker_circle_radius * marker_circle_radius;
    double twice = 0;
    const std::vector<OutlinePoint> outline = marker_outline(shape);
    for (std::size_t i = 0; i < outline.size(); ++i) {
        const OutlinePoint a = outline[i];
        const OutlinePoint b = outline[(i + 1) % outline.size()];
        twice += a.x * b.y - b.x * a.y;
    }
    return std::abs(twice) / 2;
}

} // namespace

TEST_CASE("markers look equally large: about the same area inside of their radius") {
    for (const auto& [shape, name] : marker_names) {
        CAPTURE(name);
        const double area = outline_area(shape);
        CHECK(area > 1.25);
        CHECK(area < 1.87);
        for (const OutlinePoint p : marker_outline(shape)) CHECK(std::hypot(p.x, p.y) <= 1.0001);
    }
}

TEST_CASE("a drawn marker has the area of its outline and does not reach beyond its radius") {
    for (const auto& [shape, name] : marker_names) {
        CAPTURE(name);
        for (const float radius : {5.0f, 7.0f, 30.0f}) {
            CAPTURE(radius);
            const Image image = draw_sprites({marker(shape, radius, {50, 50})});
            // Small ones lose their tips, which are thinner than a pixel.
            CHECK(red_area(image) == doctest::Approx(outline_area(shape) * radius * radius)
                                         .epsilon(radius < 10 ? 0.06 : 0.01));
            for (int y = 0; y < 100; ++y)
                for (int x = 0; x < 100; ++x)
                    if (std::hypot(x + 0.5 - 50, y + 0.5 - 50) > radius + 0.75)
                        REQUIRE(pixel(image, x, y).r == 0);
        }
    }
}

TEST_CASE("at a radius of 5 pixels no two markers look alike") {
    std::vector<Image> images;
    for (const auto& [shape, name] : marker_names)
        images.push_back(draw_sprites({marker(shape, 5, {10, 10})}, 20));
    for (std::size_t a = 0; a < images.size(); ++a)
        for (std::size_t b = a + 1; b < images.size(); ++b) {
            CAPTURE(marker_names[a].id);
            CAPTURE(marker_names[b].id);
            double difference = 0;
            for (std::size_t i = 0; i < images[a].rgba.size(); i += 4)
                difference += std::abs(images[a].rgba[i] - images[b].rgba[i]) / 255.0;
            // In pixels. The nearest are circle, pentagon and hexagon.
            CHECK(difference > 5);
        }
}

TEST_CASE("a marker that points points where its name says") {
    const auto ink_right_of_middle = [](Marker shape) {
        const Image image = draw_sprites({marker(shape, 30, {50, 50})});
        double right = 0;
        for (int y = 0; y < 100; ++y)
            for (int x = 50; x < 100; ++x) right += pixel(image, x, y).r / 255.0;
        return right / red_area(image);
    };
    // The half with the tip has less of a triangle about its centroid's circle: the tip reaches 1, the base
    // 1/2.
    CHECK(ink_right_of_middle(Marker::triangle_right) < 0.48);
    CHECK(ink_right_of_middle(Marker::triangle_left) > 0.52);
    const Image up = draw_sprites({marker(Marker::triangle, 30, {50, 50})});
    CHECK(pixel(up, 50, 25).r == 255);
    CHECK(pixel(up, 50, 70).r == 0);
}

TEST_CASE("a circle has exactly the radius given, and its outline lies on its edge") {
    Sprite circle;
    circle.center = {50, 50};
    circle.half_width = 20;
    circle.fill = red;
    CHECK(red_area(draw_sprites({circle})) == doctest::Approx(std::numbers::pi * 400).epsilon(0.003));
    circle.fill = {0, 0, 0, 0};
    circle.stroke = red;
    circle.stroke_width = 2;
    const Image ring = draw_sprites({circle});
    CHECK(red_area(ring) == doctest::Approx(2 * std::numbers::pi * 20 * 2).epsilon(0.01));
    CHECK(pixel(ring, 70, 50).r > 250);
    CHECK(pixel(ring, 69, 50).r > 250);
    CHECK(pixel(ring, 66, 50).r == 0);
}

TEST_CASE("half of a dashed outline is gaps") {
    Sprite circle;
    circle.center = {50, 50};
    circle.half_width = 20;
    circle.stroke = red;
    circle.stroke_width = 2;
    const double whole = red_area(draw_sprites({circle}));
    circle.dash = 4;
    CHECK(red_area(draw_sprites({circle})) == doctest::Approx(whole / 2).epsilon(0.03));
    CHECK(pixel(draw_sprites({circle}), 50, 30).r > 200); // a dash in the middle of the top
}

TEST_CASE("a box on whole pixels has sharp edges") {
    Sprite box;
    box.shape = SpriteShape::box;
    box.center = {50, 40};
    box.half_width = 20;
    box.half_height = 10;
    box.fill = red;
    const Image image = draw_sprites({box});
    CHECK(red_area(image) == 40 * 20);
    CHECK(pixel(image, 30, 30) == red);
    CHECK(pixel(image, 29, 30).r == 0);
    box.corner = 6;
    CHECK(red_area(draw_sprites({box})) == doctest::Approx(800 - (4 - std::numbers::pi) * 36).epsilon(0.003));
}

TEST_CASE("a segment is as long and as wide as it says, solid or dashed") {
    Sprite line;
    line.shape = SpriteShape::segment;
    line.center = {50, 50.5};
    line.half_width = 30;
    line.stroke = red;
    line.stroke_width = 1;
    CHECK(red_area(draw_sprites({line})) == doctest::Approx(60).epsilon(0.001));
    line.half_width = 18;
    line.half_height = -24;
    line.stroke_width = 2;
    const Image rising = draw_sprites({line});
    CHECK(red_area(rising) == doctest::Approx(120).epsilon(0.02));
    CHECK(pixel(rising, 60, 36).r > 0);
    line.dash = 6;
    CHECK(red_area(draw_sprites({line})) == doctest::Approx(60).epsilon(0.05));
}

TEST_CASE("the slices of a ring fill it without a seam") {
    std::vector<Sprite> slices;
    float angle = 0;
    for (const float share : {0.37f, 0.08f, 0.05f, 0.5f}) {
        Sprite slice;
        slice.shape = SpriteShape::arc;
        slice.center = {50.3, 49.8};
        slice.half_width = 30;
        slice.corner = 18;
        slice.start = angle;
        angle += share * 2 * std::numbers::pi_v<float>;
        slice.end = angle;
        slice.fill = red;
        slices.push_back(slice);
    }
    const Image image = draw_sprites(slices);
    CHECK(red_area(image) == doctest::Approx(std::numbers::pi * (900 - 324)).epsilon(0.003));
    for (int y = 0; y < 100; ++y)
        for (int x = 0; x < 100; ++x) {
            const double r = std::hypot(x + 0.5 - 50.3, y + 0.5 - 49.8);
            if (r > 19 && r < 29) REQUIRE(pixel(image, x, y).r >= 254);
        }
    slices.resize(1); // from the top clockwise to beyond the right
    const Image first = draw_sprites(slices);
    CHECK(pixel(first, 70, 35) == red);
    CHECK(pixel(first, 30, 35).r == 0);
}

TEST_CASE("later sprites lie over earlier ones, whatever their kind") {
    Sprite below = marker(Marker::square, 20, {50, 50});
    Sprite between;
    between.shape = SpriteShape::box;
    between.center = {50, 50};
    between.half_width = between.half_height = 8;
    between.fill = {0, 255, 0, 128};
    Sprite above = marker(Marker::diamond, 4, {50, 50});
    above.fill = {0, 0, 255, 255};
    const Image image = draw_sprites({below, between, above});
    CHECK(pixel(image, 40, 50) == red);
    CHECK(pixel(image, 44, 44) == Color{127, 128, 0, 255});
    CHECK(pixel(image, 50, 50) == Color{0, 0, 255, 255});
}

TEST_CASE("sprites that the driver cannot take at once are drawn in turns, all of them and in their order") {
    const Gl& gl = Gl::get();
    (void)gl;
    constexpr int size = 64;
    std::vector<Sprite> sprites; // a dot on every other pixel, then a wide one over a quarter of them
    for (int y = 0; y < size; y += 2)
        for (int x = 0; x < size; x += 2) sprites.push_back(marker(Marker::square, 1, {x + 0.5, y + 0.5}));
    sprites.push_back(marker(Marker::square, 16, {16, 16}));
    sprites.back().fill = {0, 255, 0, 255};
    const auto pixels = [&](std::size_t most) {
        auto pass = SpritePass::create(most);
        REQUIRE(pass);
        RenderTarget target;
        target.resize(size, size);
        target.bind();
        glClearColor(0, 0, 0, 1);
        glClear(GL_COLOR_BUFFER_BIT);
        pass->draw(sprites, {0, 0, size, size});
        std::vector<std::uint8_t> bytes(static_cast<std::size_t>(size) * size * 4);
        glReadPixels(0, 0, size, size, GL_RGBA, GL_UNSIGNED_BYTE, bytes.data());
        return bytes;
    };
    const auto at_once = pixels(1'000'000);
    CHECK(std::count_if(at_once.begin(), at_once.end(), [](std::uint8_t byte) { return byte > 0; }) > size * size);
    CHECK(pixels(100) == at_once);
    CHECK(pixels(1) == at_once);
}
