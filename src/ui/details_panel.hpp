// SPDX-License-Identifier: MIT
#pragma once

// The tab Details: everything known of the selected site; or who is nearest to the selected place or country,
// and what is known of the country and the sites in it.

#include "ui/panel_context.hpp"

namespace footprint {

class DetailsPanel {
  public:
    void draw(PanelContext& context);

  private:
    void draw_site(PanelContext& context, const SiteDetails& site);
    void draw_place(PanelContext& context, const PlaceDetails& place);
    void draw_country(PanelContext& context, const CountryDetails& country);
};

} // namespace footprint
