// SPDX-License-Identifier: MIT
#pragma once

// Legend, scale bar and credits. Private to scene/.

#include "scene/analysis_map.hpp"
#include "scene/describe.hpp"
#include "scene/map_names.hpp"

namespace footprint {

/// Adds them to `overlay` and keeps names on the map out of them.
void add_furniture(const NameContext& context, const std::vector<ShownSite>& shown, const AnalysisPicture& analysis,
                   Overlay& overlay);

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

/// Sources and their dates, two lines that end at the bottom right corner. Returns what they cover.
Box add_credits(FurnitureInk& ink, double right, double bottom);

/// The measure of a map: true along one parallel.
struct MapScale {
    double km_per_pixel = 1;
    std::optional<double> lat; ///< said in words where the map spans many
};
MapScale scale_of(const NameContext& context, Pixel middle);

/// Above `bottom`; ends at `right`. Returns what it covers.
Box add_scale_bar(FurnitureInk& ink, const MapScale& map, double right, double bottom);

/// What is shown, in words, and by which signs; at the bottom left, above `corner` where it would reach into it.
void add_legend(FurnitureInk& ink, const std::vector<ShownSite>& shown, const AnalysisPicture& analysis,
                const Box& corner);

} // namespace footprint
