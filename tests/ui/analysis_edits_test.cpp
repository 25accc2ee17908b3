// SPDX-License-Identifier: MIT
#include "sample_world.hpp"
#include "ui/analysis_edits.hpp"

#include <doctest/doctest.h>

using namespace footprint;

TEST_CASE("a comparison that was never set up begins with two providers that the filter shows") {
    View view;
    view.filter.providers = {"hetzner", "scaleway", "aws"};
    view = with_kind(*sample_world(), view, AnalysisKind::compare, test_day);
    CHECK(view.analysis.kind == AnalysisKind::compare);
    CHECK(view.analysis.a.filter.providers == std::set<std::string>{"aws"});
    CHECK(view.analysis.b.filter.providers == std::set<std::string>{"hetzner"});
    const View again = with_kind(*sample_world(), with_kind(*sample_world(), view, AnalysisKind::none, test_day),
                                 AnalysisKind::compare, test_day);
    CHECK(again == view);
    CHECK(with_kind(World{}, View{}, AnalysisKind::compare, test_day).analysis.kind == AnalysisKind::compare);
}

TEST_CASE("a comparison begins with who had the most sites there on that day") {
    const auto sides = [](const char* market, Date day) {
        View view;
        view.as_of = day;
        if (*market) view.filter.countries = sample_world()->markets.countries_of(market).value();
        view = with_kind(*sample_world(), view, AnalysisKind::compare, test_day);
        return *view.analysis.a.filter.providers->begin() + " " + *view.analysis.b.filter.providers->begin();
    };
    // Oracle has the most today and none in 2012; in the Middle East of 2016 there was Alibaba Cloud alone.
    CHECK(sides("", make_date(2026, 6, 30)).find("azure") != std::string::npos);
    CHECK(sides("", make_date(2012, 6, 30)).find("oracle") == std::string::npos);
    CHECK(sides("Middle East", make_date(2016, 12, 31)).starts_with("alibaba "));
    CHECK(sides("Middle East", make_date(2016, 4, 30)) == sides("", make_date(2016, 4, 30)));
}

TEST_CASE("the kinds follow one another in a circle") {
    AnalysisKind kind = AnalysisKind::none;
    for (std::size_t i = 0; i < analysis_names.size(); ++i) {
        CHECK(kind == analysis_names[i].value);
        kind = next_kind(kind);
    }
    CHECK(kind == AnalysisKind::none);
}

TEST_CASE("a side takes over the filter but for its countries, and sides change places") {
    View view;
    view.filter.providers = {"aws"};
    view.filter.countries = CountryCodes{"AE"};
    view.as_of = make_date(2016, 4, 30);
    const Side side = side_from(view);
    CHECK(side.filter.providers == view.filter.providers);
    CHECK_FALSE(side.filter.countries.has_value());
    CHECK(side.as_of == view.as_of);
    const View compared = with_side(view, SideName::b, side);
    CHECK(compared.analysis.kind == AnalysisKind::compare);
    CHECK(with_sides_swapped(compared).analysis.a == side);
    CHECK(with_sides_swapped(with_sides_swapped(compared)) == compared);
}

TEST_CASE("a side is called by its providers") {
    const Catalogue& catalogue = sample_world()->catalogue;
    Side side;
    CHECK(side_in_words(catalogue, side) == "All providers");
    side.filter.kinds = {SiteKind::region};
    CHECK(side_in_words(catalogue, side) == "All providers, filtered");
    side.filter = {};
    side.filter.providers = {"aws", "alibaba"};
    CHECK(side_in_words(catalogue, side) == "Alibaba and AWS");
    side.filter.providers = {"aws", "alibaba", "azure", "google", "oracle"};
    CHECK(side_in_words(catalogue, side) == "Alibaba, AWS and 3 more");
    side.filter.providers.emplace();
    CHECK(side_in_words(catalogue, side) == "No provider");
}
