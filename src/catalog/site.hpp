// SPDX-License-Identifier: MIT
#pragma once

// A site is one place of a provider: a region, a zone, an edge location or a data center. When it opened and closed
// is known to the day, to the month, or only within bounds; its status on a date is therefore three-valued.

#include "base/color.hpp"
#include "base/date.hpp"
#include "geo/lonlat.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace footprint {

/// The shapes that tell providers apart where colour does not.
enum class Marker : std::uint8_t {
    circle,
    square,
    diamond,
    triangle,
    triangle_down,
    triangle_left,
    triangle_right,
    pentagon,
    hexagon,
    star,
    star4,
    plus,
    cross,
    hourglass,
};

struct Provider {
    std::string id; ///< lower case, as in file names and on the command line
    std::string name;
    std::string short_name;
    std::vector<std::string> aliases;
    Color color;
    Marker marker = Marker::circle;
    DateInterval launched; ///< none of its sites is older
    DateInterval compiled; ///< the state of knowledge
    Date revised;          ///< the last day on which its file was changed; compiled.last if it says none
    bool is_own = false;   ///< not the catalogue's: somebody's own
};

enum class SiteKind : std::uint8_t { region, zone, edge, data_center };
enum class Access : std::uint8_t {
    open_to_all,
    partner,    ///< anyone can rent there, from the partner who runs it
    restricted, ///< open, but not to anyone: governments, one customer, an industry, on request
};
enum class Confidence : std::uint8_t { low, medium, high };
enum class Precision : std::uint8_t { metro, guess };
/// What a source says of a site.
enum class Support : std::uint8_t { opened, closed, announced, exists, city, zones };

/// Where something is known from.
struct Source {
    std::vector<Support> supports; ///< empty: not said
    std::string date;              ///< of the event, as the source gives it; may be empty
    std::string title;
    std::string publisher; ///< may be empty
    std::string url;       ///< http or https, printable ASCII without blanks; empty: no address is known
    std::string seen;      ///< of when the page or file is, or when it was read; may be empty
    std::string quote;     ///< its own words; may be empty
};

/// A correction of a site's record.
struct Change {
    Date day;
    std::string what; ///< "opened 2009-12-02, was 2009-12-03: AWS's own document history"
};

/// What is known of a site on one day.
enum class Status : std::uint8_t {
    absent,    ///< not there yet, and not announced
    announced, ///< not there yet
    uncertain, ///< the day lies inside the interval in which it opened or closed
    open,
    closed,
};

/// An event whose day is known only to lie in an interval, and how we know.
struct DatedEvent {
    DateInterval when;
    std::string basis; ///< "published", "first_seen", "bounds" or "unknown": see geodata/catalog/README.md
    std::string text;  ///< the date as the catalogue gives it, for people: "2016-11", "by 2014-05-12", "not known"
};

struct Site {
    std::size_t provider = 0; ///< index into Catalogue::providers
    std::string id;           ///< the provider's code, unique within the provider
    std::string name;
    std::string city;
    std::string country; ///< ISO 3166-1 alpha-2; XK Kosovo
    LonLat position;
    Precision precision = Precision::metro;
    SiteKind kind = SiteKind::region;
    Access access = Access::open_to_all;
    std::string restriction; ///< government, sovereign, dedicated…; empty if anyone can rent there
    std::string partner;     ///< who operates it, if not the provider
    int zones = 0;           ///< 0: not known
    std::optional<DatedEvent> announced;
    std::optional<DatedEvent> opened; ///< none for a site that is only announced
    std::optional<DatedEvent> closed;
    std::string planned; ///< the opening that was announced, as the source words it
    std::string notes;
    std::vector<Source> sources; ///< what supports the opening first; of the catalogue's sites at least one
    std::vector<Change> changes; ///< the oldest first
    Confidence confidence = Confidence::medium;
    std::string search_text; ///< everything a search looks at, folded
};

/// What does not happen.
inline constexpr DateInterval never{Date::max(), Date::max()};

/// Of which no more is known than that it is so.
inline constexpr DateInterval since_ever{Date{std::chrono::year{1900} / 1 / 1}, Date{std::chrono::year{1900} / 1 / 1}};

/// When a site was announced, opened and closed.
struct Lifetime {
    DateInterval announced = never;
    DateInterval opened = never;
    DateInterval closed = never;
};

Lifetime lifetime_of(const Site& site);

/// What best supports its opening; empty if it has no source.
const Source& best_source(const Site& site);

/// Open from the last day of its opening interval on, uncertain from the first; likewise closed and closing.
Status status_on(const Lifetime& life, Date day);

/// One row of a table of names, as files and the command line spell them.
template <class Value>
struct Named {
    Value value;
    std::string_view id;
};

inline constexpr std::array<Named<Marker>, 14> marker_names{{{Marker::circle, "circle"},
                                                           {Marker::square, "square"},
                                                           {Marker::diamond, "diamond"},
                                                           {Marker::triangle, "triangle"},
                                                           {Marker::triangle_down, "triangle_down"},
                                                           {Marker::triangle_left, "triangle_left"},
                                                           {Marker::triangle_right, "triangle_right"},
                                                           {Marker::pentagon, "pentagon"},
                                                           {Marker::hexagon, "hexagon"},
                                                           {Marker::star, "star"},
                                                           {Marker::star4, "star4"},
                                                           {Marker::plus, "plus"},
                                                           {Marker::cross, "cross"},
                                                           {Marker::hourglass, "hourglass"}}};
inline constexpr std::array<Named<SiteKind>, 4> kind_names{{{SiteKind::region, "region"},
                                                      {SiteKind::zone, "zone"},
                                                      {SiteKind::edge, "edge"},
                                                      {SiteKind::data_center, "data center"}}};
inline constexpr std::array<Named<Access>, 3> access_names{{{Access::open_to_all, "public"},
                                                        {Access::partner, "partner"},
                                                        {Access::restricted, "restricted"}}};
inline constexpr std::array<Named<Support>, 6> support_names{{{Support::opened, "opened"},
                                                          {Support::closed, "closed"},
                                                          {Support::announced, "announced"},
                                                          {Support::exists, "exists"},
                                                          {Support::city, "city"},
                                                          {Support::zones, "zones"}}};
/// The statuses a filter can ask for; a site that is absent is never shown.
inline constexpr std::array<Named<Status>, 4> status_names{{{Status::open, "open"},
                                                          {Status::uncertain, "uncertain"},
                                                          {Status::announced, "announced"},
                                                          {Status::closed, "closed"}}};

/// The id of `value` in one of the tables above.
template <class Table, class Value>
constexpr std::string_view name_in(const Table& table, Value value) {
    for (const auto& row : table)
        if (row.value == value) return row.id;
    return {};
}

/// The value whose id is `id`, or none.
template <class Table>
constexpr auto value_in(const Table& table, std::string_view id) -> std::optional<decltype(table[0].value)> {
    for (const auto& row : table)
        if (row.id == id) return row.value;
    return std::nullopt;
}

} // namespace footprint
