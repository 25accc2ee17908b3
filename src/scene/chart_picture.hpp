// SPDX-License-Identifier: MIT
#pragma once

// A chart in the map's place: what it shows in words, the plot with its axes, curves with the names of whose they are, or bars
// with a table below them, credits. Private to scene/.

#include "scene/furniture.hpp"
#include "view/time_axis.hpp"

namespace footprint {

Scene compose_chart(const ComposeInput& input, const TextShaper& shaper);

/// The plot: where values and days lie in it, physical pixels.
struct ChartPlot {
    Box box;
    TimeAxis axis; ///< from the box's left
    double top = 1; ///< the value at the box's top

    double x(Date day) const { return box.left + static_cast<double>(axis.x(day)); }
    double y(double value) const { return box.bottom - (box.bottom - box.top) * value / top; }
};

/// Bars by year, stacked by provider: what is certain below, what may be above and hollow.
class ChartBars {
  public:
    ChartBars(FurnitureInk& ink, const Chart& chart);

    /// What the names of a table need at its left, physical pixels.
    double names_width() const;
    /// Settles what stands below the years, where the plot is so wide and plot and foot together so high: a table where it has
    /// room, else names alone. Returns its height.
    enum class Foot { table_if_it_fits, names };
    double fit(double plot_width, double height, Foot foot);
    bool has_table() const { return has_table_; }
    void draw(const ChartPlot& plot) const;

  private:
    struct Cell {
        double left, right;
    };
    Cell cell(const ChartPlot& plot, std::size_t year) const;
    void draw_bars(const ChartPlot& plot) const;
    void draw_table(const ChartPlot& plot) const;
    void draw_names(const ChartPlot& plot) const;
    std::vector<std::vector<std::size_t>> name_rows(double width) const;
    double name_width(std::size_t line) const;
    std::string words(std::size_t line, std::size_t year) const;
    std::string sum_words(std::size_t year) const;

    FurnitureInk& ink_;
    const Chart& chart_;
    double s_;
    TextStyle name_, figure_, sum_;
    bool has_table_ = false;
    bool has_names_ = false;
    double plot_width_ = 0;
};

} // namespace footprint
