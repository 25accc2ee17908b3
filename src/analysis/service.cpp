// SPDX-License-Identifier: MIT
#include "analysis/service.hpp"

#include <algorithm>
#include <bit>
#include <numeric>

namespace footprint {
namespace {

/// Floats as integers of the same order.
std::uint32_t sort_key(float value) {
    const auto bits = std::bit_cast<std::uint32_t>(value);
    return bits & 0x80000000u ? ~bits : bits | 0x80000000u;
}

/// The sites of `places` by running numbers, in their order: so many as serve, not so many as there are. Few
/// sites keep their own numbers.
class SiteNumbers {
  public:
    SiteNumbers(std::span<const std::uint32_t> places, std::size_t sites) : count_(sites) {
        constexpr std::size_t few = 4096;
        if (sites <= few) return;
        serving_.assign(places.begin(), places.end());
        std::sort(serving_.begin(), serving_.end());
        serving_.erase(std::unique(serving_.begin(), serving_.end()), serving_.end());
        if (!serving_.empty() && serving_.back() == no_site) serving_.pop_back();
        count_ = serving_.size();
        number_.resize(sites);
        for (std::size_t i = 0; i < count_; ++i) number_[serving_[i]] = static_cast<std::uint32_t>(i);
    }
    std::size_t count() const { return count_; }
    std::size_t of(std::size_t site) const { return number_.empty() ? site : number_[site]; }
    std::size_t site(std::size_t number) const { return serving_.empty() ? number : serving_[number]; }

  private:
    std::size_t count_;
    std::vector<std::uint32_t> serving_;
    std::vector<std::uint32_t> number_;
};

/// Weights by site, a row a group.
class SiteWeights {
  public:
    SiteWeights(std::size_t groups, std::span<const std::uint32_t> places, std::size_t sites)
        : numbers_(places, sites), sites_(numbers_.count()), weights_(groups * sites_) {}
    void add(std::size_t group, std::size_t site, double weight) {
        weights_[group * sites_ + numbers_.of(site)] += weight;
    }
    /// The site with the most weight and that weight; none if all are 0.
    std::pair<std::optional<std::size_t>, double> largest(std::size_t group) const {
        const auto first = weights_.begin() + static_cast<std::ptrdiff_t>(group * sites_);
        const auto most = std::max_element(first, first + static_cast<std::ptrdiff_t>(sites_));
        if (sites_ == 0 || !(*most > 0)) return {std::nullopt, 0};
        return {numbers_.site(static_cast<std::size_t>(most - first)), *most};
    }

  private:
    SiteNumbers numbers_;
    std::size_t sites_;
    std::vector<double> weights_;
};

} // namespace

/// Radix sort, 11 bits a pass: six times faster than a comparing sort on 26,000 values.
std::vector<std::uint32_t> rising_order(std::span<const float> values) {
    struct Item {
        std::uint32_t key;
        std::uint32_t index;
    };
    constexpr int bits = 11;
    constexpr std::size_t buckets = std::size_t{1} << bits;
    std::vector<Item> items(values.size());
    std::vector<Item> sorted(values.size());
    for (std::size_t i = 0; i < values.size(); ++i)
        items[i] = {sort_key(values[i]), static_cast<std::uint32_t>(i)};
    for (int shift = 0; shift < 32; shift += bits) {
        std::array<std::size_t, buckets> starts{};
        for (const Item& item : items) ++starts[(item.key >> shift) & (buckets - 1)];
        std::exclusive_scan(starts.begin(), starts.end(), starts.begin(), std::size_t{0});
        for (const Item& item : items) sorted[starts[(item.key >> shift) & (buckets - 1)]++] = item;
        items.swap(sorted);
    }
    std::vector<std::uint32_t> order(values.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = items[i].index;
    return order;
}

std::vector<Service> serve(const Served& served, const TwoNearest& nearest,
                           std::span<const std::uint32_t> order) {
    const auto& [demand, grouping, question, sites] = served;
    const std::vector<double>& weights = demand.weight(question.analysis.weight);
    const std::vector<double>& thresholds = question.analysis.thresholds_ms;
    const auto factor = static_cast<float>(band_factor(question.analysis.model));
    const std::size_t groups = grouping.groups.size();
    std::vector<Service> services(groups);
    for (Service& one : services) one.within.resize(thresholds.size());
    std::vector<double> sums(groups);
    std::vector<double> ties(groups);
    SiteWeights main{groups, nearest.site, sites};
    SiteWeights rivals{groups, nearest.rival, sites};

    std::size_t passed = 0; // thresholds that are behind
    const auto pass_up_to = [&](double ms) {
        for (; passed < thresholds.size() && thresholds[passed] < ms; ++passed)
            for (std::size_t g = 0; g < groups; ++g) services[g].within[passed] = sums[g];
    };
    for (const std::uint32_t place : order) {
        const std::uint32_t site = nearest.site[place];
        if (site == no_site) break;
        const std::uint32_t country = demand.country[place];
        if (country == Grouping::none || !(weights[place] > 0)) continue;
        const double ms = nearest.ms[place];
        const bool is_tie = has_tie(nearest, place, factor);
        pass_up_to(ms);
        for (const std::uint32_t g : grouping.of_country[country]) {
            if (g == Grouping::none) continue;
            Service& service = services[g];
            const double all = grouping.groups[g].weight;
            sums[g] += weights[place];
            // `all` was added up in another order: rounding must not keep the last place from counting.
            const double reached = sums[g] * (1 + 1e-9);
            if (reached >= 0.5 * all && service.median_ms == no_rtt) service.median_ms = ms;
            if (reached >= 0.9 * all && service.p90_ms == no_rtt) service.p90_ms = ms;
            main.add(g, site, weights[place]);
            if (!is_tie) continue;
            ties[g] += weights[place];
            rivals.add(g, nearest.rival[place], weights[place]);
        }
    }
    pass_up_to(no_rtt);
    for (std::size_t g = 0; g < groups; ++g) {
        const double all = grouping.groups[g].weight;
        if (!(all > 0)) continue;
        const auto [site, weight] = main.largest(g);
        services[g].main_site = site;
        services[g].main_share = weight / all;
        services[g].rival = rivals.largest(g).first;
        services[g].tie_share = ties[g] / all;
    }
    return services;
}

Service serve_place(const Question& question, const TwoNearest& nearest, std::size_t place, double weight) {
    const Analysis& analysis = question.analysis;
    Service service;
    service.within.resize(analysis.thresholds_ms.size());
    if (nearest.site[place] == no_site) return service;
    const double ms = nearest.ms[place];
    for (std::size_t t = 0; t < service.within.size(); ++t)
        service.within[t] = ms <= analysis.thresholds_ms[t] ? weight : 0;
    service.median_ms = service.p90_ms = ms;
    service.main_site = nearest.site[place];
    service.main_share = 1;
    if (has_tie(nearest, place, static_cast<float>(band_factor(analysis.model)))) {
        service.rival = nearest.rival[place];
        service.tie_share = 1;
    }
    return service;
}

} // namespace footprint
