// SPDX-License-Identifier: MIT
#include "app/command_line/command_help.hpp"
#include "app/command_line/command_run.hpp"
#include "app/command_line/story_command.hpp"
#include "app/command_line/time_commands.hpp"

namespace footprint {
namespace {

void add_span(CLI::App& command, SpanOptions& span, const char* from_by_default) {
    const std::string group = "When";
    command
        .add_option("--from", span.from,
                    fmt::format("First day: 2014 is its first of January [{}]", from_by_default))
        ->type_name("DATE")
        ->group(group);
    command.add_option("--to", span.to, "Last day: 2026 is its last of December [today]")
        ->type_name("DATE")
        ->group(group);
}

} // namespace

Run add_timeline(CLI::App& app, Typed& typed) {
    CLI::App* timeline =
        app.add_subcommand("timeline", "Tell how footprints and their reach grew, step by step");
    timeline->footer(timeline_examples);
    auto span = std::make_shared<SpanOptions>();
    add_span(*timeline, *span, "the first opening");
    timeline->add_option("--step", span->step, "day, week, month, quarter or year [year]")
        ->type_name("UNIT")
        ->group("When");
    add_view_options(*timeline, typed.view,
                     {OptionGroup::sites, OptionGroup::model, OptionGroup::weight, OptionGroup::thresholds},
                     Countries::of_served, HasDay::no);
    add_measured(*timeline, typed.measured);
    add_table_options(*timeline, typed.table, text_formats);
    return [&typed, span] {
        const auto format = format_for(typed.table, text_formats);
        if (!format) return report(format.error());
        const TimelineOptions options{typed.view, *span, *format, typed.table.output};
        return with_session(Cities::load, typed,
                            [&](const Session& s) { return timeline_command(s, options); });
    };
}

Run add_events(CLI::App& app, Typed& typed) {
    CLI::App* events = app.add_subcommand("events", "List what opened, closed and was announced");
    events->footer(events_examples);
    auto options = std::make_shared<EventsOptions>();
    add_span(*events, options->span, "twelve months before --to");
    add_view_options(*events, typed.view, {OptionGroup::sites, OptionGroup::events}, Countries::of_sites,
                     HasDay::no);
    events->get_option("--status")->group(""); // --event says which
    add_table_options(*events, typed.table, text_formats);
    return [&typed, options] {
        const auto format = format_for(typed.table, text_formats);
        if (!format) return report(format.error());
        options->view = typed.view;
        options->format = *format;
        options->output = typed.table.output;
        return with_session(Cities::skip, typed,
                            [&](const Session& s) { return events_command(s, *options); });
    };
}

Run add_story(CLI::App& app, Typed& typed) {
    CLI::App* story =
        app.add_subcommand("story", "Judge a story's claims; as text, or as pages with pictures");
    story->footer(story_examples);
    auto options = std::make_shared<StoryOptions>();
    story
        ->add_option(
            "FILE", options->story,
            "A story, a view file with claims, or the name of a story that comes along: aliyun-2016; "
            "none: lists those")
        ->type_name("");
    story->add_option("-o,--output", options->folder, "The folder for 01.png, 02.png… and index.md")
        ->type_name("DIR");
    story->add_option("--size", typed.size, "Pixels of the pictures [1280x720]")->type_name("WxH");
    story->add_option("--theme", options->theme, "dark or light [as the story says]")->type_name("NAME");
    story->add_option("--format", options->format, "text or json: how the verdicts are printed [text]")
        ->check(CLI::IsMember({"text", "json"}));
    return [&typed, options] {
        options->size = typed.size;
        return with_session(Cities::load, typed,
                            [&](const Session& s) { return story_command(s, *options); });
    };
}

} // namespace footprint
