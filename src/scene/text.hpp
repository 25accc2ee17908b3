// SPDX-License-Identifier: MIT
#pragma once

// Text on pictures: shaped by Pango (every script, with fallback between fonts), measured here, drawn by render/ from
// the same layout, so that what was placed is what is drawn. Hinting is off and metrics are unrounded: the same
// text takes the same space at every scale.

#include "base/color.hpp"

#include <memory>
#include <pango/pango.h>
#include <string>

namespace footprint {

enum class TextWeight : std::uint8_t { regular, medium, semibold, bold };

struct TextStyle {
    float size = 12; ///< em size, physical pixels
    TextWeight weight = TextWeight::regular;
    bool italic = false;
    float letter_spacing = 0; ///< physical pixels
    Color color{255, 255, 255, 255};
    Color halo{0, 0, 0, 0};
    float halo_width = 0; ///< physical pixels around the glyphs; 0: none
    float wrap_width = 0; ///< physical pixels; 0: one line

    bool operator==(const TextStyle&) const = default;
};

/// Physical pixels, rounded up. The halo lies outside of it.
struct TextSize {
    float width = 0;
    float height = 0;
    float baseline = 0; ///< from the top
};

struct PangoUnref {
    void operator()(void* object) const;
};
using LayoutPtr = std::unique_ptr<PangoLayout, PangoUnref>;

/// Makes layouts and remembers sizes. Belongs to one thread.
class TextShaper {
  public:
    TextShaper();
    ~TextShaper();
    TextShaper(TextShaper&&) noexcept;
    TextShaper& operator=(TextShaper&&) noexcept;

    LayoutPtr layout(const std::string& text, const TextStyle& style) const;
    /// Shapes a text the first time it is seen; after that a look-up.
    TextSize measure(const std::string& text, const TextStyle& style) const;

  private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace footprint
