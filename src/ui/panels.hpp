// SPDX-License-Identifier: MIT
#pragma once

// All panels together: draws them from the View and what is known of the map, and returns what they ask for.

#include "analysis/answers.hpp"
#include "ui/add_data_dialog.hpp"
#include "ui/chart_handle.hpp"
#include "ui/export_dialog.hpp"
#include "ui/filter_panel.hpp"
#include "ui/help_dialogs.hpp"
#include "ui/legend_handle.hpp"
#include "ui/map_menu.hpp"
#include "ui/notices.hpp"
#include "ui/right_panel.hpp"
#include "ui/site_lists.hpp"
#include "ui/story_panel.hpp"
#include "ui/timeline_bar.hpp"
#include "ui/top_bar.hpp"
#include "ui/view_dialog.hpp"

#include <memory>

namespace footprint {

class Panels {
  public:
    /// `jobs` outlive them.
    Panels(SnapshotPointer snapshot, Jobs& jobs, Date today, PanelState state, AboutFacts about);

    /// Another snapshot: what the panels hold of the old one is let go.
    void take(SnapshotPointer snapshot);

    /// What must be in the answers for the panels that are in sight.
    Wanted wanted() const;

    /// Between Bridge::begin_frame and its end. `view` is the current one, `answers` are to it; null: the
    /// numbers may be older, as nobody sees this frame.
    Requests draw(const View& view, const Answers* answers, const MapFacts& map, Steps steps);

    /// Does what an action asks of the panels. False: the action is not theirs. Call it between frames or
    /// within one, before draw().
    bool perform(Action action, const View& view, const MapFacts& map);

    /// Names these sites at the pointer, in this frame.
    void hover(std::vector<std::size_t> sites) { hovered_ = std::move(sites); }
    /// Offers these sites at the pointer, to choose one.
    void pick(std::vector<std::size_t> sites) { picker_.open(std::move(sites)); }

    /// Tells at the pointer what the map says there, in this frame.
    void point(Pointed pointed) { pointed_ = std::move(pointed); }
    /// Offers what can be done with a place.
    void open_menu(MapPoint point) { menu_.open(std::move(point)); }

    void notify(Notice notice) { notices_.add(std::move(notice)); }
    /// What the tag at the pointer said in the last frame; empty for none.
    const std::string& tag() const { return tag_; }
    const std::string& last_notice() const { return notices_.last(); }
    void set_export_status(const ExportStatus& status) { export_.set_status(status); }
    /// Whether the export's dialog is open: it tells its own errors.
    bool shows_export() const { return export_.is_open(); }
    /// The answer to a request to save or open a view: empty if it was done.
    void set_view_file_error(const std::string& error);
    /// A view file or story that was opened or saved.
    void remember(const std::filesystem::path& path) {
        std::error_code ignored;
        state_.recent = with_recent(std::move(state_.recent), std::filesystem::absolute(path, ignored).string());
    }

    /// Opens the details on their own account; called when something gets selected. Returns whether the panel
    /// on the right opened with them: it may have shown another tab.
    bool show_details();
    /// Takes back what show_details() did; called when nothing is selected any more. Returns whether the
    /// panel on the right closed.
    bool close_own_details();
    const PanelState& state() const { return state_; }
    /// What the person chose: without details that opened on their own account.
    PanelState chosen_state() const;
    /// What the panels say now of what is selected and of the analysis.
    const DetailsModel& details() const { return details_model_; }
    const TimelineModel& timeline() const { return timeline_model_; }
    const EventsModel& events() const { return events_model_; }
    /// Whether the chart of reach is to be seen, and its series needed.
    bool wants_shares(const View& view) const {
        const bool is_seen = (state_.timeline && !state_.hidden) || view.shows_large_chart();
        return is_seen && view.chart == ChartKind::share;
    }
    /// Arrow keys step through time while the pointer is over the years.
    Action meant(Action action) const;
    /// Shows the story in the filter's place, until it is closed.
    void open_story(bool both_fit);
    void close_story();
    Layout layout(int width_px, int height_px, double scale) const {
        return layout_panels(width_px, height_px, scale, state_);
    }
    bool has_dialog() const { return export_.is_open() || views_.is_open() || add_data_.is_open() || help_.is_open(); }

  private:
    PanelContext context(const View& view, const MapFacts& map, const Layout& layout, Requests& requests);
    void refresh_models(const View& view, const Answers* answers);
    void refresh_timeline(const View& view, const MapFacts& map, bool is_shown);
    void toggle_tab(Tab tab);
    bool close_something();
    void follow_dialogs();

    SnapshotPointer snapshot_;
    Jobs& jobs_;
    Date today_;
    PanelState state_;
    std::optional<PanelState> before_own_details_; ///< details opened on their own account: how it was before
    AboutFacts about_;
    std::optional<View> modelled_; ///< what the models were made of
    PanelState modelled_state_;
    bool numbers_are_due_ = true;
    FilterModel filter_model_;
    DetailsModel details_model_;
    CoverageModel coverage_model_;
    CompareModel compare_model_;
    std::string measured_;
    TimelineModel timeline_model_;
    EventsModel events_model_;
    std::optional<View> timelined_; ///< the View whose events the timeline shows
    std::shared_ptr<const ShareSeries> charted_shares_;
    bool filter_before_story_ = false;
    LegendHandle legend_;
    ChartHandle chart_;
    TopBar bar_;
    FilterPanel filter_;
    RightPanel right_;
    StoryPanel story_;
    TimelineBar timeline_;
    ExportDialog export_;
    ViewDialog views_;
    AddDataDialog add_data_;
    HelpDialogs help_;
    Notices notices_;
    SitePicker picker_;
    MapMenu menu_;
    std::optional<Pointed> pointed_;
    std::string tag_;
    std::optional<TableRequest> due_table_; ///< for the clipboard
    std::vector<std::size_t> hovered_;
    bool had_dialog_ = false;   ///< in the frame before
    bool had_keyboard_ = false; ///< before it opened
};

} // namespace footprint
