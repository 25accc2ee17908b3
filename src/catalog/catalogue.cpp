// SPDX-License-Identifier: MIT
#include "catalog/catalogue.hpp"

#include "base/text.hpp"
#include "catalog/record.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

namespace footprint {
namespace {

using nlohmann::json;

/// A first sighting in a public list is an upper bound: the site is taken to have opened in the year up to it.
constexpr int first_sighting_lag_months = 12;

/// The interval of an opening or a closing. `earliest` and `latest` bound what nothing else is known of.
Result<DatedEvent> read_event(const Record& record, DateInterval bounds) {
    if (auto known = record.check_keys({"date", "after", "by", "basis"}); !known) return tl::unexpected(known.error());
    const auto basis = record.named("basis", basis_names, "published");
    if (!basis) return tl::unexpected(basis.error());
    DatedEvent event{bounds, "unknown", "not known"};
    const auto date = record.date("date");
    const auto after = record.date("after");
    const auto by = record.date("by");
    for (const auto* part : {&date, &after, &by})
        if (!*part) return tl::unexpected(part->error());

    if (const auto& exact = date.value()) {
        const bool first_seen = *basis == DateBasis::first_seen;
        event.when = *exact;
        event.basis = first_seen ? "first_seen" : "published";
        event.text = to_string(*exact);
        if (first_seen) {
            event.when.first = std::max(add_months(exact->last, -first_sighting_lag_months), bounds.first);
            event.when.first = std::min(event.when.first, exact->first);
            event.text = "first seen " + event.text;
        }
    } else if (*after || *by) {
        event.basis = "bounds";
        event.text = *after && *by ? fmt::format("after {}, by {}", to_string(**after), to_string(**by))
                     : *by         ? "by " + to_string(**by)
                                   : "after " + to_string(**after);
    }
    if (*after) event.when.first = std::max(event.when.first, (*after)->first + std::chrono::days{1});
    if (*by) event.when.last = std::min(event.when.last, (*by)->last);
    if (event.when.last < event.when.first)
        return record.failure(fmt::format("its bounds leave no day: {} is after {}", to_string(event.when.first),
                                          to_string(event.when.last)));
    return event;
}

Result<Provider> read_provider_record(const Record& file) {
    const auto record = file.child("provider");
    if (!record) return tl::unexpected(record.error());
    Provider provider;
    const auto id = record->text("id");
    const auto name = record->text("name");
    const auto color_text = record->text("color");
    const auto marker_text = record->text("marker");
    for (const auto* part : {&id, &name, &color_text, &marker_text})
        if (!*part) return tl::unexpected(part->error());
    provider.id = *id;
    provider.name = *name;
    provider.short_name = record->text_or("short", *name);
    provider.aliases = record->texts("aliases");
    const auto color = parse_color(*color_text);
    if (!color) return record->failure(fmt::format("color is '{}', expected #rrggbb", *color_text));
    provider.color = *color;
    const auto marker = record->named("marker", marker_names);
    if (!marker) return tl::unexpected(marker.error());
    provider.marker = *marker;

    const auto launched = record->date("launched");
    const auto compiled = file.date("compiled");
    if (!launched) return tl::unexpected(launched.error());
    if (!compiled) return tl::unexpected(compiled.error());
    if (!*compiled) return file.failure("compiled is missing: the date of the state of knowledge");
    provider.compiled = **compiled;
    const auto revised = file.date("revised");
    if (!revised) return tl::unexpected(revised.error());
    provider.revised = revised->value_or(provider.compiled).last;
    const Date long_ago = make_date(1990, 1, 1);
    provider.launched = launched->value_or(DateInterval{long_ago, long_ago});
    return provider;
}

Result<void> read_dates(const Record& record, const Provider& provider, Site& site) {
    const Date now = provider.compiled.last;
    if (record.has("announced")) {
        const auto child = record.child("announced");
        if (!child) return tl::unexpected(child.error());
        auto event = read_event(*child, {provider.launched.first, now});
        if (!event) return tl::unexpected(event.error());
        if (event->basis == "unknown") event->when.first = event->when.last;
        site.announced = *event;
    }
    site.planned = record.text_or("planned", "");
    if (record.has("opened") || !site.announced) {
        const auto child = record.has("opened") ? record.child("opened") : record.empty_child("opened");
        if (!child) return tl::unexpected(child.error());
        auto event = read_event(*child, {provider.launched.first, now});
        if (!event) return tl::unexpected(event.error());
        site.opened = *event;
    }
    if (record.has("closed")) {
        const auto child = record.child("closed");
        if (!child) return tl::unexpected(child.error());
        if (!site.opened) return record.failure("it has closed but not opened");
        auto event = read_event(*child, {site.opened->when.last, now});
        if (!event) return tl::unexpected(event.error());
        if (event->when.last < site.opened->when.first)
            return record.failure(fmt::format("closed ({}) before it opened ({})", event->text, site.opened->text));
        site.closed = *event;
    }
    return {};
}

/// What a browser is asked to open: a plain address of the web, and nothing that could be taken for anything else.
bool is_web_address(std::string_view url) {
    const bool is_web = url.starts_with("https://") || url.starts_with("http://");
    return is_web && std::all_of(url.begin(), url.end(), [](char c) { return c > ' ' && c < 0x7f; });
}

Result<Source> read_source(const Record& record) {
    if (auto known = record.check_keys({"supports", "date", "title", "publisher", "url", "seen", "quote"}); !known)
        return tl::unexpected(known.error());
    if (auto texts = record.check_texts({"date", "publisher", "url", "seen", "quote"}); !texts)
        return tl::unexpected(texts.error());
    const auto title = record.text("title");
    const auto date = record.date("date");
    const auto supports = record.named_list("supports", support_names);
    if (!title) return tl::unexpected(title.error());
    if (!date) return tl::unexpected(date.error());
    if (!supports) return tl::unexpected(supports.error());
    Source source{*supports,
                  record.text_or("date", ""),
                  *title,
                  record.text_or("publisher", ""),
                  record.text_or("url", ""),
                  record.text_or("seen", ""),
                  record.text_or("quote", "")};
    if (!source.url.empty() && !is_web_address(source.url))
        return record.failure(fmt::format("url is '{}', expected https://… without blanks", source.url));
    return source;
}

/// `source` is one without an address, in words.
Result<void> read_sources(const Record& record, Site& site) {
    if (record.has("sources")) {
        const auto children = record.children("sources");
        if (!children) return tl::unexpected(children.error());
        for (const Record& child : *children) {
            auto source = read_source(child);
            if (!source) return tl::unexpected(source.error());
            site.sources.push_back(std::move(*source));
        }
    }
    if (record.has("source")) {
        auto words = record.text("source");
        if (!words) return tl::unexpected(words.error());
        site.sources.push_back({{}, "", std::move(*words), "", "", "", ""});
    }
    if (site.sources.empty())
        return record.failure("sources is missing: where this is known from, at least a title, better an address");
    return {};
}

Result<void> read_changes(const Record& record, Site& site) {
    if (!record.has("changes")) return {};
    const auto children = record.children("changes");
    if (!children) return tl::unexpected(children.error());
    for (const Record& child : *children) {
        if (auto known = child.check_keys({"date", "what"}); !known) return tl::unexpected(known.error());
        const auto date = child.date("date");
        const auto what = child.text("what");
        if (!date) return tl::unexpected(date.error());
        if (!*date) return child.failure("date is missing: the day of the change");
        if (!what) return tl::unexpected(what.error());
        site.changes.push_back({(*date)->last, *what});
    }
    return {};
}

Result<Site> read_site(const Record& record, const Provider& provider, const CountryNames& countries) {
    if (auto known = record.check_keys({"id", "name", "city", "country", "position", "precision", "kind", "access",
                                        "restriction", "partner", "zones", "announced", "planned", "opened", "closed",
                                        "notes", "source", "sources", "changes", "confidence"});
        !known)
        return tl::unexpected(known.error());
    if (auto texts = record.check_texts({"restriction", "partner", "planned", "notes"}); !texts)
        return tl::unexpected(texts.error());
    Site site;
    const auto id = record.text("id");
    const auto name = record.text("name");
    const auto city = record.text("city");
    const auto country = record.text("country");
    for (const auto* part : {&id, &name, &city, &country})
        if (!*part) return tl::unexpected(part->error());
    site.id = *id;
    site.name = *name;
    site.city = *city;
    site.country = *country;
    const auto known = countries.find(site.country);
    if (known == countries.end())
        return record.failure(fmt::format("unknown country '{}' (expected an ISO alpha-2 code)", site.country));

    const auto position = record.position("position");
    const auto precision = record.named("precision", precision_names, "metro");
    const auto kind = record.named("kind", kind_names);
    const auto access = record.named("access", access_names, "public");
    const auto confidence = record.named("confidence", confidence_names, "medium");
    const auto zones = record.count_or("zones", 0);
    if (!position) return tl::unexpected(position.error());
    if (!precision) return tl::unexpected(precision.error());
    if (!kind) return tl::unexpected(kind.error());
    if (!access) return tl::unexpected(access.error());
    if (!confidence) return tl::unexpected(confidence.error());
    if (!zones) return tl::unexpected(zones.error());
    site.position = *position;
    site.precision = *precision;
    site.kind = *kind;
    site.access = *access;
    site.confidence = *confidence;
    site.zones = *zones;
    site.restriction = record.text_or("restriction", "");
    site.partner = record.text_or("partner", "");
    if (site.access == Access::partner && site.partner.empty())
        return record.failure("access is 'partner', but partner is missing: who runs it and rents it out");
    site.notes = record.text_or("notes", "");
    if (auto dates = read_dates(record, provider, site); !dates) return tl::unexpected(dates.error());
    if (auto sources = read_sources(record, site); !sources) return tl::unexpected(sources.error());
    if (auto changes = read_changes(record, site); !changes) return tl::unexpected(changes.error());

    site.search_text = folded(fmt::format("{} {} {} {} {} {} {}", site.id, site.name, site.city, known->second,
                                          provider.name, provider.short_name, fmt::join(provider.aliases, " ")));
    return site;
}

} // namespace

Date Catalogue::compiled() const {
    Date earliest = make_date(2200, 12, 31);
    for (const Provider& provider : providers)
        if (!provider.is_own) earliest = std::min(earliest, provider.compiled.last);
    return earliest;
}

Date Catalogue::revised() const {
    Date latest = make_date(1990, 1, 1);
    for (const Provider& provider : providers)
        if (!provider.is_own) latest = std::max(latest, provider.revised);
    return latest;
}

std::string Catalogue::key_of(std::size_t site) const { return provider_of(site).id + "/" + sites.fetch(site)->id; }

std::optional<std::size_t> Catalogue::find(std::string_view key) const {
    const auto slash = key.find('/');
    if (slash == std::string_view::npos) return std::nullopt;
    for (std::size_t i = 0; i < providers.size(); ++i)
        if (providers[i].id == key.substr(0, slash)) return sites.find(i, key.substr(slash + 1));
    return std::nullopt;
}

std::vector<Error> read_provider(std::string_view text, std::string_view file, const CountryNames& countries,
                                 Catalogue& catalogue) {
    auto root = parse_json(text, file);
    if (!root) return {root.error()};
    const Record record{std::move(*root), std::string{file}, ""};
    if (const auto version = record.count_or("version", 0); !version || *version != 1)
        return {Error{ErrorKind::bad_data, "version is not 1: this file is not a catalogue this program can read",
                      std::string{file}}};
    auto provider = read_provider_record(record);
    if (!provider) return {provider.error()};
    if (std::any_of(catalogue.providers.begin(), catalogue.providers.end(),
                    [&](const Provider& other) { return other.id == provider->id; }))
        return {Error{ErrorKind::bad_data, fmt::format("a provider '{}' was read already", provider->id),
                      std::string{file}}};
    const auto rows = record.children("sites");
    if (!rows) return {rows.error()};

    std::vector<Error> problems;
    std::vector<Site> sites;
    std::set<std::string> ids;
    const std::size_t provider_index = catalogue.providers.size();
    for (const Record& row : *rows) {
        auto site = read_site(row, *provider, countries);
        if (!site) {
            problems.push_back(site.error());
            continue;
        }
        if (!ids.insert(site->id).second) {
            problems.push_back(
                row.failure(fmt::format("a second site with the id '{}'; the first one stays", site->id)).value());
            continue;
        }
        site->provider = provider_index;
        sites.push_back(std::move(*site));
    }
    catalogue.providers.push_back(std::move(*provider));
    catalogue.sites.append(std::move(sites));
    return problems;
}

} // namespace footprint
