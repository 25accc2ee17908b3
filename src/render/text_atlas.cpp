// SPDX-License-Identifier: MIT
#include "render/text_atlas.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <functional>
#include <pango/pangocairo.h>

namespace footprint {
namespace {

constexpr int usual_side = 1024;
constexpr int largest_side = 8192;

struct SurfaceDestroy {
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
};
struct CairoDestroy {
    void operator()(cairo_t* cairo) const { cairo_destroy(cairo); }
};

void set_source(cairo_t* cairo, Color c) {
    cairo_set_source_rgba(cairo, c.r / 255.0, c.g / 255.0, c.b / 255.0, c.a / 255.0);
}

bool has_halo(const TextStyle& style) { return style.halo_width > 0 && style.halo.a > 0; }

/// Where a layout's ink and halo lie, in whole pixels, as seen from its logical rectangle's corner.
TextAtlas::Entry ink_box(PangoLayout* layout, const TextStyle& style, PangoRectangle& logical) {
    PangoRectangle ink;
    pango_layout_get_extents(layout, &ink, &logical);
    TextAtlas::Entry box;
    if (ink.width <= 0 || ink.height <= 0) return box;
    const double margin = 1 + (has_halo(style) ? style.halo_width : 0);
    const auto pixels = [](int units) { return static_cast<double>(units) / PANGO_SCALE; };
    const double left = pixels(ink.x - logical.x) - margin;
    const double top = pixels(ink.y - logical.y) - margin;
    box.left = static_cast<int>(std::floor(left));
    box.top = static_cast<int>(std::floor(top));
    box.width = static_cast<int>(std::ceil(left + pixels(ink.width) + 2 * margin)) - box.left;
    box.height = static_cast<int>(std::ceil(top + pixels(ink.height) + 2 * margin)) - box.top;
    return box;
}

void paint(PangoLayout* layout, const TextStyle& style, const PangoRectangle& logical,
           const TextAtlas::Entry& box, std::vector<std::uint8_t>& pixels) {
    pixels.assign(static_cast<std::size_t>(box.width) * box.height * 4, 0);
    const std::unique_ptr<cairo_surface_t, SurfaceDestroy> surface{cairo_image_surface_create_for_data(
        pixels.data(), CAIRO_FORMAT_ARGB32, box.width, box.height, box.width * 4)};
    const std::unique_ptr<cairo_t, CairoDestroy> cairo{cairo_create(surface.get())};
    const auto start_x = -static_cast<double>(logical.x) / PANGO_SCALE - box.left;
    const auto start_y = -static_cast<double>(logical.y) / PANGO_SCALE - box.top;
    if (has_halo(style)) {
        cairo_move_to(cairo.get(), start_x, start_y);
        pango_cairo_layout_path(cairo.get(), layout);
        set_source(cairo.get(), style.halo);
        cairo_set_line_width(cairo.get(), 2 * style.halo_width);
        cairo_set_line_join(cairo.get(), CAIRO_LINE_JOIN_ROUND);
        cairo_set_line_cap(cairo.get(), CAIRO_LINE_CAP_ROUND);
        cairo_stroke(cairo.get());
    }
    set_source(cairo.get(), style.color);
    cairo_move_to(cairo.get(), start_x, start_y);
    pango_cairo_show_layout(cairo.get(), layout);
    cairo_surface_flush(surface.get());
}

} // namespace

std::size_t TextAtlas::KeyHash::operator()(const Key& key) const {
    std::size_t hash = std::hash<std::string>{}(key.text);
    const auto mix = [&](std::size_t value) { hash = (hash ^ value) * 0x9e3779b97f4a7c15u; };
    mix(std::bit_cast<std::uint32_t>(key.style.size));
    mix(std::bit_cast<std::uint32_t>(key.style.color));
    mix(static_cast<std::size_t>(key.style.weight));
    return hash;
}

void TextAtlas::make_texture(int width, int height) {
    width_ = width;
    height_ = height;
    if (!texture_) texture_ = GlTexture::make();
    glActiveTexture(GL_TEXTURE0);
    glBindTexture(GL_TEXTURE_2D, texture_.id());
    glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA8, width, height, 0, GL_BGRA, GL_UNSIGNED_INT_8_8_8_8_REV, nullptr);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAX_LEVEL, 0);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_NEAREST);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_NEAREST);
    check_gl("making the text atlas");
}

std::optional<TextAtlas::Room> TextAtlas::find_room(int width, int height) {
    if (entries_.empty() && (width > width_ || height > height_)) {
        const auto side = [](int needed) {
            return std::max(usual_side, static_cast<int>(std::bit_ceil(static_cast<unsigned>(needed))));
        };
        make_texture(std::max(width_, side(width)), std::max(height_, side(height)));
    }
    if (shelf_x_ + width > width_) {
        shelf_y_ += shelf_height_;
        shelf_x_ = shelf_height_ = 0;
    }
    if (shelf_x_ + width > width_ || shelf_y_ + height > height_) return std::nullopt;
    const Room room{shelf_x_, shelf_y_};
    shelf_x_ += width;
    shelf_height_ = std::max(shelf_height_, height);
    return room;
}

void TextAtlas::clear() {
    entries_.clear();
    shelf_x_ = shelf_y_ = shelf_height_ = 0;
}

std::optional<TextAtlas::Entry> TextAtlas::find(const std::string& text, const TextStyle& style,
                                                const TextShaper& shaper) {
    wanted_.text = text;
    wanted_.style = style;
    if (const auto known = entries_.find(wanted_); known != entries_.end()) return known->second;

    const LayoutPtr layout = shaper.layout(text, style);
    PangoRectangle logical;
    Entry entry = ink_box(layout.get(), style, logical);
    entry.width = std::min(entry.width, largest_side);
    entry.height = std::min(entry.height, largest_side);
    if (entry.width > 0) {
        const auto room = find_room(entry.width, entry.height);
        if (!room) return std::nullopt;
        entry.x = room->x;
        entry.y = room->y;
        paint(layout.get(), style, logical, entry, pixels_);
        glActiveTexture(GL_TEXTURE0);
        glBindTexture(GL_TEXTURE_2D, texture_.id());
        glPixelStorei(GL_UNPACK_ALIGNMENT, 4);
        // Cairo's words are 0xAARRGGBB in the machine's byte order.
        glTexSubImage2D(GL_TEXTURE_2D, 0, entry.x, entry.y, entry.width, entry.height, GL_BGRA,
                        GL_UNSIGNED_INT_8_8_8_8_REV, pixels_.data());
    }
    entries_.emplace(wanted_, entry);
    return entry;
}

} // namespace footprint
