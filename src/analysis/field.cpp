// SPDX-License-Identifier: MIT
#include "analysis/field.hpp"

#include "analysis/analyst_state.hpp"

#include <cmath>
#include <limits>

namespace footprint {
namespace {

/// Fills the rows that are not searched with the last that is.
template <class Value>
std::vector<Value> whole(std::vector<Value> values) {
    values.reserve(static_cast<std::size_t>(Field::rows) * Field::columns);
    const std::vector<Value> last{values.end() - Field::columns, values.end()};
    for (int row = FieldGrid::used_rows; row < Field::rows; ++row)
        values.insert(values.end(), last.begin(), last.end());
    return values;
}

struct Searched {
    NearestOnGrid nearest;
    bool is_empty;
};

Searched search(AnalystState& state, const Question& question) {
    const auto sites = site_sets(state.world->catalogue, question).possible;
    const RttModel model = question.analysis.model;
    const Origin origin = origin_of(question.analysis.access);
    const FieldGrid& grid = state.the_grid();
    Searched found{model == RttModel::users
                       ? nearest_on_grid_for_users(grid, state.grid_to_gateway(question.day),
                                                   state.user_ways(question.day), sites, origin)
                       : nearest_on_grid(grid, state.network(question.day), sites, model, origin),
                   sites.empty()};
    smooth_steps(grid, model, found.nearest.ms);
    return found;
}

std::vector<std::uint16_t> countries(AnalystState& state, const Question& question) {
    if (question.analysis.model != RttModel::users) return {};
    return whole(state.the_grid().home);
}

/// Of a field that has its values.
void add_countries(AnalystState& state, const Question& question, Field& field) {
    field.country = countries(state, question);
    if (!field.country.empty())
        field.of_country.resize(state.world->countries.size(), std::numeric_limits<float>::infinity());
    for (std::size_t i = field.country.size(); i-- > 0;)
        if (field.country[i] != Field::no_country) field.of_country[field.country[i]] = field.values[i];
}

Field difference(AnalystState& state, const Question& question) {
    const Searched a = search(state, side_question(question, question.analysis.a));
    const Searched b = search(state, side_question(question, question.analysis.b));
    const Limit tie = tie_limit(question.analysis.model);
    Field field;
    field.is_empty = a.is_empty || b.is_empty;
    field.values.resize(a.nearest.ms.size());
    for (std::size_t i = 0; i < field.values.size(); ++i) {
        const float a_ms = a.nearest.ms[i];
        const float b_ms = b.nearest.ms[i];
        const bool is_tie = std::max(a_ms, b_ms) <= tie.of(std::min(a_ms, b_ms));
        field.values[i] = is_tie ? 0 : a_ms - b_ms; // out of reach of both is a tie, too
    }
    field.values = whole(std::move(field.values));
    add_countries(state, question, field);
    return field;
}

} // namespace

Field make_field(AnalystState& state, const Question& question, CatchmentBorders borders) {
    if (question.analysis.kind == AnalysisKind::compare) return difference(state, question);
    Searched found = search(state, question);
    Field field;
    field.is_empty = found.is_empty;
    if (borders == CatchmentBorders::trace && !found.is_empty) {
        std::vector<LonLat> cities;
        for (const City& city : state.world->cities) cities.push_back(city.position);
        field.catchment_borders = trace_borders(state.the_grid(), state.user_ways(question.day),
                                                found.nearest, question.analysis.model, cells_near(cities));
    }
    field.values = whole(std::move(found.nearest.ms));
    add_countries(state, question, field);
    return field;
}

} // namespace footprint
