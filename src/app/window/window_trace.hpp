// SPDX-License-Identifier: MIT
#pragma once

// What the window shows, as a JSON file: tests that drive the real window wait for it and read from it where
// to click.

#include "app/window/window_map.hpp"
#include "ui/data_model.hpp"
#include "ui/details_model.hpp"
#include "ui/panel_types.hpp"
#include "ui/probe.hpp"

#include <filesystem>

namespace footprint {

struct TraceFacts {
    const World& world;
    const View& view;
    const Scene& scene;
    const Probes& probes;
    const PanelState& panels;
    std::size_t shown = 0;
    bool is_idle = false; ///< no more frames are due before something happens
    bool is_busy = false;
    bool is_dragging = false;
    const std::string& notice;
    const std::string& tag; ///< at the pointer
    const std::vector<std::size_t>& hovered;
    const DetailsModel& details;
    const Coverage* coverage = nullptr;     ///< of the analysis that is on
    const Comparison* comparison = nullptr; ///< if that compares
    const TimelineModel& timeline;
    const EventsModel& events;
    const StoryModel* story = nullptr;
    bool is_playing = false;
    Date today{};
    std::vector<SourceCard> sources{};
};

class Trace {
  public:
    /// An empty path: writes nothing.
    explicit Trace(std::filesystem::path path) : path_(std::move(path)) {}

    bool is_on() const { return !path_.empty(); }
    Probes* probes() { return is_on() ? &probes_ : nullptr; }
    const Probes& rects() const { return probes_; }
    /// Replaces the file atomically, unless it would say the same as last time.
    void write(const TraceFacts& facts);

  private:
    std::filesystem::path path_;
    Probes probes_;
    std::string last_;
    int frame_ = 0;
};

} // namespace footprint
