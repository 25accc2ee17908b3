// SPDX-License-Identifier: MIT
#include "ui/timeline_bar.hpp"

#include "analysis/words.hpp"
#include "ui/chart_choice.hpp"
#include "ui/keyboard_focus.hpp"
#include "ui/look.hpp"
#include "ui/marker.hpp"
#include "ui/probe.hpp"
#include "ui/timeline_track.hpp"
#include "ui/widgets.hpp"

#include <cmath>

namespace footprint {
namespace {

constexpr float wide_from = 900; ///< logical: narrower bars have less to choose from
constexpr float high_from = 80;  ///< lower bars are one row
constexpr float snap_px = 3;
constexpr std::size_t most_rows = 9;
constexpr std::array paces{3, 6, 12, 24};

std::string pace_in_words(int months_per_s) {
    return months_per_s % 12 == 0 ? fmt::format("{} y/s", months_per_s / 12)
                                  : fmt::format("{} mo/s", months_per_s);
}

std::string pace_in_full(int months_per_s) {
    return months_per_s == 12       ? "A year a second"
           : months_per_s % 12 == 0 ? fmt::format("{} years a second", months_per_s / 12)
                                    : fmt::format("{} months a second", months_per_s);
}

std::string_view name_of(StepUnit unit) {
    switch (unit) {
    case StepUnit::day: return "Day";
    case StepUnit::week: return "Week";
    case StepUnit::month: return "Month";
    case StepUnit::quarter: return "Quarter";
    case StepUnit::year: return "Year";
    }
    return {};
}

void draw_event_row(const PanelContext& context, const Event& event) {
    const Catalogue& catalogue = context.world.catalogue;
    const Status status = event.kind == EventKind::closed      ? Status::closed
                          : event.kind == EventKind::announced ? Status::announced
                                                               : Status::open;
    marker_item(catalogue.provider_of(event.site), status);
    ImGui::SameLine(0, px(6));
    ImGui::TextUnformatted(in_words(context.world, event).c_str());
    ImGui::PushFont(look().fonts.small);
    ImGui::SameLine(0, px(10));
    ImGui::TextColored(look().palette.text_dim, "%s", dated_event(*catalogue.sites.fetch(event.site), event.kind).text.c_str());
    if (const std::string firsts = firsts_in_words(context.world, event); !firsts.empty()) {
        ImGui::SetCursorPosX(ImGui::GetCursorPosX() + px(22));
        ImGui::TextColored(look().palette.good, "%s", firsts.c_str());
    }
    ImGui::PopFont();
}

} // namespace

void TimelineBar::draw(PanelContext& context) {
    const PanelRect& rect = context.layout.timeline;
    is_hovered_ = is_hovered_ && rect.shown;
    if (!rect.shown) return;
    ImGui::SetNextWindowPos({rect.x, rect.y});
    ImGui::SetNextWindowSize({rect.width, rect.height});
    const bool is_low = rect.height / look().scale < high_from;
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {px(10), px(is_low ? 6 : 10)});
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {px(4), px(4)});
    ImGui::Begin("###timeline", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                     ImGuiWindowFlags_NoBringToFrontOnFocus | ImGuiWindowFlags_NoFocusOnAppearing);
    const bool is_wide = rect.width / look().scale >= wide_from && !is_low;
    ImGui::BeginGroup();
    if (is_low)
        draw_row_of_controls(context);
    else
        draw_controls(context, is_wide);
    ImGui::EndGroup();
    ImGui::SameLine(0, px(14));
    const float right = is_low ? px(64) : is_wide ? px(124) : px(34);
    const ImVec2 room = ImGui::GetContentRegionAvail();
    draw_track(context, {std::max(px(40), room.x - right - px(14)), room.y});
    ImGui::SameLine(0, px(14));
    if (is_low) ImGui::SetCursorPosY(ImGui::GetCursorPosY() + px(7));
    ImGui::BeginGroup();
    draw_choice(context, is_wide, is_low);
    ImGui::EndGroup();
    ImGui::End();
    ImGui::PopStyleVar(2);
}

void TimelineBar::draw_controls(PanelContext& context, bool is_wide) {
    if (action_button(Action::play, context.map.is_playing ? Icon::pause : Icon::play, true,
                      context.map.is_playing))
        context.act(Action::play);
    ImGui::SameLine();
    draw_date(context, px(116));
    if (is_wide) {
        ImGui::SameLine();
        PlayPace& pace = context.state.pace;
        if (icon_button("loop", Icon::loop, "Loop\nStarts again when time has come to its end", pace.loops))
            pace.loops = !pace.loops;
        ImGui::SameLine();
        draw_pace(context, px(88));
    }
    ImGui::SetCursorPosY(ImGui::GetCursorPosY() + px(12));
    if (action_button(Action::date_earlier, Icon::back)) context.act(Action::date_earlier);
    ImGui::SameLine();
    draw_unit(context, is_wide ? px(116) : px(82));
    ImGui::SameLine();
    if (action_button(Action::date_later, Icon::forward)) context.act(Action::date_later);
    if (!is_wide) return;
    ImGui::SameLine();
    const bool is_today = !context.view.as_of;
    ImGui::BeginDisabled(is_today);
    if (text_button("timeline-today", "Today", "Shows what is known as of today", Emphasis::quiet, px(88)))
        context.edit(on_day(context.view, context.today, context.today));
    ImGui::EndDisabled();
}

void TimelineBar::draw_row_of_controls(PanelContext& context) {
    ImGui::SetCursorPosY(ImGui::GetCursorPosY() + px(7));
    if (action_button(Action::play, context.map.is_playing ? Icon::pause : Icon::play, true, context.map.is_playing))
        context.act(Action::play);
    ImGui::SameLine();
    draw_date(context, px(100));
    ImGui::SameLine();
    if (action_button(Action::date_earlier, Icon::back)) context.act(Action::date_earlier);
    ImGui::SameLine();
    if (action_button(Action::date_later, Icon::forward)) context.act(Action::date_later);
}

void TimelineBar::draw_date(PanelContext& context, float width) {
    const auto typed =
        date_.draw("timeline-date", context.filter.day, "YYYY-MM-DD",
                   "The day for which the map is shown.\nType 2016, 2016-04 or 2016-04-30 (a month "
                   "or a year means its last day), or today.",
                   width);
    if (!typed) return;
    const auto day = typed->empty() ? Result<Date>{context.today} : parse_day(*typed, context.today);
    if (day)
        context.edit(on_day(context.view, *day, context.today));
    else
        context.requests.problem = "The date was not understood: " + day.error().message + ".";
}

void TimelineBar::draw_pace(PanelContext& context, float width) {
    PlayPace& pace = context.state.pace;
    if (combo_button("pace", pace_in_words(pace.months_per_s), "Speed\n" + pace_in_full(pace.months_per_s),
                     width))
        ImGui::OpenPopup("pace-popup");
    ImGui::SetNextWindowPos({ImGui::GetItemRectMin().x, ImGui::GetItemRectMin().y - px(14)}, ImGuiCond_Always,
                            {0, 1});
    ImGui::SetNextWindowSize({px(190), 0});
    if (ImGui::BeginPopup("pace-popup")) {
        for (const int months : paces)
            if (radio_row(fmt::format("pace:{}", months).c_str(), pace_in_full(months),
                          "How fast time runs when it plays", pace.months_per_s == months)) {
                pace.months_per_s = months;
                ImGui::CloseCurrentPopup();
            }
        ImGui::EndPopup();
    }
}

void TimelineBar::draw_unit(PanelContext& context, float width) {
    StepUnit& step = context.state.step;
    if (combo_button("step", name_of(step), "Step\nHow far the keys , and . and the buttons beside go",
                     width))
        ImGui::OpenPopup("step-popup");
    ImGui::SetNextWindowPos({ImGui::GetItemRectMin().x, ImGui::GetItemRectMin().y - px(14)}, ImGuiCond_Always,
                            {0, 1});
    ImGui::SetNextWindowSize({px(150), 0});
    if (ImGui::BeginPopup("step-popup")) {
        for (const auto& row : step_names)
            if (radio_row(fmt::format("step:{}", row.id).c_str(), name_of(row.value), "How far a step goes",
                          step == row.value)) {
                step = row.value;
                ImGui::CloseCurrentPopup();
            }
        ImGui::EndPopup();
    }
}

/// What only a larger bar has room for.
void TimelineBar::draw_more(PanelContext& context) {
    heading("Time");
    PlayPace& pace = context.state.pace;
    if (check_row("loop", "Loop", "Starts again when time has come to its end", pace.loops)) pace.loops = !pace.loops;
    for (const int months : paces)
        if (radio_row(fmt::format("pace:{}", months).c_str(), pace_in_full(months), "How fast time runs when it plays",
                      pace.months_per_s == months))
            pace.months_per_s = months;
    ImGui::Separator();
    StepUnit& step = context.state.step;
    for (const auto& row : step_names)
        if (radio_row(fmt::format("step:{}", row.id).c_str(), fmt::format("Steps of a {}", row.id), "How far a step goes",
                      step == row.value))
            step = row.value;
    ImGui::Separator();
    if (check_row("timeline-events", "Events", tooltip_of(Action::toggle_events), context.state.shows(Tab::events)))
        context.act(Action::toggle_events);
    heading("Chart");
}

void TimelineBar::draw_choice(PanelContext& context, bool is_wide, bool is_low) {
    const ChartKind chart = context.view.chart;
    const std::string tip = fmt::format("Chart behind the ticks: {}", chart_name(chart));
    const bool clicked = is_wide ? combo_button("chart", chart_name(chart), tip, px(124))
                                 : icon_button("chart", Icon::chart, tip);
    if (clicked) ImGui::OpenPopup("chart-popup");
    ImGui::SetNextWindowPos({ImGui::GetItemRectMax().x, ImGui::GetItemRectMin().y - px(14)}, ImGuiCond_Always,
                            {1, 1});
    ImGui::SetNextWindowSize({px(180), 0});
    if (ImGui::BeginPopup("chart-popup")) {
        if (!is_wide) draw_more(context);
        for (const auto& row : chart_names) chart_row(context, row.value);
        ImGui::Separator();
        if (check_row("large-chart", "Large", tooltip_of(Action::large_chart), context.view.shows_large_chart())) {
            context.act(Action::large_chart);
            ImGui::CloseCurrentPopup();
        }
        ImGui::EndPopup();
    }
    if (is_low)
        ImGui::SameLine();
    else
        ImGui::SetCursorPosY(ImGui::GetCursorPosY() + px(12));
    if (is_wide) {
        const bool shows_events = context.state.shows(Tab::events);
        if (text_button("timeline-events", "Events", tooltip_of(Action::toggle_events),
                        shows_events ? Emphasis::normal : Emphasis::quiet, px(90)))
            context.act(Action::toggle_events);
        ImGui::SameLine();
    }
    if (icon_button("timeline-fold", Icon::chevron_down, tooltip_of(Action::toggle_timeline)))
        context.act(Action::toggle_timeline);
}

void TimelineBar::draw_track(PanelContext& context, ImVec2 size) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    ImGui::InvisibleButton("timeline", size);
    const bool is_active = ImGui::IsItemActive() && !keyboard_is_in_panels(); // a key presses nowhere
    is_hovered_ = ImGui::IsItemHovered() || is_active;
    probe("timeline");
    const TrackPlace place = track_place(at, size);
    const TimeAxis axis{context.timeline.span, place.right - place.left};
    const float mouse = ImGui::GetIO().MousePos.x - place.left;
    if (ImGui::IsItemActivated()) {
        pressed_x_ = mouse;
        is_dragging_ = false;
    }
    // The last move and the button's release may come in one frame.
    const bool is_released = ImGui::IsItemDeactivated() && !keyboard_is_in_panels();
    if (is_active || is_released) drag(context, axis, mouse);
    if (is_released) context.requests.act_is_finished = true;

    const TrackLook look_of_it{context.world.catalogue, context.timeline, context.view.day(context.today),
                               context.view.selection.site,
                               is_hovered_ ? std::optional{mouse} : std::nullopt};
    draw_track_picture(*ImGui::GetWindowDrawList(), place, axis, look_of_it);
    // While time runs the map is looked at.
    if (is_hovered_ && !context.map.is_playing) draw_tooltip(context, axis, mouse);
    if (is_hovered_) ImGui::SetMouseCursor(ImGuiMouseCursor_ResizeEW);
}

void TimelineBar::drag(PanelContext& context, const TimeAxis& axis, float x) {
    if (std::abs(x - pressed_x_) > px(snap_px)) is_dragging_ = true;
    // A click on a tick means its day.
    const auto snapped = is_dragging_ ? std::nullopt : snapped_day(context.timeline, axis, x, px(snap_px));
    const Date day = snapped.value_or(axis.day_at(x));
    View next = on_day(context.view, day, context.today);
    if (next.as_of != context.view.as_of) context.edit(std::move(next), "scrub");
}

void TimelineBar::draw_tooltip(PanelContext& context, const TimeAxis& axis, float x) const {
    const auto near = events_near(context.timeline, axis, x, px(snap_px));
    const Date day = axis.day_at(x);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {px(11), px(8)});
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {px(6), px(2)});
    // Above the bar, so that it hides neither years nor ticks.
    const float mouse = ImGui::GetIO().MousePos.x;
    const float across = std::clamp(mouse / std::max(1.0F, ImGui::GetIO().DisplaySize.x), 0.0F, 1.0F);
    ImGui::SetNextWindowPos({mouse, context.layout.timeline.y - px(6)}, ImGuiCond_Always, {across, 1});
    ImGui::Begin("###timeline-tip", nullptr,
                 ImGuiWindowFlags_Tooltip | ImGuiWindowFlags_NoInputs | ImGuiWindowFlags_NoTitleBar |
                     ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoResize | ImGuiWindowFlags_NoSavedSettings |
                     ImGuiWindowFlags_AlwaysAutoResize);
    if (near.empty() || is_dragging_) {
        heading(to_words(day));
    } else {
        const auto& events = context.timeline.events;
        heading(days_in_words(events[near.front()].when.last, events[near.back()].when.last));
    }
    const std::size_t rows = near.size() <= most_rows ? near.size() : most_rows - 1;
    for (std::size_t i = 0; i < rows; ++i) draw_event_row(context, context.timeline.events[near[i]]);
    if (near.size() > rows) ImGui::TextColored(look().palette.text_dim, "and %zu more", near.size() - rows);
    if (near.empty()) draw_readings(context.world.catalogue, context.timeline.chart, day);
    probe("timeline-tip");
    ImGui::End();
    ImGui::PopStyleVar(2);
}

} // namespace footprint
