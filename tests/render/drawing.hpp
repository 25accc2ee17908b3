// SPDX-License-Identifier: MIT
#pragma once

// What the renderer's tests share: one offscreen context, small scenes, and ways to look at pictures.

#include "render/offscreen.hpp"
#include "render/renderer.hpp"
#include "scene/mesh_builder.hpp"

#include <cmath>
#include <cstdlib>
#include <doctest/doctest.h>
#include <numbers>

namespace footprint::test {

struct Gl {
    OffscreenContext context;
    Renderer renderer;
    TextShaper shaper;

    /// Made on first use. Without OpenGL there is nothing to test.
    static Gl& get() {
        static Gl gl = [] {
            auto context = OffscreenContext::create();
            REQUIRE_MESSAGE(context.has_value(), (context ? std::string() : to_string(context.error())));
            auto renderer = Renderer::create();
            REQUIRE_MESSAGE(renderer.has_value(), (renderer ? std::string() : to_string(renderer.error())));
            return Gl{std::move(*context), std::move(*renderer), {}};
        }();
        return gl;
    }
};

inline Image draw(const Scene& scene) {
    Gl& gl = Gl::get();
    gl.renderer.draw(scene, gl.shaper);
    return gl.renderer.read_pixels();
}

/// By a renderer that has not drawn anything before.
inline Image draw_afresh(const Scene& scene) {
    Gl& gl = Gl::get();
    auto renderer = Renderer::create();
    REQUIRE(renderer.has_value());
    renderer->draw(scene, gl.shaper);
    return renderer->read_pixels();
}

/// Black, the plane's origin in the middle.
inline Scene empty_scene(int width, int height, double pixels_per_unit = 100) {
    Scene scene;
    scene.viewport.width = width;
    scene.viewport.height = height;
    scene.origin = {static_cast<double>(width / 2), static_cast<double>(height / 2)};
    scene.pixels_per_unit = pixels_per_unit;
    scene.background = {0, 0, 0, 255};
    return scene;
}

inline Color pixel(const Image& image, int x, int y) {
    const std::uint8_t* p = image.rgba.data() + (static_cast<std::size_t>(y) * image.width + x) * 4;
    return {p[0], p[1], p[2], p[3]};
}

/// The sum of the red channel, in pixels fully red: the area of what is drawn red on black.
inline double red_area(const Image& image) {
    double sum = 0;
    for (std::size_t i = 0; i < image.rgba.size(); i += 4) sum += image.rgba[i];
    return sum / 255;
}

inline std::size_t different_pixels(const Image& a, const Image& b) {
    if (a.width != b.width || a.height != b.height) return a.rgba.size() + b.rgba.size();
    std::size_t count = 0;
    for (std::size_t i = 0; i < a.rgba.size(); i += 4)
        count += !std::equal(a.rgba.begin() + i, a.rgba.begin() + i + 4, b.rgba.begin() + i);
    return count;
}

/// A closed ring with `points` corners about (x, y), between 0.7 and 1.3 `radius` away: a coast.
inline PlanePath wobbly_ring(double x, double y, double radius, int points) {
    PlanePath ring;
    for (int i = 0; i < points; ++i) {
        const double angle = 2 * std::numbers::pi * i / points;
        const double r = radius * (1 + 0.2 * std::sin(5 * angle + x) + 0.1 * std::sin(41 * angle + y));
        ring.push_back({x + r * std::cos(angle), y + r * std::sin(angle)});
    }
    ring.push_back(ring.front());
    return ring;
}

inline double ring_area(const PlanePath& ring) {
    double twice = 0;
    for (std::size_t i = 0; i + 1 < ring.size(); ++i)
        twice += ring[i].x * ring[i + 1].y - ring[i + 1].x * ring[i].y;
    return std::abs(twice) / 2;
}

inline std::shared_ptr<const FillMesh> fill_of(const PlanePolygon& polygon) {
    FillBuilder builder;
    builder.add(polygon, 0);
    return builder.finish();
}

inline std::shared_ptr<const StrokeMesh> stroke_of(const PlanePath& line) {
    StrokeBuilder builder;
    builder.add(line);
    return builder.finish();
}

/// The whole plane under a picture: -pi..pi x -pi/2..pi/2, bent a little so that no triangle is like another.
inline std::shared_ptr<const RasterMesh> raster_mesh() {
    auto mesh = std::make_shared<RasterMesh>();
    constexpr std::uint32_t columns = 24;
    constexpr std::uint32_t rows = 12;
    for (std::uint32_t row = 0; row <= rows; ++row)
        for (std::uint32_t column = 0; column <= columns; ++column) {
            const double u = static_cast<double>(column) / columns;
            const double v = static_cast<double>(row) / rows;
            const double y = std::numbers::pi * (0.5 - v);
            const double x = 2 * std::numbers::pi * (u - 0.5) * (0.7 + 0.3 * std::cos(y));
            mesh->vertices.push_back(
                {static_cast<float>(x), static_cast<float>(y), static_cast<float>(u), static_cast<float>(v)});
        }
    for (std::uint32_t row = 0; row < rows; ++row)
        for (std::uint32_t column = 0; column < columns; ++column) {
            const std::uint32_t a = row * (columns + 1) + column;
            const std::uint32_t b = a + columns + 1;
            mesh->indices.insert(mesh->indices.end(), {a, b, a + 1, a + 1, b, b + 1});
        }
    return mesh;
}

inline std::shared_ptr<const Image> noise(int width, int height) {
    auto image = std::make_shared<Image>(make_image(width, height));
    std::uint32_t state = 12345;
    for (std::size_t i = 0; i < image->rgba.size(); ++i) {
        state = state * 1664525u + 1013904223u;
        image->rgba[i] = i % 4 == 3 ? 255 : static_cast<std::uint8_t>(state >> 24);
    }
    return image;
}

/// Waves that rise to the south, ms.
inline std::shared_ptr<const Field> wavy_field(double phase = 0) {
    auto field = std::make_shared<Field>();
    for (int row = 0; row < Field::rows; ++row)
        for (int column = 0; column < Field::columns; ++column) {
            const LonLat at = Field::center(column, row);
            field->values.push_back(static_cast<float>(
                120 - at.lat + 60 * std::sin((at.lon + phase) / 20 * std::numbers::pi) * std::cos(at.lat / 25)));
        }
    return field;
}

/// 0 black, 100 grey, 300 white.
inline std::shared_ptr<const Ramp> grey_ramp() {
    return std::make_shared<const Ramp>(
        Ramp{{{0, {0, 0, 0, 255}}, {100, {100, 100, 100, 255}}, {300, {255, 255, 255, 255}}}});
}

inline FieldLayer field_layer(std::shared_ptr<const FillMesh> mesh) {
    FieldLayer layer;
    layer.mesh = std::move(mesh);
    layer.field = wavy_field();
    layer.ramp = grey_ramp();
    layer.projection = {ProjectionKind::equal_earth, 30};
    layer.opacity = 0.8f;
    layer.contours = {50, 100, 150};
    layer.contour_color = {255, 0, 0, 200};
    layer.contour_width = 1.2f;
    return layer;
}

/// A map with every kind of layer, markers, shapes and names, all of whose details show.
inline Scene busy_scene(int width, int height, double pixels_per_unit) {
    Scene scene = empty_scene(width, height, pixels_per_unit);
    scene.background = {12, 16, 24, 255};
    FillBuilder land;
    StrokeBuilder coast;
    for (int i = 0; i < 24; ++i) {
        const PlanePath ring =
            wobbly_ring(-3 + 0.26 * i, 1.1 * std::sin(i * 1.7), 0.12 + 0.02 * (i % 7), 400);
        land.add({ring}, static_cast<std::size_t>(i));
        coast.add(ring);
    }
    const auto land_mesh = land.finish();
    const auto coast_mesh = coast.finish();
    auto colors = std::make_shared<std::vector<Color>>();
    for (int i = 0; i < 24; ++i)
        colors->push_back(
            {static_cast<std::uint8_t>(40 + 8 * i), 90, 120, static_cast<std::uint8_t>(i % 5 * 60)});
    scene.map = {RasterLayer{raster_mesh(), noise(256, 128), 0.6f},
                 FillLayer{land_mesh, {70, 80, 90, 255}, nullptr},
                 FillLayer{land_mesh, {0, 0, 0, 255}, colors},
                 field_layer(land_mesh),
                 StrokeLayer{coast_mesh, {200, 220, 240, 120}, 1.3f, 0, 0},
                 StrokeLayer{coast_mesh, {250, 120, 60, 255}, 0.8f, 6, 3},
                 FillLayer{land_mesh, {250, 250, 250, 130}, nullptr, 7, 1.6f}};
    for (int i = 0; i < 60; ++i) {
        Sprite mark;
        mark.shape = i % 18 == 17 ? SpriteShape::marker_circle : static_cast<SpriteShape>(i % 18);
        mark.center = {width * (0.5 + 0.47 * std::sin(i * 2.1)), height * (0.5 + 0.47 * std::cos(i * 1.3))};
        mark.half_width = 4 + static_cast<float>(i % 9);
        mark.half_height = 6;
        mark.corner = 2.5f;
        mark.end = 2.4f;
        mark.dash = i % 2 == 0 ? 3.0f : 0.0f;
        mark.fill = {static_cast<std::uint8_t>(4 * i), 160, 90, 230};
        mark.stroke = {255, 255, 255, 200};
        mark.stroke_width = 1.2f;
        scene.sites.sprites.push_back(mark);
        TextStyle style;
        style.size = 9 + static_cast<float>(i % 5);
        style.halo = {0, 0, 0, 200};
        style.halo_width = 1.5f;
        scene.sites.labels.push_back({"Place " + std::to_string(i),
                                      style,
                                      {std::round(mark.center.x + 9), std::round(mark.center.y - 7)}});
    }
    return scene;
}

} // namespace footprint::test
