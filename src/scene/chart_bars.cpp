// SPDX-License-Identifier: MIT
#include "scene/chart_picture.hpp"

#include "analysis/event_years.hpp"
#include "scene/legend_signs.hpp"

#include <algorithm>
#include <cmath>

namespace footprint {
namespace {

// Logical pixels.
constexpr double row_height = 17;
constexpr double column_gap = 18;
constexpr double foot_gap = 12;    ///< from the years to what stands below
constexpr double least_plot = 150; ///< high: where bars have less there is no table
constexpr double bar_share = 0.72; ///< of its year
constexpr double maybe_alpha = 0.24; ///< of a hollow bar's filling

YearCount count_in(const ChartLine& line, std::size_t year) {
    return {static_cast<std::size_t>(line.values[year]), static_cast<std::size_t>(line.maybe[year])};
}

/// Short enough for a cell.
std::string figure(const YearCount& count) {
    if (count.total() == 0) return {};
    if (count.maybe == 0) return fmt::format("{}", count.certain);
    return count.certain == 0 ? fmt::format("+{}", count.maybe) : fmt::format("{}+{}", count.certain, count.maybe);
}

} // namespace

ChartBars::ChartBars(FurnitureInk& ink, const Chart& chart)
    : ink_(ink), chart_(chart), s_(ink.scale()), name_(ink.style(11.5f, TextWeight::regular, ink.colors().text)),
      figure_(ink.style(10.5f, TextWeight::regular, ink.colors().text)),
      sum_(ink.style(11.5f, TextWeight::semibold, ink.colors().text)) {}

std::string ChartBars::words(std::size_t line, std::size_t year) const {
    return figure(count_in(chart_.lines[line], year));
}

std::string ChartBars::sum_words(std::size_t year) const {
    YearCount sum;
    for (const ChartLine& line : chart_.lines) sum += count_in(line, year);
    return figure(sum);
}

double ChartBars::name_width(std::size_t line) const {
    const Provider& provider = ink_.context().input.world.catalogue.providers[*chart_.lines[line].whose];
    return sign_width * s_ + ink_.measure(provider.short_name, name_).width;
}

double ChartBars::names_width() const {
    double width = 0;
    for (std::size_t i = 0; i < chart_.lines.size(); ++i) width = std::max(width, name_width(i));
    return width;
}

/// The names in rows, as many in each as have room.
std::vector<std::vector<std::size_t>> ChartBars::name_rows(double width) const {
    std::vector<std::vector<std::size_t>> rows;
    double used = width;
    for (std::size_t i = 0; i < chart_.lines.size(); ++i) {
        if (used + name_width(i) > width || rows.empty()) {
            rows.emplace_back();
            used = 0;
        }
        rows.back().push_back(i);
        used += name_width(i) + column_gap * s_;
    }
    return rows;
}

double ChartBars::fit(double plot_width, double height, Foot foot) {
    plot_width_ = plot_width;
    const double column = plot_width / static_cast<double>(std::max<std::size_t>(1, chart_.days.size()));
    const double table = (foot_gap + row_height * static_cast<double>(chart_.lines.size())) * s_;
    double widest = 0;
    for (std::size_t line = 0; line < chart_.lines.size(); ++line)
        for (std::size_t year = 0; year < chart_.days.size(); ++year)
            widest = std::max<double>(widest, ink_.measure(words(line, year), figure_).width);
    has_table_ = foot == Foot::table_if_it_fits && widest + 3 * s_ <= column && height - table >= least_plot * s_;
    if (has_table_) return table;
    const double names = (foot_gap + row_height * static_cast<double>(name_rows(plot_width).size())) * s_;
    has_names_ = height - names >= least_plot * s_ / 2;
    return has_names_ ? names : 0;
}

ChartBars::Cell ChartBars::cell(const ChartPlot& plot, std::size_t year) const {
    const double width = (plot.box.right - plot.box.left) / static_cast<double>(chart_.days.size());
    const double left = plot.box.left + width * static_cast<double>(year);
    return {left, left + width};
}

void ChartBars::draw_bars(const ChartPlot& plot) const {
    const auto& providers = ink_.context().input.world.catalogue.providers;
    const Cell any = cell(plot, 0);
    bool has_sums = true; // above all bars or none
    for (std::size_t year = 0; year < chart_.days.size(); ++year)
        has_sums = has_sums && ink_.measure(sum_words(year), sum_).width <= any.right - any.left;
    for (std::size_t year = 0; year < chart_.days.size(); ++year) {
        const Cell at = cell(plot, year);
        const double gap = (at.right - at.left) * (1 - bar_share) / 2;
        const double left = std::round(at.left + gap);
        const double right = std::max(left + 1, std::round(at.right - gap));
        double value = 0;
        const auto stack = [&](double count, Color color, bool is_maybe) {
            if (count <= 0) return;
            const double bottom = std::round(plot.y(value));
            value += count;
            const double top = std::min(bottom - 1, std::round(plot.y(value)));
            Sprite bar;
            bar.shape = SpriteShape::box;
            bar.center = {(left + right) / 2, (top + bottom) / 2};
            bar.half_width = static_cast<float>((right - left) / 2);
            bar.half_height = static_cast<float>((bottom - top) / 2);
            bar.fill = is_maybe ? mix(ink_.colors().background, color, maybe_alpha) : color;
            // A line of the ground sets neighbours apart.
            const bool has_edge = bottom - top >= 4 * s_;
            bar.stroke = ink_.colors().background;
            bar.stroke_width = has_edge ? static_cast<float>(s_) : 0;
            ink_.sprites().push_back(bar);
            if (!is_maybe || !has_edge) return;
            bar.half_width -= static_cast<float>(s_);
            bar.half_height -= static_cast<float>(s_);
            bar.fill.a = 0;
            bar.stroke = color;
            ink_.sprites().push_back(bar);
        };
        for (const ChartLine& line : chart_.lines) stack(line.values[year], providers[*line.whose].color, false);
        for (const ChartLine& line : chart_.lines) stack(line.maybe[year], providers[*line.whose].color, true);
        const std::string sum = sum_words(year);
        const TextSize size = ink_.measure(sum, sum_);
        if (!sum.empty() && has_sums)
            ink_.text(sum, sum_, (left + right - size.width) / 2, plot.y(value) - size.height - 2 * s_);
    }
}

void ChartBars::draw_table(const ChartPlot& plot) const {
    const auto& providers = ink_.context().input.world.catalogue.providers;
    const double first = plot.box.bottom + (20 + foot_gap) * s_;
    const double names = plot.box.left - names_width() - 12 * s_;
    for (std::size_t i = 0; i < chart_.lines.size(); ++i) {
        const double middle = first + (static_cast<double>(i) + 0.5) * row_height * s_;
        if (i % 2 == 0) {
            Sprite stripe;
            stripe.shape = SpriteShape::box;
            stripe.center = {(names - 6 * s_ + plot.box.right) / 2, middle};
            stripe.half_width = static_cast<float>((plot.box.right - names + 6 * s_) / 2);
            stripe.half_height = static_cast<float>(row_height * s_ / 2);
            stripe.fill = with_alpha(ink_.colors().muted_text, 0.09);
            ink_.sprites().push_back(stripe);
        }
        const Provider& provider = providers[*chart_.lines[i].whose];
        draw_sign(ink_, provider, names, middle);
        ink_.text_on(provider.short_name, name_, names + sign_width * s_, middle);
        for (std::size_t year = 0; year < chart_.days.size(); ++year) {
            const std::string text = words(i, year);
            if (text.empty()) continue;
            const Cell at = cell(plot, year);
            ink_.text_on(text, figure_, (at.left + at.right - ink_.measure(text, figure_).width) / 2, middle);
        }
    }
}

void ChartBars::draw_names(const ChartPlot& plot) const {
    const auto& providers = ink_.context().input.world.catalogue.providers;
    double middle = plot.box.bottom + (20 + foot_gap + row_height / 2) * s_;
    for (const auto& row : name_rows(plot_width_)) {
        double left = plot.box.left;
        for (const std::size_t line : row) {
            const Provider& provider = providers[*chart_.lines[line].whose];
            draw_sign(ink_, provider, left, middle);
            ink_.text_on(provider.short_name, name_, left + sign_width * s_, middle);
            left += name_width(line) + column_gap * s_;
        }
        middle += row_height * s_;
    }
}

void ChartBars::draw(const ChartPlot& plot) const {
    draw_bars(plot);
    if (has_table_)
        draw_table(plot);
    else if (has_names_)
        draw_names(plot);
}

} // namespace footprint
