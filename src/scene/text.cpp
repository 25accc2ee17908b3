// SPDX-License-Identifier: MIT
#include "scene/text.hpp"

#include <cmath>
#include <fmt/format.h>
#include <pango/pangocairo.h>
#include <unordered_map>

namespace footprint {
namespace {

/// The fonts of a picture, the first that has the glyph: one face for Latin, Greek and Cyrillic, Noto for the rest.
constexpr const char* font_family = "Inter, Noto Sans";

PangoWeight pango_weight(TextWeight weight) {
    switch (weight) {
    case TextWeight::medium: return PANGO_WEIGHT_MEDIUM;
    case TextWeight::semibold: return PANGO_WEIGHT_SEMIBOLD;
    case TextWeight::bold: return PANGO_WEIGHT_BOLD;
    case TextWeight::regular: break;
    }
    return PANGO_WEIGHT_NORMAL;
}

} // namespace

void PangoUnref::operator()(void* object) const { g_object_unref(object); }

struct TextShaper::State {
    std::unique_ptr<PangoFontMap, PangoUnref> fonts;
    std::unique_ptr<PangoContext, PangoUnref> context;
    std::unordered_map<std::string, TextSize> sizes;
};

TextShaper::TextShaper() : state_(std::make_unique<State>()) {
    state_->fonts.reset(pango_cairo_font_map_new());
    pango_cairo_font_map_set_resolution(PANGO_CAIRO_FONT_MAP(state_->fonts.get()), 72);
    state_->context.reset(pango_font_map_create_context(state_->fonts.get()));
    cairo_font_options_t* options = cairo_font_options_create();
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    pango_cairo_context_set_font_options(state_->context.get(), options);
    cairo_font_options_destroy(options);
    pango_context_set_round_glyph_positions(state_->context.get(), FALSE);
    pango_context_set_language(state_->context.get(), pango_language_from_string("en"));
}

TextShaper::~TextShaper() = default;
TextShaper::TextShaper(TextShaper&&) noexcept = default;
TextShaper& TextShaper::operator=(TextShaper&&) noexcept = default;

LayoutPtr TextShaper::layout(const std::string& text, const TextStyle& style) const {
    LayoutPtr layout{pango_layout_new(state_->context.get())};
    PangoFontDescription* font = pango_font_description_from_string(font_family);
    pango_font_description_set_absolute_size(font, style.size * PANGO_SCALE);
    pango_font_description_set_weight(font, pango_weight(style.weight));
    if (style.italic) pango_font_description_set_style(font, PANGO_STYLE_ITALIC);
    pango_layout_set_font_description(layout.get(), font);
    pango_font_description_free(font);
    if (style.letter_spacing != 0) {
        PangoAttrList* attributes = pango_attr_list_new();
        pango_attr_list_insert(attributes,
                               pango_attr_letter_spacing_new(static_cast<int>(style.letter_spacing * PANGO_SCALE)));
        pango_layout_set_attributes(layout.get(), attributes);
        pango_attr_list_unref(attributes);
    }
    if (style.wrap_width > 0) {
        pango_layout_set_width(layout.get(), static_cast<int>(style.wrap_width * PANGO_SCALE));
        pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD_CHAR);
    }
    pango_layout_set_text(layout.get(), text.c_str(), static_cast<int>(text.size()));
    return layout;
}

TextSize TextShaper::measure(const std::string& text, const TextStyle& style) const {
    const std::string key = fmt::format("{} {} {} {} {} {}", style.size, static_cast<int>(style.weight), style.italic,
                                        style.letter_spacing, style.wrap_width, text);
    if (const auto known = state_->sizes.find(key); known != state_->sizes.end()) return known->second;
    const LayoutPtr shaped = layout(text, style);
    PangoRectangle logical;
    pango_layout_get_extents(shaped.get(), nullptr, &logical);
    const auto pixels = [](int units) { return std::ceil(static_cast<float>(units) / PANGO_SCALE); };
    const TextSize size{pixels(logical.width), pixels(logical.height), pixels(pango_layout_get_baseline(shaped.get()))};
    state_->sizes.emplace(key, size);
    return size;
}

} // namespace footprint
