// SPDX-License-Identifier: MIT
#pragma once

// The commands about time: timeline (footprints step by step) and events (what changed between two dates).

#include "app/command_line/span_options.hpp"
#include "app/command_line/view_options.hpp"
#include "app/session.hpp"
#include "output/table.hpp"

#include <string>
#include <vector>

namespace footprint {

struct TimelineOptions {
    ViewOptions view;
    SpanOptions span;
    TableFormat format = TableFormat::table;
    std::string output; ///< empty: standard output
};

struct EventsOptions {
    ViewOptions view;
    SpanOptions span;
    TableFormat format = TableFormat::table;
    std::string output;
};

/// Without --from from the first day of the step (the year…) in which the first site opened; without --to up
/// to today, which is then the last row whether a step falls on it or not.
Result<void> timeline_command(const Session& session, const TimelineOptions& options);

/// Without --from from twelve months before --to; without --to up to today.
Result<void> events_command(const Session& session, const EventsOptions& options);

} // namespace footprint
