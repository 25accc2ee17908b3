// SPDX-License-Identifier: MIT
#include "analysis/answers.hpp"

#include <algorithm>
#include <cmath>

namespace footprint {
namespace {

/// The city that people within 30 km would name: the largest.
std::string name_of(const World& world, LonLat place) {
    constexpr double near_degrees = 0.3;
    for (const City& city : world.cities) // by falling population
        if (std::abs(city.position.lat - place.lat) < near_degrees &&
            std::abs(std::remainder(city.position.lon - place.lon, 360.0)) < 2 * near_degrees &&
            distance_km(city.position, place) < 30)
            return city.name;
    return "the selected place";
}

Start users_at(const World& world, const View& view, LonLat place) {
    return users_at(world, view, place, view.selection.country);
}

Start users_of(const View& view, const City& city) {
    return {city.position, origin_of(view.analysis.access), CountryCode{city.country}};
}

std::optional<StartingPlace> starting_place(const World& world, const View& view) {
    const Selection& selection = view.selection;
    if (selection.place)
        return StartingPlace{users_at(world, view, *selection.place), name_of(world, *selection.place)};
    if (selection.country.empty() || view.analysis.kind == AnalysisKind::none) return std::nullopt;
    const City* city = world.largest_city(selection.country);
    if (!city) return std::nullopt;
    return StartingPlace{users_of(view, *city), city->name};
}

std::vector<WayToSite> ways_from(Analyst& analyst, const Answers& answers, const Start& start) {
    const Catalogue& catalogue = answers.world().catalogue;
    const Ranking ranking = analyst.rank(answers.question, start);
    std::vector<bool> is_shown(catalogue.sites.size(), false);
    for (const ShownSite& one : answers.shown) is_shown[one.site] = one.status != Status::closed;
    std::vector<bool> has_way(catalogue.providers.size(), false);
    std::vector<WayToSite> ways;
    for (const RankedSite& one : ranking.sites) {
        const std::size_t provider = catalogue.sites.provider(one.site);
        if (!is_shown[one.site] || has_way[provider]) continue;
        has_way[provider] = true;
        const LonLat position = catalogue.sites.position(one.site);
        std::vector<LonLat> stops = analyst.route(answers.question, start, one.site).stops;
        if (stops.size() < 2) stops = {start.position, position};
        ways.push_back({one.site, one.status, one.rtt.ms, std::move(stops)});
    }
    return ways;
}

/// A comparison needs sites on both sides.
bool has_sites(const Answers& answers) {
    const auto serves = [](const ShownSite& one) { return one.status != Status::closed; };
    const Analysis& analysis = answers.question.analysis;
    if (analysis.kind != AnalysisKind::compare)
        return std::any_of(answers.shown.begin(), answers.shown.end(), serves);
    for (const Side* side : {&analysis.a, &analysis.b}) {
        const Question one = side_question(answers.question, *side);
        const auto sites = shown_sites(answers.world().catalogue, serving(one.filter), one.day);
        if (std::none_of(sites.begin(), sites.end(), serves)) return false;
    }
    return true;
}

std::shared_ptr<const Chart> chart_of(Analyst& analyst, const View& view, Date today, const Wanted& wanted) {
    const World& world = analyst.world();
    if (view.chart != ChartKind::share) return std::make_shared<const Chart>(count_chart(world, view, view.chart, today));
    const DateInterval span = timeline_span(world.catalogue, today);
    if (wanted.shares) return std::make_shared<const Chart>(share_chart(*wanted.shares, view.analysis, span));
    const ShareSeries made = share_series(analyst, share_question(view), chart_days(span));
    return std::make_shared<const Chart>(share_chart(made, view.analysis, span));
}

/// Which answers there must be.
struct Needs {
    bool field = false;
    CatchmentBorders borders = CatchmentBorders::skip;
    bool coverage = false;
    bool comparison = false;
};

Needs needs_of(const View& view, const Wanted& wanted, bool lacks_sites) {
    const Analysis& analysis = view.analysis;
    const bool is_on = analysis.kind != AnalysisKind::none;
    const bool compares = analysis.kind == AnalysisKind::compare;
    const bool has_map = !view.shows_large_chart();
    Needs needs;
    needs.coverage = is_on && wanted.coverage;
    needs.comparison = compares && wanted.comparison;
    if (!is_on || lacks_sites || !has_map) return needs;
    const bool by_place =
        analysis.form == AnalysisForm::field && (analysis.kind == AnalysisKind::nearest || compares);
    const bool has_borders = !compares && view.shows(Layer::catchments);
    needs.field = by_place || has_borders;
    if (has_borders) needs.borders = CatchmentBorders::trace;
    if (by_place || analysis.kind == AnalysisKind::sites) return needs;
    (compares ? needs.comparison : needs.coverage) = true;
    return needs;
}

} // namespace

double telling_threshold(Analyst& analyst, const Question& question) {
    const auto coverage = analyst.coverage(question);
    const auto& thresholds = question.analysis.thresholds_ms;
    double best = thresholds.front();
    double widest = 0;
    for (std::size_t i = 0; i < thresholds.size(); ++i) {
        double sum = 0, squares = 0, count = 0;
        for (std::size_t group = 0; group < coverage->groups.size(); ++group) {
            const double weight = coverage->groups[group].weight;
            if (coverage->groups[group].level != GroupLevel::country || weight <= 0) continue;
            const double share = coverage->row(group, 0).possible.within[i] / weight;
            sum += share;
            squares += share * share;
            ++count;
        }
        const double variance = count > 0 ? squares / count - (sum / count) * (sum / count) : 0;
        if (variance > widest) {
            widest = variance;
            best = thresholds[i];
        }
    }
    return best;
}

bool asks_the_same(const View& a, const View& b) {
    return a.filter == b.filter && a.audience == b.audience && a.as_of == b.as_of &&
           a.analysis == b.analysis && a.selection == b.selection && a.rank_by == b.rank_by &&
           a.shows_large_chart() == b.shows_large_chart() && (a.chart == b.chart || !a.shows_large_chart()) &&
           a.shows(Layer::arcs) == b.shows(Layer::arcs) &&
           a.shows(Layer::catchments) == b.shows(Layer::catchments);
}

Start users_at(const World& world, const View& view, LonLat place, std::string_view country) {
    const CountryCode named{country};
    return {place, origin_of(view.analysis.access), named.text().empty() ? world.country_about(place) : named};
}

std::optional<Start> start_of_ranking(const World& world, const View& view) {
    const Selection& selection = view.selection;
    if (!selection.site.empty()) return std::nullopt;
    if (selection.place) return users_at(world, view, *selection.place);
    const City* city = selection.country.empty() ? nullptr : world.largest_city(selection.country);
    return city ? std::optional{users_of(view, *city)} : std::nullopt;
}

Answers analyse(Analyst& analyst, const View& view, Date today, const Wanted& wanted) {
    const World& world = analyst.world();
    Answers answers;
    answers.snapshot = analyst.snapshot();
    answers.question = question_of(view, today);
    answers.shown = shown_sites(world.catalogue, view, today);
    const AnalysisKind kind = view.analysis.kind;
    answers.lacks_sites = kind != AnalysisKind::none && kind != AnalysisKind::sites && !has_sites(answers);

    const Needs needs = needs_of(view, wanted, answers.lacks_sites);
    if (needs.field) answers.field = analyst.field(answers.question, needs.borders);
    if (needs.coverage) answers.coverage = analyst.coverage(answers.question);
    if (needs.comparison) answers.comparison = analyst.comparison(answers.question);
    if ((kind == AnalysisKind::nearest || kind == AnalysisKind::compare) && !answers.lacks_sites) {
        answers.breaks_are_fitted = view.analysis.thresholds_ms == Analysis{}.thresholds_ms;
        answers.breaks = answers.breaks_are_fitted ? analyst.breaks(answers.question) : view.analysis.thresholds_ms;
    }
    if (answers.coverage || answers.comparison) answers.model_errors = analyst.model_errors(view.analysis.model);
    if (view.shows_large_chart()) answers.chart = chart_of(analyst, view, today, wanted);
    if (view.shows(Layer::arcs)) answers.start = starting_place(world, view);
    if (answers.start) answers.ways = ways_from(analyst, answers, answers.start->start);
    if (const auto from = wanted.ranking ? start_of_ranking(world, view) : std::nullopt)
        answers.ranking = analyst.rank(answers.question, *from, view.rank_by);
    return answers;
}

} // namespace footprint
