// SPDX-License-Identifier: MIT
#include "ui/player.hpp"

#include <doctest/doctest.h>

using namespace footprint;

namespace {
const DateInterval span{make_date(2006, 1, 1), make_date(2026, 11, 22)};
constexpr PlayPace half_year_a_second{6, false};
} // namespace

TEST_CASE("time runs in whole months, and only when a step is due") {
    Player player;
    CHECK_FALSE(player.step(half_year_a_second, 100).has_value());
    player.start(make_date(2016, 1, 31), span, half_year_a_second, 10);
    CHECK(player.is_playing());
    CHECK_FALSE(player.step(half_year_a_second, 10.1).has_value());
    CHECK(player.next_s() == doctest::Approx(10 + 1.0 / 6));
    CHECK(player.step(half_year_a_second, 10.2) == make_date(2016, 2, 29));
    CHECK_FALSE(player.step(half_year_a_second, 10.25).has_value());
    CHECK(player.step(half_year_a_second, 10.34) == make_date(2016, 3, 31)); // no day is lost by February
}

TEST_CASE("steps that come too late are left out, and do not queue up") {
    Player player;
    player.start(make_date(2016, 1, 1), span, half_year_a_second, 0);
    CHECK(player.step(half_year_a_second, 2) == make_date(2017, 1, 1));
    CHECK_FALSE(player.step(half_year_a_second, 2.01).has_value());
}

TEST_CASE("it stops at the end, and starts from there at the beginning") {
    Player player;
    player.start(make_date(2026, 10, 1), span, half_year_a_second, 0);
    CHECK(player.step(half_year_a_second, 1) == span.last);
    CHECK_FALSE(player.is_playing());
    CHECK_FALSE(player.step(half_year_a_second, 5).has_value());
    player.start(span.last, span, half_year_a_second, 5);
    CHECK(player.step(half_year_a_second, 5.2) == make_date(2006, 2, 1));
}

TEST_CASE("looping, it goes on from the beginning after the end was seen") {
    const PlayPace looping{6, true};
    Player player;
    player.start(make_date(2026, 10, 1), span, looping, 0);
    CHECK(player.step(looping, 1) == span.last);
    CHECK(player.is_playing());
    CHECK(player.step(looping, 1.2) == span.first);
    CHECK(player.step(looping, 1.4) == make_date(2006, 2, 1));
}

TEST_CASE("another pace counts from where time is") {
    Player player;
    player.start(make_date(2016, 1, 1), span, half_year_a_second, 0);
    CHECK(player.step(half_year_a_second, 1) == make_date(2016, 7, 1));
    const PlayPace fast{12, false};
    CHECK_FALSE(player.step(fast, 1.05).has_value());
    CHECK(player.step(fast, 1.15) == make_date(2016, 8, 1));
}
