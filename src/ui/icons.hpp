// SPDX-License-Identifier: MIT
#pragma once

// The toolbar's signs, drawn with lines so that they are sharp at every scale.

#include <cstdint>
#include <imgui.h>

namespace footprint {

enum class Icon : std::uint8_t {
    filter,
    details,
    undo,
    redo,
    layers,
    sun,
    moon,
    open,
    save,
    picture,
    help,
    about,
    close,
    search,
    chevron_right,
    chevron_down,
    check,
    folder,
    fit,
    plus,
    minus,
    chart,
    swap,
    play,
    pause,
    loop,
    back,
    forward,
    clock,
    book,
    cross,
    question,
    menu,
    globe,
    copy,
};

/// `size` is the side of the square that holds the sign.
void draw_icon(ImDrawList& list, Icon icon, ImVec2 center, float size, ImU32 color);

} // namespace footprint
