// SPDX-License-Identifier: MIT
#include "base/date.hpp"

#include <array>
#include <charconv>
#include <fmt/format.h>
#include <optional>

namespace footprint {
namespace {

using std::chrono::day;
using std::chrono::month;
using std::chrono::months;
using std::chrono::year;
using std::chrono::year_month_day;
using std::chrono::year_month_day_last;

constexpr std::array month_names{"January", "February", "March",     "April",   "May",      "June",
                                 "July",    "August",   "September", "October", "November", "December"};

std::optional<int> digits(std::string_view text, std::size_t count) {
    if (text.size() != count) return std::nullopt;
    int value = 0;
    const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (code != std::errc{} || end != text.data() + text.size() || value < 0) return std::nullopt;
    return value;
}

tl::unexpected<Error> not_a_date(std::string_view text, std::string_view why) {
    return failure(ErrorKind::usage,
                   fmt::format("'{}' is not a date: {} (expected YYYY, YYYY-MM or YYYY-MM-DD)", text, why));
}

Date last_day(year y, month m) { return year_month_day_last{y, std::chrono::month_day_last{m}}; }

} // namespace

Result<DateInterval> parse_date(std::string_view text) {
    const std::string_view year_text = text.substr(0, 4);
    const auto y = digits(year_text, 4);
    if (!y) return not_a_date(text, "it does not begin with a year of four digits");
    if (*y < 1900 || *y > 2200) return not_a_date(text, fmt::format("the year {} is not in 1900 to 2200", *y));
    if (text.size() == 4) return DateInterval{make_date(*y, 1, 1), make_date(*y, 12, 31)};

    if (text[4] != '-' || (text.size() != 7 && text.size() != 10)) return not_a_date(text, "its form is not known");
    const auto m = digits(text.substr(5, 2), 2);
    if (!m || *m < 1 || *m > 12)
        return not_a_date(text, fmt::format("'{}' is not a month, 01 to 12", text.substr(5, 2)));
    const Date end_of_month = last_day(year{*y}, month{static_cast<unsigned>(*m)});
    if (text.size() == 7) return DateInterval{make_date(*y, static_cast<unsigned>(*m), 1), end_of_month};

    const auto d = digits(text.substr(8, 2), 2);
    const auto days_in_month = static_cast<unsigned>(year_month_day{end_of_month}.day());
    if (text[7] != '-' || !d || *d < 1 || static_cast<unsigned>(*d) > days_in_month)
        return not_a_date(text, fmt::format("'{}' is not a day of that month, 01 to {}", text.substr(8), days_in_month));
    const Date exact = make_date(*y, static_cast<unsigned>(*m), static_cast<unsigned>(*d));
    return DateInterval{exact, exact};
}

Result<Date> parse_day(std::string_view text, Date today) {
    if (text == "today") return today;
    return parse_date(text).map([](const DateInterval& interval) { return interval.last; });
}

Date make_date(int y, unsigned m, unsigned d) { return year_month_day{year{y}, month{m}, day{d}}; }

Date today() { return std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now()); }

std::string to_string(Date date) {
    const year_month_day ymd{date};
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(ymd.year()), static_cast<unsigned>(ymd.month()),
                       static_cast<unsigned>(ymd.day()));
}

std::string to_words(Date date) {
    const year_month_day ymd{date};
    return fmt::format("{} {} {}", static_cast<unsigned>(ymd.day()),
                       month_names[static_cast<unsigned>(ymd.month()) - 1], static_cast<int>(ymd.year()));
}

std::string to_string(const DateInterval& interval) {
    if (interval.first == interval.last) return to_string(interval.first);
    const year_month_day a{interval.first};
    const year_month_day b{interval.last};
    const bool whole_months = a.day() == day{1} && interval.last == last_day(b.year(), b.month());
    if (whole_months && a.year() == b.year() && a.month() == b.month()) return to_string(interval.first).substr(0, 7);
    if (whole_months && a.year() == b.year() && a.month() == month{1} && b.month() == month{12})
        return to_string(interval.first).substr(0, 4);
    return to_string(interval.first) + " to " + to_string(interval.last);
}

Date add_months(Date date, int count) {
    const year_month_day from{date};
    const year_month_day moved = from + months{count};
    return moved.ok() ? Date{moved} : last_day(moved.year(), moved.month());
}

} // namespace footprint
