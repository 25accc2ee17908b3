// SPDX-License-Identifier: MIT
#include "analysis/analyst.hpp"
#include "sample_world.hpp"
#include "ui/coverage_model.hpp"

#include <algorithm>
#include "shipped.hpp"

#include <doctest/doctest.h>

using namespace footprint;

namespace {

/// One group of 100 people; AWS within 100 ms of 30 of them, or of 65 if its uncertain sites are open.
Coverage small_coverage() {
    const Catalogue& catalogue = sample_world()->catalogue;
    Coverage coverage;
    coverage.question.day = test_day;
    coverage.groups = {{GroupLevel::world, "world", "World", 100, std::nullopt, {}}};
    SiteCount count;
    count.uncertain = 2;
    const auto aws =
        static_cast<std::size_t>(std::find_if(catalogue.providers.begin(), catalogue.providers.end(),
                                              [](const Provider& p) { return p.id == "aws"; }) -
                                 catalogue.providers.begin());
    coverage.footprints = {{std::nullopt, count}, {aws, count}};
    CoverageRow row;
    row.certain.within = {0, 10, 30, 80};
    row.possible.within = {0, 20, 65, 90};
    row.possible.median_ms = 77;
    coverage.rows = {row, row};
    coverage.rows[1].footprint = 1;
    coverage.has_uncertain = true;
    return coverage;
}

bool has_rubbish(const std::string& text) {
    return text.find("inf") != std::string::npos || text.find("nan") != std::string::npos;
}

CoverageModel model_of(const View& view) {
    Analyst analyst{shipped_snapshot()};
    return coverage_model(*sample_world(), *analyst.coverage(question_of(view, test_day)), 100);
}

} // namespace

TEST_CASE("uncertain sites make a range, and no certain one a median from below") {
    const CoverageModel model = coverage_model(*sample_world(), small_coverage(), 100);
    REQUIRE(model.footprints.size() == 2);
    const ServiceRow& aws = model.footprints[1];
    CHECK(aws.id == "aws");
    CHECK(aws.share == doctest::Approx(0.30));
    CHECK(aws.possible == doctest::Approx(0.65));
    CHECK(aws.figure == "30–65 %");
    CHECK(aws.median == "≥77 ms");
    CHECK(aws.tip.starts_with("Amazon Web Services: 2 uncertain sites\nWithin 20 ms: 0 %"));
    CHECK(model.threshold == "within 100 ms");
    CHECK(model.audience == "100 people in the whole world");
    CHECK(coverage_model(*sample_world(), small_coverage(), 250).footprints[1].figure == "80–90 %");
}

TEST_CASE("no site, no country and no figure are told in words") {
    Coverage coverage = small_coverage();
    coverage.footprints = {{}};
    coverage.rows.resize(1);
    CHECK(coverage_model(*sample_world(), coverage, 100).empty ==
          "No site passes the filter: nobody is reached.");
    coverage = small_coverage();
    coverage.question.audience.emplace();
    CHECK(coverage_model(*sample_world(), coverage, 100).empty.starts_with("The filter leaves no country"));
    coverage = small_coverage();
    coverage.groups.front().weight = 0;
    CHECK(coverage_model(*sample_world(), coverage, 100).empty.starts_with("There is no figure"));
    CHECK_FALSE(coverage_model(World{}, Coverage{}, 100).empty.empty());
}

TEST_CASE("all together come first, nobody is better, and countries fall by weight") {
    View view;
    view.analysis.kind = AnalysisKind::reach;
    view.as_of = make_date(2016, 4, 30);
    const CoverageModel model = model_of(view);
    REQUIRE(model.footprints.size() > 5);
    CHECK(model.footprints.front().id == "all");
    for (const ServiceRow& row : model.footprints) {
        CHECK(row.share <= model.footprints.front().share + 1e-9);
        CHECK(row.share <= row.possible);
        CHECK_FALSE(has_rubbish(row.figure + row.median + row.tip));
    }
    REQUIRE(model.groups.at(GroupLevel::country).size() > 200);
    const std::string& largest = model.groups.at(GroupLevel::country).front().id;
    CHECK((largest == "IN" || largest == "CN"));
    for (const auto& [level, rows] : model.groups)
        for (const ServiceRow& row : rows) {
            CHECK_FALSE(row.countries.empty());
            CHECK_FALSE(has_rubbish(row.figure + row.median));
        }
    CHECK(model.catchments.size() == most_catchments);
}

TEST_CASE("the row that the filter serves alone is marked") {
    View view;
    view.analysis.kind = AnalysisKind::nearest;
    view.audience = sample_world()->markets.countries_of("Middle East").value();
    const CoverageModel model = model_of(view);
    CHECK(model.audience.find("Middle East") != std::string::npos);
    for (const ServiceRow& row : model.groups.at(GroupLevel::market))
        CHECK(row.is_audience == (row.id == "middle-east"));
}

TEST_CASE("where little is known of a country's users, its band is told alone") {
    View view;
    view.filter.providers = {"aws"};
    view.as_of = make_date(2026, 6, 30);
    const CoverageModel model = model_of(view);
    const auto& countries = model.groups.at(GroupLevel::country);
    const auto row = [&](const char* code) {
        return *std::find_if(countries.begin(), countries.end(), [&](const ServiceRow& one) { return one.id == code; });
    };
    CHECK(row("ET").figure == "0–85 %");
    CHECK(row("ET").share < row("ET").possible);
    CHECK(row("ET").median.find("ms") == std::string::npos);
    CHECK(row("ET").tip.find("Little is known of the users here") != std::string::npos);
    CHECK(row("NG").figure == "35 %");
    CHECK(row("NG").tip.find("Within 100 ms: 35 %, band 0–98 %") != std::string::npos);
}
