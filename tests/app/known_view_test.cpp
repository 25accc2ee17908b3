// SPDX-License-Identifier: MIT
#include "app/command_line/known_view.hpp"
#include "shipped.hpp"

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
