// SPDX-License-Identifier: MIT
#pragma once

// What the answers put on the map: the field or the countries' colours, contours, catchments, corridors, and the
// lines from what is selected. Map, marks and legend take it from here; what is drawn as lines is in
// analysis_lines. Private to scene/.

#include "scene/compose.hpp"
#include "scene/palette.hpp"

namespace footprint {

/// From what is selected to the nearest site of one provider.
struct SiteArc {
    std::size_t site = 0;
    Status status = Status::open;
    double ms = 0;
    std::vector<Path> paths;
};

struct AnalysisPicture {
    AnalysisKind kind = AnalysisKind::none; ///< none: nothing is laid over the map
    bool is_empty = false; ///< no site on a side: there is nothing to draw, and the legend says so
    std::shared_ptr<const Field> field;                       ///< by place
    std::shared_ptr<const std::vector<Color>> country_colors; ///< or by country; alpha 0: not drawn
    std::shared_ptr<const Ramp> ramp;                         ///< none for `sites`, which has classes
    std::vector<double> breaks; ///< of the ramp: ticks in the legend, contours on the map
    std::shared_ptr<const std::vector<Color>> stripes; ///< by country: laid over where little is known; null: nowhere
    std::shared_ptr<const std::vector<Color>> ties; ///< likewise: over countries that tie; null: nowhere, or in the field
    bool has_no_figure = false; ///< whether some country that is asked about has no value
    std::vector<SiteArc> arcs;  ///< the nearest first
    std::optional<StartingPlace> start; ///< of the arcs
};

/// Stripes that rise where little is known, and that fall where two sides tie. Logical pixels.
inline constexpr double stripe_every = 8;
inline constexpr double stripe_width = 1.6;
inline constexpr double tie_width = 1.2;

/// Of the world without Antarctica: nobody lives there.
bool is_asked_about(const View& view, const Country& country);

/// How the colours are laid over the land, also in the legend.
float analysis_opacity(Theme theme);

AnalysisPicture analysis_picture(const ComposeInput& input);

/// What lies over the land and under the borders.
std::vector<MapLayer> analysis_fills(const ComposeInput& input, const AnalysisPicture& picture,
                                     const ProjectedMap& map);

} // namespace footprint
