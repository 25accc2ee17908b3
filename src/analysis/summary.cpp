// SPDX-License-Identifier: MIT
#include "analysis/comparison.hpp"
#include "analysis/rtt.hpp"
#include "analysis/words.hpp"
#include "base/text.hpp"

#include <cmath>

namespace footprint {
namespace {

std::string named(const World& world, std::size_t site) {
    const std::string& city = world.catalogue.sites.city(site);
    return city.substr(0, city.find(','));
}

/// "98 ms with AWS (mostly from Frankfurt; a near tie with another site, most often Singapore for 30 %)"
std::string median_in_words(const World& world, const Comparison& comparison, const ComparedSide& side,
                            const Service& service) {
    if (service.median_ms == no_rtt) return "";
    const RttModel model = comparison.question.analysis.model;
    const Rtt median = with_band(model, service.median_ms, 0);
    std::string words = is_vague(world, comparison.groups.front(), model)
                            ? fmt::format("{:.0f} to {:.0f} ms", median.low_ms, median.high_ms)
                            : fmt::format("{:.0f} ms", median.ms);
    words += " with " + side.name;
    if (!service.main_site) return words;
    words +=
        fmt::format(" ({}{}", service.main_share < 0.995 ? "mostly " : "", named(world, *service.main_site));
    if (service.rival && service.tie_share >= 0.05)
        words += fmt::format(
            "; a near tie with another site{} for {}",
            *service.rival == *service.main_site ? "" : ", most often " + named(world, *service.rival),
            percent_in_words(service.tie_share));
    return words + ")";
}

std::string presence_in_words(const Comparison& comparison, const ComparisonRow& row) {
    const auto sites = [](const SiteCount& count) {
        return count.total() == 1 && count.open == 1 ? std::string{"1 site"} : to_string(count) + " sites";
    };
    if (row.a_inside.total() == 0 && row.b_inside.total() == 0) return " Neither has a site there.";
    const auto has = [&](const ComparedSide& side, const SiteCount& count) {
        return count.total() == 0 ? side.name + " has no site there"
                                  : fmt::format("{} has {} there", side.name, sites(count));
    };
    return fmt::format(" {}, {}.", has(comparison.a, row.a_inside), has(comparison.b, row.b_inside));
}

} // namespace

std::string summary(const Comparison& comparison, const World& world) {
    const ComparisonRow& row = comparison.rows.front();
    const Group& group = comparison.groups.front();
    const Question& question = comparison.question;
    std::string words = group.name;
    if (comparison.a.day == comparison.b.day) words += ", " + to_words(comparison.a.day);
    words += ": ";
    const bool has_a = row.a.main_site.has_value();
    const bool has_b = row.b.main_site.has_value();
    if (!(group.weight > 0)) return words + "nobody is counted there.";
    if (!has_a && !has_b)
        return words + fmt::format("neither {} nor {} has an open site anywhere.", comparison.a.name,
                                   comparison.b.name);
    if (!has_a || !has_b) {
        const ComparedSide& with = has_a ? comparison.a : comparison.b;
        const ComparedSide& without = has_a ? comparison.b : comparison.a;
        words += fmt::format("only {} serves it, {} has no open site anywhere. Median round trip {}.",
                             with.name, without.name, median_in_words(world, comparison, with, has_a ? row.a : row.b));
        return words + presence_in_words(comparison, row);
    }
    const double all = row.certain.total();
    const Verdict& v = row.certain;
    words += fmt::format("{} is nearer to {} of {}, {} to {}; for {} it is a near tie.",
                         comparison.a.name, percent_in_words(v.a / all), counted_in_words(question.analysis),
                         comparison.b.name, percent_in_words(v.b / all), percent_in_words(v.equal / all));
    const std::string a = median_in_words(world, comparison, comparison.a, row.a);
    const std::string b = median_in_words(world, comparison, comparison.b, row.b);
    if (!a.empty() && !b.empty()) words += fmt::format(" Median round trip {}, {}.", a, b);
    words += presence_in_words(comparison, row);
    const Verdict& p = row.possible;
    if (comparison.has_uncertain && (std::abs(p.a - v.a) > 0.005 * all || std::abs(p.b - v.b) > 0.005 * all))
        words += fmt::format(" With uncertain sites: {} and {}.", percent_in_words(p.a / all), percent_in_words(p.b / all));
    words += fmt::format(" {}.", capitalised(in_words(basis_of(question.analysis.model))));
    return words;
}

} // namespace footprint
