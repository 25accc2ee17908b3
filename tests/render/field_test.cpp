// SPDX-License-Identifier: MIT
// Pixels at known places have the ramp's colour of the field's value there.
#include "drawing.hpp"

#include "geo/cut.hpp"

#include <limits>

using namespace footprint;
using namespace footprint::test;

namespace {

/// The whole map in one piece, feature 0.
std::shared_ptr<const FillMesh> whole_map(const Projection& projection) {
    return fill_of({map_outline(projection)});
}

Scene scene_of(FieldLayer layer, double pixels_per_unit = 100) {
    Scene scene = empty_scene(720, 400, pixels_per_unit);
    scene.map.push_back(std::move(layer));
    return scene;
}

FieldLayer plain_layer(const Projection& projection) {
    FieldLayer layer = field_layer(whole_map(projection));
    layer.projection = projection;
    layer.opacity = 1;
    layer.contours.clear();
    return layer;
}

/// Bilinear, by the definition.
double value_at(const Field& field, LonLat place) {
    const double column = (place.lon + 180) / Field::cell_degrees - 0.5;
    const double row = (90 - place.lat) / Field::cell_degrees - 0.5;
    const auto value = [&](double c, double r) {
        const int wrapped = (static_cast<int>(c) % Field::columns + Field::columns) % Field::columns;
        const int clamped = std::clamp(static_cast<int>(r), 0, Field::rows - 1);
        return static_cast<double>(
            field.values[static_cast<std::size_t>(clamped * Field::columns + wrapped)]);
    };
    const double c = std::floor(column);
    const double r = std::floor(row);
    const double north = std::lerp(value(c, r), value(c + 1, r), column - c);
    const double south = std::lerp(value(c, r + 1), value(c + 1, r + 1), column - c);
    return std::lerp(north, south, row - r);
}

} // namespace

TEST_CASE("every pixel has the ramp's colour of its place's value, in all projections, across the "
          "antimeridian too") {
    for (const ProjectionName& name : projection_names)
        for (const double meridian : {0.0, 11.0, 180.0, -120.0}) {
            CAPTURE(name.id);
            CAPTURE(meridian);
            const Projection projection{name.kind, meridian};
            const FieldLayer layer = plain_layer(projection);
            const Scene scene = scene_of(layer);
            const Image image = draw(scene);
            std::size_t checked = 0;
            for (int y = 3; y < 400; y += 13)
                for (int x = 5; x < 720; x += 17) {
                    const PlanePoint p{(x + 0.5 - scene.origin.x) / 100, (scene.origin.y - y - 0.5) / 100};
                    const auto place = projection.inverse(p);
                    if (!place || std::abs(place->lat) > 84) continue;
                    const Color expected = layer.ramp->color(value_at(*layer.field, *place));
                    CHECK(std::abs(pixel(image, x, y).r - expected.r) <= 1);
                    ++checked;
                }
            CHECK(checked > 500);
        }
}

TEST_CASE("features that are switched off are not drawn") {
    FillBuilder builder;
    builder.add({{{-1, 0}, {0, 0}, {0, 1}, {-1, 1}, {-1, 0}}}, 0);
    builder.add({{{0, 0}, {1, 0}, {1, 1}, {0, 1}, {0, 0}}}, 1);
    FieldLayer layer = plain_layer({ProjectionKind::plate_carree, 0});
    layer.mesh = builder.finish();
    layer.feature_colors =
        std::make_shared<const std::vector<Color>>(std::vector<Color>{{0, 0, 0, 0}, {0, 0, 0, 255}});
    const Image image = draw(scene_of(layer));
    CHECK(pixel(image, 360 - 50, 200 - 50) == Color{0, 0, 0, 255});
    CHECK(pixel(image, 360 + 50, 200 - 50).r > 20);
}

TEST_CASE("infinite values and values that are no numbers do not reach the pixels of others") {
    FieldLayer layer = plain_layer({ProjectionKind::plate_carree, 0});
    auto field = std::make_shared<Field>();
    field->values.assign(static_cast<std::size_t>(Field::columns) * Field::rows, 100.0f);
    // 10 degrees around the equator at Greenwich.
    for (int row = 170; row < 190; ++row)
        for (int column = 350; column < 370; ++column)
            field->values[static_cast<std::size_t>(row * Field::columns + column)] =
                column % 2 == 0 ? std::numeric_limits<float>::infinity()
                                : std::numeric_limits<float>::quiet_NaN();
    layer.field = field;
    layer.contours = {50, 150};
    const Image image = draw(scene_of(layer));
    CHECK(pixel(image, 360, 200).r == 255); // far is the ramp's end
    for (int x = 60; x < 660; x += 7) {
        CAPTURE(x);
        if (std::abs(x - 360) > 11) CHECK(pixel(image, x, 200) == Color{100, 100, 100, 255});
    }
}

TEST_CASE("a field that is empty, or not of the grid's size, is not drawn") {
    FieldLayer layer = plain_layer({ProjectionKind::plate_carree, 0});
    auto field = std::make_shared<Field>(*layer.field);
    field->is_empty = true;
    layer.field = field;
    CHECK(red_area(draw(scene_of(layer))) == 0);
    layer.field = std::make_shared<Field>();
    CHECK(red_area(draw(scene_of(layer))) == 0);
}

TEST_CASE("a contour is as wide as asked for, whatever the slope, and passes where the value is") {
    for (const float degrees_an_ms : {0.2f, 1.0f}) {
        for (const float width : {1.2f, 3.0f}) {
            CAPTURE(degrees_an_ms);
            CAPTURE(width);
            FieldLayer layer = plain_layer({ProjectionKind::plate_carree, 0});
            auto field = std::make_shared<Field>();
            for (int row = 0; row < Field::rows; ++row)
                for (int column = 0; column < Field::columns; ++column)
                    field->values.push_back(100 + static_cast<float>(Field::center(column, row).lon) /
                                                      degrees_an_ms);
            layer.field = field;
            layer.ramp =
                std::make_shared<const Ramp>(Ramp{{{0, {0, 0, 0, 255}}, {1, {0, 0, 0, 255}}}}); // black
            layer.contours = {100};
            layer.contour_color = {255, 0, 0, 255};
            layer.contour_width = width;
            const Image image = draw(scene_of(layer));
            double ink = 0;
            for (int x = 0; x < 720; ++x) {
                const int red = pixel(image, x, 200).r;
                ink += red / 255.0;
                if (std::abs(x + 0.5 - 360) > width / 2 + 1) CHECK(red == 0);
            }
            CHECK(ink == doctest::Approx(width).epsilon(0.03));
        }
    }
}

TEST_CASE("stripes lie where the value is near nothing, and nowhere else") {
    FieldLayer layer = plain_layer({ProjectionKind::plate_carree, 0});
    const Image plain = draw(scene_of(layer));
    layer.hatching = {8, 2, true};
    layer.hatching_color = {255, 255, 255, 255};
    layer.hatched_up_to = 1e9f;
    const Image all = draw(scene_of(layer));
    layer.hatched_up_to = -1;
    CHECK(different_pixels(plain, draw(scene_of(layer))) == 0);
    // About as many pixels are striped as the stripes are wide; a stripe goes on down to the right.
    std::size_t striped = 0, land = 0, goes_on = 0;
    const auto is_white = [&](int x, int y) {
        const std::size_t at = (static_cast<std::size_t>(y) * all.width + x) * 4;
        return all.rgba[at] > 240 && all.rgba[at + 1] > 240 && all.rgba[at + 2] > 240;
    };
    for (int y = 60; y < all.height - 60; ++y)
        for (int x = 60; x < all.width - 60; ++x) {
            ++land;
            if (!is_white(x, y)) continue;
            ++striped;
            goes_on += is_white(x + 1, y + 1);
        }
    CHECK(striped > land / 16);
    CHECK(striped < land / 2);
    CHECK(goes_on > striped * 9 / 10);
}

TEST_CASE("no contour fills a plain of its own value") {
    FieldLayer layer = plain_layer({ProjectionKind::plate_carree, 0});
    auto field = std::make_shared<Field>();
    field->values.assign(static_cast<std::size_t>(Field::columns) * Field::rows, 100.0f);
    layer.field = field;
    layer.contours = {100};
    CHECK(pixel(draw(scene_of(layer)), 360, 200) == Color{100, 100, 100, 255});
}
