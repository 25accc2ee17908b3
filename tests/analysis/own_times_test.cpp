// SPDX-License-Identifier: MIT
#include "analysis/snapshot.hpp"
#include "folder.hpp"

#include <doctest/doctest.h>
#include <fstream>

using namespace footprint;

namespace {

SnapshotPointer taken(std::vector<OwnSource> own) {
    return load_snapshot({DataFolder{FOOTPRINT_SOURCE_DIR, "test"}, Cities::load, {}, std::move(own)}).value();
}

std::string write(const TemporaryFolder& folder, const char* name, std::string_view text) {
    std::ofstream{folder.path() / name} << text;
    return (folder.path() / name).string();
}

} // namespace

TEST_CASE("times come from any table, and may end at sites of one's own") {
    const TemporaryFolder folder;
    const std::string edges = write(folder, "edges.csv", "name,lon,lat\nNairobi One,36.82,-1.29\n");
    const std::string pings = write(folder, "pings.csv",
                                    "von;nach;latency_ms;note\naws/eu-central-1;edges/nairobi-one;131.5;\"a, b\"\n"
                                    "Nairobi;edges/nairobi-one;4;x\nNairobi;no such site;4;x\n");
    const SnapshotPointer snapshot = taken({{SourceRole::times, pings, "", {}}, {SourceRole::sites, edges, "", {}}});
    REQUIRE(snapshot->measured.pairs.size() == 2);
    CHECK(snapshot->measured.pairs[0].ms == 131.5);
    CHECK(snapshot->measured.pairs[0].to.name == "edges/nairobi-one");
    REQUIRE(snapshot->own.size() == 2);
    CHECK(snapshot->own[1].rows == 2);
    CHECK(snapshot->own[1].left_out == 1);
    REQUIRE(snapshot->problems.size() == 1);
    CHECK(to_string(snapshot->problems.front()).find("pings.csv:4") != std::string::npos);
}

TEST_CASE("columns of times are said where they are not found; what cannot be read is a problem, and no more") {
    const TemporaryFolder folder;
    const std::string pings = write(folder, "pings.csv", "a1,b1,c1\naws/eu-central-1,aws/us-east-1,90\n");
    const SnapshotPointer wrong = taken({{SourceRole::times, pings, "", {}}});
    CHECK(wrong->measured.pairs.empty());
    CHECK(wrong->own.front().problem.find("has no column 'from'") != std::string::npos);
    const SnapshotPointer right = taken({{SourceRole::times, pings, "", {{"from", "a1"}, {"to", "b1"}, {"ms", "c1"}}}});
    CHECK(right->measured.pairs.size() == 1);
    CHECK_FALSE(right->content == wrong->content);
}
