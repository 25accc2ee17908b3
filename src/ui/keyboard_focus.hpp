// SPDX-License-Identifier: MIT
#pragma once

// The keyboard in the panels: Tab goes from control to control, F6 from panel to panel, Enter and the space
// bar press, the arrow keys move, Escape leads back to the map. While it is there a ring shows which control
// has it.

namespace footprint {

/// Whether the keys are the panels'. A click of the mouse takes them back.
bool keyboard_is_in_panels();

/// To the panel that had it last, else the first; `onward` from the panel that has it: to the next, or with
/// -1 to the one before.
void enter_panels();
void go_to_panel(int onward);
/// To the next control of the panel, or the one before.
void go_to_control(int onward);
void leave_panels();

/// Around the panels, and in dialogs: every control is a stop of Tab.
void begin_tab_stops();
void end_tab_stops();

/// Around the control that has the keyboard, if one has; when all is drawn.
void draw_focus_ring();

/// After ImGui::NewFrame: Enter presses, and a control that Tab came to in the frame before is not pressed by
/// it.
void settle_presses();

} // namespace footprint
