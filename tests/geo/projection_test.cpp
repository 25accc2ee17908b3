// SPDX-License-Identifier: MIT
#include "geo/projection.hpp"

#include <cmath>
#include <doctest/doctest.h>
#include <numbers>

using namespace footprint;

namespace {

constexpr double pi = std::numbers::pi;

std::vector<Projection> projections() {
    std::vector<Projection> all;
    for (const ProjectionName& row : projection_names)
        for (const double meridian : {0.0, 11.0, 150.0, -179.5, 180.0}) all.push_back({row.kind, meridian});
    return all;
}

} // namespace

TEST_CASE("forward then inverse returns, on every projection and meridian") {
    for (const Projection& projection : projections()) {
        CAPTURE(static_cast<int>(projection.kind));
        CAPTURE(projection.central_meridian);
        for (double lon = -179; lon < 180; lon += 13.7)
            for (double lat = -84.5; lat < 85; lat += 6.9) {
                const auto back = projection.inverse(projection.forward({lon, lat}));
                REQUIRE(back);
                CHECK(std::abs(wrap_longitude(back->lon - lon)) < 1e-9);
                CHECK(std::abs(back->lat - lat) < 1e-9);
            }
    }
}

TEST_CASE("the edge of the map is half a turn from the central meridian") {
    const Projection projection{ProjectionKind::equal_earth, 150};
    CHECK(projection.forward({150, 0}).x == doctest::Approx(0));
    CHECK(projection.forward({-30.001, 0}).x == doctest::Approx(projection.bounds().high.x).epsilon(1e-4));
    CHECK(projection.forward({-29.999, 0}).x == doctest::Approx(projection.bounds().low.x).epsilon(1e-4));
}

// Savric, Patterson, Jenny 2019: the map is 5.4125 wide and 2.6347 high for a unit sphere scaled to equal area.
TEST_CASE("Equal Earth has its published size and keeps areas") {
    const Projection projection{ProjectionKind::equal_earth, 0};
    const PlaneBounds bounds = projection.bounds();
    CHECK(bounds.width() / bounds.height() == doctest::Approx(2.05458).epsilon(1e-4));
    // Area of a small cell over its area on the sphere is one everywhere.
    for (const double lat : {-80.0, -45.0, 0.0, 30.0, 60.0, 85.0}) {
        const double d = 0.01;
        const PlanePoint low = projection.forward({20, lat - d});
        const PlanePoint high = projection.forward({20, lat + d});
        const PlanePoint east = projection.forward({20 + d, lat});
        const PlanePoint west = projection.forward({20 - d, lat});
        const double area = (high.y - low.y) * (east.x - west.x);
        const double r = pi / 180;
        const double sphere = (std::sin((lat + d) * r) - std::sin((lat - d) * r)) * 2 * d * r;
        CHECK(area / sphere == doctest::Approx(1).epsilon(1e-5));
    }
}

TEST_CASE("Web Mercator is square, conformal and ends at 85.0511 degrees") {
    const Projection projection{ProjectionKind::mercator, 0};
    CHECK(projection.bounds().high.y == doctest::Approx(pi));
    CHECK(projection.forward({0, 90}).y == doctest::Approx(pi));
    CHECK(projection.forward({0, -89}).y == doctest::Approx(-pi));
    CHECK(projection.parallel_scale(60) == doctest::Approx(2)); // 1 / cos 60
}

TEST_CASE("off the map there is no place") {
    for (const Projection& projection : projections()) {
        const PlaneBounds bounds = projection.bounds();
        CHECK_FALSE(projection.inverse({0, bounds.high.y + 0.01}));
        CHECK_FALSE(projection.inverse({bounds.high.x + 0.01, 0}));
        CHECK_FALSE(projection.inverse({std::nan(""), 0}));
        CHECK(projection.inverse({0, bounds.high.y}));
    }
    // The corners of Equal Earth's box are off the map.
    const Projection equal_earth{ProjectionKind::equal_earth, 0};
    CHECK_FALSE(equal_earth.inverse({equal_earth.bounds().high.x, equal_earth.bounds().high.y}));
}

TEST_CASE("distances on the sphere") {
    // Quarter and half of the great circle; JFK to LHR: 5,540 km by the haversine formula.
    CHECK(distance_km({0, 0}, {90, 0}) == doctest::Approx(earth_radius_km * pi / 2));
    CHECK(distance_km({10, 20}, {-170, -20}) == doctest::Approx(earth_radius_km * pi));
    CHECK(distance_km({0, 90}, {123, 90}) == doctest::Approx(0).epsilon(1e-9));
    CHECK(distance_km({179.9, 0}, {-179.9, 0}) == doctest::Approx(22.239).epsilon(1e-3));
    CHECK(distance_km({-73.7789, 40.6397}, {-0.4614, 51.4775}) == doctest::Approx(5540).epsilon(2e-3));
}

TEST_CASE("longitudes wrap into -180 to 180") {
    CHECK(wrap_longitude(180) == -180);
    CHECK(wrap_longitude(-180) == -180);
    CHECK(wrap_longitude(540.5) == doctest::Approx(-179.5));
    CHECK(wrap_longitude(-1000) == doctest::Approx(80));
}
