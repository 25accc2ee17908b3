// SPDX-License-Identifier: MIT
#include "scene/legend_place.hpp"

#include <algorithm>

namespace footprint {
namespace {

constexpr double marker_reach = 16; ///< logical pixels, of a group

// In sites.
constexpr double selected_weight = 100;
constexpr double asked_weight = 80; ///< of a box over nothing but land that is asked about
constexpr double other_weight = 0.1; ///< of a site elsewhere than in the countries that are asked about
constexpr double land_weight = 1;   ///< and over any land

constexpr int samples = 8; ///< along each side of a box

} // namespace

Subject::Subject(const NameContext& context) : context_(context) {
    const View& view = context.input.view;
    const World& world = context.input.world;
    const Catalogue& catalogue = world.catalogue;
    const bool is_comparison = view.analysis.kind == AnalysisKind::compare; // its sides have filters of their own
    const auto& providers = view.filter.providers;
    const auto& countries = view.filter.countries;
    if (view.shows(Layer::sites))
        for (std::size_t site = 0; site < catalogue.sites.size(); ++site) {
            if (!is_comparison && providers && !providers->contains(catalogue.provider_of(site).id)) continue;
            if (countries && !countries->contains(catalogue.sites.country(site).text())) continue;
            const bool is_elsewhere = view.audience && !view.audience->contains(catalogue.sites.country(site).text());
            sites_.push_back(
                {context.frame.to_pixel(catalogue.sites.position(site)), is_elsewhere ? other_weight : 1});
        }
    std::optional<LonLat> selected = view.selection.place;
    if (const auto site = catalogue.find(view.selection.site)) selected = catalogue.sites.position(*site);
    if (selected) selected_ = context.frame.to_pixel(*selected);
    if (!view.selection.country.empty()) asked_.insert(view.selection.country);
    else if (view.places()) asked_ = *view.places();
}

double Subject::land_under(const Box& box) const {
    const World& world = context_.input.world;
    int count = 0;
    for (int row = 0; row < samples; ++row)
        for (int column = 0; column < samples; ++column) {
            const Pixel at{box.left + (column + 0.5) / samples * (box.right - box.left),
                           box.top + (row + 0.5) / samples * (box.bottom - box.top)};
            const auto place = context_.frame.to_place(at);
            const auto country = place ? world.land.country_at(*place) : std::nullopt;
            count += country && (asked_.empty() || asked_.contains(world.countries[*country].code));
        }
    return static_cast<double>(count) / (samples * samples) * (asked_.empty() ? land_weight : asked_weight);
}

double Subject::hidden_by(const Box& box) const {
    const double reach = marker_reach * context_.input.viewport.scale;
    const auto is_under = [&](const Pixel& at) {
        return at.x > box.left - reach && at.x < box.right + reach && at.y > box.top - reach && at.y < box.bottom + reach;
    };
    double sites = 0;
    for (const Mark& site : sites_) sites += is_under(site.at) ? site.weight : 0;
    return sites + (selected_ && is_under(*selected_) ? selected_weight : 0) + land_under(box);
}

std::size_t least_hiding(const Subject& subject, std::span<const Box> boxes, std::optional<std::size_t> before) {
    std::vector<double> hidden;
    for (const Box& box : boxes) hidden.push_back(subject.hidden_by(box));
    const auto best = static_cast<std::size_t>(std::min_element(hidden.begin(), hidden.end()) - hidden.begin());
    if (before && hidden[*before] <= hidden[best] + 2 * Subject::clearly) return *before;
    return best;
}

} // namespace footprint
