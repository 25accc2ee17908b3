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
    CHECK_FALSE(after.site->source.empty());
}

TEST_CASE("an uncertain site says between which days it opened") {
    View view;
    view.selection.site = "alibaba/cn-beijing";
    view.as_of = make_date(2013, 6, 1);
    const auto model = details_model(*sample_world(), view, test_day);
    REQUIRE(model.site.has_value());
    CHECK(model.site->status == Status::uncertain);
    CHECK(model.site->status_in_words.find("opened some time from") != std::string::npos);
    CHECK(model.site->status_in_words.find("2014-05-12") != std::string::npos);
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
            CHECK(sample_world()->catalogue.sites[one.site].country == "AE");
    }
}

TEST_CASE("nothing selected, or something unknown, gives no details") {
    View view;
    CHECK_FALSE(details_model(*sample_world(), view, test_day).site.has_value());
    view.selection.site = "aws/never-was";
    CHECK_FALSE(details_model(*sample_world(), view, test_day).site.has_value());
    view.selection = {{}, "QQ"};
    CHECK_FALSE(details_model(*sample_world(), view, test_day).country.has_value());
}
