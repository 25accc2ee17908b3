// SPDX-License-Identifier: MIT
#pragma once

// The map in the window: composed and drawn when something changed, else the picture that is there already.

#include "analysis/analyst.hpp"
#include "render/renderer.hpp"
#include "scene/compose.hpp"

#include <memory>

namespace footprint {

class WindowMap {
  public:
    /// What the first picture takes and can be made while the window opens, on another thread.
    struct Prepared {
        std::shared_ptr<MapStore> maps;
        std::shared_ptr<Analyst> analyst;
        TextShaper shaper;
        Scene scene;
        View view;
        Viewport viewport;
        LegendStyle legend = LegendStyle::full;
    };
    static Prepared prepare(std::shared_ptr<MapStore> maps, std::shared_ptr<Analyst> analyst,
                            const World& world, const View& view, const Viewport& viewport, Date today);

    /// Needs a current context.
    static Result<WindowMap> create(std::shared_ptr<const World> world, Prepared prepared, Date today);

    void mark_stale() { is_stale_ = true; }

    /// Brings the picture up to date. Returns whether it changed.
    bool update(const View& view, const Viewport& viewport, LegendStyle legend);
    /// Copies the picture to the window.
    void show() const { renderer_.blit_to(0); }

    /// What is under `pixel`: valid until the next update.
    const Target* target_at(Pixel pixel) const;
    const Country* country_at(LonLat place) const;
    std::optional<LonLat> place_at(Pixel pixel) const; ///< none off the map

    const Scene& scene() const { return now_.scene; }
    bool is_busy() const { return now_.maps->is_busy(); }
    std::optional<Error> problem() const { return now_.maps->problem(); }

  private:
    WindowMap(std::shared_ptr<const World> world, Prepared prepared, Date today, Renderer renderer);

    std::shared_ptr<const World> world_;
    Prepared now_; ///< what is shown
    Date today_;
    Renderer renderer_;
    bool is_drawn_ = false;
    bool is_stale_ = false;
};

} // namespace footprint
