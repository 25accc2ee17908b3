// SPDX-License-Identifier: MIT
#include "app/window/flight.hpp"

#include "app/window/window_edits.hpp"
#include "shipped.hpp"

#include <doctest/doctest.h>

#include <cmath>

using namespace footprint;

namespace {

const Projection equal_earth{ProjectionKind::equal_earth, 11};
const Viewport viewport{1280, 720, 1, {}};

} // namespace

TEST_CASE("a flight begins and ends where it is told to, is short, and has no jump on the way") {
    const Camera here{{10, 50}, 4};
    for (const Camera& there : {Camera{{11, 51}, 4}, Camera{{140, 36}, 6}, Camera{{10, 50}, 9}, Camera{{-70, -30}, 1.2}}) {
        CAPTURE(there.center.lon);
        Flight flight;
        flight.start(here, there, equal_earth, viewport, 100);
        REQUIRE(flight.is_under_way());
        const Camera first = flight.at(100);
        CHECK(first.zoom == doctest::Approx(here.zoom));
        CHECK(distance_km(first.center, here.center) < 1);
        Camera before = first;
        double way_px = 0;
        double longest_px = 0;
        for (double t = 100; flight.is_under_way(); t += 0.004) {
            const Camera now = flight.at(t);
            const Frame frame{now, equal_earth, viewport};
            const Pixel a = frame.to_pixel(before.center);
            const Pixel b = frame.to_pixel(now.center);
            const double step = std::hypot(a.x - b.x, a.y - b.y) + 600 * std::abs(now.zoom - before.zoom);
            way_px += step;
            longest_px = std::max(longest_px, step);
            before = now;
            REQUIRE(t < 100 + Flight::longest_s + 0.01);
        }
        CHECK(before == there);
        CHECK(longest_px < way_px / 20);
    }
}

TEST_CASE("a long flight leads out and in again, and one that goes nowhere does not begin") {
    Flight flight;
    const Camera here{{2, 48}, 6};
    flight.start(here, {{140, 36}, 6}, equal_earth, viewport, 0);
    double outermost = 6;
    for (double t = 0; flight.is_under_way(); t += 0.01) outermost = std::min(outermost, flight.at(t).zoom);
    CHECK(outermost < 4.5);
    flight.start(here, here, equal_earth, viewport, 0);
    CHECK_FALSE(flight.is_under_way());
    CHECK(flight.at(0) == here);
}

TEST_CASE("panels that come and go leave an overview where it was, and what was in sight in sight") {
    const World& world = shipped_snapshot()->world;
    const Viewport alone{1280, 720, 1, {0, 56, 0, 110}};
    const Viewport both{1280, 720, 1, {314, 56, 362, 110}};
    for (const double zoom : {1.5, 2.5, 4.9, 5.3, 9.0}) {
        CAPTURE(zoom);
        View view;
        view.camera = Camera{{20, 30}, zoom};
        const View narrow = settled_view(world, view, alone, both);
        CHECK(settled_view(world, narrow, both, alone).camera->zoom == doctest::Approx(zoom));
        CHECK(narrow.camera->center == view.camera->center);
        if (zoom > 5) {
            CHECK(narrow.camera->zoom == zoom);
            continue;
        }
        // The corners of what was free.
        const Frame wide_frame{*view.camera, view.projection, alone};
        const Frame narrow_frame{*narrow.camera, view.projection, both};
        for (const Pixel corner : {Pixel{0, 56}, Pixel{1280, 610}}) {
            const Pixel at = narrow_frame.to_pixel(wide_frame.to_plane(corner));
            CHECK(at.x > 313);
            CHECK(at.x < 1280 - 361);
        }
    }
    View fitting;
    CHECK_FALSE(settled_view(world, fitting, alone, both).camera);
    fitting.selection.place = LonLat{-175, -20}; // out of sight at first: the map follows
    const View follows = settled_view(world, fitting, alone, both);
    const Pixel at = Frame{effective_camera(world, follows, both), follows.projection, both}.to_pixel(*fitting.selection.place);
    CHECK(at.x >= 314);
    CHECK(at.x <= 1280 - 362);
}
