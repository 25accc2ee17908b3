// SPDX-License-Identifier: MIT
#include "app/command_line.hpp"

#include "app/commands.hpp"
#include "base/text.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <unistd.h>

namespace footprint {
namespace {

constexpr const char* examples = R"(Examples:
  footprint                                      open the map
  footprint --provider aws,aliyun --market mena  open it with a filter
  footprint render -o map.png --as-of 2016-04-30
  footprint sites --market "Middle East" --format csv

`footprint COMMAND --help` tells more.)";

constexpr const char* render_examples = R"(Examples:
  footprint render -o world.png
  footprint render -o gulf.png --market gulf --theme light --size 3840x2160
  footprint render -o then.png --provider aws,aliyun --market emea --as-of 2016-04-30
  footprint render -o pacific.png --center 150,10 --layers=-relief,-places)";

constexpr const char* sites_examples = R"(Examples:
  footprint sites --provider aws --as-of 2016-04-30 --format csv
  footprint sites --market "Middle East" --status open,uncertain,announced
  footprint sites --search frankfurt --format geojson -o frankfurt.geojson)";

void add_filter_options(CLI::App& app, FilterOptions& options) {
    const std::string group = "What is shown";
    app.add_option("--view", options.view_file, "Start from a view file; the other options change it")
        ->type_name("FILE")
        ->group(group);
    const auto names = [&](const char* name, std::vector<std::string>& into, const char* type, const char* text) {
        app.add_option(name, into, text)->type_name(type)->take_all()->allow_extra_args(false)->group(group);
    };
    names("--provider", options.providers, "NAME,…", "Providers by id, name or alias: aws, Alibaba Cloud, gcp");
    names("--market", options.markets, "NAME,…", "Markets or bundles of countries: \"Middle East\", emea, asean");
    names("--country", options.countries, "NAME,…", "Countries by name or ISO code; added to the markets");
    names("--status", options.statuses, "NAME,…", "open, uncertain, announced, closed or all [open,uncertain]");
    names("--kind", options.kinds, "NAME,…", "region, zone, edge, data-center or all [all]");
    names("--access", options.accesses, "NAME,…", "public, restricted or all [all]");
    app.add_option("--as-of", options.as_of, "The date: YYYY-MM-DD, YYYY-MM, YYYY (their last day) or today [today]")
        ->type_name("DATE")
        ->group(group);
    app.add_option("--search", options.search, "Sites with these words in id, name, city, country or provider")
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
    app.add_flag("--fit", options.fit, "Fit what the filter shows, whatever the view file says")->group(group);
    app.add_option("--theme", options.theme, "dark or light [dark]")->type_name("NAME")->group(group);
    app.add_option("--layers", options.layers,
                   "relief, graticule, water, urban, borders, divisions, places, sites, site-names, legend: a list "
                   "sets them, +name and -name change them")
        ->type_name("NAME,…")
        ->take_all()
        ->allow_extra_args(false)
        ->group(group);
}

std::filesystem::path program_path() {
    std::error_code code;
    auto path = std::filesystem::read_symlink("/proc/self/exe", code);
    return code ? std::filesystem::path{} : path;
}

int report(const Error& error) {
    fmt::print(stderr, "footprint: {}\n", to_string(error));
    return static_cast<int>(error.kind);
}

Result<Session> open_session(Cities cities) {
    auto data = find_data(program_path());
    if (!data) return tl::unexpected(data.error());
    auto loaded = load_world(*data, cities);
    if (!loaded) return tl::unexpected(loaded.error());
    return Session{std::move(*data), std::make_shared<const World>(std::move(loaded->world)),
                   std::move(loaded->problems), today()};
}

/// Runs a command on a fresh session. Bad records do not stop it, but it ends with their exit code.
template <class Command>
int with_session(Cities cities, Command command) {
    const auto session = open_session(cities);
    if (!session) return report(session.error());
    for (const Error& problem : session->problems) fmt::print(stderr, "footprint: warning: {}\n", to_string(problem));
    if (const Result<void> done = command(*session); !done) return report(done.error());
    return session->problems.empty() ? 0 : static_cast<int>(ErrorKind::bad_data);
}

int print_version() {
    fmt::print("footprint {}\n", FOOTPRINT_VERSION);
    const auto session = open_session(Cities::skip);
    if (!session) return report(session.error());
    const Catalogue& catalogue = session->world->catalogue;
    fmt::print("data: {} ({})\n", session->data.root.string(), session->data.found_by);
    fmt::print("catalogue: {} of {}, compiled {}\n", counted(catalogue.sites.size(), "site"),
               counted(catalogue.providers.size(), "provider"), to_string(catalogue.compiled()).substr(0, 7));
    return 0;
}

/// What CLI11 could not make sense of, with the option or command that was probably meant.
std::string explain(const CLI::App& app, const CLI::ParseError& error, int argc, const char* const* argv) {
    std::string text = error.what();
    std::vector<std::string> known;
    const CLI::App* scope = &app;
    for (const CLI::App* sub : app.get_subcommands({})) {
        known.push_back(sub->get_name());
        if (sub->parsed()) scope = sub;
    }
    for (const CLI::Option* option : scope->get_options())
        for (const std::string& name : option->get_lnames()) known.push_back("--" + name);
    for (int i = 1; i < argc; ++i) {
        const std::string word = std::string{argv[i]}.substr(0, std::string_view{argv[i]}.find('='));
        if (text.find(word) == std::string::npos || std::find(known.begin(), known.end(), word) != known.end()) continue;
        if (const auto nearest = nearest_name(word, known)) return text + "; did you mean '" + *nearest + "'?";
    }
    return text;
}

/// The first word is a view file or a command; it is neither.
Error no_such_file(const CLI::App& app, const std::string& name) {
    std::vector<std::string> commands;
    for (const CLI::App* sub : app.get_subcommands({}))
        if (!sub->get_group().empty()) commands.push_back(sub->get_name());
    const auto nearest = nearest_name(name, commands);
    return {ErrorKind::usage,
            fmt::format("there is no command and no file '{}'{}; see --help", name,
                        nearest ? fmt::format("; did you mean '{}'?", *nearest) : ""),
            ""};
}

} // namespace

int run(int argc, const char* const* argv) {
    CLI::App app{"Footprint shows where cloud providers' data centers are, whom they reach and how that changed.",
                 "footprint"};
    app.footer(examples);
    app.set_help_flag("-h,--help", "Print this help and exit");
    bool wants_version = false;
    app.add_flag("--version", wants_version, "Print the version and where the data comes from, and exit");
    app.require_subcommand(0, 1);

    // One set for all commands: options may stand before the command as well as after it.
    FilterOptions filter;
    PictureOptions picture;
    std::string size;
    double scale = 0;
    ExploreCommandOptions explore_options;
    std::string view_file;
    const auto add_explore_options = [&](CLI::App& to) {
        add_filter_options(to, filter);
        add_picture_options(to, picture);
        to.add_option("--size", size, "Size of the window [as last time]")->type_name("WxH");
        to.add_option("--scale", scale, "Pixels a point: 2 on a HiDPI screen [the screen's]");
        to.add_option("--trace", explore_options.trace)->group(""); // for tests
        to.add_option("FILE", view_file, "A view file to open");
    };
    add_explore_options(app);
    CLI::App* explore = app.add_subcommand("explore", "Open the map in a window (what no command does, too)");
    add_explore_options(*explore);

    RenderOptions render_options;
    CLI::App* render = app.add_subcommand("render", "Draw a picture: PNG. Needs no display");
    render->footer(render_examples);
    render->add_option("-o,--output", render_options.output, "The file to write: name.png")->required()->type_name("FILE");
    add_filter_options(*render, filter);
    add_picture_options(*render, picture);
    render->add_option("--size", size, "Pixels [1920x1080], each side up to 16384")->type_name("WxH");
    render->add_option("--scale", scale, "Size of text and signs, 0.5 to 8 [1, more above 1080 lines]");
    render->add_flag("-q,--quiet", render_options.quiet, "Say nothing when it went well");

    SitesOptions sites_options;
    std::string format = "table";
    CLI::App* sites = app.add_subcommand("sites", "List sites and their status on a date");
    sites->footer(sites_examples);
    add_filter_options(*sites, filter);
    std::vector<std::string> formats;
    for (const auto& row : table_format_names) formats.emplace_back(row.id);
    sites->add_option("--format", format, "table, csv, json or geojson [table]")->check(CLI::IsMember(formats));
    sites->add_option("-o,--output", sites_options.output, "Write to a file instead of standard output")
        ->type_name("FILE");

    std::string names_of;
    CLI::App* names = app.add_subcommand("names", "")->group("");
    names->add_option("WHAT", names_of)->required();

    try {
        app.parse(argc, argv);
    } catch (const CLI::CallForHelp& help) {
        return app.exit(help);
    } catch (const CLI::ParseError& error) {
        return report({ErrorKind::usage, explain(app, error, argc, argv) + "; see --help", ""});
    }
    if (wants_version) return print_version();
    if (render->parsed()) {
        render_options.filter = filter;
        render_options.picture = picture;
        render_options.scale = scale;
        if (!size.empty()) render_options.size = size;
        PictureDrawer drawer;
        return with_session(Cities::load, [&](const Session& s) { return render_command(s, render_options, drawer); });
    }
    if (sites->parsed()) {
        sites_options.filter = filter;
        sites_options.format = value_in(table_format_names, format).value_or(TableFormat::table);
        return with_session(Cities::skip, [&](const Session& s) { return sites_command(s, sites_options); });
    }
    if (names->parsed()) return with_session(Cities::skip, [&](const Session& s) { return names_command(s, names_of); });
    if (!view_file.empty()) {
        std::error_code ignored;
        if (!std::filesystem::exists(view_file, ignored)) return report(no_such_file(app, view_file));
        filter.view_file = view_file;
    }
    explore_options.filter = filter;
    explore_options.picture = picture;
    explore_options.size = size;
    explore_options.scale = scale;
    return with_session(Cities::load, [&](const Session& s) { return explore_command(s, explore_options); });
}

} // namespace footprint
