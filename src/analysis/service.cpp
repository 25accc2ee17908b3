// SPDX-License-Identifier: MIT
#include "analysis/service.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <map>
#include <numbers>
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

/// The share of a place's users within a threshold, by their median over it: from a table, off by less than
/// 1e-6.
class SharesByRatio {
  public:
    explicit SharesByRatio(double spread) : range_(std::exp(reach * spread)) {
        const std::uint32_t last = bin(static_cast<float>(range_)) + 2;
        first_ = bin(static_cast<float>(1 / range_));
        for (std::uint32_t i = first_; i <= last; ++i) {
            const auto ratio = static_cast<double>(std::bit_cast<float>(i << fraction_bits));
            values_.push_back(static_cast<float>(share_within(1, ratio, spread)));
        }
    }
    /// Below its inverse all are within, above it none.
    double range() const { return range_; }
    /// Between the inverse of `range` and it.
    float of(float ratio) const {
        const auto bits = std::bit_cast<std::uint32_t>(ratio);
        const std::size_t i =
            std::clamp<std::size_t>(bits >> fraction_bits, first_, first_ + values_.size() - 2) - first_;
        constexpr float step = 1.0f / (1u << fraction_bits);
        const float part = static_cast<float>(bits & ((1u << fraction_bits) - 1)) * step;
        return values_[i] + (values_[i + 1] - values_[i]) * part;
    }

  private:
    static constexpr double reach = 5; ///< standard deviations, beyond which nothing is left
    static constexpr unsigned fraction_bits =
        13; ///< of a float's mantissa, between two of the table's values
    static std::uint32_t bin(float ratio) { return std::bit_cast<std::uint32_t>(ratio) >> fraction_bits; }

    double range_;
    std::uint32_t first_ = 0;
    std::vector<float> values_;
};

const SharesByRatio& shares_by_ratio(double spread) {
    static const SharesByRatio wired{spread_of(RttModel::users, AccessNetwork::wired)};
    static const SharesByRatio wireless{spread_of(RttModel::users, AccessNetwork::wireless)};
    return spread == spread_of(RttModel::users, AccessNetwork::wired) ? wired : wireless;
}

/// What is within some thresholds, by country, as places come in rising order. A place whose users differ
/// counts in part from where the first of them are beyond a threshold to where the last are.
class Within {
  public:
    /// `result` tells where the sum for a threshold goes.
    using Result = std::vector<double> Service::*;
    struct Threshold {
        double ms;
        Result result;
        std::size_t index;
    };

    Within(std::vector<Threshold> thresholds, double spread, std::size_t countries)
        : thresholds_(std::move(thresholds)), shares_table_(spread > 0 ? &shares_by_ratio(spread) : nullptr),
          sums_(countries * thresholds_.size()), so_far_(countries) {
        std::sort(thresholds_.begin(), thresholds_.end(),
                  [](const Threshold& a, const Threshold& b) { return a.ms < b.ms; });
        const double range = shares_table_ ? shares_table_->range() : 1;
        for (const Threshold& one : thresholds_) {
            begins_.push_back(one.ms / range);
            ends_.push_back(one.ms * range);
        }
        shares_.resize(thresholds_.size());
    }

    /// Before a place at `ms` counts.
    void move_to(double ms) {
        const std::size_t count = thresholds_.size();
        for (; begun_ < count && begins_[begun_] < ms; ++begun_)
            for (std::size_t c = 0; c < so_far_.size(); ++c) sums_[c * count + begun_] = so_far_[c];
        if (!shares_table_) return;
        while (ended_ < begun_ && ends_[ended_] < ms) ++ended_;
        for (std::size_t i = ended_; i < begun_; ++i)
            shares_[i] = static_cast<double>(shares_table_->of(static_cast<float>(ms / thresholds_[i].ms)));
    }
    void add(std::size_t country, double weight) {
        so_far_[country] += weight;
        if (!shares_table_) return;
        double* sums = sums_.data() + country * thresholds_.size();
        for (std::size_t i = ended_; i < begun_; ++i) sums[i] += shares_[i] * weight;
    }
    /// Adds the countries up.
    void finish(const Grouping& grouping, std::vector<Service>& services) {
        move_to(no_rtt);
        for (std::size_t c = 0; c < so_far_.size(); ++c)
            for (const std::uint32_t g : grouping.of_country[c])
                for (std::size_t i = 0; g != Grouping::none && i < thresholds_.size(); ++i)
                    (services[g].*thresholds_[i].result)[thresholds_[i].index] +=
                        sums_[c * thresholds_.size() + i];
    }

  private:
    std::vector<Threshold> thresholds_; ///< rising
    const SharesByRatio* shares_table_; ///< null: all or none
    std::vector<double> sums_;          ///< a row of thresholds a country
    std::vector<double> so_far_;        ///< of each country, all that came
    std::vector<double> begins_, ends_;
    std::vector<double> shares_; ///< of the present place
    std::size_t begun_ = 0;
    std::size_t ended_ = 0;
};

/// The question's thresholds, and the estimates at which the ends of the band would just meet them.
std::vector<Within::Threshold> thresholds_of(const Analysis& analysis) {
    std::vector<Within::Threshold> all;
    for (std::size_t i = 0; i < analysis.thresholds_ms.size(); ++i) {
        const double ms = analysis.thresholds_ms[i];
        all.push_back({ms, &Service::within, i});
        all.push_back({std::max(0.0, band_high(analysis.model).inverse(ms)), &Service::within_low, i});
        all.push_back({band_low(analysis.model).inverse(ms), &Service::within_high, i});
    }
    return all;
}

void make_room(Service& service, std::size_t thresholds) {
    for (const Within::Result result : {&Service::within, &Service::within_low, &Service::within_high})
        (service.*result).resize(thresholds);
}

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
    const PlaceWeights chosen{demand, question.analysis};
    const std::vector<double>& weights = chosen.all();
    const Limit tie = tie_limit(question.analysis.model);
    const std::size_t groups = grouping.groups.size();
    std::vector<Service> services(groups);
    for (Service& one : services) make_room(one, question.analysis.thresholds_ms.size());
    Within within{thresholds_of(question.analysis),
                  spread_of(question.analysis.model, question.analysis.access), grouping.of_country.size()};
    std::vector<double> sums(groups);
    std::vector<double> ties(groups);
    SiteWeights main{groups, nearest.site, sites};
    SiteWeights rivals{groups, nearest.rival, sites};

    for (const std::uint32_t place : order) {
        const std::uint32_t site = nearest.site[place];
        if (site == no_site) break;
        const std::uint32_t country = demand.country[place];
        if (country == Grouping::none || !(weights[place] > 0)) continue;
        const double ms = nearest.ms[place];
        const bool is_tie = has_tie(nearest, place, tie);
        within.move_to(ms);
        within.add(country, weights[place]);
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
    within.finish(grouping, services);
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

double share_within(double threshold_ms, double ms, double spread) {
    if (spread == 0) return ms <= threshold_ms ? 1 : 0;
    return std::erfc(std::log(ms / threshold_ms) / spread / std::numbers::sqrt2) / 2;
}

namespace {

/// The key with the most of `weights`, and that; a tie is the least key's.
std::pair<std::optional<std::size_t>, double> largest_of(const std::map<std::uint32_t, double>& weights) {
    const auto most = std::max_element(weights.begin(), weights.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
    if (most == weights.end()) return {std::nullopt, 0};
    return {most->first, most->second};
}

} // namespace

Service serve_group(const Question& question, const TwoNearest& nearest, std::span<const std::uint32_t> places,
                    const std::vector<double>& weights) {
    const Analysis& analysis = question.analysis;
    const double spread = spread_of(analysis.model, analysis.access);
    const auto thresholds = thresholds_of(analysis);
    const Limit tie = tie_limit(analysis.model);
    Service service;
    make_room(service, analysis.thresholds_ms.size());
    std::vector<std::uint32_t> rising{places.begin(), places.end()};
    std::stable_sort(rising.begin(), rising.end(), [&](std::uint32_t a, std::uint32_t b) { return nearest.ms[a] < nearest.ms[b]; });
    // What weighs nothing is served all the same: each of its places counts as one.
    double all = 0;
    for (const std::uint32_t place : rising) all += weights[place];
    const bool has_weight = all > 0;
    if (!has_weight) all = static_cast<double>(rising.size());
    std::map<std::uint32_t, double> main, rivals;
    double sum = 0;
    double ties = 0;
    for (const std::uint32_t place : rising) {
        if (nearest.site[place] == no_site) break;
        const double ms = nearest.ms[place];
        const double weight = has_weight ? weights[place] : 1;
        for (const Within::Threshold& one : thresholds)
            (service.*one.result)[one.index] += weights[place] * share_within(one.ms, ms, spread);
        sum += weight;
        if (sum * (1 + 1e-9) >= 0.5 * all && service.median_ms == no_rtt) service.median_ms = ms;
        if (sum * (1 + 1e-9) >= 0.9 * all && service.p90_ms == no_rtt) service.p90_ms = ms;
        main[nearest.site[place]] += weight;
        if (!has_tie(nearest, place, tie)) continue;
        ties += weight;
        rivals[nearest.rival[place]] += weight;
    }
    const auto [site, most] = largest_of(main);
    service.main_site = site;
    service.main_share = all > 0 ? most / all : 0;
    service.rival = largest_of(rivals).first;
    service.tie_share = all > 0 ? ties / all : 0;
    return service;
}

} // namespace footprint
