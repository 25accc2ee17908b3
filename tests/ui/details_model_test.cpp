// SPDX-License-Identifier: MIT
#include "sample_world.hpp"
#include "ui/details_model.hpp"

#include <algorithm>
#include <doctest/doctest.h>

using namespace footprint;

namespace {

DatedEvent event(const char* when, const char* basis, const char* text) {
    return {parse_date(when).value(), basis, text};
}

std::string row(const std::vector<DetailRow>& rows, const std::string& label) {
    const auto found =
        std::find_if(rows.begin(), rows.end(), [&](const DetailRow& r) { return r.label == label; });
    return found == rows.end() ? "" : found->text;
}

} // namespace

TEST_CASE("dates are worded as surely as they are known") {
    CHECK(in_words(event("2016-11-21", "published", "2016-11-21")) == "21 November 2016");
    CHECK(in_words(event("2016-11", "published", "2016-11")) == "2016-11");
    CHECK(in_words(event("2016-11", "first_seen", "first seen 2016-11")) ==
          "first seen 2016-11 in a public list; may be older");
    CHECK(in_words(event("2014", "bounds", "by 2014-05-12")) == "by 2014-05-12; the day itself is not known");
    CHECK(in_words(event("2014", "unknown", "not known")) == "not known; between 2014-01-01 and 2014-12-31");
}

TEST_CASE("a site's details follow the date") {
    View view;
    view.selection.site = "alibaba/me-east-1";
    view.as_of = make_date(2016, 4, 30);
    const auto before = details_model(*sample_world(), view, test_day);
    REQUIRE(before.site.has_value());
    CHECK(before.site->status != Status::open);

    view.as_of = make_date(2016, 11, 30);
    const auto after = details_model(*sample_world(), view, test_day);
    CHECK(after.site->status == Status::open);
    CHECK(after.site->status_in_words == "Open on 30 November 2016");
    CHECK(row(after.site->rows, "City") == "Dubai");
    CHECK(row(after.site->rows, "Opened") == "21 November 2016");
    CHECK_FALSE(after.site->sources.empty());
}

TEST_CASE("an uncertain site says between which days it opened") {
    View view;
    view.selection.site = "alibaba/cn-beijing";
    view.as_of = make_date(2013, 6, 1);
    const auto model = details_model(*sample_world(), view, test_day);
    REQUIRE(model.site.has_value());
    CHECK(model.site->status == Status::uncertain);
    CHECK(model.site->status_in_words.find("opened some time from") != std::string::npos);
    CHECK(model.site->status_in_words.find("2013-12-31") != std::string::npos);
}

TEST_CASE("a country lists its figures and the sites in it, whatever countries the filter shows") {
    View view;
    view.selection.country = "AE";
    view.filter.countries = CountryCodes{"DE"};
    const auto model = details_model(*sample_world(), view, test_day);
    REQUIRE(model.country.has_value());
    CHECK(row(model.country->rows, "Capital") == "Abu Dhabi");
    CHECK_FALSE(model.country->providers.empty());
    for (const ProviderSites& group : model.country->providers) {
        CHECK(group.count.total() == group.sites.size());
        for (const ShownSite& one : group.sites)
            CHECK(sample_world()->catalogue.sites.country(one.site).text() == "AE");
    }
}

TEST_CASE("nothing selected, or something unknown, gives no details") {
    View view;
    CHECK_FALSE(details_model(*sample_world(), view, test_day).site.has_value());
    view.selection.site = "aws/never-was";
    CHECK_FALSE(details_model(*sample_world(), view, test_day).site.has_value());
    view.selection = {{}, "QQ", {}};
    CHECK_FALSE(details_model(*sample_world(), view, test_day).country.has_value());
}

TEST_CASE("a place is called by the nearest city, by its country, or by the sea") {
    const World& world = *sample_world();
    CHECK(place_in_words(world, {36.8, -1.3}, "KE") == "Near Nairobi, Kenya");
    CHECK(place_in_words(world, {-30, 0}, "") == "At sea");
    CHECK(place_in_words(world, {-40, 75}, "GL") == "In Greenland");
}

TEST_CASE("a ranking has a row a provider, and tells ties and what is uncertain") {
    const World& world = *sample_world();
    const auto index = [&](const char* key) { return world.catalogue.find(key).value(); };
    Ranking ranking;
    ranking.sites = {
        {index("aws/eu-central-1"),
         Status::open,
         6300,
         {80, 66, 101, RttBasis::corridor},
         false,
         index("aws/ap-southeast-1")},
        {index("aws/ap-southeast-1"), Status::open, 7400, {85, 70, 107, RttBasis::corridor}, true, {}},
        {index("alibaba/me-east-1"), Status::uncertain, 3500, {90, 74, 113, RttBasis::corridor}, true, {}}};
    View view;
    view.selection = {{}, "KE", LonLat{36.8, -1.3}};
    const DetailsModel model = details_model(world, view, test_day, &ranking);
    REQUIRE(model.place.has_value());
    REQUIRE(model.place->rows.size() == 2);
    CHECK(model.place->title == "Near Nairobi, Kenya");
    CHECK(model.place->rows[0].value == "80 ms");
    CHECK(model.place->rows[0].more == "6,300 km · 66–101 ms · near tie with Asia Pacific (Singapore)");
    CHECK(model.place->rows[1].more == "3,500 km · 74–113 ms · uncertain");
    REQUIRE(model.country.has_value());
    CHECK(details_model(world, view, test_day).place.has_value() == false);

    view.selection = {{}, "EG", {}};
    CHECK(details_model(world, view, test_day, &ranking).place->where ==
          "Nearest from Cairo, the largest city");
    ranking.sites.clear();
    CHECK_FALSE(details_model(world, view, test_day, &ranking).place->nothing.empty());
}
