// SPDX-License-Identifier: MIT
#include "geo/cut.hpp"
#include "geo/great_circle.hpp"

#include <cmath>
#include <doctest/doctest.h>
#include <random>

using namespace footprint;

namespace {

double length_km(const std::vector<Path>& pieces) {
    double sum = 0;
    for (const Path& piece : pieces)
        for (std::size_t i = 0; i + 1 < piece.size(); ++i) sum += distance_km(piece[i], piece[i + 1]);
    return sum;
}

/// Ends where it should, leaps nowhere, stays on the Earth.
void check_line(const std::vector<Path>& pieces, LonLat a, LonLat b) {
    REQUIRE_FALSE(pieces.empty());
    CHECK(distance_km(pieces.front().front(), a) < 0.001);
    CHECK(distance_km(pieces.back().back(), b) < 0.001);
    for (const Path& piece : pieces) {
        CHECK(piece.size() >= 2);
        for (std::size_t i = 0; i + 1 < piece.size(); ++i) {
            CHECK(is_valid(piece[i]));
            CHECK(distance_km(piece[i], piece[i + 1]) < 112); // a degree is 111.2 km
            const bool at_pole = std::abs(piece[i].lat) == 90 || std::abs(piece[i + 1].lat) == 90;
            if (!at_pole) CHECK(std::abs(piece[i].lon - piece[i + 1].lon) <= 180);
        }
    }
    for (std::size_t i = 0; i + 1 < pieces.size(); ++i)
        CHECK(distance_km(pieces[i].back(), pieces[i + 1].front()) < 0.001);
}

} // namespace

TEST_CASE("a great circle is as long as the distance between its ends, wherever they are") {
    std::mt19937 random{11};
    std::uniform_real_distribution<double> lon{-180, 180};
    std::uniform_real_distribution<double> lat{-90, 90};
    for (int i = 0; i < 500; ++i) {
        const LonLat a{lon(random), lat(random)};
        const LonLat b{lon(random), lat(random)};
        CAPTURE(to_string(a));
        CAPTURE(to_string(b));
        const auto pieces = great_circle(a, b);
        check_line(pieces, a, b);
        // Where it is cut it bends a little, as edges are straight in longitude and latitude: metres, more
        // near a pole.
        CHECK(length_km(pieces) == doctest::Approx(distance_km(a, b)).epsilon(2e-4));
    }
}

TEST_CASE("from Fiji to Hawaii the line is cut once, at the antimeridian") {
    const LonLat suva{178.44, -18.14};
    const LonLat honolulu{-157.86, 21.31};
    const auto pieces = great_circle(suva, honolulu);
    check_line(pieces, suva, honolulu);
    REQUIRE(pieces.size() == 2);
    CHECK(pieces[0].back().lon == 180);
    CHECK(pieces[1].front().lon == -180);
    CHECK(length_km(pieces) == doctest::Approx(distance_km(suva, honolulu)).epsilon(1e-6));
}

TEST_CASE("poles, antipodes and one place alone") {
    const LonLat quito{-78.5, -0.2};
    const LonLat opposite{101.5, 0.2};
    const double half_way_round = std::acos(-1.0) * earth_radius_km;
    auto pieces = great_circle(quito, opposite);
    check_line(pieces, quito, opposite);
    CHECK(length_km(pieces) == doctest::Approx(half_way_round).epsilon(1e-6));

    pieces = great_circle({0, 90}, {0, -90});
    check_line(pieces, {0, 90}, {0, -90});
    CHECK(length_km(pieces) == doctest::Approx(half_way_round).epsilon(1e-6));

    // Over the pole: up one meridian, down the other.
    pieces = great_circle({20, 80}, {-160, 80});
    check_line(pieces, {20, 80}, {-160, 80});
    CHECK(length_km(pieces) == doctest::Approx(20.0 / 180 * half_way_round).epsilon(1e-6));

    CHECK(great_circle(quito, quito).empty());
    CHECK(great_circle({180, 10}, {-180, 10}).empty());
}

TEST_CASE("along the antimeridian and up to it the line stays in one piece") {
    for (const auto& [a, b] : {std::pair{LonLat{180, -10}, LonLat{180, 10}},
                               {LonLat{170, 5}, LonLat{180, 5}},
                               {LonLat{-180, 5}, LonLat{-170, 5}}}) {
        const auto pieces = great_circle(a, b);
        check_line(pieces, a, b);
        CHECK(length_km(pieces) == doctest::Approx(distance_km(a, b)).epsilon(1e-6));
    }
}

TEST_CASE("a projected great circle never leaps across the map") {
    for (const double meridian : {0.0, 11.0, 150.0, -100.0}) {
        const Projection projection{ProjectionKind::equal_earth, meridian};
        for (const auto& [a, b] : {std::pair{LonLat{178.44, -18.14}, LonLat{-157.86, 21.31}},
                                   {LonLat{139.7, 35.7}, LonLat{-122.3, 47.6}},
                                   {LonLat{-78, 0}, LonLat{102, 0}}})
            for (const Path& piece : great_circle(a, b))
                for (const PlanePath& plane : project_line(piece, projection))
                    for (std::size_t i = 0; i + 1 < plane.size(); ++i)
                        CHECK(std::hypot(plane[i + 1].x - plane[i].x, plane[i + 1].y - plane[i].y) < 0.2);
    }
}
