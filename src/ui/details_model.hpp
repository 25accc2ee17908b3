// SPDX-License-Identifier: MIT
#pragma once

// What the details panel says of the selected site or country on the View's day, in words. Made anew whenever
// World, View or day change, never while drawing.

#include "view/view.hpp"
#include "world/world.hpp"

namespace footprint {

struct DetailRow {
    std::string label;
    std::string text;
    std::string tip; ///< may be empty
};

struct SiteDetails {
    std::size_t site;
    Status status;
    std::string status_in_words; ///< "Open on 30 April 2016"
    std::vector<DetailRow> rows;
    std::string notes;
    std::string source;
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

struct DetailsModel {
    std::optional<SiteDetails> site;
    std::optional<CountryDetails> country;
};

DetailsModel details_model(const World& world, const View& view, Date today);

/// When something happened, with how we know: "21 November 2016", "2016-11, seen first then in a public list;
/// may be older".
std::string in_words(const DatedEvent& event);

/// The status as a word for people, and where needed why: "open", "uncertain".
std::string status_in_words(const Site& site, Date day);

/// What a tooltip says of a site besides its name: "Dubai, United Arab Emirates · open · since 2022-08-30".
std::string summary(const World& world, const Site& site, Date day);

} // namespace footprint
