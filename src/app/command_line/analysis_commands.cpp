// SPDX-License-Identifier: MIT
#include "app/command_line/analysis_commands.hpp"

#include "app/command_line/find_place.hpp"
#include "app/command_line/layer_delivery.hpp"
#include "app/command_line/layer_styles.hpp"
#include "output/comparison_table.hpp"
#include "output/coverage_table.hpp"

#include <cstdio>

namespace footprint {

namespace {

/// The View of `options` with an analysis of `kind`.
Result<View> view_for(const Session& session, ViewOptions options, AnalysisKind kind) {
    options.typed["--analysis"] = {std::string{name_in(analysis_names, kind)}};
    return edited_view(session.world(), options, session.today);
}

} // namespace

Result<Question> question_for(const Session& session, const ViewOptions& options, AnalysisKind kind) {
    const auto view = view_for(session, options, kind);
    if (!view) return tl::unexpected(view.error());
    return question_of(*view, session.today);
}

void warn_of_future(const Session& session, Date day) {
    if (day <= session.today) return;
    note("{} is in the future; the catalogue knows nothing after {}", to_words(day),
         to_words(session.world().catalogue.compiled()));
}

Result<void> coverage_command(const Session& session, const CoverageOptions& options) {
    const auto view = view_for(session, options.view, AnalysisKind::nearest);
    if (!view) return tl::unexpected(view.error());
    const Question question = question_of(*view, session.today);
    warn_of_future(session, question.day);
    Analyst analyst{session.snapshot};
    const auto whole = analyst.coverage(question);
    const auto rows = options.by == GroupLevel::city ? analyst.coverage_by_city(question) : whole;
    std::vector<Error> left_out;
    if (options.format == TableFormat::layers) {
        const auto land = land_for(session, options.by);
        if (!land) return tl::unexpected(land.error());
        left_out = land->left_out;
        TableLayer layer = coverage_layer(session.world(), *rows, options.by, land->countries);
        layer.style = coverage_style(analyst, question, layer);
        if (auto done = deliver_layers(session, *view, {std::move(layer)}, options.output); !done) return done;
    } else {
        const std::string text = format_coverage(session.world(), *whole, *rows, options.by, options.format);
        if (auto done = deliver(text, options.output); !done) return done;
    }
    tell_model_error(analyst, question.analysis.model);
    return told_left_out(session, left_out);
}

Result<void> compare_command(const Session& session, const CompareOptions& options) {
    const auto view = view_for(session, options.view, AnalysisKind::compare);
    if (!view) return tl::unexpected(view.error());
    const Question question = question_of(*view, session.today);
    for (const Side* side : {&question.analysis.a, &question.analysis.b})
        warn_of_future(session, side->as_of.value_or(question.day));
    const GroupLevel by = options.by.value_or(question.audience ? GroupLevel::country : GroupLevel::market);
    Analyst analyst{session.snapshot};
    const auto whole = analyst.comparison(question);
    const auto rows = by == GroupLevel::city ? analyst.comparison_by_city(question) : whole;
    std::vector<Error> left_out;
    if (options.format == TableFormat::layers) {
        const auto land = land_for(session, by);
        if (!land) return tl::unexpected(land.error());
        left_out = land->left_out;
        TableLayer layer = comparison_layer(session.world(), *rows, by, land->countries);
        layer.style = comparison_style(analyst, *rows, layer);
        if (auto done = deliver_layers(session, *view, {std::move(layer)}, options.output); !done) return done;
    } else {
        const std::string text = format_comparison(session.world(), *whole, *rows, by, options.format);
        if (auto done = deliver(text, options.output); !done) return done;
    }
    tell_model_error(analyst, question.analysis.model);
    return told_left_out(session, left_out);
}

namespace {

/// A shell makes two words of London, UK.
Result<void> check_places_whole(const std::vector<std::string>& places) {
    for (std::size_t i = 0; i < places.size(); ++i)
        if (places[i].ends_with(',') && places[i].size() > 1)
            return failure(
                ErrorKind::usage,
                fmt::format("'{}' has no country after the comma; quote a city with its country: \"{} {}\"",
                            places[i], places[i], i + 1 < places.size() ? places[i + 1] : "COUNTRY"));
    return {};
}

} // namespace

Result<void> nearest_command(const Session& session, const NearestOptions& options) {
    if (options.view.has("--market") || options.view.has("--country"))
        return failure(ErrorKind::usage,
                       "--market and --country do not go with nearest: they say who is served, and "
                       "here that is the place");
    if (const auto whole = check_places_whole(options.places); !whole) return whole;
    const auto view = view_for(session, options.view, AnalysisKind::nearest);
    if (!view) return tl::unexpected(view.error());
    const Question question = question_of(*view, session.today);
    std::vector<FoundPlace> found;
    std::vector<Error> left_out;
    for (const std::string& text : options.places) {
        auto place = find_place(session.data(), session.world(), text);
        if (!place) return tl::unexpected(place.error());
        left_out.insert(left_out.end(), place->left_out.begin(), place->left_out.end());
        found.push_back(std::move(*place));
    }
    warn_of_future(session, question.day);
    Analyst analyst{session.snapshot};
    std::vector<RankedPlace> places;
    for (FoundPlace& place : found) {
        const Origin origin = place.is_site ? Origin::site : origin_of(question.analysis.access);
        places.push_back({std::move(place.name), std::move(place.note),
                          analyst.rank(question, {place.position, origin, place.country}, view->rank_by)});
    }
    if (options.format == TableFormat::layers) {
        std::vector<TableLayer> layers = ranking_layers(session.world(), question, places, options.scope);
        for (TableLayer& layer : layers) layer.style = provider_style(session.world().catalogue, layer);
        if (auto done = deliver_layers(session, *view, std::move(layers), options.output); !done) return done;
    } else {
        const std::string text = format_rankings(session.world(), question, places, options.scope, options.format);
        if (auto done = deliver(text, options.output); !done) return done;
    }
    tell_model_error(analyst, question.analysis.model);
    return told_left_out(session, left_out);
}

} // namespace footprint
