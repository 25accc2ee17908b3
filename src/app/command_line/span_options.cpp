// SPDX-License-Identifier: MIT
#include "app/command_line/span_options.hpp"

namespace footprint {

Result<AskedSpan> parse_span(const SpanOptions& options, Date today) {
    const auto days_of = [&](const char* option, const std::string& text) -> Result<DateInterval> {
        if (text == "today") return DateInterval{today, today};
        auto days = parse_date(text);
        if (days) return days;
        return failure(ErrorKind::usage, fmt::format("{}: {}", option, days.error().message));
    };
    AskedSpan span;
    if (options.from) {
        const auto days = days_of("--from", *options.from);
        if (!days) return tl::unexpected(days.error());
        span.from = days->first;
    }
    if (options.to) {
        const auto days = days_of("--to", *options.to);
        if (!days) return tl::unexpected(days.error());
        span.to = days->last;
    }
    return span;
}

Result<DateInterval> span_between(Date from, Date to) {
    if (from <= to) return DateInterval{from, to};
    return failure(ErrorKind::usage,
                   fmt::format("--from, {}, is after --to, {}", to_string(from), to_string(to)));
}

} // namespace footprint
