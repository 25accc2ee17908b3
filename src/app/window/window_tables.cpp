// SPDX-License-Identifier: MIT
#include "app/window/window_tables.hpp"

#include "app/window/window.hpp"
#include "base/file.hpp"
#include "base/text.hpp"
#include "output/comparison_table.hpp"
#include "output/coverage_table.hpp"
#include "output/event_table.hpp"
#include "output/event_year_table.hpp"
#include "output/ranking_table.hpp"
#include "output/site_table.hpp"
#include "ui/details_model.hpp"
#include "ui/events_model.hpp"

#include <SFML/Window/Clipboard.hpp>

namespace footprint {
namespace {

std::string events_table(const World& world, const View& view, Date today) {
    const DateInterval days = listed_days(view, world.catalogue, today);
    const std::vector<Event> events = listed_events(world, view, days);
    return view.events.by == EventGrouping::year
               ? format_event_years(world, events, days, view.events.kinds, TableFormat::csv)
               : format_events(world, events, days, TableFormat::csv);
}

std::string sites_table(Analyst& analyst, const View& view, Date today) {
    const World& world = analyst.world();
    const auto start = start_of_ranking(world, view);
    if (!start)
        return format_sites(world, shown_sites(world.catalogue, view, today), view.day(today),
                            TableFormat::csv);
    const Question question = question_of(view, today);
    const std::string name =
        view.selection.country.empty() ? "the selected place" : world.country_name(view.selection.country);
    return format_rankings(world, question, {{name, "", analyst.rank(question, *start, view.rank_by)}},
                           RankScope::all, TableFormat::csv);
}

} // namespace

std::string table_of(Analyst& analyst, const View& view, const TableRequest& request, Date today) {
    const World& world = analyst.world();
    const AnalysisKind kind = view.analysis.kind;
    const Question question = question_of(view, today);
    if (request.tab == Tab::coverage && kind != AnalysisKind::none) {
        const auto coverage = analyst.coverage(question);
        return format_coverage(world, *coverage, *coverage, request.level, TableFormat::csv);
    }
    if (request.tab == Tab::compare && kind == AnalysisKind::compare) {
        const auto comparison = analyst.comparison(question);
        return format_comparison(world, *comparison, *comparison, request.level, TableFormat::csv);
    }
    if (request.tab == Tab::events) return events_table(world, view, today);
    return sites_table(analyst, view, today);
}

std::string with_tabs(const std::string& csv) {
    std::string text;
    bool is_quoted = false;
    for (std::size_t i = 0; i < csv.size(); ++i) {
        const char letter = csv[i];
        if (letter == '"') {
            if (is_quoted && i + 1 < csv.size() && csv[i + 1] == '"')
                text += csv[++i];
            else
                is_quoted = !is_quoted;
        } else if (letter == ',' && !is_quoted) {
            text += '\t';
        } else if (is_quoted && (letter == '\n' || letter == '\t' || letter == '\r')) {
            text += ' '; // a cell stays a cell
        } else if (letter != '\r') {
            text += letter;
        }
    }
    return text;
}

void Window::take_table(const TableRequest& request) {
    const std::string csv = table_of(*parts_.analyst, history_.current(), request, options_.today);
    const auto rows = std::count(csv.begin(), csv.end(), '\n') - 1;
    if (!request.file) {
        const std::string text = with_tabs(csv);
        sf::Clipboard::setString(sf::String::fromUtf8(text.begin(), text.end()));
        notify({NoticeKind::info,
                fmt::format("Copied {} for a spreadsheet", counted(static_cast<std::size_t>(rows), "row")),
                {},
                "table"});
        return;
    }
    const auto saved = write_file(*request.file, csv);
    panels_.set_view_file_error(saved ? "" : to_string(saved.error()));
    if (saved)
        notify(
            {NoticeKind::info, fmt::format("Saved {}", request.file->string()), request.file->parent_path()});
}

} // namespace footprint
