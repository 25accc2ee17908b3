// SPDX-License-Identifier: MIT
// `footprint render --as-of DATE,DATE,…` from outside.
#include "commands_checks.hpp"

#include "output/png.hpp"

#include <doctest/doctest.h>
#include <filesystem>

using namespace footprint;

TEST_CASE("several dates give one picture of the size that was asked for, the same each time") {
    const auto folder = std::filesystem::temp_directory_path() / "footprint-multiples-test";
    std::filesystem::create_directories(folder);
    Image pictures[2];
    for (int i = 0; i < 2; ++i) {
        const std::string file = (folder / fmt::format("{}.png", i)).string();
        const Outcome done = run_footprint({"render", "-o", file, "--as-of", "2012, 2026,2016", "--analysis",
                                            "sites", "--theme", "light", "--size", "900x500"});
        CHECK(done.code == 0);
        CHECK(done.err == file + ": 900 x 500 pixels\n");
        pictures[i] = read_png(file).value();
    }
    CHECK(pictures[0].width == 900);
    CHECK(pictures[0].height == 500);
    CHECK(pictures[0] == pictures[1]);
    std::filesystem::remove_all(folder);
}

TEST_CASE("dates that cannot stand side by side are usage errors") {
    const auto refused = [](const std::string& dates, const std::string& words,
                            std::vector<std::string> more = {}) {
        std::vector<std::string> arguments{"render", "-o", "never.png", "--as-of", dates};
        arguments.insert(arguments.end(), more.begin(), more.end());
        check_refused(arguments, 2, words);
        CHECK_FALSE(std::filesystem::exists("never.png"));
    };
    refused("2012,2016,2012-12-31", "--as-of names 2012-12-31 twice");
    refused("2012,soon", "--as-of: 'soon' is not a date");
    refused("2012,", "--as-of names 1 day, expected 2 to 16");
    refused("2001,2002,2003,2004,2005,2006,2007,2008,2009,2010,2011,2012,2013,2014,2015,2016,2017",
            "--as-of names 17 days, expected 2 to 16");
    refused("2012,2016", "--as-of does not go with --from", {"--from", "2010"});
    refused("2012,2016,2020,2024", "60 x 40 pixels have no room for 4 panels", {"--size", "60x40"});
    check_refused({"render", "-o", "never.mp4", "--as-of", "2012,2016"}, 2,
                  "--as-of does not go with --from");
    check_refused({"sites", "--as-of", "2012,2016"}, 2, "--as-of");
}
