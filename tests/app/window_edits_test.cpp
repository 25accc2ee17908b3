// SPDX-License-Identifier: MIT
#include "app/window/window_edits.hpp"

#include "shipped.hpp"

#include <doctest/doctest.h>

#include <cmath>

using namespace footprint;

namespace {

const World& world() { return shipped_snapshot()->world; }

const Viewport viewport{1280, 720, 1, {314, 56, 0, 110}};

Frame frame_of(const View& view) {
    return Frame{effective_camera(world(), view, viewport), view.projection, viewport};
}

/// Pixels beyond the map's edge, left and right.
std::pair<double, double> beyond(const View& view) {
    const Frame frame = frame_of(view);
    const PlaneBounds map = view.projection.bounds();
    return {std::max(0.0, frame.to_pixel(PlanePoint{map.low.x, 0}).x),
            std::max(0.0, 1280 - frame.to_pixel(PlanePoint{map.high.x, 0}).x)};
}

} // namespace

TEST_CASE("a drag goes on round the Earth: the map turns where its edge would come into sight") {
    for (const ProjectionName& row : projection_names) {
        CAPTURE(row.id);
        View view;
        view.projection.kind = row.kind;
        const auto at_first = beyond(view);
        double turned = 0;
        for (int i = 0; i < 60; ++i) {
            const View next = dragged_view(world(), view, viewport, {120, 0});
            turned += wrap_longitude(view.projection.central_meridian - next.projection.central_meridian);
            view = next;
            CHECK(beyond(view).first <= at_first.first + 1);
            CHECK(beyond(view).second <= at_first.second + 1);
        }
        CHECK(turned > 400); // round it
    }
}

TEST_CASE("where a map is cylindrical the drag's turn moves everything by as many pixels as the mouse") {
    for (const ProjectionKind kind : {ProjectionKind::mercator, ProjectionKind::plate_carree}) {
        View view;
        view.projection.kind = kind;
        view.camera = Camera{{170, 10}, 3.5}; // the edge is near
        const LonLat place{160, 20};
        const Pixel before = frame_of(view).to_pixel(place);
        const View after = dragged_view(world(), view, viewport, {-400, 0});
        CHECK(after.projection.central_meridian != view.projection.central_meridian);
        const Pixel now = frame_of(after).to_pixel(place);
        CHECK(std::abs(now.x - (before.x - 400)) < 2);
        CHECK(std::abs(now.y - before.y) < 1);
    }
}

TEST_CASE("close up a drag turns nothing, and nothing lies beyond the poles") {
    View view;
    view.camera = Camera{{10, 50}, 5};
    const View after = dragged_view(world(), view, viewport, {300, 100});
    CHECK(after.projection == view.projection);
    View north = view;
    for (int i = 0; i < 100; ++i) north = dragged_view(world(), north, viewport, {0, 300});
    CHECK(frame_of(north).to_plane({640, 0}).y <= view.projection.bounds().high.y + 1 / frame_of(north).pixels_per_unit());
}

TEST_CASE("zooming ends with the whole map, and where its shapes end") {
    View view;
    for (int i = 0; i < 40; ++i) view = zoomed_view(world(), view, viewport, -0.5, {1200, 100});
    const Frame out = frame_of(view);
    const PlaneBounds map = view.projection.bounds();
    const double width = (map.high.x - map.low.x) * out.pixels_per_unit();
    const double height = (map.high.y - map.low.y) * out.pixels_per_unit();
    CHECK((width > 900 || height > 520)); // of 966 x 554 that are free
    // In the middle of what is free.
    CHECK(std::abs((out.to_pixel(map.low).x + out.to_pixel(map.high).x) / 2 - (314 + 1280) / 2) < 2);
    for (int i = 0; i < 60; ++i) view = zoomed_view(world(), view, viewport, 0.5, {800, 300});
    CHECK(view.camera->zoom == 10);
    // A view file may ask for more: that stays, and leads back.
    view.camera->zoom = 12;
    CHECK(zoomed_view(world(), view, viewport, 0.5, {800, 300}).camera->zoom == 12);
    CHECK(zoomed_view(world(), view, viewport, -0.5, {800, 300}).camera->zoom == 11.5);
}
