// SPDX-License-Identifier: MIT
#include "scene/chart_picture.hpp"

#include "scene/chart_axis.hpp"
#include "scene/legend_signs.hpp"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace footprint {
namespace {

// Logical pixels.
constexpr double margin = 28;
constexpr double small_margin = 14;
constexpr double small_width = 640; ///< a picture with less has small margins and a small title
constexpr double small_height = 400;
constexpr double years_height = 20; ///< below the plot
constexpr double sum_height = 18;   ///< above the highest bar
constexpr double name_gap = 26;     ///< from a curve's end to its name
constexpr double name_height = 15;
constexpr double years_apart = 46;
constexpr double tick_apart = 46;
constexpr double window_buttons = 234; ///< of a window, at the right of the title
constexpr double button_height = 34;
constexpr double least_head = 260; ///< wide
constexpr double head_share = 0.12; ///< of the height, that notes may take

class ChartPicture {
  public:
    ChartPicture(FurnitureInk& ink, const Chart& chart)
        : ink_(ink), chart_(chart), bars_(ink, chart), s_(ink.scale()), free_(ink.free()),
          is_small_(free_.right - free_.left < small_width * s_ || free_.bottom - free_.top < small_height * s_),
          margin_((is_small_ ? small_margin : margin) * s_),
          title_(ink.style(is_small_ ? 14 : 20, TextWeight::semibold, ink.colors().text)),
          muted_(ink.style(is_small_ ? 10.5f : 12, TextWeight::regular, ink.colors().muted_text)),
          plain_(ink.style(11.5f, TextWeight::regular, ink.colors().text)),
          small_(ink.style(11, TextWeight::regular, ink.colors().muted_text)) {}

    std::optional<ChartFrame> draw();

  private:
    const ComposeInput& input() const { return ink_.context().input; }
    std::string value_in_words(double value) const;
    std::string end_words(const ChartLine& line) const;
    double draw_head();
    double draw_foot();
    DateInterval axis_span() const;
    ChartPlot plot_between(double top, double bottom);
    void segment(Pixel from, Pixel to, Color color, double width, double dash = 0);
    void draw_axes(const ChartPlot& plot);
    void draw_curve(const ChartPlot& plot, const ChartLine& line);
    void draw_curves(const ChartPlot& plot);
    void draw_day(const ChartPlot& plot);
    void draw_message(const ChartPlot& plot);
    Color color_of(const ChartLine& line) const;

    FurnitureInk& ink_;
    const Chart& chart_;
    ChartBars bars_;
    double s_;
    Box free_;
    bool is_small_;
    double margin_;
    TextStyle title_, muted_, plain_, small_;
    std::vector<double> ticks_;
};

std::string ChartPicture::value_in_words(double value) const {
    return chart_.kind == ChartKind::share ? fmt::format("{:.3g} %", 100 * value) : fmt::format("{:g}", value);
}

/// "AWS  39": whose curve, and where it ends.
std::string ChartPicture::end_words(const ChartLine& line) const {
    const std::string name = line.whose ? input().world.catalogue.providers[*line.whose].short_name : "All together";
    const double last = line.values.empty() ? 0 : line.values.back();
    return fmt::format("{}  {}", name,
                       chart_.kind == ChartKind::share ? fmt::format("{:.0f} %", 100 * last) : fmt::format("{:.0f}", last));
}

Color ChartPicture::color_of(const ChartLine& line) const {
    if (!line.whose) return ink_.colors().text;
    const Color color = input().world.catalogue.providers[*line.whose].color;
    // Thin lines of a light colour would be lost on a light ground.
    return input().view.theme == Theme::light ? mix(color, ink_.colors().text, 0.22) : color;
}

/// Title and what is to be known, from the top down; returns where it ends.
double ChartPicture::draw_head() {
    double y = free_.top + margin_;
    if (!input().view.shows(Layer::legend)) return y;
    Description words = describe_chart(input().world, input().view, chart_, input().today);
    double width = free_.right - free_.left - 2 * margin_;
    if (input().legend_before) { // beside the buttons, or below them
        if (width - window_buttons * s_ >= least_head * s_)
            width -= window_buttons * s_;
        else
            y += button_height * s_;
    }
    title_.wrap_width = muted_.wrap_width = static_cast<float>(std::max(40 * s_, width));
    ink_.text(words.title, title_, free_.left + margin_, y);
    y += ink_.measure(words.title, title_).height + 2 * s_;
    // Of a low picture the words take a part: what matters most comes first.
    std::string notes;
    do {
        notes = words.summary;
        for (const std::string& note : words.notes) notes += " · " + note;
        if (words.notes.size() < 2) break;
        words.notes.pop_back();
    } while (ink_.measure(notes, muted_).height > head_share * (free_.bottom - free_.top));
    ink_.text(notes, muted_, free_.left + margin_, y);
    return y + ink_.measure(notes, muted_).height + 10 * s_;
}

/// Sources, from the bottom up; returns where they begin.
double ChartPicture::draw_foot() {
    const double bottom = free_.bottom - margin_;
    if (!input().view.shows(Layer::legend)) return bottom;
    std::string words = site_credit(input().world, input().view);
    if (chart_.kind == ChartKind::share) words += ". People: GeoNames, World Bank";
    const TextStyle credit = ink_.style(9.5f, TextWeight::regular, ink_.colors().muted_text);
    const TextSize size = ink_.measure(words, credit);
    ink_.text(words, credit, free_.right - margin_ - size.width, bottom - size.height);
    return bottom - size.height - 8 * s_;
}

/// Bars fill whole years.
DateInterval ChartPicture::axis_span() const {
    if (!chart_.has_bars() || chart_.days.empty()) return chart_.span;
    return {chart_.days.front(), add_months(chart_.days.back(), 12)};
}

ChartPlot ChartPicture::plot_between(double top, double bottom) {
    ChartPlot plot;
    const int most_ticks = std::clamp(static_cast<int>((bottom - top) / (tick_apart * s_)), 2, 6);
    ticks_ = axis_ticks(chart_.top, most_ticks, chart_.kind == ChartKind::share ? 0 : 1);
    if (chart_.kind == ChartKind::share && chart_.top <= 0) ticks_ = {0, 1};
    double tick_width = 0;
    for (const double tick : ticks_)
        tick_width = std::max<double>(tick_width, ink_.measure(value_in_words(tick), small_).width);
    double left = free_.left + margin_ + tick_width + 8 * s_;
    double right = free_.right - margin_;
    if (chart_.has_bars()) {
        top += sum_height * s_;
        bottom -= years_height * s_;
        const double with_names = free_.left + margin_ + bars_.names_width() + 12 * s_;
        double foot = bars_.fit(right - std::max(left, with_names), bottom - top, ChartBars::Foot::table_if_it_fits);
        if (bars_.has_table())
            left = std::max(left, with_names);
        else
            foot = bars_.fit(right - left, bottom - top, ChartBars::Foot::names);
        bottom -= foot;
    } else {
        double name_width = 0;
        for (const ChartLine& line : chart_.lines)
            name_width = std::max<double>(name_width, ink_.measure(end_words(line), plain_).width);
        right -= name_width + (name_gap + sign_width) * s_;
        bottom -= years_height * s_;
        top += 6 * s_;
    }
    plot.box = {std::round(left), std::round(top), std::round(std::max(left + 40 * s_, right)),
                std::round(std::max(top + 30 * s_, bottom))};
    plot.axis = {axis_span(), static_cast<float>(plot.box.right - plot.box.left)};
    plot.top = ticks_.back();
    return plot;
}

void ChartPicture::segment(Pixel from, Pixel to, Color color, double width, double dash) {
    Sprite line;
    line.shape = SpriteShape::segment;
    line.center = {(from.x + to.x) / 2, (from.y + to.y) / 2};
    line.half_width = static_cast<float>((to.x - from.x) / 2);
    line.half_height = static_cast<float>((to.y - from.y) / 2);
    line.stroke = color;
    line.stroke_width = static_cast<float>(width * s_);
    line.dash = static_cast<float>(dash * s_);
    ink_.sprites().push_back(line);
}

void ChartPicture::draw_axes(const ChartPlot& plot) {
    const Color grid = with_alpha(ink_.colors().muted_text, 0.22);
    const double half = 0.5; // a line on whole pixels
    for (const double tick : ticks_) {
        const double y = std::round(plot.y(tick)) + half;
        segment({plot.box.left, y}, {plot.box.right, y}, tick == 0 ? with_alpha(ink_.colors().muted_text, 0.7) : grid, 1 / s_);
        const std::string words = value_in_words(tick);
        ink_.text_on(words, small_, plot.box.left - ink_.measure(words, small_).width - 8 * s_, y);
    }
    const double a_year = (plot.box.right - plot.box.left) / std::max<double>(1, static_cast<double>(chart_.days.size()));
    for (const YearLabel& label : year_labels(plot.axis, static_cast<float>(years_apart * s_))) {
        const std::string words = fmt::format("{}", label.year);
        const double width = ink_.measure(words, small_).width;
        double x = plot.box.left + static_cast<double>(label.x);
        if (chart_.has_bars())
            x += a_year / 2; // below the middle of its bar
        else
            segment({std::round(x) + half, plot.box.top}, {std::round(x) + half, plot.box.bottom}, with_alpha(grid, 0.1), 1 / s_);
        if (x + width / 2 > plot.box.right + margin_ || x > plot.box.right) continue;
        ink_.text(words, small_, x - width / 2, plot.box.bottom + 5 * s_);
    }
}

/// Counts go in steps, at their day; shares from month to month.
void ChartPicture::draw_curve(const ChartPlot& plot, const ChartLine& line) {
    const Color color = color_of(line);
    const double width = line.whose ? 2 : 2.6;
    const bool has_steps = chart_.kind != ChartKind::share;
    const auto& values = line.values;
    std::size_t from = 0;
    while (from < values.size() && values[from] <= 0) ++from;
    if (from == values.size()) return;
    Pixel at{plot.x(chart_.days[from]), plot.y(values[from])};
    if (from > 0) { // up from nothing
        const Pixel ground{has_steps ? at.x : plot.x(chart_.days[from - 1]), plot.y(0)};
        segment(ground, at, color, width);
    }
    for (std::size_t i = from + 1; i < values.size(); ++i) {
        const bool is_last = i + 1 == values.size();
        if (values[i] == values[i - 1] && !is_last && (has_steps || values[i + 1] == values[i])) continue;
        const Pixel next{plot.x(chart_.days[i]), plot.y(values[i])};
        if (!has_steps) {
            segment(at, next, color, width);
        } else {
            const double join = width * s_ / 2;
            segment(at, {next.x + (next.y == at.y ? 0 : join), at.y}, color, width);
            if (next.y != at.y) segment({next.x, at.y}, {next.x, next.y - std::copysign(join, at.y - next.y)}, color, width);
        }
        at = next;
    }
}

void ChartPicture::draw_curves(const ChartPlot& plot) {
    for (const ChartLine& line : chart_.lines) draw_curve(plot, line);
    // Names at the ends, apart from each other.
    std::vector<const ChartLine*> order;
    for (const ChartLine& line : chart_.lines)
        if (!line.values.empty()) order.push_back(&line);
    std::stable_sort(order.begin(), order.end(),
                     [](const ChartLine* a, const ChartLine* b) { return a->values.back() > b->values.back(); });
    std::vector<double> wanted;
    for (const ChartLine* line : order) wanted.push_back(plot.y(line->values.back()));
    const std::vector<double> places = spread(wanted, name_height * s_, plot.box.top, plot.box.bottom);
    for (std::size_t i = 0; i < order.size(); ++i) {
        const ChartLine& line = *order[i];
        const double end = plot.x(chart_.days[line.values.size() - 1]);
        const double left = plot.box.right + name_gap * s_;
        segment({end + 3 * s_, wanted[i]}, {left - 4 * s_, places[i]}, with_alpha(color_of(line), 0.55), 1);
        if (line.whose) draw_sign(ink_, input().world.catalogue.providers[*line.whose], left, places[i]);
        TextStyle style = plain_;
        if (!line.whose) style.weight = TextWeight::semibold;
        ink_.text_on(end_words(line), style, left + (line.whose ? sign_width * s_ : 0), places[i]);
    }
}

/// The day of the View, unless it is today.
void ChartPicture::draw_day(const ChartPlot& plot) {
    const Date day = input().view.day(input().today);
    if (day >= std::min(input().today, plot.axis.span.last) || day < plot.axis.span.first) return;
    const double x = std::round(plot.x(day));
    segment({x, plot.box.top}, {x, plot.box.bottom}, ink_.colors().accent, 1.5);
    TextStyle style = small_;
    style.color = ink_.colors().accent;
    style.halo = ink_.colors().background;
    style.halo_width = static_cast<float>(3 * s_);
    const std::string words = to_words(day);
    const double width = ink_.measure(words, style).width;
    const bool at_left = x + width + 6 * s_ > plot.box.right;
    ink_.text(words, style, at_left ? x - width - 6 * s_ : x + 6 * s_, plot.box.top);
}

void ChartPicture::draw_message(const ChartPlot& plot) {
    const std::string words = chart_.done < 1 ? fmt::format("Computing… {:.0f} %", std::floor(100 * chart_.done))
                                              : "Nothing that the filter shows is in this chart.";
    const TextSize size = ink_.measure(words, plain_);
    ink_.text(words, plain_, (plot.box.left + plot.box.right - size.width) / 2, (plot.box.top + plot.box.bottom - size.height) / 2);
}

std::optional<ChartFrame> ChartPicture::draw() {
    const double top = draw_head();
    const double bottom = draw_foot();
    if (bottom - top < 60 * s_ || free_.right - free_.left < 160 * s_) return std::nullopt;
    const ChartPlot plot = plot_between(top, bottom);
    draw_axes(plot);
    if (chart_.lines.empty() || chart_.done <= 0)
        draw_message(plot);
    else if (chart_.has_bars())
        bars_.draw(plot);
    else
        draw_curves(plot);
    draw_day(plot);
    return ChartFrame{plot.box, plot.axis.span};
}

} // namespace

Scene compose_chart(const ComposeInput& input, const TextShaper& shaper) {
    Scene scene;
    scene.viewport = input.viewport;
    const Palette& colors = palette(input.view.theme);
    scene.background = colors.background;
    const Frame frame{Camera{}, input.view.projection, input.viewport};
    LabelPlacer placer{{0, 0, double(input.viewport.width), double(input.viewport.height)}};
    const NameContext context{input, frame, shaper, colors, 0, placer, scene.sites};
    FurnitureInk ink{context, scene.furniture};
    scene.chart = ChartPicture{ink, *input.answers.chart}.draw();
    return scene;
}

} // namespace footprint
