// SPDX-License-Identifier: MIT
#include "scene/analysis_lines.hpp"

#include "geo/great_circle.hpp"

#include <algorithm>
#include <cmath>

namespace footprint {
namespace {

constexpr float arc_width = 1.8f;
constexpr float arc_halo_width = 4.2f;

/// Great circles from stop to stop, joined into as few lines as the antimeridian allows.
std::vector<Path> paths_through(const std::vector<LonLat>& stops) {
    std::vector<Path> paths;
    for (std::size_t i = 0; i + 1 < stops.size(); ++i)
        for (Path& piece : great_circle(stops[i], stops[i + 1])) {
            if (!paths.empty() && paths.back().back() == piece.front())
                paths.back().insert(paths.back().end(), piece.begin() + 1, piece.end());
            else
                paths.push_back(std::move(piece));
        }
    return paths;
}

std::vector<Path> corridor_paths(const Corridors& corridors, Date day) {
    std::vector<Path> paths;
    for (const Corridor& corridor : corridors.corridors) {
        if (!corridor.counts_on(day)) continue;
        for (Path& piece :
             great_circle(corridors.hubs[corridor.from].position, corridors.hubs[corridor.to].position))
            paths.push_back(std::move(piece));
    }
    return paths;
}

/// Where several providers' lines run to one place, those below show on both sides of those above.
float width_of(const SiteArc& arc, const AnalysisPicture& picture, const Catalogue& catalogue) {
    constexpr double same_place_km = 60;
    constexpr int most = 3;
    int shared = 0;
    for (const SiteArc& other : picture.arcs) { // the nearest first
        if (other.site == arc.site) break;
        shared += distance_km(catalogue.sites.position(other.site), catalogue.sites.position(arc.site)) <
                  same_place_km;
    }
    return arc_width + 2.2f * static_cast<float>(std::min(shared, most));
}

/// The parts of `lines` on land, in countries that are asked about, to an eighth of a line.
std::vector<Path> on_land(const std::vector<Path>& lines, const ComposeInput& input) {
    std::vector<bool> is_asked;
    for (const Country& country : input.world.countries)
        is_asked.push_back(is_asked_about(input.view, country));
    const auto counts = [&](LonLat place) {
        const auto country = input.world.land.country_at(place);
        return country && is_asked[*country];
    };
    constexpr int parts = 8;
    std::vector<Path> kept;
    for (const Path& line : lines)
        for (std::size_t i = 0; i + 1 < line.size(); ++i) {
            const auto at = [&](double share) {
                return LonLat{std::lerp(line[i].lon, line[i + 1].lon, share),
                              std::lerp(line[i].lat, line[i + 1].lat, share)};
            };
            int begin = -1;
            for (int k = 0; k <= parts; ++k) {
                const bool is_on = k < parts && counts(at((k + 0.5) / parts));
                if (is_on && begin < 0) begin = k;
                if (is_on || begin < 0) continue;
                kept.push_back({at(static_cast<double>(begin) / parts), at(static_cast<double>(k) / parts)});
                begin = -1;
            }
        }
    return kept;
}

} // namespace

void add_arcs(const Answers& answers, AnalysisPicture& picture) {
    picture.start = answers.start;
    for (const WayToSite& way : answers.ways)
        picture.arcs.push_back({way.site, way.status, way.ms, paths_through(way.stops)});
}

std::vector<MapLayer> analysis_lines(const ComposeInput& input, const AnalysisPicture& picture,
                                     const Projection& projection, MapStore& maps) {
    const View& view = input.view;
    const Palette& colors = palette(view.theme);
    const auto scale = static_cast<float>(input.viewport.scale);
    std::vector<MapLayer> layers;
    const auto stroke = [&](const std::vector<Path>& paths, Color color, float width, float dash = 0,
                            float gap = 0) {
        const auto mesh = maps.lines(projection, paths);
        if (!mesh->segments.empty())
            layers.push_back(StrokeLayer{mesh, color, width * scale, dash * scale, gap * scale});
    };
    if (view.shows(Layer::catchments) && picture.field && !picture.is_empty) {
        const std::vector<Path> borders = on_land(picture.field->catchment_borders, input);
        stroke(borders, colors.arc_halo, 3.2f);
        stroke(borders, colors.catchment, 1.6f);
    }
    if (view.shows(Layer::corridors))
        stroke(corridor_paths(input.world.corridors, view.day(input.today)), colors.corridor, 1, 5, 3);

    for (const SiteArc& arc : picture.arcs)
        stroke(arc.paths, colors.arc_halo,
               width_of(arc, picture, input.world.catalogue) + arc_halo_width - arc_width);
    for (auto arc = picture.arcs.rbegin(); arc != picture.arcs.rend(); ++arc) { // the nearest on top
        const Provider& provider = input.world.catalogue.provider_of(arc->site);
        const bool is_certain = arc->status == Status::open;
        stroke(arc->paths, provider.color, width_of(*arc, picture, input.world.catalogue), is_certain ? 0 : 5,
               is_certain ? 0 : 4);
    }
    return layers;
}

void add_analysis_marks(const ComposeInput& input, const AnalysisPicture& picture, const Frame& frame,
                        std::vector<Sprite>& sprites) {
    const View& view = input.view;
    const Palette& colors = palette(view.theme);
    const auto scale = static_cast<float>(input.viewport.scale);
    const auto add = [&](LonLat place, float radius, Color fill, Color stroke, float width) {
        Sprite sprite;
        sprite.center = frame.to_pixel(place);
        if (sprite.center.x < -20 || sprite.center.y < -20 || sprite.center.x > input.viewport.width + 20 ||
            sprite.center.y > input.viewport.height + 20)
            return;
        sprite.half_width = sprite.half_height = radius * scale;
        sprite.fill = fill;
        sprite.stroke = stroke;
        sprite.stroke_width = width * scale;
        sprites.push_back(sprite);
    };
    if (view.shows(Layer::corridors))
        for (const Hub& hub : input.world.corridors.hubs)
            add(hub.position, 2.2f, colors.corridor, colors.halo, 0.8f);
    if (picture.start) {
        const LonLat at = picture.start->start.position;
        add(at, 6.5f, with_alpha(colors.halo, 0.5), colors.halo, 4.5f);
        add(at, 6.5f, {0, 0, 0, 0}, colors.text, 2.2f);
        add(at, 1.8f, colors.text, {0, 0, 0, 0}, 0);
    }
}

} // namespace footprint
