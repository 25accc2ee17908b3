// SPDX-License-Identifier: MIT
#include "geo/cut.hpp"
#include "geo/triangulate.hpp"

#include <cmath>
#include <doctest/doctest.h>
#include <random>

using namespace footprint;

namespace {

Path rectangle(double west, double south, double east, double north) {
    return {{west, south}, {east, south}, {east, north}, {west, north}, {west, south}};
}

double area(const std::vector<PlanePolygon>& pieces) {
    double sum = 0;
    for (const PlanePolygon& piece : pieces)
        for (std::size_t i = 0; i < piece.size(); ++i)
            sum += (i == 0 ? 1 : -1) * std::abs(signed_area(piece[i]));
    return sum;
}

double area(const Triangles& t) {
    double sum = 0;
    for (std::size_t i = 0; i < t.indices.size(); i += 3) {
        const PlanePoint a = t.vertices[t.indices[i]];
        const PlanePoint b = t.vertices[t.indices[i + 1]];
        const PlanePoint c = t.vertices[t.indices[i + 2]];
        sum += std::abs((b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y)) / 2;
    }
    return sum;
}

} // namespace

TEST_CASE("cutting at the antimeridian keeps Fiji's area wherever the map is cut") {
    // Fiji as the files have it: two parts that meet at 180 degrees.
    const std::vector<Polygon> fiji{{rectangle(177, -19, 180, -16)}, {rectangle(-180, -19, -178, -16)}};
    const Projection reference{ProjectionKind::equal_earth, 0};
    double expected = 0;
    for (const Polygon& part : fiji) expected += area(project_polygon(part, reference));
    for (double meridian = -180; meridian <= 180; meridian += 7.5) {
        const Projection projection{ProjectionKind::equal_earth, meridian};
        double sum = 0;
        for (const Polygon& part : fiji)
            for (const PlanePolygon& piece : project_polygon(part, projection)) {
                sum += area({piece});
                for (const PlanePoint& p : piece.front())
                    CHECK(std::abs(p.x) <= projection.bounds().high.x + 1e-9);
            }
        CAPTURE(meridian);
        CHECK(sum == doctest::Approx(expected).epsilon(1e-4)); // the chords of the resampling differ a little
    }
}

TEST_CASE("Antarctica fills its band down to the edge of the map for any central meridian") {
    const Polygon antarctica{rectangle(-180, -90, 180, -70)};
    for (const double meridian : {0.0, 11.0, 90.0, -120.0, 180.0}) {
        const Projection projection{ProjectionKind::plate_carree, meridian};
        constexpr double r = 3.14159265358979 / 180;
        CHECK(area(project_polygon(antarctica, projection)) == doctest::Approx(360 * r * 20 * r));
    }
}

TEST_CASE("a hole stays a hole when its polygon is cut") {
    const Polygon lake_land{rectangle(100, 0, 140, 30), rectangle(110, 10, 130, 20)};
    const Projection whole{ProjectionKind::plate_carree, 0};
    const Projection cut{ProjectionKind::plate_carree, -60}; // the seam is at 120, through land and hole
    CHECK(project_polygon(lake_land, cut).size() == 2);
    CHECK(area(project_polygon(lake_land, cut)) == doctest::Approx(area(project_polygon(lake_land, whole))));
}

TEST_CASE("a line that crosses the edge of the map is two lines that end on it") {
    const Projection projection{ProjectionKind::plate_carree, 100}; // seam at -80
    const auto pieces = project_line({{-90, 10}, {-70, 20}}, projection);
    REQUIRE(pieces.size() == 2);
    const double edge = projection.bounds().high.x;
    CHECK(pieces[0].back().x == doctest::Approx(edge));
    CHECK(pieces[1].front().x == doctest::Approx(-edge));
    CHECK(pieces[0].back().y == doctest::Approx(pieces[1].front().y));
}

TEST_CASE("lines beyond the end of Mercator are not drawn along its edge") {
    const Projection projection{ProjectionKind::mercator, 0};
    CHECK(project_line({{0, -86}, {10, -88}, {20, -87}}, projection).empty());
    CHECK(project_line({{0, 80}, {0, 89}}, projection).size() == 1);
}

TEST_CASE("long edges follow the curve of the meridian") {
    const Projection projection{ProjectionKind::equal_earth, 0};
    const auto pieces = project_line({{170, -80}, {170, 80}}, projection);
    REQUIRE(pieces.size() == 1);
    for (std::size_t i = 0; i + 1 < pieces[0].size(); ++i) {
        const PlanePoint middle = (pieces[0][i] + pieces[0][i + 1]) * 0.5;
        const auto place = projection.inverse(middle);
        REQUIRE(place);
        CHECK(place->lon == doctest::Approx(170).epsilon(5e-4));
    }
}

TEST_CASE("degenerate shapes give nothing") {
    const Projection projection;
    CHECK(project_polygon({}, projection).empty());
    CHECK(project_polygon({{{0, 0}, {1, 1}, {0, 0}}}, projection).empty());
    CHECK(project_line({{1, 1}}, projection).empty());
    Triangles triangles;
    triangulate({{{0, 0}, {1, 1}, {2, 2}, {0, 0}}}, triangles);
    CHECK(triangles.indices.empty());
}

TEST_CASE("the triangles of random star polygons with holes have the polygon's area") {
    std::mt19937 random{7};
    std::uniform_real_distribution<double> radius{1.0, 2.0};
    for (int round = 0; round < 50; ++round) {
        PlanePolygon polygon(2);
        const int corners = 5 + round;
        for (int i = 0; i < corners; ++i) {
            const double angle = 2 * 3.14159265358979 * i / corners;
            const double r = radius(random);
            polygon[0].push_back({r * std::cos(angle), r * std::sin(angle)});
            polygon[1].push_back({0.5 * r * std::cos(angle), 0.5 * r * std::sin(angle)});
        }
        for (PlanePath& ring : polygon) ring.push_back(ring.front());
        Triangles triangles;
        triangulate(polygon, triangles);
        CHECK(area(triangles) == doctest::Approx(area({polygon})));
    }
}
