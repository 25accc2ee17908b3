// SPDX-License-Identifier: MIT
#include "scene/compose.hpp"

#include "scene/analysis_lines.hpp"
#include "scene/base_map.hpp"
#include "scene/chart_picture.hpp"
#include "scene/furniture.hpp"
#include "scene/panel.hpp"
#include "scene/site_marks.hpp"
#include "scene/user_marks.hpp"

#include <algorithm>
#include <cmath>

namespace footprint {

Scene compose(const ComposeInput& input, MapStore& maps, const TextShaper& shaper) {
    if (input.answers.chart) return compose_chart(input, shaper);
    return compose(input, analysis_picture(input), maps, shaper);
}

Scene compose(const ComposeInput& input, const AnalysisPicture& analysis, MapStore& maps, const TextShaper& shaper) {
    const View& view = input.view;
    const Camera camera = effective_camera(input.world, view, input.viewport);
    const Frame frame{camera, view.projection, input.viewport};
    Palette colors = palette(view.theme);

    Scene scene;
    scene.viewport = input.viewport;
    scene.origin = frame.origin();
    scene.pixels_per_unit = frame.pixels_per_unit();
    scene.background = colors.background;
    const std::vector<ShownSite>& shown = input.answers.shown;
    add_map(input, frame, analysis, maps, scene);
    if (analysis.kind != AnalysisKind::none && !analysis.is_empty)
        colors.country_name = colors.city_name = colors.name_over_colors;

    const Insets& in = input.viewport.insets;
    const double s = input.viewport.scale;
    const double edge = 4 * s;
    LabelPlacer placer{{in.left * s + edge, in.top * s + edge, input.viewport.width - in.right * s - edge,
                        input.viewport.height - in.bottom * s - edge}};
    const UserPicture users = user_picture(input, frame, camera.zoom, maps);
    const NameContext names{input, frame, shaper, colors, camera.zoom, placer, scene.sites, &users};
    if (view.shows(Layer::legend)) add_furniture(names, shown, analysis, scene);

    add_users(users, frame, scene);
    add_analysis_marks(input, analysis, frame, scene.sites.sprites);
    std::vector<SiteGroup> groups;
    if (view.shows(Layer::sites)) {
        groups = visible_groups(input, shown, frame, camera.zoom);
        add_groups(groups, names, scene.targets);
    }
    if (view.shows(Layer::site_names)) add_site_names(groups, names);
    if (view.shows(Layer::places)) {
        add_country_names(names);
        add_city_names(names);
    }
    return scene;
}

const UserMark* Scene::users_at(Pixel pixel) const {
    const auto is_under = [&](const UserMark& mark) {
        return std::abs(mark.center.x - pixel.x) <= mark.half && std::abs(mark.center.y - pixel.y) <= mark.half;
    };
    const auto found = std::find_if(users.rbegin(), users.rend(), is_under);
    return found == users.rend() ? nullptr : &*found;
}

const Target* Scene::target_at(Pixel pixel, float reach) const {
    const Target* nearest = nullptr;
    double best = 0;
    for (const Target& target : targets) {
        const double off = std::hypot(target.center.x - pixel.x, target.center.y - pixel.y) - target.radius;
        if (off <= reach && (!nearest || off < best)) {
            nearest = &target;
            best = off;
        }
    }
    return nearest;
}

} // namespace footprint
