// SPDX-License-Identifier: MIT
#include "catalog/catalogue.hpp"
#include "catalog/filter.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace footprint;

namespace {

Site site_named(std::string id, std::string city, LonLat position) {
    Site site;
    site.id = std::move(id);
    site.name = "Site " + site.id;
    site.city = std::move(city);
    site.country = "DE";
    site.position = position;
    site.opened = DatedEvent{{make_date(2012, 1, 1), make_date(2012, 12, 31)}, "published", "2012"};
    site.search_text = site.id;
    return site;
}

/// Sites that nobody holds: each is made when it is asked for.
class Numbered : public SiteSource {
  public:
    SitePointer fetch(std::size_t row) const override {
        return std::make_shared<Site>(site_named(fmt::format("n{}", row), "Kassel", {9.5, 51.3}));
    }
};

/// Three sites in memory, then a layer of 1,000 of another provider.
Catalogue two_layers() {
    Catalogue catalogue;
    catalogue.providers.resize(2);
    catalogue.providers[0].id = "held";
    catalogue.providers[1].id = "made";
    Site closed = site_named("c", "Bonn", {7.1, 50.7});
    closed.access = Access::restricted;
    closed.kind = SiteKind::zone;
    closed.announced = DatedEvent{{make_date(2010, 5, 1), make_date(2010, 5, 1)}, "published", "2010-05-01"};
    closed.closed = DatedEvent{{make_date(2020, 1, 1), make_date(2020, 1, 31)}, "published", "2020-01"};
    catalogue.sites.append(
        {site_named("a", "Frankfurt", {8.7, 50.1}), site_named("b", "Frankfurt", {8.6, 50.0}), closed});
    std::vector<std::string> ids;
    for (std::size_t i = 0; i < 1000; ++i) ids.push_back(fmt::format("n{}", i));
    std::vector<SiteRow> rows;
    for (const std::string& id : ids) {
        SiteRow row;
        row.provider = 1;
        row.id = id;
        row.country = CountryCode{"FR"};
        row.city = "Kassel";
        row.position = {9.5, 51.3};
        row.life.opened = {make_date(2015, 1, 1), make_date(2015, 1, 1)};
        rows.push_back(row);
    }
    catalogue.sites.append(rows, std::make_shared<Numbered>());
    return catalogue;
}

} // namespace

TEST_CASE("the columns say what the whole site says") {
    const SiteTable sites = two_layers().sites;
    for (std::size_t row = 0; row < 3; ++row) {
        const SitePointer site = sites.fetch(row);
        CHECK(sites.provider(row) == site->provider);
        CHECK(sites.country(row).text() == site->country);
        CHECK(sites.city(row) == site->city);
        CHECK(sites.position(row) == site->position);
        CHECK(sites.kind(row) == site->kind);
        CHECK(sites.access(row) == site->access);
    }
    CHECK(sites.life(0).announced == never);
    CHECK(sites.life(0).closed == never);
    CHECK(sites.life(2).announced.last == make_date(2010, 5, 1));
    CHECK(sites.status(2, make_date(2010, 4, 30)) == Status::absent);
    CHECK(sites.status(2, make_date(2011, 1, 1)) == Status::announced);
    CHECK(sites.status(2, make_date(2012, 6, 1)) == Status::uncertain);
    CHECK(sites.status(2, make_date(2019, 1, 1)) == Status::open);
    CHECK(sites.status(2, make_date(2020, 1, 15)) == Status::uncertain);
    CHECK(sites.status(2, make_date(2020, 1, 31)) == Status::closed);
    CHECK(sites.city_number(0) == sites.city_number(1));
    CHECK(sites.city_count() == 3);
}

TEST_CASE("a layer's rows go on from those before, and each layer fetches its own") {
    Catalogue catalogue = two_layers();
    REQUIRE(catalogue.sites.size() == 1003);
    CHECK(catalogue.key_of(2) == "held/c");
    CHECK(catalogue.key_of(3) == "made/n0");
    CHECK(catalogue.key_of(1002) == "made/n999");
    CHECK(catalogue.find("made/n500") == 503);
    CHECK(catalogue.find("held/b") == 1);
    CHECK_FALSE(catalogue.find("held/n500"));
    CHECK_FALSE(catalogue.find("made/n1000"));
    CHECK_FALSE(catalogue.find("nobody/n1"));
    CHECK_FALSE(catalogue.find(""));
    // A copy goes on by itself.
    const Catalogue before = catalogue;
    catalogue.sites.append({site_named("later", "Frankfurt", {8.7, 50.1})});
    CHECK(catalogue.find("held/later") == 1003);
    CHECK(before.sites.size() == 1003);
}

TEST_CASE("a metro goes across layers, and is called by its first site") {
    Catalogue catalogue = two_layers();
    CHECK(catalogue.sites.metro(1) == 0);
    CHECK(catalogue.sites.metro(2) == 2);
    for (std::size_t row = 3; row < 1003; ++row) CHECK(catalogue.sites.metro(row) == 3);
    catalogue.sites.append({site_named("later", "Bonn", {7.0, 50.8})});
    CHECK(catalogue.sites.metro(1003) == 2);
}

TEST_CASE("a filter goes by the columns, and by the words where it searches") {
    const Catalogue catalogue = two_layers();
    const Date day = make_date(2026, 1, 1);
    Filter filter;
    CHECK(shown_sites(catalogue, filter, day).size() == 1002);
    filter.countries = CountryCodes{"DE"};
    CHECK(shown_sites(catalogue, filter, day).size() == 2);
    filter.countries = CountryCodes{};
    CHECK(shown_sites(catalogue, filter, day).empty());
    filter.countries = CountryCodes{"FR"};
    filter.search = "n77";
    CHECK(shown_sites(catalogue, filter, day).size() == 11); // n77, n770 to n779
}

TEST_CASE("a country's code is two letters or nothing") {
    CHECK(CountryCode{"DE"}.text() == "DE");
    CHECK(CountryCode{"DE"} == CountryCode{std::string{"DE"}});
    CHECK(CountryCode{}.text().empty());
    CHECK(CountryCode{"DEU"}.text().empty());
    CHECK(CountryCode{"DE"}.number() != CountryCode{"ED"}.number());
    CHECK(CountryCode{"ZZ"}.number() < CountryCode::numbers);
}
