// SPDX-License-Identifier: MIT
#include "scene/legend_scale.hpp"

#include <algorithm>
#include <cmath>

namespace footprint {
namespace {

// Logical pixels.
constexpr double bar_height = 11;
constexpr double tick_length = 3;
constexpr double tick_text_height = 15;
constexpr double row_height = 17;
constexpr double swatch_width = 14;
constexpr double line_gap = 6;
constexpr int bands_a_stop = 14;

} // namespace

LegendScale::LegendScale(FurnitureInk& ink, const AnalysisPicture& analysis, double bar_width, ScaleStyle style)
    : ink_(ink), style_(style), s_(ink.scale()), small_(ink.style(10, TextWeight::medium, ink.colors().text)),
      muted_(ink.style(11, TextWeight::regular, ink.colors().muted_text)),
      bar_width_(std::round(std::min(bar_width * s_, ink.free().right - ink.free().left - 56 * s_))) {
    const View& view = ink.context().input.view;
    const auto& breaks = analysis.breaks;
    if (analysis.kind == AnalysisKind::none) return;
    if (analysis.is_empty) {
        message_ = analysis.kind == AnalysisKind::compare ? "no sites on one side: nothing to compare"
                                                          : "no sites: nothing to reach";
        return;
    }
    has_no_figure_ = analysis.has_no_figure;
    has_stripes_ = analysis.stripes != nullptr;
    unit_ = analysis.kind == AnalysisKind::sites ? "" : analysis.kind == AnalysisKind::reach ? " %" : " ms";
    has_lines_ = view.shows(Layer::contours) && !analysis.country_colors;
    switch (analysis.kind) {
    case AnalysisKind::nearest: add_break_ticks(*analysis.ramp, breaks); break;
    case AnalysisKind::reach:
        for (const auto& [share, words] :
             {std::pair{0.0, "0"}, {1.0, "100"}, {0.5, "50"}, {0.25, "25"}, {0.75, "75"}})
            ticks_.push_back({analysis.ramp->place(share), words});
        break;
    case AnalysisKind::compare: {
        add_difference_ticks(*analysis.ramp, breaks);
        const auto [a, b] = side_names(ink.context().input.world.catalogue, view, ink.context().input.today);
        low_side_ = a + " nearer";
        high_side_ = b + " nearer";
        middle_ = "a near tie";
        tie_from_ = analysis.ramp->place(-tie_ms);
        tie_to_ = analysis.ramp->place(tie_ms);
        break;
    }
    case AnalysisKind::sites: add_classes(count_classes(view.theme)); break;
    case AnalysisKind::none: break;
    }
    if (analysis.ramp) add_ramp(*analysis.ramp);
    if (!is_line()) return;
    bar_width_ -= ink.measure(words_at(0), small_).width + ink.measure(words_at(1), small_).width + 2 * line_gap * s_;
    bar_width_ = std::max(std::round(bar_width_), 30.0 * s_);
}

/// What stands at an end of the bar.
std::string LegendScale::words_at(double place) const {
    if (!low_side_.empty()) return place < 0.5 ? low_side_ : high_side_;
    const auto nearest = std::min_element(ticks_.begin(), ticks_.end(), [&](const Tick& a, const Tick& b) {
        return std::abs(a.at - place) < std::abs(b.at - place);
    });
    return nearest == ticks_.end() ? std::string{} : nearest->words + (place < 0.5 ? "" : unit_);
}

/// Near enough to a smooth run of colours, as they look over the land.
void LegendScale::add_ramp(const Ramp& ramp) {
    const Color land = ink_.colors().land;
    const float opacity = analysis_opacity(ink_.context().input.view.theme);
    const int count = bands_a_stop * static_cast<int>(ramp.stops.size() - 1);
    for (int i = 0; i < count; ++i) {
        const double from = static_cast<double>(i) / count;
        const double to = static_cast<double>(i + 1) / count;
        bands_.push_back({from, to, mix(land, ramp.color(ramp.value_at((from + to) / 2)), opacity)});
    }
}

/// A ramp that was fitted ends a step beyond its breaks: there is no figure to tell.
void LegendScale::add_ends(const Ramp& ramp, const std::vector<double>& breaks, const std::string& low) {
    const bool is_fitted = breaks.size() > 1 && ink_.context().input.answers.breaks_are_fitted;
    if (is_fitted && !is_line()) {
        ticks_.push_back({1, std::string{unit_.substr(1)}});
        unit_.clear();
        return;
    }
    ticks_.push_back({1, fmt::format("{:g}+", is_fitted ? breaks.back() : ramp.high())});
    ticks_.push_back({0, is_fitted && low == "0" ? fmt::format("{:g}", breaks.front()) : low});
}

void LegendScale::add_break_ticks(const Ramp& ramp, const std::vector<double>& breaks) {
    for (const double ms : breaks)
        if (ms < ramp.high()) ticks_.push_back({ramp.place(ms), fmt::format("{:g}", ms), true});
    add_ends(ramp, breaks, "0");
}

void LegendScale::add_difference_ticks(const Ramp& ramp, const std::vector<double>& breaks) {
    for (const double ms : breaks)
        if (ms > tie_ms && ms < ramp.high())
            for (const double side : {-ms, ms})
                ticks_.push_back({ramp.place(side), fmt::format("{:g}", ms), true});
    add_ends(ramp, breaks, fmt::format("{:g}+", ramp.high()));
}

void LegendScale::add_classes(const std::vector<CountClass>& classes) {
    const float opacity = analysis_opacity(ink_.context().input.view.theme);
    for (std::size_t i = 0; i < classes.size(); ++i) {
        const double from = static_cast<double>(i) / static_cast<double>(classes.size());
        const double to = static_cast<double>(i + 1) / static_cast<double>(classes.size());
        bands_.push_back({from, to, mix(ink_.colors().land, classes[i].color, opacity)});
        ticks_.push_back({(from + to) / 2, std::string{classes[i].words}});
    }
}

bool LegendScale::sides_stand_in_one_row() const {
    return ink_.measure(low_side_, small_).width + ink_.measure(high_side_, small_).width + 16 * s_ <=
           bar_width_;
}

double LegendScale::sides_height() const {
    if (low_side_.empty()) return 0;
    return (sides_stand_in_one_row() ? 1 : 2) * tick_text_height * s_;
}

/// The words for the middle; where they find no room there they have a row of their own.
bool LegendScale::middle_stands_between_sides() const {
    const double widest = std::max(ink_.measure(low_side_, small_).width, ink_.measure(high_side_, small_).width);
    return sides_stand_in_one_row() && ink_.measure(middle_, small_).width + 2 * (widest + 8 * s_) <= bar_width_;
}

double LegendScale::rows_height() const {
    const int rows = (has_no_figure_ ? 1 : 0) + (has_stripes_ ? 1 : 0) + (middle_ && !middle_stands_between_sides() ? 1 : 0);
    return rows * row_height * s_;
}

double LegendScale::width() const {
    if (!message_.empty()) return ink_.measure(message_, muted_).width;
    if (!is_line()) return bar_width_;
    return bar_width_ + ink_.measure(words_at(0), small_).width + ink_.measure(words_at(1), small_).width +
           2 * line_gap * s_;
}

double LegendScale::height() const {
    if (!message_.empty() || is_line()) return row_height * s_;
    return sides_height() + (bar_height + tick_length + tick_text_height) * s_ + rows_height();
}

void LegendScale::box(double x0, double x1, double y0, double y1, Color color) {
    Sprite sprite;
    sprite.shape = SpriteShape::box;
    sprite.center = {(x0 + x1) / 2, (y0 + y1) / 2};
    sprite.half_width = static_cast<float>(x1 - x0) / 2;
    sprite.half_height = static_cast<float>(y1 - y0) / 2;
    sprite.fill = color;
    ink_.sprites().push_back(sprite);
}

void LegendScale::draw(double left, double y) {
    if (!message_.empty()) {
        ink_.text_on(message_, muted_, left, y + row_height * s_ / 2);
        return;
    }
    if (is_line()) {
        draw_line(left, y + row_height * s_ / 2);
        return;
    }
    draw_sides(left, y);
    y = std::round(y + sides_height());
    const double bottom = std::round(y + bar_height * s_);
    left = std::round(left);
    draw_bar(left, y, bottom);
    for (const Tick& tick : ticks_) {
        if (!tick.is_break) continue;
        const double x = left + tick.at * bar_width_;
        const double half = 0.6 * s_;
        box(x - half, x + half, has_lines_ ? y : bottom, bottom + tick_length * s_,
            has_lines_ ? ink_.colors().contour : ink_.colors().muted_text);
        box(x - half, x + half, bottom, bottom + tick_length * s_, ink_.colors().muted_text);
    }
    draw_ticks(left, bottom + (tick_length + tick_text_height / 2) * s_);
    y = bottom + (tick_length + tick_text_height) * s_;
    const Theme theme = ink_.context().input.view.theme;
    if (middle_ && !middle_stands_between_sides()) {
        const Box at = swatch(left, y);
        draw_row(difference_ramp(theme)->color(0), middle_, left, y);
        hatch(at, ink_.colors().tie, tie_width, true);
    }
    if (has_no_figure_) draw_row(no_figure_color(theme), "no figure", left, y);
    if (has_stripes_) draw_stripes_row(left, y);
}

void LegendScale::draw_bar(double left, double top, double bottom) {
    for (const Band& band : bands_) // on whole pixels: no seam shows
        box(left + std::round(band.from * bar_width_), left + std::round(band.to * bar_width_), top, bottom, band.color);
    if (tie_to_ > tie_from_)
        hatch({left + std::round(tie_from_ * bar_width_), top, left + std::round(tie_to_ * bar_width_), bottom}, ink_.colors().tie,
              tie_width, true);
}

void LegendScale::draw_line(double left, double y) {
    ink_.text_on(words_at(0), small_, left, y);
    left = std::round(left + ink_.measure(words_at(0), small_).width + line_gap * s_);
    draw_bar(left, std::round(y - 4 * s_), std::round(y + 4 * s_));
    ink_.text_on(words_at(1), small_, left + bar_width_ + line_gap * s_, y);
}

/// A colour, as it looks over the land, and what it means.
void LegendScale::draw_row(Color color, const char* words, double left, double& y) {
    const Box at = swatch(left, y);
    const float opacity = analysis_opacity(ink_.context().input.view.theme);
    box(at.left, at.right, at.top, at.bottom, mix(ink_.colors().land, color, opacity));
    ink_.text_on(words, muted_, left + (swatch_width + 6) * s_, (at.top + at.bottom) / 2);
    y += row_height * s_;
}

/// Stripes as on the map, cut to the box; closer, as it is small.
void LegendScale::hatch(const Box& at, Color color, double width, bool falls) {
    const double every = std::round(stripe_every * s_ / 2);
    const double height = at.bottom - at.top;
    for (double begin = at.left - height + every / 2; begin < at.right; begin += every) {
        const double low = std::max(begin, at.left);
        const double high = std::min(begin + height, at.right);
        if (high - low < 1) continue;
        const double down = (low + high) / 2 - begin; // of its middle from the end at the left
        Sprite stripe;
        stripe.shape = SpriteShape::segment;
        stripe.center = {(low + high) / 2, falls ? at.top + down : at.bottom - down};
        stripe.half_width = static_cast<float>((high - low) / 2);
        stripe.half_height = falls ? stripe.half_width : -stripe.half_width;
        stripe.stroke = color;
        stripe.stroke_width = static_cast<float>(width * s_ / 1.4);
        ink_.sprites().push_back(stripe);
    }
}

Box LegendScale::swatch(double left, double y) const {
    const double middle = std::round(y + row_height * s_ / 2);
    return {left, middle - std::round(5 * s_), left + std::round(swatch_width * s_), middle + std::round(5 * s_)};
}

/// The stripes as on the map, over the middle of the ramp.
void LegendScale::draw_stripes_row(double left, double& y) {
    const Box at = swatch(left, y);
    box(at.left, at.right, at.top, at.bottom, bands_[bands_.size() / 2].color);
    hatch(at, ink_.colors().stripe, stripe_width, false);
    ink_.text_on("little known: trust the band only", muted_, left + (swatch_width + 6) * s_, std::round(y + row_height * s_ / 2));
    y += row_height * s_;
}

void LegendScale::draw_sides(double left, double y) {
    if (low_side_.empty()) return;
    const double row = tick_text_height * s_;
    const double high_width = ink_.measure(high_side_, small_).width;
    ink_.text_on(low_side_, small_, left, y + row / 2);
    ink_.text_on(high_side_, small_, left + bar_width_ - high_width,
                 y + (sides_stand_in_one_row() ? row / 2 : row * 1.5));
    if (!middle_stands_between_sides()) return;
    TextStyle style = small_;
    style.color = ink_.colors().muted_text;
    ink_.text_on(middle_, style, left + (bar_width_ - ink_.measure(middle_, style).width) / 2, y + row / 2);
}

/// Words that would run into others, more important ones, are left out; the last one names the unit.
void LegendScale::draw_ticks(double left, double y) {
    struct Placed {
        double left;
        double right;
        std::string words;
    };
    std::vector<Placed> placed;
    const double gap = 5 * s_;
    for (const Tick& tick : ticks_) {
        const double width = ink_.measure(tick.words, small_).width;
        const double x = std::clamp(left + tick.at * bar_width_ - width / 2, left, left + bar_width_ - width);
        if (std::any_of(placed.begin(), placed.end(), [&](const Placed& other) {
                return x < other.right + gap && other.left < x + width + gap;
            }))
            continue;
        placed.push_back({x, x + width, tick.words});
    }
    if (placed.empty()) return;
    std::max_element(placed.begin(), placed.end(), [](const Placed& a, const Placed& b) {
        return a.left < b.left;
    })->words += unit_;
    for (const Placed& one : placed)
        ink_.text_on(one.words, small_,
                     std::min(one.left, left + bar_width_ - ink_.measure(one.words, small_).width), y);
}

} // namespace footprint
