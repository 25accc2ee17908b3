// SPDX-License-Identifier: MIT
#include "output/coverage_table.hpp"

#include "base/text.hpp"
#include "output/group_shapes.hpp"
#include "output/service_columns.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace footprint {
namespace {

using Row = const CoverageRow*;

constexpr std::size_t most_cities = 50;
constexpr std::size_t most_catchments = 10;

class CoverageColumns {
  public:
    CoverageColumns(const World& world, const Coverage& coverage) : world_(world), coverage_(coverage) {}

    /// `names_groups`: one line a group, with its name; else one a footprint.
    std::vector<Column<Row>> make(bool names_groups) const {
        std::vector<Column<Row>> columns;
        add_group(columns, names_groups);
        add_footprint(columns, !names_groups);
        const ServiceOf<Row> service{[](const Row& r) -> const Service& { return r->certain; },
                                     [](const Row& r) -> const Service& { return r->possible; },
                                     [this](const Row& r) { return group(r).weight; },
                                     [this](const Row& r) {
                                         return is_vague(world_, group(r), coverage_.question.analysis.model);
                                     }};
        const auto& thresholds = coverage_.question.analysis.thresholds_ms;
        for (std::size_t i = 0; i < thresholds.size(); ++i) add_threshold(columns, service, i, thresholds[i]);
        const RttModel model = coverage_.question.analysis.model;
        add_time(columns, service, model, "median", "MEDIAN RTT", &Service::median_ms);
        add_time(columns, service, model, "p90", "90TH PERCENTILE", &Service::p90_ms);
        add_main_site(columns);
        return columns;
    }

  private:
    const Group& group(Row row) const { return coverage_.groups[row->group]; }
    const Footprint& footprint(Row row) const { return coverage_.footprints[row->footprint]; }

    void add_group(std::vector<Column<Row>>& to, bool is_shown) const {
        const std::string title = is_shown ? "GROUP" : "";
        to.emplace_back("level", "",
                        [this](Row r) -> Value { return std::string{name_in(level_names, group(r).level)}; });
        to.emplace_back("group_id", "", [this](Row r) -> Value { return group(r).id; });
        to.emplace_back("group_name", title, [this](Row r) -> Value { return group(r).name; });
        if (!coverage_.groups.empty() && coverage_.groups.front().level == GroupLevel::city) {
            to.emplace_back("lon", "", [this](Row r) { return rounded(group(r).position.lon, 4); });
            to.emplace_back("lat", "", [this](Row r) { return rounded(group(r).position.lat, 4); });
        }
        to.emplace_back(
            "weight_total", is_shown ? "WEIGHT" : "", [this](Row r) { return whole(group(r).weight); },
            [this](Row r) { return amount_words(group(r).weight); }, Align::right);
        to.emplace_back("little_known", "", [this](Row r) {
            return yes_or_no(is_vague(world_, group(r), coverage_.question.analysis.model));
        });
    }

    void add_footprint(std::vector<Column<Row>>& to, bool is_shown) const {
        const auto id = [this](Row r) -> Value {
            const auto provider = footprint(r).provider;
            return provider ? world_.catalogue.providers[*provider].id : "all";
        };
        const auto name = [this](Row r) -> std::string {
            const auto provider = footprint(r).provider;
            return provider ? world_.catalogue.providers[*provider].short_name : "All together";
        };
        to.emplace_back("footprint", is_shown ? "FOOTPRINT" : "", id, name);
        add_counts(to, "", "SITES", [this](Row r) -> const SiteCount& { return footprint(r).sites; });
        add_counts(to, "_inside", "INSIDE", [](Row r) -> const SiteCount& { return r->sites_inside; });
    }

    void add_main_site(std::vector<Column<Row>>& to) const {
        const auto share = [](bool has_site, double value) { return has_site ? rounded(value, 4) : RealValue{}; };
        to.emplace_back(
            "main_site", "NEAREST SITE", [this](Row r) { return key_value(world_, r->certain.main_site); },
            [this](Row r) {
                const auto named = footprint(r).provider ? WithProvider::no : WithProvider::yes;
                return main_site_words(world_, r->certain, r->possible, named);
            });
        to.emplace_back("main_site_share", "", [share](Row r) {
            return share(r->certain.main_site.has_value(), r->certain.main_share);
        });
        to.emplace_back("rival_site", "", [this](Row r) { return key_value(world_, r->certain.rival); });
        to.emplace_back("tie_share", "", [share](Row r) {
            return share(r->certain.main_site.has_value(), r->certain.tie_share);
        });
        to.emplace_back("main_site_possible", "",
                        [this](Row r) { return key_value(world_, r->possible.main_site); });
    }

    const World& world_;
    const Coverage& coverage_;
};

std::vector<Row> rows_of(const Coverage& coverage, GroupLevel level) {
    std::vector<Row> rows;
    for (const CoverageRow& row : coverage.rows)
        if (coverage.groups[row.group].level == level) rows.push_back(&row);
    return rows;
}

double total_weight(const Coverage& whole) { return whole.groups.empty() ? 0 : whole.groups.front().weight; }

std::vector<Column<Catchment>> catchment_columns(const World& world, double total) {
    const auto share = [total](double weight) { return total > 0 ? rounded(weight / total, 4) : RealValue{}; };
    const SiteTable& sites = world.catalogue.sites;
    return {
        {"site", "SITE", [&world](const Catchment& c) { return key_value(world, c.site); }},
        {"city", "CITY", [&sites](const Catchment& c) -> Value { return sites.city(c.site); }},
        {"country", "COUNTRY", [&sites](const Catchment& c) -> Value { return sites.country(c.site).str(); },
         [&world](const Catchment& c) { return world.country_name(world.catalogue.sites.country(c.site).text()); }},
        {"weight", "WEIGHT", [](const Catchment& c) { return whole(c.certain); },
         [](const Catchment& c) { return amount_words(c.certain, c.possible); }, Align::right},
        {"weight_possible", "", [](const Catchment& c) { return whole(c.possible); }},
        {"share", "SHARE", [share](const Catchment& c) { return share(c.certain); },
         [total](const Catchment& c) { return share_words(c.certain, c.possible, total); }, Align::right},
        {"share_possible", "", [share](const Catchment& c) { return share(c.possible); }},
    };
}

std::string title(const World& world, const Coverage& coverage) {
    const Question& question = coverage.question;
    return fmt::format("{}, {}: {} within reach. {}{}.\n",
                       countries_in_words(world, question.audience), to_words(question.day),
                       counted_in_words(question.analysis), capitalised(terms_words(question)),
                       question.analysis.model == RttModel::floor ? "" : "; in brackets the band");
}

std::string group_tables(const World& world, const Coverage& coverage, std::vector<Row> rows) {
    // One provider's footprint and all together are the same.
    const bool is_alone = coverage.footprints.size() <= 2;
    if (is_alone) std::erase_if(rows, [&](Row r) { return r->footprint + 1 != coverage.footprints.size(); });
    const CoverageColumns columns{world, coverage};
    if (is_alone) {
        const bool is_by_city =
            !rows.empty() && coverage.groups[rows.front()->group].level == GroupLevel::city;
        const std::size_t all = rows.size();
        if (is_by_city && all > most_cities) rows.resize(most_cities);
        std::string text = "\n";
        if (coverage.footprints.size() == 2)
            text += world.catalogue.providers[*coverage.footprints.back().provider].name + "\n";
        text += to_text(fill(columns.make(true), rows, ReadBy::person));
        if (rows.size() < all)
            text += fmt::format("The {} largest of {}; --format csv gives all.\n", rows.size(),
                                counted(all, "place"));
        return text;
    }
    std::string text;
    std::size_t cities = 0;
    for (std::size_t first = 0; first < rows.size();) {
        const Group& group = coverage.groups[rows[first]->group];
        std::size_t end = first;
        while (end < rows.size() && rows[end]->group == rows[first]->group) ++end;
        if (group.level == GroupLevel::city && ++cities > most_cities) {
            text += fmt::format("\nThe {} largest of {}; --format csv gives all.\n", most_cities,
                                counted(coverage.groups.size(), "place"));
            break;
        }
        text += fmt::format("\n{}: {} {}\n", group.name, amount_words(group.weight),
                            counted_in_words(coverage.question.analysis));
        text += to_text(fill(columns.make(false), std::vector<Row>{rows.begin() + first, rows.begin() + end},
                             ReadBy::person));
        first = end;
    }
    return text;
}

std::string notes(const World& world, const Coverage& coverage) {
    std::string text;
    const auto& sites = coverage.footprints.front().sites;
    if (sites.total() == 0)
        text += fmt::format("No site passes the filter on {}.\n", to_words(coverage.question.day));
    else if (sites.open == 0)
        text += fmt::format("No site is certainly open on {}: {}.\n", to_words(coverage.question.day),
                            to_string(sites));
    if (coverage.has_uncertain && sites.total() > 0)
        text += "Ranges: without and with the sites that are uncertain.\n";
    text += left_out_note(world, coverage.question);
    if (!(total_weight(coverage) > 0))
        text += fmt::format("Nobody is counted there: no {} in the data.\n",
                            counted_in_words(coverage.question.analysis));
    if (!coverage.without_figure.empty()) {
        std::vector<std::string> names;
        for (const std::string& code : coverage.without_figure) names.push_back(world.country_name(code));
        constexpr std::size_t most = 8;
        const std::size_t all = names.size();
        if (all > most) {
            names.resize(most - 1);
            names.push_back(fmt::format("{} more", all - (most - 1)));
        }
        text += fmt::format("Not counted, for want of figures: {}.\n", join_words(names));
    }
    return text.empty() ? text : "\n" + text;
}

std::string catchments_text(const World& world, const Coverage& coverage) {
    std::vector<Catchment> largest = coverage.catchments;
    std::erase_if(largest, [](const Catchment& c) { return !(c.possible > 0); });
    if (largest.empty()) return {};
    const std::size_t all = largest.size();
    if (all > most_catchments) largest.resize(most_catchments);
    return fmt::format("\nWhom each site is nearest to{}\n",
                       all > largest.size() ? fmt::format(", the largest {} of {}", largest.size(), all)
                                            : "") +
           to_text(fill(catchment_columns(world, total_weight(coverage)), largest, ReadBy::person));
}

} // namespace

std::string format_coverage(const World& world, const Coverage& whole, const Coverage& rows, GroupLevel level,
                            TableFormat format) {
    const std::vector<Row> asked = rows_of(rows, level);
    const Facts facts = facts_of(world, whole.question);
    if (format == TableFormat::table)
        return title(world, whole) + group_tables(world, rows, asked) + notes(world, whole) +
               catchments_text(world, whole);
    const Sheet sheet = fill(CoverageColumns{world, rows}.make(false), asked, ReadBy::program);
    if (format == TableFormat::csv) return to_csv(sheet, facts);
    const auto catchments = catchment_columns(world, total_weight(whole));
    return to_json(facts,
                   {{"groups", sheet}, {"catchments", fill(catchments, whole.catchments, ReadBy::program)}});
}

TableLayer coverage_layer(const World& world, const Coverage& rows, GroupLevel level,
                          std::span<const CountryShape> countries) {
    const std::vector<Row> asked = rows_of(rows, level);
    TableLayer layer;
    layer.name = "coverage";
    layer.sheet = fill(CoverageColumns{world, rows}.make(false), asked, ReadBy::program);
    layer.facts = facts_of(world, rows.question);
    std::vector<const Group*> groups;
    for (const Row row : asked) groups.push_back(&rows.groups[row->group]);
    add_group_shapes(layer, level, groups, countries);
    return layer;
}

} // namespace footprint
