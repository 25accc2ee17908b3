// SPDX-License-Identifier: MIT
#include "analysis/series.hpp"

#include "analysis/analyst_state.hpp"
#include "base/text.hpp"

namespace footprint {
namespace {

/// Months of a step; days if it is shorter.
int months_of(StepUnit unit) {
    switch (unit) {
    case StepUnit::month: return 1;
    case StepUnit::quarter: return 3;
    case StepUnit::year: return 12;
    case StepUnit::day:
    case StepUnit::week: break;
    }
    return 0;
}

void count_countries(const Catalogue& catalogue, const SiteSets& sets, std::optional<std::size_t> provider,
                     SeriesPoint& point) {
    const auto count = [&](const std::vector<std::size_t>& sites) {
        std::set<std::string_view> countries;
        for (const std::size_t i : sites)
            if (!provider || catalogue.sites.provider(i) == *provider)
                countries.insert(catalogue.sites.country(i).text());
        return countries.size();
    };
    point.countries = count(sets.certain);
    point.countries_possible = count(sets.possible);
}

/// The points of one day for all together and each provider of the catalogue.
std::vector<SeriesPoint> points_on(Analyst& analyst, const Question& question, const SiteSets& sets) {
    const Catalogue& catalogue = analyst.world().catalogue;
    const auto coverage = analyst.coverage(question);
    std::vector<SeriesPoint> points(1 + catalogue.providers.size());
    for (SeriesPoint& point : points) {
        point.weight = coverage->groups.front().weight;
        for (auto* within : {&point.certain.within, &point.certain.within_low, &point.certain.within_high})
            within->resize(question.analysis.thresholds_ms.size());
        point.possible = point.certain;
    }
    for (std::size_t f = 0; f < coverage->footprints.size(); ++f) {
        const auto provider = coverage->footprints[f].provider;
        SeriesPoint& point = points[provider ? 1 + *provider : 0];
        const CoverageRow& row = coverage->row(0, f);
        point.sites = coverage->footprints[f].sites;
        point.sites_inside = row.sites_inside;
        point.certain = row.certain;
        point.possible = row.possible;
        count_countries(catalogue, sets, provider, point);
    }
    return points;
}

} // namespace

Result<std::vector<Date>> steps_between(Date from, Date to, StepUnit unit) {
    if (from > to)
        return failure(ErrorKind::usage, fmt::format("the first day, {}, is after the last, {}",
                                                     to_string(from), to_string(to)));
    std::vector<Date> days;
    const int months = months_of(unit);
    const int days_apart = unit == StepUnit::week ? 7 : 1;
    for (int i = 0;; ++i) {
        const Date day = months > 0 ? add_months(from, i * months) : from + std::chrono::days{i * days_apart};
        if (day > to) return days;
        if (days.size() == most_steps)
            return failure(ErrorKind::usage,
                           fmt::format("from {} to {} there are more than {} steps of a {}", to_string(from),
                                       to_string(to), most_steps, name_in(step_names, unit)));
        days.push_back(day);
    }
}

Result<std::vector<Date>> steps_up_to(Date from, Date to, StepUnit unit) {
    auto days = steps_between(from, to, unit);
    if (days && days->back() != to) days->push_back(to);
    return days;
}

Result<StepUnit> step_unit(std::string_view name) {
    std::vector<std::string> known;
    for (const auto& row : step_names) {
        if (folded(name) == row.id || folded(name) == std::string{row.id} + "s") return row.value;
        known.emplace_back(row.id);
    }
    const auto nearest = nearest_name(name, known);
    return failure(ErrorKind::usage,
                   fmt::format("the step is '{}', expected {}{}", name, fmt::join(known, ", "),
                               nearest ? fmt::format("; did you mean '{}'?", *nearest) : ""));
}

std::optional<Series> series_of(Analyst& analyst, const Question& question, const std::vector<Date>& days,
                                const Progress& progress) {
    const Catalogue& catalogue = analyst.world().catalogue;
    std::vector<std::vector<SeriesPoint>> all;
    std::optional<SiteSets> before;
    Question asked = question;
    for (std::size_t i = 0; i < days.size(); ++i) {
        const bool same_graph = i > 0 && analyst.same_corridors(days[i - 1], days[i]);
        asked.day = days[i];
        SiteSets sets = site_sets(catalogue, asked);
        if (before && same_graph && sets.shown == before->shown)
            all.push_back(all.back());
        else
            all.push_back(points_on(analyst, asked, sets));
        before = std::move(sets);
        if (progress && !progress(static_cast<double>(i + 1) / static_cast<double>(days.size())))
            return std::nullopt;
    }
    Series series{asked, days, {std::nullopt}, {}};
    for (std::size_t p = 0; p < catalogue.providers.size(); ++p)
        for (const auto& points : all)
            if (points[1 + p].sites.total() > 0) {
                series.providers.emplace_back(p);
                break;
            }
    for (const auto& points : all)
        for (const auto& provider : series.providers)
            series.points.push_back(points[provider ? 1 + *provider : 0]);
    return series;
}

} // namespace footprint
