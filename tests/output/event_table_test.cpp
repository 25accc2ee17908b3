// SPDX-License-Identifier: MIT
#include "output/event_table.hpp"

#include "output/event_year_table.hpp"

#include "manama_world.hpp"

#include <doctest/doctest.h>

using namespace footprint;

namespace {

Event opening(std::set<First> firsts, std::set<First> doubtful = {}) {
    return {EventKind::opened, 0, {opening_day, opening_day}, true, std::move(firsts), std::move(doubtful)};
}

} // namespace

TEST_CASE("events are summed up in a sentence") {
    std::vector<Event> events(3, opening({}));
    events[1].kind = EventKind::closed;
    events[2].firsts = {First::of_provider_in_country};
    CHECK(events_summary(events) == "2 opened, 1 closed, 0 announced; 1 first");
    events[0].is_certain = false;
    CHECK(events_summary(events) ==
          "2 opened, 1 closed, 0 announced; 1 first; 1 of them maybe before or after");
    CHECK(events_summary({}) == "0 opened, 0 closed, 0 announced; 0 firsts");
}

TEST_CASE("events as a table, CSV and JSON; of none a header") {
    const World world = small_world();
    const DateInterval span{make_date(2019, 1, 1), make_date(2019, 12, 31)};
    std::vector<Event> events{opening({})};
    CHECK(format_events(world, events, span, TableFormat::csv)
              .find(",\"Manama, \"\"the pearls\"\"\",BH,Bahrain,") != std::string::npos);
    events[0].is_certain = false;
    CHECK(format_events(world, events, span, TableFormat::table).find("2019-07-29 (maybe)  opened  AWS") !=
          std::string::npos);
    CHECK(format_events(world, {}, span, TableFormat::csv).starts_with("date,first_day,last_day,"));
    CHECK(format_events(world, {}, span, TableFormat::json).find("\"events\": []") != std::string::npos);
}


TEST_CASE("events by year: providers across to read, a row a footprint in CSV and JSON") {
    const World world = small_world();
    const DateInterval span{make_date(2019, 1, 1), make_date(2020, 12, 31)};
    std::vector<Event> events{opening({}), opening({})};
    events[1].when = {make_date(2019, 12, 1), make_date(2020, 2, 1)};
    const std::set<EventKind> opened{EventKind::opened};
    const std::string csv = format_event_years(world, events, span, opened, TableFormat::csv);
    CHECK(csv == "year,footprint,opened,opened_maybe,closed,closed_maybe,announced,announced_maybe\n"
                 "2019,all,1,0,,,,\n2019,aws,1,0,,,,\n2020,all,0,1,,,,\n2020,aws,0,1,,,,\n");
    const std::string text = format_event_years(world, events, span, opened, TableFormat::table);
    CHECK(text.find("2019      1      1\n") != std::string::npos);
    CHECK(text.find("2020  0 + 1  0 + 1\n") != std::string::npos);
    CHECK(text.find("may be an earlier one") != std::string::npos);
    CHECK(format_event_years(world, events, span, opened, TableFormat::json).find("\"opened_maybe\": 1") !=
          std::string::npos);
    CHECK(format_event_years(world, {}, span, opened, TableFormat::table) == "Nothing changed in these days.\n");
}
