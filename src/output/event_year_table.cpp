// SPDX-License-Identifier: MIT
#include "output/event_year_table.hpp"

#include "analysis/event_years.hpp"
#include "base/text.hpp"

#include <fmt/format.h>

namespace footprint {
namespace {

/// A footprint in a year; without a year what is not dated.
struct Row {
    std::optional<int> year;
    std::string footprint;
    KindCounts counts{};
};

std::vector<Row> rows_of(const Catalogue& catalogue, const EventYears& years) {
    std::vector<Row> rows;
    const auto add = [&](std::optional<int> year, const KindCounts& all, const auto& of_provider) {
        rows.push_back({year, "all", all});
        for (std::size_t p = 0; p < years.providers.size(); ++p)
            rows.push_back({year, catalogue.providers[years.providers[p]].id, of_provider(p)});
    };
    for (std::size_t year = 0; year < years.years; ++year)
        add(years.first + static_cast<int>(year), years.all(year),
            [&](std::size_t p) -> const KindCounts& { return years.at(year, p); });
    const bool has_undated = years.all_undated() != KindCounts{};
    if (has_undated)
        add(std::nullopt, years.all_undated(), [&](std::size_t p) -> const KindCounts& { return years.undated[p]; });
    return rows;
}

std::vector<Column<Row>> columns_of(const std::set<EventKind>& kinds) {
    std::vector<Column<Row>> to;
    to.emplace_back("year", "", [](const Row& r) -> Value {
        if (r.year) return static_cast<long long>(*r.year);
        return {};
    });
    to.emplace_back("footprint", "", [](const Row& r) -> Value { return r.footprint; });
    for (const auto& kind : event_names) {
        const auto column = [&](std::string id, std::size_t YearCount::*member) {
            const bool is_asked = kinds.contains(kind.value);
            to.emplace_back(std::move(id), "", [is_asked, member, kind = kind.value](const Row& r) -> Value {
                if (!is_asked) return {};
                return static_cast<long long>(r.counts[static_cast<std::size_t>(kind)].*member);
            });
        };
        column(std::string{kind.id}, &YearCount::certain);
        column(fmt::format("{}_maybe", kind.id), &YearCount::maybe);
    }
    return to;
}

/// Years down, providers across. The zero is a dash: what there is stands out.
Sheet grid(const Catalogue& catalogue, const EventYears& years, EventKind kind) {
    Sheet sheet;
    sheet.columns.push_back({"", "YEAR", Align::left});
    sheet.columns.push_back({"", "ALL", Align::right});
    for (const std::size_t provider : years.providers)
        sheet.columns.push_back({"", catalogue.providers[provider].short_name, Align::right});
    const auto add = [&](std::string year, const KindCounts& all, const auto& of_provider) {
        const auto words = [&](const KindCounts& counts) {
            const YearCount& count = counts[static_cast<std::size_t>(kind)];
            return Cell{{}, count.total() == 0 ? "–" : in_words(count)};
        };
        std::vector<Cell> cells{{{}, std::move(year)}, words(all)};
        for (std::size_t p = 0; p < years.providers.size(); ++p) cells.push_back(words(of_provider(p)));
        sheet.rows.push_back(std::move(cells));
    };
    for (std::size_t year = 0; year < years.years; ++year)
        add(fmt::format("{}", years.first + static_cast<int>(year)), years.all(year),
            [&](std::size_t p) -> const KindCounts& { return years.at(year, p); });
    if (years.all_undated()[static_cast<std::size_t>(kind)].total() > 0)
        add("not known", years.all_undated(),
            [&](std::size_t p) -> const KindCounts& { return years.undated[p]; });
    return sheet;
}

std::string text_of(const Catalogue& catalogue, const std::vector<Event>& events, const DateInterval& days,
                    const std::set<EventKind>& kinds) {
    std::string text;
    for (const auto& kind : event_names) {
        if (!kinds.contains(kind.value)) continue;
        std::vector<Event> some;
        bool has_maybe = false;
        for (const Event& event : events)
            if (event.kind == kind.value) some.push_back(event);
        if (some.empty()) continue;
        const EventYears years = count_by_year(catalogue, some, days);
        for (std::size_t year = 0; year < years.years; ++year)
            has_maybe = has_maybe || years.all(year)[static_cast<std::size_t>(kind.value)].maybe > 0;
        if (!text.empty()) text += "\n";
        text += fmt::format("{}, {} to {}\n", capitalised(kind.id), to_words(days.first), to_words(days.last));
        text += to_text(grid(catalogue, years, kind.value));
        if (has_maybe) text += "After the plus: of which the year may be an earlier one.\n";
    }
    return text.empty() ? "Nothing changed in these days.\n" : text;
}

} // namespace

std::string format_event_years(const World& world, const std::vector<Event>& events, const DateInterval& days,
                               const std::set<EventKind>& kinds, TableFormat format) {
    const Catalogue& catalogue = world.catalogue;
    if (format == TableFormat::table) return text_of(catalogue, events, days, kinds);
    const Sheet sheet = fill(columns_of(kinds), rows_of(catalogue, count_by_year(catalogue, events, days)),
                             ReadBy::program);
    if (format == TableFormat::csv) return to_csv(sheet);
    return to_json({{"from", to_string(days.first)}, {"to", to_string(days.last)}}, {{"years", sheet}});
}

} // namespace footprint
