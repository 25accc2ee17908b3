// SPDX-License-Identifier: MIT
#include "render/field_pixels.hpp"

#include "base/parallel.hpp"

#include <cmath>

namespace footprint {
namespace {

constexpr int columns = Field::columns;
constexpr int rows = Field::rows;
constexpr int bins = 2048;

/// What is farther than any threshold is all one; infinities would spread through the interpolation. NaN
/// counts as far.
constexpr float far = 2 * static_cast<float>(highest_threshold_ms);
float finite(float value) { return value < far ? (value > -far ? value : -far) : far; }

/// A colour, and the contour that may pass, for each of many values.
class Look {
  public:
    explicit Look(const FieldLayer& layer)
        : half_width_(layer.contour_width / 2), contour_(layer.contour_color) {
        const bool has_contours = layer.contour_width > 0 && contour_.a > 0;
        const std::size_t count =
            has_contours ? std::min(layer.contours.size(), FieldLayer::most_contours) : 0;
        low_ = layer.ramp->low();
        double high = layer.ramp->high();
        for (std::size_t i = 0; i < count; ++i) {
            low_ = std::min<double>(low_, layer.contours[i]);
            high = std::max<double>(high, layer.contours[i]);
        }
        const double step = (high - low_) / (bins - 2);
        low_ -= step / 2;
        low_value_ = static_cast<float>(low_);
        bins_per_value_ = static_cast<float>(1 / step);
        for (int bin = 0; bin < bins; ++bin) {
            const double value = low_ + (bin + 0.5) * step;
            Color color = layer.ramp->color(value);
            color.a = static_cast<std::uint8_t>(std::lround(255 * std::clamp(layer.opacity, 0.0f, 1.0f)));
            colors_[static_cast<std::size_t>(bin)] = color;
            float nearest = 4 * far;
            for (std::size_t i = 0; i < count; ++i)
                if (std::abs(layer.contours[i] - value) < std::abs(nearest - value))
                    nearest = layer.contours[i];
            contours_[static_cast<std::size_t>(bin)] = nearest;
        }
    }

    std::size_t bin(float value) const {
        const float at = (value - low_value_) * bins_per_value_;
        return static_cast<std::size_t>(static_cast<int>(std::min(std::max(at, 0.0f), bins - 1.0f)));
    }
    Color color(std::size_t bin) const { return colors_[bin]; }
    /// From the value to that of the nearest contour.
    float to_contour(std::size_t bin, float value) const { return std::abs(contours_[bin] - value); }
    float reach() const { return half_width_ + 0.5f; } ///< pixels

    /// `under` with the line whose middle is `d` pixels off.
    Color with_line(Color under, float d) const {
        const float part =
            std::clamp(std::min(half_width_, d + 0.5f) + std::min(half_width_, 0.5f - d), 0.0f, 1.0f);
        const float line = static_cast<float>(contour_.a) / 255 * part;
        const float base = static_cast<float>(under.a) / 255 * (1 - line);
        const float all = line + base;
        if (all <= 0) return under;
        const auto channel = [&](std::uint8_t over, std::uint8_t below) {
            return static_cast<std::uint8_t>(std::lround((over * line + below * base) / all));
        };
        return {channel(contour_.r, under.r), channel(contour_.g, under.g), channel(contour_.b, under.b),
                static_cast<std::uint8_t>(std::lround(all * 255))};
    }

  private:
    float half_width_;
    Color contour_;
    double low_ = 0;
    float low_value_ = 0;
    float bins_per_value_ = 1;
    std::array<Color, bins> colors_{};
    std::array<float, bins> contours_{};
};

/// How a row of pixels lies in the field's grid: all projections are pseudocylindrical, so that one latitude
/// and one width hold for all of it.
struct GridRow {
    bool is_on_map = false;
    double row = 0;
    double columns_per_unit = 0; ///< of x in the plane
};

GridRow grid_row(const Projection& projection, double y) {
    const auto place = projection.inverse({0, y});
    if (!place) return {};
    const double width = projection.forward_relative(1, place->lat).x; // of a degree
    return {true, (90 - place->lat) / Field::cell_degrees - 0.5, 1 / (width * Field::cell_degrees)};
}

class Painter {
  public:
    Painter(const FieldLayer& layer, double pixels_per_unit, const PixelRect& rect,
            std::vector<Color>& pixels)
        : layer_(layer), look_(layer), per_pixel_(1 / pixels_per_unit), rect_(rect), pixels_(pixels),
          first_column_((wrap_longitude(layer.projection.central_meridian) + 180) / Field::cell_degrees -
                        0.5) {}

    void paint(int from, int to) const {
        std::vector<float> values(columns + 1);
        std::vector<float> slopes(columns + 1);
        for (int y = from; y < to; ++y) {
            Color* line = pixels_.data() + static_cast<std::size_t>(y - rect_.y0) * rect_.width();
            const GridRow grid = grid_row(layer_.projection, (y + 0.5) * per_pixel_);
            if (!grid.is_on_map) {
                std::fill_n(line, rect_.width(), Color{0, 0, 0, 0});
                continue;
            }
            // The row above this one says how the grid shifts from row to row.
            const GridRow next = grid_row(layer_.projection, (y + 1.5) * per_pixel_);
            blend(grid.row, values, slopes);
            paint_row(grid, next.is_on_map ? next : grid, values.data(), slopes.data(), line);
        }
    }

  private:
    /// The field along a parallel, and by how much it changes to the next row of cells; the first column
    /// again at the end.
    void blend(double row, std::vector<float>& values, std::vector<float>& slopes) const {
        const double below = std::floor(row);
        const auto part = static_cast<float>(row - below);
        const auto line = [&](double index) {
            return layer_.field->values.data() +
                   static_cast<std::ptrdiff_t>(std::clamp(index, 0.0, rows - 1.0)) * columns;
        };
        const float* north = line(below);
        const float* south = line(below + 1);
        for (std::size_t i = 0; i < columns; ++i) {
            const float a = finite(north[i]);
            const float b = finite(south[i]);
            slopes[i] = b - a;
            values[i] = a + (b - a) * part;
        }
        values[columns] = values[0];
        slopes[columns] = slopes[0];
    }

    void paint_row(const GridRow& grid, const GridRow& next, const float* values, const float* slopes,
                   Color* line) const {
        const double columns_per_pixel = grid.columns_per_unit * per_pixel_;
        const double rows_per_pixel = next.row - grid.row;
        const double shear =
            (next.columns_per_unit - grid.columns_per_unit) * per_pixel_; // columns a pixel of x and of y
        for (int x = rect_.x0; x < rect_.x1; ++x, ++line) {
            const double from_middle = (x + 0.5) * columns_per_pixel;
            if (std::abs(from_middle) > columns / 2.0 + 1) {
                *line = {0, 0, 0, 0};
                continue;
            }
            double at = from_middle + first_column_;
            if (at < 0) at += columns;
            if (at >= columns) at -= columns;
            const int column = std::min(static_cast<int>(at), columns - 1);
            const auto part = static_cast<float>(at - column);
            const float step = values[column + 1] - values[column];
            const float value = values[column] + step * part;
            const std::size_t bin = look_.bin(value);
            *line = look_.color(bin);
            const float off = look_.to_contour(bin, value);
            const float south = slopes[column] + (slopes[column + 1] - slopes[column]) * part;
            const float across = step * static_cast<float>(columns_per_pixel);
            const float down =
                south * static_cast<float>(rows_per_pixel) + step * static_cast<float>(shear * (x + 0.5));
            const float reach = look_.reach();
            const float slope2 = across * across + down * down;
            if (off * off >= slope2 * reach * reach) continue;
            *line = look_.with_line(*line, off / std::sqrt(slope2));
        }
    }

    const FieldLayer& layer_;
    Look look_;
    double per_pixel_;
    PixelRect rect_;
    std::vector<Color>& pixels_;
    double first_column_;
};

} // namespace

void paint_field(const FieldLayer& layer, double pixels_per_unit, const PixelRect& rect,
                 std::vector<Color>& pixels) {
    pixels.resize(static_cast<std::size_t>(rect.width()) * rect.height());
    const Painter painter{layer, pixels_per_unit, rect, pixels};
    constexpr std::size_t worth_a_thread = 100'000;
    if (pixels.size() < worth_a_thread) return painter.paint(rect.y0, rect.y1);
    const int middle = rect.y0 + rect.height() / 2;
    each_in_parallel(2, [&](std::size_t half) {
        if (half == 0)
            painter.paint(rect.y0, middle);
        else
            painter.paint(middle, rect.y1);
    });
}

} // namespace footprint
