// SPDX-License-Identifier: MIT
#pragma once

// The events of the sites that a View shows.

#include "catalog/events.hpp"
#include "view/view.hpp"
#include "world/world.hpp"

#include <vector>

namespace footprint {

/// What opened, closed and was announced, of what `view` shows, whenever that is: both sides' in a comparison. By their last
/// day.
std::vector<Event> shown_events(const World& world, const View& view, const DateInterval& days);

/// Of these the ones that the View lists: by kind, firsts alone if so.
std::vector<Event> listed_events(const World& world, const View& view, const DateInterval& days);

/// Whether `view` lists it.
bool is_listed(const EventList& list, const Event& event);

/// Whether anything is known of the day, beyond that it was before the catalogue was compiled.
bool has_known_date(const Catalogue& catalogue, const Event& event);

} // namespace footprint
