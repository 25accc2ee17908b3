// SPDX-License-Identifier: MIT
#include "scene/multiples.hpp"

#include "scene/fit.hpp"
#include "scene/panel.hpp"
#include "scene/shared_legend.hpp"
#include "scene/user_marks.hpp"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace footprint {
namespace {

// Logical pixels.
constexpr double page_margin = 16;
constexpr double gutter = 10;
constexpr double title_height = 25;
constexpr double least_side = 24; ///< of a panel

/// Signs and names shrink a little with the panel: the smallest names are then 9 logical pixels high.
constexpr double least_text_scale = 0.86;
constexpr double full_text_width = 900; ///< of a panel, logical pixels

double text_scale(const PanelBox& box, double scale) {
    return scale * std::clamp(box.width / scale / full_text_width, least_text_scale, 1.0);
}

/// What all panels are about, as one picture of the legend's.
UnitedPictures united(const std::vector<Answers>& answers, const std::vector<AnalysisPicture>& pictures) {
    UnitedPictures all;
    for (std::size_t i = 0; i < pictures.size(); ++i) {
        all.shown.insert(all.shown.end(), answers[i].shown.begin(), answers[i].shown.end());
        const AnalysisPicture& next = pictures[i];
        const bool has_no_figure = all.analysis.has_no_figure || next.has_no_figure;
        const bool has_arcs = !all.analysis.arcs.empty() && next.arcs.size() <= all.analysis.arcs.size();
        const auto arcs = has_arcs ? all.analysis.arcs : next.arcs;
        if (i == 0 || all.analysis.is_empty) all.analysis = next;
        all.analysis.has_no_figure = has_no_figure;
        all.analysis.arcs = arcs;
    }
    return all;
}

/// The day and, as far as there is room, how many sites there are on it.
void add_title(FurnitureInk& ink, const Panel& panel, const std::vector<ShownSite>& shown) {
    const double s = ink.scale();
    const TextStyle bold = ink.style(13, TextWeight::semibold, ink.colors().text);
    const TextStyle plain = ink.style(12, TextWeight::regular, ink.colors().muted_text);
    const Catalogue& catalogue = ink.context().input.world.catalogue;
    SiteCount count;
    for (const ShownSite& one : shown) count.add(one.status);
    const double middle = panel.box.top - 13 * s;
    const double gap = 4 * s;
    for (const std::string& day : {to_words(panel.day), to_string(panel.day)}) {
        const double day_width = ink.measure(day, bold).width;
        for (const std::string& words : {"· " + count_in_words(catalogue, shown, CountCountries::no),
                                         "· " + to_string(count), std::string{}}) {
            const double width = day_width + (words.empty() ? 0 : gap + ink.measure(words, plain).width);
            if (width > panel.box.width) continue;
            ink.text_on(day, bold, panel.box.left, middle);
            if (!words.empty()) ink.text_on(words, plain, panel.box.left + day_width + gap, middle);
            return;
        }
    }
}

/// The rows that `count` panels take in so many columns.
int rows_of(std::size_t count, int columns) { return (static_cast<int>(count) + columns - 1) / columns; }

} // namespace

std::vector<PanelBox> panel_boxes(std::size_t count, const PanelBox& area, double aspect,
                                  const PanelSpacing& spacing) {
    PanelBox best;
    int best_columns = 0;
    double best_size = 0; // of the map in a panel: its width
    int fewest_empty = 0;
    for (int columns = 1; columns <= static_cast<int>(count); ++columns) {
        const int rows = rows_of(count, columns);
        const int empty = rows * columns - static_cast<int>(count);
        if (empty >= columns) continue;
        const int width = (area.width - (columns - 1) * spacing.gutter) / columns;
        int height = (area.height - (rows - 1) * spacing.gutter) / rows - spacing.title;
        if (spacing.highest > 0) height = std::min(height, static_cast<int>(width * spacing.highest));
        if (width <= 0 || height <= 0) continue;
        // A hole in the grid costs as much as a map that is a little smaller.
        const double size = std::min<double>(width, height * aspect) * (1 - 0.08 * empty);
        if (best_columns > 0 &&
            !(size > best_size * 1.001 || (size > best_size * 0.999 && empty < fewest_empty)))
            continue;
        best = {0, 0, width, height};
        best_columns = columns;
        best_size = size;
        fewest_empty = empty;
    }
    std::vector<PanelBox> boxes;
    if (best_columns == 0) return boxes;
    const int rows = rows_of(count, best_columns);
    const int row_height = best.height + spacing.title;
    const int used_width = best_columns * best.width + (best_columns - 1) * spacing.gutter;
    const int used_height = rows * row_height + (rows - 1) * spacing.gutter;
    const int left = area.left + (area.width - used_width) / 2;
    const int top = area.top + (area.height - used_height) / 2;
    for (int i = 0; i < static_cast<int>(count); ++i)
        boxes.push_back({left + i % best_columns * (best.width + spacing.gutter),
                         top + i / best_columns * (row_height + spacing.gutter) + spacing.title, best.width,
                         best.height});
    return boxes;
}

View panel_view(View view, Date day) {
    view.layers.erase(Layer::legend);
    view.large_chart = false; // days of a map
    view.as_of = day;
    return view;
}

Result<Multiples> compose_multiples(const MultiplesInput& input, MapStore& maps, const TextShaper& shaper) {
    const std::vector<Date>& days = input.days;
    if (days.size() < least_panels || days.size() > most_panels)
        return failure(ErrorKind::usage,
                       fmt::format("{} days, expected {} to {}", days.size(), least_panels, most_panels));
    const World& world = input.answers.front().world();
    const Viewport& viewport = input.viewport;
    const double s = viewport.scale;

    std::vector<View> views;
    std::vector<AnalysisPicture> pictures;
    for (std::size_t i = 0; i < days.size(); ++i) {
        views.push_back(panel_view(input.view, days[i]));
        pictures.push_back(analysis_picture({input.answers[i], views[i], viewport, input.today}));
    }

    // The page: what is around the panels.
    const Framing framing = framing_of(world, views.front(), viewport);
    Multiples made;
    Scene& page = made.page;
    page.viewport = viewport;
    page.background = palette(input.view.theme).background;
    View page_view = input.view;
    page_view.as_of = days.back();
    const ComposeInput page_input{input.answers.back(), page_view, viewport, input.today};
    LabelPlacer placer{{0, 0, double(viewport.width), double(viewport.height)}};
    const Frame whole{framing.camera, input.view.projection, viewport};
    UserPicture users = user_picture(page_input, whole, framing.camera.zoom, maps); // until the panels' scale is known
    const NameContext page_context{page_input,          whole,  shaper,     palette(input.view.theme),
                                   framing.camera.zoom, placer, page.sites, &users};
    FurnitureInk ink{page_context, page.furniture};
    const UnitedPictures all = united(input.answers, pictures);
    SharedLegend legend{ink, all, page_margin * s};

    const int margin = static_cast<int>(std::lround(page_margin * s));
    const int head = static_cast<int>(std::ceil(legend.head_height()));
    const int foot = static_cast<int>(std::ceil(legend.foot_height()));
    const PanelBox area{margin, head + margin / 2, viewport.width - 2 * margin,
                        viewport.height - head - foot - margin / 2 - margin};
    const PanelSpacing spacing{static_cast<int>(std::lround(gutter * s)),
                               static_cast<int>(std::lround(title_height * s)),
                               framing.is_world ? 1.04 / framing.aspect : 0};
    const std::vector<PanelBox> boxes = panel_boxes(days.size(), area, framing.aspect, spacing);
    if (boxes.empty() || std::min(boxes.front().width, boxes.front().height) < least_side * s)
        return failure(ErrorKind::usage, fmt::format("{} x {} pixels have no room for {} panels",
                                                     viewport.width, viewport.height, days.size()));

    const Viewport panel_viewport{
        boxes.front().width, boxes.front().height, text_scale(boxes.front(), s), {}};
    const Camera camera = camera_within(world, views.front(), viewport, panel_viewport);
    for (std::size_t i = 0; i < days.size(); ++i) {
        views[i].camera = camera;
        const ComposeInput one{input.answers[i], views[i], panel_viewport, input.today};
        made.panels.push_back({days[i], boxes[i], compose(one, pictures[i], maps, shaper)});
        add_title(ink, made.panels.back(), input.answers[i].shown);
    }
    const Frame frame{camera, input.view.projection, panel_viewport};
    users = user_picture({input.answers.front(), views.front(), panel_viewport, input.today}, frame, camera.zoom, maps);
    legend.draw({frame.km_per_pixel(), camera.zoom < 5 ? std::optional{camera.center.lat} : std::nullopt});
    return made;
}

} // namespace footprint
