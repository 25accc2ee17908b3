// SPDX-License-Identifier: MIT
#include "ui/panel_figures.hpp"

#include "analysis/words.hpp"

#include <doctest/doctest.h>

using namespace footprint;

TEST_CASE("a share is one figure, or a range where uncertain sites make a difference") {
    CHECK(share_in_words(0.71, 0.71) == "71 %");
    CHECK(share_in_words(0.71, 0.7401) == "71–74 %");
    CHECK(share_in_words(0, 0.35) == "0–35 %");
    CHECK(share_in_words(0.712, 0.714) == "71 %");
    CHECK(share_in_words(0, 0) == "0 %");
    CHECK(share_in_words(1, 1) == "100 %");
}

TEST_CASE("what is next to nothing or to all is not rounded to it") {
    CHECK(share_in_words(0.001, 0.001) == "<1 %");
    CHECK(share_in_words(0.9990, 0.9999) == ">99 %");
    CHECK(share_in_words(0.9990, 1) == ">99 %");
    CHECK(share_in_words(0, 0.003) == "<1 %");
    CHECK(share_in_words(0.91, 0.999) == "91–99 %");
    CHECK(share_in_words(0.003, 0.35) == "0–35 %");
}

TEST_CASE("times and distances without a site are told in words, never as inf or nan") {
    CHECK(ms_in_words(34.4) == "34 ms");
    CHECK(ms_in_words(4.2) == "4.2 ms");
    CHECK(ms_in_words(no_rtt) == "no site");
    CHECK(ms_in_words(no_rtt, 34) == "≥34 ms");
    CHECK(ms_in_words(no_rtt, no_rtt) == "no site");
    CHECK(ms_in_words(40, 34) == "40 ms");
    CHECK(km_in_words(no_rtt) == "no way");
    CHECK(km_in_words(1234.4) == "1,234 km");
    CHECK(band_in_words({no_rtt, no_rtt, no_rtt, RttBasis::corridor}).empty());
    CHECK(band_in_words({34, 28.4, 45.4, RttBasis::corridor}) == "28–45 ms");
    CHECK(amount_in_words(no_rtt, counting({}, Weight::people)) == "0 people");
}

TEST_CASE("amounts are worded by their size") {
    CHECK(amount_in_words(8.05e9, counting({}, Weight::people)) == "8.1 billion people");
    CHECK(amount_in_words(456e6, counting({}, Weight::people)) == "456 million people");
    CHECK(amount_in_words(999'999'999, counting({}, Weight::people)) == "1.0 billion people");
    CHECK(amount_in_words(812, counting({}, Weight::cities)) == "812 cities");
    CHECK(amount_in_words(1234, counting({}, "customers")) == "1,234 customers");
}

TEST_CASE("the basis names model, band and network, and a floor has no band") {
    Analysis analysis;
    CHECK(basis_in_words(analysis).starts_with(
        "As users measure it (model), for users with wired access. About four of five"));
    analysis.model = RttModel::floor;
    CHECK(basis_in_words(analysis).ends_with("No round trip can be shorter."));
}

TEST_CASE("thresholds are read as people write them, and refused in words") {
    const std::vector<double> usual{20, 50, 100, 250};
    for (const char* text : {"20, 50, 100, 250", "20 50 100 250", "20ms;50 ms;100,250"})
        CHECK(parse_thresholds(text).value() == usual);
    CHECK(parse_thresholds(thresholds_in_words(usual)).value() == usual);
    CHECK(parse_thresholds("7.5").value() == std::vector{7.5});
    for (const char* text : {"", "ms", "fast", "20, x", "50, 20", "20, 20", "-5", "0", "nan", "inf", "99999",
                             "1 2 3 4 5 6 7 8 9"})
        CHECK_MESSAGE(!parse_thresholds(text).has_value(), text);
    CHECK(parse_thresholds("20, x").error().message.find("'x'") != std::string::npos);
}
