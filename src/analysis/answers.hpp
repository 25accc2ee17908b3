// SPDX-License-Identifier: MIT
#pragma once

// answers = analyse(snapshot, view): what a View asks, worked out before anything is drawn or printed of it.
// The one place that decides what must be worked out; window, pictures, films and stories all go through it.

#include "analysis/analyst.hpp"
#include "analysis/chart.hpp"

#include <optional>
#include <string>

namespace footprint {

/// What is to be told beside the picture: by panels that are in sight.
struct Wanted {
    bool coverage = false;
    bool comparison = false;
    bool ranking = false; ///< of the sites from what is selected
    /// What there is of the shares for a large chart; null: they are worked out here, which takes seconds.
    std::shared_ptr<const ShareSeries> shares = nullptr;

    bool operator==(const Wanted&) const = default;
};

/// The place from which nearness is told: what is selected, or the largest city of the selected country.
struct StartingPlace {
    Start start;
    std::string name; ///< "Nairobi", "the selected place"
};

/// The way from there to the nearest site of one provider.
struct WayToSite {
    std::size_t site = 0;
    Status status = Status::open;
    double ms = 0;
    std::vector<LonLat> stops; ///< both ends included
};

/// Frozen: they go on being true of their snapshot and View.
struct Answers {
    SnapshotPointer snapshot;
    Question question;
    std::vector<ShownSite> shown;
    bool lacks_sites = false;                 ///< the analysis has no site, or a comparison none on one side
    std::shared_ptr<const Field> field;       ///< if it is drawn from place to place, or its catchments are
    /// Where the map's colours change, ms: the thresholds if they were chosen, else what fits the values. None for others
    /// than the nearest site and a comparison.
    std::vector<double> breaks;
    bool breaks_are_fitted = false;
    std::shared_ptr<const Coverage> coverage; ///< if it is drawn by country, or wanted
    std::shared_ptr<const Comparison> comparison; ///< likewise
    std::optional<StartingPlace> start;           ///< of the ways; none: the View shows none
    std::vector<WayToSite> ways;                  ///< the nearest of each provider, the nearest first
    std::vector<ModelError> model_errors; ///< against the measured pairs, with a coverage or comparison; empty without pairs
    std::optional<Ranking> ranking;               ///< if wanted and something is selected to rank from
    std::shared_ptr<const Chart> chart;           ///< if it is large: it stands in the map's place

    const World& world() const { return snapshot->world; }
};

/// From nothing up to 70 ms for all cities and sites; what the analyst remembers costs next to nothing.
Answers analyse(Analyst& analyst, const View& view, Date today, const Wanted& wanted = {});

/// Of the question's thresholds the one at which its countries differ most (by the variance of their shares): what a map of
/// reach tells most with. The first of them where nobody is reached.
double telling_threshold(Analyst& analyst, const Question& question);

/// Whether two Views ask the same: moving the map, another projection or theme ask nothing new.
bool asks_the_same(const View& a, const View& b);

/// Users at a place of `country`, connected as the view says; of an empty code those of the country there.
Start users_at(const World& world, const View& view, LonLat place, std::string_view country);

/// Where sites are ranked from in the details: users at the selected place, or in the selected country's
/// largest city.
std::optional<Start> start_of_ranking(const World& world, const View& view);

} // namespace footprint
