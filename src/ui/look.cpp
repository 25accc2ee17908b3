// SPDX-License-Identifier: MIT
#include "ui/look.hpp"

#include <algorithm>

namespace footprint {
namespace {

ImVec4 rgb(unsigned hex, float alpha = 1) {
    return {static_cast<float>(hex >> 16 & 255) / 255.0F, static_cast<float>(hex >> 8 & 255) / 255.0F,
            static_cast<float>(hex & 255) / 255.0F, alpha};
}

PanelColors dark_palette() {
    PanelColors p;
    p.panel = rgb(0x141b27, 0.94F);
    p.panel_border = rgb(0x33415a, 0.70F);
    p.popup = rgb(0x18202e, 0.985F);
    p.field = rgb(0x222c3d);
    p.field_hovered = rgb(0x2b374b);
    p.field_active = rgb(0x344259);
    p.line = rgb(0x2c384b);
    p.text = rgb(0xdde4ee);
    p.text_dim = rgb(0x9aa8bc);
    p.text_faint = rgb(0x6f7d93);
    p.accent = rgb(0x5aa9e6);
    p.accent_soft = rgb(0x5aa9e6, 0.20F);
    p.on_accent = rgb(0x0c1420);
    p.good = rgb(0x62c498);
    p.doubtful = rgb(0xe0b354);
    p.bad = rgb(0xef7b72);
    p.marker_outline = rgb(0x0d1420, 0.9F);
    p.side_a = rgb(0x57b0f0);
    p.side_b = rgb(0xf0a33f);
    p.side_equal = rgb(0x7b8492);
    return p;
}

PanelColors light_palette() {
    PanelColors p;
    p.panel = rgb(0xfbfcfd, 0.95F);
    p.panel_border = rgb(0xb9c5d3, 0.85F);
    p.popup = rgb(0xffffff, 0.99F);
    p.field = rgb(0xeaeff4);
    p.field_hovered = rgb(0xdfe6ee);
    p.field_active = rgb(0xd2dce7);
    p.line = rgb(0xdae1e9);
    p.text = rgb(0x1d2733);
    p.text_dim = rgb(0x54637a);
    p.text_faint = rgb(0x7c899b);
    p.accent = rgb(0x1f74b8);
    p.accent_soft = rgb(0x1f74b8, 0.14F);
    p.on_accent = rgb(0xffffff);
    p.good = rgb(0x1c7f54);
    p.doubtful = rgb(0x96690a);
    p.bad = rgb(0xb93a30);
    p.marker_outline = rgb(0x1d2733, 0.85F);
    p.side_a = rgb(0x1f62ad);
    p.side_b = rgb(0xbd6a14);
    p.side_equal = rgb(0xa7adb6);
    return p;
}

void set_colors(const PanelColors& p) {
    ImVec4* c = ImGui::GetStyle().Colors;
    const ImVec4 none{0, 0, 0, 0};
    c[ImGuiCol_Text] = p.text;
    c[ImGuiCol_TextDisabled] = p.text_faint;
    c[ImGuiCol_WindowBg] = p.panel;
    c[ImGuiCol_ChildBg] = none;
    c[ImGuiCol_PopupBg] = p.popup;
    c[ImGuiCol_Border] = p.panel_border;
    c[ImGuiCol_BorderShadow] = none;
    c[ImGuiCol_FrameBg] = p.field;
    c[ImGuiCol_FrameBgHovered] = p.field_hovered;
    c[ImGuiCol_FrameBgActive] = p.field_active;
    c[ImGuiCol_TitleBg] = c[ImGuiCol_TitleBgActive] = c[ImGuiCol_TitleBgCollapsed] = p.popup;
    c[ImGuiCol_ScrollbarBg] = none;
    c[ImGuiCol_ScrollbarGrab] = p.field_active;
    c[ImGuiCol_ScrollbarGrabHovered] = c[ImGuiCol_ScrollbarGrabActive] = p.text_faint;
    c[ImGuiCol_CheckMark] = p.accent;
    c[ImGuiCol_SliderGrab] = p.accent;
    c[ImGuiCol_SliderGrabActive] = p.accent;
    c[ImGuiCol_Button] = p.field;
    c[ImGuiCol_ButtonHovered] = p.field_hovered;
    c[ImGuiCol_ButtonActive] = p.field_active;
    c[ImGuiCol_Header] = p.accent_soft;
    c[ImGuiCol_HeaderHovered] = p.field_hovered;
    c[ImGuiCol_HeaderActive] = p.field_active;
    c[ImGuiCol_Separator] = c[ImGuiCol_SeparatorHovered] = c[ImGuiCol_SeparatorActive] = p.line;
    c[ImGuiCol_ResizeGrip] = c[ImGuiCol_ResizeGripHovered] = c[ImGuiCol_ResizeGripActive] = none;
    c[ImGuiCol_PlotHistogram] = p.accent;
    c[ImGuiCol_TextSelectedBg] = p.accent_soft;
    c[ImGuiCol_NavHighlight] = none;
    c[ImGuiCol_ModalWindowDimBg] = ImVec4{0.03F, 0.05F, 0.09F, 0.45F};
    c[ImGuiCol_TableBorderLight] = c[ImGuiCol_TableBorderStrong] = p.line;
    c[ImGuiCol_TableHeaderBg] = none;
}

void set_sizes(float scale) {
    ImGuiStyle style; // start anew: ScaleAllSizes multiplies what is there
    style.WindowPadding = {14, 12};
    style.FramePadding = {9, 5};
    style.ItemSpacing = {8, 6};
    style.ItemInnerSpacing = {7, 5};
    style.CellPadding = {4, 3};
    style.IndentSpacing = 18;
    style.ScrollbarSize = 10;
    style.GrabMinSize = 12;
    style.WindowRounding = style.ChildRounding = style.PopupRounding = style.FrameRounding = 6;
    style.ScrollbarRounding = style.GrabRounding = 5;
    style.WindowBorderSize = style.PopupBorderSize = 1;
    style.FrameBorderSize = 0;
    style.WindowMinSize = {16, 16};
    style.WindowTitleAlign = {0, 0.5F};
    style.WindowMenuButtonPosition = ImGuiDir_None;
    style.DisplaySafeAreaPadding = {6, 6};
    style.CircleTessellationMaxError = 0.2F;
    style.ScaleAllSizes(scale);
    style.WindowBorderSize = style.PopupBorderSize = std::max(1.0F, scale * 0.75F);
    std::copy(std::begin(ImGui::GetStyle().Colors), std::end(ImGui::GetStyle().Colors),
              std::begin(style.Colors));
    ImGui::GetStyle() = style;
}

} // namespace

Look& look() { return *static_cast<Look*>(ImGui::GetIO().UserData); }

void apply_theme(Look& it, Theme theme) {
    it.theme = theme;
    it.palette = theme == Theme::dark ? dark_palette() : light_palette();
    set_sizes(it.scale);
    set_colors(it.palette);
}

ImVec4 ink_on(const ImVec4& color) {
    const float lightness = 0.3F * color.x + 0.59F * color.y + 0.11F * color.z;
    return lightness > 0.5F ? ImVec4{0.05F, 0.07F, 0.1F, 1} : ImVec4{1, 1, 1, 1};
}

void show_sides(Look& look, const SideColors& sides) {
    const bool is_dark = look.theme == Theme::dark;
    const Color a = is_dark ? Color{0x57, 0xb0, 0xf0, 255} : Color{0x1f, 0x62, 0xad, 255};
    const Color b = is_dark ? Color{0xf0, 0xa3, 0x3f, 255} : Color{0xbd, 0x6a, 0x14, 255};
    look.palette.side_a = to_vec4(sides.a.value_or(a));
    look.palette.side_b = to_vec4(sides.b.value_or(b));
}

ImU32 to_u32(const ImVec4& color) { return ImGui::ColorConvertFloat4ToU32(color); }

ImVec4 to_vec4(Color color) {
    return {static_cast<float>(color.r) / 255.0F, static_cast<float>(color.g) / 255.0F,
            static_cast<float>(color.b) / 255.0F, static_cast<float>(color.a) / 255.0F};
}

void wake_in(double seconds) {
    const double when = ImGui::GetTime() + seconds;
    Look& it = look();
    if (it.wake_at == 0 || when < it.wake_at) it.wake_at = when;
}

} // namespace footprint
