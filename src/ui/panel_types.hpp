// SPDX-License-Identifier: MIT
#pragma once

// What goes between the window and its panels: facts in, requests out. No ImGui, no SFML.

#include "ui/actions.hpp"
#include "view/view.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace footprint {

/// What the panel on the right is about.
enum class Tab : std::uint8_t { details, coverage, compare };
inline constexpr std::array<Named<Tab>, 3> tab_names{
    {{Tab::details, "details"}, {Tab::coverage, "coverage"}, {Tab::compare, "compare"}}};

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
    bool by_km = false; ///< sites from a place are ranked by km, not by ms

    bool shows(Tab wanted) const { return right && tab == wanted && !hidden; }

    bool operator==(const PanelState&) const = default;
};

/// What the panels need to know of the map and of work under way.
struct MapFacts {
    Viewport viewport;
    Camera camera;        ///< the effective one
    bool is_busy = false; ///< finer shapes are being made
};

struct AboutFacts {
    std::string version;
    std::string data;   ///< where the data was found
    std::string notice; ///< sources and licences
};

struct ExportRequest {
    std::filesystem::path path;
    int width = 0; ///< physical pixels; of a picture without panels
    int height = 0;
    double scale = 1;
    bool with_panels = false; ///< the window as it is
};

struct ExportStatus {
    enum class Phase { idle, drawing, writing, done, failed };
    Phase phase = Phase::idle;
    std::string error;
};

struct Edit {
    View next;
    std::string act; ///< edits of one act are undone together; empty: on its own
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
};

enum class NoticeKind : std::uint8_t { info, error };

struct Notice {
    NoticeKind kind = NoticeKind::info;
    std::string text;
    std::filesystem::path folder; ///< offered to be opened; may be empty
};

} // namespace footprint
