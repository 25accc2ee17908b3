// SPDX-License-Identifier: MIT
#include "app/command_line/view_options.hpp"

#include "other_view.hpp"
#include "shipped.hpp"
#include "view/fields.hpp"

#include <doctest/doctest.h>

using namespace footprint;

namespace {

const Date day_of_test = make_date(2026, 7, 1);

/// What must be typed for `view`.
TypedOptions spelled(const View& view) {
    TypedOptions options;
    for (const ViewField& field : view_fields())
        for (const ViewOption& option : field.typed())
            if (auto value = option.spelled(view, shipped_world()->markets))
                options[std::string{option.name}] = {std::move(*value)};
    return options;
}

View typed_view(const TypedOptions& options) {
    auto view = edited_view(*shipped_world(), {"", options}, day_of_test);
    REQUIRE_MESSAGE(view, to_string(view.error()));
    return std::move(*view);
}

bool can_be_typed(const ViewField& field) { return !field.typed().empty() || field.key == "audience"; }

/// Every field that can be typed differs from the plain View's, as far as a side can be typed: it counts with
/// its sites anywhere, and under the conditions of the whole.
View other_typed_view() {
    View view;
    for (const ViewField& field : view_fields())
        if (can_be_typed(field)) field.copy(other_view(), view);
    view.analysis = with_thresholds(view.analysis, std::vector<double>{view.analysis.thresholds_ms});
    view.analysis.weight = Weight::audience; // shares bring their weight and their countries along
    view.audience = CountryCodes{"KE", "NG"};
    view.filter.countries.reset(); // there is an analysis: the countries are those who are served
    for (Side* side : {&view.analysis.a, &view.analysis.b}) {
        const auto providers = side->filter.providers;
        side->filter = view.filter;
        side->filter.providers = providers;
    }
    return view;
}

} // namespace

TEST_CASE("every field can be typed, or it is known why not") {
    std::vector<std::string_view> untyped;
    for (const ViewField& field : view_fields())
        if (!can_be_typed(field)) untyped.push_back(field.key);
    // What one looks at in the window, and the threshold that --within chooses.
    CHECK(untyped == std::vector<std::string_view>{"analysis.reach_ms", "selection.site", "selection.country",
                                                   "selection.place", "events.days"});
}

TEST_CASE("every field survives the command line, alone") {
    const View other = other_typed_view();
    for (const ViewField& field : view_fields()) {
        if (!can_be_typed(field)) continue;
        CAPTURE(field.key);
        View one;
        const bool is_side = field.key == "analysis.a" || field.key == "analysis.b";
        if (is_side) one.analysis.kind = AnalysisKind::compare;
        if (field.key == "audience") one.analysis.kind = AnalysisKind::nearest;
        if (field.key == "analysis.shares") {
            one.analysis.kind = AnalysisKind::nearest;
            one = with_shares(one, other.analysis.shares);
        } else if (field.key == "analysis.weight") {
            one.analysis.weight = Weight::gdp;
        } else if (field.key == "filter.countries") {
            one.filter.countries = CountryCodes{"DE"};
        } else if (is_side) {
            one.analysis.b.as_of = make_date(2012, 1, 1); // else both are the same
            Side& side = field.key == "analysis.a" ? one.analysis.a : one.analysis.b;
            side.filter.providers = {{"aws", "google"}};
            side.as_of = make_date(2015, 1, 1);
        } else {
            field.copy(other, one);
        }
        if (field.key == "analysis.thresholds_ms")
            one.analysis = with_thresholds(one.analysis, std::vector<double>{one.analysis.thresholds_ms});
        const TypedOptions options = spelled(one);
        CHECK_FALSE(options.empty());
        View typed = typed_view(options);
        // A country brings its own picture along.
        if (field.key == "audience" || field.key == "filter.countries" || field.key == "analysis.shares") {
            typed.camera.reset();
            typed.projection = one.projection;
        }
        CHECK(typed == one);
    }
    CHECK(spelled(View{}).empty());
}

TEST_CASE("all fields survive the command line together") {
    View other = other_typed_view();
    other.analysis.kind = AnalysisKind::nearest;
    other.analysis.a = other.analysis.b = {};
    CHECK(typed_view(spelled(other)) == other);
    // In a comparison the sides name the providers.
    View compared = other_typed_view();
    compared.analysis.kind = AnalysisKind::compare;
    compared.filter.providers.reset();
    CHECK(typed_view(spelled(compared)) == compared);
}

TEST_CASE("the help of an option names what can be typed") {
    for (const ViewField& field : view_fields())
        for (const ViewOption& option : field.typed()) {
            CAPTURE(option.name);
            CHECK(option.name.starts_with("--"));
            CHECK_FALSE(option.help.empty());
            CHECK(view_option(option.name) == &option);
            if (!option.values || option.name == "--within") continue;
            for (const std::string& value : option.values())
                if (value != "all" && value != "none")
                    CHECK_MESSAGE(option.help.find(value) != std::string::npos, value);
        }
    CHECK(view_option("--no-such") == nullptr);
}

TEST_CASE("what is typed and empty is a mistake") {
    for (const ViewField& field : view_fields())
        for (const ViewOption& option : field.typed()) {
            if (option.is_flag() || option.name == "--search")
                continue; // "" clears the search of a view file
            CAPTURE(option.name);
            TypedOptions options{{std::string{option.name}, {""}}};
            if (option.name == "--a" || option.name == "--b")
                options.insert(
                    {{"--analysis", {"compare"}}, {option.name == "--a" ? "--b" : "--a", {"aws"}}});
            const auto view = edited_view(*shipped_world(), {"", options}, day_of_test);
            REQUIRE_FALSE(view);
            CHECK(view.error().kind == ErrorKind::usage);
        }
}

TEST_CASE("--access: rentable is what anyone can rent, and nothing said follows the analysis") {
    const auto accesses_of = [](const char* value) { return typed_view({{"--access", {value}}}).filter.accesses; };
    CHECK(accesses_of("rentable") == rentable());
    CHECK(accesses_of("all") == every_access());
    CHECK(accesses_of("Public") == std::set<Access>{Access::open_to_all});
    CHECK(accesses_of("rentable,restricted") == every_access());
    CHECK(accesses_of("partner,restricted") == std::set<Access>{Access::partner, Access::restricted});
    CHECK_FALSE(typed_view({}).filter.accesses);
    const auto wrong = edited_view(*shipped_world(), {"", {{"--access", {"rentible"}}}}, day_of_test);
    REQUIRE_FALSE(wrong);
    CHECK(wrong.error().message.find("rentible") != std::string::npos);
}
