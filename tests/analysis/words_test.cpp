// SPDX-License-Identifier: MIT
#include "analysis/words.hpp"

#include "manama_world.hpp"

#include <doctest/doctest.h>

using namespace footprint;

namespace {

Event opening(std::set<First> firsts, std::set<First> doubtful = {}) {
    return {EventKind::opened, 0, {opening_day, opening_day}, true, std::move(firsts), std::move(doubtful)};
}

} // namespace

TEST_CASE("firsts are told by what says most") {
    const World world = small_world();
    using enum First;
    const std::set all{of_provider_in_country, of_provider_in_market, of_anyone_in_country,
                       of_anyone_in_market};
    CHECK(firsts_in_words(world, opening(all)) == "first of any provider in the Middle East");
    CHECK(firsts_in_words(world,
                          opening({of_provider_in_country, of_provider_in_market, of_anyone_in_country})) ==
          "first of any provider in Bahrain; AWS's first in the Middle East");
    CHECK(firsts_in_words(world, opening({of_provider_in_country})) == "AWS's first in Bahrain");
    CHECK(firsts_in_words(world, opening({})).empty());
    // What is only maybe so does not hide what is certain.
    CHECK(firsts_in_words(world, opening(all, {of_anyone_in_market})) ==
          "maybe first of any provider in the Middle East; first of any provider in Bahrain; AWS's first "
          "in the Middle "
          "East");
    CHECK(firsts_in_words(world, opening(all, all)) == "maybe first of any provider in the Middle East");
}

TEST_CASE("what is next to nothing or to all is not called nothing or all") {
    CHECK(percent_in_words(0) == "0 %");
    CHECK(percent_in_words(0.004) == "under 1 %");
    CHECK(percent_in_words(0.005) == "under 1 %");
    CHECK(percent_in_words(0.006) == "1 %");
    CHECK(percent_in_words(0.994) == "99 %");
    CHECK(percent_in_words(0.996) == "over 99 %");
    CHECK(percent_in_words(1) == "100 %");
}

TEST_CASE("places have their article in a sentence") {
    CHECK(with_article("Middle East") == "the Middle East");
    CHECK(with_article("United States and Canada") == "the United States and Canada");
    CHECK(with_article("Kenya") == "Kenya");
}

TEST_CASE("two sides are told apart by their days or by letters") {
    const auto apart = [](std::string a, std::string b, Date day_of_b) {
        tell_apart(a, b, opening_day, day_of_b);
        return a + " | " + b;
    };
    CHECK(apart("AWS", "Azure", opening_day) == "AWS | Azure");
    CHECK(apart("AWS", "AWS", opening_day) == "AWS (A) | AWS (B)");
    CHECK(apart("AWS", "AWS", make_date(2020, 1, 2)) == "AWS on 29 July 2019 | AWS on 2 January 2020");
}
