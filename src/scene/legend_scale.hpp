// SPDX-License-Identifier: MIT
#pragma once

// The part of the legend that says what the analysis' colours mean: a ramp with its ticks, or classes.
// Private to scene/.

#include "scene/furniture.hpp"

namespace footprint {

class LegendScale {
  public:
    LegendScale(FurnitureInk& ink, const AnalysisPicture& analysis);

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
        bool is_threshold = false;
    };

    void add_ramp(const Ramp& ramp);
    void add_threshold_ticks(const Ramp& ramp, const std::vector<double>& thresholds);
    void add_difference_ticks(const Ramp& ramp, const std::vector<double>& thresholds);
    void add_classes(const std::vector<CountClass>& classes);
    bool sides_stand_in_one_row() const;
    double sides_height() const;
    void draw_sides(double left, double y);
    void draw_ticks(double left, double y);

    FurnitureInk& ink_;
    double s_; ///< physical pixels a logical one
    TextStyle small_, muted_;
    double bar_width_;
    std::vector<Band> bands_;
    std::vector<Tick> ticks_; ///< the important ones first
    std::string unit_;
    std::string low_side_; ///< what the ends of a diverging ramp stand for
    std::string high_side_;
    std::string middle_;
    bool has_no_figure_ = false;
    bool has_lines_ = false; ///< thresholds are lines on the map, and across the bar
    std::string message_;    ///< instead of all that
};

} // namespace footprint
