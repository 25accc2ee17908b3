// SPDX-License-Identifier: MIT
#include "ui/layout.hpp"

#include <doctest/doctest.h>

using namespace footprint;

namespace {

void check_inside(const PanelRect& rect, int width, int height) {
    if (!rect.shown) return;
    CHECK(rect.x >= 0);
    CHECK(rect.y >= 0);
    CHECK(rect.x + rect.width <= static_cast<float>(width));
    CHECK(rect.y + rect.height <= static_cast<float>(height));
}

} // namespace

TEST_CASE("panels stay within the window, whatever its size") {
    PanelState both;
    both.right = true;
    for (const double scale : {1.0, 1.5, 2.0})
        for (const int width : {320, 640, 859, 860, 1280, 3840})
            for (const int height : {0, 120, 240, 400, 2160}) {
                const Layout layout = layout_panels(width, height, scale, both);
                if (height == 0) CHECK_FALSE(layout.bar.shown);
                if (height < 120) continue;
                check_inside(layout.bar, width, height);
                check_inside(layout.filter, width, height);
                check_inside(layout.right, width, height);
                check_inside(layout.timeline, width, height);
                if (layout.timeline.shown && layout.right.shown)
                    CHECK(layout.right.y + layout.right.height < layout.timeline.y);
            }
}

TEST_CASE("a narrow window shows the details alone, and a folded or hidden panel takes no room") {
    PanelState state;
    state.right = true;
    CHECK_FALSE(layout_panels(640, 400, 1, state).filter.shown);
    CHECK(layout_panels(640, 400, 1, state).right.shown);
    CHECK(layout_panels(1280, 720, 1, state).filter.shown);
    state.filter = state.right = false;
    CHECK(layout_panels(1280, 720, 1, state).insets == Insets{0, 56, 0, 110});
    state.timeline = false;
    CHECK(layout_panels(1280, 720, 1, state).insets == Insets{0, 56, 0, 0});
    state.hidden = true;
    CHECK(layout_panels(1280, 720, 1, state).insets == Insets{});
}

TEST_CASE("a low window keeps its side panels and does without the timeline") {
    CHECK(layout_panels(1280, 720, 1, {}).timeline.shown);
    CHECK_FALSE(layout_panels(1280, 240, 1, {}).timeline.shown);
    CHECK(layout_panels(1280, 240, 1, {}).filter.shown);
}

TEST_CASE("a story stands in the filter's place") {
    PanelState state;
    state.story = true;
    CHECK_FALSE(layout_panels(1280, 720, 1, state).story.shown); // the filter was asked for
    state.filter = false;
    CHECK(layout_panels(1280, 720, 1, state).story.shown);
    CHECK(layout_panels(1280, 720, 1, state).insets.left > 300);
}
