// SPDX-License-Identifier: MIT
#include "ui/widgets.hpp"

#include "ui/look.hpp"
#include "ui/probe.hpp"

#include <imgui_internal.h>

namespace footprint {
namespace {

constexpr double tooltip_delay_s = 0.45;

ImVec2 center_of_item() {
    const ImVec2 low = ImGui::GetItemRectMin();
    const ImVec2 high = ImGui::GetItemRectMax();
    return {(low.x + high.x) / 2, (low.y + high.y) / 2};
}

void item_background(bool active) {
    const PanelColors& p = look().palette;
    ImVec4 color{0, 0, 0, 0};
    if (ImGui::IsItemActive())
        color = p.field_active;
    else if (ImGui::IsItemHovered())
        color = p.field_hovered;
    else if (active)
        color = p.accent_soft;
    if (color.w > 0)
        ImGui::GetWindowDrawList()->AddRectFilled(ImGui::GetItemRectMin(), ImGui::GetItemRectMax(),
                                                  to_u32(color), px(6));
}

bool mark_row(const char* id, std::string_view text, std::string_view tip, bool on, bool round) {
    const float height = ImGui::GetTextLineHeight() + px(8);
    const float width = ImGui::GetContentRegionAvail().x;
    const bool clicked = ImGui::InvisibleButton(id, {width, height});
    item_background(false);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const ImVec2 low = ImGui::GetItemRectMin();
    const float box = px(16);
    const ImVec2 at{low.x + px(4), low.y + (height - box) / 2};
    const PanelColors& p = look().palette;
    if (round) {
        const ImVec2 middle{at.x + box / 2, at.y + box / 2};
        list.AddCircle(middle, box / 2 - px(1), to_u32(on ? p.accent : p.text_faint), 0, px(1.5F));
        if (on) list.AddCircleFilled(middle, box / 2 - px(4.5F), to_u32(p.accent));
    } else {
        draw_check(list, at, box, on ? Check::on : Check::off, ImGui::IsItemHovered());
    }
    fitted_text(list, look().fonts.regular, {at.x + box + px(8), low.y + px(4)}, width - box - px(16),
                to_u32(p.text), text);
    tooltip(tip);
    probe(id);
    return clicked;
}

} // namespace

void tooltip(std::string_view text) {
    if (text.empty() || !ImGui::IsItemHovered(ImGuiHoveredFlags_AllowWhenDisabled)) return;
    // ImGui times only what has an id, and words have none.
    auto& item = look().hovered;
    const ImVec2 low = ImGui::GetItemRectMin();
    const ImVec2 high = ImGui::GetItemRectMax();
    const int frame = ImGui::GetFrameCount();
    const bool is_the_same = item.low.x == low.x && item.low.y == low.y && item.high.x == high.x &&
                             item.high.y == high.y && item.last_frame + 1 >= frame;
    if (!is_the_same) item.since = ImGui::GetTime();
    item.low = low;
    item.high = high;
    item.last_frame = frame;
    if (look().typed_at > item.since) return; // whoever types has no need of it
    const double hovered = ImGui::GetTime() - item.since;
    if (hovered < tooltip_delay_s) {
        wake_in(tooltip_delay_s - hovered + 0.02);
        return;
    }
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {px(10), px(7)});
    ImGui::BeginTooltip();
    if (ImGui::IsWindowAppearing()) wake_in(0.01); // it is measured in one frame and seen in the next
    ImGui::PushTextWrapPos(px(320));
    ImGui::PushStyleColor(ImGuiCol_Text, look().palette.text);
    ImGui::TextUnformatted(text.data(), text.data() + text.size());
    probe("tooltip");
    ImGui::PopStyleColor();
    ImGui::PopTextWrapPos();
    ImGui::EndTooltip();
    ImGui::PopStyleVar();
}

bool icon_button(const char* id, Icon icon, std::string_view tip, bool active) {
    const bool clicked = ImGui::InvisibleButton(id, {px(30), px(30)});
    item_background(active);
    const PanelColors& p = look().palette;
    ImVec4 color = active ? p.accent : p.text;
    color.w *= ImGui::GetStyle().Alpha;
    draw_icon(*ImGui::GetWindowDrawList(), icon, center_of_item(), px(16), to_u32(color));
    tooltip(tip);
    probe(id);
    return clicked;
}

float named_button_width(std::string_view name) { return px(34) + text_width(look().fonts.regular, name); }

bool named_button(const char* id, Icon icon, std::string_view name, std::string_view tip, bool active) {
    const float width = named_button_width(name);
    const bool clicked = ImGui::InvisibleButton(id, {width, px(30)});
    item_background(active);
    const PanelColors& p = look().palette;
    ImVec4 color = active ? p.accent : p.text;
    color.w *= ImGui::GetStyle().Alpha;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const ImVec2 low = ImGui::GetItemRectMin();
    draw_icon(list, icon, {low.x + px(14), low.y + px(15)}, px(16), to_u32(color));
    ImFont* font = look().fonts.regular;
    list.AddText(font, font->FontSize, {low.x + px(27), low.y + (px(30) - font->FontSize) / 2}, to_u32(color),
                 name.data(), name.data() + name.size());
    tooltip(tip);
    probe(id);
    return clicked;
}

bool menu_row(const char* id, Icon icon, std::string_view name, std::string_view key, std::string_view tip,
              bool enabled) {
    ImGui::BeginDisabled(!enabled);
    const float height = ImGui::GetTextLineHeight() + px(10);
    const bool clicked = ImGui::InvisibleButton(id, {ImGui::GetContentRegionAvail().x, height});
    item_background(false);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const ImVec2 low = ImGui::GetItemRectMin();
    const ImVec2 high = ImGui::GetItemRectMax();
    const PanelColors& p = look().palette;
    ImVec4 ink = p.text;
    ink.w *= ImGui::GetStyle().Alpha;
    draw_icon(list, icon, {low.x + px(14), low.y + height / 2}, px(15), to_u32(ink));
    const float key_width = text_width(look().fonts.small, key);
    fitted_text(list, look().fonts.regular, {low.x + px(30), low.y + px(5)}, high.x - low.x - px(44) - key_width,
                to_u32(ink), name);
    ImFont* small = look().fonts.small;
    if (!key.empty())
        list.AddText(small, small->FontSize, {high.x - px(6) - key_width, low.y + (height - small->FontSize) / 2},
                     to_u32(p.text_faint), key.data(), key.data() + key.size());
    ImGui::EndDisabled();
    tooltip(tip);
    probe(id);
    return clicked;
}

bool action_button(Action action, Icon icon, bool enabled, bool active) {
    ImGui::BeginDisabled(!enabled);
    const bool clicked = icon_button(row_of(action).id.data(), icon, tooltip_of(action), active);
    ImGui::EndDisabled();
    return clicked;
}

bool text_button(const char* id, std::string_view text, std::string_view tip, Emphasis emphasis,
                 float width) {
    const PanelColors& p = look().palette;
    const float height = px(30);
    if (width <= 0) width = text_width(look().fonts.regular, text) + px(24);
    const bool clicked = ImGui::InvisibleButton(id, {width, height});
    const bool hovered = ImGui::IsItemHovered();
    ImVec4 fill = p.field;
    ImVec4 ink = p.text;
    if (emphasis == Emphasis::primary) {
        fill = p.accent;
        ink = p.on_accent;
        if (hovered) fill.w = 0.88F;
    } else if (ImGui::IsItemActive()) {
        fill = p.field_active;
    } else if (hovered) {
        fill = p.field_hovered;
    } else if (emphasis == Emphasis::quiet) {
        fill.w = 0;
        ink = p.accent;
    }
    const float alpha = ImGui::GetStyle().Alpha;
    fill.w *= alpha;
    ink.w *= alpha;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const ImVec2 low = ImGui::GetItemRectMin();
    list.AddRectFilled(low, ImGui::GetItemRectMax(), to_u32(fill), px(6));
    ImFont* font = emphasis == Emphasis::primary ? look().fonts.semibold : look().fonts.regular;
    const float inner = width - px(4);
    const float wide = std::min(inner, text_width(font, text));
    fitted_text(list, font, {low.x + (width - wide) / 2, low.y + (height - font->FontSize) / 2},
                inner + px(1), to_u32(ink), text);
    tooltip(tip);
    probe(id);
    return clicked;
}

bool combo_button(const char* id, std::string_view text, std::string_view tip, float width) {
    const PanelColors& p = look().palette;
    const float height = px(30);
    const bool clicked = ImGui::InvisibleButton(id, {width, height});
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const ImVec2 low = ImGui::GetItemRectMin();
    list.AddRectFilled(low, ImGui::GetItemRectMax(),
                       to_u32(ImGui::IsItemHovered() ? p.field_hovered : p.field), px(6));
    ImFont* font = look().fonts.regular;
    fitted_text(list, font, {low.x + px(10), low.y + (height - font->FontSize) / 2}, width - px(34),
                to_u32(p.text), text);
    draw_icon(list, Icon::chevron_down, {low.x + width - px(14), low.y + height / 2}, px(11),
              to_u32(p.text_dim));
    tooltip(tip);
    probe(id);
    return clicked;
}

bool chip(const char* id, std::string_view text, std::string_view tip, bool active) {
    const PanelColors& p = look().palette;
    ImFont* font = look().fonts.small;
    const float height = px(23);
    const float width = text_width(font, text) + px(16);
    const bool clicked = ImGui::InvisibleButton(id, {width, height});
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const ImVec2 low = ImGui::GetItemRectMin();
    const ImVec4 fill = active ? p.accent : ImGui::IsItemHovered() ? p.field_active : p.field;
    list.AddRectFilled(low, ImGui::GetItemRectMax(), to_u32(fill), height / 2);
    list.AddText(font, font->FontSize, {low.x + px(8), low.y + (height - font->FontSize) / 2},
                 to_u32(active ? p.on_accent : p.text), text.data(), text.data() + text.size());
    tooltip(tip);
    probe(id);
    return clicked;
}

void chip_label(std::string_view text) {
    ImFont* font = look().fonts.small;
    const float height = px(23);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    ImGui::Dummy({text_width(font, text), height});
    ImGui::GetWindowDrawList()->AddText(font, font->FontSize, {at.x, at.y + (height - font->FontSize) / 2},
                                        to_u32(look().palette.text_dim), text.data(),
                                        text.data() + text.size());
}

float chip_width(std::string_view text) { return text_width(look().fonts.small, text) + px(16); }

bool tab_button(const char* id, std::string_view text, std::string_view tip, bool active, float width) {
    const PanelColors& p = look().palette;
    const float height = px(30);
    const bool clicked = ImGui::InvisibleButton(id, {width, height});
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const ImVec2 low = ImGui::GetItemRectMin();
    const ImVec2 high = ImGui::GetItemRectMax();
    const bool hovered = ImGui::IsItemHovered();
    if (hovered && !active) list.AddRectFilled(low, high, to_u32(p.field_hovered), px(6));
    ImFont* font = active ? look().fonts.semibold : look().fonts.regular;
    const float wide = std::min(width, text_width(font, text));
    fitted_text(list, font, {low.x + (width - wide) / 2, low.y + (height - font->FontSize) / 2},
                width + px(1), to_u32(active || hovered ? p.text : p.text_dim), text);
    if (active)
        list.AddRectFilled({low.x + px(4), high.y - px(2.5F)}, {high.x - px(4), high.y}, to_u32(p.accent),
                           px(1));
    tooltip(tip);
    probe(id);
    return clicked;
}

void draw_check(ImDrawList& list, ImVec2 at, float size, Check state, bool hovered) {
    const PanelColors& p = look().palette;
    const ImVec2 end{at.x + size, at.y + size};
    if (state == Check::off) {
        list.AddRectFilled(at, end, to_u32(hovered ? p.field_active : p.field), px(4));
        list.AddRect(at, end, to_u32(p.text_faint), px(4), ImDrawFlags_None, px(1));
        return;
    }
    list.AddRectFilled(at, end, to_u32(p.accent), px(4));
    draw_icon(list, state == Check::on ? Icon::check : Icon::minus, {at.x + size / 2, at.y + size / 2},
              size * 0.85F, to_u32(p.on_accent));
}

bool check_row(const char* id, std::string_view text, std::string_view tip, bool on) {
    return mark_row(id, text, tip, on, false);
}

bool radio_row(const char* id, std::string_view text, std::string_view tip, bool on) {
    return mark_row(id, text, tip, on, true);
}

bool section(const char* id, std::string_view title, bool& open, std::string_view tip) {
    ImGui::Dummy({1, px(2)});
    const float height = px(28);
    if (ImGui::InvisibleButton(id, {ImGui::GetContentRegionAvail().x, height})) open = !open;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const ImVec2 low = ImGui::GetItemRectMin();
    const PanelColors& p = look().palette;
    const bool hovered = ImGui::IsItemHovered();
    draw_icon(list, open ? Icon::chevron_down : Icon::chevron_right, {low.x + px(7), low.y + height / 2},
              px(12), to_u32(hovered ? p.text : p.text_dim));
    ImFont* font = look().fonts.semibold;
    list.AddText(font, font->FontSize, {low.x + px(20), low.y + (height - font->FontSize) / 2},
                 to_u32(p.text), title.data(), title.data() + title.size());
    tooltip(tip);
    probe(id);
    return open;
}

void heading(std::string_view text) {
    ImGui::PushFont(look().fonts.semibold);
    wrapped(text, look().palette.text);
    ImGui::PopFont();
}

void wrapped(std::string_view text, const ImVec4& color) {
    ImGui::PushStyleColor(ImGuiCol_Text, color);
    ImGui::PushTextWrapPos(0);
    ImGui::TextUnformatted(text.data(), text.data() + text.size());
    ImGui::PopTextWrapPos();
    ImGui::PopStyleColor();
}

bool link(const char* id, std::string_view text) {
    const PanelColors& p = look().palette;
    const float width = ImGui::GetContentRegionAvail().x;
    const ImVec2 size = ImGui::CalcTextSize(text.data(), text.data() + text.size(), false, width);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const bool clicked = ImGui::InvisibleButton(id, {std::max(size.x, 1.0F), std::max(size.y, 1.0F)});
    const bool hovered = ImGui::IsItemHovered();
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddText(ImGui::GetFont(), ImGui::GetFontSize(), at, to_u32(p.accent), text.data(), text.data() + text.size(),
                 width);
    if (hovered) {
        ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
        const float y = at.y + size.y - px(1);
        list.AddLine({at.x, y}, {at.x + size.x, y}, to_u32(p.accent));
    }
    return clicked;
}

void dim_text(std::string_view text) { wrapped(text, look().palette.text_dim); }

void faint_text(std::string_view text) {
    ImGui::PushFont(look().fonts.small);
    wrapped(text, look().palette.text_faint);
    ImGui::PopFont();
}

bool story_row(const StoryFile& story, std::string_view prefix) {
    const std::string id = fmt::format("{}:{}", prefix, story.path.stem().string());
    const float height = ImGui::GetTextLineHeight() + px(10);
    const bool clicked = ImGui::InvisibleButton(id.c_str(), {ImGui::GetContentRegionAvail().x, height});
    item_background(false);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const ImVec2 low = ImGui::GetItemRectMin();
    draw_icon(list, Icon::book, {low.x + px(12), low.y + height / 2}, px(15), to_u32(look().palette.accent));
    fitted_text(list, look().fonts.regular, {low.x + px(28), low.y + px(5)},
                ImGui::GetItemRectMax().x - low.x - px(34), to_u32(look().palette.text), story.title);
    tooltip(fmt::format("Opens the story: {}\n{}", story.title, story.path.string()));
    probe(id);
    return clicked;
}

float text_width(ImFont* font, std::string_view text) {
    if (text.empty()) return 0; // ImGui would look for the end of what may be null
    return font->CalcTextSizeA(font->FontSize, FLT_MAX, 0, text.data(), text.data() + text.size()).x;
}

bool fitted_text(ImDrawList& list, ImFont* font, ImVec2 at, float width, ImU32 color, std::string_view text) {
    const char* end = text.data() + text.size();
    if (text_width(font, text) <= width) {
        list.AddText(font, font->FontSize, at, color, text.data(), end);
        return false;
    }
    constexpr std::string_view dots = "…";
    const char* cut = text.data();
    const float taken = font->CalcTextSizeA(font->FontSize, std::max(0.0F, width - text_width(font, dots)), 0,
                                            text.data(), end, &cut)
                            .x;
    list.AddText(font, font->FontSize, at, color, text.data(), cut);
    list.AddText(font, font->FontSize, {at.x + taken, at.y}, color, dots.data(), dots.data() + dots.size());
    return true;
}

void same_line_if_fits(float width) {
    const float right = ImGui::GetWindowPos().x + ImGui::GetWindowContentRegionMax().x;
    if (ImGui::GetItemRectMax().x + ImGui::GetStyle().ItemSpacing.x + width <= right) ImGui::SameLine();
}

} // namespace footprint
