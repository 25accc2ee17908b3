// SPDX-License-Identifier: MIT
#include "app/command_line/command_line.hpp"

#include "app/command_line/analysis_commands.hpp"
#include "app/command_line/command_help.hpp"
#include "app/command_line/command_run.hpp"
#include "app/command_line/check_command.hpp"
#include "app/command_line/commands.hpp"
#include "app/own_files.hpp"
#include "app/story/story_files.hpp"
#include "app/window/window_state.hpp"
#include "app/command_line/render_command.hpp"
#include "view/option_values.hpp"

namespace footprint {
namespace {

Run add_render(CLI::App& app, Typed& typed) {
    CLI::App* render = app.add_subcommand("render", "Draw a picture, frames or a film. Needs no display");
    auto options = std::make_shared<RenderOptions>();
    render->footer(render_examples);
    render
        ->add_option("-o,--output", options->output,
                     "name.png; frames/%Y-%m.png with --from and --to; film.mp4, .webm, .gif")
        ->required()
        ->type_name("FILE");
    add_view_options(*render, typed.view, picture_groups);
    add_measured(*render, typed.measured);
    const char* group = "Frames and films";
    render->add_option("--from", options->from, "First day: 2010 is its first of January [the first opening]")
        ->type_name("DATE")
        ->group(group);
    render->add_option("--to", options->to, "Last day: 2016 is its last of December [today]")
        ->type_name("DATE")
        ->group(group);
    render->add_option("--step", options->step, "day, week, month, quarter or year [month]")
        ->type_name("UNIT")
        ->group(group);
    render->add_option("--fps", options->per_second, "Frames a second of a film [10]")->group(group);
    render->add_flag("--again", options->again, "Draw frames anew that an earlier run has left")
        ->group(group);
    render->add_option("--size", typed.size, "Pixels [1920x1080, frames 1280x720], each side up to 16384")
        ->type_name("WxH");
    render->add_option("--scale", typed.scale, "Size of text and signs, 0.5 to 8 [1, more above 1080 lines]");
    render->add_flag("-q,--quiet", options->quiet, "Say nothing when it went well");
    return [&typed, options] {
        options->view = typed.view;
        options->scale = typed.scale;
        if (!typed.size.empty()) options->size = typed.size;
        Jobs jobs;
        PictureDrawer drawer{jobs};
        return with_session(Cities::load, typed, [&](const Session& s) {
            return render_command(s, *options, {jobs, drawer});
        });
    };
}

Run add_sites(CLI::App& app, Typed& typed) {
    CLI::App* sites = app.add_subcommand("sites", "List sites and their status on a date");
    sites->footer(sites_examples);
    add_view_options(*sites, typed.view, {OptionGroup::sites});
    add_table_options(*sites, typed.table, site_formats);
    sites->add_option("--changed-since", typed.changed_since,
                      "Only sites whose record was changed from that date on, and what was changed")
        ->type_name("DATE");
    return [&typed] {
        const auto format = format_for(typed.table, site_formats);
        if (!format) return report(format.error());
        const SitesOptions options{typed.view, *format, typed.table.output, typed.changed_since};
        return with_session(Cities::skip, typed, [&](const Session& s) { return sites_command(s, options); });
    };
}

void add_by(CLI::App& command, Typed& typed, const char* by_default) {
    command
        .add_option("--by", typed.by,
                    fmt::format("world, market, subregion, country or city [{}]", by_default))
        ->type_name("LEVEL");
}

Run add_coverage(CLI::App& app, Typed& typed) {
    CLI::App* coverage =
        app.add_subcommand("coverage", "Tell whom the sites reach within how many milliseconds");
    coverage->footer(coverage_examples);
    add_by(*coverage, typed, "world: all who are served");
    add_view_options(*coverage, typed.view,
                     {OptionGroup::sites, OptionGroup::model, OptionGroup::weight, OptionGroup::thresholds},
                     Countries::of_served);
    add_measured(*coverage, typed.measured);
    add_table_options(*coverage, typed.table, analysis_formats);
    return [&typed] {
        const auto format = format_for(typed.table, analysis_formats);
        if (!format) return report(format.error());
        CoverageOptions options{typed.view, GroupLevel::world, *format, typed.table.output};
        if (!typed.by.empty()) {
            const auto by = parse_named("level", typed.by, level_names);
            if (!by) return report(by.error());
            options.by = *by;
        }
        return with_session(Cities::load, typed,
                            [&](const Session& s) { return coverage_command(s, options); });
    };
}

Run add_compare(CLI::App& app, Typed& typed) {
    CLI::App* compare = app.add_subcommand("compare", "Tell who is nearer to whom: A or B");
    compare->footer(compare_examples);
    compare
        ->add_option("A", typed.view.typed["--a"],
                     "aws or aws,google or all, aws@2016-04-30 (on a date), or a view file")
        ->type_name("SIDE")
        ->expected(1)
        ->allow_extra_args(false);
    compare->add_option("B", typed.view.typed["--b"], "Likewise")
        ->type_name("SIDE")
        ->expected(1)
        ->allow_extra_args(false);
    add_by(*compare, typed, "country with --market or --country, else market");
    add_view_options(*compare, typed.view, {OptionGroup::sites, OptionGroup::model, OptionGroup::weight},
                     Countries::of_served);
    add_measured(*compare, typed.measured);
    add_table_options(*compare, typed.table, analysis_formats);
    return [&typed] {
        const auto format = format_for(typed.table, analysis_formats);
        if (!format) return report(format.error());
        CompareOptions options{typed.view, {}, *format, typed.table.output};
        if (!typed.by.empty()) {
            const auto by = parse_named("level", typed.by, level_names);
            if (!by) return report(by.error());
            options.by = *by;
        }
        return with_session(Cities::load, typed,
                            [&](const Session& s) { return compare_command(s, options); });
    };
}

Run add_nearest(CLI::App& app, Typed& typed) {
    CLI::App* nearest = app.add_subcommand("nearest", "Rank the sites as seen from a place");
    nearest->footer(nearest_examples);
    auto options = std::make_shared<NearestOptions>();
    auto all = std::make_shared<bool>(false);
    nearest
        ->add_option("PLACE", options->places,
                     "LON,LAT; a city (Nairobi, \"Paris, FR\"); a country (its largest city); or a site "
                     "(aws/eu-central-1), then from data center to data center")
        ->required()
        ->type_name("");
    nearest->add_flag("--all", *all, "Every site, not only the best of each provider and its near ties");
    add_view_options(*nearest, typed.view, {OptionGroup::sites, OptionGroup::model, OptionGroup::ranking},
                     Countries::none);
    add_measured(*nearest, typed.measured);
    add_table_options(*nearest, typed.table, analysis_formats);
    return [&typed, options, all] {
        const auto format = format_for(typed.table, analysis_formats);
        if (!format) return report(format.error());
        options->view = typed.view;
        options->scope = *all ? RankScope::all : RankScope::best;
        options->format = *format;
        options->output = typed.table.output;
        return with_session(Cities::load, typed,
                            [&](const Session& s) { return nearest_command(s, *options); });
    };
}

/// What can be typed after a command, or before one; of options those that help tells of.
std::vector<std::string> words_after(const CLI::App& app, const std::string& command) {
    std::vector<std::string> words;
    const CLI::App* scope = &app;
    for (const CLI::App* sub : app.get_subcommands({})) {
        if (sub->get_name() == command) scope = sub;
        if (command.empty() && !sub->get_group().empty()) words.push_back(sub->get_name());
    }
    for (const CLI::Option* option : scope->get_options()) {
        if (option->get_group().empty()) continue;
        for (const std::string& name : option->get_snames()) words.push_back("-" + name);
        for (const std::string& name : option->get_lnames()) words.push_back("--" + name);
    }
    return words;
}

/// For shell completion: `names words COMMAND`, `names values theme`, `names provider`.
Run add_names(CLI::App& app, Typed& typed) {
    auto what = std::make_shared<std::string>();
    auto of = std::make_shared<std::string>();
    CLI::App* names = app.add_subcommand("names", "")->group("");
    names->add_option("WHAT", *what)->required();
    names->add_option("OF", *of);
    return [&typed, &app, what, of] {
        if (*what == "words") {
            const auto done = print(fmt::format("{}\n", fmt::join(words_after(app, *of), "\n")));
            return done ? 0 : report(done.error());
        }
        return with_session(Cities::skip, typed,
                            [&](const Session& s) { return names_command(s, *what, *of); });
    };
}

/// The window is opened without a command, too: `app` and its command "explore" take the same options.
struct Explore {
    ExploreCommandOptions options;
    std::string view_file;

    void add_options(CLI::App& to, Typed& typed) {
        add_view_options(to, typed.view, picture_groups);
        add_measured(to, typed.measured);
        to.add_option("--size", typed.size, "Size of the window [as last time]")->type_name("WxH");
        to.add_option("--scale", typed.scale, "Pixels a point: 2 on a HiDPI screen [the screen's]");
        to.add_option("--trace", options.trace)->group(""); // for tests
        to.add_option("FILE", view_file, "A view file to open, or a story by name: aliyun-2016");
    }

    int run(const CLI::App& app, Typed& typed) {
        if (!view_file.empty()) {
            std::error_code ignored;
            typed.view.view_file = view_file;
            if (!std::filesystem::exists(view_file, ignored)) {
                const auto data = program_data();
                const auto story = data ? find_story(*data, view_file) : tl::unexpected(data.error());
                if (!story) return report(no_such_file(app, view_file));
                typed.view.view_file = story->string();
            }
        }
        options.view = typed.view;
        options.size = typed.size;
        options.scale = typed.scale;
        if (typed.view.empty()) typed.sources = kept_sources(state_file());
        return with_session(Cities::load, typed,
                            [&](const Session& s) { return explore_command(s, options); });
    }
};

Run add_check(CLI::App& app, Typed& typed) {
    CLI::App* check = app.add_subcommand("check", "Check tables of your own, or files of the catalogue");
    check->footer(check_examples);
    const auto options = std::make_shared<CheckOptions>();
    check->add_option("FILE", options->files,
                      "Tables of sites (FILE#LAYER for a layer), or files of the catalogue [all of these]");
    add_columns(*check, typed.view);
    check->add_flag("--fix", options->fix, "Write a copy with the slips of positions mended to -o COPY.csv");
    static const std::vector formats{TableFormat::table, TableFormat::csv, TableFormat::json, TableFormat::geojson};
    add_table_options(*check, typed.table, formats);
    return [options, &typed] {
        auto columns = columns_of(typed.view);
        if (!columns) return report(columns.error());
        options->columns = std::move(*columns);
        options->output = typed.table.output;
        if (options->fix) typed.table.output.clear(); // the copy's ending says nothing of the findings'
        const auto format = format_for(typed.table, formats);
        if (!format) return report(format.error());
        options->format = *format;
        const auto session = open_session(Cities::load);
        if (!session) return report(session.error());
        const auto done = check_command(*session, *options);
        return done ? 0 : report(done.error());
    };
}

int print_version() {
    if (auto done = print(fmt::format("footprint {}\n", FOOTPRINT_VERSION)); !done)
        return report(done.error());
    const auto session = open_session(Cities::skip);
    if (!session) return report(session.error());
    const Catalogue& catalogue = session->world().catalogue;
    const auto done = print(fmt::format(
        "data: {} ({})\ncatalogue: of {}; {} of {}, state of knowledge {}\n", session->data().root.string(),
        session->data().found_by, to_string(catalogue.revised()), counted(catalogue.sites.size(), "site"),
        counted(catalogue.providers.size(), "provider"), to_string(catalogue.compiled()).substr(0, 7)));
    return done ? 0 : report(done.error());
}

/// "-74,40.7" is a place west of Greenwich, no option: a blank before it tells CLI11 so, and is trimmed
/// later.
std::vector<std::string> with_places_marked(int argc, const char* const* argv) {
    std::vector<std::string> words(argv, argv + argc);
    for (std::string& word : words)
        if (word.starts_with('-') && parse_lonlat(word)) word.insert(0, " ");
    return words;
}

} // namespace

int run(int argc, const char* const* argv) {
    CLI::App app{
        "Footprint shows where cloud providers' data centers are, whom they reach and how that changed.",
        "footprint"};
    app.footer(examples);
    app.set_help_flag("-h,--help", "Print this help and exit");
    bool wants_version = false;
    app.add_flag("--version", wants_version, "Print the version and where the data comes from, and exit");
    app.require_subcommand(0, 1);

    Typed typed;
    Explore explore;
    explore.add_options(app, typed);
    explore.add_options(
        *app.add_subcommand("explore", "Open the map in a window (what no command does, too)"), typed);
    const std::vector<std::pair<std::string, Run>> commands{
        {"render", add_render(app, typed)},     {"sites", add_sites(app, typed)},
        {"coverage", add_coverage(app, typed)}, {"compare", add_compare(app, typed)},
        {"nearest", add_nearest(app, typed)},   {"timeline", add_timeline(app, typed)},
        {"events", add_events(app, typed)},     {"story", add_story(app, typed)},
        {"check", add_check(app, typed)},       {"names", add_names(app, typed)}};

    const std::vector<std::string> words = with_places_marked(argc, argv);
    std::vector<const char*> pointers;
    for (const std::string& word : words) pointers.push_back(word.c_str());
    try {
        app.parse(argc, pointers.data());
    } catch (const CLI::CallForHelp&) {
        const auto done = print(app.help());
        return done ? 0 : report(done.error());
    } catch (const CLI::ParseError& error) {
        return report({ErrorKind::usage, explain(app, error, argc, argv) + "; see --help", ""});
    }
    if (wants_version) return print_version();
    for (const auto& [name, command] : commands)
        if (app.got_subcommand(name)) return command();
    return explore.run(app, typed);
}

} // namespace footprint
