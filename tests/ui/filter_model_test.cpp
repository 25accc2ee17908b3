// SPDX-License-Identifier: MIT
#include "sample_world.hpp"
#include "ui/filter_model.hpp"

#include <algorithm>
#include <doctest/doctest.h>

using namespace footprint;

namespace {

const World& world() { return *sample_world(); }

const PlaceRow& row_named(const std::vector<PlaceRow>& rows, const std::string& id) {
    const auto found =
        std::find_if(rows.begin(), rows.end(), [&](const PlaceRow& row) { return row.id == id; });
    REQUIRE(found != rows.end());
    return *found;
}

std::size_t total(const std::vector<PlaceRow>& rows) {
    std::size_t sum = 0;
    for (const PlaceRow& row : rows) sum += row.count.total();
    return sum;
}

} // namespace

TEST_CASE("markets, subregions and countries count the same sites") {
    const FilterModel model = filter_model(world(), View{}, test_day);
    CHECK(total(model.markets) == model.shown.total());
    for (const PlaceRow& market : model.markets)
        if (!market.parts.empty()) CHECK(total(market.parts) == market.count.total());
    CHECK(model.is_plain);
    CHECK(model.places_in_words == "Everywhere");
}

TEST_CASE("a provider that is switched off still says what it would bring") {
    View view;
    view.filter = with_provider(view.filter, world().catalogue, "aws", false);
    const FilterModel all = filter_model(world(), View{}, test_day);
    const FilterModel model = filter_model(world(), view, test_day);
    for (std::size_t i = 0; i < model.providers.size(); ++i) {
        CHECK(model.providers[i].count == all.providers[i].count);
        CHECK(model.providers[i].on == (world().catalogue.providers[i].id != "aws"));
    }
    CHECK(model.shown.total() < all.shown.total());
    CHECK_FALSE(model.is_plain);
}

TEST_CASE("switching the last provider on again is no filter at all") {
    const Filter off = with_provider(Filter{}, world().catalogue, "aws", false);
    CHECK(off.providers->size() == world().catalogue.providers.size() - 1);
    CHECK(with_provider(off, world().catalogue, "aws", true) == Filter{});
}

TEST_CASE("boxes are full, empty or in between, and a click fills or empties all below") {
    const FilterModel plain = filter_model(world(), View{}, test_day);
    const PlaceRow& east = row_named(plain.markets, "middle-east");
    const PlaceRow& gulf = row_named(east.parts, "gulf");
    CHECK(east.check == Check::on);

    View view;
    view = with_countries(view, world(), gulf.countries, false);
    FilterModel model = filter_model(world(), view, test_day);
    CHECK(row_named(model.markets, "middle-east").check == Check::some);
    CHECK(row_named(row_named(model.markets, "middle-east").parts, "gulf").check == Check::off);
    CHECK(row_named(model.markets, "europe").check == Check::on);

    view = with_countries(view, world(), gulf.countries, true);
    CHECK(view.filter == Filter{});

    view = with_only_countries(view, world(), {east.countries.begin(), east.countries.end()});
    model = filter_model(world(), view, test_day);
    CHECK(model.places_in_words == "Middle East");
    CHECK(row_named(model.markets, "europe").check == Check::off);
    CHECK(row_named(model.markets, "middle-east").count == east.count);
}

TEST_CASE("a bundle is marked when the filter is just it") {
    View view;
    view = with_only_countries({}, world(), world().markets.countries_of("GCC").value());
    for (const BundleRow& row : filter_model(world(), view, test_day).bundles)
        CHECK(row.on == (row.id == "gcc"));
}

TEST_CASE("an empty filter shows nothing and says so") {
    View view;
    view.filter.countries.emplace();
    const FilterModel model = filter_model(world(), view, test_day);
    CHECK(model.shown.total() == 0);
    CHECK(model.places_in_words == "Nowhere");
    CHECK(short_count(SiteCount{12, 2, 0, 0}) == "12 +2");
    CHECK(short_count(SiteCount{}) == "0");
}

TEST_CASE("with an analysis on, countries say who is served, and sites anywhere are counted") {
    View view;
    view.filter.countries = world().markets.countries_of("Middle East").value();
    const FilterModel lying = filter_model(world(), view, test_day);
    view = with_analysis(view, AnalysisKind::nearest);
    const FilterModel served = filter_model(world(), view, test_day);
    CHECK(served.places_are_served);
    CHECK(served.places_in_words == "Middle East");
    CHECK(served.shown.total() > lying.shown.total());
    View anywhere;
    anywhere.filter.accesses = rentable();
    CHECK(served.shown == filter_model(world(), anywhere, test_day).shown);
    CHECK(served.usual_accesses == rentable());
    CHECK(lying.usual_accesses == every_access());
    CHECK(served.accesses.at(Access::restricted) > 0); // it can be switched on
    CHECK(row_named(served.markets, "europe").check == Check::off);
    std::size_t by_provider = 0;
    for (const ProviderRow& row : served.providers) by_provider += row.count.total();
    CHECK(by_provider == served.shown.total());
}
