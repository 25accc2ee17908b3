// SPDX-License-Identifier: MIT
#include "ui/compare_model.hpp"

#include "analysis/words.hpp"
#include "base/text.hpp"
#include "ui/coverage_model.hpp"
#include "ui/panel_figures.hpp"

#include <algorithm>
#include <cmath>

namespace footprint {
namespace {

constexpr double equal_ms = 0.5; ///< less is nothing when rounded

std::string sites_in_words(const SiteCount& count) {
    return count.total() == 0 ? "no site"
                              : fmt::format("{} {}", to_string(count), count.total() == 1 ? "site" : "sites");
}

std::string shares_in_words(const VerdictShares& low, const VerdictShares& high) {
    std::string text =
        fmt::format("\nA nearer for {}\na near tie for {}\nB nearer for {}",
                    share_in_words(std::min(low.a, high.a), std::max(low.a, high.a)),
                    share_in_words(std::min(low.equal, high.equal), std::max(low.equal, high.equal)),
                    share_in_words(std::min(low.b, high.b), std::max(low.b, high.b)));
    if (low.none > 0) text += fmt::format("\nno site for {}", share_in_words(low.none, low.none));
    return text;
}

ComparedRow compared_row(const World& world, const Comparison& comparison, const ComparisonRow& from) {
    const Group& group = comparison.groups[from.group];
    const auto& chosen = comparison.question.audience;
    ComparedRow row;
    row.id = group.id;
    row.name = group.name;
    row.shares = shares_of(from.certain);
    const RttModel model = comparison.question.analysis.model;
    const bool is_known = !is_vague(world, group, model);
    row.difference = is_known ? difference_in_words(from) : "little known";
    const auto median = [&](double ms) {
        return is_known || !std::isfinite(ms) ? ms_in_words(ms) : band_in_words(with_band(model, ms, 0));
    };
    if (group.level != GroupLevel::world) row.countries = countries_in(world, group.level, group.id);
    row.is_audience = chosen && group.level != GroupLevel::world && *chosen == row.countries;
    row.tip = fmt::format("{}: {}{}\nMedian: A {}, B {}\nInside: A {}, B {}", group.name,
                          amount_in_words(group.weight, comparison.question.analysis),
                          shares_in_words(row.shares, shares_of(from.possible)),
                          median(from.a.median_ms), median(from.b.median_ms),
                          sites_in_words(from.a_inside), sites_in_words(from.b_inside));
    if (group.level != GroupLevel::world)
        row.tip += row.is_audience ? "\nClick: everybody is served again"
                                   : "\nClick: only who lives there is served";
    return row;
}

std::vector<const ComparisonRow*> rows_at(const Comparison& comparison, GroupLevel level) {
    std::vector<const ComparisonRow*> rows;
    for (const ComparisonRow& row : comparison.rows)
        if (comparison.groups[row.group].level == level) rows.push_back(&row);
    if (level == GroupLevel::country)
        std::stable_sort(rows.begin(), rows.end(), [&](const ComparisonRow* a, const ComparisonRow* b) {
            return comparison.groups[a->group].weight > comparison.groups[b->group].weight;
        });
    return rows;
}

std::string_view title_of(Presence presence) {
    switch (presence) {
    case Presence::only_a: return "Only A";
    case Presence::only_b: return "Only B";
    case Presence::both: return "Both";
    case Presence::neither: return "Neither";
    }
    return {};
}

std::vector<PresenceRow> presence_rows(const Comparison& comparison, GroupLevel level) {
    std::vector<PresenceRow> lists;
    const auto rows = rows_at(comparison, level);
    for (const Presence presence : {Presence::only_a, Presence::only_b, Presence::both, Presence::neither}) {
        std::vector<std::string> names;
        for (const ComparisonRow* row : rows)
            if (row->presence() == presence) names.push_back(comparison.groups[row->group].name);
        std::sort(names.begin(), names.end(),
                  [](const std::string& a, const std::string& b) { return folded(a) < folded(b); });
        const std::string_view one = level == GroupLevel::market ? "market" : "country";
        const std::string_view many = level == GroupLevel::market ? "markets" : "countries";
        lists.push_back({presence,
                         names.empty() ? fmt::format("{}: no {}", title_of(presence), one)
                                       : fmt::format("{}: {} {}", title_of(presence), names.size(),
                                                     names.size() == 1 ? one : many),
                         fmt::format("{}", fmt::join(names, ", "))});
    }
    return lists;
}

std::string why_nothing(const Comparison& comparison) {
    const auto& chosen = comparison.question.audience;
    if (chosen && chosen->empty()) return "The filter leaves no country: there is nobody to serve.";
    if (comparison.a.sites.total() == 0 && comparison.b.sites.total() == 0)
        return "Neither A nor B has a site: there is nothing to compare.";
    if (comparison.rows.empty() || !(comparison.rows.front().certain.total() > 0))
        return "There is no figure for anybody here: nothing can be counted.";
    return {};
}

} // namespace

VerdictShares shares_of(const Verdict& verdict) {
    const double whole = verdict.total();
    if (!(whole > 0) || !std::isfinite(whole)) return {};
    return {verdict.a / whole, verdict.equal / whole, verdict.b / whole, verdict.none / whole};
}

std::string difference_in_words(const ComparisonRow& row) {
    if (row.difference_ms && std::isfinite(*row.difference_ms)) {
        const double by = std::abs(*row.difference_ms);
        if (by < equal_ms) return "equal";
        return fmt::format("{} by {:.0f} ms", *row.difference_ms < 0 ? "A" : "B", by);
    }
    const bool has_a = std::isfinite(row.a.median_ms);
    const bool has_b = std::isfinite(row.b.median_ms);
    return has_a == has_b ? "no site" : has_a ? "only A" : "only B";
}

CompareModel compare_model(const World& world, const Comparison& comparison) {
    CompareModel model;
    model.a = comparison.a.name;
    model.b = comparison.b.name;
    model.a_sites = sites_in_words(comparison.a.sites);
    model.b_sites = sites_in_words(comparison.b.sites);
    model.basis = basis_in_words(comparison.question.analysis);
    model.empty = why_nothing(comparison);
    if (!model.empty.empty()) return model;
    const Group& whole = comparison.groups.front();
    model.audience =
        fmt::format("{} in {}", amount_in_words(whole.weight, comparison.question.analysis),
                    comparison.question.audience ? whole.name : "the whole world");
    model.sentence = summary(comparison, world);
    model.all = compared_row(world, comparison, comparison.rows.front());
    if (comparison.has_uncertain) {
        const VerdictShares may = shares_of(comparison.rows.front().possible);
        model.uncertain =
            fmt::format("With the uncertain sites: A {}, equal {}, B {}.", share_in_words(may.a, may.a),
                        share_in_words(may.equal, may.equal), share_in_words(may.b, may.b));
    }
    for (const GroupLevel level : {GroupLevel::market, GroupLevel::country}) {
        for (const ComparisonRow* row : rows_at(comparison, level))
            model.groups[level].push_back(compared_row(world, comparison, *row));
        model.presence[level] = presence_rows(comparison, level);
    }
    return model;
}

} // namespace footprint
