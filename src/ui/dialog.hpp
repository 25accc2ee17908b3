// SPDX-License-Identifier: MIT
#pragma once

// The frame of a dialog: in the middle, the rest dimmed, closed by its cross or by Escape.

namespace footprint {

/// Call every frame; draws nothing unless `open`. `width` is in logical pixels. Pair with end_dialog() if it
/// returns true.
bool begin_dialog(const char* id, const char* title, bool& open, float width);
void end_dialog();

} // namespace footprint
