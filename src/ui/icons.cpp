// SPDX-License-Identifier: MIT
#include "ui/icons.hpp"

#include "ui/look.hpp"

#include <cmath>
#include <initializer_list>
#include <numbers>

namespace footprint {
namespace {

constexpr float pi = std::numbers::pi_v<float>;

/// A pen on a grid of -8..8 in both directions.
class Pen {
  public:
    Pen(ImDrawList& list, ImVec2 center, float size, ImU32 color)
        : list_(list), center_(center), k_(size / 16), color_(color),
          width_(std::max(1.0F, 1.5F * size / 16)) {}

    void line(std::initializer_list<ImVec2> points, bool closed = false) {
        for (const ImVec2& p : points) list_.PathLineTo(at(p));
        list_.PathStroke(color_, closed ? ImDrawFlags_Closed : ImDrawFlags_None, width_);
    }
    void shape(std::initializer_list<ImVec2> points) {
        for (const ImVec2& p : points) list_.PathLineTo(at(p));
        list_.PathFillConvex(color_);
    }
    void circle(ImVec2 middle, float radius) { list_.AddCircle(at(middle), radius * k_, color_, 0, width_); }
    void dot(ImVec2 middle, float radius) { list_.AddCircleFilled(at(middle), radius * k_, color_); }
    void arc(ImVec2 middle, float radius, float from, float to) {
        list_.PathArcTo(at(middle), radius * k_, from, to);
        list_.PathStroke(color_, ImDrawFlags_None, width_);
    }
    void box(ImVec2 low, ImVec2 high, float corner) {
        list_.AddRect(at(low), at(high), color_, corner * k_, ImDrawFlags_None, width_);
    }

  private:
    ImVec2 at(ImVec2 p) const { return {center_.x + p.x * k_, center_.y + p.y * k_}; }

    ImDrawList& list_;
    ImVec2 center_;
    float k_;
    ImU32 color_;
    float width_;
};

void draw_sun(Pen& pen) {
    pen.circle({0, 0}, 3);
    for (int i = 0; i < 8; ++i) {
        const float a = pi / 4 * static_cast<float>(i);
        pen.line({{5 * std::cos(a), 5 * std::sin(a)}, {7 * std::cos(a), 7 * std::sin(a)}});
    }
}

void draw_turn(Pen& pen, float side) {
    pen.line({{-3 * side, -6}, {-6.5F * side, -2.5F}, {-3 * side, 1}});
    pen.line({{-6 * side, -2.5F}, {2 * side, -2.5F}});
    pen.arc({2 * side, 1.25F}, 3.75F, side > 0 ? -pi / 2 : pi / 2, side > 0 ? pi / 2 : 3 * pi / 2);
    pen.line({{2 * side, 5}, {-2 * side, 5}});
}

void draw_question(Pen& pen) {
    pen.circle({0, 0}, 7);
    pen.arc({0, -1.6F}, 2.2F, -pi, pi * 0.35F);
    pen.line({{0.9F, 0.4F}, {0, 1.4F}, {0, 2.2F}});
    pen.dot({0, 4.2F}, 0.9F);
}

} // namespace

void draw_icon(ImDrawList& list, Icon icon, ImVec2 center, float size, ImU32 color) {
    Pen pen{list, center, size, color};
    switch (icon) {
    case Icon::filter: pen.line({{-7, -6}, {7, -6}, {2, 0.5F}, {2, 5}, {-2, 7}, {-2, 0.5F}}, true); break;
    case Icon::details:
        pen.box({-7, -6.5F}, {7, 6.5F}, 2);
        pen.line({{1.5F, -6}, {1.5F, 6}});
        pen.line({{3.6F, -3}, {5.2F, -3}});
        pen.line({{3.6F, 0}, {5.2F, 0}});
        break;
    case Icon::undo: draw_turn(pen, 1); break;
    case Icon::redo: draw_turn(pen, -1); break;
    case Icon::layers:
        pen.line({{0, -7}, {7.5F, -3}, {0, 1}, {-7.5F, -3}}, true);
        pen.line({{-7.5F, 0.6F}, {0, 4.6F}, {7.5F, 0.6F}});
        pen.line({{-7.5F, 4}, {0, 8}, {7.5F, 4}});
        break;
    case Icon::sun: draw_sun(pen); break;
    case Icon::moon:
        pen.arc({-0.5F, 0}, 6.5F, pi * 0.22F, pi * 1.72F);
        pen.arc({3.6F, -1.1F}, 5.4F, pi * 0.585F, pi * 1.335F);
        break;
    case Icon::open:
    case Icon::folder: pen.line({{-7, 6}, {-7, -5.5F}, {-2, -5.5F}, {0, -3}, {7, -3}, {7, 6}}, true); break;
    case Icon::save:
        pen.line({{-6.5F, -6.5F}, {4, -6.5F}, {6.5F, -4}, {6.5F, 6.5F}, {-6.5F, 6.5F}}, true);
        pen.box({-3, 1}, {3, 6.5F}, 0);
        pen.line({{-3, -6}, {-3, -3}, {2, -3}, {2, -6}});
        break;
    case Icon::picture:
        pen.line({{0, -7}, {0, 2.5F}});
        pen.line({{-3.5F, -3.5F}, {0, -7}, {3.5F, -3.5F}});
        pen.line({{-6.5F, 2}, {-6.5F, 6.5F}, {6.5F, 6.5F}, {6.5F, 2}});
        break;
    case Icon::help: draw_question(pen); break;
    case Icon::about:
        pen.circle({0, 0}, 7);
        pen.line({{0, -0.5F}, {0, 4}});
        pen.dot({0, -3.4F}, 1);
        break;
    case Icon::close:
        pen.line({{-4.5F, -4.5F}, {4.5F, 4.5F}});
        pen.line({{4.5F, -4.5F}, {-4.5F, 4.5F}});
        break;
    case Icon::search:
        pen.circle({-1.5F, -1.5F}, 4.8F);
        pen.line({{2.2F, 2.2F}, {6.8F, 6.8F}});
        break;
    case Icon::chevron_right: pen.line({{-2, -4.5F}, {2.5F, 0}, {-2, 4.5F}}); break;
    case Icon::chevron_down: pen.line({{-4.5F, -2}, {0, 2.5F}, {4.5F, -2}}); break;
    case Icon::check: pen.line({{-5, 0.2F}, {-1.6F, 3.8F}, {5.2F, -4}}); break;
    case Icon::fit:
        pen.line({{-7, -3}, {-7, -7}, {-3, -7}});
        pen.line({{3, -7}, {7, -7}, {7, -3}});
        pen.line({{7, 3}, {7, 7}, {3, 7}});
        pen.line({{-3, 7}, {-7, 7}, {-7, 3}});
        pen.dot({0, 0}, 2);
        break;
    case Icon::plus:
        pen.line({{-6, 0}, {6, 0}});
        pen.line({{0, -6}, {0, 6}});
        break;
    case Icon::minus: pen.line({{-6, 0}, {6, 0}}); break;
    case Icon::chart:
        pen.box({-6.5F, 0}, {-3, 6.5F}, 0.5F);
        pen.box({-1.75F, -6.5F}, {1.75F, 6.5F}, 0.5F);
        pen.box({3, -3}, {6.5F, 6.5F}, 0.5F);
        break;
    case Icon::swap:
        pen.line({{-3, -6.5F}, {-3, 6.5F}});
        pen.line({{-6, -3.5F}, {-3, -6.5F}, {0, -3.5F}});
        pen.line({{3, -6.5F}, {3, 6.5F}});
        pen.line({{0, 3.5F}, {3, 6.5F}, {6, 3.5F}});
        break;
    case Icon::play: pen.shape({{-4, -6}, {6, 0}, {-4, 6}}); break;
    case Icon::pause:
        pen.shape({{-5, -6}, {-1.8F, -6}, {-1.8F, 6}, {-5, 6}});
        pen.shape({{1.8F, -6}, {5, -6}, {5, 6}, {1.8F, 6}});
        break;
    case Icon::loop:
        pen.arc({0, 0}, 5.5F, -pi * 0.35F, pi * 1.25F);
        pen.line({{-1, -6.6F}, {2.6F, -4.8F}, {1.4F, -1}});
        break;
    case Icon::back:
        pen.line({{-5, -5}, {-5, 5}});
        pen.shape({{5, -5.5F}, {5, 5.5F}, {-3, 0}});
        break;
    case Icon::forward:
        pen.line({{5, -5}, {5, 5}});
        pen.shape({{-5, -5.5F}, {3, 0}, {-5, 5.5F}});
        break;
    case Icon::clock:
        pen.circle({0, 0}, 7);
        pen.line({{0, -4}, {0, 0}, {3.2F, 2}});
        break;
    case Icon::book:
        pen.line({{0, -4.5F}, {-2, -6}, {-7, -6}, {-7, 5}, {-2, 5}, {0, 6.5F}, {2, 5}, {7, 5}, {7, -6}, {2, -6},
                  {0, -4.5F}, {0, 6}});
        break;
    case Icon::cross:
        pen.line({{-4, -4}, {4, 4}});
        pen.line({{4, -4}, {-4, 4}});
        break;
    case Icon::question:
        pen.arc({0, -2.4F}, 3.2F, -pi, pi * 0.35F);
        pen.line({{1.4F, 0.4F}, {0, 1.8F}, {0, 3}});
        pen.dot({0, 5.8F}, 1.1F);
        break;
    case Icon::copy:
        pen.box({-2.5F, -2.5F}, {6, 6.5F}, 1.5F);
        pen.line({{-2.5F, 3}, {-6, 3}, {-6, -6}, {2.5F, -6}, {2.5F, -2.5F}});
        break;
    case Icon::globe:
        pen.arc({0, 0}, 6.5F, 0, 2 * pi);
        pen.line({{-6.5F, 0}, {6.5F, 0}});
        pen.line({{0, -6.5F}, {0, 6.5F}});
        break;
    case Icon::menu:
        pen.dot({-5.5F, 0}, 1.4F);
        pen.dot({0, 0}, 1.4F);
        pen.dot({5.5F, 0}, 1.4F);
        break;
    }
}

} // namespace footprint
