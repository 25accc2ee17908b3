// SPDX-License-Identifier: MIT
#include "scene/legend_place.hpp"

#include <algorithm>

namespace footprint {
namespace {

constexpr double marker_reach = 8; ///< logical pixels

std::size_t sites_under(const NameContext& context, const Box& box) {
    const View& view = context.input.view;
    const Catalogue& catalogue = context.input.world.catalogue;
    const bool is_comparison =
        view.analysis.kind == AnalysisKind::compare; // its sides have filters of their own
    const auto& providers = view.filter.providers;
    const double reach = marker_reach * context.input.viewport.scale;
    std::size_t count = 0;
    for (std::size_t site = 0; site < catalogue.sites.size(); ++site) {
        if (!is_comparison && providers && !providers->contains(catalogue.provider_of(site).id)) continue;
        const Pixel at = context.frame.to_pixel(catalogue.sites.position(site));
        count += at.x > box.left - reach && at.x < box.right + reach && at.y > box.top - reach &&
                 at.y < box.bottom + reach;
    }
    return count;
}

} // namespace

Box with_fewest_sites(const NameContext& context, std::span<const Box> boxes) {
    return *std::min_element(boxes.begin(), boxes.end(), [&](const Box& a, const Box& b) {
        return sites_under(context, a) < sites_under(context, b);
    });
}

} // namespace footprint
