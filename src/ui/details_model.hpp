// SPDX-License-Identifier: MIT
#pragma once

// What the details panel says of the selected site, country or place on the View's day, in words. Made anew
// whenever World, View or day change, never while drawing.

#include "analysis/ranking.hpp"
#include "world/world.hpp"

namespace footprint {

struct DetailRow {
    std::string label;
    std::string text;
    std::string tip; ///< may be empty
};

/// A source of a site, and what it is good for.
struct SourceLine {
    std::string title;
    std::string about; ///< "The Register · opened 2015-10-20"; may be empty
    std::string url;   ///< empty: there is nothing to open
    std::string tip;
};

struct SiteDetails {
    std::size_t site;
    Status status;
    std::string status_in_words; ///< "Open on 30 April 2016"
    std::vector<DetailRow> rows;
    std::string notes;
    std::vector<SourceLine> sources;
    std::vector<std::string> changes; ///< "28 November 2026: opened 2024, was 2023"
};

struct ProviderSites {
    std::size_t provider;
    SiteCount count;
    std::vector<ShownSite> sites;
};

struct CountryDetails {
    std::size_t country;
    std::string place; ///< "Gulf, Middle East"
    std::vector<DetailRow> rows;
    std::string sites_in_words;           ///< "3 sites shown of 5 on 30 April 2016"
    std::vector<ProviderSites> providers; ///< those with a site shown, the most sites first
};

/// A provider's best site as seen from a place.
struct RankedRow {
    std::size_t site;
    Status status;
    std::string value; ///< what is ranked by: "34 ms", or "1,234 km"
    std::string more;  ///< the other one, band, status if not open, near ties
    std::string tip;
    bool is_tie;
};

struct PlaceDetails {
    std::string title;   ///< "Near Nairobi, Kenya", "At sea"
    std::string where;   ///< "1.29° S, 36.82° E", "Nearest from Cairo, the largest city"
    std::string basis;   ///< model and access network
    std::string nothing; ///< why the list is empty; else empty
    RankBy by = RankBy::rtt;
    std::vector<RankedRow> rows; ///< as ranked
};

struct DetailsModel {
    std::optional<SiteDetails> site;
    std::optional<PlaceDetails> place; ///< of a place and of a country
    std::optional<CountryDetails> country;
};

/// `ranking` is of the answers (see start_of_ranking); null: it is not told.
DetailsModel details_model(const World& world, const View& view, Date today,
                           const Ranking* ranking = nullptr);

/// "Near Nairobi, Kenya", "In Kenya" far from any city, "At sea", "At sea near Mombasa, Kenya".
std::string place_in_words(const World& world, LonLat place, const std::string& country);

/// When something happened, with how we know: "21 November 2016", "2016-11, seen first then in a public list;
/// may be older".
std::string in_words(const DatedEvent& event);

/// The status as a word for people, and where needed why: "open", "uncertain".
std::string status_in_words(const Site& site, Date day);

/// What a tooltip says of a site besides its name: "Dubai, United Arab Emirates · open · since 2022-08-30".
std::string summary(const World& world, std::size_t site, Date day);

} // namespace footprint
