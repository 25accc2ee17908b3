// SPDX-License-Identifier: MIT
#include "view/fields.hpp"
#include "other_view.hpp"
#include "view/view_json.hpp"

#include <doctest/doctest.h>
#include <set>

using namespace footprint;

TEST_CASE("every field survives a view file, alone and with all others") {
    const View plain;
    const View other = other_view();
    std::set<std::string_view> keys;
    for (const ViewField& field : view_fields()) {
        CAPTURE(field.key);
        CHECK(keys.insert(field.key).second);
        CHECK_FALSE(field.change.empty());
        REQUIRE_FALSE(field.is_same(plain, other)); // a new field has a value of its own above
        View one;
        field.copy(other, one);
        if (field.key == "analysis.reach_ms") one.analysis.thresholds_ms = other.analysis.thresholds_ms;
        if (field.key == "analysis.thresholds_ms")
            one.analysis = with_thresholds(one.analysis, {10, 70, 100});
        CHECK(field.is_same(one, other));
        CHECK(read_view(to_json(one), "one.json").value() == one);
    }
    CHECK(read_view(to_json(other), "all.json").value() == other);
    CHECK(read_view(to_json(plain), "none.json").value() == plain);
}

TEST_CASE("the table holds all of the View: copying every field makes an equal one") {
    const View other = other_view();
    View view;
    for (const ViewField& field : view_fields()) field.copy(other, view);
    CHECK(view == other);
    CHECK(changed(View{}, View{}, other) == other);
}

TEST_CASE("two changes that were made from one View both count") {
    const View from;
    for (const ViewField& first : view_fields())
        for (const ViewField& second : view_fields()) {
            if (first.key.starts_with("analysis.") && second.key.starts_with("analysis.")) continue;
            View a = from;
            View b = from;
            first.copy(other_view(), a);
            second.copy(other_view(), b);
            if (first.key == "analysis.reach_ms" || second.key == "analysis.reach_ms")
                continue; // one of the thresholds
            const View both = changed(changed(from, from, a), from, b);
            CHECK(first.is_same(both, other_view()));
            CHECK(second.is_same(both, other_view()));
        }
}

TEST_CASE("what was changed is told in words") {
    View to;
    CHECK(changes_in_words(View{}, to).empty());
    to.theme = Theme::light;
    CHECK(changes_in_words(View{}, to) == "the theme");
    to.filter.providers = {{"aws"}};
    to.as_of = make_date(2016, 4, 30);
    CHECK(changes_in_words(View{}, to) == "the theme, the providers and the date");
    View selected;
    selected.selection = {"aws/x", "FR", LonLat{2, 48}};
    CHECK(changes_in_words(View{}, selected) == "the selection");
}

TEST_CASE("in files of version 1 the countries of an analysis are those who are served") {
    const auto view_of = [](const std::string& rest) {
        return read_view(R"({"version": 1, "filter": {"providers": ["aws"], "countries": ["KE"]})" + rest +
                             "}",
                         "v1.json")
            .value();
    };
    const View map = view_of("");
    CHECK(map.filter.countries == CountryCodes{"KE"});
    CHECK_FALSE(map.audience.has_value());
    const View nearest = view_of(R"(, "analysis": {"kind": "nearest"})");
    CHECK(nearest.audience == CountryCodes{"KE"});
    CHECK_FALSE(nearest.filter.countries.has_value());
    const View compared = view_of(R"(, "analysis": {"kind": "compare", "a": {"countries": ["FR"]}})");
    CHECK_FALSE(compared.analysis.a.filter.countries.has_value()); // they did not count
    // In version 2 each says what it says.
    const View both =
        read_view(
            R"({"version": 2, "filter": {"countries": ["DE"]}, "audience": ["KE"], "analysis": {"kind": "nearest"}})",
            "v2.json")
            .value();
    CHECK(both.filter.countries == CountryCodes{"DE"});
    CHECK(both.audience == CountryCodes{"KE"});
}

TEST_CASE("countries go along when an analysis begins and ends") {
    View view;
    view.filter.countries = CountryCodes{"KE"};
    const View on = with_analysis(view, AnalysisKind::nearest);
    CHECK(on.audience == CountryCodes{"KE"});
    CHECK_FALSE(on.filter.countries.has_value());
    CHECK(on.places() == view.places());
    CHECK(with_analysis(on, AnalysisKind::reach).audience == on.audience);
    CHECK(with_analysis(on, AnalysisKind::none) == view);
}

TEST_CASE("the days of the events are a range by name or two days") {
    const auto view_of = [](const std::string& days) {
        return read_view(R"({"version": 2, "events": {"days": )" + days + "}}", "x.json");
    };
    CHECK(view_of(R"("since")").value().events.days.range == EventRange::since);
    const View own = view_of(R"(["2016", "2018-06"])").value();
    CHECK(own.events.days.range == EventRange::own);
    CHECK(own.events.days.own == DateInterval{make_date(2016, 1, 1), make_date(2018, 6, 30)});
    for (const char* wrong : {R"("own")", R"("decade")", R"(["2016"])", "7", R"(["2016", "soon"])", "[2016, 2017]"}) {
        CAPTURE(wrong);
        const auto view = view_of(wrong);
        REQUIRE_FALSE(view);
        CHECK(to_string(view.error()).find("events.days") != std::string::npos);
    }
}
