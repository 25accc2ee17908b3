// SPDX-License-Identifier: MIT
#include "ui/analysis_edits.hpp"

#include "base/text.hpp"

#include <algorithm>

namespace footprint {
namespace {

/// Ids of the providers that the filter lets through: first who has the most sites open there on the day, then
/// who has the most anywhere on it, then who ever had the most.
std::vector<std::string> largest_providers(const Catalogue& catalogue, const View& view, Date day) {
    struct Sites {
        std::size_t there = 0, open = 0, ever = 0;
        auto operator<=>(const Sites&) const = default;
    };
    std::vector<Sites> sites(catalogue.providers.size());
    const auto& places = view.places();
    for (std::size_t i = 0; i < catalogue.sites.size(); ++i) {
        Sites& own = sites[catalogue.sites.provider(i)];
        ++own.ever;
        if (catalogue.sites.access(i) == Access::restricted || catalogue.sites.status(i, day) != Status::open) continue;
        ++own.open;
        if (!places || places->contains(catalogue.sites.country(i).str())) ++own.there;
    }
    const Filter& filter = view.filter;
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < sites.size(); ++i)
        if (!filter.providers || filter.providers->contains(catalogue.providers[i].id)) order.push_back(i);
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return sites[a] > sites[b]; });
    std::vector<std::string> ids;
    for (const std::size_t index : order) ids.push_back(catalogue.providers[index].id);
    return ids;
}

} // namespace

View with_kind(const World& world, View view, AnalysisKind kind, Date today) {
    Analysis& analysis = view.analysis;
    if (kind == AnalysisKind::compare && analysis.a == analysis.b) {
        const auto largest = largest_providers(world.catalogue, view, view.day(today));
        if (largest.size() > 1) {
            analysis.a.filter.providers = {largest[0]};
            analysis.b.filter.providers = {largest[1]};
        }
    }
    return with_analysis(std::move(view), kind);
}

AnalysisKind next_kind(AnalysisKind kind) {
    const auto next = static_cast<std::size_t>(kind) + 1;
    return static_cast<AnalysisKind>(next % analysis_names.size());
}

View with_side(View view, SideName name, Side side) {
    side_of(view.analysis, name) = std::move(side);
    return with_analysis(std::move(view), AnalysisKind::compare);
}

View with_sides_swapped(View view) {
    std::swap(view.analysis.a, view.analysis.b);
    return view;
}

Side side_from(const View& view) {
    Side side{view.filter, view.as_of};
    if (view.analysis.kind == AnalysisKind::none) side.filter.countries.reset(); // they become the audience
    return side;
}

std::string side_in_words(const Catalogue& catalogue, const Side& side) {
    std::vector<std::string> names;
    if (side.filter.providers)
        for (const Provider& provider : catalogue.providers)
            if (side.filter.providers->contains(provider.id)) names.push_back(provider.short_name);
    constexpr std::size_t most = 3;
    if (names.size() > most) {
        const std::size_t rest = names.size() - most + 1;
        names.resize(most - 1);
        names.push_back(fmt::format("{} more", rest));
    }
    std::string text = !side.filter.providers ? "All providers"
                       : names.empty()        ? "No provider"
                                              : join_words(names);
    Filter rest = side.filter;
    rest.providers.reset();
    if (rest != Filter{}) text += ", filtered";
    return text;
}

std::string_view name_of(AnalysisKind kind) {
    switch (kind) {
    case AnalysisKind::none: return "None";
    case AnalysisKind::nearest: return "Nearest (ms)";
    case AnalysisKind::reach: return "Reach";
    case AnalysisKind::sites: return "Sites";
    case AnalysisKind::compare: return "Compare A with B";
    }
    return {};
}

std::string_view tip_of(AnalysisKind kind) {
    switch (kind) {
    case AnalysisKind::none: return "The map alone; the filter's markets say where the sites lie";
    case AnalysisKind::nearest:
        return "Colours the land by the round-trip time to the nearest site that is shown";
    case AnalysisKind::reach:
        return "Colours countries by the share of their people who are within the threshold";
    case AnalysisKind::sites: return "Colours countries by the number of sites in them";
    case AnalysisKind::compare:
        return "Colours the land by which of two footprints is nearer, and by how much";
    }
    return {};
}

} // namespace footprint
