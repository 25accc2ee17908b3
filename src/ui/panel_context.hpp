// SPDX-License-Identifier: MIT
#pragma once

// What every panel is drawn from. Panels read these values and propose edits; they compute nothing.

#include "analysis/snapshot.hpp"
#include "base/jobs.hpp"
#include "ui/compare_model.hpp"
#include "ui/coverage_model.hpp"
#include "ui/details_model.hpp"
#include "ui/filter_model.hpp"
#include "ui/layout.hpp"
#include "ui/panel_types.hpp"

namespace footprint {

struct PanelContext {
    const SnapshotPointer& snapshot;
    const World& world; ///< the snapshot's
    Jobs& jobs;
    const View& view;
    Date today;
    const FilterModel& filter;
    const DetailsModel& details;
    const CoverageModel& coverage; ///< made while the coverage panel is open and an analysis is on
    const TimelineModel& timeline; ///< made while the timeline is in sight
    const EventsModel& events;     ///< made while the events are in sight
    const CompareModel& compare;   ///< made while the compare panel is open and the comparison is on
    const std::string& measured;   ///< how far the model is from what was measured; empty where nothing was
    const MapFacts& map;
    const Layout& layout;
    Steps steps;
    PanelState& state;
    Requests& requests;

    void edit(View next, std::string act = {}) {
        requests.edits.push_back({std::move(next), std::move(act)});
    }
    void edit(Filter next, std::string act = {}) {
        View changed = view;
        changed.filter = std::move(next);
        edit(std::move(changed), std::move(act));
    }
    void edit(Analysis next, std::string act = {}) {
        View changed = view;
        changed.analysis = std::move(next);
        edit(std::move(changed), std::move(act));
    }
    void act(Action action) { requests.actions.push_back(action); }
};

} // namespace footprint
