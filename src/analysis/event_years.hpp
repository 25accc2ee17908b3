// SPDX-License-Identifier: MIT
#pragma once

// Events counted by year and provider. Days are intervals: an event counts for certain in a year that holds all of its days;
// one that may have been earlier counts apart, in the year of its last day. So each is counted once.

#include "catalog/events.hpp"

#include <array>
#include <optional>
#include <vector>

namespace footprint {

struct YearCount {
    std::size_t certain = 0;
    std::size_t maybe = 0; ///< may have been in an earlier year

    std::size_t total() const { return certain + maybe; }
    YearCount& operator+=(const YearCount& other);
    bool operator==(const YearCount&) const = default;
};

/// One count for each EventKind, in its order.
using KindCounts = std::array<YearCount, event_names.size()>;

struct EventYears {
    int first = 0;                      ///< year
    std::size_t years = 0;              ///< in a row, those without events too
    std::vector<std::size_t> providers; ///< that have events, those with most openings first; index into Catalogue::providers
    std::vector<KindCounts> counts;     ///< year after year, in each the providers in their order
    std::vector<KindCounts> undated;    ///< by provider: of which no day is known; `maybe` stays 0

    const KindCounts& at(std::size_t year, std::size_t provider) const {
        return counts[year * providers.size() + provider];
    }
    /// Of all providers together.
    KindCounts all(std::size_t year) const;
    KindCounts all_undated() const;
    YearCount count(std::size_t year, std::size_t provider, EventKind kind) const {
        return at(year, provider)[static_cast<std::size_t>(kind)];
    }
};

/// In the years from the first of `events` to the last of `days`. What may have been after these days counts in their last year, as
/// what may have been.
EventYears count_by_year(const Catalogue& catalogue, const std::vector<Event>& events, const DateInterval& days);

/// "12 + 2": what is certain and what may be; "0" for neither.
std::string in_words(const YearCount& count);

} // namespace footprint
