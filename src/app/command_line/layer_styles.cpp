// SPDX-License-Identifier: MIT
#include "app/command_line/layer_styles.hpp"

#include "output/qml.hpp"
#include "scene/palette.hpp"
#include "scene/ramp.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <set>

namespace footprint {
namespace {

constexpr Theme theme = Theme::light; // QGIS shows paper
constexpr double beyond_ms = 1e6;     ///< above all times
constexpr double none_ms = 1e9;       ///< stands for no time in the styles' expressions
constexpr double fill_opacity = 0.86;

/// The colour of the middle of a class, as a legend shows it.
Color between(const Ramp& ramp, double low, double high) {
    return with_alpha(ramp.color(ramp.value_at((ramp.place(low) + ramp.place(high)) / 2)), fill_opacity);
}

void add_no_figure(std::vector<ColoredClass>& classes) {
    classes.push_back({none_ms, none_ms, "no figure", with_alpha(no_figure_color(theme), fill_opacity)});
}

bool has_chosen_thresholds(const Question& question) {
    return question.analysis.thresholds_ms != Analysis{}.thresholds_ms;
}

std::vector<double> breaks_of(Analyst& analyst, const Question& question) {
    return has_chosen_thresholds(question) ? question.analysis.thresholds_ms : analyst.breaks(question);
}

} // namespace

std::string provider_style(const Catalogue& catalogue, const TableLayer& layer) {
    std::set<std::string> shown;
    for (std::size_t i = 0; i < layer.sheet.columns.size(); ++i)
        if (layer.sheet.columns[i].id == "provider")
            for (const auto& row : layer.sheet.rows) shown.insert(plain(row[i].value));
    std::vector<MarkedValue> values;
    for (const Provider& provider : catalogue.providers)
        if (shown.contains(provider.id))
            values.push_back({provider.id, provider.short_name, provider.color, provider.marker});
    if (layer.shape == LayerShape::lines) return lines_qml("provider", values);
    return markers_qml("provider", values, {palette(theme).marker_edge, palette(theme).tray});
}

std::string coverage_style(Analyst& analyst, const Question& question, const TableLayer& layer) {
    if (layer.shape == LayerShape::none) return {};
    const std::vector<double> breaks = breaks_of(analyst, question);
    const auto ramp =
        has_chosen_thresholds(question) ? nearness_ramp(theme) : fitted_nearness_ramp(theme, breaks);
    std::vector<double> edges{0};
    edges.insert(edges.end(), breaks.begin(), breaks.end());
    std::vector<ColoredClass> classes;
    for (std::size_t i = 0; i + 1 < edges.size(); ++i)
        classes.push_back({edges[i], edges[i + 1], fmt::format("{:g}–{:g} ms", edges[i], edges[i + 1]),
                           between(*ramp, edges[i], edges[i + 1])});
    classes.push_back({edges.back(), beyond_ms, fmt::format("{:g} ms and more", edges.back()),
                       between(*ramp, edges.back(), ramp->high())});
    add_no_figure(classes);
    // As on the map: by all sites together, with those that may be open. Rows of single providers are not
    // drawn.
    return classes_qml(
        fmt::format("CASE WHEN \"footprint\" = 'all' THEN coalesce(\"median_possible_ms\", {:.0f}) END",
                    none_ms),
        classes, layer.shape, palette(theme).border);
}

std::string comparison_style(Analyst& analyst, const Comparison& comparison, const TableLayer& layer) {
    if (layer.shape == LayerShape::none) return {};
    const Question& question = comparison.question;
    const std::vector<double> breaks = breaks_of(analyst, question);
    const SideColors sides = side_colors(analyst.world().catalogue, question.analysis);
    const auto ramp = has_chosen_thresholds(question) ? difference_ramp(theme, sides)
                                                      : fitted_difference_ramp(theme, sides, breaks);
    std::vector<double> edges{tie_ms};
    for (const double ms : breaks)
        if (ms > 1.25 * tie_ms) edges.push_back(ms);
    std::vector<ColoredClass> classes;
    const auto add = [&](const std::string& who, double from, double to, double sign) {
        const bool is_open = to == beyond_ms;
        const Color color =
            between(*ramp, sign * from, is_open ? (sign < 0 ? ramp->low() : ramp->high()) : sign * to);
        classes.push_back({std::min(sign * from, sign * to), std::max(sign * from, sign * to),
                           is_open ? fmt::format("{} nearer by {:g} ms and more", who, from)
                                   : fmt::format("{} nearer by {:g}–{:g} ms", who, from, to),
                           color});
    };
    edges.push_back(beyond_ms);
    for (std::size_t i = edges.size() - 1; i > 0; --i) add(comparison.a.name, edges[i - 1], edges[i], -1);
    classes.push_back({-tie_ms, tie_ms, "a near tie", with_alpha(ramp->color(0), fill_opacity)});
    for (std::size_t i = 1; i < edges.size(); ++i) add(comparison.b.name, edges[i - 1], edges[i], 1);
    add_no_figure(classes);
    return classes_qml(fmt::format("CASE WHEN \"equal\" >= \"nearer_a\" AND \"equal\" >= \"nearer_b\" AND "
                                   "\"difference_ms\" IS NOT NULL "
                                   "THEN 0 ELSE coalesce(\"difference_ms\", {:.0f}) END",
                                   none_ms),
                       classes, layer.shape, palette(theme).border);
}

} // namespace footprint
