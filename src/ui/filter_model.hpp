// SPDX-License-Identifier: MIT
#pragma once

// What the filter panel shows, ready to be drawn, and the edits it proposes. Made anew whenever World, View
// or day change (about 0.3 ms), never while drawing. Each list counts what would be shown if that list alone
// let everything pass, so that a row which is switched off still says what it would bring.

#include "view/view.hpp"
#include "world/world.hpp"

#include <map>

namespace footprint {

enum class Check : std::uint8_t { off, some, on };

struct ProviderRow {
    std::size_t provider; ///< index into Catalogue::providers
    bool on;
    SiteCount count;
};

/// A market, a subregion or a country, with what it consists of.
struct PlaceRow {
    std::string id; ///< of a country its code
    std::string name;
    std::vector<std::string> countries;
    Check check = Check::on;
    SiteCount count;
    std::vector<PlaceRow> parts; ///< empty for a country, and where there is only one part of the same extent
};

struct BundleRow {
    std::string id;
    std::string name;
    std::string tip;
    bool on; ///< the filter is just this bundle
};

struct FilterModel {
    std::vector<ProviderRow> providers;
    std::vector<PlaceRow> markets;
    std::vector<BundleRow> bundles;
    std::map<Status, std::size_t> statuses; ///< sites that have it, everything else filtered
    std::map<SiteKind, std::size_t> kinds;
    std::map<Access, std::size_t> accesses;
    std::set<Access> usual_accesses; ///< where the filter asks for none
    SiteCount shown;
    std::size_t shown_providers = 0; ///< providers with a site shown
    std::size_t shown_countries = 0;
    std::string places_in_words; ///< "Everywhere", "Middle East", "Gulf, Egypt and 3 more"
    std::string day;             ///< 2016-04-30
    std::string day_in_words;
    bool is_plain = true; ///< nothing to reset
    bool places_are_served =
        false;             ///< an analysis is on: the countries say who is served, not where sites lie
    bool compares = false; ///< A and B say whose sites are shown, not the filter
};

FilterModel filter_model(const World& world, const View& view, Date today);

Filter with_provider(Filter filter, const Catalogue& catalogue, const std::string& id, bool on);
View with_countries(View view, const World& world, const std::vector<std::string>& codes, bool on);
View with_only_countries(View view, const World& world, const CountryCodes& codes);

/// `set` with `value` put in or taken out.
template <class Set, class Value>
Set toggled(Set set, Value value) {
    if (set.erase(value) == 0) set.insert(value);
    return set;
}

/// "12", "12 +2": a count short enough for a row.
std::string short_count(const SiteCount& count);

} // namespace footprint
