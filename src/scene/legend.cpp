// SPDX-License-Identifier: MIT
#include "scene/furniture.hpp"
#include "scene/legend_place.hpp"
#include "scene/legend_scale.hpp"
#include "scene/legend_signs.hpp"
#include "scene/legend_users.hpp"

#include <algorithm>
#include <cmath>

namespace footprint {
namespace {

// Logical pixels.
struct Measure {
    double pad;
    double title;
    double title_height;
    double head;
    double head_height;
    double bar_width;
};
constexpr Measure full_measure{12, 14, 22, 11.5, 17, 268};
constexpr Measure small_measure{8, 11.5, 17, 10, 14, 200}; ///< of a picture that has hardly any room
constexpr double small_width = 700;
constexpr double small_height = 430;
constexpr double tiny_width = 460; ///< below it not even the ramp's ticks have room
constexpr double tiny_height = 330;
constexpr double row_height = 18;
constexpr double column_gap = 18;
constexpr double widest_analysis = 380; ///< its words go on in the next line rather than cover the map
constexpr std::size_t one_column = 5; ///< more providers than that take two
constexpr double section_gap = 8;
constexpr double air = 16; ///< around the legend

/// The legend's parts, one below the other: words, the analysis' colours, providers in columns, signs. Sizes in physical
/// pixels.
class Legend {
  public:
    Legend(FurnitureInk& ink, const std::vector<ShownSite>& shown, const AnalysisPicture& analysis);
    LegendBox draw(const Box& foot);

  private:
    void fold();
    void measure_words();
    void measure_providers();
    void make_room();
    void settle_width();
    double height() const;
    double margin() const;
    Box room() const;
    Box box_at(const LegendPlace& place, const Box& foot) const;
    LegendBox place(const Box& foot) const;
    TextStyle line_style() const;
    double height_of(const LineKey& key) const;
    void draw_words(double left, double& y);
    void draw_scale(double left, double& y);
    void draw_users(double left, double& y);
    void draw_providers(double left, double& y);
    void draw_keys(double left, double& y);
    void draw_lines(double left, double& y);

    FurnitureInk& ink_;
    double s_; ///< physical pixels a logical one
    bool is_small_, is_tiny_;
    const Measure& measure_;
    Description words_;
    std::vector<std::string> heads_;
    LegendScale scale_;
    bool has_scale_;
    LegendUsers users_;
    bool has_users_;
    bool is_analysis_;
    std::vector<LegendProvider> providers_;
    std::vector<SignKey> keys_;
    std::vector<LineKey> lines_;
    TextStyle title_, plain_, muted_;
    double free_width_, free_height_;
    double width_ = 0;
    double words_height_ = 0;
    double column_width_ = 0;
    double list_width_ = 0;
    std::size_t rows_per_column_ = 1;
};

Legend::Legend(FurnitureInk& ink, const std::vector<ShownSite>& shown, const AnalysisPicture& analysis)
    : ink_(ink), s_(ink.scale()),
      is_small_(ink.free().right - ink.free().left < small_width * s_ ||
                ink.free().bottom - ink.free().top < small_height * s_),
      is_tiny_(ink.free().right - ink.free().left < tiny_width * s_ ||
               ink.free().bottom - ink.free().top < tiny_height * s_),
      measure_(is_small_ ? small_measure : full_measure),
      words_(describe(ink.context().input.world, ink.context().input.view, shown, ink.context().input.today)),
      scale_(ink, analysis, measure_.bar_width, is_tiny_ ? ScaleStyle::line : ScaleStyle::full),
      has_scale_(!scale_.empty()), users_(ink), has_users_(!users_.empty() && !is_tiny_), is_analysis_(analysis.kind != AnalysisKind::none),
      lines_(used_lines(ink.context().input, analysis, ink.colors())),
      title_(ink.style(static_cast<float>(measure_.title), TextWeight::semibold, ink.colors().text)),
      plain_(ink.style(11.5f, TextWeight::regular, ink.colors().text)),
      muted_(ink.style(static_cast<float>(measure_.head), TextWeight::regular, ink.colors().muted_text)),
      free_width_(ink.free().right - ink.free().left - (2 * air + 2 * measure_.pad) * s_),
      free_height_(ink.free().bottom - ink.free().top - 2 * air * s_) {
    const ComposeInput& input = ink.context().input;
    heads_.push_back(is_tiny_ && is_analysis_ ? to_words(input.view.day(input.today)) : words_.summary);
    // A figure is never shown without its model.
    if (!is_small_ || (is_analysis_ && !is_tiny_))
        heads_.insert(heads_.end(), words_.notes.begin(), words_.notes.end());
    if (input.legend == LegendStyle::full && !is_small_) {
        providers_ = provider_rows(input, shown, Counts::in_words);
        if (providers_.size() > one_column) providers_ = provider_rows(input, shown, Counts::briefly);
    }
    if (!is_small_) keys_ = used_keys(input.world.catalogue, shown);
    if (input.view.legend.folded) fold();
    measure_words();
    measure_providers();
    make_room();
    settle_width();
}

/// To one line: what is shown.
void Legend::fold() {
    heads_.clear();
    has_scale_ = false;
    has_users_ = false;
    providers_.clear();
    keys_.clear();
    lines_.clear();
}

void Legend::measure_words() {
    title_.wrap_width = muted_.wrap_width = 0;
    width_ = ink_.measure(words_.title, title_).width;
    for (const std::string& head : heads_) width_ = std::max<double>(width_, ink_.measure(head, muted_).width);
    if (has_scale_) width_ = std::max(width_, scale_.width());
    if (has_users_) width_ = std::max(width_, users_.width());
    for (const LineKey& key : lines_)
        width_ = std::max(width_, line_sign_width * s_ + ink_.measure(key.words, muted_).width);
    // Of a narrow map it takes no more than half, if its ramp has room there.
    const double least = std::max(std::max(has_scale_ ? scale_.width() : 0, has_users_ ? users_.width() : 0), small_measure.bar_width * s_);
    const double half = std::max(free_width_ / 2, std::min(least, free_width_));
    const double most = std::min(free_width_, is_analysis_ ? std::min(half, widest_analysis * s_) : half);
    if (width_ > most) { // words that are too long go on in the next line
        width_ = most;
        title_.wrap_width = muted_.wrap_width = static_cast<float>(width_);
    }
    words_height_ = std::max(measure_.title_height * s_, ink_.measure(words_.title, title_).height + 4 * s_);
    for (const std::string& head : heads_)
        words_height_ += std::max(measure_.head_height * s_, ink_.measure(head, muted_).height + 2 * s_);
}

double Legend::height() const {
    const double gap = section_gap * s_;
    double height = words_height_ + (2 * measure_.pad - 4) * s_;
    if (has_scale_) height += gap + scale_.height();
    if (has_users_) height += gap + users_.height();
    if (!providers_.empty()) height += gap + static_cast<double>(rows_per_column_) * row_height * s_;
    if (!keys_.empty() || !lines_.empty()) height += gap + static_cast<double>(keys_.size()) * row_height * s_;
    for (const LineKey& key : lines_) height += height_of(key);
    return height;
}

/// Long words go on in the next line.
TextStyle Legend::line_style() const {
    TextStyle style = muted_;
    style.wrap_width = static_cast<float>(width_ - line_sign_width * s_);
    return style;
}

double Legend::height_of(const LineKey& key) const {
    return std::max(row_height * s_, ink_.measure(key.words, line_style()).height + 3 * s_);
}

/// What a small picture has no room for is left out: providers, signs, notes, then the colours. What a line on the map is
/// not (a cable inventory) is said as long as there is any room.
void Legend::make_room() {
    if (!is_analysis_ && lines_.empty() && !has_users_) return;
    const auto is_too_high = [&](double share) { return height() > free_height_ * share; };
    constexpr double fair_share = 0.56;
    if (is_too_high(fair_share)) providers_.clear();
    if (is_too_high(fair_share)) keys_.clear();
    while (is_too_high(fair_share) && heads_.size() > 1) {
        heads_.pop_back();
        measure_words();
    }
    if (is_too_high(0.9)) has_users_ = false;
    if (is_too_high(0.9)) has_scale_ = false;
    if (is_too_high(0.9)) lines_.clear();
}

/// Where the picture is too small for the list, the words alone stay.
void Legend::measure_providers() {
    double name_width = 0;
    double count_width = 0;
    for (const LegendProvider& row : providers_) {
        name_width = std::max<double>(name_width, ink_.measure(row.provider->short_name, plain_).width);
        count_width = std::max<double>(count_width, ink_.measure(row.count, muted_).width);
    }
    column_width_ = sign_width * s_ + name_width + 10 * s_ + count_width;
    const std::size_t columns = providers_.size() > 14 ? 3 : providers_.size() > one_column ? 2 : 1;
    rows_per_column_ = std::max<std::size_t>(1, (providers_.size() + columns - 1) / columns);
    list_width_ =
        static_cast<double>(columns) * column_width_ + static_cast<double>(columns - 1) * column_gap * s_;
    const double list_height = static_cast<double>(rows_per_column_ + keys_.size()) * row_height * s_;
    const double scale_height = (has_scale_ ? scale_.height() : 0) + (has_users_ ? users_.height() : 0);
    const double share = is_analysis_ ? 0.6 : 0.45;
    if (list_width_ > free_width_ * 0.75 || words_height_ + scale_height + list_height > free_height_ * share) {
        providers_.clear();
        keys_.clear();
    }
}

/// Of what is left.
void Legend::settle_width() {
    measure_words();
    if (!providers_.empty()) width_ = std::max(width_, list_width_);
    for (const SignKey& key : keys_)
        width_ = std::max(width_, sign_width * s_ + ink_.measure(key.words, muted_).width);
}

double Legend::margin() const { return std::min(air, is_small_ ? 10 : air) * s_; }

/// Where it may stand: what panels leave free, less air.
Box Legend::room() const {
    const Box& free = ink_.free();
    return {free.left + margin(), free.top + margin(), free.right - margin(), free.bottom - margin()};
}

/// So far from the left and the top of the room; above the `foot` where it would reach into it.
Box Legend::box_at(const LegendPlace& place, const Box& foot) const {
    const double width = std::round(width_ + 2 * measure_.pad * s_);
    const double tall = height();
    const Box all = room();
    const double left = std::round(all.left + place.x * std::max(0.0, all.right - all.left - width));
    double top = std::round(all.top + place.y * std::max(0.0, all.bottom - all.top - tall));
    const bool reaches_foot = left + width + 8 * s_ > foot.left && left - 8 * s_ < foot.right;
    if (reaches_foot) top = std::min(top, std::round(foot.top - 6 * s_ - tall));
    return {left, top, left + width, std::round(top + tall)};
}

/// Where it was put; else at the bottom left, unless it hides less in another corner.
LegendBox Legend::place(const Box& foot) const {
    const ComposeInput& input = ink_.context().input;
    std::vector<Box> boxes; // in the order of LegendCorner
    for (const LegendPlace& corner : {LegendPlace{0, 1}, LegendPlace{0, 0}, LegendPlace{1, 1}, LegendPlace{1, 0}})
        boxes.push_back(box_at(corner, foot));
    const auto& before = input.legend_before;
    const auto corner = before ? std::optional{static_cast<std::size_t>(before->corner)} : std::nullopt;
    if (const auto& at = input.view.legend.at)
        return {box_at(*at, foot), room(), before ? before->corner : LegendCorner::bottom_left};
    const std::size_t chosen =
        before && before->holds ? *corner : least_hiding(Subject{ink_.context()}, boxes, corner);
    return {boxes[chosen], room(), static_cast<LegendCorner>(chosen)};
}

LegendBox Legend::draw(const Box& foot) {
    const LegendBox at = place(foot);
    const double left = at.box.left;
    const double top = at.box.top;
    ink_.panel(at.box);

    double y = top + (measure_.pad - 2) * s_;
    draw_words(left + measure_.pad * s_, y);
    draw_scale(left + measure_.pad * s_, y);
    draw_users(left + measure_.pad * s_, y);
    draw_providers(left + measure_.pad * s_, y);
    draw_keys(left + measure_.pad * s_, y);
    draw_lines(left + measure_.pad * s_, y);
    return at;
}

void Legend::draw_scale(double left, double& y) {
    if (!has_scale_) return;
    scale_.draw(left, y + section_gap * s_);
    y += section_gap * s_ + scale_.height();
}

void Legend::draw_users(double left, double& y) {
    if (!has_users_) return;
    users_.draw(left, y + section_gap * s_);
    y += section_gap * s_ + users_.height();
}

void Legend::draw_words(double left, double& y) {
    ink_.text(words_.title, title_, left, y);
    y += std::max(measure_.title_height * s_, ink_.measure(words_.title, title_).height + 4 * s_);
    for (const std::string& head : heads_) {
        ink_.text(head, muted_, left, y);
        y += std::max(measure_.head_height * s_, ink_.measure(head, muted_).height + 2 * s_);
    }
    muted_.wrap_width = 0;
}

void Legend::draw_providers(double left, double& y) {
    if (providers_.empty()) return;
    y += section_gap * s_;
    for (std::size_t i = 0; i < providers_.size(); ++i) {
        const double x = left + static_cast<double>(i / rows_per_column_) * (column_width_ + column_gap * s_);
        const double middle = y + (static_cast<double>(i % rows_per_column_) + 0.5) * row_height * s_;
        const LegendProvider& row = providers_[i];
        draw_sign(ink_, *row.provider, x, middle);
        ink_.text_on(row.provider->short_name, plain_, x + sign_width * s_, middle);
        ink_.text_on(row.count, muted_, x + column_width_ - ink_.measure(row.count, muted_).width, middle);
    }
    y += static_cast<double>(rows_per_column_) * row_height * s_;
}

void Legend::draw_keys(double left, double& y) {
    if (keys_.empty()) return;
    y += section_gap * s_;
    for (const SignKey& key : keys_) {
        const double middle = y + row_height * s_ / 2;
        draw_sign(ink_, key, left, middle);
        ink_.text_on(key.words, muted_, left + sign_width * s_, middle);
        y += row_height * s_;
    }
}

void Legend::draw_lines(double left, double& y) {
    if (lines_.empty()) return;
    if (keys_.empty()) y += section_gap * s_;
    for (const LineKey& key : lines_) {
        const double middle = y + height_of(key) / 2;
        draw_sign(ink_, key, left, middle);
        ink_.text_on(key.words, line_style(), left + line_sign_width * s_, middle);
        y += height_of(key);
    }
}

} // namespace

LegendBox add_legend(FurnitureInk& ink, const std::vector<ShownSite>& shown, const AnalysisPicture& analysis,
                     const Box& foot) {
    return Legend{ink, shown, analysis}.draw(foot);
}

} // namespace footprint
