// SPDX-License-Identifier: MIT
#include "output/table_figures.hpp"

#include "analysis/words.hpp"
#include "base/text.hpp"

#include <algorithm>
#include <cmath>

namespace footprint {
namespace {

std::string percent(double share) {
    const double value = share * 100;
    if (value <= 0) return "0";
    if (value < 0.1) return "< 0.1";
    if (value < 0.95) return fmt::format("{:.1f}", value);
    // What is not all is not written as all.
    if (value > 99.5 && value < 99.9999) return value > 99.9 ? "> 99.9" : fmt::format("{:.1f}", value);
    return fmt::format("{:.0f}", value);
}

/// A band is no exact thing: whole per cent are enough.
std::pair<long, long> whole_percents(ShareBand band, double total) {
    return {std::lround(100 * band.low / total), std::lround(100 * band.high / total)};
}

} // namespace

std::string ms_words(double ms) {
    if (!std::isfinite(ms)) return "-";
    return ms_figure(ms);
}

std::string rtt_words(const Rtt& rtt) {
    if (!std::isfinite(rtt.ms)) return "-";
    if (rtt.basis == RttBasis::floor) return fmt::format("≥ {} ms", ms_words(rtt.ms));
    if (rtt.low_ms == rtt.high_ms) return fmt::format("{} ms", ms_words(rtt.ms));
    if (rtt.is_vague) return fmt::format("{}–{} ms", ms_words(rtt.low_ms), ms_words(rtt.high_ms));
    return fmt::format("{} ms ({}–{})", ms_words(rtt.ms), ms_words(rtt.low_ms), ms_words(rtt.high_ms));
}

std::string rtt_range_words(RttModel model, double certain_ms, double possible_ms) {
    if (!std::isfinite(possible_ms)) return "-";
    const Rtt possible = with_band(model, possible_ms, 0);
    if (!std::isfinite(certain_ms)) return rtt_words(possible) + " or no site";
    const Rtt certain = with_band(model, certain_ms, 0);
    if (ms_words(certain_ms) == ms_words(possible_ms)) return rtt_words(certain);
    const std::string both = range_in_words(ms_words(possible_ms), ms_words(certain_ms), "ms");
    if (model == RttModel::floor) return "≥ " + both;
    return fmt::format("{} ({}–{})", both, ms_words(possible.low_ms), ms_words(certain.high_ms));
}

std::string rtt_band_words(RttModel model, double certain_ms, double possible_ms) {
    if (!std::isfinite(possible_ms)) return "-";
    const Rtt possible = with_band(model, possible_ms, 0);
    const std::string least = ms_words(possible.low_ms);
    if (!std::isfinite(certain_ms)) return fmt::format("{}–{} ms or no site", least, ms_words(possible.high_ms));
    return range_in_words(least, ms_words(with_band(model, certain_ms, 0).high_ms), "ms");
}

std::string share_words(double certain, double possible, double total) {
    if (!(total > 0) || !std::isfinite(certain) || !std::isfinite(possible)) return "-";
    const auto [low, high] = std::minmax({certain / total, possible / total});
    return range_in_words(percent(low), percent(high), "%");
}

std::string share_words(double certain, double possible, ShareBand band, double total) {
    const std::string words = share_words(certain, possible, total);
    if (words == "-") return words;
    const auto [low, high] = whole_percents(band, total);
    return low == high ? words : fmt::format("{} ({}–{})", words, low, high);
}

std::string share_words(ShareBand band, double total) {
    if (!(total > 0) || !std::isfinite(band.low) || !std::isfinite(band.high)) return "-";
    const auto [low, high] = whole_percents(band, total);
    return range_in_words(std::to_string(low), std::to_string(high), "%");
}

std::string km_words(double km) {
    if (!std::isfinite(km)) return "-";
    return km_figure(km);
}

std::string site_words(const World& world, std::size_t site, WithProvider with_provider) {
    const SitePointer one = world.catalogue.sites.fetch(site);
    const std::string& place = one->city.empty() ? one->name : one->city;
    if (with_provider == WithProvider::no) return place;
    return fmt::format("{} ({})", place, world.catalogue.provider_of(site).short_name);
}

std::string main_site_words(const World& world, const Service& certain, const Service& possible,
                            WithProvider with_provider) {
    const auto named = [&](std::size_t site) { return site_words(world, site, with_provider); };
    if (!certain.main_site)
        return possible.main_site ? fmt::format("no site, or {} (uncertain)", named(*possible.main_site))
                                  : "no site";
    std::string words = named(*certain.main_site);
    if (certain.rival && certain.tie_share >= notable_tie) {
        const std::string share = share_words(certain.tie_share, certain.tie_share, 1);
        std::string rival = named(*certain.rival);
        if (rival == words) rival = world.catalogue.key_of(*certain.rival);
        // The most frequent runner-up may be the main site itself, elsewhere.
        words += certain.rival == certain.main_site ? fmt::format(" (tie for {})", share)
                                                    : fmt::format(", or {} (tie for {})", rival, share);
    }
    if (possible.main_site && possible.main_site != certain.main_site)
        words += fmt::format("; {} if open", named(*possible.main_site));
    return words;
}

std::string terms_words(const Question& question) {
    const Analysis& analysis = question.analysis;
    return fmt::format("{}, {} access", in_words(basis_of(analysis.model)),
                       name_in(access_network_names, analysis.access));
}

std::string_view confidence_word(Confidence confidence) {
    switch (confidence) {
    case Confidence::high: return "high";
    case Confidence::medium: return "medium";
    case Confidence::low: break;
    }
    return "low";
}

std::string access_id(const Question& question) {
    const Analysis& analysis = question.analysis;
    const auto id = [](const Filter& filter) {
        const auto accesses = *serving(filter).accesses;
        if (accesses == rentable()) return std::string{rentable_id};
        if (accesses == every_access()) return std::string{"all"};
        std::vector<std::string_view> ids;
        for (const auto& row : access_names)
            if (accesses.contains(row.value)) ids.push_back(row.id);
        return fmt::format("{}", fmt::join(ids, "+"));
    };
    if (analysis.kind != AnalysisKind::compare) return id(question.filter);
    const std::string a = id(analysis.a.filter);
    const std::string b = id(analysis.b.filter);
    return a == b ? a : a + " and " + b;
}

std::string left_out_note(const World& world, const Question& question) {
    std::string words = left_out_in_words(world, question);
    if (words.empty()) return words;
    return words + (question.filter.accesses ? "" : " (--access all counts them)") + ".\n";
}

Facts facts_of(const World& world, const Question& question) {
    const Analysis& analysis = question.analysis;
    return {{"audience", countries_in_words(world, question.audience)},
            {"weight", std::string{name_in(weight_names, analysis.weight)}},
            {"model", std::string{name_in(model_names, analysis.model)}},
            {"access_network", std::string{name_in(access_network_names, analysis.access)}},
            {"access", access_id(question)},
            {"as_of", to_string(question.day)},
            {"sites_left_out", static_cast<long long>(left_out(world, question).size())}};
}

Value key_value(const World& world, std::optional<std::size_t> site) {
    if (!site) return {};
    return world.catalogue.key_of(*site);
}

std::string threshold_id(double ms) {
    std::string id = fmt::format("{}", ms);
    std::replace(id.begin(), id.end(), '.', '_');
    return id;
}

} // namespace footprint
