// SPDX-License-Identifier: MIT
#pragma once

// What changed, counted by year and provider: years down and providers across to read; CSV and JSON have a row a year and
// footprint, with columns that docs/cli.md lists.

#include "catalog/events.hpp"
#include "output/table.hpp"
#include "world/world.hpp"

#include <set>
#include <string>
#include <vector>

namespace footprint {

/// `events` lie in `days`; counts of other kinds than `kinds` stay empty. Ends with a newline.
std::string format_event_years(const World& world, const std::vector<Event>& events, const DateInterval& days,
                               const std::set<EventKind>& kinds, TableFormat format);

} // namespace footprint
