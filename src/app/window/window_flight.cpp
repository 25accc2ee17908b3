// SPDX-License-Identifier: MIT
// How the window's map moves when panels come and go, and when it is shown another place.
#include "app/window/window.hpp"

namespace footprint {

View Window::drawn_view() {
    View view = history_.current();
    if (flight_.is_under_way()) view.camera = flight_.at(seconds());
    shown_ = {effective_camera(world(), view, viewport()), view.projection, viewport()};
    return view;
}

void Window::settle(const Viewport& before) {
    const Viewport after = viewport();
    if (after.insets == before.insets) return;
    wants_flight_ = true;
    history_.amend(settled_view(world(), history_.current(), before, after));
    frames_due_ = std::max(frames_due_, 2);
}

/// From where the map was last seen to where it is to be now.
void Window::begin_flight() {
    const View& view = history_.current();
    const Viewport now = viewport();
    if (!std::exchange(wants_flight_, false)) return;
    const bool is_other_map = view.projection != shown_.projection || now.width != shown_.viewport.width ||
                              now.height != shown_.viewport.height;
    if (is_other_map || !desktop_moves_ || !panels_.state().glides) {
        flight_.stop();
        return;
    }
    const Camera from = placed_as_before(shown_.camera, view.projection, shown_.viewport, now);
    flight_.start(from, effective_camera(world(), view, now), view.projection, now, seconds());
}

} // namespace footprint
