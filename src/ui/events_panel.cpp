// SPDX-License-Identifier: MIT
#include "ui/events_panel.hpp"

#include "ui/look.hpp"
#include "ui/marker.hpp"
#include "ui/probe.hpp"
#include "ui/widgets.hpp"
#include "ui/year_rows.hpp"

namespace footprint {
namespace {

struct RangeText {
    EventRange range;
    std::string_view name;
    std::string_view tip;
};
constexpr std::array range_texts{
    RangeText{EventRange::month, "Month", "The month up to the date of the map"},
    RangeText{EventRange::year, "Year", "The twelve months up to the date of the map"},
    RangeText{EventRange::since, "Since then", "From the date of the map to the last event that is known"},
    RangeText{EventRange::all, "All", "From the first site to the last event that is known"}};

struct KindText {
    EventKind kind;
    std::string_view name;
    std::string_view tip;
};
constexpr std::array kind_texts{KindText{EventKind::opened, "Opened", "Lists openings"},
                                KindText{EventKind::closed, "Closed", "Lists closings"},
                                KindText{EventKind::announced, "Announced", "Lists announcements of sites"}};

Status status_after(EventKind kind) {
    switch (kind) {
    case EventKind::opened: return Status::open;
    case EventKind::closed: return Status::closed;
    case EventKind::announced: break;
    }
    return Status::announced;
}

constexpr float row_height = 46;

/// A single year or less says nothing when it is counted by year.
EventList grouped(EventList list, EventGrouping by) {
    list.by = by;
    const bool is_short = list.days.range == EventRange::month || list.days.range == EventRange::year;
    if (by == EventGrouping::year && is_short) list.days = {EventRange::all, {}};
    return list;
}

/// Returns whether it was clicked.
bool event_row(const PanelContext& context, const EventRow& row) {
    const Look& it = look();
    const PanelColors& p = it.palette;
    const bool clicked =
        ImGui::InvisibleButton(row.id.c_str(), {ImGui::GetContentRegionAvail().x, px(row_height)});
    const ImVec2 low = ImGui::GetItemRectMin();
    const ImVec2 high = ImGui::GetItemRectMax();
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const bool is_selected = context.view.selection.site == context.world.catalogue.key_of(row.site);
    if (ImGui::IsItemHovered())
        list.AddRectFilled(low, high, to_u32(p.field_hovered), px(5));
    else if (is_selected)
        list.AddRectFilled(low, high, to_u32(p.accent_soft), px(5));
    draw_marker(list, context.world.catalogue.provider_of(row.site), status_after(row.kind),
                {low.x + px(12), low.y + px(14)}, px(6));
    const float left = low.x + px(26);
    fitted_text(list, it.fonts.regular, {left, low.y + px(4)}, high.x - left - px(6), to_u32(p.text),
                row.title);
    const float after_date = left + text_width(it.fonts.small, row.date) + px(9);
    const float small_top = low.y + px(25);
    list.AddText(it.fonts.small, it.fonts.small->FontSize, {left, small_top},
                 to_u32(row.is_maybe ? p.doubtful : p.text_dim), row.date.data(),
                 row.date.data() + row.date.size());
    fitted_text(list, it.fonts.small, {after_date, small_top}, high.x - after_date - px(6),
                to_u32(row.is_first ? p.good : p.text_faint), row.more);
    std::string tip = fmt::format("{}, {}\n{}", row.title, row.date, row.more);
    if (row.is_maybe) tip += "\nIt may lie outside of the days asked for.";
    tooltip(tip + "\nA click shows the site on that day.");
    probe("event", row.id);
    return clicked;
}

} // namespace

void EventsPanel::draw(PanelContext& context) {
    heading("What changed");
    draw_days(context);
    draw_filter(context);
    ImGui::Separator();
    if (!context.events.empty.empty()) {
        dim_text(context.events.empty);
        probe("events-empty");
        return;
    }
    dim_text(context.events.count);
    probe("events-count");
    if (context.view.events.by == EventGrouping::year)
        draw_years(context);
    else
        draw_rows(context);
}

void EventsPanel::draw_days(PanelContext& context) {
    const EventDays& chosen = context.view.events.days;
    const DateInterval days = context.events.days;
    const auto choose = [&](const EventDays& next) {
        View changed = context.view;
        changed.events.days = next;
        context.edit(std::move(changed));
    };
    const auto take = [&](CommitField& field, const char* id, const std::string& shown, bool is_from) {
        const auto typed =
            field.draw(id, shown, "YYYY-MM-DD",
                       is_from ? "The first day of the list.\nType 2016, 2016-04 or 2016-04-30."
                               : "The last day of the list.\nType 2016, 2016-04 or 2016-04-30.",
                       px(122));
        if (!typed) return;
        const auto read = *typed == "today" ? Result<DateInterval>{DateInterval{context.today, context.today}}
                                            : parse_date(*typed);
        if (!read) {
            field.refuse(read.error().message);
            return;
        }
        choose({EventRange::own,
                {is_from ? read->first : days.first, is_from ? days.last : read->last}});
    };
    take(from_, "events-from", context.events.from, true);
    ImGui::SameLine(0, px(6));
    ImGui::AlignTextToFramePadding();
    ImGui::TextColored(look().palette.text_dim, "to");
    ImGui::SameLine(0, px(6));
    take(to_, "events-to", context.events.to, false);
    from_.draw_error("events-from-error");
    to_.draw_error("events-to-error");
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {px(6), px(5)});
    for (const RangeText& one : range_texts) {
        if (&one != range_texts.data()) same_line_if_fits(chip_width(one.name));
        if (chip(fmt::format("events-range:{}", name_in(range_names, one.range)).c_str(), one.name, one.tip,
                 chosen.range == one.range))
            choose({one.range, {}});
    }
    ImGui::PopStyleVar();
}

void EventsPanel::draw_filter(PanelContext& context) {
    const EventList& listed = context.view.events;
    const auto choose = [&](EventList next) {
        View changed = context.view;
        changed.events = std::move(next);
        context.edit(std::move(changed));
    };
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {px(6), px(5)});
    for (const KindText& one : kind_texts) {
        if (&one != kind_texts.data()) same_line_if_fits(chip_width(one.name));
        if (chip(fmt::format("events-kind:{}", name_in(event_names, one.kind)).c_str(), one.name, one.tip,
                 listed.kinds.contains(one.kind)))
            choose({listed.days, toggled(listed.kinds, one.kind), listed.only_firsts, listed.by});
    }
    same_line_if_fits(chip_width("Firsts only"));
    if (chip("events-firsts", "Firsts only",
             "Lists only what was a provider's first, or anyone's, in a country or market",
             listed.only_firsts))
        choose({listed.days, listed.kinds, !listed.only_firsts, listed.by});
    same_line_if_fits(chip_width("By year"));
    const bool by_year = listed.by == EventGrouping::year;
    if (chip("events-by-year", "By year", "Counts them by year and provider, instead of listing them one by one", by_year))
        choose(grouped(listed, by_year ? EventGrouping::none : EventGrouping::year));
    ImGui::PopStyleVar();
}

void EventsPanel::draw_years(PanelContext& context) {
    ImGui::AlignTextToFramePadding();
    dim_text(context.events.counted);
    View large = context.view;
    large.chart = ChartKind::openings;
    large.large_chart = true;
    const float width = px(104);
    const float used = text_width(look().fonts.regular, context.events.counted);
    if (used + px(8) + width <= ImGui::GetContentRegionAvail().x) {
        ImGui::SameLine();
        ImGui::SetCursorPosX(ImGui::GetCursorPosX() + ImGui::GetContentRegionAvail().x - width);
    }
    if (text_button("events-chart", "Large chart", "Openings by year in the map's place, with their table", Emphasis::quiet, width))
        context.edit(std::move(large));
    ImGui::BeginChild("events-years", {0, 0}, false, ImGuiWindowFlags_NavFlattened);
    const auto year = draw_year_rows(context);
    ImGui::EndChild();
    if (!year) return;
    View next = context.view;
    next.events.by = EventGrouping::none;
    next.events.days = {EventRange::own, {make_date(*year, 1, 1), make_date(*year, 12, 31)}};
    context.edit(std::move(next));
}

void EventsPanel::draw_rows(PanelContext& context) {
    ImGui::BeginChild("events-rows", {0, 0}, false, ImGuiWindowFlags_NavFlattened);
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {px(6), px(1)});
    const auto& rows = context.events.rows;
    ImGuiListClipper clipper;
    clipper.Begin(static_cast<int>(rows.size()), px(row_height) + px(1));
    while (clipper.Step())
        for (int i = clipper.DisplayStart; i < clipper.DisplayEnd; ++i) {
            const EventRow& row = rows[static_cast<std::size_t>(i)];
            if (!event_row(context, row)) continue;
            context.requests.visit = Visit{row.site, row.day, context.events.days};
        }
    clipper.End();
    ImGui::PopStyleVar();
    ImGui::EndChild();
}

} // namespace footprint
