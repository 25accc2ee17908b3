// SPDX-License-Identifier: MIT
#include "analysis/claims.hpp"

#include "analysis/words.hpp"
#include "base/text.hpp"

#include <algorithm>
#include <cmath>

namespace footprint {
namespace {

constexpr std::size_t most_sources = 12;

/// What a claim is about, with names resolved.
struct Subject {
    const World& world;
    const Claim& claim;
    Question question; ///< whose sites, for whom
    Filter there;      ///< whose sites, and where
};

Result<Subject> subject_of(const World& world, const Claim& claim) {
    Subject subject{world, claim, {}, {}};
    if (!claim.providers.empty()) {
        subject.question.filter.providers.emplace();
        for (const std::string& name : claim.providers) {
            const auto id = provider_id(world.catalogue, name);
            if (!id) return tl::unexpected(id.error());
            subject.question.filter.providers->insert(*id);
        }
    }
    if (!claim.markets.empty() || !claim.countries.empty()) subject.question.audience = claim.countries;
    for (const std::string& code : claim.countries)
        if (!world.country(code))
            return failure(ErrorKind::usage,
                           fmt::format("unknown country '{}' (expected an ISO code)", code));
    for (const std::string& name : claim.markets) {
        auto codes = world.markets.countries_of(name);
        if (!codes) return tl::unexpected(codes.error());
        subject.question.audience->merge(*codes);
    }
    subject.question.day = claim.as_of;
    subject.question.analysis = with_thresholds({}, {claim.within_ms});
    subject.there = subject.question.filter;
    subject.there.countries = subject.question.audience;
    return subject;
}

std::string city_of(const World& world, std::size_t site) {
    const std::string& city = world.catalogue.sites.city(site);
    return city.substr(0, city.find(','));
}

/// "Frankfurt" is Frankfurt am Main, "Silicon Valley" is in the name of the site in San Jose.
bool is_called(const World& world, std::size_t site, std::string_view name) {
    const SitePointer one = world.catalogue.sites.fetch(site);
    return contains_words(folded(one->city), folded(name)) || contains_words(folded(one->name), folded(name));
}

bool is_among(const World& world, std::size_t site, const std::vector<std::string>& names) {
    return std::any_of(names.begin(), names.end(),
                       [&](const std::string& name) { return is_called(world, site, name); });
}

void add_source(const World& world, std::size_t site, ClaimResult& result) {
    const SitePointer one = world.catalogue.sites.fetch(site);
    std::string key = world.catalogue.key_of(site);
    const bool is_known = std::any_of(result.sources.begin(), result.sources.end(),
                                      [&](const Evidence& known) { return known.site == key; });
    if (result.sources.size() < most_sources && !is_known && !one->sources.empty())
        result.sources.push_back({std::move(key), one->sources.front()});
}

/// Of claims about cities the sites there come first: they are what it rests on.
void add_sources(const Subject& subject, const std::vector<std::size_t>& sites, ClaimResult& result) {
    const auto& names = std::get<std::vector<std::string>>(subject.claim.expected);
    for (const bool expected : {true, false})
        for (const std::size_t site : sites)
            if (is_among(subject.world, site, names) == expected) add_source(subject.world, site, result);
}

std::string where(const Subject& subject) {
    return countries_in_words(subject.world, subject.question.audience);
}

bool holds(double value, Relation relation, double expected) {
    switch (relation) {
    case Relation::less: return value < expected;
    case Relation::at_most: return value <= expected;
    case Relation::more: return value > expected;
    case Relation::at_least: return value >= expected;
    case Relation::equal:
    case Relation::includes:
    case Relation::among: break;
    }
    return value == expected;
}

/// Of a number that is known to lie between two: every number there must agree.
ClaimVerdict judge(double low, double high, const Claim& claim) {
    const double expected = std::get<double>(claim.expected);
    const bool at_low = holds(low, claim.relation, expected);
    const bool at_high = holds(high, claim.relation, expected);
    if (claim.relation == Relation::equal && low < expected && expected < high)
        return ClaimVerdict::undecidable;
    if (at_low != at_high) return ClaimVerdict::undecidable;
    return at_low ? ClaimVerdict::supported : ClaimVerdict::contradicted;
}

std::string range(double low, double high, std::string_view unit) {
    const auto text = [&](double value) {
        return std::isfinite(value) ? fmt::format("{:.0f}", value) : "no site";
    };
    return low == high ? fmt::format("{}{}", text(low), unit)
                       : fmt::format("{} to {}{}", text(low), text(high), unit);
}

ClaimResult judge_counts(const Subject& subject) {
    const auto& [world, claim, question, there] = subject;
    ClaimResult result;
    SiteCount count;
    std::set<std::string_view> certain, possible;
    std::vector<std::string> cities;
    for (const ShownSite& one : shown_sites(world.catalogue, there, claim.as_of)) {
        const std::string_view country = world.catalogue.sites.country(one.site).text();
        count.add(one.status);
        possible.insert(country);
        if (one.status == Status::open) certain.insert(country);
        if (const std::string city = city_of(world, one.site);
            std::find(cities.begin(), cities.end(), city) == cities.end())
            cities.push_back(city);
        add_source(world, one.site, result);
    }
    const bool of_countries = claim.metric == Metric::countries;
    const auto low = static_cast<double>(of_countries ? certain.size() : count.open);
    const auto high = static_cast<double>(of_countries ? possible.size() : count.open + count.uncertain);
    result.verdict = judge(low, high, claim);
    constexpr std::size_t most_named = 8;
    std::string named;
    if (!cities.empty() && cities.size() <= most_named) named = " (" + join_words(cities) + ")";
    result.finding =
        fmt::format("{}, {}: {} {}{}.", where(subject), to_words(claim.as_of), range(low, high, ""),
                    of_countries            ? "countries with a site"
                    : low == 1 && high == 1 ? "site"
                                            : "sites",
                    named);
    return result;
}

/// Of the sites in `certain` and `possible` which are the expected cities.
ClaimVerdict judge_cities(const Subject& subject, const std::vector<std::size_t>& certain,
                          const std::vector<std::size_t>& possible, std::vector<std::string>& missing) {
    const auto& names = std::get<std::vector<std::string>>(subject.claim.expected);
    if (subject.claim.relation == Relation::among) {
        const auto fits = [&](std::size_t site) { return is_among(subject.world, site, names); };
        if (possible.empty()) return ClaimVerdict::contradicted; // nothing is not among them
        if (certain.empty()) return ClaimVerdict::undecidable;
        if (std::all_of(possible.begin(), possible.end(), fits)) return ClaimVerdict::supported;
        return std::all_of(certain.begin(), certain.end(), fits) ? ClaimVerdict::undecidable
                                                                 : ClaimVerdict::contradicted;
    }
    bool is_certain = true;
    for (const std::string& name : names) {
        const auto is_it = [&](std::size_t site) { return is_called(subject.world, site, name); };
        if (std::any_of(certain.begin(), certain.end(), is_it)) continue;
        is_certain = false;
        if (std::none_of(possible.begin(), possible.end(), is_it)) missing.push_back(name);
    }
    if (!missing.empty()) return ClaimVerdict::contradicted;
    return is_certain ? ClaimVerdict::supported : ClaimVerdict::undecidable;
}

std::string list_cities(const World& world, const std::vector<std::size_t>& sites) {
    std::vector<std::string> names;
    for (const std::size_t site : sites)
        if (std::string city = city_of(world, site);
            std::find(names.begin(), names.end(), city) == names.end())
            names.push_back(std::move(city));
    return names.empty() ? "none" : join_words(names);
}

std::string missing_in_words(const std::vector<std::string>& missing) {
    return missing.empty() ? "" : fmt::format(" Not among them: {}.", join_words(missing));
}

ClaimResult judge_site_cities(const Subject& subject) {
    ClaimResult result;
    std::vector<std::size_t> certain, possible;
    for (const ShownSite& one : shown_sites(subject.world.catalogue, subject.there, subject.claim.as_of)) {
        possible.push_back(one.site);
        if (one.status == Status::open) certain.push_back(one.site);
    }
    add_sources(subject, possible, result);
    std::vector<std::string> missing;
    result.verdict = judge_cities(subject, certain, possible, missing);
    std::erase_if(possible, [&](std::size_t site) {
        return std::find(certain.begin(), certain.end(), site) != certain.end();
    });
    result.finding = fmt::format(
        "{}: sites in {}{}.{}", to_words(subject.claim.as_of), list_cities(subject.world, certain),
        possible.empty() ? "" : "; uncertain: " + list_cities(subject.world, possible),
        missing_in_words(missing));
    return result;
}

/// Openings after the date; an interval that begins before it may have been earlier.
ClaimResult judge_next(const Subject& subject) {
    const auto& [world, claim, question, there] = subject;
    ClaimResult result;
    std::vector<std::size_t> certain, possible;
    std::vector<std::string> told;
    const Date until = claim.until.value_or(add_months(claim.as_of, 12));
    const SiteTable& sites = world.catalogue.sites;
    for (std::size_t i = 0; i < sites.size(); ++i) {
        const DateInterval& opened = sites.life(i).opened;
        if (there.providers && !there.providers->contains(world.catalogue.provider_of(i).id)) continue;
        if (there.countries && !there.countries->contains(sites.country(i).text())) continue;
        if (opened == never || opened.last <= claim.as_of || opened.first > until) continue;
        possible.push_back(i);
        if (opened.first > claim.as_of && opened.last <= until) {
            certain.push_back(i);
            told.push_back(fmt::format("{} ({})", city_of(world, i), sites.fetch(i)->opened->text));
        }
    }
    add_sources(subject, possible, result);
    std::vector<std::string> missing;
    result.verdict = judge_cities(subject, certain, possible, missing);
    result.finding =
        fmt::format("Opened after {} and up to {}: {}.{}", to_words(claim.as_of), to_words(until),
                    told.empty() ? "none for certain" : join_words(told), missing_in_words(missing));
    return result;
}

/// The model's doubt is its band: a share is judged from what is reached if every time is at the band's upper
/// end to what is if every time is at its lower end.
ClaimResult judge_share(const Subject& subject, const CoverageRow& row, double all) {
    const double low = row.certain.within_low.front();
    const double high = row.possible.within_high.front();
    ClaimResult result;
    result.verdict = judge(100 * low / all, 100 * high / all, subject.claim);
    result.finding =
        fmt::format("{}, {}: {} of people are within {:g} ms of a site, {} over the band, {}.", where(subject),
                    to_words(subject.claim.as_of),
                    range(100 * row.certain.within.front() / all, 100 * row.possible.within.front() / all, " %"),
                    subject.claim.within_ms, range(100 * low / all, 100 * high / all, " %"),
                    in_words(basis_of(subject.question.analysis.model)));
    return result;
}

ClaimResult judge_median(const Subject& subject, const CoverageRow& row) {
    const RttModel model = subject.question.analysis.model;
    ClaimResult result;
    if (!std::isfinite(row.possible.median_ms)) {
        result.verdict = ClaimVerdict::contradicted;
        result.finding =
            fmt::format("{}, {}: there is no site.", where(subject), to_words(subject.claim.as_of));
        return result;
    }
    // Without an open site there may be none: then no time is too long.
    const double low = with_band(model, row.possible.median_ms, 0).low_ms;
    const double high = with_band(model, row.certain.median_ms, 0).high_ms;
    result.verdict = judge(low, high, subject.claim);
    result.finding = fmt::format("{}, {}: the median round trip is {}, band {}, {}.", where(subject),
                                 to_words(subject.claim.as_of),
                                 range(row.possible.median_ms, row.certain.median_ms, " ms"),
                                 range(low, high, " ms"), in_words(basis_of(model)));
    return result;
}

ClaimResult judge_coverage(Analyst& analyst, const Subject& subject) {
    const auto coverage = analyst.coverage(subject.question);
    const double all = coverage->groups.front().weight;
    if (!(all > 0)) return {ClaimVerdict::undecidable, where(subject) + ": nobody is counted there.", {}, {}};
    ClaimResult result = subject.claim.metric == Metric::share_within
                             ? judge_share(subject, coverage->row(0, 0), all)
                             : judge_median(subject, coverage->row(0, 0));
    for (std::size_t i = 0; i < coverage->catchments.size() && i < most_sources; ++i)
        if (coverage->catchments[i].possible > 0)
            add_source(subject.world, coverage->catchments[i].site, result);
    return result;
}

/// What a ranking says of a country, and whether it fits the claim.
struct Seen {
    ClaimVerdict verdict = ClaimVerdict::undecidable;
    std::string numbers = "no site";
    std::optional<std::size_t> site;
};

Seen look_from(Analyst& analyst, const Subject& subject, const Question& question, const City& from) {
    const auto& names = std::get<std::vector<std::string>>(subject.claim.expected);
    const bool by_km = subject.claim.by == NearestBy::km;
    const Ranking ranking =
        analyst.rank(question, {from.position, Origin::wired_user, CountryCode{from.country}},
                     by_km ? RankBy::km : RankBy::rtt);
    if (ranking.sites.empty()) return {};
    const auto figure = [&](const RankedSite& one) {
        return by_km ? with_thousands(std::lround(one.km)) + " km" : fmt::format("{:.0f} ms", one.rtt.ms);
    };
    const RankedSite& first = ranking.sites.front();
    bool all_fit = is_among(subject.world, first.site, names);
    bool any_fits = all_fit;
    Seen seen;
    seen.site = first.site;
    seen.numbers =
        fmt::format("from {}: {}, {}", from.name, city_of(subject.world, first.site), figure(first));
    if (!by_km)
        for (const RankedSite& one : ranking.sites)
            if (one.is_tie && city_of(subject.world, one.site) != city_of(subject.world, first.site)) {
                const bool fits = is_among(subject.world, one.site, names);
                all_fit = all_fit && fits;
                any_fits = any_fits || fits;
                seen.numbers +=
                    fmt::format("; near tie with {}, {}", city_of(subject.world, one.site), figure(one));
            }
    seen.verdict = all_fit    ? ClaimVerdict::supported
                   : any_fits ? ClaimVerdict::undecidable
                              : ClaimVerdict::contradicted;
    return seen;
}

/// With the sites that are certainly open and with all that may be: where they disagree nothing is decided.
ClaimRow judge_country(Analyst& analyst, const Subject& subject, std::size_t country, const City& from,
                       double weight, ClaimResult& result) {
    Question certain = subject.question;
    certain.filter.statuses = {Status::open};
    const Seen open = look_from(analyst, subject, certain, from);
    const Seen all = look_from(analyst, subject, subject.question, from);
    ClaimRow row{country, ClaimVerdict::undecidable, weight, all.numbers,
                 fmt::format("{}, {}", from.name, from.country)};
    if (open.verdict == all.verdict && open.site) row.verdict = all.verdict;
    if (open.site && open.site != all.site) row.numbers += "; of those certainly open " + open.numbers;
    if (all.site && !open.site) row.numbers += ", uncertain";
    if (all.site) add_source(subject.world, *all.site, result);
    return row;
}

ClaimResult judge_nearest(Analyst& analyst, const Subject& subject) {
    const World& world = subject.world;
    ClaimResult result;
    double all = 0, supported = 0, contradicted = 0;
    std::array<std::size_t, verdict_names.size()> counts{};
    for (std::size_t i = 0; i < world.countries.size(); ++i) {
        const Country& country = world.countries[i];
        const auto& audience = subject.question.audience;
        const City* city = world.largest_city(country.code); // where its people are taken to be for a ranking
        if ((audience && !audience->contains(country.code)) || !city) continue;
        const auto weight = static_cast<double>(country.population);
        result.rows.push_back(judge_country(analyst, subject, i, *city, weight, result));
        const ClaimVerdict verdict = result.rows.back().verdict;
        all += weight;
        supported += verdict == ClaimVerdict::supported ? weight : 0;
        contradicted += verdict == ClaimVerdict::contradicted ? weight : 0;
        ++counts[static_cast<std::size_t>(verdict)];
    }
    std::stable_sort(result.rows.begin(), result.rows.end(),
                     [](const ClaimRow& a, const ClaimRow& b) { return a.weight > b.weight; });
    if (all > 0 && supported >= subject.claim.for_share * all)
        result.verdict = ClaimVerdict::supported;
    else if (contradicted > (1 - subject.claim.for_share) * all)
        result.verdict = ClaimVerdict::contradicted;
    const std::string by =
        subject.claim.by == NearestBy::km
            ? "by kilometres"
            : fmt::format("by time, {},", in_words(basis_of(subject.question.analysis.model)));
    result.finding = fmt::format(
        "{}, {}, {}: supported for {} with {} of the people, contradicted for {} with {}{}.", where(subject),
        to_words(subject.claim.as_of),
        by + " from each country's largest city",
        counted(counts[0], "country"), percent_in_words(all > 0 ? supported / all : 0), counted(counts[1], "country"),
        percent_in_words(all > 0 ? contradicted / all : 0),
        counts[2] == 0 ? "" : fmt::format(", undecidable for {}", counted(counts[2], "country")));
    return result;
}

} // namespace

namespace {

Result<ClaimResult> judge_subject(Analyst& analyst, const Subject& subject) {
    switch (subject.claim.metric) {
    case Metric::sites:
    case Metric::countries: return judge_counts(subject);
    case Metric::cities: return judge_site_cities(subject);
    case Metric::next_cities: return judge_next(subject);
    case Metric::share_within:
    case Metric::median_rtt: return judge_coverage(analyst, subject);
    case Metric::nearest_cities: return judge_nearest(analyst, subject);
    case Metric::zones:
        return ClaimResult{ClaimVerdict::undecidable,
                           "This counts availability zones. The catalogue holds how many a site has now, not how many "
                           "it had then: it cannot tell.",
                           {},
                           {}};
    case Metric::customer_countries: break;
    }
    return ClaimResult{
        ClaimVerdict::undecidable,
        "This counts the countries of customers. The catalogue holds where sites are, not where customers "
        "are: it cannot tell.",
        {},
        {}};
}

} // namespace

Result<ClaimResult> evaluate(Analyst& analyst, const Claim& claim) {
    const World& world = analyst.world();
    const auto subject = subject_of(world, claim);
    if (!subject) return tl::unexpected(subject.error());
    auto result = judge_subject(analyst, *subject);
    if (!result) return result;
    // The catalogue knows nothing of what came after it was compiled. An opening that is found stays found.
    const Date last =
        claim.metric == Metric::next_cities ? claim.until.value_or(add_months(claim.as_of, 12)) : claim.as_of;
    const bool is_found = claim.metric == Metric::next_cities && claim.relation == Relation::includes &&
                          result->verdict == ClaimVerdict::supported;
    if (last > world.catalogue.compiled() && !is_found && result->verdict != ClaimVerdict::undecidable) {
        result->verdict = ClaimVerdict::undecidable;
        result->finding +=
            fmt::format(" The catalogue knows nothing after {}.", to_words(world.catalogue.compiled()));
    }
    return result;
}

} // namespace footprint
