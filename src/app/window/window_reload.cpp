// SPDX-License-Identifier: MIT
// Data read again while the window is open: the new snapshot takes the old one's place, or nothing changes.
#include "app/command_line/known_view.hpp"
#include "app/window/window.hpp"

#include "base/text.hpp"
#include "ui/data_model.hpp"

#include <algorithm>
#include <fmt/ranges.h>

namespace footprint {
namespace {

/// Of somebody's own file: it costs that row, and the rest is used.
bool is_of_row(const Error& problem, const std::vector<OwnSource>& own) {
    return std::any_of(own.begin(), own.end(), [&](const OwnSource& source) { return problem.where.starts_with(source.file + ": "); });
}

/// What was not wrong before, the worst first.
const Error* new_problem(const Snapshot& before, const Snapshot& after) {
    const Error* of_row = nullptr;
    for (const Error& problem : after.problems) {
        const auto is_it = [&](const Error& known) { return to_string(known) == to_string(problem); };
        if (std::any_of(before.problems.begin(), before.problems.end(), is_it)) continue;
        if (!is_of_row(problem, after.sources.own)) return &problem;
        if (!of_row) of_row = &problem;
    }
    return of_row;
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

/// Whoever brings users wants them counted, unless something else than everybody is.
View with_new_users(const World& now, const World& before, View view) {
    if (view.analysis.weight != Weight::people) return view;
    for (const Users& users : now.users)
        if (std::none_of(before.users.begin(), before.users.end(), [&](const Users& one) { return one.source == users.source; })) {
            view.analysis = counting(std::move(view.analysis), users.name);
            break;
        }
    return view;
}

/// Users whose file changed may be called otherwise: what counts them is another column.
View with_users_of(const World& now, const World& before, View view) {
    if (view.analysis.weight != Weight::own) return view;
    const Users* old = before.users_called(view.analysis.own_weight);
    for (const Users& users : now.users)
        if (old && users.source == old->source) view.analysis = counting(std::move(view.analysis), users.name);
    return view;
}

/// "customers.csv: 240 rows", of what was not there before; empty if nothing is new.
std::string taken_in(const Snapshot& now, const std::vector<OwnLayer>& before, const View& view) {
    std::vector<std::string> words;
    const auto cards = source_cards(now, view);
    for (std::size_t i = 0; i < cards.size(); ++i) {
        const auto is_it = [&](const OwnLayer& layer) { return layer.source == view.sources[i]; };
        if (!cards[i].is_reading && !cards[i].is_wrong && std::none_of(before.begin(), before.end(), is_it))
            words.push_back(fmt::format("{}: {}", cards[i].title, cards[i].figures));
    }
    return fmt::format("{}", fmt::join(words, "; "));
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
        if (problem && !has_other_sources && !is_of_row(*problem, next->sources.own)) return kept(*problem);
        take(next, std::move(reloaded->analyst));
        // Of other sources the rest is used.
        if (problem && is_of_row(*problem, next->sources.own)) {
            // Its card tells the others; the folder is the same for all of them.
            const std::string where = std::filesystem::path{problem->where}.filename().string();
            notify({NoticeKind::info, fmt::format("{}: {}.", where, problem->message), {}, about_data});
        } else if (problem) {
            notify({NoticeKind::error, to_string(*problem), {}, about_data});
        }
        if (!opening_.empty()) open_view(std::filesystem::path{opening_});
    } catch (const std::exception& error) { // no memory for a second one
        kept({ErrorKind::failed, error.what(), {}});
    }
}

void Window::take(SnapshotPointer snapshot, std::shared_ptr<Analyst> analyst) {
    if (std::exchange(brings_sources_, false) && opening_.empty()) history_.amend(with_new_users(snapshot->world, world(), history_.current()));
    View view = with_areas_of(snapshot->world.markets, world().markets, with_users_of(snapshot->world, world(), history_.current()));
    const SnapshotPointer before = std::exchange(snapshot_, std::move(snapshot));
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
    const std::string taken = taken_in(*snapshot_, before->own, history_.current());
    notify({NoticeKind::info,
            !taken.empty() ? taken
                           : fmt::format("Read again: {} of {}", counted(catalogue.sites.size(), "site"),
                                         counted(catalogue.providers.size(), "provider")),
            {},
            about_data});
}

} // namespace footprint
