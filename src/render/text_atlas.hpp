// SPDX-License-Identifier: MIT
#pragma once

// Texts as pictures in one texture: each text in each style is drawn once, by Cairo from the shaper's layout,
// its halo under it. When the texture is full all are forgotten, and drawn again as they are asked for.

#include "render/gl_handles.hpp"
#include "scene/text.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace footprint {

class TextAtlas {
  public:
    /// Where a text is in the texture, row 0 at the top, and where its picture's corner lies as seen from the
    /// corner of the layout's logical rectangle.
    struct Entry {
        int x = 0, y = 0;
        int width = 0, height = 0; ///< 0: nothing to see
        int left = 0, top = 0;
    };

    /// None if there is no room left: draw what was got so far, `clear`, and ask again. 100 us for a new
    /// text, 0.2 us for a known one.
    std::optional<Entry> find(const std::string& text, const TextStyle& style, const TextShaper& shaper);

    void clear();
    bool empty() const { return entries_.empty(); }

    /// RGBA8, premultiplied.
    GLuint texture() const { return texture_.id(); }

  private:
    struct Key {
        std::string text;
        TextStyle style;
        bool operator==(const Key&) const = default;
    };
    struct KeyHash {
        std::size_t operator()(const Key& key) const;
    };
    struct Room {
        int x, y;
    };

    void make_texture(int width, int height);
    std::optional<Room> find_room(int width, int height);

    GlTexture texture_;
    int width_ = 0;
    int height_ = 0;
    int shelf_x_ = 0; ///< texts stand side by side on shelves as high as their highest
    int shelf_y_ = 0;
    int shelf_height_ = 0;
    std::unordered_map<Key, Entry, KeyHash> entries_;
    Key wanted_; ///< kept to look up without allocating
    std::vector<std::uint8_t> pixels_;
};

} // namespace footprint
