// SPDX-License-Identifier: MIT
// What an analysis puts on the map, and what the legend says of it.
#include "scene/compose.hpp"
#include "scene/describe.hpp"
#include "scene/palette.hpp"
#include "shipped.hpp"

#include <algorithm>
#include <cmath>
#include <doctest/doctest.h>
#include <limits>

using namespace footprint;

namespace {

const DataFolder data{FOOTPRINT_SOURCE_DIR, "test"};
const Date this_day = make_date(2026, 11, 22);

std::shared_ptr<const World> world() { return shipped_world(); }

const TextShaper& shaper() {
    static const TextShaper one;
    return one;
}

Scene scene_of(const View& view, const Viewport& viewport = {}, LegendStyle legend = LegendStyle::full,
               std::optional<LegendBefore> before = std::nullopt) {
    static MapStore maps{data, world()};
    static Analyst analyst{shipped_snapshot()};
    const Answers answers = analyse(analyst, view, this_day);
    return compose({answers, view, viewport, this_day, legend, before}, maps, shaper());
}

View view_of(AnalysisKind kind, AnalysisForm form = AnalysisForm::field) {
    View view;
    view.analysis.kind = kind;
    view.analysis.form = form;
    view.analysis.a.filter.providers = {{"aws"}};
    view.analysis.b.filter.providers = {{"alibaba"}};
    return view;
}

template <class Layer>
std::vector<const Layer*> layers_of(const Scene& scene) {
    std::vector<const Layer*> found;
    for (const MapLayer& layer : scene.map)
        if (const auto* one = std::get_if<Layer>(&layer)) found.push_back(one);
    return found;
}

bool says(const Scene& scene, const std::string& words) {
    return std::any_of(scene.furniture.labels.begin(), scene.furniture.labels.end(),
                       [&](const Label& label) { return label.text.find(words) != std::string::npos; });
}

bool has_label(const Scene& scene, const std::string& words) {
    return std::any_of(scene.furniture.labels.begin(), scene.furniture.labels.end(),
                       [&](const Label& label) { return label.text == words; });
}

std::size_t country(std::string_view code) { return world()->country_index(code).value(); }

const std::vector<Color>& country_colors(const Scene& scene) {
    for (const FillLayer* fill : layers_of<FillLayer>(scene))
        if (fill->feature_colors && fill->color.a == 0) return *fill->feature_colors;
    FAIL("no country is coloured");
    static const std::vector<Color> none;
    return none;
}

} // namespace

TEST_CASE("a field covers those who are served and nobody else") {
    View view = view_of(AnalysisKind::nearest);
    view.audience = world()->markets.countries_of("Middle East").value();
    const Scene scene = scene_of(view);
    const auto fields = layers_of<FieldLayer>(scene);
    REQUIRE(fields.size() == 1);
    REQUIRE(fields[0]->feature_colors);
    const auto& on = *fields[0]->feature_colors;
    CHECK(on[country("AE")].a > 0);
    CHECK(on[country("IR")].a > 0);
    CHECK(on[country("FR")].a == 0);
    CHECK(on[country("EG")].a == 0);
    // Contours where the colours change: at what fits, or at thresholds that were chosen.
    CHECK(fields[0]->contours.size() >= 3);
    CHECK(fields[0]->contours.size() <= 5);
    for (const float ms : fields[0]->contours) CHECK(has_label(scene, fmt::format("{:g}", ms)));
    view.analysis = with_thresholds(view.analysis, {25, 60});
    CHECK(layers_of<FieldLayer>(scene_of(view))[0]->contours == std::vector<float>{25, 60});
    view.layers.erase(Layer::contours);
    CHECK(layers_of<FieldLayer>(scene_of(view))[0]->contours.empty());
    // Nobody lives in Antarctica.
    CHECK((*layers_of<FieldLayer>(scene_of(view_of(AnalysisKind::nearest)))[0]->feature_colors)[country("AQ")]
              .a == 0);
}

TEST_CASE("the steady layers are those that the date does not change") {
    View view = view_of(AnalysisKind::nearest);
    view.as_of = make_date(2016, 4, 30);
    const Scene before = scene_of(view);
    view.as_of = make_date(2020, 4, 30);
    const Scene after = scene_of(view);
    REQUIRE(before.steady_layers == after.steady_layers);
    CHECK(before.steady_layers > 1);
    REQUIRE(before.steady_layers < before.map.size());
    CHECK(std::holds_alternative<FieldLayer>(before.map[before.steady_layers]));
    CHECK(scene_of(View{}).steady_layers == 0);
}

TEST_CASE("countries of which little is known have stripes, by the users' model and where a time is told") {
    const auto stripes = [](const View& view) -> const FillLayer* {
        static Scene scene; // what is returned lives on
        scene = scene_of(view);
        for (const FillLayer* fill : layers_of<FillLayer>(scene))
            if (fill->hatching.every > 0 && !fill->hatching.falls) return fill;
        return nullptr;
    };
    for (const AnalysisKind kind : {AnalysisKind::nearest, AnalysisKind::reach, AnalysisKind::compare})
        for (const AnalysisForm form : {AnalysisForm::field, AnalysisForm::countries}) {
            View view = view_of(kind, form);
            const FillLayer* layer = stripes(view);
            REQUIRE(layer);
            CHECK((*layer->feature_colors)[country("ET")].a > 0);
            CHECK((*layer->feature_colors)[country("DE")].a == 0);
            view.audience = CountryCodes{"DE", "FR"};
            CHECK_FALSE(stripes(view));
            view.audience = CountryCodes{"DE", "ET"};
            REQUIRE(stripes(view));
            CHECK(says(scene_of(view), "little known: trust the band only"));
            view.analysis.model = RttModel::corridor;
            CHECK_FALSE(stripes(view));
        }
    CHECK_FALSE(stripes(view_of(AnalysisKind::sites)));
}

TEST_CASE("the legend has the ramp, a tick at every threshold, the model with its band, in both styles and "
          "themes") {
    for (const LegendStyle style : {LegendStyle::full, LegendStyle::brief})
        for (const Theme theme : {Theme::dark, Theme::light}) {
            View view = view_of(AnalysisKind::nearest);
            view.theme = theme;
            view.as_of = make_date(2016, 9, 12);
            view.filter.providers = {{"aws", "alibaba"}};
            view.audience = world()->markets.countries_of("Middle East").value();
            view.analysis = with_thresholds(view.analysis, {25, 60, 110, 240});
            const Scene scene = scene_of(view, {}, style);
            CHECK(has_label(scene, "Round-trip time to the nearest site"));
            CHECK(says(scene, "Alibaba and AWS · for the Middle East · 12 September 2016"));
            CHECK(says(scene, "as users measure it (model), band 0.6–1.7×, wired users"));
            CHECK(says(scene, "with uncertain sites"));
            for (const std::string tick : {"25", "60", "110", "240 ms"}) {
                CAPTURE(tick);
                CHECK(has_label(scene, tick));
            }
            std::size_t bands = 0;
            for (const Sprite& sprite : scene.furniture.sprites) bands += sprite.shape == SpriteShape::box;
            CHECK(bands > 60);
        }
}

TEST_CASE("the legend of reach says where it is an upper bound, of a comparison who is who") {
    const Scene reach = scene_of(view_of(AnalysisKind::reach));
    CHECK(has_label(reach, "Share of people within 100 ms of a site"));
    CHECK_FALSE(says(reach, "reach is an upper bound"));
    View by_cables = view_of(AnalysisKind::reach);
    by_cables.analysis.model = RttModel::corridor;
    CHECK(says(scene_of(by_cables), "reach is an upper bound"));
    CHECK(has_label(reach, "100 %"));
    const Scene compare = scene_of(view_of(AnalysisKind::compare));
    CHECK(has_label(compare, "Who is nearer: AWS or Alibaba?"));
    CHECK(has_label(compare, "AWS nearer"));
    CHECK(has_label(compare, "Alibaba nearer"));
    CHECK(has_label(compare, "a near tie"));
    View two_days = view_of(AnalysisKind::compare);
    two_days.analysis.b.filter.providers = {{"aws"}};
    two_days.analysis.b.as_of = make_date(2016, 4, 30);
    CHECK(says(scene_of(two_days), "AWS on 30 April 2016 nearer"));
}

TEST_CASE("between the panels of a small window the legend still names the model and the uncertain sites") {
    Viewport window; // 1280 x 720
    window.insets = {320, 60, 370, 116};
    View view = view_of(AnalysisKind::nearest);
    view.as_of = make_date(2016, 4, 30);
    const Scene scene = scene_of(view, window, LegendStyle::brief);
    CHECK(says(scene, "as users measure it (model), band"));
    CHECK(says(scene, "with uncertain sites"));
}

TEST_CASE("where there are no sites nothing is drawn, and the legend says so") {
    View view = view_of(AnalysisKind::nearest);
    view.filter.providers = std::set<std::string>{};
    CHECK(layers_of<FieldLayer>(scene_of(view)).empty());
    CHECK(has_label(scene_of(view), "no sites: nothing to reach"));
    view = view_of(AnalysisKind::compare);
    view.analysis.b.filter.providers = std::set<std::string>{};
    CHECK(layers_of<FieldLayer>(scene_of(view)).empty());
    CHECK(has_label(scene_of(view), "no sites on one side: nothing to compare"));
}

TEST_CASE("countries have the colour of their value; those not asked about have none") {
    View view = view_of(AnalysisKind::sites);
    view.audience = world()->markets.countries_of("Africa").value();
    const auto colors = country_colors(scene_of(view));
    CHECK(colors[country("FR")].a == 0);
    CHECK(colors[country("ZA")].a > 0);
    CHECK(colors[country("ZA")] != colors[country("TD")]);
    CHECK(colors[country("TD")] == colors[country("NE")]); // no sites in either

    view = view_of(AnalysisKind::reach);
    view.filter.providers = {{"aws"}};
    view.as_of = make_date(2012, 6, 30);
    const auto reach = country_colors(scene_of(view));
    const auto lightness = [](Color c) { return 2 * c.r + 5 * c.g + c.b; };
    CHECK(lightness(reach[country("IE")]) >
          lightness(reach[country("NZ")])); // Dublin has a region, New Zealand none
}

TEST_CASE("lines lead from what is selected to the nearest site of each provider, once each") {
    View view;
    view.layers.erase(Layer::legend);
    const std::size_t plain = layers_of<StrokeLayer>(scene_of(view)).size();
    view.selection.place = LonLat{36.82, -1.29};
    view.filter.providers = {{"aws", "azure", "google"}};
    const Scene scene = scene_of(view);
    const auto strokes = layers_of<StrokeLayer>(scene);
    REQUIRE(strokes.size() == plain + 6); // three lines and their halos
    for (const std::string id : {"aws", "azure", "google"}) {
        const auto& providers = world()->catalogue.providers;
        const auto provider = std::find_if(providers.begin(), providers.end(),
                                           [&](const Provider& one) { return one.id == id; });
        CHECK(std::count_if(strokes.begin(), strokes.end(),
                            [&](const StrokeLayer* one) { return one->color == provider->color; }) == 1);
    }
    // The same view gives the same meshes: nothing has to be drawn anew.
    const Scene again = scene_of(view);
    CHECK(layers_of<StrokeLayer>(again).back()->mesh == strokes.back()->mesh);
    view.layers.erase(Layer::arcs);
    CHECK(layers_of<StrokeLayer>(scene_of(view)).size() == plain);
}

TEST_CASE("corridors are drawn as of the date, and called a sketch") {
    View view;
    view.layers.insert(Layer::corridors);
    const auto segments = [&] {
        return layers_of<StrokeLayer>(scene_of(view)).back()->mesh->segments.size();
    };
    CHECK(says(scene_of(view), "corridors: a sketch, not a cable inventory"));
    const std::size_t now = segments();
    view.as_of = make_date(2010, 1, 1);
    CHECK(segments() < now); // some were laid later
}

TEST_CASE("small pictures with long legends still compose, and nothing sticks out") {
    for (const AnalysisKind kind :
         {AnalysisKind::nearest, AnalysisKind::reach, AnalysisKind::sites, AnalysisKind::compare})
        for (const auto& [width, height, scale] : {std::tuple{320, 240, 1.0},
                                                   {400, 300, 1.0},
                                                   {640, 360, 1.0},
                                                   {500, 900, 2.0},
                                                   {1280, 720, 1.0}}) {
            CAPTURE(width);
            CAPTURE(height);
            View view = view_of(kind);
            view.layers.insert(Layer::corridors);
            view.selection.place = LonLat{36.82, -1.29};
            const Scene scene = scene_of(view, {width, height, scale, {}});
            for (const Label& label : scene.furniture.labels) {
                CAPTURE(label.text);
                const TextSize size = shaper().measure(label.text, label.style);
                CHECK(label.position.x >= 0);
                CHECK(label.position.y >= 0);
                CHECK(label.position.x + size.width <= width);
                CHECK(label.position.y + size.height <= height);
            }
        }
}

TEST_CASE("ramps take any value, rise in place and turn back") {
    for (const Theme theme : {Theme::dark, Theme::light})
        for (const auto& ramp : {nearness_ramp(theme), difference_ramp(theme), share_ramp(theme)}) {
            const double infinity = std::numeric_limits<double>::infinity();
            CHECK(ramp->color(infinity) == ramp->stops.back().color);
            CHECK(ramp->color(-infinity) == ramp->stops.front().color);
            double last = -1;
            for (const RampStop& stop : ramp->stops) {
                CHECK(ramp->color(stop.value) == stop.color);
                CHECK(ramp->place(stop.value) > last);
                CHECK(ramp->value_at(ramp->place(stop.value)) == doctest::Approx(stop.value));
                last = ramp->place(stop.value);
            }
        }
    CHECK(nearness_ramp(Theme::dark) == nearness_ramp(Theme::dark));
}

// Lightness alone must tell near from far: then no colour blindness matters. Rec. 709 weights.
TEST_CASE("10 to 150 ms take most of a ramp's lightness, and what is beyond stays distinct") {
    const auto lightness = [](Color c) { // CIE L*
        const auto linear = [](std::uint8_t channel) { return std::pow(channel / 255.0, 2.2); };
        return 116 * std::cbrt(0.2126 * linear(c.r) + 0.7152 * linear(c.g) + 0.0722 * linear(c.b)) - 16;
    };
    for (const Theme theme : {Theme::dark, Theme::light}) {
        const Ramp& ramp = *nearness_ramp(theme);
        const auto span = [&](double a, double b) {
            return std::abs(lightness(ramp.color(a)) - lightness(ramp.color(b)));
        };
        CHECK(span(10, 150) > 0.65 * span(0, 300));
        for (const auto& [a, b] : {std::pair{150.0, 250.0}, {250.0, 300.0}}) {
            const Color one = ramp.color(a);
            const Color other = ramp.color(b);
            CHECK(std::abs(one.r - other.r) + std::abs(one.g - other.g) + std::abs(one.b - other.b) > 40);
        }
    }
}

TEST_CASE("a sequential ramp falls or rises in lightness all the way") {
    const auto lightness = [](Color c) { return 0.2126 * c.r + 0.7152 * c.g + 0.0722 * c.b; };
    for (const Theme theme : {Theme::dark, Theme::light})
        for (const auto& ramp : {nearness_ramp(theme), share_ramp(theme)}) {
            const double sign =
                lightness(ramp->stops.front().color) < lightness(ramp->stops.back().color) ? 1 : -1;
            for (std::size_t i = 0; i + 2 < ramp->stops.size(); ++i) {
                CAPTURE(i);
                CHECK(sign * (lightness(ramp->stops[i + 1].color) - lightness(ramp->stops[i].color)) > 2);
            }
        }
}

TEST_CASE("borders between catchments stay on land, in the countries that are asked about") {
    View view = view_of(AnalysisKind::nearest);
    view.layers.insert(Layer::catchments);
    view.filter.providers = {{"aws"}};
    view.audience = {{"GR", "IT", "ID"}}; // islands
    const Scene scene = scene_of(view);
    const auto level = load_map_level(data, *world(), Detail::coarse).value();
    std::size_t segments = 0;
    for (const StrokeLayer* layer : layers_of<StrokeLayer>(scene)) {
        if (layer->color != palette(view.theme).catchment) continue;
        for (const StrokeMesh::Segment& segment : layer->mesh->segments) {
            const auto middle = view.projection.inverse({(segment.x0 + segment.x1) / 2, (segment.y0 + segment.y1) / 2});
            REQUIRE(middle);
            const Country* country = country_at(*world(), level, *middle, 20); // a row's height is 14 km
            REQUIRE(country);
            CHECK(view.audience->contains(country->code));
            ++segments;
        }
    }
    CHECK(segments > 5);
}

TEST_CASE("a country is neutral in a comparison where most of its people have both equally near") {
    View view = view_of(AnalysisKind::compare, AnalysisForm::countries);
    view.as_of = make_date(2016, 4, 30);
    Analyst analyst{shipped_snapshot()};
    const auto comparison = analyst.comparison(question_of(view, this_day));
    const std::vector<Color> colors = country_colors(scene_of(view));
    const Color neutral = difference_ramp(view.theme)->color(0);
    std::size_t ties = 0;
    std::size_t others = 0;
    for (const ComparisonRow& row : comparison->rows) {
        const Group& group = comparison->groups[row.group];
        if (group.level != GroupLevel::country || group.id == "AQ" || !row.difference_possible_ms) continue;
        CAPTURE(group.id);
        const Verdict& verdict = row.possible;
        const bool is_tie = verdict.equal >= std::max(verdict.a, verdict.b);
        const Color color = colors[*group.country];
        CHECK((color.r == neutral.r && color.g == neutral.g && color.b == neutral.b) ==
              (is_tie || std::abs(*row.difference_possible_ms) <= tie_ms));
        (is_tie ? ties : others) += 1;
    }
    CHECK(ties > 5);
    CHECK(others > 20);
}

TEST_CASE("ties are hatched, the other way than what is little known") {
    View view = view_of(AnalysisKind::compare, AnalysisForm::countries);
    view.as_of = make_date(2016, 4, 30);
    const Scene countries = scene_of(view);
    const std::vector<Color> colors = country_colors(countries);
    const Color neutral = difference_ramp(view.theme)->color(0);
    const FillLayer* ties = nullptr;
    for (const FillLayer* fill : layers_of<FillLayer>(countries))
        if (fill->hatching.every > 0 && fill->hatching.falls) ties = fill;
    REQUIRE(ties);
    for (std::size_t i = 0; i < colors.size(); ++i) {
        CAPTURE(world()->countries[i].code);
        const bool is_neutral = colors[i].a > 0 && colors[i].r == neutral.r && colors[i].g == neutral.g && colors[i].b == neutral.b;
        CHECK(((*ties->feature_colors)[i].a > 0) == is_neutral);
    }
    const Scene field = scene_of(view_of(AnalysisKind::compare));
    REQUIRE(layers_of<FieldLayer>(field).size() == 1);
    CHECK(layers_of<FieldLayer>(field).front()->hatching.falls);
    CHECK(layers_of<FieldLayer>(field).front()->hatched_up_to == static_cast<float>(tie_ms));
    const Scene nearest = scene_of(view_of(AnalysisKind::nearest));
    CHECK(layers_of<FieldLayer>(nearest).front()->hatching == Hatching{});
}

TEST_CASE("lines that run to one place show both providers' colours") {
    View view = view_of(AnalysisKind::compare);
    view.as_of = make_date(2016, 4, 30); // AWS and Alibaba both serve Dubai from Singapore
    view.selection.place = LonLat{55.27, 25.2};
    std::vector<float> widths;
    const Scene scene = scene_of(view);
    for (const StrokeLayer* layer : layers_of<StrokeLayer>(scene))
        for (const char* id : {"aws", "alibaba"})
            for (const Provider& provider : world()->catalogue.providers)
                if (provider.id == id && layer->color == provider.color) widths.push_back(layer->width);
    REQUIRE(widths.size() == 2);
    CHECK(widths[0] > widths[1] + 2); // the one below is the wider
}

TEST_CASE("the legend leaves a corner with sites for one that has fewer, and holds still in a window") {
    View view;
    view.filter.providers = {{"aws"}};
    view.camera = Camera{{-10, 30}, 2.4}; // America's sites lie at the left
    const auto box_of = [](const Scene& scene) {
        Sprite largest;
        for (const Sprite& sprite : scene.furniture.sprites)
            if (sprite.half_width > largest.half_width) largest = sprite;
        return largest;
    };
    const Viewport viewport{800, 500, 1, {}};
    const Sprite box = box_of(scene_of(view, viewport));
    const SiteTable& sites = world()->catalogue.sites;
    for (std::size_t site = 0; site < sites.size(); ++site) {
        if (world()->catalogue.provider_of(site).id != "aws") continue;
        const Pixel at = Frame{*view.camera, view.projection, viewport}.to_pixel(sites.position(site));
        CAPTURE(sites.city(site));
        CHECK_FALSE((std::abs(at.x - box.center.x) < box.half_width && std::abs(at.y - box.center.y) < box.half_height));
    }
    // While the map is dragged it stays, whatever comes under it.
    for (const double lon : {-100.0, -60.0, -10.0, 40.0}) {
        view.camera->center.lon = lon;
        const Scene held = scene_of(view, viewport, LegendStyle::brief, LegendBefore{LegendCorner::top_right, true});
        REQUIRE(held.legend);
        CHECK(held.legend->corner == LegendCorner::top_right);
        CHECK(held.legend->box.right == held.legend->room.right);
        CHECK(held.legend->box.top == held.legend->room.top);
    }
    // At rest it stays unless another corner is clearly better.
    view.camera = Camera{{-30, -40}, 3}; // hardly any site at all
    for (const LegendCorner corner : {LegendCorner::top_left, LegendCorner::bottom_right}) {
        const Scene rest = scene_of(view, viewport, LegendStyle::brief, LegendBefore{corner, false});
        REQUIRE(rest.legend);
        CHECK(rest.legend->corner == corner);
    }
}

TEST_CASE("the legend leaves the corner of what is selected and of the land that is asked about") {
    const Viewport viewport{1000, 600, 1, {}};
    View view;
    view.layers.erase(Layer::sites);
    view.camera = Camera{{0, 20}, 2};
    const Frame frame{*view.camera, view.projection, viewport};
    for (const Pixel corner : {Pixel{60, 540}, Pixel{60, 60}, Pixel{900, 60}}) {
        view.selection.place = frame.to_place(corner);
        const Scene scene = scene_of(view, viewport);
        REQUIRE(scene.legend);
        const Box& box = scene.legend->box;
        const Pixel at = frame.to_pixel(*view.selection.place);
        CHECK_FALSE((at.x > box.left && at.x < box.right && at.y > box.top && at.y < box.bottom));
    }
    view.selection = {};
    view.filter.countries = CountryCodes{"BR"};
    view.camera = Camera{{0, 10}, 3.2}; // Brazil at the bottom left
    const Scene scene = scene_of(view, viewport);
    REQUIRE(scene.legend);
    CHECK(scene.legend->corner != LegendCorner::bottom_left);
}

TEST_CASE("a legend stands where it was put, inside the picture, and folds to one line") {
    View view;
    view.analysis.kind = AnalysisKind::nearest;
    const Viewport viewport{1000, 600, 1, {}};
    double full = 0;
    for (const bool folded : {false, true})
        for (const LegendPlace at : {LegendPlace{0, 0}, LegendPlace{1, 0}, LegendPlace{0.5, 0.3}, LegendPlace{1, 1}}) {
            view.legend = {at, folded};
            const Scene scene = scene_of(view, viewport);
            REQUIRE(scene.legend);
            const auto& [box, room, corner] = *scene.legend;
            CHECK(box.left >= room.left);
            CHECK(box.right <= room.right);
            CHECK(box.top >= room.top);
            CHECK(box.bottom <= room.bottom);
            CHECK(std::abs((box.left - room.left) - at.x * (room.right - room.left - (box.right - box.left))) <= 1);
            if (!folded) full = box.bottom - box.top;
            if (folded) CHECK(box.bottom - box.top < full / 3);
        }
}

TEST_CASE("in a very small picture the legend is a few short lines") {
    for (const AnalysisKind kind : {AnalysisKind::nearest, AnalysisKind::compare, AnalysisKind::sites, AnalysisKind::none}) {
        const Scene scene = scene_of(view_of(kind), {400, 300, 1, {}});
        double area = 0;
        for (const Sprite& sprite : scene.furniture.sprites)
            area = std::max<double>(area, 4.0 * sprite.half_width * sprite.half_height);
        CHECK(area > 0);
        CHECK(area < 0.16 * 400 * 300);
    }
}
