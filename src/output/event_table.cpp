// SPDX-License-Identifier: MIT
#include "output/event_table.hpp"

#include "analysis/words.hpp"
#include "base/text.hpp"
#include "output/table_figures.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace footprint {
namespace {

/// "yes", "maybe", or nothing.
Value first_value(const Event& event, First first) {
    if (!event.firsts.contains(first)) return {};
    return std::string{event.doubtful_firsts.contains(first) ? "maybe" : "yes"};
}

std::vector<Column<Event>> columns_of(const World& world) {
    using Row = Event;
    const auto of = [&world](const Row& r) { return world.catalogue.sites.fetch(r.site); };
    const auto text = [of](std::string Site::*member) {
        return [of, member](const Row& r) -> Value { return (*of(r)).*member; };
    };
    const auto name = [](auto word) {
        return [word](const Row& r) -> Value { return std::string{word(r)}; };
    };
    const auto date = [of](const Row& r) { return dated_event(*of(r), r.kind).text; };
    const auto country_name = [&world, of](const Row& r) { return world.country_name(of(r)->country); };
    const auto first = [](First kind) { return [kind](const Row& r) { return first_value(r, kind); }; };
    return {
        {"date", "DATE", [date](const Row& r) -> Value { return date(r); },
         [date](const Row& r) { return r.is_certain ? date(r) : date(r) + " (maybe)"; }},
        {"first_day", "", [](const Row& r) -> Value { return to_string(r.when.first); }},
        {"last_day", "", [](const Row& r) -> Value { return to_string(r.when.last); }},
        {"certainty", "", name([](const Row& r) { return r.is_certain ? "certain" : "maybe"; })},
        {"event", "EVENT", name([](const Row& r) { return name_in(event_names, r.kind); })},
        {"provider", "PROVIDER",
         [&world](const Row& r) -> Value { return world.catalogue.provider_of(r.site).id; },
         [&world](const Row& r) { return world.catalogue.provider_of(r.site).short_name; }},
        {"site", "SITE", text(&Site::id)},
        {"name", "", text(&Site::name)},
        {"city", "CITY", text(&Site::city)},
        {"country", "COUNTRY", text(&Site::country), country_name},
        {"country_name", "", country_name},
        {"market", "MARKET",
         [&world](const Row& r) {
             return text_or_none(market_name(world, world.catalogue.sites.country(r.site).text()));
         }},
        {"kind", "", name([of](const Row& r) { return name_in(kind_names, of(r)->kind); })},
        {"access", "", name([of](const Row& r) { return name_in(access_names, of(r)->access); })},
        {"first_of_provider_in_country", "", first(First::of_provider_in_country)},
        {"first_of_provider_in_market", "", first(First::of_provider_in_market)},
        {"first_of_anyone_in_country", "", first(First::of_anyone_in_country)},
        {"first_of_anyone_in_market", "", first(First::of_anyone_in_market)},
        {"firsts", "FIRST", [&world](const Row& r) { return text_or_none(firsts_in_words(world, r)); }},
        {"confidence", "", name([of](const Row& r) { return confidence_word(of(r)->confidence); })},
        {"source", "", [of](const Row& r) { return text_or_none(in_words(best_source(*of(r)))); }},
        {"source_url", "", [of](const Row& r) { return text_or_none(best_source(*of(r)).url); }},
    };
}

} // namespace

std::string events_summary(const std::vector<Event>& events) {
    const auto count = [&](auto is) {
        return static_cast<std::size_t>(std::count_if(events.begin(), events.end(), is));
    };
    std::vector<std::string> words;
    for (const auto& row : event_names)
        words.push_back(
            fmt::format("{} {}", count([&](const Event& e) { return e.kind == row.value; }), row.id));
    const std::string text = fmt::format("{}; {}", fmt::join(words, ", "),
                                   counted(count([](const Event& e) { return !e.firsts.empty(); }), "first"));
    return text + doubtful_days_in_words(count([](const Event& e) { return !e.is_certain; }));
}

std::string format_events(const World& world, const std::vector<Event>& events, const DateInterval& span,
                          TableFormat format) {
    const ReadBy reader = format == TableFormat::table ? ReadBy::person : ReadBy::program;
    const Sheet sheet = fill(columns_of(world), events, reader);
    if (format == TableFormat::csv) return to_csv(sheet);
    if (format == TableFormat::table) return to_text(sheet);
    return to_json({{"from", to_string(span.first)}, {"to", to_string(span.last)}}, {{"events", sheet}});
}

} // namespace footprint
