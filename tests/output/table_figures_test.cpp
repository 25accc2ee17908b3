// SPDX-License-Identifier: MIT
#include "output/table_figures.hpp"

#include <cmath>
#include <doctest/doctest.h>

using namespace footprint;

TEST_CASE("shares are ranges where uncertain sites matter, and what is not all is not written as all") {
    CHECK(share_words(41, 41, 100) == "41 %");
    CHECK(share_words(41, 45, 100) == "41–45 %");
    CHECK(share_words(45, 41, 100) == "41–45 %");
    CHECK(share_words(0, 0, 100) == "0 %");
    CHECK(share_words(0.01, 0.01, 100) == "< 0.1 %");
    CHECK(share_words(99.97, 99.97, 100) == "> 99.9 %");
    CHECK(share_words(100, 100, 100) == "100 %");
    CHECK(share_words(0, 0, 0) == "-");
    CHECK(share_words(NAN, 0, 1) == "-");
}

TEST_CASE("amounts have three digits at most and one unit a range") {
    CHECK(amount_words(460) == "460");
    CHECK(amount_words(178'345'123) == "178 M");
    CHECK(amount_words(1'240'000'000) == "1.2 bn");
    CHECK(amount_words(999'600) == "1.0 M");
    CHECK(amount_words(0, 10'000'000) == "0–10 M");
    CHECK(amount_words(no_rtt) == "-");
}

TEST_CASE("times come with their band; the floor is a bound; what there is not is a dash") {
    CHECK(rtt_words({85, 73, 104, RttBasis::corridor}) == "85 ms (73–104)");
    CHECK(rtt_words({45, 45, 45, RttBasis::floor}) == "≥ 45 ms");
    CHECK(rtt_words({82, 82, 82, RttBasis::measured}) == "82 ms");
    CHECK(rtt_words({8.44, 7, 9.97, RttBasis::corridor}) == "8.4 ms (7.0–10)");
    CHECK(rtt_range_words(RttModel::corridor, no_rtt, no_rtt) == "-");
    CHECK(rtt_range_words(RttModel::corridor, 100, 100) ==
          "100 ms (87–114)"); // 0.86 and 1.22: docs/method.md
    CHECK(rtt_range_words(RttModel::corridor, 100, 50) == "50–100 ms (42–114)");
    CHECK(rtt_range_words(RttModel::corridor, no_rtt, 50) == "50 ms (42–59) or no site");
    CHECK(rtt_range_words(RttModel::floor, 100, 50) == "≥ 50–100 ms");
}
