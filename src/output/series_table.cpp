// SPDX-License-Identifier: MIT
#include "output/series_table.hpp"

#include "base/text.hpp"
#include "output/service_columns.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace footprint {
namespace {

/// One footprint on one day.
struct Row {
    const Series* series;
    std::size_t day;
    std::size_t footprint; ///< index into Series::providers

    const SeriesPoint& point() const { return series->at(day, footprint); }
};

std::vector<Column<Row>> columns_of(const World& world, const Series& series) {
    const auto footprint = [&world](const Row& r) -> Value {
        const auto provider = r.series->providers[r.footprint];
        return provider ? world.catalogue.providers[*provider].id : "all";
    };
    const auto countries = [](const Row& r) {
        const auto& [certain, possible] = std::pair{r.point().countries, r.point().countries_possible};
        return certain == possible ? fmt::format("{}", certain) : fmt::format("{}–{}", certain, possible);
    };
    const bool has_audience = series.question.audience.has_value(); // else inside is everywhere
    std::vector<Column<Row>> to;
    to.emplace_back("date", "DATE", [](const Row& r) -> Value { return to_string(r.series->days[r.day]); });
    to.emplace_back("footprint", "", footprint);
    add_counts(to, "", "SITES", [](const Row& r) -> const SiteCount& { return r.point().sites; });
    add_counts(to, "_inside", has_audience ? "INSIDE" : "",
               [](const Row& r) -> const SiteCount& { return r.point().sites_inside; });
    to.emplace_back(
        "countries", "COUNTRIES",
        [](const Row& r) -> Value { return static_cast<long long>(r.point().countries); }, countries,
        Align::right);
    to.emplace_back("countries_possible", "", [](const Row& r) -> Value {
        return static_cast<long long>(r.point().countries_possible);
    });
    to.emplace_back("weight_total", "", [](const Row& r) { return whole(r.point().weight); });
    const ServiceOf<Row> service{[](const Row& r) -> const Service& { return r.point().certain; },
                                 [](const Row& r) -> const Service& { return r.point().possible; },
                                 [](const Row& r) { return r.point().weight; },
                                 [](const Row&) { return false; }};
    const Analysis& analysis = series.question.analysis;
    for (std::size_t i = 0; i < analysis.thresholds_ms.size(); ++i)
        add_threshold(to, service, i, analysis.thresholds_ms[i]);
    add_time(to, service, analysis.model, "median", "MEDIAN RTT", &Service::median_ms);
    return to;
}

std::string text_of(const World& world, const Series& series) {
    const Question& question = series.question;
    std::string text = fmt::format("{}, {} to {}: {} within reach. {}{}.\n",
                                   countries_in_words(world, question.audience),
                                   to_words(series.days.front()), to_words(series.days.back()),
                                   counted_in_words(question.analysis), capitalised(terms_words(question)),
                                   question.analysis.model == RttModel::floor ? "" : "; in brackets the band");
    const auto columns = columns_of(world, series);
    bool has_uncertain = false;
    // One provider's footprint and all together are the same.
    const std::size_t first = series.providers.size() == 2 ? 1 : 0;
    for (std::size_t footprint = first; footprint < series.providers.size(); ++footprint) {
        const auto provider = series.providers[footprint];
        std::vector<Row> rows;
        for (std::size_t day = 0; day < series.days.size(); ++day) {
            rows.push_back({&series, day, footprint});
            has_uncertain = has_uncertain || series.at(day, footprint).sites.uncertain > 0;
        }
        text += fmt::format("\n{}\n", provider ? world.catalogue.providers[*provider].name : "All together");
        text += to_text(fill(columns, rows, ReadBy::person));
    }
    std::string notes;
    if (has_uncertain) notes += "Ranges: without and with the sites that are uncertain.\n";
    if (const std::string out = left_out_note(world, question); !out.empty())
        notes += fmt::format("On {}: {}", to_words(question.day), out);
    return notes.empty() ? text : text + "\n" + notes;
}

/// Filled in block by block: twenty years of days are a hundred thousand rows.
std::string csv_of(const std::vector<Column<Row>>& columns, const std::vector<Row>& rows,
                   const Facts& facts) {
    constexpr std::size_t block = 2000;
    std::string text = to_csv(fill(columns, std::vector<Row>{}, ReadBy::program), facts);
    const std::size_t header = text.size();
    for (std::size_t first = 0; first < rows.size(); first += block) {
        const auto begin = rows.begin() + static_cast<std::ptrdiff_t>(first);
        const auto end = rows.begin() + static_cast<std::ptrdiff_t>(std::min(first + block, rows.size()));
        text += to_csv(fill(columns, std::vector<Row>{begin, end}, ReadBy::program), facts).substr(header);
    }
    return text;
}

} // namespace

std::string format_series(const World& world, const Series& series, TableFormat format) {
    if (format == TableFormat::table) return text_of(world, series);
    std::vector<Row> rows;
    for (std::size_t day = 0; day < series.days.size(); ++day)
        for (std::size_t footprint = 0; footprint < series.providers.size(); ++footprint)
            rows.push_back({&series, day, footprint});
    Facts facts = facts_of(world, series.question);
    facts.resize(facts.size() - 2); // as_of, sites_left_out: each row has its day
    const auto columns = columns_of(world, series);
    if (format == TableFormat::csv) return csv_of(columns, rows, facts);
    return to_json(facts, {{"points", fill(columns, rows, ReadBy::program)}});
}

} // namespace footprint
