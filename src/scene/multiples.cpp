// SPDX-License-Identifier: MIT
#include "scene/multiples.hpp"

#include "scene/fit.hpp"
#include "scene/panel.hpp"
#include "scene/shared_legend.hpp"

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
Findings united(const std::vector<Findings>& all) {
    Findings one;
    for (const Findings& findings : all) {
        one.shown.insert(one.shown.end(), findings.shown.begin(), findings.shown.end());
        const AnalysisPicture& next = findings.analysis;
        const bool has_no_figure = one.analysis.has_no_figure || next.has_no_figure;
        const bool has_arcs = !one.analysis.arcs.empty() && next.arcs.size() <= one.analysis.arcs.size();
        const auto arcs = has_arcs ? one.analysis.arcs : next.arcs;
        if (&findings == &all.front() || one.analysis.is_empty) one.analysis = next;
        one.analysis.has_no_figure = has_no_figure;
        one.analysis.arcs = arcs;
    }
    return one;
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

Result<Multiples> compose_multiples(const ComposeInput& input, const std::vector<Date>& days, MapStore& maps,
                                    const TextShaper& shaper) {
    if (days.size() < least_panels || days.size() > most_panels)
        return failure(ErrorKind::usage,
                       fmt::format("{} days, expected {} to {}", days.size(), least_panels, most_panels));
    const Viewport& viewport = input.viewport;
    const double s = viewport.scale;
    View view = input.view;
    view.layers.erase(Layer::legend);

    std::vector<View> views(days.size(), view);
    std::vector<Findings> findings;
    for (std::size_t i = 0; i < days.size(); ++i) {
        views[i].as_of = days[i];
        findings.push_back(
            find({input.world, views[i], viewport, input.today, LegendStyle::full, input.analyst}));
    }

    // The page: what is around the panels.
    const Framing framing = framing_of(input.world, view, viewport);
    Multiples made;
    Scene& page = made.page;
    page.viewport = viewport;
    page.background = palette(view.theme).background;
    View page_view = input.view;
    page_view.as_of = days.back();
    const ComposeInput page_input{input.world, page_view,         viewport,
                                  input.today, LegendStyle::full, input.analyst};
    LabelPlacer placer{{0, 0, double(viewport.width), double(viewport.height)}};
    const Frame whole{framing.camera, view.projection, viewport};
    const NameContext page_context{page_input,          whole,  shaper,    palette(view.theme),
                                   framing.camera.zoom, placer, page.sites};
    FurnitureInk ink{page_context, page.furniture};
    const Findings all = united(findings);
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
    const Camera camera = camera_within(input.world, view, viewport, panel_viewport);
    for (std::size_t i = 0; i < days.size(); ++i) {
        views[i].camera = camera;
        const ComposeInput one{input.world, views[i],          panel_viewport,
                               input.today, LegendStyle::full, input.analyst};
        made.panels.push_back({days[i], boxes[i], compose(one, findings[i], maps, shaper)});
        add_title(ink, made.panels.back(), findings[i].shown);
    }
    const Frame frame{camera, view.projection, panel_viewport};
    legend.draw({frame.km_per_pixel(), camera.zoom < 5 ? std::optional{camera.center.lat} : std::nullopt});
    return made;
}

} // namespace footprint
