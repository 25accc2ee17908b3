// SPDX-License-Identifier: MIT
#pragma once

// Short messages at the bottom, one above the other. News goes after some seconds; errors stay until they are
// read.

#include "ui/panel_types.hpp"

#include <deque>
#include <imgui.h>

namespace footprint {

class Notices {
  public:
    void add(Notice notice);
    void draw(const Insets& insets, Requests& requests);
    const std::string& last() const { return last_; }

  private:
    struct Shown {
        Notice notice;
        double until = 0; ///< ImGui::GetTime; 0: not drawn yet
        int number = 0;
    };
    bool draw_one(Shown& shown, ImVec2 bottom_middle, float& height, Requests& requests);

    std::deque<Shown> shown_;
    std::string last_;
    int count_ = 0;
};

} // namespace footprint
