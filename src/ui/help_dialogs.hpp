// SPDX-License-Identifier: MIT
#pragma once

// ? lists the keys, from the table of actions; About says what this is and whom it owes.

#include "ui/panel_types.hpp"

namespace footprint {

class HelpDialogs {
  public:
    void toggle_help() { help_ = !help_; }
    void toggle_about() { about_ = !about_; }
    void close() { help_ = about_ = false; }
    bool is_open() const { return help_ || about_; }
    void draw(const AboutFacts& facts);

  private:
    void draw_help();
    void draw_about(const AboutFacts& facts);

    bool help_ = false;
    bool about_ = false;
};

} // namespace footprint
