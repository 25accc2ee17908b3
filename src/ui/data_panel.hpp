// SPDX-License-Identifier: MIT
#pragma once

// Somebody's own sources: what was found in each, what is wrong with it, how it is drawn.

#include "ui/data_model.hpp"
#include "ui/panel_context.hpp"

#include <map>
#include <set>

namespace footprint {

class DataPanel {
  public:
    void draw(PanelContext& context);

  private:
    void draw_card(PanelContext& context, const SourceCard& card, std::size_t index);
    void draw_sign(PanelContext& context, const SourceCard& card, std::size_t index);
    void draw_faults(const SourceCard& card, std::size_t index);
    void draw_check(PanelContext& context, std::size_t index);

    struct Check {
        Pending<Result<CheckedSource>> pending;
        std::optional<Result<CheckedSource>> result;
    };

    std::set<std::string> unfolded_; ///< whose faults are listed
    std::map<std::string, Check> checks_; ///< that were asked for, by source
    SnapshotPointer checked_;             ///< what they are of
};

} // namespace footprint
