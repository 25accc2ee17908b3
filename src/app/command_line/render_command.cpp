// SPDX-License-Identifier: MIT
#include "app/command_line/render_command.hpp"

#include "analysis/series.hpp"
#include "app/command_line/progress_line.hpp"
#include "app/picture/film.hpp"
#include "app/picture/frame_run.hpp"
#include "base/file.hpp"
#include "base/text.hpp"
#include "view/option_values.hpp"
#include "catalog/events.hpp"
#include "scene/multiples.hpp"

#include <algorithm>
#include <cmath>

namespace footprint {
namespace {

Result<Viewport> viewport_of(const RenderOptions& options, const char* default_size) {
    const auto size = parse_size(options.size.empty() ? default_size : options.size);
    if (!size) return tl::unexpected(size.error());
    if (options.scale != 0 && !(options.scale >= 0.5 && options.scale <= 8))
        return failure(ErrorKind::usage, fmt::format("--scale is {}, expected 0.5 to 8", options.scale));
    const auto [width, height] = *size;
    return Viewport{width, height, options.scale > 0 ? options.scale : natural_scale(width, height), {}};
}

/// "2012,2016,2020": several days side by side.
bool has_many_days(const RenderOptions& options) {
    return options.view.text("--as-of").find(',') != std::string::npos;
}

/// What is to be drawn. A chart that is named is what is wanted: nothing else of it would be seen.
Result<View> asked_view(const Session& session, const RenderOptions& options) {
    auto view = edited_view(session.world(), options.view, session.today);
    if (!view) return view;
    if (options.view.has("--chart")) view->large_chart = view->chart != ChartKind::none;
    if (view->large_chart && view->chart == ChartKind::none)
        return failure(ErrorKind::usage, "--large-chart: there is no chart; --chart names one: openings, sites, countries, share");
    return view;
}

Result<void> save_and_tell(const Session& session, const RenderOptions& options, const Image& image,
                           const View& view) {
    remove_unfinished(std::filesystem::path{options.output}.parent_path());
    if (auto saved = save_picture(image, options.output); !saved) return saved;
    if (options.quiet) return {};
    tell("{}: {} x {} pixels", options.output, image.width, image.height);
    if (session.snapshot->measured.pairs.empty()) return {};
    Analyst analyst{session.snapshot};
    tell_model_error(analyst, view.analysis.model);
    return {};
}

Result<void> render_multiples(const Session& session, const RenderOptions& options, PictureDrawer& drawer) {
    const auto viewport = viewport_of(options, "1920x1080");
    if (!viewport) return tl::unexpected(viewport.error());
    const auto days = parse_days("--as-of", options.view.text("--as-of"), session.today);
    if (!days) return tl::unexpected(days.error());
    ViewOptions of_one = options.view;
    of_one.typed["--as-of"] = {to_string(days->front())};
    const auto view = edited_view(session.world(), of_one, session.today);
    if (!view) return tl::unexpected(view.error());
    if (options.view.has("--chart") || options.view.has("--large-chart"))
        return failure(ErrorKind::usage, "a chart shows all days: --chart goes with one --as-of");
    drawer.open(session.snapshot, session.today);
    const auto image = drawer.draw_multiples(*view, *days, *viewport);
    if (!image) return tl::unexpected(image.error());
    return save_and_tell(session, options, *image, *view);
}

Result<void> render_one(const Session& session, const RenderOptions& options, PictureDrawer& drawer) {
    const auto viewport = viewport_of(options, "1920x1080");
    if (!viewport) return tl::unexpected(viewport.error());
    const auto view = asked_view(session, options);
    if (!view) return tl::unexpected(view.error());
    drawer.open(session.snapshot, session.today);
    const auto image = drawer.draw(*view, *viewport);
    if (!image) return tl::unexpected(image.error());
    return save_and_tell(session, options, *image, *view);
}

/// --from is its first day, --to its last: "2014" to "2016" is three whole years.
Result<DateInterval> asked_span(const Session& session, const RenderOptions& options) {
    const DateInterval known = span_of(session.world().catalogue, session.today);
    DateInterval span{known.first, session.today};
    if (!options.from.empty()) {
        const auto from = parse_date(options.from);
        if (!from) return failure(ErrorKind::usage, "--from: " + from.error().message);
        span.first = from->first;
    }
    if (!options.to.empty()) {
        const auto to =
            options.to == "today" ? Result<Date>{session.today} : parse_day(options.to, session.today);
        if (!to) return failure(ErrorKind::usage, "--to: " + to.error().message);
        span.last = *to;
    }
    if (span.first > span.last)
        return failure(ErrorKind::usage, fmt::format("--from, {}, is after --to, {}", to_string(span.first),
                                                     to_string(span.last)));
    return span;
}

Result<std::vector<Date>> days_of(const Session& session, const RenderOptions& options) {
    const auto span = asked_span(session, options);
    if (!span) return tl::unexpected(span.error());
    const auto unit = step_unit(options.step.empty() ? "month" : options.step);
    if (!unit) return failure(ErrorKind::usage, "--step: " + unit.error().message);
    auto days = steps_up_to(span->first, span->last, *unit);
    if (!days || days->size() < 2) return days;
    // It ends on the day that was asked for, unless that is called as the step before it.
    const auto last = frame_name(options.output, days->back());
    const auto before = frame_name(options.output, (*days)[days->size() - 2]);
    const bool is_film = options.output.find('%') == std::string::npos;
    if (!is_film && (!last || !before || *last == *before)) days->pop_back();
    return days;
}

Result<FramesOrder> frames_order(const Session& session, const RenderOptions& options) {
    const auto viewport = viewport_of(options, "1280x720");
    if (!viewport) return tl::unexpected(viewport.error());
    auto view = asked_view(session, options);
    if (!view) return tl::unexpected(view.error());
    auto days = days_of(session, options);
    if (!days) return tl::unexpected(days.error());
    return FramesOrder{session.snapshot,
                       session.today,
                       std::move(*view),
                       *viewport,
                       std::move(*days),
                       options.output,
                       options.per_second > 0 ? options.per_second : 10,
                       options.again ? EarlierFrames::draw_again : EarlierFrames::keep};
}

Result<void> render_frames(const Session& session, const RenderOptions& options, const Drawing& drawing) {
    const bool is_a_film = is_film(options.output);
    if (is_a_film)
        if (auto ready = check_ffmpeg(); !ready) return ready;
    const auto order = frames_order(session, options);
    if (!order) return tl::unexpected(order.error());
    const auto plan = plan_of(*order);
    if (!plan) return tl::unexpected(plan.error());
    const std::size_t done = count_done(*plan);
    if (done > 0 && !options.quiet)
        tell("{} of {} are there from an earlier run", done, counted(plan->frames.size(), "frame"));
    const auto drawn = [&] {
        ProgressLine progress{options.quiet ? ProgressLine::Tell::nothing : ProgressLine::Tell::progress,
                              plan->frames.size(), "frames"};
        return draw_frames(*order, *plan, drawing.drawer, drawing.jobs, [&](std::size_t) {
            progress.advance();
            return true;
        });
    }();
    if (!drawn) return drawn;
    if (is_a_film) {
        if (!options.quiet) tell("ffmpeg makes {} of them", options.output);
        if (auto made = finish_film(*order, *plan, {}); !made) return made;
    }
    if (!options.quiet)
        tell("{}: {}, {} to {}", options.output, counted(plan->frames.size(), "frame"), to_string(order->days.front()),
             to_string(order->days.back()));
    return {};
}

Result<void> render(const Session& session, const RenderOptions& options, const Drawing& drawing) {
    const std::filesystem::path path = options.output;
    if (path.extension() != ".png" && !is_film(path))
        return failure(
            ErrorKind::usage,
            fmt::format("cannot write '{}': the name must end in .png, or for a film in .mp4, .webm or .gif",
                        options.output));
    if (options.per_second != 0 && !(options.per_second > 0 && options.per_second <= 120))
        return failure(ErrorKind::usage, fmt::format("--fps is {}, expected up to 120", options.per_second));
    const bool has_span = !options.from.empty() || !options.to.empty() || !options.step.empty();
    if (!has_span && !is_film(path))
        return has_many_days(options) ? render_multiples(session, options, drawing.drawer)
                                      : render_one(session, options, drawing.drawer);
    if (options.view.has("--as-of"))
        return failure(ErrorKind::usage,
                       "--as-of does not go with --from, --to and --step, which give the days");
    if (!is_film(path) && options.output.find('%') == std::string::npos)
        return failure(ErrorKind::usage,
                       fmt::format("'{}' is one name for many frames: write -o frames/%Y-%m.png, or name a "
                                   "film: film.mp4",
                                   options.output));
    return render_frames(session, options, drawing);
}

} // namespace

Result<void> render_command(const Session& session, const RenderOptions& options, const Drawing& drawing) {
    return render(session, options, drawing).and_then([&] {
        return told_left_out(session, drawing.drawer.left_out());
    });
}

} // namespace footprint
