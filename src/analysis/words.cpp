// SPDX-License-Identifier: MIT
#include "analysis/words.hpp"

#include "analysis/coverage.hpp"
#include "base/text.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace footprint {
namespace {

/// Short, for columns of figures.
std::string percent_figure(double share) {
    const double percent = 100 * share;
    if (percent > 0 && percent < 0.5) return "<1";
    if (percent < 100 && percent >= 99.5) return ">99";
    return fmt::format("{:.0f}", percent);
}

struct Scale {
    double size;
    std::string_view unit;
};

/// Of the largest of the amounts, so that a range has one unit.
Scale scale_of(double amount) {
    for (const Scale scale : {Scale{1e12, "tn"}, Scale{1e9, "bn"}, Scale{1e6, "M"}, Scale{1e3, "k"}})
        if (amount >= 0.9995 * scale.size) return scale;
    return {1, ""};
}

std::string three_digits(double number) {
    if (number == 0) return "0";
    return number < 9.995 ? fmt::format("{:.1f}", number) : fmt::format("{:.0f}", number);
}

} // namespace

std::string range_in_words(const std::string& low, const std::string& high, std::string_view unit) {
    if (low == high) return fmt::format("{} {}", low, unit);
    return fmt::format("{}–{} {}", low, high, unit);
}

std::string amount_words(double certain, double possible) {
    if (!std::isfinite(certain) || !std::isfinite(possible)) return "-";
    const auto [low, high] = std::minmax({certain, possible});
    const Scale scale = scale_of(high);
    if (scale.unit.empty())
        return low == high || std::lround(low) == std::lround(high)
                   ? std::to_string(std::lround(high))
                   : fmt::format("{}–{}", std::lround(low), std::lround(high));
    return range_in_words(three_digits(low / scale.size), three_digits(high / scale.size), scale.unit);
}

std::string percent_in_words(double share) {
    const std::string whole = fmt::format("{:.0f} %", 100 * share);
    if (share > 0 && whole == "0 %") return "under 1 %";
    if (share < 1 && whole == "100 %") return "over 99 %";
    return whole;
}

std::string share_in_words(double certain, double possible) {
    certain = std::clamp(certain, 0.0, 1.0);
    possible = std::clamp(possible, 0.0, 1.0);
    const std::string low = percent_figure(certain);
    const std::string high = percent_figure(possible);
    if (low == high || low.starts_with('>')) return low + " %";
    if (high.starts_with('<')) return high + " %";
    // In a range the signs of "<1" and ">99" would be hard to read.
    return fmt::format("{:.0f}–{:.0f} %", std::floor(100 * certain + 0.5),
                       possible < 1 ? std::min(99.0, std::floor(100 * possible + 0.5)) : 100.0);
}

std::string ms_figure(double ms) {
    return std::abs(ms) < 9.95 ? fmt::format("{:.1f}", ms) : fmt::format("{:.0f}", ms);
}

std::string km_figure(double km) { return with_thousands(std::llround(km)) + " km"; }

std::string band_in_words(RttModel model) {
    const Limit low = band_low(model);
    const Limit high = band_high(model);
    if (low.factor == high.factor) return {};
    const auto shift = [](const Limit& limit) {
        if (limit.shift_ms == 0) return std::string{};
        return fmt::format(" {} {:g} ms", limit.shift_ms < 0 ? "less" : "plus", std::abs(limit.shift_ms));
    };
    const std::string estimate = low.shift_ms == 0 ? "" : " the estimate" + shift(low);
    return low.shift_ms == 0
               ? fmt::format("{:g} to {:g} times the estimate", low.factor, high.factor)
               : fmt::format("{:g} times{} to {:g} times{}", low.factor, estimate, high.factor, shift(high));
}

std::string in_words(const ModelError& error) {
    return fmt::format("{}: {} differ{} by {:.1f} % in the median, {:.1f} % at the 90th percentile, bias {:+.1f} %; {:.0f} % lie "
                       "in the band",
                       capitalised(in_words(error.basis)), counted(error.pairs, "measured pair"), error.pairs == 1 ? "s" : "",
                       error.median_percent, error.p90_percent, error.bias_percent, error.band_hit_percent);
}

std::string people_of_today(const World& world, const Analysis& analysis, Date day) {
    constexpr int same_time_months = 30; // people do not double in it
    if (analysis.weight == Weight::cities || analysis.weight == Weight::audience || analysis.weight == Weight::own || day > add_months(world.catalogue.compiled(), -same_time_months)) return {};
    return fmt::format("counts {} of today", counted_in_words(analysis));
}

std::string with_article(std::string places) {
    constexpr std::string_view with_the[] = {"Americas",
                                             "Andean",
                                             "Bahamas",
                                             "Baltics",
                                             "Benelux",
                                             "Caribbean",
                                             "Caucasus",
                                             "Central African Rep",
                                             "Dominican Rep",
                                             "EEA",
                                             "EU",
                                             "GCC",
                                             "Gulf",
                                             "Levant",
                                             "Maghreb",
                                             "Maldives",
                                             "Middle East",
                                             "Netherlands",
                                             "Nile",
                                             "Nordics",
                                             "Pacific Islands",
                                             "Philippines",
                                             "Southern Cone",
                                             "UK",
                                             "United "};
    const bool needs_it = std::any_of(std::begin(with_the), std::end(with_the),
                                      [&](std::string_view name) { return places.starts_with(name); });
    return needs_it ? "the " + places : places;
}

std::vector<ShownSite> left_out(const World& world, const Question& question) {
    const auto of = [&](const Question& one) {
        Filter open = one.filter;
        open.accesses = every_access();
        const std::set<Access> serves = *serving(one.filter).accesses;
        std::vector<ShownSite> sites = shown_sites(world.catalogue, open, one.day);
        std::erase_if(sites, [&](const ShownSite& site) {
            return serves.contains(world.catalogue.sites.access(site.site));
        });
        return sites;
    };
    const Analysis& analysis = question.analysis;
    if (analysis.kind != AnalysisKind::compare) return of(question);
    const std::vector<ShownSite> a = of(side_question(question, analysis.a));
    const std::vector<ShownSite> b = of(side_question(question, analysis.b));
    std::vector<ShownSite> either;
    std::set_union(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(either),
                   [](const ShownSite& one, const ShownSite& other) { return one.site < other.site; });
    return either;
}

std::string left_out_in_words(const World& world, const Question& question) {
    const std::vector<ShownSite> sites = left_out(world, question);
    if (sites.empty()) return {};
    std::vector<std::string> kinds;
    for (const auto& [access, word] : {std::pair{Access::open_to_all, "public"},
                                       {Access::partner, "partner-run"},
                                       {Access::restricted, "restricted"}})
        if (std::any_of(sites.begin(), sites.end(), [&, a = access](const ShownSite& site) {
                return world.catalogue.sites.access(site.site) == a;
            }))
            kinds.emplace_back(word);
    return fmt::format("{} {} left out", with_thousands(static_cast<long long>(sites.size())),
                       fmt::format("{} {}", join_words(kinds), sites.size() == 1 ? "site" : "sites"));
}

std::string in_words(const Source& source) {
    std::string words = source.title;
    if (!source.publisher.empty()) words += ", " + source.publisher;
    const std::string& day = source.date.empty() ? source.seen : source.date;
    if (!day.empty()) words += ", " + day;
    return words;
}

std::string market_name(const World& world, std::string_view country) {
    const Market* market = world.markets.market_of(country);
    return market ? market->name : std::string{};
}

void tell_apart(std::string& a, std::string& b, Date day_of_a, Date day_of_b) {
    if (day_of_a != day_of_b) {
        a += " on " + to_words(day_of_a);
        b += " on " + to_words(day_of_b);
    } else if (a == b) {
        a += " (A)";
        b += " (B)";
    }
}

std::string firsts_in_words(const World& world, const Event& event) {
    const std::string code{world.catalogue.sites.country(event.site).text()};
    const std::string whose = world.catalogue.provider_of(event.site).short_name + "'s first in ";
    const std::string country = with_article(world.country_name(code));
    const std::string market = with_article(market_name(world, code));
    // What is first of anyone in the market is first of all that follows: only what says more is told.
    struct Phrase {
        First first;
        std::string text;
        std::vector<First> says_too;
    };
    const std::vector<Phrase> phrases{
        {First::of_anyone_in_market,
         "first of any provider in " + market,
         {First::of_anyone_in_country, First::of_provider_in_market, First::of_provider_in_country}},
        {First::of_anyone_in_country, "first of any provider in " + country, {First::of_provider_in_country}},
        {First::of_provider_in_market, whose + market, {First::of_provider_in_country}},
        {First::of_provider_in_country, whose + country, {}}};
    std::vector<std::string> words;
    std::set<First> told, maybe_told;
    for (const Phrase& phrase : phrases) {
        const bool is_doubtful = event.doubtful_firsts.contains(phrase.first);
        if (!event.firsts.contains(phrase.first) || told.contains(phrase.first) ||
            (is_doubtful && maybe_told.contains(phrase.first)))
            continue;
        words.push_back((is_doubtful ? "maybe " : "") + phrase.text);
        (is_doubtful ? maybe_told : told).insert(phrase.says_too.begin(), phrase.says_too.end());
    }
    return fmt::format("{}", fmt::join(words, "; "));
}

std::string doubtful_days_in_words(std::size_t count) {
    return count > 0 ? fmt::format("; {} of them maybe before or after", count) : std::string{};
}

} // namespace footprint
