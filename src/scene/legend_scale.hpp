// SPDX-License-Identifier: MIT
#pragma once

// The part of the legend that says what the analysis' colours mean: a ramp with its ticks, or classes.
// Private to scene/.

#include "scene/furniture.hpp"

namespace footprint {

/// `line`: the ramp between the words for its ends, and no more.
enum class ScaleStyle : std::uint8_t { full, line };

class LegendScale {
  public:
    /// `bar_width`: logical pixels that it should have, where there is room.
    LegendScale(FurnitureInk& ink, const AnalysisPicture& analysis, double bar_width = 268,
                ScaleStyle style = ScaleStyle::full);

    bool empty() const { return bands_.empty() && message_.empty(); }
    /// What it needs, physical pixels.
    double width() const;
    double height() const;
    /// From `y` down.
    void draw(double left, double y);

  private:
    /// A piece of the bar in one colour, and what it is called; 0 to 1 along the bar.
    struct Band {
        double from;
        double to;
        Color color;
    };
    struct Tick {
        double at;
        std::string words;
        bool is_break = false;
    };

    void add_ramp(const Ramp& ramp);
    void add_break_ticks(const Ramp& ramp, const std::vector<double>& breaks);
    void add_difference_ticks(const Ramp& ramp, const std::vector<double>& breaks);
    void add_ends(const Ramp& ramp, const std::vector<double>& breaks, const std::string& low);
    void add_classes(const std::vector<CountClass>& classes);
    bool sides_stand_in_one_row() const;
    double sides_height() const;
    bool middle_stands_between_sides() const;
    double rows_height() const;
    void draw_sides(double left, double y);
    void draw_row(Color color, const char* words, double left, double& y);
    void draw_stripes_row(double left, double& y);
    void hatch(const Box& at, Color color, double width, bool falls);
    Box swatch(double left, double y) const;
    void box(double x0, double x1, double y0, double y1, Color color);
    void draw_ticks(double left, double y);
    void draw_bar(double left, double top, double bottom);
    void draw_line(double left, double y);
    std::string words_at(double place) const;
    bool is_line() const { return style_ == ScaleStyle::line; }

    FurnitureInk& ink_;
    ScaleStyle style_;
    double s_; ///< physical pixels a logical one
    TextStyle small_, muted_;
    double bar_width_;
    std::vector<Band> bands_;
    std::vector<Tick> ticks_; ///< the important ones first
    std::string unit_;
    std::string low_side_; ///< what the ends of a diverging ramp stand for
    std::string high_side_;
    const char* middle_ = nullptr;
    double tie_from_ = 0; ///< along the bar, 0 to 1
    double tie_to_ = 0;
    bool has_no_figure_ = false;
    bool has_stripes_ = false;
    bool has_lines_ = false; ///< breaks are lines on the map, and across the bar
    std::string message_;    ///< instead of all that
};

} // namespace footprint
