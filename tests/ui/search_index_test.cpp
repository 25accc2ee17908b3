// SPDX-License-Identifier: MIT
#include "sample_world.hpp"
#include "ui/search_index.hpp"

#include <algorithm>
#include <doctest/doctest.h>

using namespace footprint;

namespace {

const SearchIndex& index() {
    static const SearchIndex one{*sample_world()};
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
            const auto camera = destination(world, hit, projection, viewport, {});
            REQUIRE(camera.has_value());
            const Frame frame{*camera, projection, viewport};
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
