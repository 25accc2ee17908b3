// SPDX-License-Identifier: MIT
#pragma once

// What can be chosen of the analysis: its kind, form, thresholds, and how reach is counted. Parts of panels
// and of the bar's menu.

#include "ui/commit_field.hpp"
#include "ui/panel_context.hpp"

namespace footprint {

/// The kinds as rows, and the form where it can be chosen: what a menu holds.
void draw_analysis_menu(PanelContext& context);

/// A button that opens that menu. `id` is also its probe's name.
void draw_analysis_combo(PanelContext& context, const char* id, float width);

/// From place to place or by country, as chips; nothing where there is no choice.
void draw_form(PanelContext& context);

/// How it is counted: weight, model, access network, behind a foldable heading.
void draw_counting(PanelContext& context);

class ThresholdControls {
  public:
    void draw(PanelContext& context);

  private:
    CommitField field_;
    bool is_editing_ = false;
};

/// Serves only who lives in `countries`, or everybody again if `is_audience` already.
void choose_audience(PanelContext& context, const CountryCodes& countries, bool is_audience);

} // namespace footprint
