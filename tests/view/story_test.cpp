// SPDX-License-Identifier: MIT
#include "view/story.hpp"

#include <doctest/doctest.h>

using namespace footprint;

namespace {

std::string error_of(const std::string& claim) {
    const auto story = read_story(R"({"version": 1, "pages": [{"claims": [)" + claim + "]}]}", "s.json");
    return story ? "" : to_string(story.error());
}

} // namespace

TEST_CASE("a view file with claims is a story of one page") {
    const auto story = read_story(
        R"({"version": 1, "as_of": "2016-04", "claims": [{"sentence": "s", "as_of": "2016-04", "metric": "sites", "expected": 0}]})",
        "v.json");
    REQUIRE(story);
    REQUIRE(story->pages.size() == 1);
    CHECK(story->pages[0].claims.size() == 1);
    CHECK(story->pages[0].view.as_of == make_date(2016, 4, 30));
}

TEST_CASE("what a claim lacks or misspells is named with its place") {
    CHECK(error_of(R"({"sentence": "s", "as_of": "2016", "metric": "sitees", "expected": 1})") ==
          "s.json: pages[0].claims[0].metric: unknown value 'sitees' (expected sites, countries, cities, next-cities, "
          "share-within, median-rtt, nearest-cities, zones, customer-countries)");
    CHECK(error_of(R"({"as_of": "2016", "metric": "sites"})").find("sentence is missing") != std::string::npos);
    CHECK(error_of(R"({"sentence": "s", "as_of": "2016", "metric": "sites"})").find("expected is missing") !=
          std::string::npos);
    CHECK(error_of(R"({"sentence": "s", "as_of": "2016-13", "metric": "sites", "expected": 1})").find("as_of") !=
          std::string::npos);
    CHECK(error_of(R"({"sentence": "s", "as_of": "2016", "metric": "sites", "relation": "includes", "expected": ["a"]})")
              .find("relation") != std::string::npos);
    CHECK(error_of(R"({"sentence": "s", "as_of": "2016", "metric": "cities", "relation": "<", "expected": ["a"]})") != "");
    CHECK(error_of(R"({"sentence": "s", "as_of": "2016", "metric": "sites", "expected": "many"})") != "");
    CHECK_FALSE(read_story(R"({"version": 1, "pages": []})", "s.json"));
    CHECK_FALSE(read_story(R"({"pages": [{}]})", "s.json"));
    CHECK_FALSE(read_story(R"({"version": 1, "pages": [{"view": {"theme": "pink"}}]})", "s.json"));
}

TEST_CASE("what is wrong in a page's view is named with its page") {
    for (const auto& [view, place] : {std::pair{R"({"theme": "pink"})", "theme"},
                                      {R"({"camera": {"zoom": 99}})", "camera.zoom"},
                                      {R"({"projection": {"kind": "globe"}})", "projection.kind"},
                                      {R"({"filter": {"status": ["opne"]}})", "filter.status"},
                                      {R"({"analysis": {"reach_ms": -1}})", "analysis.reach_ms"},
                                      {R"({"analysis": {"a": {"as_of": "20xx"}}})", "analysis.a.as_of"},
                                      {R"({"selection": {"place": [1]}})", "selection.place"}}) {
        const auto story = read_story(std::string{R"({"version": 1, "pages": [{}, {"view": )"} + view + "}]}", "s.json");
        REQUIRE_FALSE(story);
        CHECK(story.error().where == std::string{"s.json: pages[1].view."} + place);
    }
}
