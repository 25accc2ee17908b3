// SPDX-License-Identifier: MIT
#include "scene/furniture.hpp"
#include "scene/legend_scale.hpp"
#include "scene/site_marks.hpp"

#include <algorithm>
#include <cmath>

namespace footprint {
namespace {

// Logical pixels.
constexpr double pad = 12;
constexpr double title_height = 22;
constexpr double head_height = 17;
constexpr double row_height = 18;
constexpr double sign_width = 20; ///< from a row's start to its text
constexpr double line_sign_width = 28;
constexpr double column_gap = 18;
constexpr double widest_analysis = 380; ///< its words go on in the next line rather than cover the map
constexpr double section_gap = 8;
constexpr float sign_radius = 5.5f;

struct ProviderRow {
    const Provider* provider;
    std::string count;
};

/// A sign that markers carry, whatever their provider.
struct Key {
    Status status;
    Access access;
    const char* words;
};

/// The providers that have sites here, the largest first, and those that were asked for by name but have none: that is
/// an answer too.
std::vector<ProviderRow> provider_rows(const ComposeInput& input, const std::vector<ShownSite>& shown) {
    const Catalogue& catalogue = input.world.catalogue;
    const auto counts = count_by_provider(catalogue, shown);
    const auto& asked = input.view.filter.providers;
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < counts.size(); ++i)
        if (counts[i].total() > 0 || (asked && asked->contains(catalogue.providers[i].id))) order.push_back(i);
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return std::pair{counts[a].open, counts[a].total()} > std::pair{counts[b].open, counts[b].total()};
    });
    std::vector<ProviderRow> rows;
    for (const std::size_t i : order) rows.push_back({&catalogue.providers[i], to_string(counts[i])});
    return rows;
}

/// Only the signs that the picture uses are explained.
std::vector<Key> used_keys(const Catalogue& catalogue, const std::vector<ShownSite>& shown) {
    const auto any = [&](auto test) { return std::any_of(shown.begin(), shown.end(), test); };
    const auto has = [&](Status status) { return any([&](const ShownSite& one) { return one.status == status; }); };
    std::vector<Key> used;
    if (any([&](const ShownSite& one) {
            return one.status == Status::open && catalogue.sites[one.site].access == Access::restricted;
        }))
        used.push_back({Status::open, Access::restricted, "restricted access"});
    if (has(Status::uncertain)) used.push_back({Status::uncertain, Access::open_to_all, "uncertain on this date"});
    if (has(Status::announced)) used.push_back({Status::announced, Access::open_to_all, "announced"});
    if (has(Status::closed)) used.push_back({Status::closed, Access::open_to_all, "closed"});
    return used;
}

/// A line on the map.
struct LineKey {
    Color color;
    float width;
    float dash;
    std::string words;
};

std::vector<LineKey> used_lines(const ComposeInput& input, const AnalysisPicture& analysis, const Palette& colors) {
    std::vector<LineKey> used;
    if (!analysis.arcs.empty())
        used.push_back({colors.text, 1.8f, 0,
                        fmt::format("from {} to the nearest site{}", analysis.arcs_from_name,
                                    analysis.arcs.size() > 1 ? " of each provider" : "")});
    if (analysis.field && !analysis.is_empty && input.view.shows(Layer::catchments))
        used.push_back({colors.catchment, 1.6f, 0, "between the catchments of two sites"});
    if (input.view.shows(Layer::corridors))
        used.push_back({colors.corridor, 1.2f, 4, "corridors: a sketch, not a cable inventory"});
    return used;
}

/// The legend's parts, one below the other: words, the analysis' colours, providers in columns, signs. Sizes in physical
/// pixels.
class Legend {
  public:
    Legend(FurnitureInk& ink, const std::vector<ShownSite>& shown, const AnalysisPicture& analysis);
    void draw(const Box& corner);

  private:
    void measure_words();
    void measure_providers();
    void make_room();
    double height() const;
    TextStyle line_style() const;
    double height_of(const LineKey& key) const;
    void draw_words(double left, double& y);
    void draw_scale(double left, double& y);
    void draw_providers(double left, double& y);
    void draw_keys(double left, double& y);
    void draw_lines(double left, double& y);

    FurnitureInk& ink_;
    double s_; ///< physical pixels a logical one
    Description words_;
    std::vector<std::string> heads_;
    LegendScale scale_;
    bool has_scale_;
    bool is_analysis_;
    std::vector<ProviderRow> providers_;
    std::vector<Key> keys_;
    std::vector<LineKey> lines_;
    TextStyle title_, plain_, muted_;
    double free_width_, free_height_;
    double width_ = 0;
    double words_height_ = 0;
    double column_width_ = 0;
    std::size_t rows_per_column_ = 1;
};

Legend::Legend(FurnitureInk& ink, const std::vector<ShownSite>& shown, const AnalysisPicture& analysis)
    : ink_(ink), s_(ink.scale()),
      words_(describe(ink.context().input.world, ink.context().input.view, shown, ink.context().input.today)),
      scale_(ink, analysis), has_scale_(!scale_.empty()), is_analysis_(analysis.kind != AnalysisKind::none),
      lines_(used_lines(ink.context().input, analysis, ink.colors())),
      title_(ink.style(14, TextWeight::semibold, ink.colors().text)),
      plain_(ink.style(11.5f, TextWeight::regular, ink.colors().text)),
      muted_(ink.style(11.5f, TextWeight::regular, ink.colors().muted_text)),
      free_width_(ink.free().right - ink.free().left - (32 + 2 * pad) * s_),
      free_height_(ink.free().bottom - ink.free().top - 32 * s_) {
    const ComposeInput& input = ink.context().input;
    heads_.push_back(words_.summary);
    heads_.insert(heads_.end(), words_.notes.begin(), words_.notes.end());
    if (input.legend == LegendStyle::full) providers_ = provider_rows(input, shown);
    keys_ = used_keys(input.world.catalogue, shown);
    measure_words();
    measure_providers();
    make_room();
}

void Legend::measure_words() {
    title_.wrap_width = muted_.wrap_width = 0;
    width_ = ink_.measure(words_.title, title_).width;
    for (const std::string& head : heads_) width_ = std::max<double>(width_, ink_.measure(head, muted_).width);
    if (has_scale_) width_ = std::max(width_, scale_.width());
    for (const LineKey& key : lines_)
        width_ = std::max(width_, line_sign_width * s_ + ink_.measure(key.words, muted_).width);
    const double most = is_analysis_ ? std::min(free_width_, widest_analysis * s_) : free_width_;
    if (width_ > most) { // words that are too long go on in the next line
        width_ = most;
        title_.wrap_width = muted_.wrap_width = static_cast<float>(width_);
    }
    words_height_ = std::max(title_height * s_, ink_.measure(words_.title, title_).height + 4 * s_);
    for (const std::string& head : heads_)
        words_height_ += std::max(head_height * s_, ink_.measure(head, muted_).height + 2 * s_);
}

double Legend::height() const {
    const double gap = section_gap * s_;
    double height = words_height_ + (2 * pad - 4) * s_;
    if (has_scale_) height += gap + scale_.height();
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
    if (!is_analysis_ && lines_.empty()) return;
    const auto is_too_high = [&](double share) { return height() > free_height_ * share; };
    constexpr double fair_share = 0.64;
    if (is_too_high(fair_share)) providers_.clear();
    if (is_too_high(fair_share)) keys_.clear();
    while (is_too_high(fair_share) && heads_.size() > 1) {
        heads_.pop_back();
        measure_words();
    }
    if (is_too_high(0.9)) has_scale_ = false;
    if (is_too_high(0.9)) lines_.clear();
}

/// Where the picture is too small for the list, the words alone stay.
void Legend::measure_providers() {
    double name_width = 0;
    double count_width = 0;
    for (const ProviderRow& row : providers_) {
        name_width = std::max<double>(name_width, ink_.measure(row.provider->short_name, plain_).width);
        count_width = std::max<double>(count_width, ink_.measure(row.count, muted_).width);
    }
    column_width_ = sign_width * s_ + name_width + 10 * s_ + count_width;
    const std::size_t columns = providers_.size() > 14 ? 3 : providers_.size() > 5 ? 2 : 1;
    rows_per_column_ = std::max<std::size_t>(1, (providers_.size() + columns - 1) / columns);
    const double list_width =
        static_cast<double>(columns) * column_width_ + static_cast<double>(columns - 1) * column_gap * s_;
    const double list_height = static_cast<double>(rows_per_column_ + keys_.size()) * row_height * s_;
    const double scale_height = has_scale_ ? scale_.height() : 0;
    const double share = is_analysis_ ? 0.6 : 0.45;
    if (list_width > free_width_ * 0.75 || words_height_ + scale_height + list_height > free_height_ * share) {
        providers_.clear();
        keys_.clear();
    }
    if (!providers_.empty()) width_ = std::max(width_, list_width);
    for (const Key& key : keys_)
        width_ = std::max(width_, sign_width * s_ + ink_.measure(key.words, muted_).width);
}

void Legend::draw(const Box& corner) {
    const double left = std::round(ink_.free().left + 16 * s_);
    const double right = std::round(left + width_ + 2 * pad * s_);
    const bool reaches_corner = right + 8 * s_ > corner.left;
    const double bottom = reaches_corner ? corner.top - 6 * s_ : ink_.free().bottom - 16 * s_;
    const double top = std::round(bottom - height());
    ink_.panel({left, top, right, std::round(top + height())});

    double y = top + (pad - 2) * s_;
    draw_words(left + pad * s_, y);
    draw_scale(left + pad * s_, y);
    draw_providers(left + pad * s_, y);
    draw_keys(left + pad * s_, y);
    draw_lines(left + pad * s_, y);
}

void Legend::draw_scale(double left, double& y) {
    if (!has_scale_) return;
    scale_.draw(left, y + section_gap * s_);
    y += section_gap * s_ + scale_.height();
}

void Legend::draw_words(double left, double& y) {
    ink_.text(words_.title, title_, left, y);
    y += std::max(title_height * s_, ink_.measure(words_.title, title_).height + 4 * s_);
    for (const std::string& head : heads_) {
        ink_.text(head, muted_, left, y);
        y += std::max(head_height * s_, ink_.measure(head, muted_).height + 2 * s_);
    }
    muted_.wrap_width = 0;
}

void Legend::draw_providers(double left, double& y) {
    if (providers_.empty()) return;
    y += section_gap * s_;
    for (std::size_t i = 0; i < providers_.size(); ++i) {
        const double x = left + static_cast<double>(i / rows_per_column_) * (column_width_ + column_gap * s_);
        const double middle = y + (static_cast<double>(i % rows_per_column_) + 0.5) * row_height * s_;
        const ProviderRow& row = providers_[i];
        add_marker(ink_.sprites(), *row.provider, Status::open, Access::open_to_all, {x + 7 * s_, middle},
                   sign_radius * ink_.scale(), ink_.colors());
        ink_.text_on(row.provider->short_name, plain_, x + sign_width * s_, middle);
        ink_.text_on(row.count, muted_, x + column_width_ - ink_.measure(row.count, muted_).width, middle);
    }
    y += static_cast<double>(rows_per_column_) * row_height * s_;
}

void Legend::draw_keys(double left, double& y) {
    if (keys_.empty()) return;
    y += section_gap * s_;
    Provider anyone; // the signs are about every provider: drawn in no provider's colour
    anyone.color = ink_.colors().muted_text;
    for (const Key& key : keys_) {
        const double middle = y + row_height * s_ / 2;
        add_marker(ink_.sprites(), anyone, key.status, key.access, {left + 7 * s_, middle}, sign_radius * ink_.scale(),
                   ink_.colors());
        ink_.text_on(key.words, muted_, left + sign_width * s_, middle);
        y += row_height * s_;
    }
}

void Legend::draw_lines(double left, double& y) {
    if (lines_.empty()) return;
    if (keys_.empty()) y += section_gap * s_;
    for (const LineKey& key : lines_) {
        const double middle = y + height_of(key) / 2;
        Sprite line;
        line.shape = SpriteShape::segment;
        line.center = {left + 10 * s_, middle};
        line.half_width = 10 * ink_.scale();
        line.stroke = key.color;
        line.stroke_width = key.width * ink_.scale();
        line.dash = key.dash * ink_.scale();
        ink_.sprites().push_back(line);
        ink_.text_on(key.words, line_style(), left + line_sign_width * s_, middle);
        y += height_of(key);
    }
}

} // namespace

void add_legend(FurnitureInk& ink, const std::vector<ShownSite>& shown, const AnalysisPicture& analysis,
                const Box& corner) {
    Legend{ink, shown, analysis}.draw(corner);
}

} // namespace footprint
