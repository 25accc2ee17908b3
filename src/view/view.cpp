// SPDX-License-Identifier: MIT
#include "view/view.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace footprint {
std::set<Layer> View::default_layers() {
    return {Layer::relief, Layer::graticule, Layer::water,  Layer::borders, Layer::divisions,  Layer::contours,
            Layer::arcs,   Layer::places,    Layer::sites,  Layer::site_names, Layer::legend, Layer::users};
}

std::vector<Filter> shown_filters(const View& view) {
    const Analysis& analysis = view.analysis;
    switch (analysis.kind) {
    case AnalysisKind::none: return {view.filter};
    case AnalysisKind::compare: return {serving(analysis.a.filter), serving(analysis.b.filter)};
    case AnalysisKind::nearest:
    case AnalysisKind::reach:
    case AnalysisKind::sites: break;
    }
    return {serving(view.filter)};
}

std::vector<ShownSite> shown_sites(const Catalogue& catalogue, const View& view, Date today) {
    const Date day = view.day(today);
    const Analysis& analysis = view.analysis;
    const std::vector<Filter> filters = shown_filters(view);
    if (filters.size() == 1) return shown_sites(catalogue, filters.front(), day);
    const auto shown = shown_sites(catalogue, filters.front(), analysis.a.as_of.value_or(day));
    const auto of_b = shown_sites(catalogue, filters.back(), analysis.b.as_of.value_or(day));
    std::vector<ShownSite> both; // of a site of both sides the one of A
    std::set_union(shown.begin(), shown.end(), of_b.begin(), of_b.end(), std::back_inserter(both),
                   [](const ShownSite& a, const ShownSite& b) { return a.site < b.site; });
    return both;
}

View with_places(View view, std::optional<CountryCodes> countries) {
    (view.analysis.kind == AnalysisKind::none ? view.filter.countries : view.audience) = std::move(countries);
    return view;
}

View with_shares(View view, Shares shares) {
    CountryCodes codes;
    for (const auto& [code, share] : shares) codes.insert(code);
    view.analysis = counting(std::move(view.analysis), shares.empty() ? Weight::people : Weight::audience);
    view.analysis.shares = std::move(shares);
    return with_places(std::move(view), codes.empty() ? std::nullopt : std::optional{codes});
}

View with_analysis(View view, AnalysisKind kind) {
    const bool was_on = view.analysis.kind != AnalysisKind::none;
    const bool is_on = kind != AnalysisKind::none;
    view.analysis.kind = kind;
    if (is_on && !was_on) view.audience = std::exchange(view.filter.countries, std::nullopt);
    if (!is_on && was_on) view.filter.countries = std::exchange(view.audience, std::nullopt);
    return view;
}

} // namespace footprint
