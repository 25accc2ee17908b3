// SPDX-License-Identifier: MIT
#pragma once

// --from and --to, in the same words for every command: "2014" is its first day after --from, its last after
// --to.

#include "base/date.hpp"

#include <optional>
#include <string>

namespace footprint {

/// As they were typed; none where they were not.
struct SpanOptions {
    std::optional<std::string> from;
    std::optional<std::string> to;
    std::optional<std::string> step; ///< for commands that step; "" is a mistake
};

struct AskedSpan {
    std::optional<Date> from;
    std::optional<Date> to;
};

/// A usage error names the option.
Result<AskedSpan> parse_span(const SpanOptions& options, Date today);

/// A usage error if `from` is after `to`.
Result<DateInterval> span_between(Date from, Date to);

} // namespace footprint
