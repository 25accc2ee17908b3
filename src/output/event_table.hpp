// SPDX-License-Identifier: MIT
#pragma once

// What changed between two dates as text: a table to read; CSV and JSON with columns that docs/cli.md lists.

#include "catalog/events.hpp"
#include "output/table.hpp"
#include "world/world.hpp"

#include <string>
#include <vector>

namespace footprint {

/// "23 opened, 1 closed, 4 announced; 3 firsts", and how many may lie outside of the span.
std::string events_summary(const std::vector<Event>& events);

/// Of the days `span`. Ends with a newline.
std::string format_events(const World& world, const std::vector<Event>& events, const DateInterval& span,
                          TableFormat format);

} // namespace footprint
