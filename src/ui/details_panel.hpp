// SPDX-License-Identifier: MIT
#pragma once

// The panel on the right: everything known of the selected site, or of the selected country and the sites in
// it.

#include "ui/panel_context.hpp"

namespace footprint {

class DetailsPanel {
  public:
    void draw(PanelContext& context);

  private:
    void draw_site(PanelContext& context, const SiteDetails& site);
    void draw_country(PanelContext& context, const CountryDetails& country);
};

} // namespace footprint
