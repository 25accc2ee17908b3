// SPDX-License-Identifier: MIT
#include "scene/analysis_map.hpp"

#include "geo/great_circle.hpp"

#include <algorithm>
#include <cmath>

namespace footprint {
namespace {

constexpr float arc_width = 1.8f;
constexpr float arc_halo_width = 4.2f;

/// Of the world without Antarctica: nobody lives there.
bool is_asked_about(const View& view, const Country& country) {
    return view.filter.countries ? view.filter.countries->contains(country.code) : country.code != "AQ";
}

/// A colour for each country that is asked about: `color_of(index)`, grey where that gives none.
template <class ColorOf>
void color_countries(const ComposeInput& input, AnalysisPicture& picture, ColorOf color_of) {
    const World& world = input.world;
    auto colors = std::make_shared<std::vector<Color>>(world.countries.size(), Color{0, 0, 0, 0});
    const float opacity = analysis_opacity(input.view.theme);
    for (std::size_t i = 0; i < colors->size(); ++i) {
        if (!is_asked_about(input.view, world.countries[i])) continue;
        const std::optional<Color> color = color_of(i);
        picture.has_no_figure = picture.has_no_figure || !color;
        (*colors)[i] = with_alpha(color.value_or(no_figure_color(input.view.theme)), opacity);
    }
    picture.country_colors = std::move(colors);
}

/// One value a country, from the rows of an answer.
template <class Answer, class ValueOf>
std::vector<std::optional<double>> values_by_country(const World& world, const Answer& answer,
                                                     ValueOf value_of) {
    std::vector<std::optional<double>> values(world.countries.size());
    for (std::size_t g = 0; g < answer.groups.size(); ++g) {
        const Group& group = answer.groups[g];
        if (group.level != GroupLevel::country || !group.country) continue;
        const std::optional<double> value = value_of(g);
        if (value && std::isfinite(*value)) values[*group.country] = value;
    }
    return values;
}

void color_by_coverage(const ComposeInput& input, const Question& question, AnalysisPicture& picture) {
    const auto coverage = input.analyst->coverage(question);
    const Analysis& analysis = question.analysis;
    const auto& thresholds = analysis.thresholds_ms;
    const auto threshold = static_cast<std::size_t>(
        std::find(thresholds.begin(), thresholds.end(), analysis.reach_ms) - thresholds.begin());
    const auto values =
        values_by_country(input.world, *coverage, [&](std::size_t group) -> std::optional<double> {
            const Service& service = coverage->row(group, 0).possible;
            if (picture.kind == AnalysisKind::nearest) return service.median_ms;
            const double weight = coverage->groups[group].weight;
            if (weight <= 0 || threshold >= service.within.size()) return std::nullopt;
            return service.within[threshold] / weight;
        });
    color_countries(input, picture, [&](std::size_t i) -> std::optional<Color> {
        if (!values[i]) return std::nullopt;
        return picture.ramp->color(*values[i]);
    });
}

void color_by_comparison(const ComposeInput& input, const Question& question, AnalysisPicture& picture) {
    const auto comparison = input.analyst->comparison(question);
    std::vector<const ComparisonRow*> row_of(comparison->groups.size(), nullptr);
    for (const ComparisonRow& row : comparison->rows) row_of[row.group] = &row;
    const auto values = values_by_country(input.world, *comparison, [&](std::size_t group) {
        return row_of[group] ? row_of[group]->difference_ms : std::nullopt;
    });
    color_countries(input, picture, [&](std::size_t i) -> std::optional<Color> {
        if (!values[i]) return std::nullopt;
        return picture.ramp->color(*values[i]);
    });
}

void color_by_sites(const ComposeInput& input, const std::vector<ShownSite>& shown,
                    AnalysisPicture& picture) {
    std::vector<std::size_t> counts(input.world.countries.size(), 0);
    for (const ShownSite& one : shown)
        if (const auto country = input.world.country_index(input.world.catalogue.sites[one.site].country))
            ++counts[*country];
    color_countries(input, picture, [&](std::size_t i) -> std::optional<Color> {
        return count_color(input.view.theme, counts[i]);
    });
}

/// Whether the analysis has sites to speak of; a comparison needs them on both sides.
bool has_sites(const ComposeInput& input, const std::vector<ShownSite>& shown) {
    const View& view = input.view;
    const auto serves = [](const ShownSite& one) { return one.status != Status::closed; };
    if (view.analysis.kind != AnalysisKind::compare) return std::any_of(shown.begin(), shown.end(), serves);
    const Question question = question_of(view, input.today);
    for (const Side* side : {&view.analysis.a, &view.analysis.b}) {
        Question one = side_question(question, *side);
        one.filter.countries.reset();
        const auto sites = shown_sites(input.world.catalogue, one.filter, one.day);
        if (std::none_of(sites.begin(), sites.end(), serves)) return false;
    }
    return true;
}

/// The city that people within 30 km would name: the largest.
std::string name_of(const World& world, LonLat place) {
    constexpr double near_degrees = 0.3;
    for (const City& city : world.cities) // by falling population
        if (std::abs(city.position.lat - place.lat) < near_degrees &&
            std::abs(std::remainder(city.position.lon - place.lon, 360.0)) < 2 * near_degrees &&
            distance_km(city.position, place) < 30)
            return city.name;
    return "the selected place";
}

const City* largest_city(const World& world, const std::string& country) {
    const City* largest = nullptr;
    for (const City& city : world.cities)
        if (city.country == country && (!largest || city.weight > largest->weight)) largest = &city;
    return largest;
}

void find_origin(const ComposeInput& input, AnalysisPicture& picture) {
    const Selection& selection = input.view.selection;
    if (selection.place) {
        picture.arcs_from = selection.place;
        picture.arcs_from_name = name_of(input.world, *selection.place);
    } else if (!selection.country.empty() && input.view.analysis.kind != AnalysisKind::none) {
        const City* city = largest_city(input.world, selection.country);
        if (!city) return;
        picture.arcs_from = city->position;
        picture.arcs_from_name = city->name;
    }
}

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

void add_arcs(const ComposeInput& input, const std::vector<ShownSite>& shown, AnalysisPicture& picture) {
    find_origin(input, picture);
    if (!picture.arcs_from) return;
    const Question question = question_of(input.view, input.today);
    const Catalogue& catalogue = input.world.catalogue;
    const Ranking ranking =
        input.analyst->rank(question, *picture.arcs_from, origin_of(question.analysis.access));
    std::vector<bool> is_shown(catalogue.sites.size(), false);
    for (const ShownSite& one : shown) is_shown[one.site] = one.status != Status::closed;
    std::vector<bool> has_arc(catalogue.providers.size(), false);
    for (const RankedSite& one : ranking.sites) {
        const Site& site = catalogue.sites[one.site];
        if (!is_shown[one.site] || has_arc[site.provider]) continue;
        has_arc[site.provider] = true;
        std::vector<LonLat> stops = input.analyst->route(question, *picture.arcs_from, site.position).stops;
        if (stops.size() < 2) stops = {*picture.arcs_from, site.position};
        picture.arcs.push_back({one.site, one.status, one.rtt.ms, paths_through(stops)});
    }
}

std::vector<float> contour_values(const AnalysisPicture& picture, const Analysis& analysis) {
    std::vector<float> values;
    for (const double ms : analysis.thresholds_ms) {
        values.push_back(static_cast<float>(ms));
        if (picture.kind == AnalysisKind::compare) values.push_back(static_cast<float>(-ms));
    }
    return values;
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

} // namespace

float analysis_opacity(Theme theme) { return theme == Theme::dark ? 0.84f : 0.86f; }

AnalysisPicture analysis_picture(const ComposeInput& input, const std::vector<ShownSite>& shown) {
    const View& view = input.view;
    AnalysisPicture picture;
    if (!input.analyst) return picture;
    const Question question = question_of(view, input.today);
    picture.kind = view.analysis.kind;
    const bool by_country = view.analysis.form == AnalysisForm::countries;
    switch (picture.kind) {
    case AnalysisKind::nearest:
    case AnalysisKind::compare:
        picture.ramp =
            picture.kind == AnalysisKind::nearest ? nearness_ramp(view.theme) : difference_ramp(view.theme);
        break;
    case AnalysisKind::reach: picture.ramp = share_ramp(view.theme); break;
    case AnalysisKind::sites:
    case AnalysisKind::none: break;
    }
    const bool is_asked = picture.kind != AnalysisKind::none;
    picture.is_empty = is_asked && picture.kind != AnalysisKind::sites && !has_sites(input, shown);
    const bool can_be_traced =
        picture.kind != AnalysisKind::compare && is_asked && view.shows(Layer::catchments);
    const bool is_field =
        !by_country && (picture.kind == AnalysisKind::nearest || picture.kind == AnalysisKind::compare);
    if (!picture.is_empty) {
        if (is_field || can_be_traced)
            picture.field = input.analyst->field(question, can_be_traced ? CatchmentBorders::trace
                                                                         : CatchmentBorders::skip);
        if (is_field)
            picture.is_empty = picture.field->is_empty;
        else if (picture.kind == AnalysisKind::compare)
            color_by_comparison(input, question, picture);
        else if (picture.kind == AnalysisKind::sites)
            color_by_sites(input, shown, picture);
        else if (is_asked)
            color_by_coverage(input, question, picture);
    }
    if (view.shows(Layer::arcs)) add_arcs(input, shown, picture);
    return picture;
}

std::vector<MapLayer> analysis_fills(const ComposeInput& input, const AnalysisPicture& picture,
                                     const ProjectedMap& map) {
    const View& view = input.view;
    if (picture.is_empty || map.land->indices.empty()) return {};
    if (picture.country_colors) return {FillLayer{map.land, {0, 0, 0, 0}, picture.country_colors}};
    if (!picture.field) return {};
    FieldLayer layer;
    layer.mesh = map.land;
    layer.field = picture.field;
    layer.ramp = picture.ramp;
    layer.projection = map.projection;
    layer.opacity = analysis_opacity(view.theme);
    auto asked = std::make_shared<std::vector<Color>>(input.world.countries.size(), Color{0, 0, 0, 0});
    for (std::size_t i = 0; i < asked->size(); ++i)
        if (is_asked_about(view, input.world.countries[i])) (*asked)[i].a = 255;
    layer.feature_colors = std::move(asked);
    if (view.shows(Layer::contours)) {
        layer.contours = contour_values(picture, view.analysis);
        layer.contour_color = palette(view.theme).contour;
        layer.contour_width = 1.2f * static_cast<float>(input.viewport.scale);
    }
    return {std::move(layer)};
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
    if (view.shows(Layer::catchments) && picture.field && !picture.is_empty)
        stroke(picture.field->catchment_borders, colors.catchment, 1.6f);
    if (view.shows(Layer::corridors))
        stroke(corridor_paths(input.world.corridors, view.day(input.today)), colors.corridor, 1, 5, 3);

    std::vector<Path> all;
    for (const SiteArc& arc : picture.arcs) all.insert(all.end(), arc.paths.begin(), arc.paths.end());
    if (!all.empty()) stroke(all, colors.arc_halo, arc_halo_width);
    for (auto arc = picture.arcs.rbegin(); arc != picture.arcs.rend(); ++arc) { // the nearest on top
        const Provider& provider = input.world.catalogue.provider_of(input.world.catalogue.sites[arc->site]);
        const bool is_certain = arc->status == Status::open;
        stroke(arc->paths, provider.color, arc_width, is_certain ? 0 : 5, is_certain ? 0 : 4);
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
    if (picture.arcs_from) {
        add(*picture.arcs_from, 6.5f, with_alpha(colors.halo, 0.5), colors.halo, 4.5f);
        add(*picture.arcs_from, 6.5f, {0, 0, 0, 0}, colors.text, 2.2f);
        add(*picture.arcs_from, 1.8f, colors.text, {0, 0, 0, 0}, 0);
    }
}

} // namespace footprint
