// SPDX-License-Identifier: MIT
#pragma once

// Bars: a share of something, or how it divides into parts; and rows of a list that hold one.

#include "catalog/site.hpp"

#include <imgui.h>
#include <span>
#include <string_view>

namespace footprint {

/// Shares, 0 to 1: full up to `certain`, pale from there to `possible`.
void share_bar(ImDrawList& list, ImVec2 at, ImVec2 size, double certain, double possible,
               const ImVec4& color);

struct BarPart {
    double share = 0;
    ImVec4 color;
    std::string_view letter; ///< written into it where there is room
};

/// Parts from left to right; what is missing to 1 stays empty.
void stacked_bar(ImDrawList& list, ImVec2 at, ImVec2 size, std::span<const BarPart> parts);

struct BarRowLook {
    std::string_view prefix; ///< probe "prefix:id"
    std::string_view id;
    std::string_view name;
    std::string_view tip;
    const Provider* marker = nullptr;
    std::string_view first;  ///< at the right: a figure, in its column
    float first_width = 56;  ///< logical
    std::string_view second; ///< right of it, dim
    float second_width = 0;  ///< logical; 0: no such column
    bool is_strong = false;
    bool is_chosen = false;
    bool is_button = false; ///< answers the mouse
};

struct BarRow {
    bool clicked = false;
    bool is_visible = false;
    ImVec2 bar; ///< where the bar belongs
    ImVec2 bar_size;
};

/// A row with its texts; the caller draws the bar.
BarRow bar_row(const BarRowLook& row);

} // namespace footprint
