// SPDX-License-Identifier: MIT
#include "ui/chart_handle.hpp"

#include "ui/chart_choice.hpp"
#include "ui/look.hpp"
#include "ui/probe.hpp"
#include "ui/timeline_track.hpp"
#include "ui/widgets.hpp"
#include "view/time_axis.hpp"

#include <algorithm>
#include <cmath>

namespace footprint {
namespace {

constexpr ImGuiWindowFlags bare = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoMove |
                                  ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoBringToFrontOnFocus |
                                  ImGuiWindowFlags_NoFocusOnAppearing;
constexpr float chart_button = 118; ///< logical, as is the other
constexpr float map_button = 96;
constexpr float air = 14;

} // namespace

void ChartHandle::draw(PanelContext& context) {
    if (!context.view.shows_large_chart()) return;
    if (context.map.chart) draw_plot(context, *context.map.chart);
    draw_choice(context);
}

void ChartHandle::draw_plot(PanelContext& context, const ChartBox& chart) {
    const PanelRect& box = chart.box;
    if (box.width < 2 || box.height < 2) return;
    ImGui::SetNextWindowPos({box.x, box.y});
    ImGui::SetNextWindowSize({box.width, box.height});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0, 0});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowMinSize, {1, 1});
    ImGui::Begin("###chart-plot", nullptr, bare | ImGuiWindowFlags_NoNav);
    ImGui::InvisibleButton("chart-plot", {box.width, box.height});
    probe("chart-plot");
    const float x = ImGui::GetIO().MousePos.x - box.x;
    const TimeAxis axis{chart.span, box.width};
    const Date day = axis.day_at(x);
    if (ImGui::IsItemActivated()) {
        pressed_x_ = x;
        is_dragged_ = false;
    }
    const bool is_held = ImGui::IsItemActive();
    if (is_held && std::abs(x - pressed_x_) > ImGui::GetIO().MouseDragThreshold) is_dragged_ = true;
    if (is_held || ImGui::IsItemDeactivated()) choose_day(context, std::min(day, context.today));
    if (ImGui::IsItemDeactivated()) context.requests.act_is_finished = true;
    if (ImGui::IsItemHovered() || is_held) {
        ImDrawList& list = *ImGui::GetWindowDrawList();
        const float at = std::round(std::clamp(ImGui::GetIO().MousePos.x, box.x, box.x + box.width));
        list.AddLine({at, box.y}, {at, box.y + box.height}, to_u32(look().palette.text_dim), px(1));
        ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {px(11), px(8)});
        ImGui::BeginTooltip();
        const Chart& shown = context.timeline.chart;
        heading(shown.has_bars() ? fmt::format("{}", static_cast<int>(std::chrono::year_month_day{day}.year())) : to_words(day));
        draw_readings(context.world.catalogue, shown, day);
        probe("chart-tip");
        ImGui::EndTooltip();
        ImGui::PopStyleVar();
    }
    ImGui::End();
    ImGui::PopStyleVar(2);
}

void ChartHandle::choose_day(PanelContext& context, Date day) {
    View next = on_day(context.view, day, context.today);
    if (next.as_of != context.view.as_of) context.edit(std::move(next), "scrub");
}

/// At the top right: another chart, or the map again.
void ChartHandle::draw_choice(PanelContext& context) {
    const Insets& in = context.layout.insets;
    const Viewport& viewport = context.map.viewport;
    const float right = static_cast<float>(viewport.width - in.right * viewport.scale) - px(air);
    const float top = static_cast<float>(in.top * viewport.scale) + px(air);
    const float width = px(chart_button + map_button + 6);
    ImGui::SetNextWindowPos({right - width, top});
    ImGui::SetNextWindowSize({width, 0});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0, 0});
    ImGui::Begin("###chart-choice", nullptr, bare);
    if (combo_button("large-chart-kind", chart_name(context.view.chart), "Another chart", px(chart_button)))
        ImGui::OpenPopup("large-chart-popup");
    ImGui::SetNextWindowPos({ImGui::GetItemRectMax().x, ImGui::GetItemRectMax().y + px(4)}, ImGuiCond_Always, {1, 0});
    ImGui::SetNextWindowSize({px(180), 0});
    if (ImGui::BeginPopup("large-chart-popup")) {
        for (const auto& row : chart_names)
            if (row.value != ChartKind::none) chart_row(context, row.value);
        ImGui::EndPopup();
    }
    ImGui::SameLine(0, px(6));
    if (text_button("chart-close", "Map", "Back to the map (G, Esc)", Emphasis::normal, px(map_button)))
        context.act(Action::large_chart);
    ImGui::End();
    ImGui::PopStyleVar();
}

} // namespace footprint
