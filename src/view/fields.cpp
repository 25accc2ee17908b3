// SPDX-License-Identifier: MIT
#include "view/fields.hpp"

#include "view/analysis_field_types.hpp"
#include "view/map_field_types.hpp"
#include "view/source_field_types.hpp"

#include <array>
#include <tuple>

namespace footprint {
namespace {

/// How an option stands in a row; the rest follows from the field's type.
struct Option {
    std::string_view name;
    OptionGroup group;
    std::string_view type;
    std::string_view help;
    std::string_view names_of = {};
};

/// The field's option, if `Type` can be typed. `find` gives what it compares, `whole` what Type works on.
template <class Type, class Find, class Whole>
constexpr ViewOption option_of(const Option& it) {
    ViewOption option{it.name, it.group, it.type, it.help, nullptr, nullptr, nullptr, it.names_of};
    option.edit = [](std::string_view what, const std::vector<std::string>& given, const KnownNames& names,
                     View& view) { return Type::edit(what, given, names, Whole{}(view)); };
    option.spelled = [](const View& view, const Markets&) -> std::optional<std::string> {
        const View plain;
        if (Find{}(view) == Find{}(plain)) return std::nullopt;
        return Type::spelled(Whole{}(view));
    };
    if constexpr (requires { Type::values(); }) option.values = &Type::values;
    return option;
}

/// An option that says something together with others.
using Spelled = std::optional<std::string> (*)(const View& view, const Markets& markets);
constexpr ViewOption joint(const Option& it, Spelled spelled) {
    return {it.name, it.group, it.type, it.help, nullptr, spelled, nullptr, it.names_of};
}

template <class Find, class Type, class Whole = Find>
constexpr ViewField row(std::string_view key, std::string_view change, Find, Type, Whole = {}) {
    ViewField field;
    field.key = key;
    field.change = change;
    field.is_same = [](const View& a, const View& b) { return Find{}(a) == Find{}(b); };
    field.copy = [](const View& from, View& to) { Find{}(to) = Find{}(from); };
    field.write = [](const View& view, json& value) { Type::write(Whole{}(view), value); };
    field.read = [](const Reader& object, const char* name, View& view) {
        Type::read(object, name, Whole{}(view));
    };
    return field;
}

template <class Find, class Type, class Whole = Find>
constexpr ViewField row(std::string_view key, std::string_view change, Find find, Type type, Option option,
                        Whole whole = {}) {
    ViewField field = row(key, change, find, type, whole);
    field.options[0] = option_of<Type, Find, Whole>(option);
    return field;
}

/// The legend tells a field by `note` where it is not as it is by default.
template <class Find, class Type>
constexpr ViewField noted(std::string_view note, std::string_view key, std::string_view change, Find find,
                          Type type, Option option) {
    ViewField field = row(key, change, find, type, option);
    field.note = note;
    field.words = [](const View& view) { return Type::words(Find{}(view)); };
    return field;
}

constexpr ViewField with(ViewField field, std::initializer_list<ViewOption> more) {
    std::size_t at = 0;
    while (!field.options[at].name.empty()) ++at;
    for (const ViewOption& option : more) field.options[at++] = option;
    return field;
}

// The longer words of options.

std::optional<std::string> center_of(const View& view, const Markets&) {
    if (!view.camera) return std::nullopt;
    return fmt::format("{},{}", view.camera->center.lon, view.camera->center.lat);
}

std::optional<std::string> zoom_of(const View& view, const Markets&) {
    if (!view.camera) return std::nullopt;
    return fmt::format("{}", view.camera->zoom);
}

/// --center moves it, so that it must be said again.
std::optional<std::string> meridian_of(const View& view, const Markets&) {
    const double meridian = view.projection.central_meridian;
    const double unsaid = view.camera ? view.camera->center.lon : View::default_central_meridian;
    if (meridian == unsaid) return std::nullopt;
    return fmt::format("{}", meridian);
}

template <auto names>
std::optional<std::string> places_of(const View& view, const Markets& markets) {
    if (!view.places()) return std::nullopt;
    const Markets::Cover cover = markets.cover(*view.places());
    if ((cover.*names).empty()) return std::nullopt;
    return fmt::format("{}", fmt::join(cover.*names, ","));
}

template <auto side>
std::optional<std::string> side_of(const View& view, const Markets&) {
    if (view.analysis.kind != AnalysisKind::compare) return std::nullopt;
    const Side& it = view.analysis.*side;
    std::string word = it.filter.providers ? fmt::format("{}", fmt::join(*it.filter.providers, ",")) : "all";
    if (it.as_of) word += "@" + to_string(*it.as_of);
    return word;
}

/// One of the two sides: a filter and a day, in the words of the View's own.
struct SideObject {
    static void write(const Side& side, json& into);
    static void read(const Reader& object, const char* key, Side& into);
};

using enum OptionGroup;

constexpr std::array fields{
    with(row(
             "camera", "the map's place", [](auto& v) -> auto& { return v.camera; }, CameraObject{}),
         {joint({"--center", map, "LON,LAT", "Middle of the picture; also the central meridian"}, center_of),
          joint({"--zoom", map, "Z", "0 (the world in 256 pixels) to 13; each step doubles the scale"},
                zoom_of),
          joint({"--fit", map, "", "Fit what the filter shows, whatever the view file says"},
                [](const View&, const Markets&) { return std::optional<std::string>{}; })}),
    with(
        row(
            "projection", "the projection", [](auto& v) -> auto& { return v.projection; }, ProjectionObject{},
            Option{"--projection", map, "NAME", "equal-earth, mercator or plate-carree [equal-earth]"}),
        {joint({"--meridian", map, "LON", "Central meridian of the projection, degrees [11]"}, meridian_of)}),
    row(
        "theme", "the theme", [](auto& v) -> auto& { return v.theme; }, Name<theme_names>{},
        Option{"--theme", map, "NAME", "dark or light [dark]"}),
    row(
        "layers", "the layers", [](auto& v) -> auto& { return v.layers; }, LayerSet{},
        Option{"--layers", map, "NAME,…",
               "relief, graticule, water, urban, borders, divisions, contours, catchments, corridors, arcs, "
               "places, "
               "sites, site-names, users, legend: a list sets them, +name and -name change them"}),
    row(
        "legend.at", "the legend's place", [](auto& v) -> auto& { return v.legend.at; }, PlaceOfLegend{},
        Option{"--legend-at", map, "PLACE",
               "Where the legend stands: top-left, top-right, bottom-left, bottom-right, two shares of the room (0.5,0), or "
               "auto: where it hides least [auto]"}),
    row(
        "legend.folded", "the legend's size", [](auto& v) -> auto& { return v.legend.folded; }, Flag{},
        Option{"--legend-folded", map, "", "The legend's title alone"}),
    row(
        "filter.providers", "the providers", [](auto& v) -> auto& { return v.filter.providers; },
        ProviderIds{},
        Option{"--provider", sites, "NAME,…", "Providers by id, name or alias: aws, Alibaba Cloud, gcp",
               "provider"}),
    // Of the audience as well: which of both is meant follows from the analysis.
    with(row(
             "filter.countries", "where sites lie", [](auto& v) -> auto& { return v.filter.countries; },
             Texts{}),
         {joint({"--market", sites, "NAME,…", "Markets or bundles of countries: \"Middle East\", emea, asean",
                 "market"},
                places_of<&Markets::Cover::groups>),
          joint({"--country", sites, "NAME,…", "Countries by name or ISO code; added to the markets",
                 "country"},
                places_of<&Markets::Cover::countries>)}),
    noted(
        "status", "filter.status", "the statuses", [](auto& v) -> auto& { return v.filter.statuses; },
        NameSet<status_names>{},
        Option{"--status", sites, "NAME,…", "open, uncertain, announced, closed or all [open,uncertain]"}),
    noted(
        "kind", "filter.kind", "the kinds", [](auto& v) -> auto& { return v.filter.kinds; },
        NameSet<kind_names>{},
        Option{"--kind", sites, "NAME,…", "region, zone, edge, data-center or all [all]"}),
    noted(
        "access", "filter.access", "the access", [](auto& v) -> auto& { return v.filter.accesses; },
        Accesses{},
        Option{"--access", sites, "NAME,…",
               "rentable (public and partner), public, partner, restricted or all [all; of an analysis rentable]"}),
    noted(
        "search", "filter.search", "the search", [](auto& v) -> auto& { return v.filter.search; }, Text{},
        Option{"--search", sites, "WORDS", "Sites with these words in id, name, city, country or provider"}),
    row(
        "audience", "who is served", [](auto& v) -> auto& { return v.audience; }, Texts{}),
    row(
        "as_of", "the date", [](auto& v) -> auto& { return v.as_of; }, Day{},
        Option{"--as-of", sites, "DATE",
               "The date: YYYY-MM-DD, YYYY-MM, YYYY (their last day) or today [today]"}),
    row(
        "analysis.kind", "the analysis", [](auto& v) -> auto& { return v.analysis.kind; }, KindOfAnalysis{},
        Option{
            "--analysis", analysis, "NAME",
            "nearest (ms to the nearest site), reach (share within the threshold), sites (in each country), "
            "compare (A's ms less B's) or none [none]. --market and --country then say who is served; sites "
            "anywhere serve them"},
        [](auto& v) -> auto& { return v; }),
    row(
        "analysis.form", "the form", [](auto& v) -> auto& { return v.analysis.form; }, Name<form_names>{},
        Option{"--form", analysis, "NAME", "field or countries: how nearest and compare are drawn [field]"}),
    row(
        "analysis.model", "the model", [](auto& v) -> auto& { return v.analysis.model; }, ModelName{},
        Option{"--model", model, "NAME", "users (L3), corridor (L2), great-circle (L1) or floor [users]"}),
    row(
        "analysis.access_network", "the access network", [](auto& v) -> auto& { return v.analysis.access; },
        Name<access_network_names>{},
        Option{"--access-network", model, "NAME", "How users are connected: wired or wireless [wired]"}),
    row(
        "analysis.weight", "the weight", [](auto& v) { return std::tie(v.analysis.weight, v.analysis.own_weight); },
        WeightName{},
        Option{"--weight", weight, "NAME",
               "What is counted: people, gdp, internet-users, cities, audience (its shares) or the name of your users [people]"},
        [](auto& v) -> auto& { return v.analysis; }),
    row(
        "analysis.shares", "the audience's shares", [](auto& v) -> auto& { return v.analysis.shares; }, AudienceShares{},
        Option{"--audience", weight, "COUNTRY N,…",
               "An audience of one's own: countries with shares, \"Kenya 40, Nigeria 40, Brazil 20\"; they are served, and "
               "count by it",
               "country"},
        [](auto& v) -> auto& { return v; }),
    row(
        "analysis.thresholds_ms", "the thresholds", [](auto& v) -> auto& { return v.analysis.thresholds_ms; },
        Thresholds{},
        Option{"--within", thresholds, "MS,…",
               "Thresholds, rising [20,50,100,250]; a map of reach draws 100 if it is one of them, else the "
               "first; the colours of the others change at them if they are given, else at what fits"},
        [](auto& v) -> auto& { return v.analysis; }),
    row(
        "analysis.reach_ms", "the threshold of the map", [](auto& v) -> auto& { return v.analysis.reach_ms; },
        ReachMs{}, [](auto& v) -> auto& { return v.analysis; }),
    with(row(
             "analysis.a", "side A", [](auto& v) -> auto& { return v.analysis.a; }, SideObject{}),
         {joint({"--a", analysis, "SIDE",
                 "What is compared: aws or aws,google or all, aws@2016-04-30, or a view file", "side"},
                side_of<&Analysis::a>)}),
    with(row(
             "analysis.b", "side B", [](auto& v) -> auto& { return v.analysis.b; }, SideObject{}),
         {joint({"--b", analysis, "SIDE", "With what", "side"}, side_of<&Analysis::b>)}),
    row(
        "selection.site", "the selection", [](auto& v) -> auto& { return v.selection.site; }, Text{}),
    row(
        "selection.country", "the selection", [](auto& v) -> auto& { return v.selection.country; }, Text{}),
    row(
        "selection.place", "the selection", [](auto& v) -> auto& { return v.selection.place; }, Place{}),
    row(
        "rank_by", "the ranking", [](auto& v) -> auto& { return v.rank_by; }, Name<rank_names>{},
        Option{"--rank", ranking, "NAME", "rtt (round-trip time) or km [rtt]"}),
    row(
        "chart", "the chart", [](auto& v) -> auto& { return v.chart; }, Name<chart_names>{},
        Option{"--chart", chart, "NAME",
               "What is drawn over the years: sites (open, of each provider), share (within the threshold), countries (with a "
               "site), openings (by year) or none [sites]"}),
    row(
        "large_chart", "the chart's size", [](auto& v) -> auto& { return v.large_chart; }, Flag{},
        Option{"--large-chart", chart, "", "The chart in the map's place"}),
    row(
        "events.days", "the days of the events", [](auto& v) -> auto& { return v.events.days; },
        DaysOfEvents{}),
    row(
        "events.kind", "the kinds of events", [](auto& v) -> auto& { return v.events.kinds; },
        NameSet<event_names>{},
        Option{"--event", events, "NAME,…", "opened, closed, announced or all [all]"}),
    row(
        "events.firsts", "the firsts", [](auto& v) -> auto& { return v.events.only_firsts; }, Flag{},
        Option{"--firsts", events, "",
               "Only openings that were the first in their country or market, of anyone or the provider"}),
    row(
        "events.by", "how events are listed", [](auto& v) -> auto& { return v.events.by; }, Name<event_grouping_names>{},
        Option{"--by", events, "NAME", "year: counted by year and provider; none: one by one [none]"}),
    with(row(
             "sources", "the sources", [](auto& v) -> auto& { return v.sources; }, OwnSources{},
             Option{"--sites", sites, "FILE,…",
                    "Sites of your own: CSV, XLSX, GeoJSON, GeoPackage and others; FILE#LAYER for a layer"}),
         {ViewOption{"--areas", sites, "FILE,…", "Markets of your own: columns area and country; --market then takes their names",
                     &OwnSources::edit_areas,
                     [](const View& view, const Markets&) { return OwnSources::spelled(SourceRole::areas, view.sources); }, nullptr, {}},
          ViewOption{"--users", sites, "FILE,…", "Users of your own, which are then what is counted: points, cities, countries or areas, with a figure",
                     &OwnSources::edit_users,
                     [](const View& view, const Markets&) { return OwnSources::spelled(SourceRole::users, view.sources); }, nullptr, {}},
          ViewOption{"--times", sites, "FILE,…", "Measured round-trip times that override the model: columns from, to and ms",
                     &OwnSources::edit_times,
                     [](const View& view, const Markets&) { return OwnSources::spelled(SourceRole::times, view.sources); }, nullptr, {}},
          ViewOption{"--columns", sites, "MEANING=COLUMN,…",
                     "Which of their columns mean what, where that is not found: name=Standort,opened=seit",
                     &OwnSources::edit_columns,
                     [](const View&, const Markets&) { return std::optional<std::string>{}; }, nullptr, {}}}),
};

/// The rows of a side: those of the filter, under their own names, and the day.
template <class Use>
void for_each_of_side(Use use) {
    constexpr std::string_view filter = "filter.";
    for (const ViewField& field : fields)
        if (field.key.starts_with(filter))
            use(field, std::string{field.key.substr(filter.size())});
        else if (field.key == "as_of")
            use(field, std::string{field.key});
}

void SideObject::write(const Side& side, json& into) {
    View view;
    view.filter = side.filter;
    view.as_of = side.as_of;
    into = json::object();
    for_each_of_side([&](const ViewField& field, const std::string& key) {
        if (!field.is_same(view, View{})) field.write(view, into[key]);
    });
}

void SideObject::read(const Reader& object, const char* key, Side& into) {
    std::vector<std::string> known;
    for_each_of_side([&](const ViewField&, const std::string& name) { known.push_back(name); });
    const Reader reader{object.at(key), object.path(key), known};
    View view;
    for_each_of_side([&](const ViewField& field, const std::string& name) {
        if (reader.has(name.c_str())) field.read(reader, name.c_str(), view);
    });
    into = {view.filter, view.as_of};
}

} // namespace

std::span<const ViewField> view_fields() { return fields; }

const ViewOption* view_option(std::string_view name) {
    for (const ViewField& field : fields)
        for (const ViewOption& option : field.typed())
            if (option.name == name) return &option;
    return nullptr;
}

View changed(View view, const View& from, const View& to) {
    for (const ViewField& field : fields)
        if (!field.is_same(from, to)) field.copy(to, view);
    // The one belongs to the other.
    view.analysis =
        with_thresholds(std::move(view.analysis), std::vector<double>{view.analysis.thresholds_ms});
    return view;
}

std::string changes_in_words(const View& from, const View& to) {
    std::vector<std::string> words;
    for (const ViewField& field : fields)
        if (!field.is_same(from, to) && (words.empty() || words.back() != field.change))
            words.emplace_back(field.change);
    return join_words(words);
}

} // namespace footprint
