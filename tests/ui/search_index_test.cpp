// SPDX-License-Identifier: MIT
#include "sample_world.hpp"
#include "ui/search_index.hpp"

#include <algorithm>
#include <doctest/doctest.h>

using namespace footprint;

namespace {

const SearchIndex& index() {
    static const SearchIndex one{sample_world()};
    return one;
}

bool finds(std::string_view query, std::string_view id, std::size_t within) {
    const auto hits = index().find(query, within);
    return std::any_of(hits.begin(), hits.end(), [&](const SearchHit& hit) { return hit.id == id; });
}

} // namespace

TEST_CASE("search finds providers by alias, sites by code and places by name") {
    CHECK(finds("aliyun", "provider:alibaba", 3));
    CHECK(finds("me-central-1", "site:aws/me-central-1", 3));
    CHECK(finds("germany", "country:DE", 1));
    CHECK(finds("middle east", "market:middle-east", 1));
    CHECK(finds("asean", "market:asean", 1));
}

TEST_CASE("search takes no notice of case and accents") {
    CHECK(finds("SAO PAULO", "site:aws/sa-east-1", 10));
    CHECK(index().find("são paulo", 5).front().id == index().find("sao paulo", 5).front().id);
}

TEST_CASE("nothing is found for nothing, and for what is not there") {
    CHECK(index().find("", 10).empty());
    CHECK(index().find("   ", 10).empty());
    CHECK(index().find("xyzzyqwerty", 10).empty());
    CHECK(index().find("a", 7).size() == 7);
}

TEST_CASE("flying to a country brings all of it into the free part of the window") {
    const World& world = *sample_world();
    const Viewport viewport{1280, 720, 1, {314, 56, 342, 0}};
    for (const char* code : {"AE", "BR", "FR", "JP", "ZA"}) {
        for (const ProjectionName& row : projection_names) {
            const Projection projection{row.kind, 11};
            const SearchHit hit{HitKind::country, {}, {}, {}, *world.country_index(code), {}};
            View view;
            view.projection = projection;
            const auto flown = flown_to(world, hit, view, viewport);
            REQUIRE(flown.has_value());
            const Frame frame{flown->camera.value(), flown->projection, viewport};
            const Country& country = world.countries[hit.index];
            for (const LonLat corner : {country.southwest, country.northeast}) {
                const Pixel at = frame.to_pixel(corner);
                CHECK(at.x > 314);
                CHECK(at.x < 1280 - 342);
                CHECK(at.y > 56);
                CHECK(at.y < 720);
            }
        }
    }
}

TEST_CASE(
    "flying to a region that the map's edge goes through shows it as near as any other, with all its sites") {
    const World& world = *sample_world();
    const Viewport viewport{1280, 720, 1, {314, 56, 0, 0}};
    for (const char* query : {"asia pacific", "pacific islands", "fiji", "new zealand", "russia", "anz"}) {
        CAPTURE(query);
        const auto hits = index().find(query, 1);
        REQUIRE(hits.size() == 1);
        const CountryCodes codes = hits[0].kind == HitKind::country
                                       ? CountryCodes{world.countries[hits[0].index].code}
                                       : hits[0].countries;
        View view;
        view.projection.central_meridian = 150; // cuts the Atlantic
        const auto uncut = flown_to(world, hits[0], view, viewport);
        REQUIRE(uncut.has_value());
        for (const double meridian : {11.0, 0.0, -100.0, 174.0}) {
            CAPTURE(meridian);
            view.projection.central_meridian = meridian;
            const auto flown = flown_to(world, hits[0], view, viewport);
            REQUIRE(flown.has_value());
            CHECK(flown->camera->zoom > uncut->camera->zoom - 0.5);
            const Frame frame{*flown->camera, flown->projection, viewport};
            for (std::size_t site = 0; site < world.catalogue.sites.size(); ++site) {
                if (!codes.contains(world.catalogue.sites.country(site).text())) continue;
                CAPTURE(world.catalogue.key_of(site));
                const Pixel at = frame.to_pixel(world.catalogue.sites.position(site));
                CHECK(at.x > 314);
                CHECK(at.x < 1280);
                CHECK(at.y > 56);
                CHECK(at.y < 720);
            }
        }
    }
}

TEST_CASE("the central meridian stays where the map's edge is not in the way") {
    const View view;
    for (const char* query : {"europe", "middle east", "brazil", "antarctica", "dubai"}) {
        CAPTURE(query);
        const auto flown = flown_to(*sample_world(), index().find(query, 1).at(0), view, {});
        REQUIRE(flown.has_value());
        CHECK(flown->projection == view.projection);
    }
}
