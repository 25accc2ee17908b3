// SPDX-License-Identifier: MIT
#include "analysis/pointed.hpp"

#include "analysis/words.hpp"
#include "base/text.hpp"

#include <algorithm>
#include <cmath>

namespace footprint {
namespace {

std::string name_of(const World& world, std::size_t site) {
    return fmt::format("{} {}", world.catalogue.provider_of(site).short_name,
                       world.catalogue.sites.fetch(site)->name);
}

std::string ms_words(const Rtt& rtt) {
    if (!std::isfinite(rtt.ms)) return "no site";
    if (rtt.is_vague) return fmt::format("{:.0f} to {:.0f} ms (little known)", rtt.low_ms, rtt.high_ms);
    if (rtt.low_ms == rtt.high_ms) return ms_figure(rtt.ms) + " ms";
    return fmt::format("{} ms, {:.0f} to {:.0f}", ms_figure(rtt.ms), rtt.low_ms, rtt.high_ms);
}

/// The nearest that is open or may be, as the map has it.
const RankedSite* nearest_of(const Ranking& ranking) {
    const auto found = std::find_if(ranking.sites.begin(), ranking.sites.end(),
                                    [](const RankedSite& one) { return one.status != Status::closed; });
    return found == ranking.sites.end() ? nullptr : &*found;
}

void tell_nearest(Analyst& analyst, const Answers& answers, const Start& start, Pointed& said) {
    const Ranking ranking = analyst.rank(answers.question, start);
    const RankedSite* nearest = nearest_of(ranking);
    if (!nearest) {
        said.figure = "no site";
        return;
    }
    said.figure = ms_words(nearest->rtt);
    said.more = "from " + name_of(analyst.world(), nearest->site);
    said.site = nearest->site;
}

void tell_difference(Analyst& analyst, const Answers& answers, const Start& start, Pointed& said) {
    const World& world = analyst.world();
    const Analysis& analysis = answers.question.analysis;
    std::vector<std::string> sides;
    std::optional<Rtt> times[2];
    for (int i = 0; i < 2; ++i) {
        const Side& side = i == 0 ? analysis.a : analysis.b;
        const Ranking ranking = analyst.rank(side_question(answers.question, side), start);
        const RankedSite* nearest = nearest_of(ranking);
        if (nearest) times[i] = nearest->rtt;
        sides.push_back(
            nearest ? fmt::format("{} {} ms", name_of(world, nearest->site), ms_figure(nearest->rtt.ms))
                    : fmt::format("{}: no site", i == 0 ? "A" : "B"));
    }
    said.more = fmt::format("{}", fmt::join(sides, "; "));
    if (!times[0] || !times[1]) {
        said.figure = times[0] ? "A alone" : times[1] ? "B alone" : "no site";
        return;
    }
    const bool a_is_nearer = times[0]->ms <= times[1]->ms;
    const Rtt& near = a_is_nearer ? *times[0] : *times[1];
    const Rtt& far = a_is_nearer ? *times[1] : *times[0];
    said.figure = is_tie(near, far) ? "a near tie"
                                    : fmt::format("{} nearer by {} ms", a_is_nearer ? 'A' : 'B',
                                                  ms_figure(far.ms - near.ms));
}

/// The country's row of a coverage or comparison.
template <class Answer>
std::optional<std::size_t> group_of(const World& world, const Answer& answer, const Country& country) {
    for (std::size_t g = 0; g < answer.groups.size(); ++g)
        if (answer.groups[g].level == GroupLevel::country && answer.groups[g].country &&
            world.countries[*answer.groups[g].country].code == country.code)
            return g;
    return std::nullopt;
}

bool tell_country(const Answers& answers, const View& view, const Country& country, Pointed& said) {
    const World& world = answers.world();
    const Analysis& analysis = view.analysis;
    if (analysis.kind == AnalysisKind::sites) {
        std::size_t count = 0;
        for (const ShownSite& one : answers.shown)
            count += world.catalogue.sites.country(one.site).text() == country.code;
        said.figure = count == 0 ? "no site" : counted(count, "site");
        return true;
    }
    if (analysis.kind == AnalysisKind::compare) {
        const auto group = answers.comparison ? group_of(world, *answers.comparison, country) : std::nullopt;
        if (!group) return false;
        for (const ComparisonRow& row : answers.comparison->rows) {
            if (row.group != *group) continue;
            const double total = row.possible.total();
            if (!row.difference_possible_ms || total <= 0) {
                said.figure = "no figure";
                return true;
            }
            const double ms = *row.difference_possible_ms;
            const bool is_tie = row.possible.equal >= row.possible.a && row.possible.equal >= row.possible.b;
            said.figure =
                is_tie ? "a near tie"
                       : fmt::format("{} nearer by {} ms", ms < 0 ? 'A' : 'B', ms_figure(std::abs(ms)));
            said.more =
                fmt::format("A nearer for {}, B for {} of {}", percent_in_words(row.possible.a / total),
                            percent_in_words(row.possible.b / total), counted_in_words(analysis));
            return true;
        }
        return false;
    }
    const auto group = answers.coverage ? group_of(world, *answers.coverage, country) : std::nullopt;
    if (!group) return false;
    const Service& service = answers.coverage->row(*group, 0).possible;
    const double weight = answers.coverage->groups[*group].weight;
    if (weight <= 0) {
        said.figure = "no figure";
        return true;
    }
    said.figure = std::isfinite(service.median_ms) ? fmt::format("median {} ms", ms_figure(service.median_ms))
                                                   : "no site";
    if (analysis.kind != AnalysisKind::reach) return true;
    const auto& thresholds = analysis.thresholds_ms;
    const auto at = std::find(thresholds.begin(), thresholds.end(), analysis.reach_ms);
    const auto index = static_cast<std::size_t>(at - thresholds.begin());
    if (index >= service.within.size()) return false;
    said.more = said.figure;
    said.figure = fmt::format("{} of {} within {:g} ms", percent_in_words(service.within[index] / weight),
                              counted_in_words(analysis), analysis.reach_ms);
    return true;
}

} // namespace

std::optional<Pointed> pointed_at(Analyst& analyst, const Answers& answers, const View& view, LonLat place,
                                  const Country* country) {
    const AnalysisKind kind = view.analysis.kind;
    if (kind == AnalysisKind::none || answers.lacks_sites || !country) return std::nullopt;
    if (view.places() && !view.places()->contains(country->code)) return std::nullopt;
    Pointed said{country->name, {}, {}, {}};
    const bool by_place = view.analysis.form == AnalysisForm::field &&
                          (kind == AnalysisKind::nearest || kind == AnalysisKind::compare);
    if (!by_place)
        return tell_country(answers, view, *country, said) ? std::optional{std::move(said)} : std::nullopt;
    const Start start = users_at(analyst.world(), view, place, country->code);
    if (kind == AnalysisKind::nearest)
        tell_nearest(analyst, answers, start, said);
    else
        tell_difference(analyst, answers, start, said);
    return said;
}

} // namespace footprint
