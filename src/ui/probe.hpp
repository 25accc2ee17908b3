// SPDX-License-Identifier: MIT
#pragma once

// Where widgets are, for tests that drive the real window. A panel calls probe("id") after a widget; unless a
// test watches this costs one comparison.

#include <array>
#include <map>
#include <string>
#include <string_view>

namespace footprint {

/// Left, top, width, height in window pixels, clipped to what is visible.
using ProbeRect = std::array<float, 4>;

class Probes {
  public:
    void begin_frame() { rects_.clear(); }
    void add(std::string_view id, ProbeRect rect) { rects_.insert_or_assign(std::string{id}, rect); }
    const std::map<std::string, ProbeRect>& rects() const { return rects_; }

  private:
    std::map<std::string, ProbeRect> rects_;
};

/// Notes where the last widget was drawn, as `id` or `prefix:id`. Not noted where it is scrolled out of
/// sight.
void probe(std::string_view id);
void probe(std::string_view prefix, std::string_view id);
/// The same for a part of a widget.
void probe_part(std::string_view prefix, std::string_view id, ProbeRect part);

} // namespace footprint
