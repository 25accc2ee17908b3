// SPDX-License-Identifier: MIT
#include "ui/bar_plan.hpp"

#include <doctest/doctest.h>

using namespace footprint;

namespace {

BarWidths sample_widths() {
    BarWidths widths;
    widths.sign.fill(34);
    widths.named.fill(34);
    for (const BarItem part : {BarItem::layers, BarItem::stories, BarItem::open, BarItem::save, BarItem::help})
        widths.named[static_cast<std::size_t>(part)] = 80;
    widths.sign[static_cast<std::size_t>(BarItem::title)] = widths.named[static_cast<std::size_t>(BarItem::title)] = 100;
    widths.always = 180;
    widths.always_wide = 360;
    widths.menu = 34;
    return widths;
}

float taken_by(const BarWidths& widths, const BarPlan& plan) {
    float taken = plan.is_wide ? widths.always_wide : widths.always;
    for (std::size_t i = 0; i < bar_parts; ++i) {
        const auto part = static_cast<BarItem>(i);
        if (plan.has(part)) taken += plan.named.contains(part) ? widths.named[i] : widths.sign[i];
    }
    return taken + (plan.has_menu() ? widths.menu : 0);
}

} // namespace

TEST_CASE("what stands in the bar fits, and nothing is lost, at any width") {
    const BarWidths widths = sample_widths();
    std::size_t before = bar_parts + 1;
    for (float room = 215; room < 1600; room += 1) {
        CAPTURE(room);
        const BarPlan plan = plan_bar(widths, room);
        CHECK(taken_by(widths, plan) <= room);
        for (const BarItem part : plan.named) CHECK(plan.has(part));
        // More room never sends anything into the menu.
        CHECK(plan.in_menu.size() <= before);
        before = plan.in_menu.size();
    }
    CHECK(plan_bar(widths, 1600).in_menu.empty());
    CHECK(plan_bar(widths, 1600).named.size() == 5);
    CHECK(plan_bar(widths, 215).in_menu.size() == bar_parts);
}

TEST_CASE("a part that does not exist takes no room and has no place in the menu") {
    BarWidths widths = sample_widths();
    widths.sign[static_cast<std::size_t>(BarItem::stories)] = 0;
    CHECK_FALSE(plan_bar(widths, 215).in_menu.contains(BarItem::stories));
    CHECK_FALSE(plan_bar(widths, 1600).named.contains(BarItem::stories));
}
