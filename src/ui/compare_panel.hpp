// SPDX-License-Identifier: MIT
#pragma once

// The tab Compare: two footprints, A and B, and who is nearer where.

#include "ui/analysis_edits.hpp"
#include "ui/commit_field.hpp"
#include "ui/panel_context.hpp"

#include <set>

namespace footprint {

class ComparePanel {
  public:
    void draw(PanelContext& context);
    GroupLevel level() const { return level_; }

  private:
    void draw_side(PanelContext& context, SideName name);
    void draw_numbers(PanelContext& context);
    void draw_presence(const CompareModel& model);

    std::array<CommitField, 2> dates_;
    GroupLevel level_ = GroupLevel::market;
    std::set<Presence> unfolded_{Presence::only_a, Presence::only_b};
};

} // namespace footprint
