// SPDX-License-Identifier: MIT
#pragma once

// Legend, scale bar and credits. Private to scene/.

#include "scene/analysis_map.hpp"
#include "scene/describe.hpp"
#include "scene/map_names.hpp"

namespace footprint {

/// Adds them to the scene and keeps names on the map out of them.
void add_furniture(const NameContext& context, const std::vector<ShownSite>& shown, const AnalysisPicture& analysis,
                   Scene& scene);

/// Places text and boxes of the furniture: logical sizes, physical positions on whole pixels.
class FurnitureInk {
  public:
    FurnitureInk(const NameContext& context, Overlay& overlay);

    const NameContext& context() const { return context_; }
    const Palette& colors() const { return context_.colors; }
    std::vector<Sprite>& sprites() { return overlay_.sprites; }
    float scale() const { return scale_; }
    /// What panels leave free, physical pixels.
    const Box& free() const { return free_; }

    TextStyle style(float size, TextWeight weight, Color color) const;
    TextSize measure(const std::string& words, const TextStyle& style) const {
        return context_.shaper.measure(words, style);
    }
    void text(const std::string& words, const TextStyle& style, double x, double y);
    /// Text whose middle is on the line at `y`.
    void text_on(const std::string& words, const TextStyle& style, double x, double y);
    void panel(const Box& at);
    void keep_names_out(const Box& at) { context_.placer.reserve(at); }

  private:
    const NameContext& context_;
    Overlay& overlay_;
    float scale_;
    Box free_;
};

/// At which side the credits and the scale bar stand.
enum class FootSide : std::uint8_t { left, right };

/// Sources and their dates, two lines down to `bottom`, from or up to `edge`. Returns what they cover.
Box add_credits(FurnitureInk& ink, double edge, double bottom, FootSide side = FootSide::right);

/// The measure of a map: true along one parallel.
struct MapScale {
    double km_per_pixel = 1;
    std::optional<double> lat; ///< said in words where the map spans many
};
MapScale scale_of(const NameContext& context, Pixel middle);

/// Above `bottom`, from or up to `edge`. Returns what it covers.
Box add_scale_bar(FurnitureInk& ink, const MapScale& map, double edge, double bottom, FootSide side = FootSide::right);

/// What is shown, in words, and by which signs; above `foot`, the credits, where it would reach into them.
LegendBox add_legend(FurnitureInk& ink, const std::vector<ShownSite>& shown, const AnalysisPicture& analysis,
                     const Box& foot);

} // namespace footprint
