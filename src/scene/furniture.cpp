// SPDX-License-Identifier: MIT
#include "scene/furniture.hpp"

#include "base/text.hpp"
#include "scene/site_marks.hpp"

#include <algorithm>
#include <cmath>

namespace footprint {
namespace {

/// Everything here is laid out in logical pixels and placed on whole physical ones.
class Furniture {
  public:
    Furniture(const NameContext& context, Overlay& overlay)
        : context_(context), overlay_(overlay), scale_(static_cast<float>(context.input.viewport.scale)) {
        const Viewport& viewport = context.input.viewport;
        const Insets& in = viewport.insets;
        free_ = {in.left * scale_, in.top * scale_, viewport.width - in.right * scale_,
                 viewport.height - in.bottom * scale_};
    }

    void add_legend(const std::vector<ShownSite>& shown);
    double add_credits();
    void add_scale_bar(double bottom);

  private:
    struct Row {
        const Provider* provider;
        SiteCount count;
    };
    struct Key {
        Status status;
        Access access;
        const char* text;
    };

    TextStyle style(float size, TextWeight weight, Color color) const {
        TextStyle text;
        text.size = size * scale_;
        text.weight = weight;
        text.color = color;
        return text;
    }
    TextSize measure(const std::string& text, const TextStyle& s) const { return context_.shaper.measure(text, s); }
    void text(const std::string& words, const TextStyle& s, double x, double y) {
        overlay_.labels.push_back({words, s, {std::round(x), std::round(y)}});
    }
    /// Text centred on the line at `y`.
    void text_on(const std::string& words, const TextStyle& s, double x, double y) {
        text(words, s, x, y - measure(words, s).height / 2.0);
    }
    void box(const Box& at) {
        Sprite panel;
        panel.shape = SpriteShape::box;
        panel.center = {(at.left + at.right) / 2, (at.top + at.bottom) / 2};
        panel.half_width = static_cast<float>(at.right - at.left) / 2;
        panel.half_height = static_cast<float>(at.bottom - at.top) / 2;
        panel.corner = 6 * scale_;
        panel.fill = context_.colors.box;
        panel.stroke = context_.colors.box_edge;
        panel.stroke_width = scale_;
        overlay_.sprites.push_back(panel);
        context_.placer.reserve(at);
    }
    std::vector<Row> rows(const std::vector<ShownSite>& shown) const;
    std::vector<Key> keys(const std::vector<ShownSite>& shown) const;

    const NameContext& context_;
    Overlay& overlay_;
    float scale_;
    Box free_;
};

/// The providers that have sites here, and those that were asked for by name but have none: that is an answer too.
std::vector<Furniture::Row> Furniture::rows(const std::vector<ShownSite>& shown) const {
    const Catalogue& catalogue = context_.input.world.catalogue;
    const auto counts = count_by_provider(catalogue, shown);
    const auto& asked = context_.input.view.filter.providers;
    std::vector<Row> all;
    for (std::size_t i = 0; i < counts.size(); ++i)
        if (counts[i].total() > 0 || (asked && asked->contains(catalogue.providers[i].id)))
            all.push_back({&catalogue.providers[i], counts[i]});
    std::stable_sort(all.begin(), all.end(), [](const Row& a, const Row& b) {
        return std::pair{a.count.open, a.count.total()} > std::pair{b.count.open, b.count.total()};
    });
    return all;
}

/// Only the signs that the picture uses are explained.
std::vector<Furniture::Key> Furniture::keys(const std::vector<ShownSite>& shown) const {
    const Catalogue& catalogue = context_.input.world.catalogue;
    const auto any = [&](auto test) { return std::any_of(shown.begin(), shown.end(), test); };
    const auto has = [&](Status status) { return any([&](const ShownSite& s) { return s.status == status; }); };
    std::vector<Key> used;
    if (any([&](const ShownSite& s) {
            return s.status == Status::open && catalogue.sites[s.site].access == Access::restricted;
        }))
        used.push_back({Status::open, Access::restricted, "restricted access"});
    if (has(Status::uncertain)) used.push_back({Status::uncertain, Access::open_to_all, "uncertain on this date"});
    if (has(Status::announced)) used.push_back({Status::announced, Access::open_to_all, "announced"});
    if (has(Status::closed)) used.push_back({Status::closed, Access::open_to_all, "closed"});
    return used;
}

void Furniture::add_legend(const std::vector<ShownSite>& shown) {
    const Description words =
        describe(context_.input.world, context_.input.view, shown, context_.input.today);
    const TextStyle title = style(14, TextWeight::semibold, context_.colors.text);
    const TextStyle plain = style(11.5f, TextWeight::regular, context_.colors.text);
    const TextStyle muted = style(11.5f, TextWeight::regular, context_.colors.muted_text);
    const float s = scale_;
    const double pad = 12 * s;
    const double line = 18 * s;
    const double sign = 20 * s; // from a row's start to its text
    const double gap = 18 * s;  // between columns

    std::vector<Row> providers = rows(shown);
    const std::vector<Key> signs = keys(shown);
    const double free_height = (free_.bottom - free_.top) - 32 * s;
    const double free_width = (free_.right - free_.left) - 32 * s;

    std::vector<std::string> heads{words.summary};
    heads.insert(heads.end(), words.notes.begin(), words.notes.end());
    double width = measure(words.title, title).width;
    for (const std::string& head : heads) width = std::max<double>(width, measure(head, muted).width);

    // Up to seven rows a column; narrower or lower pictures drop the list and keep the words.
    double name_width = 0;
    double count_width = 0;
    for (const Row& row : providers) {
        name_width = std::max<double>(name_width, measure(row.provider->short_name, plain).width);
        count_width = std::max<double>(count_width, measure(to_string(row.count), muted).width);
    }
    const double column = sign + name_width + 10 * s + count_width;
    const std::size_t columns = providers.size() > 14 ? 3 : providers.size() > 5 ? 2 : 1;
    std::size_t per_column = (providers.size() + columns - 1) / columns;
    const double list_width = static_cast<double>(columns) * column + static_cast<double>(columns - 1) * gap;
    const double head_height = 22 * s + static_cast<double>(heads.size()) * 17 * s;
    const double key_height = signs.empty() ? 0 : 7 * s + static_cast<double>(signs.size()) * line;
    double list_height = providers.empty() ? 0 : 8 * s + static_cast<double>(per_column) * line;
    const bool has_room = list_width + 2 * pad <= free_width * 0.75 &&
                          head_height + list_height + key_height + 2 * pad <= free_height * 0.6;
    if (!has_room) {
        providers.clear();
        list_height = 0;
    } else {
        width = std::max(width, list_width);
    }
    for (const Key& key : signs) width = std::max(width, sign + measure(key.text, muted).width);
    width = std::min(width, free_width - 2 * pad);

    const double height = head_height + list_height + (has_room ? key_height : 0) + 2 * pad - 4 * s;
    const double left = std::round(free_.left + 16 * s);
    const double top = std::round(free_.bottom - 16 * s - height);
    box({left, top, std::round(left + width + 2 * pad), std::round(top + height)});

    double y = top + pad - 2 * s;
    text(words.title, title, left + pad, y);
    y += 22 * s;
    for (const std::string& head : heads) {
        text(head, muted, left + pad, y);
        y += 17 * s;
    }
    if (!has_room) return;
    if (!providers.empty()) y += 8 * s;
    const float radius = 5.5f * s;
    for (std::size_t i = 0; i < providers.size(); ++i) {
        const double x = left + pad + static_cast<double>(i / per_column) * (column + gap);
        const double middle = y + (static_cast<double>(i % per_column) + 0.5) * line;
        const Row& row = providers[i];
        add_marker(overlay_.sprites, *row.provider, Status::open, Access::open_to_all, {x + 7 * s, middle}, radius,
                   context_.colors);
        text_on(row.provider->short_name, plain, x + sign, middle);
        const std::string number = to_string(row.count);
        text_on(number, muted, x + column - measure(number, muted).width, middle);
    }
    if (!providers.empty()) y += static_cast<double>(per_column) * line;
    if (!signs.empty()) y += 7 * s;
    Provider sample; // the signs are about every provider: drawn in no provider's colour
    sample.color = context_.colors.muted_text;
    for (const Key& key : signs) {
        add_marker(overlay_.sprites, sample, key.status, key.access, {left + pad + 7 * s, y + line / 2}, radius,
                   context_.colors);
        text_on(key.text, muted, left + pad + sign, y + line / 2);
        y += line;
    }
}

/// Returns their top edge.
double Furniture::add_credits() {
    TextStyle small = style(9.5f, TextWeight::regular, context_.colors.muted_text);
    small.halo = context_.colors.halo;
    small.halo_width = 1.4f * scale_;
    const std::string month = to_words(context_.input.world.catalogue.compiled());
    const std::string sites =
        fmt::format("Sites: Footprint catalogue, {}", std::string_view{month}.substr(month.find(' ') + 1));
    const std::string map = "Map: Natural Earth, GeoNames, CLDR, ETOPO5";
    double bottom = free_.bottom - 12 * scale_;
    for (const std::string& words : {map, sites}) {
        const TextSize size = measure(words, small);
        const double x = free_.right - 14 * scale_ - size.width;
        const double y = bottom - size.height;
        text(words, small, x, y);
        context_.placer.reserve({x - 4, y - 2, x + size.width + 4, bottom + 2});
        bottom = y - 1 * scale_;
    }
    return bottom;
}

void Furniture::add_scale_bar(double bottom) {
    // The longest round length of at most 110 logical pixels; true along the parallel in the middle of the picture.
    const double km_per_pixel = context_.frame.km_per_pixel();
    const double most = 110 * scale_ * km_per_pixel;
    double length = std::pow(10, std::floor(std::log10(most)));
    for (const double step : {5.0, 2.0})
        if (length * step <= most) {
            length *= step;
            break;
        }
    const auto pixels = static_cast<float>(length / km_per_pixel);
    std::string words = length >= 1 ? with_thousands(std::lround(length)) + " km" : fmt::format("{:g} m", length * 1000);
    const Viewport& viewport = context_.input.viewport;
    const auto middle = context_.frame.to_place({(free_.left + free_.right) / 2, viewport.height / 2.0});
    if (context_.zoom < 5 && middle)
        words += std::lround(middle->lat) == 0
                     ? " at the equator"
                     : fmt::format(" at {:.0f}° {}", std::abs(middle->lat), middle->lat < 0 ? "S" : "N");

    TextStyle small = style(10, TextWeight::medium, context_.colors.text);
    small.halo = context_.colors.halo;
    small.halo_width = 1.4f * scale_;
    const TextSize size = measure(words, small);
    const double right = std::round(free_.right - 16 * scale_);
    const double y = std::round(bottom - 10 * scale_);
    const auto line = [&](double x0, double y0, double x1, double y1) {
        for (const bool under : {true, false}) {
            Sprite bar;
            bar.shape = SpriteShape::segment;
            bar.center = {(x0 + x1) / 2, (y0 + y1) / 2};
            bar.half_width = static_cast<float>((x1 - x0) / 2);
            bar.half_height = static_cast<float>((y1 - y0) / 2);
            bar.stroke = under ? context_.colors.halo : context_.colors.text;
            bar.stroke_width = (under ? 3.5f : 1.5f) * scale_;
            overlay_.sprites.push_back(bar);
        }
    };
    const double tick = 4 * scale_;
    line(right - pixels, y, right, y);
    line(right - pixels, y - tick, right - pixels, y);
    line(right, y - tick, right, y);
    text(words, small, std::min(right - pixels / 2.0 - size.width / 2.0, right - size.width), y - tick - size.height);
    context_.placer.reserve({right - std::max<double>(pixels, size.width) - 6, y - tick - size.height - 4, right + 6, y + 4});
}

} // namespace

void add_furniture(const NameContext& context, const std::vector<ShownSite>& shown, Overlay& overlay) {
    Furniture furniture{context, overlay};
    furniture.add_legend(shown);
    furniture.add_scale_bar(furniture.add_credits());
}

} // namespace footprint
