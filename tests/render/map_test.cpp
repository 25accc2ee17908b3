// SPDX-License-Identifier: MIT
#include "drawing.hpp"

using namespace footprint;
using namespace footprint::test;

namespace {

constexpr Color red{255, 0, 0, 255};

Scene with_layer(MapLayer layer, int width = 400, int height = 300, double pixels_per_unit = 100) {
    Scene scene = empty_scene(width, height, pixels_per_unit);
    scene.map.push_back(std::move(layer));
    return scene;
}

} // namespace

TEST_CASE("a fill covers as many pixels as its area") {
    const PlanePath ring = wobbly_ring(0.1, 0.05, 1, 300);
    const Image image = draw(with_layer(FillLayer{fill_of({ring}), red, nullptr}));
    const double area = ring_area(ring) * 100 * 100;
    // Whether a pixel on the edge counts is a coin toss: about the square root of the outline's length.
    CHECK(red_area(image) == doctest::Approx(area).epsilon(0.002));
}

TEST_CASE("north is up and east is right") {
    const PlanePath northeast{{0.5, 0.5}, {1, 0.5}, {1, 1}, {0.5, 1}, {0.5, 0.5}};
    const Image image = draw(with_layer(FillLayer{fill_of({northeast}), red, nullptr}));
    CHECK(pixel(image, 200 + 75, 150 - 75) == red);
    CHECK(red_area(image) == 50 * 50);
    CHECK(pixel(image, 250, 149 - 50) == red); // its outermost pixels
    CHECK(pixel(image, 299, 50) == red);
}

TEST_CASE("each feature has its own colour, and none where that is transparent") {
    FillBuilder builder;
    for (std::size_t i = 0; i < 3; ++i) {
        const double x = static_cast<double>(i) - 1;
        builder.add({{{x, 0}, {x + 0.5, 0}, {x + 0.5, 0.5}, {x, 0.5}, {x, 0}}}, i);
    }
    auto colors = std::make_shared<std::vector<Color>>(
        std::vector<Color>{{10, 20, 30, 255}, {0, 0, 0, 0}, {255, 255, 255, 128}});
    const Image image = draw(with_layer(FillLayer{builder.finish(), red, colors}));
    CHECK(pixel(image, 125, 125) == Color{10, 20, 30, 255});
    CHECK(pixel(image, 225, 125) == Color{0, 0, 0, 255});
    CHECK(pixel(image, 325, 125) == Color{128, 128, 128, 255});
}

TEST_CASE("stripes have the width asked for, so many pixels apart, and lie still on the map") {
    const PlanePath square{{-1, -1}, {1, -1}, {1, 1}, {-1, 1}, {-1, -1}};
    Scene scene = with_layer(FillLayer{fill_of({square}), red, nullptr, 10, 2});
    const Image image = draw(scene);
    // 2 of 10 / sqrt(2) pixels across.
    CHECK(red_area(image) == doctest::Approx(200 * 200 * 2 / 7.07).epsilon(0.03));
    for (int i = 0; i < 20; ++i) CHECK(pixel(image, 150 + i, 150) == pixel(image, 160 + i, 150));
    CHECK(pixel(image, 150, 150) != pixel(image, 155, 150));
    scene.origin.x += 13;
    const Image dragged = draw_afresh(scene);
    for (int i = 0; i < 20; ++i) CHECK(pixel(dragged, 163 + i, 150) == pixel(image, 150 + i, 150));
}

TEST_CASE("leaving out chunks that are not visible does not change the picture") {
    Scene scene = busy_scene(300, 200, 400);
    scene.origin = {-350, 40};
    const Image culled = draw_afresh(scene);
    for (MapLayer& layer : scene.map) {
        const auto never_cull = [](const auto& mesh) {
            auto all = std::make_shared<std::decay_t<decltype(*mesh)>>(*mesh);
            for (Chunk& chunk : all->chunks) chunk.bounds = {{-1e9, -1e9}, {1e9, 1e9}};
            return all;
        };
        if (auto* fill = std::get_if<FillLayer>(&layer)) fill->mesh = never_cull(fill->mesh);
        if (auto* field = std::get_if<FieldLayer>(&layer)) field->mesh = never_cull(field->mesh);
        if (auto* stroke = std::get_if<StrokeLayer>(&layer)) stroke->mesh = never_cull(stroke->mesh);
    }
    CHECK(different_pixels(culled, draw_afresh(scene)) == 0);
}

TEST_CASE("a line's ink is its length times its width, thin or thick, at any angle") {
    for (const float width : {0.5f, 0.8f, 1.0f, 1.5f, 2.5f, 6.0f}) {
        CAPTURE(width);
        for (const double angle : {0.0, 0.3, 0.785398, 1.2, 1.570796}) {
            CAPTURE(angle);
            const PlanePoint end{std::cos(angle), std::sin(angle)};
            const auto line = stroke_of({end * -1.0, {0.001, 0.002}, end});
            const Image image = draw(with_layer(StrokeLayer{line, red, width, 0, 0}));
            const double caps = width < 1.5 ? width * width : std::numbers::pi / 4 * width * width;
            // Distances to a line through pixel centres are no exact areas: 4 %; a cap is up to a pixel more
            // or less.
            CHECK(red_area(image) == doctest::Approx(200.0 * width + caps).epsilon(0.04));
        }
    }
}

TEST_CASE("a translucent line is equally dark everywhere, joints included") {
    const PlanePath ring = [] {
        PlanePath circle;
        for (int i = 0; i < 90; ++i)
            circle.push_back({std::cos(i * std::numbers::pi / 45), std::sin(i * std::numbers::pi / 45)});
        circle.push_back(circle.front());
        return circle;
    }();
    Scene scene = with_layer(StrokeLayer{stroke_of(ring), {255, 0, 0, 128}, 3, 0, 0});
    const Image image = draw(scene);
    int darkest = 255;
    int brightest = 0;
    for (int i = 0; i < 720; ++i) {
        // The pixel in the middle of the line.
        const double angle = i * std::numbers::pi / 360;
        const int x = static_cast<int>(std::floor(200 + 99.95 * std::cos(angle)));
        const int y = static_cast<int>(std::floor(150 - 99.95 * std::sin(angle)));
        darkest = std::min<int>(darkest, pixel(image, x, y).r);
        brightest = std::max<int>(brightest, pixel(image, x, y).r);
    }
    CHECK(brightest <= 129); // once is 128; twice would be 192
    CHECK(darkest >= 127);
}

TEST_CASE("dashes and gaps have the lengths asked for, across joints") {
    PlanePath line;
    for (int i = 0; i <= 40; ++i) line.push_back({-1 + 0.05 * i, 0.005});
    const Image image = draw(with_layer(StrokeLayer{stroke_of(line), red, 1, 12, 8}));
    CHECK(red_area(image) == doctest::Approx(200 * 0.6).epsilon(0.02));
    for (int x = 0; x < 200; ++x) {
        CAPTURE(x);
        const int phase = x % 20;
        const int ink = pixel(image, 100 + x, 149).r;
        if (phase > 0 && phase < 11) CHECK(ink == 255);
        if (phase > 12 && phase < 19) CHECK(ink == 0);
    }
}

TEST_CASE("lines go on smoothly from one chunk to the next") {
    // A line whose segments come in another order: joined by where they are, not by where they are stored.
    PlanePath line;
    for (int i = 0; i <= 60; ++i) line.push_back({-1.5 + 0.05 * i, 0.1 * std::sin(i * 0.5)});
    const auto whole = stroke_of(line);
    auto cut = std::make_shared<StrokeMesh>();
    for (const std::size_t start : {20u, 40u, 0u}) {
        Chunk chunk{{{-9, -9}, {9, 9}}, static_cast<std::uint32_t>(cut->segments.size()), 20};
        cut->segments.insert(cut->segments.end(),
                             whole->segments.begin() + static_cast<std::ptrdiff_t>(start),
                             whole->segments.begin() + static_cast<std::ptrdiff_t>(start) + 20);
        cut->chunks.push_back(chunk);
    }
    const Color veil{255, 0, 0, 100};
    CHECK(different_pixels(draw(with_layer(StrokeLayer{whole, veil, 2.5f, 5, 4})),
                           draw(with_layer(StrokeLayer{cut, veil, 2.5f, 5, 4}))) == 0);
}

TEST_CASE("positions are right to a third of a pixel at the closest zoom") {
    // A square of 100 pixels far from the plane's origin, at zoom 13.
    const double pixels_per_unit = 256 * std::exp2(13) / (2 * std::numbers::pi);
    const PlanePoint corner{2.3456789, -1.2345678};
    const double side = 100 / pixels_per_unit;
    const PlanePath square{corner,
                           {corner.x + side, corner.y},
                           {corner.x + side, corner.y - side},
                           {corner.x, corner.y - side},
                           corner};
    Scene scene = with_layer(FillLayer{fill_of({square}), red, nullptr}, 200, 200, pixels_per_unit);
    scene.origin = {std::round(50 - corner.x * pixels_per_unit), std::round(50 + corner.y * pixels_per_unit)};
    const Image image = draw(scene);
    const double left = scene.origin.x + corner.x * pixels_per_unit;
    const double top = scene.origin.y - corner.y * pixels_per_unit;
    int first_x = 0;
    int first_y = 0;
    while (first_x < 200 && pixel(image, first_x, 100) != red) ++first_x;
    while (first_y < 200 && pixel(image, 100, first_y) != red) ++first_y;
    // A pixel is covered if its middle is.
    CHECK(std::abs(first_x - left) <= 0.5 + 1.0 / 3);
    CHECK(std::abs(first_y - top) <= 0.5 + 1.0 / 3);
    CHECK(std::sqrt(red_area(image)) == doctest::Approx(100).epsilon(0.011));
}

TEST_CASE(
    "a picture is draped over the map: north at the top, west at the left, and shrunk without flicker") {
    auto picture = std::make_shared<Image>(make_image(512, 256));
    for (int y = 0; y < 256; ++y)
        for (int x = 0; x < 512; ++x) {
            std::uint8_t* p = picture->rgba.data() + (y * 512 + x) * 4;
            p[0] = x < 256 ? 200 : 0;
            p[1] = y < 128 ? 200 : 0;
            p[2] = (x + y) % 2 == 0 ? 255 : 0; // a chessboard: half grey once it is small
            p[3] = 255;
        }
    const Image image = draw(with_layer(RasterLayer{raster_mesh(), picture, 1}, 400, 300, 30));
    const Color northwest = pixel(image, 200 - 40, 150 - 20);
    CHECK(northwest.r == 200);
    CHECK(northwest.g == 200);
    CHECK(northwest.b == doctest::Approx(128).epsilon(0.02));
    const Color southeast = pixel(image, 200 + 40, 150 + 20);
    CHECK(southeast.r == 0);
    CHECK(southeast.g == 0);
    CHECK(pixel(image, 2, 2) == Color{0, 0, 0, 255}); // off the map
}
