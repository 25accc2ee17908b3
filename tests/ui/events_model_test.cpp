// SPDX-License-Identifier: MIT
#include "sample_world.hpp"
#include "ui/events_model.hpp"

#include <algorithm>
#include <doctest/doctest.h>

using namespace footprint;

namespace {

View middle_east_2016() {
    View view;
    view.as_of = make_date(2016, 12, 31);
    view.filter.countries = sample_world()->markets.countries_of("Middle East").value();
    return view;
}

} // namespace

TEST_CASE("the year up to the end of 2016: Alibaba opened Dubai, first of any provider in the Middle East") {
    const EventsModel model = events_model(*sample_world(), middle_east_2016(), {}, test_day);
    CHECK(model.from == "2016-01-01");
    CHECK(model.to == "2016-12-31");
    const auto dubai = std::find_if(model.rows.begin(), model.rows.end(),
                                    [](const EventRow& row) { return row.id == "alibaba/me-east-1:opened"; });
    REQUIRE(dubai != model.rows.end());
    CHECK(dubai->day == make_date(2016, 11, 21));
    CHECK(dubai->more == "first of any provider in the Middle East");
    CHECK(dubai->is_first);
    CHECK_FALSE(dubai->is_maybe);
    CHECK(model.count.find("1 opened") != std::string::npos);
    CHECK(model.empty.empty());
}

TEST_CASE("kinds and firsts can be left out, and an empty list says why") {
    EventChoice choice;
    choice.kinds = {EventKind::closed};
    const EventsModel closed = events_model(*sample_world(), middle_east_2016(), choice, test_day);
    CHECK(closed.rows.empty());
    CHECK(closed.empty.find("hidden") != std::string::npos);
    choice = {};
    choice.only_firsts = true;
    const EventsModel firsts = events_model(*sample_world(), {}, choice, test_day);
    CHECK(std::all_of(firsts.rows.begin(), firsts.rows.end(),
                      [](const EventRow& row) { return row.is_first; }));
    View nothing;
    nothing.filter.providers.emplace();
    CHECK(events_model(*sample_world(), nothing, {}, test_day).empty ==
          "Nothing that the filter shows changed in these days.");
}

TEST_CASE("ranges follow the day of the map, own days do not") {
    const Catalogue& catalogue = sample_world()->catalogue;
    View view;
    view.as_of = make_date(2016, 4, 30);
    EventChoice choice;
    choice.range = EventRange::month;
    CHECK(days_of(choice, view, catalogue, test_day) ==
          DateInterval{make_date(2016, 3, 31), make_date(2016, 4, 30)});
    choice.range = EventRange::since;
    CHECK(days_of(choice, view, catalogue, test_day).first == make_date(2016, 4, 30));
    CHECK(days_of(choice, view, catalogue, test_day).last >= test_day);
    choice.range = EventRange::all;
    CHECK(days_of(choice, view, catalogue, test_day).first < make_date(2009, 1, 1));
    choice = {EventRange::own, make_date(2020, 1, 1), make_date(2019, 1, 1), {EventKind::opened}, false};
    const EventsModel model = events_model(*sample_world(), view, choice, test_day);
    CHECK(model.rows.empty());
    CHECK(model.empty == "The first day is after the last.");
}

TEST_CASE("what is only bounded and may lie outside is listed as maybe") {
    EventChoice choice;
    choice.range = EventRange::all;
    const EventsModel all = events_model(*sample_world(), {}, choice, test_day);
    CHECK(all.rows.size() > 300);
    const auto uncertain = [](const EventRow& row) { return row.is_maybe; };
    choice = {EventRange::own, make_date(2014, 1, 1), make_date(2014, 2, 1), choice.kinds, false};
    const EventsModel month = events_model(*sample_world(), {}, choice, test_day);
    CHECK(std::any_of(month.rows.begin(), month.rows.end(), uncertain));
}
