// SPDX-License-Identifier: MIT
#include "render/map_sheet.hpp"

namespace footprint {
namespace {

/// How far beyond the viewport is drawn when the map is dragged: too little, and every frame draws; too much,
/// and some frames take long.
constexpr int ahead = 96;

template <class T>
bool same_owner(const std::weak_ptr<T>& a, const std::weak_ptr<T>& b) {
    return !a.owner_before(b) && !b.owner_before(a);
}

int floor_div(int a, int b) { return a / b - (a % b < 0 ? 1 : 0); }

/// `rect` without `taken`, in up to four rectangles.
std::array<PixelRect, 4> difference(const PixelRect& rect, const PixelRect& taken) {
    if (!rect.overlaps(taken)) return {rect};
    const int low = std::max(rect.y0, taken.y0);
    const int high = std::min(rect.y1, taken.y1);
    return {PixelRect{rect.x0, rect.y0, rect.x1, low}, PixelRect{rect.x0, high, rect.x1, rect.y1},
            PixelRect{rect.x0, low, taken.x0, high}, PixelRect{taken.x1, low, rect.x1, high}};
}

} // namespace

bool MapSheet::LayerKey::operator==(const LayerKey& other) const {
    return same_owner(shape, other.shape) && same_owner(image, other.image) && same_owner(ramp, other.ramp) &&
           numbers == other.numbers && colors == other.colors;
}

MapSheet::LayerKey MapSheet::key_of(const MapLayer& layer) {
    LayerKey key;
    if (const auto* fill = std::get_if<FillLayer>(&layer)) {
        key.shape = fill->mesh;
        if (fill->feature_colors) key.colors = *fill->feature_colors;
        key.colors.push_back(fill->color);
        key.numbers = {static_cast<float>(fill->hatching.every), fill->hatching.width, fill->hatching.falls ? 1.0F : 0.0F};
    } else if (const auto* stroke = std::get_if<StrokeLayer>(&layer)) {
        key.shape = stroke->mesh;
        key.colors = {stroke->color};
        key.numbers = {stroke->width, stroke->dash, stroke->gap};
    } else if (const auto* raster = std::get_if<RasterLayer>(&layer)) {
        key.shape = raster->mesh;
        key.image = raster->image;
        key.numbers = {raster->opacity};
    } else if (const auto* field = std::get_if<FieldLayer>(&layer)) {
        key.shape = field->mesh; // of one projection
        key.image = field->field;
        key.ramp = field->ramp;
        if (field->feature_colors) key.colors = *field->feature_colors;
        key.colors.push_back(field->contour_color);
        key.numbers = field->contours;
        key.numbers.push_back(field->contour_width);
        key.numbers.push_back(field->opacity);
        key.colors.push_back(field->hatching_color);
        for (const float number : {static_cast<float>(field->hatching.every), field->hatching.width,
                                   field->hatching.falls ? 1.0F : 0.0F, field->hatched_up_to})
            key.numbers.push_back(number);
    }
    return key;
}

MapSheet::Key MapSheet::key_of(const Scene& scene, MapPass::Layers layers) {
    Key key{scene.pixels_per_unit, scene.background, {}};
    key.layers.reserve(layers.last - layers.first);
    for (std::size_t i = layers.first; i < layers.last; ++i) key.layers.push_back(key_of(scene.map[i]));
    return key;
}

template <class Use>
void MapSheet::for_each_piece(const PixelRect& rect, Use use) const {
    const int width = target_.width();
    const int height = target_.height();
    for (int y = rect.y0; y < rect.y1;) {
        const int dy = -start_y_ - floor_div(y - start_y_, height) * height;
        const int y1 = std::min(rect.y1, height - dy);
        for (int x = rect.x0; x < rect.x1;) {
            const int dx = -start_x_ - floor_div(x - start_x_, width) * width;
            const int x1 = std::min(rect.x1, width - dx);
            use(PixelRect{x, y, x1, y1}, dx, dy);
            x = x1;
        }
        y = y1;
    }
}

void MapSheet::draw(const Scene& scene, MapPass& pass, const PixelRect& rect, MapPass::Ground ground) {
    if (rect.empty()) return;
    for_each_piece(rect, [&](const PixelRect& piece, int dx, int dy) { draw_all(scene, pass, piece, dx, dy, ground); });
}

void MapSheet::draw_all(const Scene& scene, MapPass& pass, const PixelRect& rect, int dx, int dy,
                        MapPass::Ground ground) {
    if (steady_ == 0) {
        target_.bind();
        pass.draw(scene, {0, scene.map.size()}, rect, dx, dy, ground);
        return;
    }
    ground_.bind();
    pass.draw(scene, {0, steady_}, rect, dx, dy, ground);
    draw_upper(scene, pass, rect, dx, dy);
}

/// Over what is on the other sheet.
void MapSheet::draw_upper(const Scene& scene, MapPass& pass, const PixelRect& rect, int dx, int dy) {
    const PixelRect at = rect.shifted(dx, dy);
    glBindFramebuffer(GL_READ_FRAMEBUFFER, ground_.framebuffer());
    glBindFramebuffer(GL_DRAW_FRAMEBUFFER, target_.framebuffer());
    glBlitFramebuffer(at.x0, at.y0, at.x1, at.y1, at.x0, at.y0, at.x1, at.y1, GL_COLOR_BUFFER_BIT, GL_NEAREST);
    target_.bind();
    pass.draw(scene, {steady_, scene.map.size()}, rect, dx, dy, MapPass::Ground::ready);
}

/// `visible` and as much as the sheet can hold of what is there, with some room ahead on the sides that came
/// into view.
PixelRect MapSheet::grown_towards(const PixelRect& visible) const {
    PixelRect grown{std::min(visible.x0, held_.x0), std::min(visible.y0, held_.y0),
                    std::max(visible.x1, held_.x1), std::max(visible.y1, held_.y1)};
    if (visible.x0 < held_.x0) {
        grown.x0 = visible.x0 - ahead;
        grown.x1 = std::min(grown.x1, grown.x0 + target_.width());
    } else if (visible.x1 > held_.x1) {
        grown.x1 = visible.x1 + ahead;
        grown.x0 = std::max(grown.x0, grown.x1 - target_.width());
    }
    if (visible.y0 < held_.y0) {
        grown.y0 = visible.y0 - ahead;
        grown.y1 = std::min(grown.y1, grown.y0 + target_.height());
    } else if (visible.y1 > held_.y1) {
        grown.y1 = visible.y1 + ahead;
        grown.y0 = std::max(grown.y0, grown.y1 - target_.height());
    }
    return grown;
}

void MapSheet::update(const Scene& scene, MapPass& pass) {
    const Viewport& viewport = scene.viewport;
    visible_ = visible_map_pixels(scene, {0, 0, viewport.width, viewport.height});
    const int margin = std::max(ahead, std::min(viewport.width, viewport.height) / 4);
    const int width = viewport.width + 2 * margin;
    const int height = viewport.height + 2 * margin;
    const std::size_t steady = std::min(scene.steady_layers, scene.map.size());
    Key key = key_of(scene, {steady, scene.map.size()});
    Key ground_key = key_of(scene, {0, steady});
    if (target_.resize(width, height)) held_ = ground_held_ = {};
    if (ground_.resize(steady > 0 ? width : 1, steady > 0 ? height : 1) || ground_key != ground_key_ ||
        steady != steady_)
        held_ = ground_held_ = {};
    if (key != key_) held_ = {};
    key_ = std::move(key);
    ground_key_ = std::move(ground_key);
    steady_ = steady;
    if (held_.contains(visible_)) return;

    if (held_.empty() && steady_ > 0 && ground_held_.contains(visible_)) {
        for_each_piece(visible_,
                       [&](const PixelRect& piece, int dx, int dy) { draw_upper(scene, pass, piece, dx, dy); });
        held_ = visible_;
        return;
    }
    if (held_.empty() || !held_.overlaps(visible_)) {
        start_x_ = visible_.x0 - margin; // nothing runs over an edge: one piece
        start_y_ = visible_.y0 - margin;
        (steady_ > 0 ? ground_ : target_).bind();
        pass.clear(scene); // as a whole it is faster than as a rectangle
        draw(scene, pass, visible_, MapPass::Ground::ready);
        held_ = ground_held_ = visible_;
        return;
    }
    const PixelRect wanted = grown_towards(visible_);
    for (const PixelRect& missing : difference(wanted, held_))
        draw(scene, pass, missing, MapPass::Ground::anything);
    held_ = ground_held_ = wanted;
}

void MapSheet::copy_to(const RenderTarget& target) const {
    glBindFramebuffer(GL_READ_FRAMEBUFFER, target_.framebuffer());
    glBindFramebuffer(GL_DRAW_FRAMEBUFFER, target.framebuffer());
    for_each_piece(visible_, [&](const PixelRect& piece, int dx, int dy) {
        const PixelRect from = piece.shifted(dx, dy);
        const PixelRect to = piece.shifted(-visible_.x0, -visible_.y0);
        glBlitFramebuffer(from.x0, from.y0, from.x1, from.y1, to.x0, to.y0, to.x1, to.y1, GL_COLOR_BUFFER_BIT,
                          GL_NEAREST);
    });
    check_gl("copying the map");
}

} // namespace footprint
