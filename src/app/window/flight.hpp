// SPDX-License-Identifier: MIT
#pragma once

// The map's way from one camera to another: a short movement instead of a jump, out and in again where it is
// far (van Wijk and Nuij, "Smooth and efficient zooming and panning", 2003). Knows no clock: the seconds come
// in.

#include "view/frame.hpp"

namespace footprint {

class Flight {
  public:
    /// Both cameras are of the same projection and viewport. Nothing starts where there is nothing to see on
    /// the way.
    void start(const Camera& from, const Camera& to, const Projection& projection, const Viewport& viewport,
               double now_s);
    void stop() { is_under_way_ = false; }
    bool is_under_way() const { return is_under_way_; }

    /// Where the camera is; at its end and after it is where it was to go.
    Camera at(double now_s);

    static constexpr double longest_s = 0.45;

  private:
    bool is_under_way_ = false;
    Camera from_, to_;
    Projection projection_;
    Viewport viewport_;
    double start_s_ = 0;
    double duration_s_ = 0;
    double length_ = 0; ///< of the way, in the paper's measure
};

/// Whether the desktop is set to show movements (GTK's gtk-enable-animations), as far as it says so.
bool desktop_wants_movements();

} // namespace footprint
