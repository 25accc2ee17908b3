// SPDX-License-Identifier: MIT
#include "view/frame.hpp"

#include <cmath>
#include <doctest/doctest.h>

using namespace footprint;

namespace {

const Projection equal_earth{ProjectionKind::equal_earth, 11};
const Projection mercator{ProjectionKind::mercator, 0};

} // namespace

TEST_CASE("zoom counts as in web maps: the equator is 256 pixels long at 0 and doubles with each step") {
    for (const double zoom : {0.0, 1.0, 4.5}) {
        const Frame frame{{{0, 0}, zoom}, mercator, Viewport{}};
        const double length = frame.to_pixel(LonLat{179.999, 0}).x - frame.to_pixel(LonLat{-179.999, 0}).x;
        CHECK(length == doctest::Approx(256 * std::exp2(zoom)).epsilon(1e-4));
    }
}

TEST_CASE("the camera's place is in the middle of what the panels leave free") {
    const Viewport viewport{1280, 720, 2, {100, 20, 50, 40}}; // insets are logical: twice as many pixels
    const Frame frame{{{55, 25}, 5}, equal_earth, viewport};
    const Pixel at = frame.to_pixel(LonLat{55, 25});
    CHECK(std::abs(at.x - (200 + 1280 - 100) / 2.0) <= 0.5);
    CHECK(std::abs(at.y - (40 + 720 - 80) / 2.0) <= 0.5);
}

TEST_CASE("pixels and places are inverse to each other") {
    const Frame frame{{{100, -20}, 6}, equal_earth, Viewport{}};
    for (double x = 3; x < 1280; x += 97)
        for (double y = 5; y < 720; y += 83) {
            const auto place = frame.to_place({x, y});
            REQUIRE(place);
            CHECK(frame.to_pixel(*place).x == doctest::Approx(x).epsilon(1e-6));
            CHECK(frame.to_pixel(*place).y == doctest::Approx(y).epsilon(1e-6));
        }
}

TEST_CASE("the plane's origin lies on a whole pixel, so that dragging shifts the picture without changing it") {
    for (int i = 0; i < 50; ++i) {
        const Frame frame{{{i * 3.3, i * 0.7}, 3 + i * 0.11}, equal_earth, Viewport{1279, 719, 1.5, {13, 7, 0, 0}}};
        CHECK(frame.origin().x == std::round(frame.origin().x));
        CHECK(frame.origin().y == std::round(frame.origin().y));
    }
}

TEST_CASE("dragging moves the map by so many pixels and returns") {
    const Viewport viewport;
    const Camera start{{20, 30}, 4};
    const Camera moved = dragged(start, equal_earth, viewport, {120, -40});
    const Pixel before = Frame{start, equal_earth, viewport}.to_pixel(LonLat{10, 40});
    const Pixel after = Frame{moved, equal_earth, viewport}.to_pixel(LonLat{10, 40});
    CHECK(after.x - before.x == doctest::Approx(120).epsilon(0.01));
    CHECK(after.y - before.y == doctest::Approx(-40).epsilon(0.03));
    const Camera back = dragged(moved, equal_earth, viewport, {-120, 40});
    CHECK(back.center.lon == doctest::Approx(20));
    CHECK(back.center.lat == doctest::Approx(30));
}

TEST_CASE("the place under the pointer stays there while zooming") {
    const Viewport viewport{1280, 720, 1, {300, 40, 0, 0}};
    const Camera start{{20, 30}, 4};
    const Pixel pointer{900, 200};
    const auto place = Frame{start, equal_earth, viewport}.to_place(pointer);
    REQUIRE(place);
    for (const double steps : {0.25, 1.0, 3.0, -1.5}) {
        const Camera camera = zoomed(start, equal_earth, viewport, steps, pointer);
        const Pixel now = Frame{camera, equal_earth, viewport}.to_pixel(*place);
        CHECK(std::abs(now.x - pointer.x) <= 1);
        CHECK(std::abs(now.y - pointer.y) <= 1);
    }
}

TEST_CASE("the camera stays on the map and within the zoom's limits") {
    const Viewport viewport;
    const Camera far_out = dragged({{170, 80}, 5}, equal_earth, viewport, {-1e6, 1e6});
    CHECK(is_valid(far_out.center));
    CHECK(zoomed({{0, 0}, 12.5}, equal_earth, viewport, 9, {1, 1}).zoom == max_zoom);
    CHECK(zoomed({{0, 0}, 0.5}, equal_earth, viewport, -9, {1, 1}).zoom == min_zoom);
    CHECK(is_valid(zoomed({{0, 0}, 1}, equal_earth, viewport, -1, {0, 0}).center));
}

TEST_CASE("a camera for bounds shows all of them, as large as they fit") {
    const Viewport viewport{1280, 720, 1, {320, 40, 300, 80}};
    PlaneBounds bounds;
    bounds.include(mercator.forward({35, 12}));
    bounds.include(mercator.forward({60, 32}));
    const Frame frame{camera_for(bounds, mercator, viewport, 20), mercator, viewport};
    const Pixel low = frame.to_pixel(bounds.low);
    const Pixel high = frame.to_pixel(bounds.high);
    CHECK(low.x >= 320 + 19);
    CHECK(high.x <= 1280 - 300 - 19);
    CHECK(high.y >= 40 + 19);
    CHECK(low.y <= 720 - 80 - 19);
    const bool fills = low.x < 320 + 22 || high.y < 40 + 22;
    CHECK(fills);
}

TEST_CASE("kilometres a pixel follow the latitude on Mercator") {
    const Camera camera{{0, 60}, 4};
    // 40,030 km of equator over 4096 pixels, halved at 60 degrees.
    CHECK(Frame{camera, mercator, Viewport{}}.km_per_pixel() == doctest::Approx(40030.2 / 4096 / 2).epsilon(1e-3));
}
