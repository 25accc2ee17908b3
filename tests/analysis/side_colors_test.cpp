// SPDX-License-Identifier: MIT
#include "analysis/side_colors.hpp"

#include "shipped.hpp"

#include <cmath>
#include <doctest/doctest.h>

using namespace footprint;

TEST_CASE("a side has its provider's colour, and any two sides can be told apart") {
    const Catalogue& catalogue = shipped_snapshot()->world.catalogue;
    for (const Provider& a : catalogue.providers)
        for (const Provider& b : catalogue.providers) {
            CAPTURE(a.id);
            CAPTURE(b.id);
            Analysis analysis;
            analysis.a.filter.providers = {{a.id}};
            analysis.b.filter.providers = {{b.id}};
            const SideColors colors = side_colors(catalogue, analysis);
            CHECK(colors.a == a.color);
            REQUIRE(colors.b);
            CHECK(std::abs(std::remainder(hue_of(*colors.a) - hue_of(*colors.b), 360)) >= 39);
            if (std::abs(std::remainder(hue_of(a.color) - hue_of(b.color), 360)) > 41)
                CHECK(colors.b == b.color);
        }
    CHECK(side_colors(catalogue, {}) == SideColors{});
}

TEST_CASE("hues are those of the colour wheel") {
    CHECK(hue_of({255, 0, 0, 255}) == doctest::Approx(0));
    CHECK(hue_of({255, 255, 0, 255}) == doctest::Approx(60));
    CHECK(hue_of({0, 128, 0, 255}) == doctest::Approx(120));
    CHECK(hue_of({10, 10, 200, 255}) == doctest::Approx(240));
    CHECK(hue_of({90, 90, 90, 255}) == doctest::Approx(0));
}
