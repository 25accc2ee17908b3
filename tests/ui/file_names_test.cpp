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

TEST_CASE("what lies in a folder is offered as far as its name begins as typed") {
    const TemporaryFolder folder;
    std::filesystem::create_directory(folder.path() / "Maps");
    for (const char* name : {"Gulf.json", "gulf-2.json", "africa.json", "notes.txt", ".hidden.json"})
        std::ofstream{folder.path() / name} << "{}";
    const auto names = [&](const std::string& typed, std::size_t most = 10) {
        std::vector<std::string> found;
        for (const FolderEntry& entry : entries_for(folder.path().string() + typed, {".json"}, most))
            found.push_back(entry.path.filename().string());
        return found;
    };
    CHECK(names("/") == std::vector<std::string>{"Maps", "Gulf.json", "africa.json", "gulf-2.json"});
    CHECK(names("/gu") == std::vector<std::string>{"Gulf.json", "gulf-2.json"});
    CHECK(names("/.h") == std::vector<std::string>{".hidden.json"});
    CHECK(names("/", 2).size() == 2);
    CHECK(names("/no/such/").empty());
    CHECK(entries_for("", {".json"}, 5).empty());
}

TEST_CASE("the latest file comes first among the recent ones, once") {
    std::vector<std::string> recent;
    for (int i = 0; i < 9; ++i) recent = with_recent(std::move(recent), std::to_string(i));
    CHECK(recent.size() == most_recent);
    CHECK(with_recent(recent, "5") == std::vector<std::string>{"5", "8", "7", "6", "4", "3"});
}
