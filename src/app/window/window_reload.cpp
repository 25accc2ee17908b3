// SPDX-License-Identifier: MIT
// Data read again while the window is open: the new snapshot takes the old one's place, or nothing changes.
#include "app/command_line/known_view.hpp"
#include "app/window/window.hpp"

#include "base/text.hpp"

#include <algorithm>

namespace footprint {
namespace {

/// What was not wrong before.
const Error* new_problem(const Snapshot& before, const Snapshot& after) {
    for (const Error& problem : after.problems) {
        const auto is_it = [&](const Error& known) { return to_string(known) == to_string(problem); };
        if (std::none_of(before.problems.begin(), before.problems.end(), is_it)) return &problem;
    }
    return nullptr;
}

/// Countries that were chosen as an area are chosen as that area is now.
View with_areas_of(const Markets& now, const Markets& before, View view) {
    for (const Bundle& old : before.bundles) {
        if (!view.places() || *view.places() != old.countries) continue;
        const auto same = std::find_if(now.bundles.begin(), now.bundles.end(), [&](const Bundle& one) { return one.id == old.id; });
        if (same != now.bundles.end()) return with_places(std::move(view), same->countries);
    }
    return view;
}

constexpr const char* about_data = "data";
constexpr double look_every_s = 0.7;

} // namespace

Notice gone_notice(const std::vector<std::string>& gone) {
    return {NoticeKind::error,
            fmt::format("No longer in the catalogue, and left out of the view: {}.", join_words(gone)),
            {}};
}

/// A file that somebody saves is read again, as soon as it has been left alone for a moment.
void Window::look_for_changes() {
    if (tried_sources_.empty() || reloading_.is_asked() || seconds() < next_look_s_) return;
    next_look_s_ = seconds() + look_every_s;
    const std::string now = states_of(tried_sources_);
    const bool is_settled = now == std::exchange(seen_state_, now);
    if (!is_settled || now == read_state_) return;
    read_state_ = now;
    reload(std::vector{tried_sources_});
    frames_due_ = std::max(frames_due_, 1);
}

void Window::reload() { reload(history_.current().sources); }

void Window::reload(std::vector<OwnSource> own) {
    if (reloading_.is_asked()) return;
    tried_sources_ = own;
    read_state_ = seen_state_ = states_of(own);
    Sources wanted = snapshot_->sources;
    wanted.own = std::move(own);
    const bool analyses = history_.current().analysis.kind != AnalysisKind::none;
    reloading_ = parts_.jobs.ask("Reading the data again", [sources = std::move(wanted), analyses](Job&) {
        Reloaded reloaded{load_snapshot(sources), nullptr};
        if (!reloaded.snapshot) return reloaded;
        reloaded.analyst = std::make_shared<Analyst>(*reloaded.snapshot);
        if (analyses) reloaded.analyst->prepare();
        return reloaded;
    });
}

void Window::take_reloaded() {
    if (!reloading_.is_ready()) return;
    const auto kept = [this](const Error& error) {
        notify({NoticeKind::error,
                "The data were not read again; all stays as it was. " + to_string(error),
                {},
                about_data});
    };
    try {
        auto reloaded = reloading_.take();
        if (!reloaded) return;
        if (!reloaded->snapshot) return kept(reloaded->snapshot.error());
        const SnapshotPointer& next = *reloaded->snapshot;
        const Error* problem = new_problem(*snapshot_, *next);
        const bool has_other_sources = next->sources.own != snapshot_->sources.own;
        if (problem && !has_other_sources) return kept(*problem);
        take(next, std::move(reloaded->analyst));
        // Of other sources the rest is used.
        if (problem) notify({NoticeKind::error, to_string(*problem), {}, about_data});
        if (!opening_.empty()) open_view(std::filesystem::path{opening_});
    } catch (const std::exception& error) { // no memory for a second one
        kept({ErrorKind::failed, error.what(), {}});
    }
}

void Window::take(SnapshotPointer snapshot, std::shared_ptr<Analyst> analyst) {
    View view = with_areas_of(snapshot->world.markets, world().markets, history_.current());
    snapshot_ = std::move(snapshot);
    parts_.analyst = std::move(analyst);
    openings_.clear(); // they name sites by their number
    hovered_.clear();
    panels_.take(snapshot_);
    parts_.map.take(snapshot_);
    KnownView known = known_view(world(), std::move(view));
    history_.edit(std::move(known.view));
    if (!known.gone.empty()) notify(gone_notice(known.gone));
    if (story_) story_->show(story_->page(), *parts_.analyst);
    frames_due_ = std::max(frames_due_, 2);
    const Catalogue& catalogue = world().catalogue;
    notify({NoticeKind::info,
            fmt::format("Read again: {} of {}", counted(catalogue.sites.size(), "site"),
                        counted(catalogue.providers.size(), "provider")),
            {},
            about_data});
}

} // namespace footprint
