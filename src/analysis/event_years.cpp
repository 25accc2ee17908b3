// SPDX-License-Identifier: MIT
#include "analysis/event_years.hpp"

#include "analysis/shown_events.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>

namespace footprint {
namespace {

int year_of(Date day) { return static_cast<int>(std::chrono::year_month_day{day}.year()); }

void add(KindCounts& sum, const KindCounts& counts) {
    for (std::size_t kind = 0; kind < sum.size(); ++kind) sum[kind] += counts[kind];
}

/// Providers with most openings first, then with most events of other kinds.
std::vector<std::size_t> ordered(const std::map<std::size_t, KindCounts>& totals) {
    std::vector<std::size_t> providers;
    for (const auto& [provider, counts] : totals) providers.push_back(provider);
    const auto size = [&](std::size_t provider) {
        const KindCounts& counts = totals.at(provider);
        return std::tuple{counts[0].total(), counts[1].total(), counts[2].total()};
    };
    std::stable_sort(providers.begin(), providers.end(),
                     [&](std::size_t a, std::size_t b) { return size(a) > size(b); });
    return providers;
}

} // namespace

YearCount& YearCount::operator+=(const YearCount& other) {
    certain += other.certain;
    maybe += other.maybe;
    return *this;
}

KindCounts EventYears::all(std::size_t year) const {
    KindCounts sum{};
    for (std::size_t provider = 0; provider < providers.size(); ++provider) add(sum, at(year, provider));
    return sum;
}

KindCounts EventYears::all_undated() const {
    KindCounts sum{};
    for (const KindCounts& one : undated) add(sum, one);
    return sum;
}

EventYears count_by_year(const Catalogue& catalogue, const std::vector<Event>& events, const DateInterval& days) {
    EventYears made;
    std::map<std::size_t, KindCounts> totals;
    const int last = year_of(days.last);
    made.first = last;
    for (const Event& event : events) {
        ++totals[catalogue.sites.provider(event.site)][static_cast<std::size_t>(event.kind)].certain;
        if (has_known_date(catalogue, event)) made.first = std::min(made.first, year_of(event.when.last));
    }
    made.providers = ordered(totals);
    made.years = static_cast<std::size_t>(last - made.first + 1);
    made.counts.resize(made.years * made.providers.size());
    made.undated.resize(made.providers.size());
    std::map<std::size_t, std::size_t> place;
    for (std::size_t i = 0; i < made.providers.size(); ++i) place[made.providers[i]] = i;
    for (const Event& event : events) {
        const std::size_t provider = place.at(catalogue.sites.provider(event.site));
        const auto kind = static_cast<std::size_t>(event.kind);
        if (!has_known_date(catalogue, event)) {
            ++made.undated[provider][kind].certain;
            continue;
        }
        const int year = std::min(year_of(event.when.last), last);
        YearCount& count =
            made.counts[static_cast<std::size_t>(year - made.first) * made.providers.size() + provider][kind];
        ++(event.is_certain && year_of(event.when.first) == year ? count.certain : count.maybe);
    }
    return made;
}

std::string in_words(const YearCount& count) {
    if (count.maybe == 0) return fmt::format("{}", count.certain);
    return fmt::format("{} + {}", count.certain, count.maybe);
}

} // namespace footprint
