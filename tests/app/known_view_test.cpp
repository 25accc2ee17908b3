// SPDX-License-Identifier: MIT
#include "app/command_line/known_view.hpp"
#include "app/command_line/view_options.hpp"
#include "base/file.hpp"
#include "folder.hpp"
#include "shipped.hpp"
#include "view/view_json.hpp"

#include <doctest/doctest.h>

using namespace footprint;

TEST_CASE("what a kept view named and is gone is left out of it and told") {
    View view;
    view.filter.providers = {{"aws", "no-such-cloud"}};
    view.filter.countries = CountryCodes{"AE", "ZZ"};
    view.analysis.a.filter.providers = {{"gone"}};
    view.selection.site = "no-such-cloud/x-1";
    const KnownView known = known_view(*shipped_world(), view);
    CHECK(known.view.filter.providers == std::set<std::string>{"aws"});
    CHECK(known.view.filter.countries == CountryCodes{"AE"});
    CHECK_FALSE(known.view.analysis.a.filter.providers.has_value()); // all, rather than none and no word
    CHECK(known.view.selection.site.empty());
    CHECK(known.gone == std::vector<std::string>{"provider 'no-such-cloud'", "country 'ZZ'",
                                                 "provider 'gone'", "site 'no-such-cloud/x-1'"});
}

TEST_CASE("a view that names what there is stays as it is, also one that shows no provider") {
    View view;
    view.filter.providers.emplace();
    view.selection.site = "aws/us-east-1";
    const KnownView known = known_view(*shipped_world(), view);
    CHECK(known.view == view);
    CHECK(known.gone.empty());
}

TEST_CASE("a saved view calls groups of countries by their names, and reads back the same") {
    const World& world = shipped_snapshot()->world;
    View view;
    view.filter.countries = world.markets.countries_of("Africa").value();
    view.filter.countries->insert("DE");
    view.audience = world.markets.countries_of("ASEAN").value();
    view.analysis.b.filter.countries = world.markets.countries_of("Middle East").value();
    const std::string text = to_json(view, world.markets);
    CHECK(text.find("\"Sub-Saharan Africa\"") != std::string::npos);
    CHECK(text.find("\"DE\"") != std::string::npos);
    CHECK(text.find("\"NG\"") == std::string::npos);
    CHECK(text.size() < 600);
    const TemporaryFolder folder;
    const auto path = folder.path() / "africa.json";
    REQUIRE(write_file(path, text));
    CHECK(load_view(world, path.string()).value() == view);
}

TEST_CASE("shares of countries that are gone are left out, and an audience of none counts people again") {
    View view;
    view.analysis.weight = Weight::audience;
    view.analysis.shares = {{"KE", 40}, {"ZZ", 60}};
    const KnownView some = known_view(*shipped_world(), view);
    CHECK(some.view.analysis.shares == Shares{{"KE", 40}});
    CHECK(some.view.analysis.weight == Weight::audience);
    CHECK(some.gone == std::vector<std::string>{"country 'ZZ'"});
    view.analysis.shares.erase("KE");
    CHECK(known_view(*shipped_world(), view).view.analysis.weight == Weight::people);
    CHECK_FALSE(edited_view(*shipped_world(), {"", {{"--weight", {"audience"}}}}, make_date(2026, 6, 30)));
}
