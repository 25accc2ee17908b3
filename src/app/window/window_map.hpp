// SPDX-License-Identifier: MIT
#pragma once

// The map in the window: composed and drawn when something changed, else the picture that is there already.

#include "analysis/answers.hpp"
#include "base/jobs.hpp"
#include "render/renderer.hpp"
#include "scene/compose.hpp"

#include <memory>

namespace footprint {

class WindowMap {
  public:
    /// What the first picture takes and can be made while the window opens, on another thread.
    struct Prepared {
        SnapshotPointer snapshot;
        Jobs* jobs = nullptr;
        std::shared_ptr<MapStore> maps;
        std::shared_ptr<Analyst> analyst;
        TextShaper shaper;
        Scene scene;
        View view;
        Viewport viewport;
        LegendStyle legend = LegendStyle::full;
        bool legend_holds = false;
        std::shared_ptr<const Chart> chart{}; ///< instead of a map
        std::size_t maps_version = 0; ///< of the maps that the scene was composed of
    };
    /// `jobs` outlive the map.
    static Prepared prepare(const SnapshotPointer& snapshot, Jobs& jobs, const View& view,
                            const Viewport& viewport, Date today);

    /// Needs a current context.
    static Result<WindowMap> create(Prepared prepared, Date today);

    /// Another snapshot: nothing can be pointed at until the next update.
    void take(SnapshotPointer snapshot);

    /// Brings the picture up to date. Returns whether it changed.
    /// `legend_holds`: the legend stays where it is, whatever it hides.
    bool update(const Answers& answers, const View& view, const Viewport& viewport, LegendStyle legend,
                bool legend_holds);
    /// Copies the picture to the window.
    void show() const { renderer_.blit_to(0); }

    /// What is under `pixel`: valid until the next update.
    const Target* target_at(Pixel pixel) const;
    /// Null if there are none.
    const UserMark* users_at(LonLat place) const;
    const Country* country_at(LonLat place) const;
    std::optional<LonLat> place_at(Pixel pixel) const; ///< none off the map

    const Scene& scene() const { return now_.scene; }
    bool is_busy() const { return now_.maps->is_busy(); }
    std::optional<Error> problem() const {
        if (auto problem = now_.maps->problem()) return problem;
        const auto left_out = now_.maps->left_out();
        return left_out.empty() ? std::nullopt : std::optional{left_out.front()};
    }

  private:
    WindowMap(Prepared prepared, Date today, Renderer renderer);

    Prepared now_; ///< what is shown
    Date today_;
    Renderer renderer_;
    bool is_drawn_ = false;
    bool is_stale_ = false;
};

} // namespace footprint
