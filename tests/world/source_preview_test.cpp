// SPDX-License-Identifier: MIT
#include "world/source_preview.hpp"

#include "folder.hpp"

#include <doctest/doctest.h>
#include <fstream>

using namespace footprint;

namespace {

Result<SourcePreview> preview(const char* name, std::string_view text) {
    const TemporaryFolder folder;
    std::ofstream{folder.path() / name} << text;
    return preview_source(folder.path() / name, "");
}

} // namespace

TEST_CASE("a preview shows the first lines and where places come from") {
    const auto found = preview("edges.csv", "name,lon,lat\nA,1,2\nB,3,4\nC,5,6\nD,7,8\nE,9,10\n");
    REQUIRE(found);
    CHECK(found->rows == 5);
    CHECK(found->columns == std::vector<std::string>{"name", "lon", "lat"});
    CHECK(found->lines.size() == preview_lines);
    CHECK(found->lines[1] == std::vector<std::string>{"B", "3", "4"});
    CHECK(found->places == "lon and lat");
    CHECK_FALSE(preview("broken.geojson", "{"));
    CHECK_FALSE(preview_source("/nowhere/x.csv", ""));
}

TEST_CASE("what a file most likely is follows from its columns and its name") {
    const auto role = [](const char* name, std::string_view text) { return preview(name, text).value().role; };
    CHECK(role("offices.csv", "name,city,opened\nA,Berlin,2019\n") == SourceRole::sites);
    CHECK(role("edges.csv", "name,lon,lat\nA,1,2\n") == SourceRole::sites);
    CHECK(role("customers.csv", "name,city\nA,Berlin\n") == SourceRole::users);
    CHECK(role("x.csv", "city,revenue\nBerlin,7\n") == SourceRole::users);
    CHECK(role("x.csv", "country,subscribers\nDE,7\n") == SourceRole::users);
    CHECK(role("sales.csv", "region,country\nNorth,SE\n") == SourceRole::areas);
    CHECK(role("pings.csv", "from,to,ms\nBerlin,aws/eu-central-1,12\n") == SourceRole::times);
    const auto raster = preview("people.asc", "ncols 2\nnrows 1\nxllcorner 0\nyllcorner 0\ncellsize 1\n1 2\n");
    REQUIRE(raster);
    CHECK(raster->is_raster);
    CHECK(raster->rows == 2);
    CHECK(raster->role == SourceRole::users);
}
