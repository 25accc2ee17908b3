// SPDX-License-Identifier: MIT
#include "base/date.hpp"

#include <doctest/doctest.h>

using namespace footprint;

TEST_CASE("a date of a given precision is the interval of days it may mean") {
    CHECK(parse_date("2016").value() == DateInterval{make_date(2016, 1, 1), make_date(2016, 12, 31)});
    CHECK(parse_date("2016-02").value() == DateInterval{make_date(2016, 2, 1), make_date(2016, 2, 29)});
    CHECK(parse_date("2016-11-21").value() == DateInterval{make_date(2016, 11, 21), make_date(2016, 11, 21)});
}

TEST_CASE("what is not a date is refused and the wrong part named") {
    CHECK(parse_date("2016-13-40").error().message.find("'13' is not a month") != std::string::npos);
    CHECK(parse_date("2015-02-29").error().message.find("'29' is not a day of that month, 01 to 28") !=
          std::string::npos);
    for (const char* text : {"", "16", "2016-", "2016-1", "2016-1-1", "2016/01/01", "2016-01-01x", "20160101", "abcd",
                             "-016", "1899", "2201", "2016-00", "2016-01-00", "2016-01-+1"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_date(text));
        if (!parse_date(text)) CHECK(parse_date(text).error().kind == ErrorKind::usage);
    }
}

TEST_CASE("a day is the last one that a coarse date may mean, or today") {
    const Date today = make_date(2026, 11, 22);
    CHECK(parse_day("today", today).value() == today);
    CHECK(parse_day("2016-04", today).value() == make_date(2016, 4, 30));
}

TEST_CASE("every day from 1900 to 2200 is written and read back") {
    for (Date day = make_date(1900, 1, 1); day <= make_date(2200, 12, 31); day += std::chrono::days{13})
        CHECK(parse_date(to_string(day)).value() == DateInterval{day, day});
}

TEST_CASE("an interval is written as short as it was read") {
    for (const char* text : {"2016", "2016-11", "2016-11-21", "2012-02"})
        CHECK(to_string(parse_date(text).value()) == text);
    CHECK(to_string(DateInterval{make_date(2016, 1, 5), make_date(2016, 2, 1)}) == "2016-01-05 to 2016-02-01");
}

TEST_CASE("moving by months ends on the month's last day where there is no such day") {
    CHECK(add_months(make_date(2016, 1, 31), 1) == make_date(2016, 2, 29));
    CHECK(add_months(make_date(2016, 3, 15), -12) == make_date(2015, 3, 15));
}

TEST_CASE("a date in words") { CHECK(to_words(make_date(2016, 4, 30)) == "30 April 2016"); }
