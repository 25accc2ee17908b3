// SPDX-License-Identifier: MIT
#include "folder.hpp"
#include "sample_world.hpp"
#include "ui/file_names.hpp"

#include <doctest/doctest.h>
#include <fstream>

using namespace footprint;

TEST_CASE("a file's name says providers, places and day") {
    const World& world = *sample_world();
    View view;
    view.as_of = make_date(2016, 4, 30);
    CHECK(file_stem(world, view, test_day) == "footprint-2016-04-30");
    view.filter.providers = {"aws", "alibaba"};
    view.filter.countries = world.markets.countries_of("Middle East").value();
    CHECK(file_stem(world, view, test_day) == "footprint-alibaba-aws-middle-east-2016-04-30");
    view.filter.countries = CountryCodes{"CI"};
    CHECK(file_stem(world, view, test_day).find("cote-d-ivoire") != std::string::npos);
    view.filter.providers = {"aws", "alibaba", "azure", "google", "oracle"};
    CHECK(file_stem(world, view, test_day).find("and-2-more") != std::string::npos);
}

TEST_CASE("a file's name says what was analysed") {
    const World& world = *sample_world();
    View view;
    view.as_of = make_date(2016, 4, 30);
    view.audience = world.markets.countries_of("Middle East").value();
    view.analysis.kind = AnalysisKind::reach;
    CHECK(file_stem(world, view, test_day) == "footprint-within-100ms-middle-east-2016-04-30");
    view.analysis.kind = AnalysisKind::nearest;
    view.filter.providers = {"aws"};
    CHECK(file_stem(world, view, test_day) == "footprint-nearest-aws-middle-east-2016-04-30");
    view.analysis.kind = AnalysisKind::compare;
    view.analysis.a.filter.providers = {"aws"};
    view.analysis.b.filter.providers = {"alibaba"};
    CHECK(file_stem(world, view, test_day) == "footprint-compare-aws-alibaba-middle-east-2016-04-30");
}

TEST_CASE("a name that is taken gets a number") {
    const TemporaryFolder folder;
    const auto wanted = folder.path() / "map.png";
    CHECK(free_name(wanted) == wanted);
    std::ofstream{wanted} << "x";
    CHECK(free_name(wanted) == folder.path() / "map-2.png");
}
