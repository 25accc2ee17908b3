// SPDX-License-Identifier: MIT
#include "scene/legend_signs.hpp"

#include "scene/site_marks.hpp"

#include <algorithm>

namespace footprint {
namespace {

constexpr float sign_radius = 5.5f; ///< logical pixels

} // namespace

std::vector<LegendProvider> provider_rows(const ComposeInput& input, const std::vector<ShownSite>& shown,
                                       Counts style) {
    const Catalogue& catalogue = input.world.catalogue;
    const auto counts = count_by_provider(catalogue, shown);
    const auto& asked = input.view.filter.providers;
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < counts.size(); ++i)
        if (counts[i].total() > 0 || (asked && asked->contains(catalogue.providers[i].id)))
            order.push_back(i);
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return std::pair{counts[a].open, counts[a].total()} > std::pair{counts[b].open, counts[b].total()};
    });
    std::vector<LegendProvider> rows;
    for (const std::size_t i : order) {
        const SiteCount& count = counts[i];
        const bool only_uncertain_added = count.uncertain > 0 && count.announced + count.closed == 0;
        rows.push_back({&catalogue.providers[i], style == Counts::briefly && only_uncertain_added
                                                     ? fmt::format("{} + {}", count.open, count.uncertain)
                                                     : to_string(count)});
    }
    return rows;
}

std::vector<SignKey> used_keys(const Catalogue& catalogue, const std::vector<ShownSite>& shown) {
    const auto any = [&](auto test) { return std::any_of(shown.begin(), shown.end(), test); };
    const auto has = [&](Status status) {
        return any([&](const ShownSite& one) { return one.status == status; });
    };
    std::vector<SignKey> used;
    if (any([&](const ShownSite& one) {
            return one.status == Status::open && catalogue.sites.access(one.site) == Access::restricted;
        }))
        used.push_back({Status::open, Access::restricted, "restricted access"});
    if (has(Status::uncertain))
        used.push_back({Status::uncertain, Access::open_to_all, "uncertain on this date"});
    if (has(Status::announced)) used.push_back({Status::announced, Access::open_to_all, "announced"});
    if (has(Status::closed)) used.push_back({Status::closed, Access::open_to_all, "closed"});
    return used;
}

std::vector<LineKey> used_lines(const ComposeInput& input, const AnalysisPicture& analysis,
                                const Palette& colors) {
    std::vector<LineKey> used;
    if (!analysis.arcs.empty())
        used.push_back({colors.text, 1.8f, 0,
                        fmt::format("from {} to the nearest site{}", analysis.start->name,
                                    analysis.arcs.size() > 1 ? " of each provider" : "")});
    if (analysis.field && !analysis.is_empty && input.view.shows(Layer::catchments))
        used.push_back({colors.catchment, 1.6f, 0, "between the catchments of two sites"});
    if (input.view.shows(Layer::corridors))
        used.push_back({colors.corridor, 1.2f, 4, "corridors: a sketch, not a cable inventory"});
    return used;
}

void draw_sign(FurnitureInk& ink, const Provider& provider, double left, double y) {
    add_marker(ink.sprites(), provider, Status::open, Access::open_to_all, {left + 7 * ink.scale(), y},
               sign_radius * ink.scale(), ink.colors());
}

void draw_sign(FurnitureInk& ink, const SignKey& key, double left, double y) {
    Provider anyone; // the signs are about every provider: drawn in no provider's colour
    anyone.color = ink.colors().muted_text;
    add_marker(ink.sprites(), anyone, key.status, key.access, {left + 7 * ink.scale(), y},
               sign_radius * ink.scale(), ink.colors());
}

void draw_sign(FurnitureInk& ink, const LineKey& key, double left, double y) {
    Sprite line;
    line.shape = SpriteShape::segment;
    line.center = {left + 10 * ink.scale(), y};
    line.half_width = 10 * ink.scale();
    line.stroke = key.color;
    line.stroke_width = key.width * ink.scale();
    line.dash = key.dash * ink.scale();
    ink.sprites().push_back(line);
}

} // namespace footprint
