// SPDX-License-Identifier: MIT
#include "scene/base_map.hpp"
#include "scene/compose.hpp"
#include "scene/describe.hpp"
#include "shipped.hpp"

#include <cctype>
#include <cmath>
#include <doctest/doctest.h>
#include <numbers>
#include <set>

using namespace footprint;

namespace {

const DataFolder data{FOOTPRINT_SOURCE_DIR, "test"};
const Date this_day = make_date(2026, 11, 22);

std::shared_ptr<const World> world() { return shipped_world(); }

const TextShaper& shaper() {
    static const TextShaper one;
    return one;
}

Scene scene_of(const View& view, const Viewport& viewport = {}) {
    static MapStore maps{data, world()};
    static Analyst analyst{shipped_snapshot()};
    const Answers answers = analyse(analyst, view, this_day);
    return compose({answers, view, viewport, this_day}, maps, shaper());
}

struct Rect {
    double left, top, right, bottom;
};

Rect rect_of(const Label& label) {
    const TextSize size = shaper().measure(label.text, label.style);
    return {label.position.x, label.position.y, label.position.x + size.width, label.position.y + size.height};
}

bool overlap(const Rect& a, const Rect& b) {
    return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

View view_of(const std::string& market, Theme theme = Theme::dark) {
    View view;
    view.theme = theme;
    if (!market.empty()) view.filter.countries = world()->markets.countries_of(market).value();
    return fitted(*world(), view);
}

double area_km2(const FillMesh& mesh) {
    double sum = 0;
    for (std::size_t i = 0; i < mesh.indices.size(); i += 3) {
        const auto& a = mesh.vertices[mesh.indices[i]];
        const auto& b = mesh.vertices[mesh.indices[i + 1]];
        const auto& c = mesh.vertices[mesh.indices[i + 2]];
        sum += std::abs((double(b.x) - a.x) * (double(c.y) - a.y) - (double(c.x) - a.x) * (double(b.y) - a.y)) / 2;
    }
    return sum * earth_radius_km * earth_radius_km;
}

} // namespace

TEST_CASE("names overlap neither each other nor the legend, and stay in the picture") {
    for (const std::string market : {"", "Europe", "gulf", "apac", "North America", "africa"})
        for (const auto& [width, height, scale] : {std::tuple{1280, 720, 1.0}, {1920, 1080, 1.0}, {3840, 2160, 2.0}}) {
            CAPTURE(market);
            CAPTURE(width);
            const Scene scene = scene_of(view_of(market), Viewport{width, height, scale, {}});
            std::vector<Rect> rects;
            for (const Label& label : scene.sites.labels) rects.push_back(rect_of(label));
            const std::size_t names = rects.size();
            CHECK(names > 5);
            for (const Label& label : scene.furniture.labels) rects.push_back(rect_of(label));
            for (std::size_t i = 0; i < rects.size(); ++i) {
                CHECK(rects[i].left >= 0);
                CHECK(rects[i].top >= 0);
                CHECK(rects[i].right <= width);
                CHECK(rects[i].bottom <= height);
                for (std::size_t j = i + 1; j < rects.size(); ++j) {
                    // A badge's number may lie under the legend with its badge.
                    const auto is_number = [&](std::size_t k) {
                        return k < names && std::isdigit(static_cast<unsigned char>(scene.sites.labels[k].text[0]));
                    };
                    if (is_number(i) || is_number(j)) continue;
                    CHECK_FALSE(overlap(rects[i], rects[j]));
                }
            }
        }
}

TEST_CASE("every site that is shown can be pointed at, exactly once") {
    const View view = view_of("");
    const Scene scene = scene_of(view);
    std::multiset<std::size_t> seen;
    for (const Target& target : scene.targets) seen.insert(target.sites.begin(), target.sites.end());
    const auto shown = shown_sites(world()->catalogue, view.filter, this_day);
    CHECK(seen.size() == shown.size());
    for (const ShownSite& one : shown) CHECK(seen.count(one.site) == 1);
}

TEST_CASE("the target under the pointer is the nearest one within reach") {
    const Scene scene = scene_of(view_of("gulf"));
    for (const Target& target : scene.targets) CHECK(scene.target_at(target.center, 2) == &target);
    CHECK(scene.target_at({-500, -500}, 10) == nullptr);
}

TEST_CASE("fitting a market shows all its sites in the free part of the window") {
    for (const std::string market : {"Europe", "Middle East", "apac", "Latin America", "North America", "anz"}) {
        CAPTURE(market);
        const View view = view_of(market);
        const Viewport viewport{1280, 720, 1, {300, 40, 0, 0}};
        const Frame frame{effective_camera(*world(), view, viewport), view.projection, viewport};
        for (const ShownSite& one : shown_sites(world()->catalogue, view.filter, this_day)) {
            const SitePointer site = world()->catalogue.sites.fetch(one.site);
            CAPTURE(site->city);
            const Pixel at = frame.to_pixel(site->position);
            CHECK(at.x >= 300);
            CHECK(at.x <= 1280);
            CHECK(at.y >= 40);
            CHECK(at.y <= 720);
        }
    }
}

TEST_CASE("the legend says what is shown, on which date, and what no name stands for") {
    View view;
    view.filter.providers = {{"aws", "alibaba"}};
    view.filter.countries = world()->markets.countries_of("Middle East").value();
    view.as_of = make_date(2016, 4, 30);
    auto words = describe(*world(), view, shown_sites(world()->catalogue, view.filter, *view.as_of), this_day);
    CHECK(words.title == "Alibaba and AWS, Middle East");
    CHECK(words.summary == "30 April 2016: no sites");
    view.as_of = make_date(2016, 12, 31);
    words = describe(*world(), view, shown_sites(world()->catalogue, view.filter, *view.as_of), this_day);
    CHECK(words.summary == "31 December 2016: 1 site in 1 country");
    CHECK(words.notes.empty());
    // Beyond the catalogue's day nothing is known.
    for (const AnalysisKind kind : {AnalysisKind::none, AnalysisKind::nearest}) {
        view.analysis.kind = kind;
        view.as_of = make_date(2030, 1, 1);
        words = describe(*world(), view, {}, this_day);
        CHECK(std::count(words.notes.begin(), words.notes.end(), "as known on 31 July 2026") == 1);
        view.as_of = make_date(2026, 7, 31);
        words = describe(*world(), view, {}, this_day);
        CHECK(std::count(words.notes.begin(), words.notes.end(), "as known on 31 July 2026") == 0);
    }
    view.analysis.kind = AnalysisKind::none;
    view.filter.providers = std::set<std::string>{};
    view.filter.countries = CountryCodes{};
    words = describe(*world(), view, {}, this_day);
    CHECK(words.title == "No provider, no country");
}

TEST_CASE("an empty filter, a tiny picture and a huge scale still compose") {
    View view;
    view.filter.providers = std::set<std::string>{};
    CHECK(scene_of(view).targets.empty());
    for (const Viewport& viewport : {Viewport{1, 1, 1, {}}, Viewport{40, 30, 1, {}}, Viewport{300, 200, 4, {}},
                                     Viewport{640, 400, 1, {400, 300, 400, 300}}})
        CHECK_NOTHROW(scene_of(View{}, viewport));
}

// Land area of the Earth: 148.9 million km2 with Antarctica (World Factbook); the coarse level is within 2 %.
TEST_CASE("the land's triangles have the Earth's land area, wherever the map is cut") {
    const auto level = load_map_level(data, *world(), Detail::coarse).value();
    for (const double meridian : {0.0, 11.0, 150.0, -100.0}) {
        const Projection projection{ProjectionKind::equal_earth, meridian};
        const ProjectedMap map = project_map(level, projection, projection.bounds());
        CAPTURE(meridian);
        CHECK(area_km2(*map.land) == doctest::Approx(148.9e6).epsilon(0.02));
        CHECK(area_km2(*map.sea) == doctest::Approx(4 * std::numbers::pi * earth_radius_km * earth_radius_km).epsilon(0.001));
    }
}

TEST_CASE("chunks hold every triangle once and lie in their bounds") {
    const auto level = load_map_level(data, *world(), Detail::coarse).value();
    const Projection projection;
    const ProjectedMap map = project_map(level, projection, projection.bounds());
    std::size_t next = 0;
    for (const Chunk& chunk : map.land->chunks) {
        CHECK(chunk.first == next);
        next += chunk.count;
        for (std::size_t i = chunk.first; i < chunk.first + chunk.count; ++i) {
            const auto& v = map.land->vertices[map.land->indices[i]];
            CHECK(v.x >= chunk.bounds.low.x - 1e-6);
            CHECK(v.y <= chunk.bounds.high.y + 1e-6);
        }
    }
    CHECK(next == map.land->indices.size());
}

TEST_CASE("a map for a part of the world has nothing of its other side") {
    const auto level = load_map_level(data, *world(), Detail::medium).value();
    const Projection projection;
    PlaneBounds gulf;
    gulf.include(projection.forward({45, 15}));
    gulf.include(projection.forward({60, 30}));
    const ProjectedMap part = project_map(level, projection, gulf);
    const ProjectedMap whole = project_map(level, projection, projection.bounds());
    CHECK(part.coasts->segments.size() * 4 < whole.coasts->segments.size());
    CHECK_FALSE(part.land->indices.empty());
}

TEST_CASE("detail follows the size of a pixel") {
    CHECK(detail_for(30) == Detail::coarse);
    CHECK(detail_for(5) == Detail::medium);
    CHECK(detail_for(0.5) == Detail::fine);
}

TEST_CASE("counting and drawing need no more than the columns of the sites") {
    /// Whoever asks for a whole site fails.
    class Untold : public SiteSource {
      public:
        SitePointer fetch(std::size_t) const override { throw std::logic_error("a whole site was asked for"); }
    };
    World columns = *world();
    const SiteTable whole = columns.catalogue.sites;
    std::vector<SiteRow> rows;
    std::vector<std::string> ids;
    for (std::size_t row = 0; row < whole.size(); ++row) ids.push_back(whole.fetch(row)->id);
    for (std::size_t row = 0; row < whole.size(); ++row)
        rows.push_back({whole.provider(row), ids[row], whole.country(row), whole.city(row), whole.position(row),
                        whole.kind(row), whole.access(row), whole.life(row)});
    columns.catalogue.sites = {};
    columns.catalogue.sites.append(rows, std::make_shared<Untold>());
    const SnapshotPointer snapshot = snapshot_with(std::move(columns));
    Analyst analyst{snapshot};
    MapStore maps{data, world_of(snapshot)};
    for (const AnalysisKind kind : {AnalysisKind::none, AnalysisKind::sites, AnalysisKind::nearest,
                                    AnalysisKind::reach, AnalysisKind::compare})
        for (const AnalysisForm form : {AnalysisForm::field, AnalysisForm::countries}) {
            View view;
            view.analysis.kind = kind;
            view.analysis.form = form;
            view.analysis.a.filter.providers = {{"aws"}};
            view.analysis.b.filter.providers = {{"azure"}};
            view.selection.country = "KE";
            for (const Layer layer : {Layer::arcs, Layer::catchments, Layer::site_names}) view.layers.insert(layer);
            Wanted all;
            all.coverage = all.comparison = all.ranking = true;
            const Answers answers = analyse(analyst, view, this_day, all);
            const Scene scene = compose({answers, view, Viewport{}, this_day}, maps, shaper());
            CHECK(scene.sites.sprites.size() > 100);
            const Scene same = scene_of(view);
            CHECK(same.sites.sprites.size() == scene.sites.sprites.size());
            CHECK(same.sites.labels.size() == scene.sites.labels.size());
            CHECK(same.furniture.labels.size() == scene.furniture.labels.size());
        }
}
