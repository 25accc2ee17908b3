// SPDX-License-Identifier: MIT
#include "scene/base_map.hpp"

#include "scene/analysis_lines.hpp"

#include <algorithm>
#include <cmath>

namespace footprint {
namespace {

/// The relief's own pixels are 9 km: it is whole down to 4 km a screen pixel and gone at 1 km. In steps: a drag north or
/// south changes the scale a little, and the drawn map should stay good.
float relief_opacity(double km_per_pixel) {
    constexpr double steps = 16;
    return static_cast<float>(std::round(std::clamp((km_per_pixel - 1.0) / 3.0, 0.0, 1.0) * steps) / steps);
}

/// A colour a country: `color` where it is to be laid over, none elsewhere.
template <class Wanted>
std::shared_ptr<const std::vector<Color>> colors_of(const World& world, Color color, Wanted wanted) {
    auto colors = std::make_shared<std::vector<Color>>(world.countries.size(), Color{0, 0, 0, 0});
    for (std::size_t i = 0; i < colors->size(); ++i)
        if (wanted(world.countries[i])) (*colors)[i] = color;
    return colors;
}

class LayerList {
  public:
    explicit LayerList(float scale) : scale_(scale) {}

    void fill(const std::shared_ptr<const FillMesh>& mesh, Color color,
              std::shared_ptr<const std::vector<Color>> feature_colors = nullptr) {
        if (!mesh->indices.empty()) layers_.push_back(FillLayer{mesh, color, std::move(feature_colors)});
    }
    /// Widths and dashes in logical pixels.
    void stroke(const std::shared_ptr<const StrokeMesh>& mesh, Color color, float width, float dash = 0, float gap = 0) {
        if (!mesh->segments.empty())
            layers_.push_back(StrokeLayer{mesh, color, width * scale_, dash * scale_, gap * scale_});
    }
    void add(MapLayer layer) { layers_.push_back(std::move(layer)); }
    std::size_t size() const { return layers_.size(); }
    std::vector<MapLayer> take() { return std::move(layers_); }

  private:
    float scale_;
    std::vector<MapLayer> layers_;
};

} // namespace

Detail detail_for(double km_per_pixel) {
    if (km_per_pixel > 9) return Detail::coarse;
    return km_per_pixel > 1.8 ? Detail::medium : Detail::fine;
}

void add_map(const ComposeInput& input, const Frame& frame, const AnalysisPicture& analysis, MapStore& maps,
             Scene& scene) {
    const View& view = input.view;
    const Palette& colors = palette(view.theme);
    const double km = frame.km_per_pixel();
    const auto map = maps.map(frame.projection(), detail_for(km), frame.visible());
    if (!map) return;
    LayerList layers{static_cast<float>(input.viewport.scale)};

    const float opacity = view.shows(Layer::relief) ? relief_opacity(km) : 0;
    std::shared_ptr<const Image> image;
    if (opacity > 0) {
        // The whole map at this scale is so many pixels across; half of that is sharp enough for a backdrop.
        const int width = 2 * 3.14159265 * frame.pixels_per_unit() > 3000 ? 4096 : 2048;
        image = maps.relief(view.theme == Theme::dark ? ReliefStyle::dark : ReliefStyle::light, width);
    }
    const bool covered = image && opacity >= 1;
    if (!covered) {
        layers.fill(map->sea, colors.sea);
        layers.fill(map->land, colors.land);
    }
    if (image) layers.add(RasterLayer{map->raster, image, opacity});

    const auto add_lakes = [&] {
        layers.fill(map->lakes, colors.lake);
        layers.stroke(map->lake_shores, colors.lake_shore, 0.8f);
    };
    const bool has_fills = analysis.kind != AnalysisKind::none && !analysis.is_empty;
    if (view.shows(Layer::urban)) layers.fill(map->urban, colors.urban);
    if (view.shows(Layer::water)) {
        layers.fill(map->glaciers, colors.glacier);
        layers.stroke(map->rivers, colors.river, km > 3 ? 0.7f : 1.0f);
        if (!has_fills) add_lakes();
    }
    if (const auto& countries = view.places())
        layers.fill(map->land, colors.outside, colors_of(input.world, colors.outside, [&](const Country& c) {
                        return !countries->contains(c.code);
                    }));
    const auto add_selected = [&](Color color) {
        if (view.selection.country.empty()) return;
        layers.fill(map->land, color,
                    colors_of(input.world, color, [&](const Country& c) { return c.code == view.selection.country; }));
    };
    if (!has_fills) add_selected(colors.selected);
    if (view.shows(Layer::graticule)) layers.stroke(map->graticule, colors.graticule, 1);

    if (has_fills) {
        scene.steady_layers = layers.size();
        for (MapLayer& layer : analysis_fills(input, analysis, *map)) layers.add(std::move(layer));
        if (view.shows(Layer::water)) add_lakes();
        add_selected(colors.selected_over_colors);
    }
    // Faint lines over colours say little from afar, and a step of the slider draws them anew.
    if (view.shows(Layer::divisions) && km < (has_fills ? 1.5 : 6.0)) layers.stroke(map->divisions, colors.division, 0.8f);
    if (view.shows(Layer::borders)) {
        layers.stroke(map->borders, colors.border, km > 9 ? 0.7f : 1.0f);
        layers.stroke(map->disputed, colors.disputed, 1, 4, 3);
    }
    layers.stroke(map->coasts, colors.coast, km > 9 ? 0.7f : 1.0f);
    layers.stroke(map->edge, colors.edge, 1);

    std::vector<MapLayer> lines = analysis_lines(input, analysis, frame.projection(), maps);
    if (!has_fills && !lines.empty()) scene.steady_layers = layers.size();
    for (MapLayer& layer : lines) layers.add(std::move(layer));
    scene.map = layers.take();
}

} // namespace footprint
