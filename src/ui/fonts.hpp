// SPDX-License-Identifier: MIT
#pragma once

// The interface's glyphs. Making them takes some tens of milliseconds and needs neither window nor context,
// so a thread can do it while the window opens.

#include "ui/look.hpp"

#include <memory>

namespace footprint {

struct PreparedFonts {
    std::unique_ptr<ImFontAtlas> atlas;
    Fonts fonts;
};

/// Inter in the sizes that the interface uses, at `scale`; found by fontconfig, with whatever it offers
/// instead where Inter is not installed, and ImGui's own bitmap font if there is none at all.
std::unique_ptr<PreparedFonts> prepare_fonts(float scale);

} // namespace footprint
