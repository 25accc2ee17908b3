// SPDX-License-Identifier: MIT
#include "ui/panels.hpp"

#include "ui/flashes.hpp"
#include "ui/keyboard_focus.hpp"
#include "ui/look.hpp"
#include "ui/panel_figures.hpp"

#include <imgui_internal.h>
#include <tuple>

namespace footprint {

Panels::Panels(SnapshotPointer snapshot, Jobs& jobs, Date today, PanelState state, AboutFacts about)
    : snapshot_(std::move(snapshot)), jobs_(jobs), today_(today), state_(state), about_(std::move(about)) {}

void Panels::take(SnapshotPointer snapshot) {
    snapshot_ = std::move(snapshot);
    // The models name sites by their number.
    modelled_.reset();
    timelined_.reset();
    details_model_ = {};
    coverage_model_ = {};
    compare_model_ = {};
    timeline_model_ = {};
    events_model_ = {};
    hovered_.clear();
    picker_.close();
    menu_.close();
}

Wanted Panels::wanted() const {
    return {state_.shows(Tab::coverage), state_.shows(Tab::compare), true, nullptr};
}

void Panels::refresh_models(const View& view, const Answers* answers) {
    const World& world = snapshot_->world;
    const auto content = [](const View& of) {
        return std::tie(of.filter, of.audience, of.as_of, of.selection, of.analysis, of.rank_by, of.events);
    };
    const bool same_view = modelled_ && content(*modelled_) == content(view);
    const bool same = same_view && modelled_state_ == state_;
    if (same && (!numbers_are_due_ || !answers)) return;
    if (!same) numbers_are_due_ = true;
    modelled_state_ = state_;
    modelled_ = view;
    if (!same_view) filter_model_ = filter_model(world, view, today_);
    if (!answers) return;
    numbers_are_due_ = false;
    details_model_ = details_model(world, view, today_, answers->ranking ? &*answers->ranking : nullptr);
    // Only what is in sight: the others are made when their tab opens.
    if (state_.shows(Tab::coverage) && answers->coverage)
        coverage_model_ = coverage_model(world, *answers->coverage, view.analysis.reach_ms);
    if (state_.shows(Tab::compare) && answers->comparison)
        compare_model_ = compare_model(world, *answers->comparison);
    measured_ = measured_in_words(*snapshot_, answers->model_errors);
    if (state_.shows(Tab::events)) events_model_ = events_model(world, view, today_);
}

void Panels::refresh_timeline(const View& view, const MapFacts& map, bool is_shown) {
    const auto content = [](const View& of) {
        return std::tie(of.filter, of.analysis.kind, of.analysis.a.filter, of.analysis.b.filter,
                        of.analysis.weight, of.analysis.own_weight, of.analysis.shares, of.analysis.reach_ms);
    };
    // While time runs, the events say what flashes, bar or no bar.
    if (!is_shown && !map.is_playing && !view.shows_large_chart()) return;
    const World& world = snapshot_->world;
    const bool is_same = timelined_ && content(*timelined_) == content(view);
    if (!is_same) {
        timeline_model_.span = timeline_span(world.catalogue, today_);
        timeline_model_.today = today_;
        timeline_model_.events = timeline_events(world, view, timeline_model_.span, today_);
        timelined_ = view;
    }
    const bool is_share = view.chart == ChartKind::share;
    if (is_same && timeline_model_.chart.kind == view.chart && !(is_share && charted_shares_ != map.shares))
        return;
    charted_shares_ = map.shares;
    timeline_model_.chart = is_share ? share_chart(map.shares ? *map.shares : ShareSeries{}, view.analysis, timeline_model_.span)
                                     : count_chart(world, view, view.chart, today_);
}

Action Panels::meant(Action action) const {
    if (!timeline_.is_hovered()) return action;
    if (action == Action::pan_left) return Action::date_earlier;
    return action == Action::pan_right ? Action::date_later : action;
}

void Panels::open_story(bool both_fit) {
    if (!state_.story) filter_before_story_ = state_.filter;
    state_.story = true;
    state_.filter = state_.hidden = false;
    if (!both_fit) state_.right = false;
}

void Panels::close_story() {
    if (!std::exchange(state_.story, false)) return;
    state_.filter = state_.filter || filter_before_story_;
}

PanelContext Panels::context(const View& view, const MapFacts& map, const Layout& layout,
                             Requests& requests) {
    return {snapshot_,       snapshot_->world,
            jobs_,           view,
            today_,          filter_model_,
            details_model_,  coverage_model_,
            timeline_model_, events_model_,
            compare_model_,  measured_,
            map,
            layout,          {},
            state_,          requests};
}

Requests Panels::draw(const View& view, const Answers* answers, const MapFacts& map, Steps steps) {
    Requests requests;
    if (look().theme != view.theme || ImGui::GetFrameCount() <= 1) apply_theme(look(), view.theme);
    show_sides(look(), side_colors(snapshot_->world.catalogue, view.analysis));
    refresh_models(view, answers);
    const Layout places = layout(map.viewport.width, map.viewport.height, map.viewport.scale);
    refresh_timeline(view, map, places.timeline.shown);
    PanelContext all = context(view, map, places, requests);
    all.steps = std::move(steps);
    draw_flashes(all);
    legend_.draw(all);
    begin_tab_stops();
    chart_.draw(all);
    bar_.draw(all, about_.stories);
    filter_.draw(all);
    story_.draw(all);
    right_.draw(all);
    timeline_.draw(all);
    picker_.draw(all);
    menu_.draw(all);
    end_tab_stops();
    export_.draw(all);
    views_.draw(all, about_.stories);
    add_data_.draw(all);
    help_.draw(about_);
    follow_dialogs();
    if (due_table_) requests.take_table = std::exchange(due_table_, std::nullopt);
    notices_.draw(places.insets, requests);
    draw_focus_ring();
    // Under a dialog nothing is pointed at; and ImGui bears no tooltip that appears in the frame in which one opens.
    const bool is_pointing = !ImGui::GetTopMostPopupModal();
    if (is_pointing) draw_hover(all, hovered_);
    hovered_.clear();
    auto pointed = std::exchange(pointed_, std::nullopt);
    if (!is_pointing) pointed.reset();
    tag_ = pointed ? fmt::format("{}: {} {}", pointed->where, pointed->figure, pointed->more) : "";
    if (pointed) draw_tag(*pointed);
    return requests;
}

/// The keyboard goes back to where it was before a dialog opened.
void Panels::follow_dialogs() {
    const bool is_up = has_dialog();
    if (is_up && !had_dialog_) had_keyboard_ = keyboard_is_in_panels();
    if (!is_up && had_dialog_ && !had_keyboard_) {
        const int panel = look().keyboard_panel; // it was in none since
        leave_panels();
        look().keyboard_panel = panel;
    }
    had_dialog_ = is_up;
}

bool Panels::close_something() {
    if (has_dialog()) {
        export_.close();
        views_.close();
        add_data_.close();
        help_.close();
        return true;
    }
    if (ImGui::IsPopupOpen("", ImGuiPopupFlags_AnyPopupId | ImGuiPopupFlags_AnyPopupLevel)) {
        ImGui::ClosePopupToLevel(0, true);
        return true;
    }
    // Escape in a text field leaves the field, and that is all.
    if (ImGui::GetIO().WantTextInput) return true;
    const bool had_keyboard = keyboard_is_in_panels();
    if (had_keyboard) leave_panels();
    return had_keyboard;
}

bool Panels::perform(Action action, const View& view, const MapFacts& map) {
    Requests unused;
    const Layout places = layout(map.viewport.width, map.viewport.height, map.viewport.scale);
    refresh_models(view, nullptr);
    const PanelContext all = context(view, map, places, unused);
    switch (action) {
    case Action::search:
        state_.hidden = false;
        state_.filter = true;
        if (!layout(map.viewport.width, map.viewport.height, map.viewport.scale).filter.shown)
            state_.right = false;
        filter_.focus_search();
        return true;
    case Action::next_control:
    case Action::previous_control:
        state_.hidden = false;
        if (keyboard_is_in_panels())
            go_to_control(action == Action::next_control ? 1 : -1);
        else
            enter_panels();
        return true;
    case Action::next_panel:
    case Action::previous_panel:
        state_.hidden = false;
        go_to_panel(action == Action::next_panel ? 1 : -1);
        return true;
    case Action::toggle_panels: state_.hidden = !state_.hidden; return true;
    case Action::toggle_filter:
        // Where only one side panel has room, asking for the filter folds the other.
        if (!places.filter.shown && state_.filter)
            state_.right = false;
        else
            state_.filter = !state_.filter;
        state_.hidden = false;
        return true;
    case Action::toggle_details: toggle_tab(Tab::details); return true;
    case Action::toggle_coverage: toggle_tab(Tab::coverage); return true;
    case Action::toggle_compare: toggle_tab(Tab::compare); return true;
    case Action::toggle_events: toggle_tab(Tab::events); return true;
    case Action::toggle_data: toggle_tab(Tab::data); return true;
    case Action::toggle_timeline:
        state_.timeline = state_.hidden || !state_.timeline;
        state_.hidden = false;
        return true;
    case Action::export_picture:
        if (!has_dialog()) export_.open(all);
        return true;
    case Action::save_view:
        if (!has_dialog()) views_.open(ViewDialog::Purpose::save, all);
        return true;
    case Action::open_view:
        if (!has_dialog()) views_.open(ViewDialog::Purpose::open, all);
        return true;
    case Action::add_data:
        if (!has_dialog()) add_data_.open();
        return true;
    case Action::copy_table:
        due_table_ = right_.table(state_.right ? state_.tab : Tab::details);
        return true;
    case Action::save_table:
        if (!has_dialog()) views_.open(ViewDialog::Purpose::table, all, right_.table(state_.right ? state_.tab : Tab::details));
        return true;
    case Action::help:
        if (help_.is_open() || !has_dialog()) help_.toggle_help();
        return true;
    case Action::about:
        if (!has_dialog()) help_.toggle_about();
        return true;
    case Action::cancel: return close_something();
    default: return false;
    }
}

void Panels::toggle_tab(Tab tab) {
    state_.right = !state_.shows(tab);
    state_.tab = tab;
    state_.hidden = false;
    before_own_details_.reset();
}

bool Panels::show_details() {
    if (state_.right && state_.tab == Tab::details) return false;
    if (!before_own_details_) before_own_details_ = state_;
    state_.tab = Tab::details;
    return !std::exchange(state_.right, true);
}

bool Panels::close_own_details() {
    if (!before_own_details_) return false;
    const PanelState before = *std::exchange(before_own_details_, std::nullopt);
    if (!state_.right || state_.tab != Tab::details) return false; // gone elsewhere since
    state_.tab = before.tab;
    state_.right = before.right;
    return !before.right;
}

PanelState Panels::chosen_state() const {
    PanelState chosen = state_;
    if (before_own_details_ && state_.tab == Tab::details) {
        chosen.right = before_own_details_->right;
        chosen.tab = before_own_details_->tab;
    }
    if (std::exchange(chosen.story, false)) chosen.filter = chosen.filter || filter_before_story_;
    return chosen;
}

void Panels::set_view_file_error(const std::string& error) {
    if (error.empty())
        views_.close();
    else
        views_.show_error(error);
}

} // namespace footprint
