// SPDX-License-Identifier: MIT
#include "app/story/spelled_command.hpp"

#include "app/session.hpp"

#include <doctest/doctest.h>

using namespace footprint;

TEST_CASE("words are quoted for a shell where they must be") {
    CHECK(shell_word("aws,aliyun") == "aws,aliyun");
    CHECK(shell_word("Middle East") == "\"Middle East\"");
    CHECK(shell_word("") == "\"\"");
    CHECK(shell_word("São") == "São");
    CHECK(shell_word("a$b") == "'a$b'");
    CHECK(shell_word("it's $5") == "'it'\\''s $5'");
    CHECK(shell_word("it's") == "\"it's\"");
}

TEST_CASE("a View is spelled as the command that gives its numbers") {
    const auto session = open_session(Cities::skip);
    REQUIRE(session);
    const World& world = session->world();
    const Date today = make_date(2026, 7, 1);
    View view;
    CHECK(command_of(view, world, today) == "footprint sites --as-of 2026-07-01");
    view.filter.search = "a\n```\nb";
    CHECK(command_of(view, world, today).find('\n') == std::string::npos);
    view.filter.search.clear();
    view.filter.providers = {"aws", "google"};
    view.filter.countries = world.markets.countries_of("Middle East").value();
    view.filter.countries->insert("NG");
    view.filter.kinds = {SiteKind::data_center};
    view.as_of = make_date(2016, 4, 30);
    CHECK(command_of(view, world, today) ==
          "footprint sites --provider aws,google --market \"Middle East\" --country NG "
          "--kind data-center --as-of 2016-04-30");
    view = with_analysis(view, AnalysisKind::reach);
    view.analysis.weight = Weight::gdp;
    view.analysis.thresholds_ms = {12.5, 100};
    CHECK(command_of(view, world, today)
              .ends_with("--as-of 2016-04-30 --weight gdp --within 12.5,100 --by country"));
    view.analysis.kind = AnalysisKind::compare;
    view.analysis.a.filter.providers = {"aws"};
    view.analysis.b.as_of = make_date(2020, 1, 1);
    CHECK(command_of(view, world, today).starts_with("footprint compare aws all@2020-01-01 --market "));
}

TEST_CASE("a claim is spelled as the command that gives its numbers") {
    Claim claim;
    claim.as_of = make_date(2016, 4, 30);
    claim.providers = {"aws"};
    claim.metric = Metric::median_rtt;
    CHECK(command_of(claim, {}) == "footprint coverage --provider aws --as-of 2016-04-30");
    claim.metric = Metric::next_cities;
    CHECK(command_of(claim, {}) ==
          "footprint events --provider aws --event opened --from 2016-05-01 --to 2017-04-30");
    claim.metric = Metric::nearest_cities;
    CHECK(command_of(claim, {"Lagos, NG"}) ==
          "footprint nearest \"Lagos, NG\" --provider aws --as-of 2016-04-30");
    claim.metric = Metric::customer_countries;
    CHECK(command_of(claim, {}).empty());
}
