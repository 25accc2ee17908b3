// SPDX-License-Identifier: MIT
#include "ui/coverage_model.hpp"

#include "base/text.hpp"
#include "analysis/words.hpp"
#include "ui/panel_figures.hpp"

#include <algorithm>
#include <cmath>

namespace footprint {
namespace {

double part(double amount, double whole) {
    const double share = whole > 0 ? amount / whole : 0;
    return std::isfinite(share) ? std::clamp(share, 0.0, 1.0) : 0;
}

double at(const std::vector<double>& amounts, std::size_t index) {
    return index < amounts.size() ? amounts[index] : 0;
}

std::size_t threshold_index(const Coverage& coverage, double reach_ms) {
    const auto& thresholds = coverage.question.analysis.thresholds_ms;
    const auto found = std::find(thresholds.begin(), thresholds.end(), reach_ms);
    return found == thresholds.end() ? 0 : static_cast<std::size_t>(found - thresholds.begin());
}

std::string site_name(const World& world, std::size_t index) {
    const SitePointer site = world.catalogue.sites.fetch(index);
    return fmt::format("{} {}", world.catalogue.provider_of(index).short_name, site->name);
}

/// Every threshold's share, the median and the sites that serve.
std::string service_in_words(const World& world, const Coverage& coverage, const CoverageRow& row) {
    const double weight = coverage.groups[row.group].weight;
    const auto& thresholds = coverage.question.analysis.thresholds_ms;
    std::string text;
    const bool is_known = !is_vague(world, coverage.groups[row.group], coverage.question.analysis.model);
    if (!is_known) text += "\nLittle is known of the users here: no more than the band can be told.";
    for (std::size_t i = 0; i < thresholds.size(); ++i) {
        const std::string band = share_band_in_words(part(at(row.certain.within_low, i), weight),
                                                     part(at(row.possible.within_high, i), weight));
        const std::string share = share_in_words(part(at(row.certain.within, i), weight),
                                                 part(at(row.possible.within, i), weight));
        text += fmt::format("\nWithin {:g} ms: {}", thresholds[i],
                            !is_known        ? band
                            : share == band ? share
                                            : fmt::format("{}, band {}", share, band));
    }
    if (is_known && std::isfinite(row.certain.median_ms))
        text += fmt::format("\nMedian {}, 90 % within {}", ms_in_words(row.certain.median_ms),
                            ms_in_words(row.certain.p90_ms));
    if (!row.certain.main_site) return text;
    text += fmt::format("\nNearest for most: {} ({})", site_name(world, *row.certain.main_site),
                        share_in_words(row.certain.main_share, row.certain.main_share));
    if (row.certain.rival && row.certain.tie_share >= 0.005)
        text += fmt::format("\nNear ties for {}, most often with {}",
                            share_in_words(row.certain.tie_share, row.certain.tie_share),
                            site_name(world, *row.certain.rival));
    return text;
}

ServiceRow service_row(const World& world, const Coverage& coverage, const CoverageRow& from,
                       std::size_t index) {
    const Group& group = coverage.groups[from.group];
    ServiceRow row;
    row.share = part(at(from.certain.within, index), group.weight);
    row.possible = std::max(row.share, part(at(from.possible.within, index), group.weight));
    row.figure = group.weight > 0 ? share_in_words(row.share, row.possible) : "no figure";
    row.median = ms_in_words(from.certain.median_ms, from.possible.median_ms);
    if (const RttModel model = coverage.question.analysis.model; is_vague(world, group, model)) {
        row.share = part(at(from.certain.within_low, index), group.weight);
        row.possible = part(at(from.possible.within_high, index), group.weight);
        row.figure = share_band_in_words(row.share, row.possible);
        if (std::isfinite(from.certain.median_ms)) { // the unit would not fit
            const Rtt rtt = with_band(model, from.certain.median_ms, 0);
            row.median = fmt::format("{:.0f}–{:.0f}", rtt.low_ms, rtt.high_ms);
        }
    }
    row.tip = service_in_words(world, coverage, from);
    return row;
}

std::vector<ServiceRow> footprint_rows(const World& world, const Coverage& coverage, std::size_t index) {
    std::vector<ServiceRow> rows;
    for (std::size_t i = 0; i < coverage.footprints.size(); ++i) {
        const Footprint& footprint = coverage.footprints[i];
        ServiceRow row = service_row(world, coverage, coverage.row(0, i), index);
        row.provider = footprint.provider;
        const Provider* provider = row.provider ? &world.catalogue.providers[*row.provider] : nullptr;
        row.id = provider ? provider->id : "all";
        row.name = provider ? provider->short_name : "All together";
        row.tip = fmt::format("{}: {} {}{}", provider ? provider->name : row.name, to_string(footprint.sites),
                              footprint.sites.total() == 1 ? "site" : "sites", row.tip);
        rows.push_back(std::move(row));
    }
    if (!rows.empty())
        std::stable_sort(rows.begin() + 1, rows.end(), [](const ServiceRow& a, const ServiceRow& b) {
            return a.share != b.share ? a.share > b.share : a.possible > b.possible;
        });
    return rows;
}

std::vector<ServiceRow> group_rows(const World& world, const Coverage& coverage, GroupLevel level,
                                   std::size_t index) {
    std::vector<ServiceRow> rows;
    std::vector<double> weights;
    const auto& chosen = coverage.question.audience;
    for (std::size_t i = 0; i < coverage.groups.size(); ++i) {
        const Group& group = coverage.groups[i];
        if (group.level != level) continue;
        ServiceRow row = service_row(world, coverage, coverage.row(i, 0), index);
        row.id = group.id;
        row.name = group.name;
        row.countries = countries_in(world, level, group.id);
        row.is_audience = chosen && *chosen == row.countries;
        const SiteCount& inside = coverage.row(i, 0).sites_inside;
        row.tip = fmt::format(
            "{}: {}\n{}{}\nClick: {}", group.name,
            amount_in_words(group.weight, coverage.question.analysis),
            inside.total() == 0
                ? "no site inside"
                : fmt::format("{} {} inside", to_string(inside), inside.total() == 1 ? "site" : "sites"),
            row.tip, row.is_audience ? "everybody is served again" : "only who lives there is served");
        rows.push_back(std::move(row));
        weights.push_back(group.weight);
    }
    if (level != GroupLevel::country) return rows;
    std::vector<std::size_t> order(rows.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return weights[a] > weights[b]; });
    std::vector<ServiceRow> sorted;
    for (const std::size_t next : order) sorted.push_back(std::move(rows[next]));
    return sorted;
}

std::vector<CatchmentRow> catchment_rows(const World& world, const Coverage& coverage) {
    std::vector<CatchmentRow> rows;
    const double whole = coverage.groups.empty() ? 0 : coverage.groups.front().weight;
    for (const Catchment& one : coverage.catchments) {
        if (rows.size() == most_catchments) break;
        if (one.certain <= 0 && one.possible <= 0) continue;
        CatchmentRow row{one.site, part(one.certain, whole), 0, {}, {}};
        row.possible = part(one.possible, whole);
        // With the uncertain sites a certain one may serve fewer.
        row.figure = share_in_words(std::min(row.share, row.possible), std::max(row.share, row.possible));
        row.tip = fmt::format("{}\nNearest for {} of {}", site_name(world, one.site), row.figure,
                              amount_in_words(whole, coverage.question.analysis));
        rows.push_back(std::move(row));
    }
    return rows;
}

std::string why_nobody(const Coverage& coverage) {
    const auto& chosen = coverage.question.audience;
    if (chosen && chosen->empty()) return "The filter leaves no country: there is nobody to serve.";
    if (coverage.groups.empty() || !(coverage.groups.front().weight > 0))
        return "There is no figure for anybody here: nothing can be counted.";
    if (coverage.footprints.empty() || coverage.footprints.front().sites.total() == 0)
        return "No site passes the filter: nobody is reached.";
    return {};
}

} // namespace

CountryCodes countries_in(const World& world, GroupLevel level, const std::string& id) {
    if (level == GroupLevel::country || level == GroupLevel::city) return {id};
    for (const Market& market : world.markets.markets) {
        if (level == GroupLevel::market && market.id == id) return market.countries();
        for (const Subregion& sub : market.subregions)
            if (level == GroupLevel::subregion && sub.id == id)
                return {sub.countries.begin(), sub.countries.end()};
    }
    return {};
}

CoverageModel coverage_model(const World& world, const Coverage& coverage, double reach_ms) {
    CoverageModel model;
    const Analysis& analysis = coverage.question.analysis;
    if (!coverage.groups.empty()) {
        const Group& all = coverage.groups.front();
        model.audience = amount_in_words(all.weight, analysis);
        if (coverage.question.audience)
            model.audience += " in " + all.name;
        else
            model.audience += " in the whole world";
    }
    model.threshold = fmt::format("within {:g} ms", reach_ms);
    model.basis = basis_in_words(analysis);
    if (const std::string today = people_of_today(world, analysis, coverage.question.day); !today.empty())
        model.basis += fmt::format(" {}.", capitalised(today));
    model.empty = why_nobody(coverage);
    const std::size_t without = coverage.without_figure.size();
    if (without > 0)
        model.without_figure =
            fmt::format("{} no figure and {} nothing.",
                        without == 1 ? world.country_name(coverage.without_figure.front()) + " has"
                                     : fmt::format("{} countries have", without),
                        without == 1 ? "counts" : "count");
    if (!model.empty.empty()) return model;
    const std::size_t index = threshold_index(coverage, reach_ms);
    model.footprints = footprint_rows(world, coverage, index);
    for (const GroupLevel level : {GroupLevel::market, GroupLevel::subregion, GroupLevel::country})
        model.groups[level] = group_rows(world, coverage, level, index);
    model.catchments = catchment_rows(world, coverage);
    return model;
}

} // namespace footprint
