// SPDX-License-Identifier: MIT
#include "app/command_line/command_options.hpp"

namespace footprint {

void add_filter_options(CLI::App& app, FilterOptions& options, Countries whose, HasDay has_day) {
    const std::string group = "What is shown";
    app.add_option("--view", options.view_file, "Start from a view file; the other options change it")
        ->type_name("FILE")
        ->group(group);
    const auto names = [&](const char* name, std::vector<std::string>& into, const char* type,
                           const char* text) {
        return app.add_option(name, into, text)
            ->type_name(type)
            ->take_all()
            ->allow_extra_args(false)
            ->group(group);
    };
    names("--provider", options.providers, "NAME,…",
          "Providers by id, name or alias: aws, Alibaba Cloud, gcp");
    CLI::Option* markets = names("--market", options.markets, "NAME,…",
                                 whose == Countries::of_served
                                     ? "Who is served: markets or bundles of countries, \"Middle East\", "
                                       "emea; sites anywhere serve them"
                                     : "Markets or bundles of countries: \"Middle East\", emea, asean");
    CLI::Option* countries = names("--country", options.countries, "NAME,…",
                                   "Countries by name or ISO code; added to the markets");
    if (whose == Countries::none)
        for (CLI::Option* hidden : {markets, countries}) hidden->group("");
    names("--status", options.statuses, "NAME,…",
          "open, uncertain, announced, closed or all [open,uncertain]");
    names("--kind", options.kinds, "NAME,…", "region, zone, edge, data-center or all [all]");
    names("--access", options.accesses, "NAME,…", "public, restricted or all [all]");
    app.add_option("--as-of", options.as_of,
                   "The date: YYYY-MM-DD, YYYY-MM, YYYY (their last day) or today [today]")
        ->type_name("DATE")
        ->group(has_day == HasDay::yes ? group : "");
    app.add_option("--search", options.search,
                   "Sites with these words in id, name, city, country or provider")
        ->type_name("WORDS")
        ->group(group);
}

void add_picture_options(CLI::App& app, PictureOptions& options) {
    const std::string group = "How it is shown";
    app.add_option("--projection", options.projection, "equal-earth, mercator or plate-carree [equal-earth]")
        ->type_name("NAME")
        ->group(group);
    app.add_option("--center", options.center, "Middle of the picture; also the central meridian")
        ->type_name("LON,LAT")
        ->group(group);
    app.add_option("--meridian", options.meridian, "Central meridian of the projection, degrees [11]")
        ->type_name("LON")
        ->group(group);
    app.add_option("--zoom", options.zoom, "0 (the world in 256 pixels) to 13; each step doubles the scale")
        ->type_name("Z")
        ->group(group);
    app.add_flag("--fit", options.fit, "Fit what the filter shows, whatever the view file says")
        ->group(group);
    app.add_option("--theme", options.theme, "dark or light [dark]")->type_name("NAME")->group(group);
    app.add_option("--layers", options.layers,
                   "relief, graticule, water, urban, borders, divisions, contours, catchments, corridors, "
                   "arcs, places, "
                   "sites, site-names, legend: a list sets them, +name and -name change them")
        ->type_name("NAME,…")
        ->take_all()
        ->allow_extra_args(false)
        ->group(group);
}

void add_analysis_options(CLI::App& app, AnalysisOptions& options) {
    const std::string group = "Who is reached, how fast";
    app.add_option(
           "--analysis", options.kind,
           "nearest (ms to the nearest site), reach (share within the threshold), sites (in each country), "
           "compare (A's ms less B's) or none [none]. --market and --country then say who is served; sites "
           "anywhere serve them")
        ->type_name("NAME")
        ->group(group);
    app.add_option("--form", options.form, "field or countries: how nearest and compare are drawn [field]")
        ->type_name("NAME")
        ->group(group);
    app.add_option("--a", options.a,
                   "What is compared: aws or aws,google or all, aws@2016-04-30, or a view file")
        ->type_name("SIDE")
        ->group(group);
    app.add_option("--b", options.b, "With what")->type_name("SIDE")->group(group);
    add_model_options(app, options);
    add_weight_options(app, options);
}

void add_model_options(CLI::App& app, AnalysisOptions& options) {
    const std::string group = "Who is reached, how fast";
    app.add_option("--model", options.model, "corridor (L2), great-circle (L1) or floor [corridor]")
        ->type_name("NAME")
        ->group(group);
    app.add_option("--access-network", options.access_network,
                   "How users are connected: wired or wireless [wired]")
        ->type_name("NAME")
        ->group(group);
    app.add_option("--measured", options.measured,
                   "Round-trip times that override the model: CSV with from, to, ms")
        ->type_name("FILE")
        ->group(group);
}

void add_weight_options(CLI::App& app, AnalysisOptions& options) {
    const std::string group = "Who is reached, how fast";
    app.add_option("--weight", options.weight,
                   "What is counted: people, gdp, internet-users or cities [people]")
        ->type_name("NAME")
        ->group(group);
    app.add_option("--within", options.within,
                   "Thresholds, rising [20,50,100,250]; a map of reach draws 100 if it is one of them, else "
                   "the first")
        ->type_name("MS,…")
        ->take_all()
        ->allow_extra_args(false)
        ->group(group);
}

void add_table_options(CLI::App& app, TableOptions& options, const std::vector<TableFormat>& formats) {
    std::vector<std::string> names;
    for (const TableFormat format : formats) names.emplace_back(name_in(table_format_names, format));
    app.add_option("--format", options.format, fmt::format("{} [table]", fmt::join(names, ", ")))
        ->check(CLI::IsMember(names));
    app.add_option("-o,--output", options.output, "Write to a file instead of standard output")
        ->type_name("FILE");
}

} // namespace footprint
