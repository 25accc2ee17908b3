// SPDX-License-Identifier: MIT
#include "catalog/events.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace footprint {
namespace {

/// Sites that pass whatever their status.
std::vector<std::size_t> sites_ever(const Catalogue& catalogue, Filter filter) {
    filter.statuses = {Status::absent, Status::announced, Status::uncertain, Status::open, Status::closed};
    std::vector<std::size_t> sites;
    for (const ShownSite& one : shown_sites(catalogue, filter, Date{})) sites.push_back(one.site);
    return sites;
}

/// The openings of each group: of a provider or anyone, in a country or a market.
class Openings {
  public:
    Openings(const Catalogue& catalogue, const Markets& markets, const std::vector<std::size_t>& sites)
        : sites_(catalogue.sites), markets_(markets) {
        for (const std::size_t site : sites) {
            const DateInterval& opened = sites_.life(site).opened;
            if (opened == never) continue;
            for (const auto& row : first_names) {
                Group& group = groups_[key(site, row.value)];
                group.earliest_last = std::min(group.earliest_last, opened.last);
                group.firsts.push_back(opened.first);
            }
        }
        for (auto& [ignored, group] : groups_) std::sort(group.firsts.begin(), group.firsts.end());
    }

    void mark(std::size_t site, Event& event) {
        const DateInterval& opened = sites_.life(site).opened;
        const Date mine = opened.last;
        for (const auto& row : first_names) {
            const Group& group = groups_.at(key(site, row.value));
            if (group.earliest_last < mine) continue;
            event.firsts.insert(row.value);
            const auto maybe_before =
                std::lower_bound(group.firsts.begin(), group.firsts.end(), mine) - group.firsts.begin();
            const bool counts_itself = opened.first < mine;
            if (maybe_before > (counts_itself ? 1 : 0)) event.doubtful_firsts.insert(row.value);
        }
    }

  private:
    struct Group {
        Date earliest_last = Date::max();
        std::vector<Date> firsts; ///< rising
    };
    /// What is first; whose, or `anyone`; where: number of the country or the market.
    using Key = std::tuple<First, std::size_t, std::size_t>;
    static constexpr std::size_t anyone = ~std::size_t{0};

    Key key(std::size_t site, First first) {
        const bool of_anyone = first == First::of_anyone_in_country || first == First::of_anyone_in_market;
        const bool in_market = first == First::of_anyone_in_market || first == First::of_provider_in_market;
        const CountryCode country = sites_.country(site);
        return {first, of_anyone ? anyone : sites_.provider(site), in_market ? market(country) : country.number()};
    }

    std::size_t market(CountryCode country) {
        const auto [known, is_new] = market_of_.try_emplace(country.number(), markets_.markets.size());
        const Market* found = is_new ? markets_.market_of(country.text()) : nullptr;
        if (found) known->second = static_cast<std::size_t>(found - markets_.markets.data());
        return known->second;
    }

    const SiteTable& sites_;
    const Markets& markets_;
    std::map<Key, Group> groups_;
    std::map<std::size_t, std::size_t> market_of_; ///< by number of the country
};

} // namespace

std::vector<Event> events_between(const Catalogue& catalogue, const Markets& markets, const Filter& filter, Date from,
                                  Date to) {
    // A first is a first whoever and wherever else is filtered out.
    Filter wide = filter;
    wide.countries.reset();
    wide.providers.reset();
    wide.search.clear();
    Openings openings{catalogue, markets, sites_ever(catalogue, wide)};
    std::vector<Event> events;
    for (const std::size_t site : sites_ever(catalogue, filter)) {
        const auto add = [&](EventKind kind, const DateInterval& when) {
            if (when == never || when.last < from || when.first > to) return;
            Event event{kind, site, when, from <= when.first && when.last <= to, {}, {}};
            if (kind == EventKind::opened) openings.mark(site, event);
            events.push_back(std::move(event));
        };
        const Lifetime& life = catalogue.sites.life(site);
        add(EventKind::announced, life.announced);
        add(EventKind::opened, life.opened);
        add(EventKind::closed, life.closed);
    }
    std::stable_sort(events.begin(), events.end(), [](const Event& a, const Event& b) {
        return std::pair{a.when.last, a.when.first} < std::pair{b.when.last, b.when.first};
    });
    return events;
}

const DatedEvent& dated_event(const Site& site, EventKind kind) {
    switch (kind) {
    case EventKind::announced: return *site.announced;
    case EventKind::closed: return *site.closed;
    case EventKind::opened: break;
    }
    return *site.opened;
}

DateInterval span_of(const Catalogue& catalogue, Date today) {
    DateInterval first = never;
    Date last = today;
    for (std::size_t site = 0; site < catalogue.sites.size(); ++site) {
        const Lifetime& life = catalogue.sites.life(site);
        if (life.opened.last < first.last && life.opened != since_ever) first = life.opened;
        for (const DateInterval& when : {life.announced, life.opened, life.closed})
            if (when != never) last = std::max(last, when.last);
    }
    return {std::min(first.first, today), last};
}

} // namespace footprint
