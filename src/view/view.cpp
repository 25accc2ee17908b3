// SPDX-License-Identifier: MIT
#include "view/view.hpp"

#include <algorithm>

namespace footprint {
namespace {

std::vector<ShownSite> sites_anywhere(const Catalogue& catalogue, Filter filter, Date day) {
    filter.countries.reset();
    return shown_sites(catalogue, filter, day);
}

} // namespace

std::set<Layer> View::default_layers() {
    return {Layer::relief, Layer::graticule, Layer::water,  Layer::borders, Layer::divisions,  Layer::contours,
            Layer::arcs,   Layer::places,    Layer::sites,  Layer::site_names, Layer::legend};
}

std::vector<ShownSite> shown_sites(const Catalogue& catalogue, const View& view, Date today) {
    const Date day = view.day(today);
    const Analysis& analysis = view.analysis;
    if (analysis.kind == AnalysisKind::none) return shown_sites(catalogue, view.filter, day);
    if (analysis.kind != AnalysisKind::compare) return sites_anywhere(catalogue, view.filter, day);
    auto shown = sites_anywhere(catalogue, analysis.a.filter, analysis.a.as_of.value_or(day));
    const auto of_a = shown;
    for (const ShownSite& one : sites_anywhere(catalogue, analysis.b.filter, analysis.b.as_of.value_or(day)))
        if (std::none_of(of_a.begin(), of_a.end(), [&](const ShownSite& other) { return other.site == one.site; }))
            shown.push_back(one);
    std::sort(shown.begin(), shown.end(), [](const ShownSite& a, const ShownSite& b) { return a.site < b.site; });
    return shown;
}

} // namespace footprint
