// SPDX-License-Identifier: MIT
#pragma once

// The sites: markers, fans, badges, and their names. Private to scene/.

#include "scene/map_names.hpp"
#include "scene/site_groups.hpp"

namespace footprint {

/// How a marker says what is known of its site: filled when open, hollow when uncertain, a dashed ring when announced,
/// faint when closed. Also the legend's.
void add_marker(std::vector<Sprite>& sprites, const Provider& provider, Status status, Access access, Pixel center,
                float radius, const Palette& colors);

/// The markers' radius at this zoom, logical pixels.
double marker_radius(double zoom);

std::vector<SiteGroup> visible_groups(const ComposeInput& input, const std::vector<ShownSite>& shown,
                                      const Frame& frame, double zoom);

/// Draws the groups and keeps names out of them.
void add_groups(const std::vector<SiteGroup>& groups, const NameContext& context, std::vector<Target>& targets);

void add_site_names(const std::vector<SiteGroup>& groups, const NameContext& context);

} // namespace footprint
