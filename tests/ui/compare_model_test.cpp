// SPDX-License-Identifier: MIT
#include "analysis/analyst.hpp"
#include "sample_world.hpp"
#include "ui/compare_model.hpp"
#include "shipped.hpp"

#include <doctest/doctest.h>

using namespace footprint;

namespace {

View compared(const char* a, const char* b, Date day) {
    View view;
    view.as_of = day;
    view.audience = sample_world()->markets.countries_of("Middle East").value();
    view.analysis.kind = AnalysisKind::compare;
    view.analysis.a.filter.providers = {a};
    view.analysis.b.filter.providers = {b};
    return view;
}

CompareModel model_of(const View& view) {
    Analyst analyst{shipped_snapshot()};
    return compare_model(*sample_world(), *analyst.comparison(question_of(view, test_day)));
}

} // namespace

TEST_CASE("the parts of a verdict add up, and nothing makes nothing") {
    const VerdictShares shares = shares_of({10, 20, 30, 40});
    CHECK(shares.a == doctest::Approx(0.1));
    CHECK(shares.a + shares.b + shares.equal + shares.none == doctest::Approx(1));
    CHECK(shares_of({}).a == 0);
}

TEST_CASE("a difference names who is nearer, or who is there at all") {
    ComparisonRow row;
    CHECK(difference_in_words(row) == "no site");
    row.a.median_ms = 30;
    CHECK(difference_in_words(row) == "only A");
    row.b.median_ms = 42;
    row.difference_ms = -12;
    CHECK(difference_in_words(row) == "A by 12 ms");
    row.difference_ms = 7.6;
    CHECK(difference_in_words(row) == "B by 8 ms");
    row.difference_ms = -0.3;
    CHECK(difference_in_words(row) == "equal");
}

TEST_CASE("from Dubai Alibaba is nearer to the Middle East at the end of 2016") {
    const CompareModel model = model_of(compared("aws", "alibaba", make_date(2016, 12, 31)));
    REQUIRE(model.empty.empty());
    CHECK(model.a == "AWS");
    CHECK(model.b == "Alibaba");
    CHECK(model.all.shares.b > model.all.shares.a);
    CHECK(model.sentence.find("Alibaba") != std::string::npos);
    const auto& countries = model.presence.at(GroupLevel::country);
    REQUIRE(countries.size() == 4);
    CHECK(countries[0].title == "Only A: no country");
    CHECK(countries[1].title == "Only B: 1 country");
    CHECK(countries[1].names == "United Arab Emirates");
    CHECK(countries[2].names.empty());
}

TEST_CASE("without a site on either side there is nothing to compare") {
    View view = compared("aws", "alibaba", make_date(2000, 1, 1));
    CHECK(model_of(view).empty == "Neither A nor B has a site: there is nothing to compare.");
    view.audience.emplace();
    CHECK_FALSE(model_of(view).empty.empty());
    CHECK_FALSE(compare_model(World{}, Comparison{}).empty.empty());
}
