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
    const EventsModel model = events_model(*sample_world(), middle_east_2016(), test_day);
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
    View view = middle_east_2016();
    view.events.kinds = {EventKind::closed};
    const EventsModel closed = events_model(*sample_world(), view, test_day);
    CHECK(closed.rows.empty());
    CHECK(closed.empty.find("hidden") != std::string::npos);
    view = {};
    view.events.only_firsts = true;
    const EventsModel firsts = events_model(*sample_world(), view, test_day);
    CHECK(std::all_of(firsts.rows.begin(), firsts.rows.end(),
                      [](const EventRow& row) { return row.is_first; }));
    View nothing;
    nothing.filter.providers.emplace();
    CHECK(events_model(*sample_world(), nothing, test_day).empty ==
          "Nothing that the filter shows changed in these days.");
}

TEST_CASE("ranges follow the day of the map, own days do not") {
    const Catalogue& catalogue = sample_world()->catalogue;
    View view;
    view.as_of = make_date(2016, 4, 30);
    view.events.days.range = EventRange::month;
    CHECK(listed_days(view, catalogue, test_day) ==
          DateInterval{make_date(2016, 3, 31), make_date(2016, 4, 30)});
    view.events.days.range = EventRange::since;
    CHECK(listed_days(view, catalogue, test_day).first == make_date(2016, 4, 30));
    CHECK(listed_days(view, catalogue, test_day).last >= test_day);
    view.events.days.range = EventRange::all;
    CHECK(listed_days(view, catalogue, test_day).first < make_date(2009, 1, 1));
    view.events.days = {EventRange::own, {make_date(2020, 1, 1), make_date(2019, 1, 1)}};
    const EventsModel model = events_model(*sample_world(), view, test_day);
    CHECK(model.rows.empty());
    CHECK(model.empty == "The first day is after the last.");
}

TEST_CASE("what is only bounded and may lie outside is listed as maybe") {
    View view;
    view.events.days.range = EventRange::all;
    const EventsModel all = events_model(*sample_world(), view, test_day);
    CHECK(all.rows.size() > 300);
    const auto uncertain = [](const EventRow& row) { return row.is_maybe; };
    view.events.days = {EventRange::own, {make_date(2014, 1, 1), make_date(2014, 2, 1)}};
    const EventsModel month = events_model(*sample_world(), view, test_day);
    CHECK(std::any_of(month.rows.begin(), month.rows.end(), uncertain));
}
