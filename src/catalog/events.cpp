// SPDX-License-Identifier: MIT
#include "catalog/events.hpp"

#include <algorithm>
#include <map>

namespace footprint {
namespace {

/// Sites that pass whatever their status.
std::vector<std::size_t> sites_ever(const Catalogue& catalogue, Filter filter) {
    filter.statuses = {Status::absent, Status::announced, Status::uncertain, Status::open, Status::closed};
    std::vector<std::size_t> sites;
    for (const ShownSite& one : shown_sites(catalogue, filter, Date{})) sites.push_back(one.site);
    return sites;
}

/// The openings of each group: "country", "provider/country"…
class Openings {
  public:
    Openings(const Catalogue& catalogue, const Markets& markets, const std::vector<std::size_t>& sites)
        : catalogue_(catalogue), markets_(markets) {
        for (const std::size_t i : sites)
            if (const Site& site = catalogue.sites[i]; site.opened)
                for (const auto& row : first_names) groups_[key(site, row.value)].push_back(site.opened->when);
    }

    void mark(const Site& site, Event& event) const {
        for (const auto& row : first_names) {
            const auto& openings = groups_.at(key(site, row.value));
            const Date mine = site.opened->when.last;
            if (std::any_of(openings.begin(), openings.end(), [&](const DateInterval& o) { return o.last < mine; }))
                continue;
            event.firsts.insert(row.value);
            const auto maybe_before = std::count_if(openings.begin(), openings.end(),
                                                    [&](const DateInterval& o) { return o.first < mine; });
            const bool counts_itself = site.opened->when.first < mine;
            if (maybe_before > (counts_itself ? 1 : 0)) event.doubtful_firsts.insert(row.value);
        }
    }

  private:
    std::string key(const Site& site, First first) const {
        const Market* market = markets_.market_of(site.country);
        const std::string in_market = "market " + (market ? market->id : std::string{"none"});
        const std::string provider = catalogue_.provider_of(site).id + " in ";
        switch (first) {
        case First::of_provider_in_country: return provider + site.country;
        case First::of_provider_in_market: return provider + in_market;
        case First::of_anyone_in_country: return site.country;
        case First::of_anyone_in_market: break;
        }
        return in_market;
    }

    const Catalogue& catalogue_;
    const Markets& markets_;
    std::map<std::string, std::vector<DateInterval>> groups_;
};

} // namespace

std::vector<Event> events_between(const Catalogue& catalogue, const Markets& markets, const Filter& filter, Date from,
                                  Date to) {
    // A first is a first whoever and wherever else is filtered out.
    Filter wide = filter;
    wide.countries.reset();
    wide.providers.reset();
    wide.search.clear();
    const Openings openings{catalogue, markets, sites_ever(catalogue, wide)};
    std::vector<Event> events;
    for (const std::size_t i : sites_ever(catalogue, filter)) {
        const Site& site = catalogue.sites[i];
        const auto add = [&](EventKind kind, const std::optional<DatedEvent>& dated) {
            if (!dated || dated->when.last < from || dated->when.first > to) return;
            Event event{kind, i, dated->when, dated->text, from <= dated->when.first && dated->when.last <= to, {}, {}};
            if (kind == EventKind::opened) openings.mark(site, event);
            events.push_back(std::move(event));
        };
        add(EventKind::announced, site.announced);
        add(EventKind::opened, site.opened);
        add(EventKind::closed, site.closed);
    }
    std::stable_sort(events.begin(), events.end(), [](const Event& a, const Event& b) {
        return std::pair{a.when.last, a.when.first} < std::pair{b.when.last, b.when.first};
    });
    return events;
}

DateInterval span_of(const Catalogue& catalogue, Date today) {
    std::optional<DateInterval> first;
    Date last = today;
    for (const Site& site : catalogue.sites) {
        if (site.opened && (!first || site.opened->when.last < first->last)) first = site.opened->when;
        for (const auto* event : {&site.announced, &site.opened, &site.closed})
            if (*event) last = std::max(last, (*event)->when.last);
    }
    return {first ? std::min(first->first, today) : today, last};
}

} // namespace footprint
