// SPDX-License-Identifier: MIT
#pragma once

// The View: one small value that says what is shown. Panels, keys, command-line flags, view files and tests all edit
// it and nothing else; undo is a stack of Views.

#include "catalog/filter.hpp"
#include "catalog/own_source.hpp"
#include "view/analysis.hpp"
#include "view/frame.hpp"
#include "view/listing.hpp"

#include <optional>
#include <set>
#include <string>

namespace footprint {

enum class Theme : std::uint8_t { dark, light };

/// What can be switched on the map, bottom to top.
enum class Layer : std::uint8_t {
    relief,
    graticule,
    water,     ///< lakes, rivers, glaciers
    urban,     ///< built-up areas
    borders,   ///< of countries, disputed lines dashed
    divisions, ///< first-order lines: states, provinces
    contours,  ///< lines of equal round-trip time, at the thresholds
    catchments, ///< borders between the places that different sites are nearest to
    corridors,  ///< the sketch of cable routes that the corridor model goes by
    arcs,       ///< from what is selected to the nearest site of each provider
    places,     ///< names of countries and cities
    sites,
    site_names,
    legend, ///< with the scale bar and the credits
    users,  ///< of somebody's own
};

inline constexpr std::array<Named<Theme>, 2> theme_names{{{Theme::dark, "dark"}, {Theme::light, "light"}}};
inline constexpr std::array<Named<Layer>, 15> layer_names{{{Layer::relief, "relief"},
                                                           {Layer::graticule, "graticule"},
                                                           {Layer::water, "water"},
                                                           {Layer::urban, "urban"},
                                                           {Layer::borders, "borders"},
                                                           {Layer::divisions, "divisions"},
                                                           {Layer::contours, "contours"},
                                                           {Layer::catchments, "catchments"},
                                                           {Layer::corridors, "corridors"},
                                                           {Layer::arcs, "arcs"},
                                                           {Layer::places, "places"},
                                                           {Layer::sites, "sites"},
                                                           {Layer::site_names, "site-names"},
                                                           {Layer::legend, "legend"},
                                                           {Layer::users, "users"}}};

/// What the details panel and the highlight are about: nothing, a site ("aws/us-east-1"), a country ("AE"), a place in
/// it, or a place at sea.
struct Selection {
    std::string site;
    std::string country;
    std::optional<LonLat> place;

    bool empty() const { return site.empty() && country.empty() && !place; }
    bool operator==(const Selection&) const = default;
};

/// 0 to 1 each: at the left and at the top, at the right and at the bottom.
struct LegendPlace {
    double x = 0;
    double y = 1;

    bool operator==(const LegendPlace&) const = default;
};

/// Where the legend stands and how much of it there is.
struct LegendLook {
    /// Shares of the room to its left and above it: (0, 1) is the bottom left. None: where it hides least.
    std::optional<LegendPlace> at;
    bool folded = false; ///< its title alone

    bool operator==(const LegendLook&) const = default;
};

struct View {
    std::optional<Camera> camera; ///< none: what the filter shows, fitted into the viewport
    Projection projection{ProjectionKind::equal_earth, default_central_meridian};
    Theme theme = Theme::dark;
    std::set<Layer> layers = default_layers();
    LegendLook legend;
    Filter filter;                        ///< which sites
    std::optional<CountryCodes> audience; ///< who is served, in an analysis; none: everybody
    std::optional<Date> as_of;            ///< none: today
    Analysis analysis;
    Selection selection;
    RankBy rank_by = RankBy::rtt;        ///< sites as seen from what is selected
    ChartKind chart = ChartKind::sites; ///< over the years
    bool large_chart = false;           ///< it stands in the map's place, if there is one
    EventList events;
    std::vector<OwnSource> sources; ///< taken in beside the catalogue

    Date day(Date today) const { return as_of.value_or(today); }
    bool shows_large_chart() const { return large_chart && chart != ChartKind::none; }
    bool shows(Layer layer) const { return layers.contains(layer); }
    /// The countries that it is about: who is served, or without an analysis where the sites lie.
    const std::optional<CountryCodes>& places() const {
        return analysis.kind == AnalysisKind::none ? filter.countries : audience;
    }
    bool operator==(const View&) const = default;

    /// 11 degrees east: the map is then cut in the Bering Strait, and no country is cut in two.
    static constexpr double default_central_meridian = 11;
    static std::set<Layer> default_layers();
};

/// Whose sites `view` shows: its filter, in an analysis what of it serves, in a comparison that of A and that of B.
std::vector<Filter> shown_filters(const View& view);

/// The sites that `view` shows, in the catalogue's order; in a comparison those of A, each with its status on A's day, and
/// of B.
std::vector<ShownSite> shown_sites(const Catalogue& catalogue, const View& view, Date today);

/// `view` about these countries: who is served, or without an analysis where the sites lie.
View with_places(View view, std::optional<CountryCodes> countries);

/// `view` with an audience of one's own: these countries are served, and count by their shares; none: everybody, by people.
View with_shares(View view, Shares shares);

/// `view` with another analysis. Without one its countries say where sites lie, with one who is served: they go along.
View with_analysis(View view, AnalysisKind kind);

} // namespace footprint
