// SPDX-License-Identifier: MIT
#include "base/file.hpp"
#include "catalog/events.hpp"

#include <doctest/doctest.h>
#include <filesystem>

using namespace footprint;

namespace {

struct Files {
    Catalogue catalogue;
    Markets markets;
};

const Files& files() {
    static const Files read = [] {
        Files all;
        const std::filesystem::path folder = FOOTPRINT_SOURCE_DIR "/geodata";
        std::vector<std::filesystem::path> paths;
        for (const auto& entry : std::filesystem::directory_iterator{folder / "catalog"})
            if (entry.path().extension() == ".json" && entry.path().stem().extension() != ".schema")
                paths.push_back(entry.path());
        std::sort(paths.begin(), paths.end());
        all.markets = read_markets(read_file(folder / "markets.json").value(), "markets").value();
        CountryNames names;
        for (const Market& market : all.markets.markets)
            for (const std::string& code : market.countries()) names.emplace(code, code);
        for (const auto& path : paths) read_provider(read_file(path).value(), path.string(), names, all.catalogue);
        return all;
    }();
    return read;
}

std::vector<Event> events(const Filter& filter, Date from, Date to) {
    return events_between(files().catalogue, files().markets, filter, from, to);
}

std::size_t open_regions(const char* provider, Date day, bool with_restricted, bool with_china) {
    Filter filter;
    filter.providers = {provider};
    filter.statuses = {Status::open};
    if (!with_restricted) filter.accesses = {Access::open_to_all};
    filter.kinds = {SiteKind::region};
    std::size_t count = 0;
    for (const ShownSite& one : shown_sites(files().catalogue, filter, day))
        count += with_china || files().catalogue.sites.country(one.site).text() != "CN";
    return count;
}

} // namespace

TEST_CASE("each provider's first public region in the Middle East") {
    // Press releases and region lists; each site of geodata/catalog names its own source.
    struct Row {
        const char* provider;
        const char* month;
    };
    Filter filter;
    filter.countries = files().markets.countries_of("Middle East").value();
    filter.accesses = {Access::open_to_all};
    for (const Row& row : {Row{"alibaba", "2016-11"}, {"azure", "2019-06"}, {"aws", "2019-07"}, {"oracle", "2020-02"},
                           {"google", "2022-10"}}) {
        CAPTURE(row.provider);
        filter.providers = {row.provider};
        std::vector<Event> firsts;
        for (const Event& event : events(filter, make_date(2006, 1, 1), make_date(2026, 7, 1)))
            if (event.firsts.contains(First::of_provider_in_market)) firsts.push_back(event);
        REQUIRE(!firsts.empty());
        CHECK(to_string(firsts.front().when.last).substr(0, 7) == row.month);
    }
}

TEST_CASE("the first of any provider stays the first whatever provider is filtered") {
    Filter filter;
    filter.providers = {"aws"};
    for (const Event& event : events(filter, make_date(2019, 7, 1), make_date(2019, 7, 31)))
        if (files().catalogue.sites.country(event.site).text() == "BH") {
            CHECK(event.firsts.contains(First::of_provider_in_market));
            CHECK_FALSE(event.firsts.contains(First::of_anyone_in_market)); // Alibaba was in Dubai
        }
}

TEST_CASE("published totals come out") {
    // As the providers counted them in their announcements of the day: AWS with GovCloud and China, Azure's 8 without
    // China, on the first of February 2014 (Japan's two opened on the 26th).
    struct Row {
        const char* provider;
        Date day;
        std::size_t regions;
        bool with_restricted;
        bool with_china;
    };
    const Row rows[] = {{"aws", make_date(2014, 12, 31), 11, true, true},
                        {"aws", make_date(2016, 4, 30), 12, true, true},
                        {"aws", make_date(2017, 2, 28), 16, true, true},
                        {"aws", make_date(2018, 12, 31), 20, true, true},
                        {"aws", make_date(2022, 11, 30), 30, true, true},
                        {"google", make_date(2017, 11, 30), 13, false, true},
                        {"google", make_date(2020, 12, 31), 24, false, true},
                        {"google", make_date(2024, 1, 31), 40, false, true},
                        {"azure", make_date(2010, 2, 28), 6, false, true},
                        {"azure", make_date(2014, 2, 1), 8, false, false}};
    for (const Row& row : rows) {
        CAPTURE(row.provider);
        CAPTURE(to_string(row.day));
        CHECK(open_regions(row.provider, row.day, row.with_restricted, row.with_china) == row.regions);
    }
}

TEST_CASE("one month's events are those whose interval touches it, and only whole ones are certain") {
    Filter filter;
    filter.providers = {"alibaba"};
    const auto november = events(filter, make_date(2016, 11, 1), make_date(2016, 11, 30));
    std::size_t opened = 0;
    for (const Event& event : november) {
        CHECK(event.when.last >= make_date(2016, 11, 1));
        CHECK(event.when.first <= make_date(2016, 11, 30));
        if (event.kind == EventKind::opened && event.is_certain) ++opened;
    }
    CHECK(opened >= 2); // Dubai on the 21st among them
    CHECK(events(filter, make_date(1990, 1, 1), make_date(1990, 12, 31)).empty());
}

TEST_CASE("events come in the order of their days, and openings and closings are what changes the status") {
    const auto all = events({}, make_date(2000, 1, 1), make_date(2040, 1, 1));
    for (std::size_t i = 1; i < all.size(); ++i) CHECK(all[i - 1].when.last <= all[i].when.last);
    for (const Event& event : all) {
        if (event.kind == EventKind::announced) continue;
        const SitePointer site = files().catalogue.sites.fetch(event.site);
        const Status wanted = event.kind == EventKind::opened ? Status::open : Status::closed;
        CHECK((files().catalogue.sites.status(event.site, event.when.last) == wanted ||
               (event.kind == EventKind::opened && site->closed && site->closed->when.first <= event.when.last)));
        CHECK(files().catalogue.sites.status(event.site, event.when.first - std::chrono::days{1}) != wanted);
    }
}

TEST_CASE("the span reaches from the first opening to what is announced last") {
    const DateInterval span = span_of(files().catalogue, make_date(2026, 11, 22));
    CHECK(span.first < make_date(2007, 1, 1));
    CHECK(span.last >= make_date(2026, 11, 22));
    CHECK(span_of({}, make_date(2026, 11, 22)) == DateInterval{make_date(2026, 11, 22), make_date(2026, 11, 22)});
}
