// SPDX-License-Identifier: MIT
#pragma once

// Claims and stories. A claim is a sentence that somebody made, with the date, the metric and the relation that would
// make it true; the program evaluates it. A story is a sequence of Views with captions and claims. Format: docs/cli.md.

#include "view/view.hpp"

#include <variant>

namespace footprint {

/// What a claim is about.
enum class Metric : std::uint8_t {
    sites,             ///< number of sites
    countries,         ///< number of countries with a site
    cities,            ///< the cities of the sites
    next_cities,       ///< the cities of the sites that opened after the date, up to `until`
    share_within,      ///< per cent of the weight within `within_ms`
    median_rtt,        ///< weighted median RTT, ms
    nearest_cities,    ///< country by country, the city of the site that serves most
    zones,             ///< number of availability zones: their days are not in the catalogue
    customer_countries ///< where customers are: no catalogue of sites can tell
};

inline constexpr std::array<Named<Metric>, 9> metric_names{{{Metric::sites, "sites"},
                                                            {Metric::countries, "countries"},
                                                            {Metric::cities, "cities"},
                                                            {Metric::next_cities, "next-cities"},
                                                            {Metric::share_within, "share-within"},
                                                            {Metric::median_rtt, "median-rtt"},
                                                            {Metric::nearest_cities, "nearest-cities"},
                                                            {Metric::zones, "zones"},
                                                            {Metric::customer_countries, "customer-countries"}}};

/// Between the metric and what is expected. Numbers are compared; of cities `includes` wants all that are expected, `among`
/// none but those.
enum class Relation : std::uint8_t { equal, less, at_most, more, at_least, includes, among };

inline constexpr std::array<Named<Relation>, 7> relation_names{{{Relation::equal, "="},
                                                                {Relation::less, "<"},
                                                                {Relation::at_most, "<="},
                                                                {Relation::more, ">"},
                                                                {Relation::at_least, ">="},
                                                                {Relation::includes, "includes"},
                                                                {Relation::among, "among"}}};

/// Whether the metric is a set of cities and not a number.
bool is_of_cities(Metric metric);

/// How the nearest site is chosen.
enum class NearestBy : std::uint8_t { rtt, km };
inline constexpr std::array<Named<NearestBy>, 2> nearest_by_names{{{NearestBy::rtt, "rtt"}, {NearestBy::km, "km"}}};

struct Claim {
    std::string sentence;
    std::string source;              ///< who said it, where and when
    std::set<std::string> providers; ///< ids; empty: all
    std::vector<std::string> markets; ///< by id or name; empty with `countries` empty: the world
    CountryCodes countries;           ///< added to the markets
    Date as_of;
    std::optional<Date> until; ///< of next_cities
    Metric metric = Metric::sites;
    Relation relation = Relation::equal;
    std::variant<double, std::vector<std::string>> expected = 0.0; ///< a number, or names of cities
    double within_ms = 100;                                       ///< of share_within
    NearestBy by = NearestBy::rtt;                                ///< of nearest_cities
    double for_share = 1; ///< of nearest_cities: the part of the weight for which it must hold; "most" is 0.5

    bool operator==(const Claim&) const = default;
};

struct StoryPage {
    std::string title;
    std::string caption;
    View view;
    std::vector<Claim> claims;
};

struct Story {
    std::string title;
    std::string introduction;
    std::vector<StoryPage> pages; ///< at least one
};

/// Reads a story, or a view file with claims as a story of one page.
Result<Story> read_story(std::string_view text, std::string_view file);

} // namespace footprint
