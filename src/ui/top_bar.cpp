// SPDX-License-Identifier: MIT
#include "ui/top_bar.hpp"

#include "ui/analysis_controls.hpp"
#include "ui/look.hpp"
#include "ui/probe.hpp"
#include "ui/widgets.hpp"

#include <cmath>

namespace footprint {
namespace {

struct LayerText {
    Layer layer;
    std::string_view name;
    std::string_view tip;
};

constexpr std::array<LayerText, 14> layer_texts{{
    {Layer::sites, "Sites", "The providers' markers"},
    {Layer::site_names, "Site names", "Names beside the markers, where there is room"},
    {Layer::places, "Place names", "Countries and cities"},
    {Layer::contours, "Contours",
     "Lines of equal round-trip time, at the thresholds; with the analysis Nearest"},
    {Layer::catchments, "Catchments",
     "Borders between the places that different sites are nearest to; with Nearest"},
    {Layer::arcs, "Arcs", "From the selected place or country to the nearest site of each provider"},
    {Layer::corridors, "Corridors",
     "A sketch of the cable routes that the models go by; no survey"},
    {Layer::borders, "Borders", "Of countries; disputed ones are dashed"},
    {Layer::divisions, "Divisions", "States and provinces, from a closer zoom on"},
    {Layer::water, "Water", "Lakes, rivers and glaciers"},
    {Layer::urban, "Built-up areas", "Cities' extents, from a closer zoom on"},
    {Layer::relief, "Relief", "Shaded mountains and sea floor"},
    {Layer::graticule, "Graticule", "Lines of longitude and latitude"},
    {Layer::legend, "Legend", "Legend, scale bar and credits; part of every export (L)"},
}};

struct Meridian {
    const char* id;
    std::string_view name;
    double degrees;
};

constexpr std::array meridians{Meridian{"meridian-atlantic", "Atlantic", -30},
                               Meridian{"meridian-default", "Europe, Africa", View::default_central_meridian},
                               Meridian{"meridian-asia", "Asia", 100},
                               Meridian{"meridian-pacific", "Pacific", 165}};

std::string_view name_of(ProjectionKind kind) {
    for (const ProjectionName& row : projection_names)
        if (row.kind == kind) return row.name;
    return {};
}

std::string meridian_in_words(double degrees) {
    const double shown = std::abs(degrees);
    return fmt::format("{:.4g}°{}", shown, shown == 0 || shown == 180 ? "" : degrees < 0 ? " W" : " E");
}

std::string_view tip_of(ProjectionKind kind) {
    switch (kind) {
    case ProjectionKind::equal_earth: return "True areas: a country twice as large looks twice as large";
    case ProjectionKind::mercator:
        return "True shapes in small, areas grow towards the poles; what web maps use";
    case ProjectionKind::plate_carree: return "Longitude and latitude as a plain grid";
    }
    return {};
}

/// Undo or redo, saying what of.
bool step_button(Action action, Icon icon, const std::string& what) {
    const ActionRow& row = row_of(action);
    const std::string tip =
        what.empty() ? tooltip_of(action)
                     : fmt::format("{} {} ({})\n{}", row.name, what, to_string(row.chords[0]), row.tooltip);
    ImGui::BeginDisabled(what.empty());
    const bool clicked = icon_button(row.id.data(), icon, tip);
    ImGui::EndDisabled();
    return clicked;
}

/// What is under way, with a bar below it as soon as it is known how far it is.
void draw_work(const Jobs::Row& row) {
    ImGui::AlignTextToFramePadding();
    ImGui::SetCursorPosX(ImGui::GetCursorPosX() + px(6));
    ImGui::PushFont(look().fonts.small);
    ImGui::TextColored(look().palette.text_faint, "%s…", row.what.c_str());
    ImGui::PopFont();
    probe("busy");
    if (row.share <= 0) return;
    const ImVec2 low = ImGui::GetItemRectMin();
    const ImVec2 high = ImGui::GetItemRectMax();
    const float end = low.x + (high.x - low.x) * static_cast<float>(std::min(1.0, row.share));
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float top = high.y + px(1);
    list.AddRectFilled({low.x, top}, {high.x, top + px(2)}, to_u32(look().palette.field), px(1));
    list.AddRectFilled({low.x, top}, {end, top + px(2)}, to_u32(look().palette.accent), px(1));
}

} // namespace

void TopBar::draw(PanelContext& context, const std::vector<StoryFile>& stories) {
    const PanelRect& rect = context.layout.bar;
    if (!rect.shown) return;
    ImGui::SetNextWindowPos({rect.x, rect.y});
    ImGui::SetNextWindowSize({rect.width, rect.height});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {px(8), px(8)});
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {px(4), px(4)});
    ImGui::Begin("###bar", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                     ImGuiWindowFlags_NoBringToFrontOnFocus | ImGuiWindowFlags_NoFocusOnAppearing);
    const float logical = rect.width / look().scale;
    const bool is_wide = logical >= 900;

    if (action_button(Action::toggle_filter, Icon::filter, true, context.layout.filter.shown))
        context.act(Action::toggle_filter);
    ImGui::SameLine();
    if (logical >= 780) {
        const ImVec2 at = ImGui::GetCursorScreenPos();
        ImFont* font = look().fonts.title;
        const float width = text_width(font, "Footprint");
        ImGui::GetWindowDrawList()->AddText(font, font->FontSize,
                                            {at.x + px(6), at.y + (px(30) - font->FontSize) / 2},
                                            to_u32(look().palette.text), "Footprint");
        ImGui::Dummy({width + px(16), px(30)});
        ImGui::SameLine();
    }
    if (step_button(Action::undo, Icon::undo, context.steps.undo)) context.act(Action::undo);
    ImGui::SameLine();
    if (step_button(Action::redo, Icon::redo, context.steps.redo)) context.act(Action::redo);
    ImGui::SameLine();
    if (action_button(Action::fit_filter, Icon::fit)) context.act(Action::fit_filter);
    ImGui::SameLine();
    if (!context.map.work.empty() && logical >= 820) {
        draw_work(context.map.work.front());
        ImGui::SameLine();
    }

    const float spacing = px(4);
    const float combo = is_wide ? px(152) : px(126);
    const float picture = is_wide ? px(92) : px(30);
    const float analysis = is_wide ? px(162) : px(30);
    const bool has_stories = !stories.empty() && logical >= 700;
    const float right =
        analysis + combo + picture + (has_stories ? 9 : 8) * px(30) + (has_stories ? 11 : 10) * spacing;
    ImGui::SetCursorPosX(std::max(ImGui::GetCursorPosX(), rect.width - px(8) - right));
    draw_analysis_combo(context, "analysis", analysis);
    ImGui::SameLine();
    draw_projection(context, combo);
    ImGui::SameLine();
    draw_layers(context);
    ImGui::SameLine();
    if (action_button(Action::theme, context.view.theme == Theme::dark ? Icon::moon : Icon::sun))
        context.act(Action::theme);
    ImGui::SameLine();
    if (has_stories) {
        draw_stories(context, stories);
        ImGui::SameLine();
    }
    if (action_button(Action::open_view, Icon::open)) context.act(Action::open_view);
    ImGui::SameLine();
    if (action_button(Action::save_view, Icon::save)) context.act(Action::save_view);
    ImGui::SameLine();
    const bool wants_picture = is_wide ? text_button("export", "Export", tooltip_of(Action::export_picture),
                                                     Emphasis::primary, picture)
                                       : action_button(Action::export_picture, Icon::picture);
    if (wants_picture) context.act(Action::export_picture);
    ImGui::SameLine();
    if (action_button(Action::help, Icon::help)) context.act(Action::help);
    ImGui::SameLine();
    if (action_button(Action::about, Icon::about)) context.act(Action::about);
    ImGui::SameLine();
    if (action_button(Action::toggle_timeline, Icon::clock, true, context.layout.timeline.shown))
        context.act(Action::toggle_timeline);
    ImGui::SameLine();
    // It opens the tab that was there last.
    const Action toggle = context.state.tab == Tab::details    ? Action::toggle_details
                          : context.state.tab == Tab::coverage ? Action::toggle_coverage
                          : context.state.tab == Tab::compare  ? Action::toggle_compare
                                                               : Action::toggle_events;
    if (icon_button("toggle-right", Icon::details, tooltip_of(toggle), context.layout.right.shown))
        context.act(toggle);
    ImGui::End();
    ImGui::PopStyleVar(2);
}

void TopBar::draw_projection(PanelContext& context, float width) {
    const Projection& now = context.view.projection;
    const auto propose = [&](Projection next, std::string act) {
        View view = context.view;
        view.projection = next;
        context.edit(std::move(view), std::move(act));
    };
    if (combo_button("projection", name_of(now.kind), "Projection and central meridian", width))
        ImGui::OpenPopup("projection-popup");
    const ImVec2 below{ImGui::GetItemRectMin().x, ImGui::GetItemRectMax().y + px(10)};
    ImGui::SetNextWindowPos(below);
    ImGui::SetNextWindowSize({px(280), 0});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {px(12), px(10)});
    if (ImGui::BeginPopup("projection-popup")) {
        heading("Projection");
        for (const ProjectionName& row : projection_names)
            if (radio_row(fmt::format("projection:{}", row.id).c_str(), row.name, tip_of(row.kind),
                          row.kind == now.kind))
                propose({row.kind, now.central_meridian}, {});
        ImGui::Separator();
        heading("Central meridian");
        ImGui::SameLine(0, px(8));
        dim_text(meridian_in_words(now.central_meridian));
        auto degrees = static_cast<float>(now.central_meridian);
        ImGui::SetNextItemWidth(-1);
        if (ImGui::SliderFloat("##meridian", &degrees, -180, 180, "", ImGuiSliderFlags_AlwaysClamp))
            propose({now.kind, std::round(static_cast<double>(degrees))}, "meridian");
        if (ImGui::IsItemDeactivated()) context.requests.act_is_finished = true;
        tooltip("The meridian in the middle of the map, degrees east; the map is cut opposite.\nCtrl+click "
                "to type it.");
        probe("meridian");
        for (const Meridian& one : meridians) {
            if (&one != meridians.data())
                same_line_if_fits(text_width(look().fonts.small, one.name) + px(16));
            if (chip(one.id, one.name, meridian_in_words(one.degrees), now.central_meridian == one.degrees))
                propose({now.kind, one.degrees}, {});
        }
        if (text_button("center-here", "Centre here (C)", tooltip_of(Action::center_here), Emphasis::normal,
                        ImGui::GetContentRegionAvail().x))
            context.act(Action::center_here);
        ImGui::EndPopup();
    }
    ImGui::PopStyleVar();
}

void TopBar::draw_stories(PanelContext& context, const std::vector<StoryFile>& stories) {
    if (icon_button("stories", Icon::book, "Stories\nViews in order, with claims that are checked",
                    context.map.story != nullptr))
        ImGui::OpenPopup("stories-popup");
    const float width = px(380);
    const float left = std::min(ImGui::GetItemRectMin().x, ImGui::GetIO().DisplaySize.x - width - px(10));
    ImGui::SetNextWindowPos({left, ImGui::GetItemRectMax().y + px(10)});
    ImGui::SetNextWindowSize({width, 0});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {px(10), px(10)});
    if (ImGui::BeginPopup("stories-popup")) {
        heading("Stories");
        for (const StoryFile& story : stories)
            if (story_row(story, "story")) {
                context.requests.open_view = story.path;
                ImGui::CloseCurrentPopup();
            }
        ImGui::EndPopup();
    }
    ImGui::PopStyleVar();
}

void TopBar::draw_layers(PanelContext& context) {
    if (icon_button("layers", Icon::layers, "Layers\nWhat is drawn on the map"))
        ImGui::OpenPopup("layers-popup");
    ImGui::SetNextWindowPos({ImGui::GetItemRectMin().x, ImGui::GetItemRectMax().y + px(10)});
    ImGui::SetNextWindowSize({px(220), 0});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {px(10), px(10)});
    if (ImGui::BeginPopup("layers-popup")) {
        heading("Layers");
        for (const LayerText& row : layer_texts) {
            if (!check_row(fmt::format("layer:{}", name_in(layer_names, row.layer)).c_str(), row.name,
                           row.tip, context.view.shows(row.layer)))
                continue;
            View view = context.view;
            view.layers = toggled(std::move(view.layers), row.layer);
            context.edit(std::move(view));
        }
        ImGui::Separator();
        if (check_row("glides", "Gliding map", "The map moves to another place in a short flight, instead of jumping",
                      context.state.glides))
            context.state.glides = !context.state.glides;
        ImGui::EndPopup();
    }
    ImGui::PopStyleVar();
}

} // namespace footprint
