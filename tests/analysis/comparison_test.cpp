// SPDX-License-Identifier: MIT
#include "sample.hpp"

#include <doctest/doctest.h>

using namespace footprint;

namespace {

Question compare(const char* a, const char* b, const char* market, Date day) {
    Question question = question_on(day);
    question.analysis.kind = AnalysisKind::compare;
    question.analysis.a.filter.providers = {a};
    question.analysis.b.filter.providers = {b};
    if (*market) question.audience = real_world()->markets.countries_of(market).value();
    return question;
}

} // namespace

TEST_CASE("the question of 2016: nobody has a site in the Middle East in April, Alibaba Cloud has Dubai at the year's end") {
    Analyst analyst{shipped_snapshot()};
    const auto april = analyst.comparison(compare("aws", "alibaba", "Middle East", make_date(2016, 4, 30)));
    const auto december = analyst.comparison(compare("aws", "alibaba", "Middle East", make_date(2016, 12, 31)));
    CHECK(april->rows.front().presence() == Presence::neither);
    CHECK(december->rows.front().presence() == Presence::only_b);
    const auto emirates = december->find(GroupLevel::country, "AE");
    REQUIRE(emirates);
    CHECK(december->rows[*emirates].b.median_ms < 20);
    CHECK(december->rows[*emirates].certain.b == doctest::Approx(december->groups[*emirates].weight));
    CHECK(december->rows.front().certain.b > april->rows.front().certain.b);
    CHECK(summary(*april, *real_world()).find("Neither has a site there") != std::string::npos);
    CHECK(summary(*december, *real_world()).find("Alibaba has 1 site there") != std::string::npos);
    MESSAGE(summary(*april, *real_world()));
    MESSAGE(summary(*december, *real_world()));
}

TEST_CASE("shares add up, by market and country to the world, and swapping the sides swaps them") {
    Analyst analyst{shipped_snapshot()};
    const Question question = compare("azure", "google", "", make_date(2022, 1, 1));
    const auto comparison = analyst.comparison(question);
    Question swapped = question;
    std::swap(swapped.analysis.a, swapped.analysis.b);
    const auto mirror = analyst.comparison(swapped);
    for (std::size_t i = 0; i < comparison->rows.size(); ++i) {
        const ComparisonRow& row = comparison->rows[i];
        CHECK(row.certain.total() == doctest::Approx(comparison->groups[i].weight));
        CHECK(row.certain.a == mirror->rows[i].certain.b);
        CHECK(row.certain.equal == mirror->rows[i].certain.equal);
        CHECK(row.a.median_ms == mirror->rows[i].b.median_ms);
    }
    for (const GroupLevel level : {GroupLevel::market, GroupLevel::country}) {
        double a = 0;
        for (const ComparisonRow& row : comparison->rows)
            if (comparison->groups[row.group].level == level) a += row.certain.a;
        CHECK(a == doctest::Approx(comparison->rows.front().certain.a));
    }
}

TEST_CASE("a footprint is equal to itself everywhere, and to itself in the past nowhere better") {
    Analyst analyst{shipped_snapshot()};
    Question question = compare("aws", "aws", "", make_date(2024, 1, 1));
    auto comparison = analyst.comparison(question);
    CHECK(comparison->rows.front().certain.equal == doctest::Approx(comparison->groups.front().weight));
    CHECK(comparison->a.name != comparison->b.name);
    question.analysis.b.as_of = make_date(2012, 1, 1);
    comparison = analyst.comparison(question);
    CHECK(comparison->rows.front().certain.b == 0);
    CHECK(comparison->rows.front().certain.a > 0);
    CHECK(comparison->b.name == "AWS on 1 January 2012");
}

TEST_CASE("a side without sites is nowhere nearer, and the sentence says so") {
    Analyst analyst{shipped_snapshot()};
    const Question question = compare("alibaba", "aws", "", make_date(2007, 1, 1));
    const auto comparison = analyst.comparison(question);
    CHECK(comparison->rows.front().certain.a == 0);
    CHECK_FALSE(comparison->rows.front().difference_ms);
    const std::string words = summary(*comparison, *real_world());
    CHECK(words.find("no open site anywhere") != std::string::npos);
    CHECK(words.find("inf") == std::string::npos);
    CHECK(words.find("nan") == std::string::npos);
    MESSAGE(words);
}

TEST_CASE("by city the weights are the same") {
    Analyst analyst{shipped_snapshot()};
    const Question question = compare("aws", "alibaba", "Middle East", make_date(2016, 12, 31));
    const auto whole = analyst.comparison(question);
    const auto cities = analyst.comparison_by_city(question);
    Verdict sum;
    for (const ComparisonRow& row : cities->rows) {
        sum.a += row.certain.a;
        sum.b += row.certain.b;
        sum.equal += row.certain.equal;
    }
    CHECK(sum.a == doctest::Approx(whole->rows.front().certain.a));
    CHECK(sum.b == doctest::Approx(whole->rows.front().certain.b));
    CHECK(sum.equal == doctest::Approx(whole->rows.front().certain.equal));
}
