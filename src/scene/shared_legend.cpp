// SPDX-License-Identifier: MIT
#include "scene/shared_legend.hpp"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace footprint {
namespace {

// Logical pixels.
constexpr double row_height = 18;
constexpr double block_gap = 40;
constexpr double row_gap = 14; ///< between rows of blocks
constexpr double column_gap = 18;
constexpr double credits_width = 216;
constexpr double credits_height = 56;

} // namespace

SharedLegend::SharedLegend(FurnitureInk& ink, const UnitedPictures& all, double margin)
    : ink_(ink), s_(ink.scale()), margin_(margin), has_words_(ink.context().input.view.shows(Layer::legend)),
      has_foot_(has_words_), title_style_(ink.style(18, TextWeight::semibold, ink.colors().text)),
      notes_style_(ink.style(12, TextWeight::regular, ink.colors().muted_text)),
      plain_(ink.style(11.5f, TextWeight::regular, ink.colors().text)),
      muted_(ink.style(11.5f, TextWeight::regular, ink.colors().muted_text)), scale_(ink, all.analysis),
      has_scale_(!scale_.empty()), users_(ink), has_users_(!users_.empty()), width_(ink.context().input.viewport.width - 2 * margin) {
    const ComposeInput& input = ink.context().input;
    const Description words = describe_days(input.world, input.view, all.shown, input.today);
    title_ = words.title;
    std::vector<std::string> notes;
    if (!words.summary.empty()) notes.push_back(words.summary);
    notes.insert(notes.end(), words.notes.begin(), words.notes.end());
    notes_ = fmt::format("{}", fmt::join(notes, " · "));
    title_style_.wrap_width = notes_style_.wrap_width = static_cast<float>(width_);
    providers_ = provider_rows(input, all.shown, Counts::briefly);
    keys_ = used_keys(input.world.catalogue, all.shown);
    lines_ = used_lines(input, all.analysis, ink.colors());
    make_room();
}

void SharedLegend::make_room() {
    if (!has_words_) return;
    const double most = 0.4 * ink_.context().input.viewport.height;
    const auto is_too_high = [&] { return head_height() + foot_height() > most; };
    if (is_too_high()) keys_.clear();
    if (is_too_high()) providers_.clear();
    if (is_too_high()) has_users_ = false;
    if (is_too_high()) notes_.clear();
    if (is_too_high()) has_foot_ = false;
    if (is_too_high()) has_words_ = false;
}

double SharedLegend::head_height() const {
    if (!has_words_) return 0;
    double height = 0.75 * margin_ + ink_.measure(title_, title_style_).height;
    if (!notes_.empty()) height += 3 * s_ + ink_.measure(notes_, notes_style_).height;
    return height;
}

double SharedLegend::foot_height() const {
    return has_foot_ ? margin_ * 0.75 + flow(blocks(best_provider_rows())).height : 0;
}

SharedLegend::Block SharedLegend::provider_block(std::size_t rows) const {
    double name_width = 0;
    for (const LegendProvider& row : providers_)
        name_width = std::max<double>(name_width, ink_.measure(row.provider->short_name, plain_).width);
    const double column = sign_width * s_ + name_width + column_gap * s_;
    const std::size_t columns = (providers_.size() + rows - 1) / rows;
    return {column * static_cast<double>(columns) - column_gap * s_,
            static_cast<double>(rows) * row_height * s_, [this, rows, column](double left, double top) {
                for (std::size_t i = 0; i < providers_.size(); ++i) {
                    const double x = left + static_cast<double>(i / rows) * column;
                    const double y = top + (static_cast<double>(i % rows) + 0.5) * row_height * s_;
                    draw_sign(ink_, *providers_[i].provider, x, y);
                    ink_.text_on(providers_[i].provider->short_name, plain_, x + sign_width * s_, y);
                }
            }};
}

SharedLegend::Block SharedLegend::key_block() const {
    double width = 0;
    for (const SignKey& key : keys_)
        width = std::max(width, sign_width * s_ + ink_.measure(key.words, muted_).width);
    for (const LineKey& key : lines_)
        width = std::max(width, line_sign_width * s_ + ink_.measure(key.words, muted_).width);
    return {width, static_cast<double>(keys_.size() + lines_.size()) * row_height * s_,
            [this](double left, double top) {
                double y = top + row_height * s_ / 2;
                for (const SignKey& key : keys_) {
                    draw_sign(ink_, key, left, y);
                    ink_.text_on(key.words, muted_, left + sign_width * s_, y);
                    y += row_height * s_;
                }
                for (const LineKey& key : lines_) {
                    draw_sign(ink_, key, left, y);
                    ink_.text_on(key.words, muted_, left + line_sign_width * s_, y);
                    y += row_height * s_;
                }
            }};
}

std::vector<SharedLegend::Block> SharedLegend::blocks(std::size_t provider_rows) const {
    std::vector<Block> blocks;
    if (has_scale_)
        blocks.push_back(
            {scale_.width(), scale_.height(), [this](double left, double top) { scale_.draw(left, top); }});
    if (has_users_)
        blocks.push_back({users_.width(), users_.height(), [this](double left, double top) { LegendUsers{ink_}.draw(left, top); }});
    if (!providers_.empty()) blocks.push_back(provider_block(provider_rows));
    if (!keys_.empty() || !lines_.empty()) blocks.push_back(key_block());
    return blocks;
}

/// The credits stand at the bottom right; the last row of blocks keeps out of them.
SharedLegend::Flow SharedLegend::flow(const std::vector<Block>& blocks) const {
    Flow flow;
    double x = 0;
    double y = 0;
    double row = 0;
    for (const Block& block : blocks) {
        if (x > 0 && x + block.width > width_) {
            y += row + row_gap * s_;
            x = row = 0;
        }
        flow.places.push_back({x, y});
        x += block.width + block_gap * s_;
        row = std::max(row, block.height);
    }
    const bool fits = x + credits_width * s_ <= width_;
    flow.height = fits ? y + std::max(row, credits_height * s_) : y + row + (row_gap + credits_height) * s_;
    return flow;
}

std::size_t SharedLegend::best_provider_rows() const {
    std::size_t best = 1;
    double least = 0;
    for (std::size_t rows = 1; rows <= std::max<std::size_t>(1, providers_.size()); ++rows) {
        const auto tried = blocks(rows);
        if (std::any_of(tried.begin(), tried.end(), [&](const Block& block) { return block.width > width_; }))
            continue;
        const double height = flow(tried).height;
        if (least > 0 && height >= least) continue;
        least = height;
        best = rows;
    }
    return best;
}

void SharedLegend::draw(const MapScale& map) {
    draw_head();
    draw_foot(map);
}

void SharedLegend::draw_head() {
    if (!has_words_) return;
    const double top = 0.75 * margin_;
    ink_.text(title_, title_style_, margin_, top);
    if (!notes_.empty())
        ink_.text(notes_, notes_style_, margin_, top + ink_.measure(title_, title_style_).height + 3 * s_);
}

void SharedLegend::draw_foot(const MapScale& map) {
    if (!has_foot_) return;
    const Viewport& viewport = ink_.context().input.viewport;
    const auto parts = blocks(best_provider_rows());
    const Flow placed = flow(parts);
    const double top = viewport.height - margin_ * 0.75 - placed.height;
    for (std::size_t i = 0; i < parts.size(); ++i)
        parts[i].draw(std::round(margin_ + placed.places[i].left), std::round(top + placed.places[i].top));
    const Box credits = add_credits(ink_, viewport.width - margin_, viewport.height - margin_ * 0.75);
    add_scale_bar(ink_, map, viewport.width - margin_, credits.top);
}

} // namespace footprint
