// SPDX-License-Identifier: MIT
#pragma once

// What of the top bar has room: names beside the signs, else signs alone, else a menu holds the rest. Knows
// no ImGui.

#include <array>
#include <cstdint>
#include <set>

namespace footprint {

/// What can stand in the bar, in its order. Filter, undo, analysis, export and the right panel always do.
enum class BarItem : std::uint8_t {
    title,
    redo,
    fit,
    projection,
    layers,
    theme,
    stories,
    open,
    save,
    help,
    about,
    timeline
};
inline constexpr std::size_t bar_parts = 12;

/// Logical pixels that each part takes, with the gap beside it; 0: there is no such part.
struct BarWidths {
    std::array<float, bar_parts> sign{};
    std::array<float, bar_parts> named{}; ///< as `sign` where a part has no name
    float always = 0;                     ///< what always stands there, signs alone
    float always_wide = 0;                ///< the same with its words
    float menu = 0;
};

struct BarPlan {
    std::set<BarItem> named;   ///< with their names
    std::set<BarItem> in_menu; ///< have no room
    bool is_wide = false;      ///< analysis and export have their words

    bool has(BarItem part) const { return !in_menu.contains(part); }
    /// The title has no row in it.
    bool has_menu() const { return in_menu.size() > in_menu.count(BarItem::title); }
};

BarPlan plan_bar(const BarWidths& widths, float room);

} // namespace footprint
