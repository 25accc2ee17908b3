// SPDX-License-Identifier: MIT
#pragma once

// Columns that coverage and the timeline share: sites, the weight within a threshold, a time with its band.
// Only for .cpp files of this folder.

#include "output/table_figures.hpp"

#include <vector>

namespace footprint {

/// How `Row` is served. References: they are read while the row lives.
template <class Row>
struct ServiceOf {
    std::function<const Service&(const Row&)> certain;
    std::function<const Service&(const Row&)> possible;
    std::function<double(const Row&)> weight; ///< of all who are counted
    std::function<bool(const Row&)> is_vague; ///< whether people are told the band only
};

/// sites_open, sites_uncertain, sites_announced; `where` "_inside" comes after "sites".
template <class Row, class CountOf>
void add_counts(std::vector<Column<Row>>& to, const std::string& where, const std::string& title,
                CountOf of) {
    to.emplace_back("sites" + where + "_open", "", [=](const Row& r) { return whole(of(r).open); });
    to.emplace_back("sites" + where + "_uncertain", "", [=](const Row& r) { return whole(of(r).uncertain); });
    to.emplace_back("sites" + where + "_announced", "", [=](const Row& r) { return whole(of(r).announced); });
    to.emplace_back(
        "", title, nullptr, [=](const Row& r) { return to_string(of(r)); }, Align::right);
}

/// The weight within threshold `i`, which is `ms`, and its share.
template <class Row>
void add_threshold(std::vector<Column<Row>>& to, const ServiceOf<Row>& of, std::size_t i, double ms) {
    const std::string id = fmt::format("within_{}_ms", threshold_id(ms));
    const auto part = [of](const Row& r, double weight) {
        return of.weight(r) > 0 ? rounded(weight / of.weight(r), 4) : RealValue{};
    };
    const auto words = [of, i](const Row& r) -> std::string {
        const double certain = of.certain(r).within[i];
        const double possible = of.possible(r).within[i];
        const ShareBand band{of.certain(r).within_low[i], of.possible(r).within_high[i]};
        if (of.is_vague(r)) return share_words(band, of.weight(r));
        const std::string percent = share_words(certain, possible, band, of.weight(r));
        return possible > 0 && percent != "-"
                   ? fmt::format("{}  {:>5}", amount_words(certain, possible), percent)
                   : percent;
    };
    to.emplace_back(id, "", [=](const Row& r) { return whole(of.certain(r).within[i]); });
    to.emplace_back(id + "_possible", "", [=](const Row& r) { return whole(of.possible(r).within[i]); });
    to.emplace_back("share_" + id, "", [=](const Row& r) { return part(r, of.certain(r).within[i]); });
    to.emplace_back("share_" + id + "_low", "", [=](const Row& r) { return part(r, of.certain(r).within_low[i]); });
    to.emplace_back("share_" + id + "_high", "", [=](const Row& r) { return part(r, of.certain(r).within_high[i]); });
    to.emplace_back(
        "share_" + id + "_possible", fmt::format("≤ {} ms", ms),
        [=](const Row& r) { return part(r, of.possible(r).within[i]); }, words, Align::right);
}

/// median_ms, median_low_ms, median_high_ms, median_possible_ms for `name` "median".
template <class Row>
void add_time(std::vector<Column<Row>>& to, const ServiceOf<Row>& of, RttModel model, const std::string& name,
              const std::string& title, double Service::*ms) {
    const auto band = [=](const Row& r) { return with_band(model, of.certain(r).*ms, 0); };
    to.emplace_back(
        name + "_ms", title, [=](const Row& r) { return rounded(of.certain(r).*ms, 2); },
        [=](const Row& r) {
            return of.is_vague(r) ? rtt_band_words(model, of.certain(r).*ms, of.possible(r).*ms)
                                  : rtt_range_words(model, of.certain(r).*ms, of.possible(r).*ms);
        },
        Align::right);
    to.emplace_back(name + "_low_ms", "", [band](const Row& r) { return rounded(band(r).low_ms, 2); });
    to.emplace_back(name + "_high_ms", "", [band](const Row& r) { return rounded(band(r).high_ms, 2); });
    to.emplace_back(name + "_possible_ms", "", [=](const Row& r) { return rounded(of.possible(r).*ms, 2); });
}

} // namespace footprint
