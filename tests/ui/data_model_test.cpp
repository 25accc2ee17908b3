// SPDX-License-Identifier: MIT
#include "ui/data_model.hpp"

#include "folder.hpp"

#include <doctest/doctest.h>
#include <fstream>

using namespace footprint;

namespace {

struct Taken {
    TemporaryFolder folder;
    View view;
    SnapshotPointer snapshot;

    OwnSource file(SourceRole role, const char* name, std::string_view text) {
        const auto path = folder.path() / name;
        std::ofstream{path} << text;
        return {role, path.string(), "", {}};
    }
    void take(std::vector<OwnSource> sources) {
        view.sources = std::move(sources);
        snapshot = load_snapshot({{FOOTPRINT_SOURCE_DIR, "test"}, Cities::load, {}, view.sources}).value();
    }
};

} // namespace

TEST_CASE("a card says what was found, what is wrong and how it is drawn") {
    Taken all;
    all.take({all.file(SourceRole::users, "customers.csv", "city,customers\nBerlin,5\nNowhere,2\n"),
              all.file(SourceRole::sites, "edges.csv", "name,city\nOne,Lagos\n"), all.file(SourceRole::areas, "broken.xlsx", "x")});
    const auto cards = source_cards(*all.snapshot, all.view);
    REQUIRE(cards.size() == 3);
    CHECK(cards[0].title == "customers.csv");
    CHECK(cards[0].figures == "1 row, 1 row left out");
    REQUIRE(cards[0].faults.size() == 1);
    CHECK(cards[0].faults[0].starts_with("row 2: the city 'Nowhere' is not known"));
    CHECK(cards[0].color);
    CHECK_FALSE(cards[0].marker);
    CHECK(cards[1].figures == "1 site");
    CHECK(cards[1].marker);
    CHECK(cards[2].is_wrong);
    CHECK(cards[2].figures.starts_with("Cannot be read as XLSX"));
    View more = all.view;
    more.sources.push_back({SourceRole::times, "/elsewhere/pings.csv", "", {}});
    CHECK(source_cards(*all.snapshot, more).back().is_reading);
}

TEST_CASE("what is removed is no longer counted nor filtered by") {
    Taken all;
    all.take({all.file(SourceRole::users, "customers.csv", "city,customers\nBerlin,5\n"), all.file(SourceRole::sites, "edges.csv", "name,city\nOne,Lagos\n")});
    View view = all.view;
    view.analysis = counting(view.analysis, "customers");
    view.filter.providers = std::set<std::string>{"edges"};
    view.selection.site = "edges/one";
    const View without_users = without_source(*all.snapshot, view, 0);
    CHECK(without_users.analysis.weight == Weight::people);
    CHECK(without_users.filter.providers == view.filter.providers);
    const View without_sites = without_source(*all.snapshot, view, 1);
    CHECK_FALSE(without_sites.filter.providers);
    CHECK(without_sites.selection.site.empty());
    CHECK(without_sites.analysis.weight == Weight::own);
}

TEST_CASE("a source is drawn as its view says") {
    Taken all;
    OwnSource edges = all.file(SourceRole::sites, "edges.csv", "name,city\nOne,Lagos\n");
    edges.color = Color{1, 2, 3, 255};
    edges.marker = Marker::cross;
    OwnSource users = all.file(SourceRole::users, "customers.csv", "city,customers\nBerlin,5\n");
    users.color = Color{4, 5, 6, 255};
    all.take({edges, users});
    CHECK(all.snapshot->world.catalogue.providers.back().color == *edges.color);
    CHECK(all.snapshot->world.catalogue.providers.back().marker == Marker::cross);
    CHECK(all.snapshot->world.users.front().color == users.color);
    const auto cards = source_cards(*all.snapshot, all.view);
    CHECK(cards[0].color == edges.color);
    CHECK(cards[1].color == users.color);
}

TEST_CASE("a check finds slips of positions and says where they rather are") {
    Taken all;
    all.take({all.file(SourceRole::sites, "edges.csv", "name,city,country,lon,lat\nOne,Berlin,DE,-13.4,52.5\nTwo,Lagos,NG,3.38,6.45\n")});
    const auto checked = check_own_sites(*all.snapshot, all.view.sources[0], make_date(2026, 11, 1));
    REQUIRE(checked);
    CHECK(checked->rows == 2);
    CHECK(checked->slips == 1);
    CHECK(checked->findings == std::vector<std::string>{"Row 1: the sign of the longitude is wrong; rather 52.50° N, 13.40° E"});
    CHECK_FALSE(check_own_sites(*all.snapshot, {SourceRole::sites, "/nowhere/x.csv", "", {}}, make_date(2026, 11, 1)));
}
