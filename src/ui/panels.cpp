// SPDX-License-Identifier: MIT
#include "ui/panels.hpp"

#include "ui/look.hpp"

#include <imgui_internal.h>

namespace footprint {

Panels::Panels(std::shared_ptr<const World> world, Date today, PanelState state, AboutFacts about)
    : world_(std::move(world)), today_(today), state_(state), about_(std::move(about)), filter_(*world_) {}

void Panels::refresh_models(const View& view) {
    if (modelled_ == view) return;
    const bool same_content = modelled_ && modelled_->filter == view.filter &&
                              modelled_->as_of == view.as_of && modelled_->selection == view.selection;
    modelled_ = view;
    if (same_content) return;
    filter_model_ = filter_model(*world_, view, today_);
    details_model_ = details_model(*world_, view, today_);
}

PanelContext Panels::context(const View& view, const MapFacts& map, const Layout& layout,
                             Requests& requests) {
    return {*world_, view,  today_, filter_model_, details_model_, map,
            layout,  false, false,  state_,        requests};
}

Requests Panels::draw(const View& view, const MapFacts& map, bool can_undo, bool can_redo) {
    Requests requests;
    if (look().theme != view.theme || ImGui::GetFrameCount() <= 1) apply_theme(look(), view.theme);
    refresh_models(view);
    const Layout places = layout(map.viewport.width, map.viewport.height, map.viewport.scale);
    PanelContext all = context(view, map, places, requests);
    all.can_undo = can_undo;
    all.can_redo = can_redo;
    bar_.draw(all);
    filter_.draw(all);
    details_.draw(all);
    picker_.draw(all);
    export_.draw(all);
    views_.draw(all);
    help_.draw(about_);
    notices_.draw(places.insets, requests);
    draw_hover(all, hovered_);
    hovered_.clear();
    return requests;
}

bool Panels::close_something() {
    if (has_dialog()) {
        export_.close();
        views_.close();
        help_.close();
        return true;
    }
    if (ImGui::IsPopupOpen("", ImGuiPopupFlags_AnyPopupId | ImGuiPopupFlags_AnyPopupLevel)) {
        ImGui::ClosePopupToLevel(0, true);
        return true;
    }
    // Escape in a text field leaves the field, and that is all.
    return ImGui::GetIO().WantTextInput;
}

bool Panels::perform(Action action, const View& view, const MapFacts& map) {
    Requests unused;
    const Layout places = layout(map.viewport.width, map.viewport.height, map.viewport.scale);
    refresh_models(view);
    const PanelContext all = context(view, map, places, unused);
    switch (action) {
    case Action::search:
        state_.hidden = false;
        state_.filter = true;
        if (!layout(map.viewport.width, map.viewport.height, map.viewport.scale).filter.shown)
            state_.details = false;
        filter_.focus_search();
        return true;
    case Action::toggle_panels: state_.hidden = !state_.hidden; return true;
    case Action::toggle_filter:
        // Where only one side panel has room, asking for the filter folds the details.
        if (!places.filter.shown && state_.filter)
            state_.details = false;
        else
            state_.filter = !state_.filter;
        state_.hidden = false;
        return true;
    case Action::toggle_details:
        state_.details = !state_.details;
        details_are_own_ = false;
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

void Panels::show_details() {
    if (!state_.details) details_are_own_ = true;
    state_.details = true;
}

bool Panels::close_own_details() {
    if (!state_.details || !details_are_own_) return false;
    state_.details = false;
    return true;
}

PanelState Panels::chosen_state() const {
    PanelState chosen = state_;
    if (details_are_own_) chosen.details = false;
    return chosen;
}

void Panels::set_view_file_error(const std::string& error) {
    if (error.empty())
        views_.close();
    else
        views_.show_error(error);
}

} // namespace footprint
