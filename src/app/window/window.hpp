// SPDX-License-Identifier: MIT
#pragma once

// The window's loop: events in, edits of the View, the map and the panels out. It sleeps when nothing moves;
// other threads wake it.

#include "app/window/explore.hpp"
#include "app/window/flight.hpp"
#include "app/window/window_export.hpp"
#include "app/window/window_hand.hpp"
#include "app/window/window_map.hpp"
#include "app/window/window_series.hpp"
#include "app/window/window_state.hpp"
#include "app/window/window_story.hpp"
#include "app/window/window_trace.hpp"
#include "app/window/window_waker.hpp"
#include "ui/panels.hpp"
#include "ui/player.hpp"
#include "view/history.hpp"

namespace footprint {

struct WindowParts {
    sf::Window& window;
    Bridge& bridge;
    WindowMap& map;
    std::shared_ptr<Analyst> analyst;
    Trace& trace;
    Waker& waker;
    Jobs& jobs;
    double scale;
};

/// Tells what a View named that is no longer there.
Notice gone_notice(const std::vector<std::string>& gone);

class Window {
  public:
    Window(const ExploreOptions& options, WindowParts parts, WindowState state, AboutFacts about);

    /// Returns when the window is closed and a picture that was being exported is written.
    void run();

    /// What there is to keep.
    WindowState state() const;
    /// Shows its first page. An error if it cannot be read.
    Result<void> open_story(const std::filesystem::path& path);
    void notify(Notice notice);

  private:
    using Clock = std::chrono::steady_clock;

    struct Opening {
        std::size_t site = 0;
        double at_s = 0;
    };

    void take_events();
    bool frame_is_due();
    void rest();
    void draw_frame();
    void perform(Action action);
    void step(Action action);
    void play_or_pause();
    void play_on();
    void pause();
    void turn_page(std::size_t page);
    void close_story();
    std::vector<Flash> flashes() const;
    bool both_panels_fit() const;
    /// The current View as it is drawn: on its way, if the camera is.
    View drawn_view();
    /// What panels that come or go do to the map.
    void settle(const Viewport& before);
    void begin_flight();
    void use_hand(const HandResult& result);
    void point(LonLat place, bool asks_menu);
    void apply(Edit edit);
    void begin_reach(View& next);
    /// Of panels that were drawn from `from`.
    void apply(Requests requests, const View& from);
    void start_export(const ExportRequest& request);
    void take_screenshot();
    void finish_export();
    void take_news();
    const Answers& answers();
    std::shared_ptr<const ShareSeries> shares_so_far() const;
    void reload();
    void reload(std::vector<OwnSource> own);
    void look_for_changes();
    void take_reloaded();
    void take(SnapshotPointer snapshot, std::shared_ptr<Analyst> analyst);
    const World& world() const { return snapshot_->world; }
    void take_table(const TableRequest& request);
    void save_view(const std::filesystem::path& path);
    void open_view(const std::filesystem::path& path);
    void keep_state();
    void write_trace(bool is_idle);
    Viewport viewport() const;
    MapFacts facts() const;
    Steps steps() const;
    double seconds() const;

    /// What a reload gives: the data, and an Analyst that is ready for it.
    struct Reloaded {
        Result<SnapshotPointer> snapshot;
        std::shared_ptr<Analyst> analyst;
    };

    const ExploreOptions& options_;
    SnapshotPointer snapshot_; ///< what is shown is of this one
    WindowParts parts_;
    History history_;
    Panels panels_;
    MapHand hand_;
    Flight flight_;
    const bool desktop_moves_ = desktop_wants_movements();
    bool wants_flight_ = false; ///< the camera's next change is no jump
    struct {
        Camera camera;
        Projection projection;
        Viewport viewport;
    } shown_; ///< in the last frame
    ExportJob export_;
    SeriesJob series_;
    Player player_;
    std::optional<WindowStory> story_;
    Pending<Reloaded> reloading_;
    std::vector<OwnSource> tried_sources_; ///< that were read, or could not be
    std::string read_state_;               ///< of their files, when they were read
    std::string seen_state_;               ///< when they were looked at last
    double next_look_s_ = 0;
    bool brings_sources_ = false;          ///< somebody has just added one by hand
    std::filesystem::path opening_;        ///< a view file that waits for its sources
    std::optional<Answers> answers_; ///< to answered_, as far as wanted_
    View answered_;
    Wanted wanted_;
    std::vector<Opening> openings_; ///< that flash
    WindowState kept_;
    Clock::time_point start_ = Clock::now();
    double last_frame_s_ = 0;
    double last_drawn_s_ = 0; ///< when drawing began
    double last_shown_s_ = 0; ///< when it was done
    std::optional<double> keep_at_s_;
    std::optional<double> panels_wake_s_;
    int frames_due_ = 3;
    int frames_to_screenshot_ = 0;
    std::filesystem::path screenshot_path_;
    std::vector<std::size_t> hovered_;
    std::optional<std::string> told_problem_;
    bool has_told_of_threads_ = false;
    bool is_open_ = true;
};

} // namespace footprint
