// SPDX-License-Identifier: MIT
#pragma once

// How the program looks: fonts, colours and sizes for both themes, made to go with the map's. Sizes are given
// in logical pixels and scaled by px().

#include "analysis/side_colors.hpp"
#include "view/view.hpp"

#include <imgui.h>

namespace footprint {

class Probes;

struct PanelColors {
    ImVec4 panel;
    ImVec4 panel_border;
    ImVec4 popup;
    ImVec4 field; ///< text fields, boxes, buttons at rest
    ImVec4 field_hovered;
    ImVec4 field_active;
    ImVec4 line;
    ImVec4 text;
    ImVec4 text_dim;
    ImVec4 text_faint;
    ImVec4 accent;
    ImVec4 accent_soft; ///< behind what is chosen
    ImVec4 on_accent;
    ImVec4 good;
    ImVec4 doubtful;
    ImVec4 bad;
    ImVec4 marker_outline;
    ImVec4 side_a; ///< as the map's ramp from A nearer to B nearer
    ImVec4 side_b;
    ImVec4 side_equal;
};

struct Fonts {
    ImFont* regular = nullptr;
    ImFont* semibold = nullptr;
    ImFont* small = nullptr;
    ImFont* title = nullptr;
};

/// What every widget can ask for. ImGui carries it along (io.UserData), so there is no global of ours.
struct Look {
    float scale = 1;
    Theme theme = Theme::dark;
    PanelColors palette;
    Fonts fonts;
    Probes* probes = nullptr; ///< null unless a test watches
    bool keyboard_in_panels = false; ///< see keyboard_focus.hpp
    int keyboard_panel = 0;          ///< that had it last
    bool tab_moves = false;          ///< the keyboard, to another control, in this frame
    double typed_at = 0; ///< when a key was pressed last (ImGui::GetTime)
    struct {
        ImVec2 low, high;    ///< the item under the pointer
        double since = 0;    ///< when it came there (ImGui::GetTime)
        int last_frame = -1; ///< in which it was there last
    } hovered;
    bool wheel_is_maps = false; ///< though the pointer is over something that is not the map
    double wake_at = 0; ///< when the next frame is due though nothing happens (ImGui::GetTime); 0: never
};

Look& look();

inline float px(float logical) { return logical * look().scale; }

/// Sets ImGui's style to the theme.
void apply_theme(Look& look, Theme theme);

/// The colours of the comparison's sides, as on the map; of a side that has none the usual one.
void show_sides(Look& look, const SideColors& sides);

/// Dark or light: what can be read on `color`.
ImVec4 ink_on(const ImVec4& color);

ImU32 to_u32(const ImVec4& color);
ImVec4 to_vec4(Color color);

/// Asks for a frame `seconds` from now.
void wake_in(double seconds);

} // namespace footprint
