// SPDX-License-Identifier: MIT
#include "ui/right_panel.hpp"

#include "ui/look.hpp"
#include "ui/probe.hpp"
#include "ui/widgets.hpp"

namespace footprint {
namespace {

struct TabText {
    Tab tab;
    std::string_view name;
    Action action;
};
constexpr float footer_height = 38;

constexpr std::array tab_texts{TabText{Tab::details, "Details", Action::toggle_details},
                               TabText{Tab::coverage, "Coverage", Action::toggle_coverage},
                               TabText{Tab::compare, "Compare", Action::toggle_compare},
                               TabText{Tab::events, "Events", Action::toggle_events},
                               TabText{Tab::data, "Data", Action::toggle_data}};

} // namespace

void RightPanel::draw(PanelContext& context) {
    const PanelRect& rect = context.layout.right;
    if (!rect.shown) return;
    ImGui::SetNextWindowPos({rect.x, rect.y});
    ImGui::SetNextWindowSize({rect.width, rect.height});
    ImGui::Begin("Right###right", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                     ImGuiWindowFlags_NoBringToFrontOnFocus | ImGuiWindowFlags_NoFocusOnAppearing);
    float words = 0; // each has its own words' width, and the same air
    for (const TabText& one : tab_texts) words += text_width(look().fonts.regular, one.name);
    const float air = (ImGui::GetContentRegionAvail().x - words) / static_cast<float>(tab_texts.size());
    for (const TabText& one : tab_texts) {
        if (&one != tab_texts.data()) ImGui::SameLine(0, 0);
        const std::string id = fmt::format("tab:{}", name_in(tab_names, one.tab));
        if (tab_button(id.c_str(), one.name, tooltip_of(one.action), context.state.tab == one.tab,
                       text_width(look().fonts.regular, one.name) + air) &&
            context.state.tab != one.tab)
            context.act(one.action);
    }
    ImGui::Separator();
    // Each tab keeps how far it was scrolled.
    ImGui::BeginChild(name_in(tab_names, context.state.tab).data(), {0, -px(footer_height)}, false, ImGuiWindowFlags_NavFlattened);
    switch (context.state.tab) {
    case Tab::details: details_.draw(context); break;
    case Tab::coverage: coverage_.draw(context); break;
    case Tab::compare: compare_.draw(context); break;
    case Tab::events: events_.draw(context); break;
    case Tab::data: data_.draw(context); break;
    }
    ImGui::EndChild();
    draw_footer(context);
    ImGui::End();
}

/// The table takes leave: of every tab the same two ways.
void RightPanel::draw_footer(PanelContext& context) {
    ImGui::Separator();
    const bool has_room = context.layout.right.height > px(160);
    if (!has_room) return;
    const float width = (ImGui::GetContentRegionAvail().x - px(4)) / 2;
    if (text_button("copy-table", "Copy table", tooltip_of(Action::copy_table), Emphasis::quiet, width))
        context.act(Action::copy_table);
    ImGui::SameLine(0, px(4));
    if (text_button("save-table", "Save as CSV", tooltip_of(Action::save_table), Emphasis::quiet, width))
        context.act(Action::save_table);
}

TableRequest RightPanel::table(Tab tab) const {
    return {tab, tab == Tab::compare ? compare_.level() : coverage_.level(), {}};
}

} // namespace footprint
