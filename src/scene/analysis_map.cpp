// SPDX-License-Identifier: MIT
#include "scene/analysis_map.hpp"

#include "scene/analysis_lines.hpp"

#include <algorithm>
#include <cmath>

namespace footprint {
namespace {

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

void color_by_coverage(const ComposeInput& input, const Coverage& coverage, AnalysisPicture& picture) {
    const Analysis& analysis = input.view.analysis;
    const auto& thresholds = analysis.thresholds_ms;
    const auto threshold = static_cast<std::size_t>(
        std::find(thresholds.begin(), thresholds.end(), analysis.reach_ms) - thresholds.begin());
    const auto values =
        values_by_country(input.world, coverage, [&](std::size_t group) -> std::optional<double> {
            const Service& service = coverage.row(group, 0).possible;
            if (picture.kind == AnalysisKind::nearest) return service.median_ms;
            const double weight = coverage.groups[group].weight;
            if (weight <= 0 || threshold >= service.within.size()) return std::nullopt;
            return service.within[threshold] / weight;
        });
    color_countries(input, picture, [&](std::size_t i) -> std::optional<Color> {
        if (!values[i]) return std::nullopt;
        return picture.ramp->color(*values[i]);
    });
}

void color_by_comparison(const ComposeInput& input, const Comparison& comparison, AnalysisPicture& picture) {
    std::vector<const ComparisonRow*> row_of(comparison.groups.size(), nullptr);
    for (const ComparisonRow& row : comparison.rows) row_of[row.group] = &row;
    // As in the field: with uncertain sites, and neutral where they tie.
    const auto values =
        values_by_country(input.world, comparison, [&](std::size_t group) -> std::optional<double> {
            const ComparisonRow* row = row_of[group];
            if (!row || !row->difference_possible_ms) return std::nullopt;
            const Verdict& verdict = row->possible;
            const bool is_tie = verdict.equal >= verdict.a && verdict.equal >= verdict.b;
            return is_tie ? 0 : *row->difference_possible_ms;
        });
    color_countries(input, picture, [&](std::size_t i) -> std::optional<Color> {
        if (!values[i]) return std::nullopt;
        return picture.ramp->color(*values[i]);
    });
    const Color tie = palette(input.view.theme).tie;
    auto ties = std::make_shared<std::vector<Color>>(values.size(), Color{0, 0, 0, 0});
    bool has_any = false;
    for (std::size_t i = 0; i < values.size(); ++i)
        if (values[i] && std::abs(*values[i]) <= tie_ms && is_asked_about(input.view, input.world.countries[i])) {
            (*ties)[i] = tie;
            has_any = true;
        }
    if (has_any) picture.ties = std::move(ties);
}

void color_by_sites(const ComposeInput& input, AnalysisPicture& picture) {
    std::vector<std::size_t> counts(input.world.countries.size(), 0);
    for (const ShownSite& one : input.answers.shown)
        if (const auto country = input.world.country_index(input.world.catalogue.sites.country(one.site).text()))
            ++counts[*country];
    color_countries(input, picture, [&](std::size_t i) -> std::optional<Color> {
        return count_color(input.view.theme, counts[i]);
    });
}

/// Where people are told the band only, the colours are no more than its middle.
std::shared_ptr<const std::vector<Color>> stripes_of(const ComposeInput& input) {
    const World& world = input.world;
    const Color color = palette(input.view.theme).stripe;
    auto colors = std::make_shared<std::vector<Color>>(world.countries.size(), Color{0, 0, 0, 0});
    bool has_any = false;
    for (std::size_t i = 0; i < colors->size(); ++i) {
        if (!is_asked_about(input.view, world.countries[i])) continue;
        if (!is_vague(world, CountryCode{world.countries[i].code}, input.view.analysis.model)) continue;
        (*colors)[i] = color;
        has_any = true;
    }
    if (!has_any) return nullptr;
    return colors;
}

std::vector<float> contour_values(const AnalysisPicture& picture, const std::vector<double>& breaks) {
    std::vector<float> values;
    for (const double ms : breaks) {
        values.push_back(static_cast<float>(ms));
        if (picture.kind == AnalysisKind::compare) values.push_back(static_cast<float>(-ms));
    }
    return values;
}

Hatching hatching_of(const ComposeInput& input, double width, bool falls) {
    const double scale = input.viewport.scale;
    return {static_cast<int>(std::lround(stripe_every * scale)), static_cast<float>(width * scale), falls};
}

FieldLayer field_layer(const ComposeInput& input, const AnalysisPicture& picture, const ProjectedMap& map) {
    const View& view = input.view;
    FieldLayer layer;
    layer.mesh = map.land;
    layer.field = picture.field;
    layer.land = {input.answers.snapshot, &input.answers.snapshot->world.land};
    layer.ramp = picture.ramp;
    layer.projection = map.projection;
    layer.opacity = analysis_opacity(view.theme);
    if (picture.kind == AnalysisKind::compare) {
        layer.hatching = hatching_of(input, tie_width, true);
        layer.hatching_color = palette(view.theme).tie;
        layer.hatched_up_to = static_cast<float>(tie_ms);
    }
    auto asked = std::make_shared<std::vector<Color>>(input.world.countries.size(), Color{0, 0, 0, 0});
    for (std::size_t i = 0; i < asked->size(); ++i)
        if (is_asked_about(view, input.world.countries[i])) (*asked)[i].a = 255;
    layer.feature_colors = std::move(asked);
    if (view.shows(Layer::contours)) {
        layer.contours = contour_values(picture, input.answers.breaks);
        layer.contour_color = palette(view.theme).contour;
        layer.contour_width = 1.2f * static_cast<float>(input.viewport.scale);
    }
    return layer;
}

} // namespace

bool is_asked_about(const View& view, const Country& country) {
    return view.places() ? view.places()->contains(country.code) : country.code != "AQ";
}

float analysis_opacity(Theme theme) { return theme == Theme::dark ? 0.84f : 0.86f; }

AnalysisPicture analysis_picture(const ComposeInput& input) {
    const View& view = input.view;
    const Answers& answers = input.answers;
    AnalysisPicture picture;
    picture.kind = view.analysis.kind;
    const bool by_country = view.analysis.form == AnalysisForm::countries;
    switch (picture.kind) {
    case AnalysisKind::nearest:
        picture.ramp = answers.breaks_are_fitted ? fitted_nearness_ramp(view.theme, answers.breaks) : nearness_ramp(view.theme);
        break;
    case AnalysisKind::compare:
        picture.ramp = answers.breaks_are_fitted
                           ? fitted_difference_ramp(view.theme, side_colors(input.world.catalogue, view.analysis), answers.breaks)
                           : difference_ramp(view.theme, side_colors(input.world.catalogue, view.analysis));
        break;
    case AnalysisKind::reach: picture.ramp = share_ramp(view.theme); break;
    case AnalysisKind::sites:
    case AnalysisKind::none: break;
    }
    picture.breaks = answers.breaks;
    picture.is_empty = answers.lacks_sites;
    const bool is_field =
        !by_country && (picture.kind == AnalysisKind::nearest || picture.kind == AnalysisKind::compare);
    if (!picture.is_empty) {
        picture.field = answers.field;
        if (is_field)
            picture.is_empty = picture.field->is_empty;
        else if (picture.kind == AnalysisKind::compare)
            color_by_comparison(input, *answers.comparison, picture);
        else if (picture.kind == AnalysisKind::sites)
            color_by_sites(input, picture);
        else if (picture.kind != AnalysisKind::none)
            color_by_coverage(input, *answers.coverage, picture);
    }
    const bool tells_times = picture.kind != AnalysisKind::none && picture.kind != AnalysisKind::sites;
    if (tells_times && !picture.is_empty) picture.stripes = stripes_of(input);
    add_arcs(answers, picture);
    return picture;
}

std::vector<MapLayer> analysis_fills(const ComposeInput& input, const AnalysisPicture& picture,
                                     const ProjectedMap& map) {
    if (picture.is_empty || map.land->indices.empty()) return {};
    std::vector<MapLayer> layers;
    if (picture.country_colors)
        layers.emplace_back(FillLayer{map.land, {0, 0, 0, 0}, picture.country_colors});
    else if (picture.field)
        layers.emplace_back(field_layer(input, picture, map));
    if (picture.ties)
        layers.emplace_back(FillLayer{map.land, {0, 0, 0, 0}, picture.ties, hatching_of(input, tie_width, true)});
    if (!layers.empty() && picture.stripes)
        layers.emplace_back(FillLayer{map.land, {0, 0, 0, 0}, picture.stripes, hatching_of(input, stripe_width, false)});
    return layers;
}

} // namespace footprint
