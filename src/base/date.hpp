// SPDX-License-Identifier: MIT
#pragma once

// Calendar days and intervals of days. Dates in the catalogue have a precision (2016, 2016-11, 2016-11-21): each
// is read as the interval of days it may mean. Proleptic Gregorian calendar, no time zones.

#include "base/result.hpp"

#include <chrono>
#include <compare>
#include <string>
#include <string_view>

namespace footprint {

using Date = std::chrono::sys_days;

/// Days from `first` to `last`, both included.
struct DateInterval {
    Date first;
    Date last;

    bool contains(Date day) const { return first <= day && day <= last; }
    bool operator==(const DateInterval&) const = default;
};

/// Reads YYYY, YYYY-MM or YYYY-MM-DD as the days it may mean. Years 1900 to 2200.
/// Anything else, 2016-13-40 for one, is an error that says which part is wrong.
Result<DateInterval> parse_date(std::string_view text);

/// The day a user means by `text`: a date as above (the last day of a month or a year), or "today".
Result<Date> parse_day(std::string_view text, Date today);

Date make_date(int year, unsigned month, unsigned day);
Date today();

/// 2016-11-21
std::string to_string(Date date);
/// 21 November 2016
std::string to_words(Date date);
/// "2016", "2016-11" or "2016-11-21" where the interval is just that, else "2016-03-02 to 2016-11-21".
std::string to_string(const DateInterval& interval);

/// `months` later (earlier if negative), on the same day of the month or the month's last.
Date add_months(Date date, int months);

} // namespace footprint
