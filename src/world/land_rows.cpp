// SPDX-License-Identifier: MIT
#include "world/land_rows.hpp"

#include <algorithm>
#include <cmath>

namespace footprint {

LandRows::LandRows(std::span<const CountryShape> countries) : rows_(180 * rows_a_degree) {
    const auto row_count = static_cast<int>(rows_.size());
    std::vector<std::vector<float>> crossings(rows_.size());
    for (const CountryShape& shape : countries) {
        for (const Polygon& part : shape.parts) {
            int first = row_count;
            int last = -1;
            for (const Path& ring : part)
                for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
                    // The rows whose middle lies between the ends, the upper one excluded: a corner counts
                    // once.
                    const auto [low, high] =
                        std::minmax(ring[i], ring[i + 1], [](LonLat a, LonLat b) { return a.lat < b.lat; });
                    const int from =
                        std::max(0, static_cast<int>(std::ceil((low.lat + 90) * rows_a_degree - 0.5)));
                    const int to = std::min(
                        row_count, static_cast<int>(std::ceil((high.lat + 90) * rows_a_degree - 0.5)));
                    for (int row = from; row < to; ++row) {
                        const double lat = (row + 0.5) / rows_a_degree - 90;
                        const double share = (lat - low.lat) / (high.lat - low.lat);
                        crossings[static_cast<std::size_t>(row)].push_back(
                            static_cast<float>(low.lon + share * (high.lon - low.lon)));
                    }
                    first = std::min(first, from);
                    last = std::max(last, to);
                }
            for (int row = first; row < last; ++row) {
                auto& at = crossings[static_cast<std::size_t>(row)];
                std::sort(at.begin(), at.end());
                for (std::size_t i = 0; i + 1 < at.size(); i += 2)
                    rows_[static_cast<std::size_t>(row)].push_back(
                        {at[i], at[i + 1], static_cast<std::uint32_t>(shape.country)});
                at.clear();
            }
        }
    }
    for (auto& row : rows_)
        std::sort(row.begin(), row.end(), [](const Span& a, const Span& b) { return a.west < b.west; });
}

std::span<const LandRows::Span> LandRows::along(double lat) const {
    if (rows_.empty()) return {};
    const int at = static_cast<int>(std::floor((lat + 90) * rows_a_degree));
    return rows_[static_cast<std::size_t>(std::clamp(at, 0, static_cast<int>(rows_.size()) - 1))];
}

std::optional<std::size_t> LandRows::country_at(LonLat place) const {
    const std::span<const Span> row = along(place.lat);
    const auto lon = static_cast<float>(wrap_longitude(place.lon));
    const auto after = std::upper_bound(row.begin(), row.end(), lon,
                                        [](float value, const Span& span) { return value < span.west; });
    // Countries do not overlap; one that lies in a hole of another may stand between.
    for (auto span = after; span != row.begin() && after - span < 4;) {
        --span;
        if (lon <= span->east) return span->country;
    }
    return std::nullopt;
}

} // namespace footprint
