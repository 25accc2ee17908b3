// SPDX-License-Identifier: MIT
#pragma once

// The colours of a picture in each theme.

#include "base/color.hpp"
#include "view/view.hpp"

namespace footprint {

struct Palette {
    Color background; ///< off the map
    Color sea;
    Color land;
    Color lake;
    Color lake_shore;
    Color river;
    Color glacier;
    Color urban;
    Color coast;
    Color border;
    Color disputed;
    Color division;
    Color graticule;
    Color edge;
    Color outside;  ///< laid over countries that the filter leaves out
    Color selected; ///< laid over the selected country
    Color selected_over_colors; ///< the same where colours mean something: hardly changes them
    Color contour;   ///< lines of equal round-trip time
    Color catchment; ///< borders between what different sites are nearest to
    Color stripe;    ///< laid over countries of which little is known
    Color tie;       ///< hatched over what ties in a comparison
    Color corridor;
    Color arc_halo;  ///< under the lines from what is selected
    Color country_name;
    Color city_name;
    Color name_over_colors; ///< of countries and cities where the analysis colours the land
    Color site_name;
    Color halo;
    Color marker_edge; ///< outline that sets markers off from the map
    Color tray;        ///< under markers that were moved apart
    Color tray_edge;
    Color box; ///< under the legend
    Color box_edge;
    Color text;
    Color muted_text;
    Color accent;
    Color users;     ///< of somebody's own
    Color users_few; ///< where there are few of them
};

const Palette& palette(Theme theme);

} // namespace footprint
