// SPDX-License-Identifier: MIT
#include "render/field_pixels.hpp"

#include "base/parallel.hpp"

#include <algorithm>
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
        : half_width_(layer.contour_width / 2), contour_(layer.contour_color), hatching_(layer.hatching),
          hatching_color_(layer.hatching_color) {
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
            is_hatched_[static_cast<std::size_t>(bin)] =
                hatching_.every > 0 && std::abs(value) <= static_cast<double>(layer.hatched_up_to);
        }
        // As the fragment shader draws stripes.
        for (int along = 0; along < hatching_.every; ++along) {
            const float from_middle = std::abs(static_cast<float>(along) - 0.5f * static_cast<float>(hatching_.every)) * 0.70710678f;
            stripe_.push_back(std::clamp(hatching_.width / 2 + 0.5f - from_middle, 0.0f, 1.0f));
        }
    }

    bool is_hatched(std::size_t bin) const { return is_hatched_[bin]; }
    /// `under` at a map pixel, with the stripe that may pass there.
    Color with_stripe(Color under, int x, int y) const {
        int along = (hatching_.falls ? x + y : x - y) % hatching_.every;
        if (along < 0) along += hatching_.every;
        return over(under, hatching_color_, stripe_[static_cast<std::size_t>(along)]);
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
        return over(under, contour_, part);
    }

  private:
    /// `part` of a pixel is covered by `color`.
    static Color over(Color under, Color color, float part) {
        const float line = static_cast<float>(color.a) / 255 * part;
        const float base = static_cast<float>(under.a) / 255 * (1 - line);
        const float all = line + base;
        if (all <= 0) return under;
        const auto channel = [&](std::uint8_t above, std::uint8_t below) {
            return static_cast<std::uint8_t>(std::lround((above * line + below * base) / all));
        };
        return {channel(color.r, under.r), channel(color.g, under.g), channel(color.b, under.b),
                static_cast<std::uint8_t>(std::lround(all * 255))};
    }

    float half_width_;
    Color contour_;
    double low_ = 0;
    float low_value_ = 0;
    float bins_per_value_ = 1;
    std::array<Color, bins> colors_{};
    std::array<float, bins> contours_{};
    Hatching hatching_;
    Color hatching_color_;
    std::array<bool, bins> is_hatched_{};
    std::vector<float> stripe_; ///< how much of a pixel a stripe covers, along a row
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

/// The four cells about a pixel.
struct Corners {
    float north_west, north_east, south_west, south_east;

    float at(float x, float y) const {
        const float north = north_west + (north_east - north_west) * x;
        const float south = south_west + (south_east - south_west) * x;
        return north + (south - north) * y;
    }
    float change_east(float y) const {
        return (north_east - north_west) * (1 - y) + (south_east - south_west) * y;
    }
    float change_south(float x) const {
        return (south_west - north_west) * (1 - x) + (south_east - north_east) * x;
    }
};

/// Tells the country of each pixel of a row as the row goes on to the east.
class LandWalk {
  public:
    LandWalk(const LandRows* land, double lat) {
        if (land) spans_ = land->along(lat);
    }
    std::uint32_t country_at(float lon) {
        if (lon < last_) next_ = 0; // over the antimeridian
        last_ = lon;
        while (next_ < spans_.size() && spans_[next_].east < lon) ++next_;
        return next_ < spans_.size() && spans_[next_].west <= lon ? spans_[next_].country : Field::no_country;
    }

  private:
    std::span<const LandRows::Span> spans_;
    std::size_t next_ = 0;
    float last_ = -1000;
};

class Painter {
  public:
    Painter(const FieldLayer& layer, double pixels_per_unit, const PixelRect& rect,
            std::vector<Color>& pixels)
        : layer_(layer), look_(layer), per_pixel_(1 / pixels_per_unit), rect_(rect), pixels_(pixels),
          first_column_((wrap_longitude(layer.projection.central_meridian) + 180) / Field::cell_degrees -
                        0.5),
          jumps_(layer.land && !layer.field->country.empty()) {}

    void paint(int from, int to) const {
        std::vector<float> values(columns + 1);
        std::vector<float> slopes(columns + 1);
        std::vector<std::uint8_t> is_border(columns, 0);
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
            if (jumps_) mark_borders(grid.row, is_border);
            paint_row(grid, next.is_on_map ? next : grid, values.data(), slopes.data(), is_border, y, line);
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

    /// Whether the four cells about a pixel are of more than one country.
    void mark_borders(double row, std::vector<std::uint8_t>& is_border) const {
        const std::uint16_t* north = countries_along(std::floor(row));
        const std::uint16_t* south = countries_along(std::floor(row) + 1);
        for (std::size_t i = 0; i < columns; ++i) {
            const std::size_t east = i + 1 < columns ? i + 1 : 0;
            is_border[i] = north[i] != north[east] || north[i] != south[i] || north[i] != south[east];
        }
    }

    const std::uint16_t* countries_along(double row) const {
        return layer_.field->country.data() +
               static_cast<std::ptrdiff_t>(std::clamp(row, 0.0, rows - 1.0)) * columns;
    }

    /// The cells about a pixel at (`x`, `y`) between them, as its own country's users would have them: what
    /// is another country's is replaced by the mean of their own.
    Corners own_corners(double row, int column, float x, float y, std::uint32_t country) const {
        const auto west = static_cast<std::size_t>(column);
        const std::size_t east = west + 1 < columns ? west + 1 : 0;
        const auto values_along = [&](double at) {
            return layer_.field->values.data() +
                   static_cast<std::ptrdiff_t>(std::clamp(at, 0.0, rows - 1.0)) * columns;
        };
        const double below = std::floor(row);
        const std::array<const float*, 2> values{values_along(below), values_along(below + 1)};
        const std::array<const std::uint16_t*, 2> homes{countries_along(below), countries_along(below + 1)};
        std::array<float, 4> value;
        std::array<float, 4> weight;
        std::array<std::uint16_t, 4> home;
        for (std::size_t i = 0; i < 4; ++i) {
            const std::size_t at = i % 2 == 0 ? west : east;
            value[i] = finite(values[i / 2][at]);
            home[i] = homes[i / 2][at];
            weight[i] = (i % 2 == 0 ? 1 - x : x) * (i < 2 ? 1 - y : y);
        }
        // Off the coast of the coarse land: as the nearest cell.
        if (country == Field::no_country)
            country = home[static_cast<std::size_t>(std::max_element(weight.begin(), weight.end()) -
                                                    weight.begin())];
        float sum = 0, all = 0;
        for (std::size_t i = 0; i < 4; ++i)
            if (home[i] == country) {
                const float one = weight[i] + 1e-3f;
                sum += one * value[i];
                all += one;
            }
        const float mean = all > 0 ? sum / all
                           : country < layer_.field->of_country.size()
                               ? finite(layer_.field->of_country[country])
                               : value[0];
        for (std::size_t i = 0; i < 4; ++i)
            if (home[i] != country) value[i] = mean;
        return {value[0], value[1], value[2], value[3]};
    }

    void paint_row(const GridRow& grid, const GridRow& next, const float* values, const float* slopes,
                   const std::vector<std::uint8_t>& is_border, int y, Color* line) const {
        const double columns_per_pixel = grid.columns_per_unit * per_pixel_;
        const double rows_per_pixel = next.row - grid.row;
        const double shear =
            (next.columns_per_unit - grid.columns_per_unit) * per_pixel_; // columns a pixel of x and of y
        LandWalk land{jumps_ ? layer_.land.get() : nullptr, 90 - (grid.row + 0.5) * Field::cell_degrees};
        const auto row_part = static_cast<float>(grid.row - std::floor(grid.row));
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
            float step = values[column + 1] - values[column];
            float value = values[column] + step * part;
            float south = slopes[column] + (slopes[column + 1] - slopes[column]) * part;
            if (jumps_ && is_border[static_cast<std::size_t>(column)]) {
                const double lon = (at + 0.5) * Field::cell_degrees - 180;
                const Corners own =
                    own_corners(grid.row, column, part, row_part,
                                land.country_at(static_cast<float>(lon > 180 ? lon - 360 : lon)));
                value = own.at(part, row_part);
                step = own.change_east(row_part);
                south = own.change_south(part);
            }
            const std::size_t bin = look_.bin(value);
            *line = look_.color(bin);
            if (look_.is_hatched(bin)) *line = look_.with_stripe(*line, x, y);
            const float off = look_.to_contour(bin, value);
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
    bool jumps_; ///< between countries
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
