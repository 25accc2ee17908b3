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

    struct Modelled {
        SnapshotPointer snapshot;
        std::vector<OwnSource> sources;
        Theme theme = Theme::dark;
        std::vector<SourceCard> cards;
    };

    const std::vector<SourceCard>& cards(const PanelContext& context);

    Modelled modelled_; ///< what the cards are of
    std::set<std::string> unfolded_; ///< whose faults are listed
    std::map<std::string, Check> checks_; ///< that were asked for, by source
    SnapshotPointer checked_;             ///< what they are of
};

} // namespace footprint
