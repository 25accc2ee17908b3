// SPDX-License-Identifier: MIT
#include "ui/timeline_track.hpp"

#include "ui/look.hpp"
#include "ui/marker.hpp"
#include "ui/widgets.hpp"

#include <algorithm>
#include <cmath>

namespace footprint {
namespace {

constexpr float column_px = 3;
constexpr float tick_px = 4; ///< height of one opening
constexpr std::size_t most_in_column = 8;
constexpr std::size_t most_closed = 2;
constexpr std::size_t most_readings = 12;

bool is_low(const TrackPlace& place) { return place.base - place.top < px(most_in_column * tick_px + 2); }

ImVec4 faded(ImVec4 color, float alpha) {
    color.w *= alpha;
    return color;
}

void draw_years(ImDrawList& list, const TrackPlace& place, const TimeAxis& axis) {
    const PanelColors& p = look().palette;
    ImFont* font = look().fonts.small;
    for (const YearLabel& label : year_labels(axis, px(46))) {
        const float x = std::round(place.left + label.x);
        const std::string text = fmt::format("{}", label.year);
        const float width = text_width(font, text);
        list.AddLine({x, place.top}, {x, place.base + px(7)}, to_u32(faded(p.line, 0.8F)), px(1));
        if (x - width / 2 < place.left - px(6) || x + width / 2 > place.right + px(6)) continue;
        list.AddText(font, font->FontSize, {x - width / 2, place.bottom - font->FontSize}, to_u32(p.text_dim),
                     text.data(), text.data() + text.size());
    }
}

void draw_future(ImDrawList& list, const TrackPlace& place, const TimeAxis& axis, Date today) {
    if (axis.span.last <= today) return;
    const PanelColors& p = look().palette;
    const float x = place.left + axis.x(today);
    list.AddRectFilled({x, place.top}, {place.right, place.base}, to_u32(p.accent_soft), px(2));
    ImFont* font = look().fonts.small;
    if (place.right - x > text_width(font, "after today"))
        list.AddText(font, font->FontSize, {x + px(3), place.top}, to_u32(p.text_faint), "after today");
}

/// A bar a year, stacked by provider; paler what may have been in an earlier one.
void draw_year_bars(ImDrawList& list, const TrackPlace& place, const TimeAxis& axis, const TrackLook& it) {
    const Chart& chart = it.model.chart;
    const float high = place.base - place.top - px(4);
    for (std::size_t year = 0; year < chart.days.size() && chart.top > 0; ++year) {
        const float from = place.left + axis.x(chart.days[year]);
        const float to = place.left + axis.x(add_months(chart.days[year], 12));
        const float gap = (to - from) * 0.12F;
        double value = 0;
        const auto stack = [&](const ChartLine& line, double count, float alpha) {
            if (count <= 0) return;
            const float bottom = place.base - high * static_cast<float>(value / chart.top);
            value += count;
            const float top = place.base - high * static_cast<float>(value / chart.top);
            list.AddRectFilled({from + gap, top}, {to - gap, bottom},
                               to_u32(faded(to_vec4(it.catalogue.providers[*line.whose].color), alpha)));
        };
        for (const ChartLine& line : chart.lines) stack(line, line.values[year], 0.6F);
        for (const ChartLine& line : chart.lines) stack(line, line.maybe[year], 0.22F);
    }
}

void draw_curves(ImDrawList& list, const TrackPlace& place, const TimeAxis& axis, const TrackLook& it) {
    const Chart& chart = it.model.chart;
    const PanelColors& p = look().palette;
    const float high = place.base - place.top - px(4);
    for (const ChartLine& line : chart.lines) {
        std::vector<ImVec2> points;
        // Counts go in steps, at their day.
        for (std::size_t i = 0; i < line.values.size() && chart.top > 0; ++i) {
            const float y = place.base - high * static_cast<float>(line.values[i] / chart.top);
            const float x = place.left + axis.x(chart.days[i]);
            if (line.values[i] <= 0 && (i + 1 == line.values.size() || line.values[i + 1] <= 0)) {
                if (points.size() < 2)
                    points.clear();
                else
                    continue;
            }
            points.push_back({x, y});
        }
        const ImVec4 color = line.whose ? faded(to_vec4(it.catalogue.providers[*line.whose].color), 0.7F)
                                        : faded(p.text, 0.8F);
        list.AddPolyline(points.data(), static_cast<int>(points.size()), to_u32(color), ImDrawFlags_None,
                         px(line.whose ? 1.5F : 1.8F));
    }
}

void draw_chart(ImDrawList& list, const TrackPlace& place, const TimeAxis& axis, const TrackLook& it) {
    const Chart& chart = it.model.chart;
    if (chart.kind == ChartKind::none) return;
    const PanelColors& p = look().palette;
    if (chart.has_bars())
        draw_year_bars(list, place, axis, it);
    else
        draw_curves(list, place, axis, it);
    if (chart.done < 1) {
        const float made = place.left + static_cast<float>(chart.done) * (place.right - place.left);
        list.AddRectFilled({made, place.top}, {place.right, place.base}, to_u32(faded(p.field, 0.5F)), px(2));
    }
    ImFont* font = look().fonts.small;
    if (is_low(place)) return; // its title would cover it
    const float width = text_width(font, chart.title);
    list.AddRectFilled({place.left, place.top},
                       {place.left + width + px(8), place.top + font->FontSize + px(2)},
                       to_u32(faded(p.panel, 0.8F)), px(3));
    list.AddText(font, font->FontSize, {place.left + px(3), place.top}, to_u32(p.text_dim),
                 chart.title.data(), chart.title.data() + chart.title.size());
}

void draw_ticks(ImDrawList& list, const TrackPlace& place, const TimeAxis& axis, const TrackLook& it) {
    const float column = std::round(px(column_px));
    const float tick = std::round(px(is_low(place) ? tick_px / 2 : tick_px));
    const auto color_of = [&](std::size_t index) {
        return to_u32(
            to_vec4(it.catalogue.provider_of(it.model.events[index].site).color));
    };
    const float left = std::round(place.left);
    const float base = std::round(place.base);
    for (const TickColumn& one : tick_columns(it.model, axis, column)) {
        const float x = left + std::floor(one.x - column / 2);
        const float end = x + column - std::max(1.0F, std::round(px(1)));
        float y = base;
        for (std::size_t i = 0; i < std::min(one.opened.size(), most_in_column); ++i, y -= tick)
            list.AddRectFilled({x, y - tick + 1}, {end, y}, color_of(one.opened[i]));
        if (one.opened.size() > most_in_column) // more than are drawn
            list.AddRectFilled({x, y - tick}, {end, y - 1}, to_u32(look().palette.text));
        y = base + 2;
        for (std::size_t i = 0; i < std::min(one.closed.size(), most_closed); ++i, y += tick)
            list.AddRectFilled({x, y}, {end, y + tick - 1}, color_of(one.closed[i]));
    }
}

/// When an event may have been, of those under the pointer and of the selected site.
void draw_bands(ImDrawList& list, const TrackPlace& place, const TimeAxis& axis, const TrackLook& it) {
    std::vector<std::size_t> events;
    if (it.hover) events = events_near(it.model, axis, *it.hover, px(3));
    // Many of them over each other stay faint.
    const float alpha =
        std::max(0.06F, 0.3F / std::sqrt(static_cast<float>(std::max<std::size_t>(1, events.size()))));
    if (!it.selected.empty())
        for (std::size_t i = 0; i < it.model.events.size(); ++i)
            if (it.catalogue.key_of(it.model.events[i].site) == it.selected)
                events.push_back(i);
    for (const std::size_t index : events) {
        const Event& event = it.model.events[index];
        if (event.when.first == event.when.last) continue;
        const ImVec4 color = to_vec4(it.catalogue.provider_of(event.site).color);
        list.AddRectFilled({place.left + axis.x(event.when.first), place.top},
                           {place.left + axis.x(event.when.last) + px(1), place.base},
                           to_u32(faded(color, alpha)), px(2));
    }
}

void draw_day(ImDrawList& list, const TrackPlace& place, float x, bool is_hovered) {
    const PanelColors& p = look().palette;
    const float at = std::round(place.left + x);
    const float w = px(is_hovered ? 7 : 6);
    list.AddRectFilled({at - px(1), place.top}, {at + px(1), place.base + px(6)}, to_u32(p.accent));
    const float low = place.base + px(3);
    list.AddRectFilled({at - w, low}, {at + w, low + px(10)}, to_u32(p.accent), px(5));
    list.AddRect({at - w, low}, {at + w, low + px(10)}, to_u32(p.panel), px(5), ImDrawFlags_None, px(1));
}

} // namespace

TrackPlace track_place(ImVec2 at, ImVec2 size) {
    const float edge = px(7);
    const float bottom = at.y + size.y;
    return {at.x + edge, at.x + size.x - edge, at.y, bottom - look().fonts.small->FontSize - px(11), bottom};
}

void draw_track_picture(ImDrawList& list, const TrackPlace& place, const TimeAxis& axis,
                        const TrackLook& it) {
    const PanelColors& p = look().palette;
    list.AddRectFilled({place.left - px(7), place.top - px(2)}, {place.right + px(7), place.base + px(9)},
                       to_u32(faded(p.field, 0.45F)), px(5));
    draw_years(list, place, axis);
    draw_future(list, place, axis, it.model.today);
    draw_bands(list, place, axis, it);
    draw_chart(list, place, axis, it);
    list.AddLine({place.left, place.base + 1}, {place.right, place.base + 1}, to_u32(p.text_faint), 1);
    draw_ticks(list, place, axis, it);
    if (it.hover && *it.hover >= 0 && *it.hover <= axis.width)
        list.AddLine({place.left + *it.hover, place.top}, {place.left + *it.hover, place.base},
                     to_u32(faded(p.text, 0.35F)), px(1));
    draw_day(list, place, axis.x(it.day), it.hover.has_value());
}

void draw_readings(const Catalogue& catalogue, const Chart& chart, Date day) {
    if (chart.kind == ChartKind::none) return;
    const auto readings = chart_readings(chart, day);
    ImGui::PushFont(look().fonts.small);
    ImGui::TextColored(look().palette.text_dim, "%s", chart.title.substr(0, chart.title.find(',')).c_str());
    if (readings.empty()) ImGui::TextColored(look().palette.text_faint, "none");
    for (std::size_t i = 0; i < std::min(readings.size(), most_readings); ++i) {
        const ChartReading& one = readings[i];
        if (one.whose)
            marker_item(catalogue.providers[*one.whose], Status::open);
        else
            ImGui::Dummy({ImGui::GetTextLineHeight() * 0.9F, 1});
        ImGui::SameLine();
        const std::string name = one.whose ? catalogue.providers[*one.whose].short_name : "All together";
        ImGui::TextUnformatted(name.c_str());
        ImGui::SameLine(px(120));
        ImGui::TextUnformatted(one.text.c_str());
    }
    ImGui::PopFont();
}

} // namespace footprint
