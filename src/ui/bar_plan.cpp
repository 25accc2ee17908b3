// SPDX-License-Identifier: MIT
#include "ui/bar_plan.hpp"

namespace footprint {
namespace {

using enum BarItem;

/// What goes into the menu first.
constexpr std::array<BarItem, bar_parts - 1> leaving{about, help,     theme, projection, stories, save,
                                                     open,  timeline, redo,  fit,        layers};
/// What is named first: the signs that say least by themselves.
constexpr std::array naming{stories, open, save, layers, help};

float at(const std::array<float, bar_parts>& widths, BarItem part) {
    return widths[static_cast<std::size_t>(part)];
}

} // namespace

BarPlan plan_bar(const BarWidths& widths, float room) {
    BarPlan plan;
    float taken = widths.always_wide;
    for (const float sign : widths.sign) taken += sign;
    // Words say more than the title.
    if (taken > room && at(widths.sign, title) > 0) {
        taken -= at(widths.sign, title);
        plan.in_menu.insert(title);
    }
    plan.is_wide = taken <= room;
    if (!plan.is_wide) taken += widths.always - widths.always_wide;
    for (const BarItem part : leaving) {
        if (taken <= room) break;
        if (at(widths.sign, part) == 0) continue;
        if (!plan.has_menu()) taken += widths.menu;
        taken -= at(widths.sign, part);
        plan.in_menu.insert(part);
    }
    if (!plan.is_wide) return plan;
    for (const BarItem part : naming) {
        const float more = at(widths.named, part) - at(widths.sign, part);
        if (at(widths.sign, part) == 0) continue;
        if (taken + more > room) break;
        taken += more;
        plan.named.insert(part);
    }
    return plan;
}

} // namespace footprint
