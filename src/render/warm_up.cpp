// SPDX-License-Identifier: MIT
#include "render/renderer.hpp"

namespace footprint {
namespace {

/// One small thing of every kind.
Scene sample_scene() {
    Scene scene;
    scene.viewport = {16, 16, 1, {}};
    scene.origin = {8, 8};
    scene.pixels_per_unit = 8;
    PlaneBounds all;
    all.include({-1, -1});
    all.include({1, 1});

    auto fill = std::make_shared<FillMesh>();
    fill->vertices = {{-1, -1, 0}, {1, -1, 0}, {0, 1, 0}};
    fill->indices = {0, 1, 2};
    fill->chunks = {{all, 0, 3}};
    auto stroke = std::make_shared<StrokeMesh>();
    stroke->segments = {{-1, -1, 1, 1, 0}};
    stroke->chunks = {{all, 0, 1}};
    auto raster = std::make_shared<RasterMesh>();
    raster->vertices = {{-1, -1, 0, 1}, {1, -1, 1, 1}, {0, 1, 0.5f, 0}};
    raster->indices = {0, 1, 2};
    auto image = std::make_shared<Image>(make_image(4, 2));

    const Color half{128, 128, 128, 128};
    scene.map = {RasterLayer{raster, image, 1.0f}, FillLayer{fill, half, nullptr},
                 FillLayer{fill, half, std::make_shared<const std::vector<Color>>(1, half)},
                 StrokeLayer{stroke, half, 1, 0, 0}};
    auto values = std::make_shared<Field>();
    values->values.assign(static_cast<std::size_t>(Field::columns) * Field::rows, 0.0f);
    FieldLayer field;
    field.mesh = fill;
    field.field = values;
    field.ramp = nearness_ramp(Theme::dark);
    scene.map.emplace_back(std::move(field));
    for (const SpriteShape shape : {SpriteShape::square, SpriteShape::circle, SpriteShape::box}) {
        Sprite sprite;
        sprite.shape = shape;
        sprite.center = {8, 8};
        sprite.half_width = sprite.half_height = 5;
        sprite.fill = sprite.stroke = half;
        sprite.stroke_width = 1;
        scene.sites.sprites.push_back(sprite);
    }
    return scene;
}

} // namespace

void Renderer::warm_up() {
    const TextShaper unused;
    (void)draw_image(sample_scene(), unused);
}

} // namespace footprint
