// SPDX-License-Identifier: MIT
#include "ui/top_bar.hpp"

#include "ui/analysis_controls.hpp"
#include "ui/look.hpp"
#include "ui/probe.hpp"
#include "ui/widgets.hpp"

#include <cmath>

namespace footprint {
namespace {

// Logical pixels.
constexpr float bar_padding = 8;
constexpr float analysis_width = 156;
constexpr float projection_width = 138;
constexpr float export_width = 88;

struct LayerText {
    Layer layer;
    std::string_view name;
    std::string_view tip;
};

constexpr std::array<LayerText, 15> layer_texts{{
    {Layer::sites, "Sites", "The providers' markers"},
    {Layer::site_names, "Site names", "Names beside the markers, where there is room"},
    {Layer::users, "Users", "Users of your own: circles by size, or squares by colour where they are many"},
    {Layer::places, "Place names", "Countries and cities"},
    {Layer::contours, "Contours",
     "Lines of equal round-trip time, where the colours change; with the analysis Nearest"},
    {Layer::catchments, "Catchments",
     "Borders between the places that different sites are nearest to; with Nearest"},
    {Layer::arcs, "Arcs", "From the selected place or country to the nearest site of each provider"},
    {Layer::corridors, "Corridors", "A sketch of the cable routes that the models go by; no survey"},
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

/// The same without words: a pie.
void draw_work_in_small(const Jobs::Row& row) {
    const float side = px(30);
    ImGui::Dummy({side, side});
    const ImVec2 low = ImGui::GetItemRectMin();
    const ImVec2 middle{low.x + side / 2, low.y + side / 2};
    ImDrawList& list = *ImGui::GetWindowDrawList();
    constexpr float top = -1.5707964F;
    constexpr float round = 6.2831853F;
    const auto share = static_cast<float>(std::clamp(row.share, 0.02, 1.0));
    list.AddCircleFilled(middle, px(8), to_u32(look().palette.field));
    list.PathLineTo(middle);
    list.PathArcTo(middle, px(8), top, top + round * share);
    list.PathFillConvex(to_u32(look().palette.accent));
    tooltip(fmt::format("{}: {:.0f} %", row.what, 100 * row.share));
    probe("busy");
}

} // namespace

BarPlan TopBar::plan(const PanelContext& context, bool has_stories) {
    const float gap = 4;
    const float sign = 30 + gap;
    BarWidths widths;
    const auto set = [&](BarItem part, float alone, std::string_view name) {
        const auto i = static_cast<std::size_t>(part);
        widths.sign[i] = alone;
        widths.named[i] = name.empty() ? alone : named_button_width(name) / look().scale + gap;
    };
    set(BarItem::title, text_width(look().fonts.title, "Footprint") / look().scale + 16 + gap, {});
    for (const BarItem part :
         {BarItem::redo, BarItem::fit, BarItem::theme, BarItem::about, BarItem::timeline})
        set(part, sign, {});
    set(BarItem::projection, projection_width + gap, {});
    set(BarItem::layers, sign, "Layers");
    set(BarItem::stories, has_stories ? sign : 0, "Stories");
    set(BarItem::open, sign, "Open");
    set(BarItem::save, sign, "Save");
    set(BarItem::help, sign, "Keys");
    widths.always = 2 * bar_padding + 5 * sign;
    widths.always_wide = 2 * bar_padding + 3 * sign + analysis_width + export_width + 2 * gap;
    widths.menu = sign;
    const BarPlan plan = plan_bar(widths, context.layout.bar.width / look().scale);
    float right = (plan.is_wide ? analysis_width + export_width : 60) + 2 * gap + 30;
    for (std::size_t i = static_cast<std::size_t>(BarItem::projection); i < bar_parts; ++i) {
        const auto part = static_cast<BarItem>(i);
        if (plan.has(part)) right += plan.named.contains(part) ? widths.named[i] : widths.sign[i];
    }
    if (plan.has_menu()) right += widths.menu;
    right_width_ = px(right);
    return plan;
}

void TopBar::draw(PanelContext& context, const std::vector<StoryFile>& stories) {
    const PanelRect& rect = context.layout.bar;
    if (!rect.shown) return;
    ImGui::SetNextWindowPos({rect.x, rect.y});
    ImGui::SetNextWindowSize({rect.width, rect.height});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {px(bar_padding), px(bar_padding)});
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {px(4), px(4)});
    ImGui::Begin("###bar", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                     ImGuiWindowFlags_NoBringToFrontOnFocus | ImGuiWindowFlags_NoFocusOnAppearing);
    const BarPlan has = plan(context, !stories.empty());
    draw_left(context, has);
    const float room = draw_right(context, has, stories);
    draw_work_within(context, room);
    ImGui::End();
    ImGui::PopStyleVar(2);
}

void TopBar::draw_left(PanelContext& context, const BarPlan& has) {
    if (action_button(Action::toggle_filter, Icon::filter, true, context.layout.filter.shown))
        context.act(Action::toggle_filter);
    ImGui::SameLine();
    if (has.has(BarItem::title)) {
        const ImVec2 at = ImGui::GetCursorScreenPos();
        ImFont* font = look().fonts.title;
        ImGui::GetWindowDrawList()->AddText(font, font->FontSize,
                                            {at.x + px(6), at.y + (px(30) - font->FontSize) / 2},
                                            to_u32(look().palette.text), "Footprint");
        ImGui::Dummy({text_width(font, "Footprint") + px(16), px(30)});
        ImGui::SameLine();
    }
    if (step_button(Action::undo, Icon::undo, context.steps.undo)) context.act(Action::undo);
    ImGui::SameLine();
    if (has.has(BarItem::redo)) {
        if (step_button(Action::redo, Icon::redo, context.steps.redo)) context.act(Action::redo);
        ImGui::SameLine();
    }
    if (has.has(BarItem::fit)) {
        if (action_button(Action::fit_filter, Icon::fit)) context.act(Action::fit_filter);
        ImGui::SameLine();
    }
}

/// Ends at the right. Returns what room is left between both.
float TopBar::draw_right(PanelContext& context, const BarPlan& has, const std::vector<StoryFile>& stories) {
    const float left = ImGui::GetCursorPosX();
    ImGui::SetCursorPosX(std::max(left, context.layout.bar.width - px(bar_padding) - right_width_));
    const float start = ImGui::GetCursorPosX();
    const auto named = [&](BarItem part, const char* id, Icon icon, std::string_view name,
                           std::string_view tip, bool active) {
        return has.named.contains(part) ? named_button(id, icon, name, tip, active)
                                        : icon_button(id, icon, tip, active);
    };
    const auto acts = [&](BarItem part, Action action, Icon icon, std::string_view name,
                          bool active = false) {
        if (!has.has(part)) return;
        if (named(part, row_of(action).id.data(), icon, name, tooltip_of(action), active))
            context.act(action);
        ImGui::SameLine();
    };
    draw_analysis_combo(context, "analysis", has.is_wide ? px(analysis_width) : px(30));
    ImGui::SameLine();
    if (has.has(BarItem::projection)) {
        if (combo_button("projection", name_of(context.view.projection.kind),
                         "Projection and central meridian", px(projection_width)))
            opens_ = BarItem::projection;
        note_anchor(BarItem::projection);
        ImGui::SameLine();
    }
    if (has.has(BarItem::layers)) {
        if (named(BarItem::layers, "layers", Icon::layers, "Layers", "Layers\nWhat is drawn on the map",
                  false))
            opens_ = BarItem::layers;
        note_anchor(BarItem::layers);
        ImGui::SameLine();
    }
    acts(BarItem::theme, Action::theme, context.view.theme == Theme::dark ? Icon::moon : Icon::sun, {});
    if (has.has(BarItem::stories) && !stories.empty()) {
        if (named(BarItem::stories, "stories", Icon::book, "Stories",
                  "Stories\nViews in order, with claims that are checked", context.map.story != nullptr))
            opens_ = BarItem::stories;
        note_anchor(BarItem::stories);
        ImGui::SameLine();
    }
    acts(BarItem::open, Action::open_view, Icon::open, "Open");
    acts(BarItem::save, Action::save_view, Icon::save, "Save");
    const bool wants_picture = has.is_wide
                                   ? text_button("export", "Export", tooltip_of(Action::export_picture),
                                                 Emphasis::primary, px(export_width))
                                   : action_button(Action::export_picture, Icon::picture);
    if (wants_picture) context.act(Action::export_picture);
    ImGui::SameLine();
    acts(BarItem::help, Action::help, Icon::help, "Keys");
    acts(BarItem::about, Action::about, Icon::about, {});
    acts(BarItem::timeline, Action::toggle_timeline, Icon::clock, {}, context.layout.timeline.shown);
    draw_menu(context, has, stories);
    // It opens the tab that was there last.
    const Action toggle = context.state.tab == Tab::details    ? Action::toggle_details
                          : context.state.tab == Tab::coverage ? Action::toggle_coverage
                          : context.state.tab == Tab::compare  ? Action::toggle_compare
                          : context.state.tab == Tab::events  ? Action::toggle_events
                                                               : Action::toggle_data;
    if (icon_button("toggle-right", Icon::details, tooltip_of(toggle), context.layout.right.shown))
        context.act(toggle);
    draw_popups(context, stories);
    return start - left;
}

/// Work under way, between left and right: in words where they have room.
void TopBar::draw_work_within(const PanelContext& context, float room) {
    if (context.map.work.empty()) return;
    const Jobs::Row& row = context.map.work.front();
    if (room < px(34)) return;
    ImGui::SetCursorPos({context.layout.bar.width - px(bar_padding) - right_width_ - room, px(bar_padding)});
    if (text_width(look().fonts.small, row.what) + px(30) <= room)
        draw_work(row);
    else if (row.share > 0)
        draw_work_in_small(row);
}

void TopBar::note_anchor(BarItem part) {
    anchors_[static_cast<std::size_t>(part)] = {ImGui::GetItemRectMin().x,
                                                ImGui::GetItemRectMax().y + px(10)};
}

/// What had no room.
void TopBar::draw_menu(PanelContext& context, const BarPlan& has, const std::vector<StoryFile>& stories) {
    if (!has.has_menu()) return;
    const std::set<BarItem>& rows = has.in_menu;
    if (icon_button("menu", Icon::menu, "More\nWhat the bar has no room for")) ImGui::OpenPopup("menu-popup");
    for (const BarItem part : rows) note_anchor(part);
    ImGui::SetNextWindowPos({ImGui::GetItemRectMax().x, ImGui::GetItemRectMax().y + px(10)}, ImGuiCond_Always,
                            {1, 0});
    ImGui::SetNextWindowSize({px(230), 0});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {px(8), px(8)});
    if (ImGui::BeginPopup("menu-popup")) {
        const auto opens = [&](BarItem part, const char* id, Icon icon, std::string_view name) {
            if (!rows.contains(part) || !menu_row(id, icon, name, {}, {})) return;
            opens_ = part;
            ImGui::CloseCurrentPopup();
        };
        const auto acts = [&](BarItem part, Action action, Icon icon, bool enabled = true) {
            const ActionRow& row = row_of(action);
            if (!rows.contains(part) ||
                !menu_row(row.id.data(), icon, row.name, to_string(row.chords[0]), row.tooltip, enabled))
                return;
            context.act(action);
            ImGui::CloseCurrentPopup();
        };
        acts(BarItem::redo, Action::redo, Icon::redo, !context.steps.redo.empty());
        acts(BarItem::fit, Action::fit_filter, Icon::fit);
        opens(BarItem::projection, "projection", Icon::globe, "Projection");
        opens(BarItem::layers, "layers", Icon::layers, "Layers");
        acts(BarItem::theme, Action::theme, context.view.theme == Theme::dark ? Icon::moon : Icon::sun);
        if (!stories.empty()) opens(BarItem::stories, "stories", Icon::book, "Stories");
        acts(BarItem::open, Action::open_view, Icon::open);
        acts(BarItem::save, Action::save_view, Icon::save);
        acts(BarItem::timeline, Action::toggle_timeline, Icon::clock);
        acts(BarItem::help, Action::help, Icon::help);
        acts(BarItem::about, Action::about, Icon::about);
        ImGui::EndPopup();
    }
    ImGui::PopStyleVar();
    ImGui::SameLine();
}

void TopBar::draw_popups(PanelContext& context, const std::vector<StoryFile>& stories) {
    const auto opens = std::exchange(opens_, std::nullopt);
    draw_projection(context, opens == BarItem::projection);
    draw_layers(context, opens == BarItem::layers);
    draw_stories(context, stories, opens == BarItem::stories);
}

/// Below its button, inside the window.
bool TopBar::begin_popup(const char* id, BarItem part, float width, bool opens) {
    if (opens) ImGui::OpenPopup(id);
    const ImVec2 below = anchors_[static_cast<std::size_t>(part)];
    const ImVec2 display = ImGui::GetIO().DisplaySize;
    width = std::min(width, display.x - px(16));
    ImGui::SetNextWindowPos({std::max(px(8), std::min(below.x, display.x - width - px(10))), below.y});
    ImGui::SetNextWindowSizeConstraints({width, 0}, {width, std::max(px(80), display.y - below.y - px(10))});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {px(12), px(10)});
    const bool is_open = ImGui::BeginPopup(id);
    ImGui::PopStyleVar();
    return is_open;
}

void TopBar::draw_projection(PanelContext& context, bool opens) {
    const Projection& now = context.view.projection;
    const auto propose = [&](Projection next, std::string act) {
        View view = context.view;
        view.projection = next;
        context.edit(std::move(view), std::move(act));
    };
    if (begin_popup("projection-popup", BarItem::projection, px(280), opens)) {
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
}

void TopBar::draw_stories(PanelContext& context, const std::vector<StoryFile>& stories, bool opens) {
    if (begin_popup("stories-popup", BarItem::stories, px(380), opens)) {
        heading("Stories");
        for (const StoryFile& story : stories)
            if (story_row(story, "story")) {
                context.requests.open_view = story.path;
                ImGui::CloseCurrentPopup();
            }
        ImGui::EndPopup();
    }
}

void TopBar::draw_layers(PanelContext& context, bool opens) {
    if (begin_popup("layers-popup", BarItem::layers, px(220), opens)) {
        heading("Layers");
        for (const LayerText& row : layer_texts) {
            if (row.layer == Layer::users && context.world.users.empty()) continue;
            if (!check_row(fmt::format("layer:{}", name_in(layer_names, row.layer)).c_str(), row.name,
                           row.tip, context.view.shows(row.layer)))
                continue;
            View view = context.view;
            view.layers = toggled(std::move(view.layers), row.layer);
            context.edit(std::move(view));
        }
        ImGui::Separator();
        if (check_row("glides", "Gliding map",
                      "The map moves to another place in a short flight, instead of jumping",
                      context.state.glides))
            context.state.glides = !context.state.glides;
        ImGui::EndPopup();
    }
}

} // namespace footprint
