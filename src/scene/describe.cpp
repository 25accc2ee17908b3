// SPDX-License-Identifier: MIT
#include "scene/describe.hpp"

#include "analysis/coverage.hpp"
#include "analysis/rtt.hpp"
#include "analysis/words.hpp"
#include "base/text.hpp"
#include "view/fields.hpp"

#include <algorithm>
#include <cmath>
#include <set>

namespace footprint {
namespace {

std::string describe_providers(const Catalogue& catalogue, const std::optional<std::set<std::string>>& ids) {
    std::vector<std::string> names;
    for (const Provider& provider : catalogue.providers)
        if (!ids || ids->contains(provider.id)) names.push_back(provider.short_name);
    if (names.empty()) return "No provider";
    if (names.size() <= 3) return join_words(names);
    const bool has_own = std::any_of(catalogue.providers.begin(), catalogue.providers.end(), [&](const Provider& provider) {
        return provider.is_own && (!ids || ids->contains(provider.id));
    });
    return fmt::format("{} {}providers", names.size(), has_own ? "" : "cloud ");
}

/// What of the filter has no other words: "kind: region", "search: “Frankfurt”"; but for the fields `without`.
void add_notes(const View& view, std::initializer_list<std::string_view> without, std::vector<std::string>& notes) {
    const View plain;
    for (const ViewField& field : view_fields())
        if (!field.note.empty() && !field.is_same(view, plain) &&
            std::find(without.begin(), without.end(), field.key) == without.end())
            notes.push_back(fmt::format("{}: {}", field.note, field.words(view)));
}

/// Of an analysis it is told instead how many sites are left out.
void add_notes(const View& view, std::vector<std::string>& notes) {
    if (view.analysis.kind == AnalysisKind::none)
        add_notes(view, {}, notes);
    else
        add_notes(view, {"filter.access"}, notes);
}

std::string chart_title(const Chart& chart) {
    switch (chart.kind) {
    case ChartKind::sites: return "Open sites of each provider";
    case ChartKind::countries: return "Countries with an open site";
    case ChartKind::openings: return "Sites opened, by year";
    case ChartKind::share: return chart.title.substr(0, chart.title.find(','));
    case ChartKind::none: break;
    }
    return {};
}

std::string analysis_title(const World& world, const View& view, Date today) {
    const Analysis& analysis = view.analysis;
    switch (analysis.kind) {
    case AnalysisKind::nearest:
        return analysis.form == AnalysisForm::field ? "Round-trip time to the nearest site"
                                                    : "Median round-trip time to the nearest site";
    case AnalysisKind::reach:
        return fmt::format("Share of {} within {:g} ms of a site", counted_in_words(analysis), analysis.reach_ms);
    case AnalysisKind::sites: return "Sites in each country";
    case AnalysisKind::compare: {
        const auto [a, b] = side_names(world.catalogue, view, today);
        return fmt::format("Who is nearer: {} or {}?", a, b);
    }
    case AnalysisKind::none: break;
    }
    return {};
}

/// "as users measure it (model), band 0.6–1.7×, wired users"
std::string model_in_words(const Analysis& analysis) {
    const std::string who = analysis.access == AccessNetwork::wired ? "wired users" : "wireless users";
    if (analysis.model == RttModel::floor) return "floor: light in fibre, a bound and not an estimate";
    const Limit low = band_low(analysis.model);
    const Limit high = band_high(analysis.model);
    const auto shift = [](const Limit& limit) {
        if (limit.shift_ms == 0) return std::string{};
        return fmt::format(" {} {:g} ms", limit.shift_ms < 0 ? "−" : "+", std::abs(limit.shift_ms));
    };
    return fmt::format("{}, band {:g}{}{}{}{:g}×{}, {}", in_words(basis_of(analysis.model)), low.factor,
                       low.shift_ms == 0 ? "" : "×", shift(low), low.shift_ms == 0 ? "–" : " to ", high.factor, shift(high), who);
}

} // namespace

std::string site_credit(const World& world, const View& view) {
    constexpr std::size_t most_named = 3;
    const std::vector<Filter> filters = shown_filters(view);
    std::vector<std::string> own;
    for (const Provider& provider : world.catalogue.providers)
        if (provider.is_own && std::any_of(filters.begin(), filters.end(), [&](const Filter& filter) {
                return !filter.providers || filter.providers->contains(provider.id);
            }))
            own.push_back(provider.short_name);
    const std::string day = to_words(world.catalogue.compiled());
    std::string credit = fmt::format("Sites: Footprint catalogue, {}", std::string_view{day}.substr(day.find(' ') + 1));
    if (own.size() > most_named) return credit + fmt::format("; {} providers: own data", own.size());
    return own.empty() ? credit : credit + fmt::format("; {}: own data", join_words(own));
}

std::pair<std::string, std::string> side_names(const Catalogue& catalogue, const View& view, Date today) {
    const Side& a = view.analysis.a;
    const Side& b = view.analysis.b;
    const Date day = view.day(today);
    std::pair names{describe_providers(catalogue, a.filter.providers), describe_providers(catalogue, b.filter.providers)};
    tell_apart(names.first, names.second, a.as_of.value_or(day), b.as_of.value_or(day));
    return names;
}

std::string count_in_words(const Catalogue& catalogue, const std::vector<ShownSite>& shown, CountCountries countries) {
    SiteCount count;
    std::set<std::string_view> codes;
    for (const ShownSite& one : shown) {
        count.add(one.status);
        codes.insert(catalogue.sites.country(one.site).text());
    }
    if (shown.empty()) return "no sites";
    std::string sites = to_string(count);
    if (count.open > 0 && count.total() == count.open) sites = counted(count.open, "site");
    else if (count.open > 0) sites.insert(std::to_string(count.open).size(), count.open == 1 ? " site" : " sites");
    if (countries == CountCountries::no) return sites;
    return sites + fmt::format(" in {} {}", codes.size(), codes.size() == 1 ? "country" : "countries");
}

namespace {

/// Without day and numbers of sites.
Description describe_analysis(const World& world, const View& view, const std::vector<ShownSite>& shown, Date today) {
    const Analysis& analysis = view.analysis;
    Description words;
    words.title = analysis_title(world, view, today);
    std::vector<std::string> about;
    if (analysis.kind != AnalysisKind::compare) about.push_back(describe_providers(world.catalogue, view.filter.providers));
    if (view.places())
        about.push_back("for " + with_article(countries_in_words(world, view.places())));
    words.summary = fmt::format("{}", fmt::join(about, " · "));
    if (analysis.kind != AnalysisKind::sites) words.notes.push_back(model_in_words(analysis));
    const bool counts_people = analysis.kind == AnalysisKind::reach ||
                               (analysis.kind != AnalysisKind::sites && analysis.form == AnalysisForm::countries);
    if (const std::string people = people_of_today(world, analysis, view.day(today)); counts_people && !people.empty())
        words.notes.push_back(people);
    const bool has_uncertain = std::any_of(shown.begin(), shown.end(), [](const ShownSite& one) {
        return one.status == Status::uncertain || one.status == Status::announced;
    });
    if (has_uncertain) words.notes.emplace_back("with uncertain sites counted as open");
    if (analysis.kind == AnalysisKind::reach && analysis.model != RttModel::users)
        words.notes.emplace_back("reach is an upper bound");
    if (analysis.kind != AnalysisKind::compare) add_notes(view, words.notes);
    return words;
}

Description describe_sites(const World& world, const View& view) {
    Description words;
    words.title = describe_providers(world.catalogue, view.filter.providers) + ", " +
                  countries_in_words(world, view.places());
    add_notes(view, words.notes);
    return words;
}

} // namespace

Description describe_days(const World& world, const View& view, const std::vector<ShownSite>& shown, Date today) {
    if (view.analysis.kind == AnalysisKind::none) return describe_sites(world, view);
    Description words = describe_analysis(world, view, shown, today);
    const std::vector<Filter> filters = shown_filters(view);
    if (std::any_of(filters.begin(), filters.end(),
                    [](const Filter& filter) { return !filter.accesses->contains(Access::restricted); }))
        words.notes.emplace_back("restricted sites left out");
    return words;
}

Description describe_chart(const World& world, const View& view, const Chart& chart, Date today) {
    Description words;
    words.title = chart_title(chart);
    const bool is_share = chart.kind == ChartKind::share;
    const bool compares = view.analysis.kind == AnalysisKind::compare && !is_share;
    const auto sides = side_names(world.catalogue, view, today);
    words.summary = compares ? fmt::format("{} and {}", sides.first, sides.second)
                             : describe_providers(world.catalogue, view.filter.providers);
    // Those who are served are no filter of sites.
    const bool has_places = view.places() && (is_share || view.analysis.kind == AnalysisKind::none);
    if (has_places)
        words.summary += fmt::format(" · {} {}", is_share ? "for" : "in", with_article(countries_in_words(world, view.places())));
    if (!compares) add_notes(view, {"filter.status", "filter.access"}, words.notes); // charts count what is open
    if (is_share) words.notes.insert(words.notes.begin(), model_in_words(view.analysis));
    const auto leaves_out = [](const Filter& filter) {
        return filter.accesses && !filter.accesses->contains(Access::restricted);
    };
    const std::vector<Filter> filters = is_share ? std::vector{serving(view.filter)} : shown_filters(view);
    if (std::any_of(filters.begin(), filters.end(), leaves_out)) words.notes.emplace_back("restricted sites left out");
    if (!chart.has_bars()) words.notes.emplace_back("sites that are certainly open");
    if (chart.undated > 0)
        words.notes.push_back(fmt::format("{} of unknown date left out", counted(chart.undated, "opening")));
    const bool has_maybe = std::any_of(chart.lines.begin(), chart.lines.end(), [](const ChartLine& line) {
        return std::any_of(line.maybe.begin(), line.maybe.end(), [](double count) { return count > 0; });
    });
    if (has_maybe) words.notes.insert(words.notes.begin(), "hollow, after the plus: the year may be an earlier one");
    if (const Date known = world.catalogue.compiled(); today > known)
        words.notes.push_back("as known on " + to_words(known));
    return words;
}

Description describe(const World& world, const View& view, const std::vector<ShownSite>& shown, Date today) {
    Description words = view.analysis.kind == AnalysisKind::none ? describe_sites(world, view)
                                                                 : describe_analysis(world, view, shown, today);
    const std::string sites = count_in_words(world.catalogue, shown, CountCountries::yes);
    const Analysis& analysis = view.analysis;
    const Date known = world.catalogue.compiled();
    if (analysis.kind == AnalysisKind::none) {
        words.summary = to_words(view.day(today)) + ": " + sites;
        if (view.day(today) > known) words.notes.insert(words.notes.begin(), "as known on " + to_words(known));
        return words;
    }
    const bool two_days = analysis.kind == AnalysisKind::compare &&
                          analysis.a.as_of.value_or(view.day(today)) != analysis.b.as_of.value_or(view.day(today));
    if (!two_days) words.summary += (words.summary.empty() ? "" : " · ") + to_words(view.day(today));
    else if (words.summary.empty()) words.summary = "for the whole world";
    words.notes.insert(words.notes.begin(), sites);
    if (std::string out = left_out_in_words(world, question_of(view, today)); !out.empty())
        words.notes.front() += "; " + out;
    if (!two_days && view.day(today) > known)
        words.notes.insert(words.notes.begin() + 1, "as known on " + to_words(known));
    return words;
}

} // namespace footprint
