// SPDX-License-Identifier: MIT
#include "catalog/catalogue.hpp"
#include "catalog/filter.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace footprint;

namespace {

const CountryNames countries{{"DE", "Germany"}, {"AE", "United Arab Emirates"}};

std::string file_with(const std::string& sites) {
    return fmt::format(R"({{"version": 1, "compiled": "2026-07",
        "provider": {{"id": "x", "name": "Example", "color": "#102030", "marker": "star", "launched": "2010"}},
        "sites": [{}]}})",
                       sites);
}

std::string site(const std::string& id, const std::string& more, const std::string& country = "DE",
                 const std::string& position = "[8.7, 50.1]") {
    return fmt::format(R"({{"id": "{}", "name": "N", "city": "C", "country": "{}", "position": {}, "kind": "region",
        "source": "s"{}{}}})",
                       id, country, position, more.empty() ? "" : ", ", more);
}

struct Read {
    Catalogue catalogue;
    std::vector<Error> problems;
};

Read read(const std::string& sites) {
    Read result;
    result.problems = read_provider(file_with(sites), "x.json", countries, result.catalogue);
    return result;
}

const Date april_2016 = make_date(2016, 4, 30);

Status status_of(const std::string& dates, Date day) {
    const Read result = read(site("a", dates));
    for (const Error& problem : result.problems) FAIL_CHECK(to_string(problem));
    REQUIRE(result.catalogue.sites.size() == 1);
    return result.catalogue.sites.status(0, day);
}

} // namespace

TEST_CASE("a site whose opening day is known is there from that day on") {
    const std::string dates = R"("opened": {"date": "2016-11-21", "basis": "published"})";
    CHECK(status_of(dates, make_date(2016, 11, 20)) == Status::absent);
    CHECK(status_of(dates, make_date(2016, 11, 21)) == Status::open);
}

TEST_CASE("a site whose opening month is known is uncertain within it") {
    const std::string dates = R"("opened": {"date": "2016-04", "basis": "published"})";
    CHECK(status_of(dates, make_date(2016, 3, 31)) == Status::absent);
    CHECK(status_of(dates, make_date(2016, 4, 1)) == Status::uncertain);
    CHECK(status_of(dates, make_date(2016, 4, 29)) == Status::uncertain);
    CHECK(status_of(dates, make_date(2016, 4, 30)) == Status::open);
}

TEST_CASE("a site seen on a day but of unknown age is open from that day and uncertain since the launch") {
    const std::string dates = R"("opened": {"by": "2014-05-12"})";
    CHECK(status_of(dates, april_2016) == Status::open);
    CHECK(status_of(dates, make_date(2014, 5, 11)) == Status::uncertain);
    CHECK(status_of(dates, make_date(2009, 12, 31)) == Status::absent);
}

TEST_CASE("a first sighting means the year up to it") {
    const std::string dates = R"("opened": {"date": "2022-06", "basis": "first_seen"})";
    CHECK(status_of(dates, make_date(2021, 6, 29)) == Status::absent);
    CHECK(status_of(dates, make_date(2021, 7, 1)) == Status::uncertain);
    CHECK(status_of(dates, make_date(2022, 6, 30)) == Status::open);
}

TEST_CASE("bounds narrow a date") {
    const std::string dates =
        R"("opened": {"date": "2015-09", "after": "2015-07-29", "by": "2015-09-10", "basis": "published"})";
    CHECK(status_of(dates, make_date(2015, 8, 31)) == Status::absent);
    CHECK(status_of(dates, make_date(2015, 9, 10)) == Status::open);
}

TEST_CASE("of a site without dates nothing is known before the catalogue was compiled") {
    CHECK(status_of("", april_2016) == Status::uncertain);
    CHECK(status_of("", make_date(2026, 7, 31)) == Status::open);
    CHECK(status_of("", make_date(2009, 12, 31)) == Status::absent);
}

TEST_CASE("a site closes as it opened: in an interval") {
    const std::string dates = R"("opened": {"date": "2014-01-01"}, "closed": {"date": "2020-04"})";
    CHECK(status_of(dates, make_date(2020, 3, 31)) == Status::open);
    CHECK(status_of(dates, make_date(2020, 4, 15)) == Status::uncertain);
    CHECK(status_of(dates, make_date(2020, 4, 30)) == Status::closed);
}

TEST_CASE("an announced site is announced from the announcement, or from the compilation, on") {
    CHECK(status_of(R"("announced": {"date": "2015-05-01"})", make_date(2015, 5, 1)) == Status::announced);
    CHECK(status_of(R"("announced": {"date": "2015-05-01"})", make_date(2015, 4, 30)) == Status::absent);
    CHECK(status_of(R"("announced": {})", april_2016) == Status::absent);
    CHECK(status_of(R"("announced": {})", make_date(2026, 8, 1)) == Status::announced);
    const std::string both = R"("announced": {"date": "2015-05-01"}, "opened": {"date": "2016-11-21"})";
    CHECK(status_of(both, april_2016) == Status::announced);
    CHECK(status_of(both, make_date(2016, 12, 1)) == Status::open);
}

TEST_CASE("a bad record is reported with its place, and the good ones stay") {
    const Read result = read(site("good", "") + "," + site("nowhere", "", "QQ") + "," +
                             site("far", "", "DE", "[8.7, 150]") + "," +
                             site("early", R"("opened": {"date": "2018"}, "closed": {"date": "2016"})") + "," +
                             site("good", "") + "," + site("when", R"("opened": {"date": "2016-13"})") + "," +
                             R"({"name": "no id"}, 7)");
    CHECK(result.catalogue.sites.size() == 1);
    std::vector<std::string> messages;
    for (const Error& problem : result.problems) messages.push_back(to_string(problem));
    REQUIRE(messages.size() == 7);
    CHECK(messages[0] == "x.json: sites[1]: unknown country 'QQ' (expected an ISO alpha-2 code)");
    CHECK(messages[1].find("x.json: sites[2]: position is [8.7,150], out of range") == 0);
    CHECK(messages[2].find("closed (2016) before it opened (2018)") != std::string::npos);
    CHECK(messages[3].find("x.json: sites[4]: a second site with the id 'good'") == 0);
    CHECK(messages[4].find("'13' is not a month") != std::string::npos);
    CHECK(messages[5].find("sites[6]: id is missing") != std::string::npos);
    CHECK(messages[6].find("sites[7]") != std::string::npos);
}

TEST_CASE("a misspelt key, basis or text is reported, not guessed at") {
    const Read result = read(site("a", R"("opend": {"date": "2018"})") + "," +
                             site("b", R"("opened": {"date": "2018", "basis": "first-seen"})") + "," +
                             site("c", R"("partner": 7)") + "," + site("d", R"("opened": {"date": "2018", "til": "x"})"));
    CHECK(result.catalogue.sites.empty());
    REQUIRE(result.problems.size() == 4);
    CHECK(to_string(result.problems[0]).find("unknown key 'opend'; did you mean 'opened'?") != std::string::npos);
    CHECK(to_string(result.problems[1]).find("x.json: sites[1].opened: basis is 'first-seen'") == 0);
    CHECK(to_string(result.problems[2]).find("partner is 7, expected a text") != std::string::npos);
    CHECK(to_string(result.problems[3]).find("unknown key 'til'") != std::string::npos);
}

TEST_CASE("a file that is no catalogue is one error and changes nothing") {
    Catalogue catalogue;
    const auto broken = read_provider("{\n  \"version\": 1,\n  oops", "y.json", countries, catalogue);
    REQUIRE(broken.size() == 1);
    CHECK(broken[0].where == "y.json:3:3");
    for (const char* text : {"", "[]", "7", "{}", R"({"version": 2})", R"({"version": 1, "compiled": "2026"})"}) {
        CAPTURE(text);
        CHECK(read_provider(text, "y.json", countries, catalogue).size() == 1);
    }
    CHECK(catalogue.providers.empty());
    CHECK(catalogue.sites.empty());
}

TEST_CASE("what nobody can rent serves nobody, unless it is asked for") {
    const Read result = read(site("open", "") + ", " + site("run", R"("access": "partner", "partner": "P")") + ", " +
                             site("shut", R"("access": "restricted", "restriction": "government")"));
    REQUIRE(result.problems.empty());
    const auto count = [&](const Filter& filter) {
        return shown_sites(result.catalogue, filter, make_date(2026, 7, 31)).size();
    };
    Filter filter;
    CHECK(count(filter) == 3); // a list
    CHECK(count(serving(filter)) == 2);
    filter.accesses = {{Access::restricted}};
    CHECK(count(serving(filter)) == 1);
    filter.accesses = every_access();
    CHECK(count(serving(filter)) == 3);
}

TEST_CASE("who runs a partner's site is said") {
    const Read result = read(site("a", R"("access": "partner")"));
    REQUIRE(result.problems.size() == 1);
    CHECK(to_string(result.problems[0]).find("partner is missing") != std::string::npos);
}

TEST_CASE("sources are read with what they support, and one in words comes last") {
    const Read result = read(site("a", R"("sources": [{"supports": ["opened", "city"], "date": "2016-11", "title": "T",
        "publisher": "P", "url": "https://example.org/a_(b)?c=d#e", "seen": "2020", "quote": "Q"}])"));
    REQUIRE(result.problems.empty());
    const SitePointer one = result.catalogue.sites.fetch(0);
    REQUIRE(one->sources.size() == 2);
    CHECK(one->sources[0].supports == std::vector<Support>{Support::opened, Support::city});
    CHECK(one->sources[0].url == "https://example.org/a_(b)?c=d#e");
    CHECK(one->sources[1].title == "s");
    CHECK(best_source(*one).title == "T");
    CHECK(best_source(Site{}).title.empty());
}

TEST_CASE("an address that is none of the web is refused, with its place") {
    for (const char* url : {"javascript:alert(1)", "file:///etc/passwd", "example.org", "https://a b", "https://a\\u0007",
                            "https://ä.example", "ftp://example.org", "--help"}) {
        CAPTURE(url);
        const Read result = read(site("a", fmt::format(R"("sources": [{{"title": "T", "url": "{}"}}])", url)));
        REQUIRE(result.problems.size() == 1);
        CHECK(to_string(result.problems[0]).find("sites[0].sources[0]") != std::string::npos);
        CHECK(to_string(result.problems[0]).find("expected https://") != std::string::npos);
    }
}

TEST_CASE("what a source or a change lacks or misspells is named") {
    const auto problem_of = [](const std::string& more) {
        const Read result = read(site("a", more));
        REQUIRE(result.problems.size() == 1);
        return to_string(result.problems[0]);
    };
    CHECK(problem_of(R"("sources": [{"url": "https://example.org"}])").find("title is missing") != std::string::npos);
    CHECK(problem_of(R"("sources": [{"title": "T", "supports": ["open"]}])").find("holds 'open'") != std::string::npos);
    CHECK(problem_of(R"("sources": [{"title": "T", "date": "soon"}])").find("date") != std::string::npos);
    CHECK(problem_of(R"("sources": {"title": "T"})").find("not a list") != std::string::npos);
    CHECK(problem_of(R"("changes": [{"what": "w"}])").find("date is missing") != std::string::npos);
    CHECK(problem_of(R"("changes": [{"date": "2026-11-28"}])").find("what is missing") != std::string::npos);
    Catalogue catalogue;
    std::string bare = file_with(site("a", ""));
    bare.erase(bare.find(R"("source": "s")"), std::string{R"("source": "s")"}.size());
    bare.insert(bare.find(R"("kind": "region")"), R"("zones": 1, )");
    bare.replace(bare.find(R"("kind": "region",)"), 17, R"("kind": "region")");
    const auto problems = read_provider(bare, "x.json", countries, catalogue);
    REQUIRE(problems.size() == 1);
    CHECK(to_string(problems[0]).find("sources is missing") != std::string::npos);
}
