// SPDX-License-Identifier: MIT
#pragma once

// The Scene: what a picture of World and View consists of, bottom to top. Map layers are meshes in the plane with the
// one affine step to pixels; everything else (sites, labels, legend) is in pixels of the viewport. A Scene knows
// neither OpenGL nor ImGui, and is drawn by render/.

#include "analysis/field.hpp"
#include "base/color.hpp"
#include "catalog/site.hpp"
#include "world/land_rows.hpp"
#include "scene/mesh.hpp"
#include "scene/ramp.hpp"
#include "scene/text.hpp"
#include "view/frame.hpp"

#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace footprint {

/// Diagonal stripes, in physical pixels.
struct Hatching {
    int every = 0;      ///< from stripe to stripe along a row; 0: none
    float width = 0;
    bool falls = false; ///< to the right; else they rise

    bool operator==(const Hatching&) const = default;
};

/// Fills a mesh with one colour, or each feature with its own (`feature_colors[feature]`; alpha 0: not drawn).
struct FillLayer {
    std::shared_ptr<const FillMesh> mesh;
    Color color;
    std::shared_ptr<const std::vector<Color>> feature_colors; ///< may be null
    Hatching hatching{}; ///< none: filled whole
};

/// Strokes a mesh. Round caps; dashes in physical pixels along the line, 0: solid.
struct StrokeLayer {
    std::shared_ptr<const StrokeMesh> mesh;
    Color color;
    float width = 1; ///< physical pixels
    float dash = 0;
    float gap = 0;
};

struct RasterLayer {
    std::shared_ptr<const RasterMesh> mesh;
    std::shared_ptr<const Image> image;
    float opacity = 1;
};

/// Fills a mesh with the colours that `ramp` gives the field's values, place by place (bilinear between the centres of
/// the cells that are of the place's own country, if the field knows countries), and draws lines of equal value. Values beyond the ramp, infinite ones too, have the colour of its end.
struct FieldLayer {
    std::shared_ptr<const FillMesh> mesh;
    std::shared_ptr<const Field> field;
    std::shared_ptr<const LandRows> land; ///< where countries are; null: nothing is known of it
    std::shared_ptr<const Ramp> ramp;
    Projection projection; ///< the mesh's: leads from the plane back to longitude and latitude
    float opacity = 1;
    std::shared_ptr<const std::vector<Color>> feature_colors; ///< alpha 0: not drawn, the rest is ignored; may be null
    std::vector<float> contours; ///< values, at most `most_contours`
    Color contour_color;
    float contour_width = 1; ///< physical pixels
    Hatching hatching{};     ///< over values that are no farther than `hatched_up_to` from 0
    Color hatching_color;
    float hatched_up_to = 0;

    static constexpr std::size_t most_contours = 16;
};

using MapLayer = std::variant<FillLayer, StrokeLayer, RasterLayer, FieldLayer>;

/// The shapes a sprite can have: the providers' markers, and what legend, badges and leaders are made of.
enum class SpriteShape : std::uint8_t {
    circle, // the first fourteen are Marker's, in its order; this one has exactly the radius given: rings, badges
    square,
    diamond,
    triangle,
    triangle_down,
    triangle_left,
    triangle_right,
    pentagon,
    hexagon,
    star,
    star4,
    plus,
    cross,
    hourglass,
    box,     ///< a rectangle of `half_width` x `half_height` with corners rounded by `corner`
    segment, ///< a line from centre - (half_width, half_height) to centre + them (half_height may be negative)
    arc,     ///< a slice of a ring: radius `half_width`, inner radius `corner`, from angle `start` to `end`; draw
             ///< neighbours clockwise: each reaches a pixel under the next, so that no seam shows
    marker_circle, ///< Marker::circle: as large to the eye as the other markers (see catalog/marker_outline.hpp)
};

inline SpriteShape shape_of(Marker marker) {
    return marker == Marker::circle ? SpriteShape::marker_circle : static_cast<SpriteShape>(marker);
}

/// One anti-aliased shape. Filled with `fill`, then outlined with `stroke` centred on its edge. All in physical pixels.
struct Sprite {
    SpriteShape shape = SpriteShape::circle;
    Pixel center;
    float half_width = 0; ///< for markers the radius of the circle that holds the shape
    float half_height = 0;
    Color fill{0, 0, 0, 0};
    Color stroke{0, 0, 0, 0};
    float stroke_width = 0;
    float dash = 0; ///< length of dashes and gaps of the outline (both circles) and of segments; 0: solid
    float corner = 0;
    float start = 0; ///< radians clockwise from the top
    float end = 0;
};

/// A line of text with its top left corner (of the layout's logical rectangle) on a whole pixel.
struct Label {
    std::string text;
    TextStyle style;
    Pixel position;
};

/// Part of a picture, physical pixels.
struct Box {
    double left = 0;
    double top = 0;
    double right = 0;
    double bottom = 0;

    bool overlaps(const Box& other) const {
        return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }
    bool within(const Box& other) const {
        return left >= other.left && right <= other.right && top >= other.top && bottom <= other.bottom;
    }
};

/// The corner in which a legend stands if nobody moved it.
enum class LegendCorner : std::uint8_t { bottom_left, top_left, bottom_right, top_right };

struct LegendBox {
    Box box;
    Box room;  ///< in which it can be moved: what panels leave free, less the air around it
    LegendCorner corner = LegendCorner::bottom_left;
};

/// The plot of a chart in the map's place.
struct ChartFrame {
    Box box;
    DateInterval span; ///< from its left to its right
};

/// Something that can be pointed at: one site, or several that lie too close to be drawn apart.
struct Target {
    Pixel center;
    float radius = 0;                ///< physical pixels
    std::vector<std::size_t> sites;  ///< indices into Catalogue::sites
};

/// A circle or square of users of somebody's own.
struct UserMark {
    Pixel center;
    float half = 0; ///< radius, or half the side, physical pixels
    double weight = 0;
};

/// Drawn over the map in this order: sprites, labels.
struct Overlay {
    std::vector<Sprite> sprites;
    std::vector<Label> labels;
};

struct Scene {
    Viewport viewport;
    Pixel origin;              ///< pixel of the plane's origin
    double pixels_per_unit = 1;
    Color background;          ///< off the map
    std::vector<MapLayer> map;
    std::size_t steady_layers = 0; ///< so many of `map`, from the bottom, seldom change: worth keeping apart as drawn
    Overlay sites;             ///< markers, their leaders, and all names on the map
    Overlay furniture;         ///< legend, scale bar, credits
    std::vector<Target> targets;
    std::vector<UserMark> users; ///< the smaller of two that overlap comes later
    std::optional<LegendBox> legend; ///< where it stands, if there is one
    std::optional<ChartFrame> chart; ///< instead of a map

    /// The target under `pixel`, the nearest first; null if none is within reach.
    const Target* target_at(Pixel pixel, float reach) const;
    /// The users under `pixel`; null if there are none.
    const UserMark* users_at(Pixel pixel) const;
};

} // namespace footprint
