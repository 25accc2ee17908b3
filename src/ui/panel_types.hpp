// SPDX-License-Identifier: MIT
#pragma once

// What goes between the window and its panels: facts in, requests out. No ImGui, no SFML.

#include "analysis/coverage.hpp"
#include "analysis/series.hpp"
#include "base/jobs.hpp"
#include "ui/actions.hpp"
#include "ui/events_model.hpp"
#include "ui/player.hpp"
#include "ui/story_model.hpp"
#include "ui/timeline_model.hpp"
#include "view/view.hpp"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace footprint {

/// What the panel on the right is about.
enum class Tab : std::uint8_t { details, coverage, compare, events, data };
inline constexpr std::array<Named<Tab>, 5> tab_names{{{Tab::details, "details"},
                                                      {Tab::coverage, "coverage"},
                                                      {Tab::compare, "compare"},
                                                      {Tab::events, "events"},
                                                      {Tab::data, "data"}}};

/// What is kept of the panels between two starts.
struct PanelState {
    bool filter = true;
    bool right = false;
    Tab tab = Tab::details; ///< of the panel on the right
    bool hidden = false;    ///< all of them
    bool providers = true;
    bool markets = true;
    bool more = false;  ///< status, kind and access
    bool asked = false; ///< how reach is counted: weight, model, network
    bool timeline = true;
    bool glides = true; ///< the map to another place, instead of jumping
    StepUnit step = StepUnit::month;
    PlayPace pace;
    std::vector<std::string> recent; ///< view files and stories that were opened or saved, the latest first
    std::string export_folder; ///< of the last picture; empty: the desktop's for pictures
    bool story = false; ///< in the filter panel's place; of this session

    bool shows(Tab wanted) const { return right && tab == wanted && !hidden; }

    bool operator==(const PanelState&) const = default;
};

/// A site that has just opened, on the map.
struct Flash {
    std::size_t site = 0;
    Pixel center;
    float radius = 0; ///< of its marker
    double age = 0;   ///< 0 to 1
};

struct PanelRect {
    float x = 0;
    float y = 0;
    float width = 0;
    float height = 0;
    bool shown = false;
};

/// The legend on the map, physical pixels.
struct LegendFrame {
    PanelRect box;
    PanelRect room; ///< in which it can be moved
};

/// The plot of a chart in the map's place, physical pixels.
struct ChartBox {
    PanelRect box;
    DateInterval span; ///< from its left to its right
};

/// What the panels need to know of the map and of work under way.
struct MapFacts {
    Viewport viewport;
    Camera camera;        ///< the effective one
    std::vector<Jobs::Row> work{}; ///< under way on other threads
    bool is_playing = false;
    std::shared_ptr<const ShareSeries> shares{}; ///< of the chart, if that was asked for
    std::vector<Flash> flashes{};
    const StoryModel* story = nullptr; ///< the page that is open
    std::optional<LegendFrame> legend{};
    std::optional<ChartBox> chart{};
};

struct AboutFacts {
    std::string version;
    std::string data;   ///< where the data was found
    std::string notice; ///< sources and licences
    std::vector<StoryFile> stories{}; ///< that came with the program
};

/// What is exported: what is seen, the window as it is, several days side by side, a film or its frames, the pages of the story.
enum class ExportKind : std::uint8_t { picture, window, days, film, story };

struct ExportRequest {
    ExportKind kind = ExportKind::picture;
    std::filesystem::path path; ///< a file; of frames and pages a folder
    int width = 0; ///< physical pixels; not of the window
    int height = 0;
    double scale = 1;
    std::vector<Date> days{};  ///< side by side, or one after the other
    double per_second = 10;    ///< frames of a film
    bool frames_alone = false; ///< no film
};

struct ExportStatus {
    enum class Phase { idle, working, done, failed };
    Phase phase = Phase::idle;
    std::string text; ///< at work what is done, "Drawing frame 34 of 252"; else what went wrong
    double share = 0; ///< of all the work, 0 to 1
};

/// The table of a tab, for the clipboard or a file.
struct TableRequest {
    Tab tab = Tab::details;
    GroupLevel level = GroupLevel::market; ///< of coverage and comparison
    std::optional<std::filesystem::path> file; ///< none: the clipboard
};

struct Edit {
    View next;
    std::string act; ///< edits of one act are undone together; empty: on its own
};

/// A site to be shown on a day.
struct Visit {
    std::size_t site = 0;
    Date day{};
    DateInterval listed{}; ///< the days of the list it was chosen from, which stays as it is
};

struct Requests {
    std::vector<Edit> edits;
    bool act_is_finished = false;
    std::vector<Action> actions;
    std::optional<ExportRequest> start_export;
    bool cancel_export = false;
    std::optional<std::filesystem::path> save_view;
    std::optional<std::filesystem::path> open_view;
    std::optional<std::filesystem::path> open_folder;
    std::optional<TableRequest> take_table;
    std::optional<std::string> open_address; ///< in the browser
    std::optional<Visit> visit;
    bool close_story = false;
    std::string problem; ///< to be told
};

/// What undo and redo would change, in words: "the theme"; empty if there is nothing.
struct Steps {
    std::string undo;
    std::string redo;
};

enum class NoticeKind : std::uint8_t { info, error };

struct Notice {
    NoticeKind kind = NoticeKind::info;
    std::string text;
    std::filesystem::path folder; ///< offered to be opened; may be empty
    std::string subject{};        ///< a later notice about it takes its place; empty: each stays
};

} // namespace footprint
