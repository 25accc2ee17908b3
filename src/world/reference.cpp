// SPDX-License-Identifier: MIT
#include "world/reference.hpp"

#include "world/vector_file.hpp"

#include <cmath>
#include <fmt/format.h>

namespace footprint {

Reference::Reference(const OGRSpatialReference* own) {
    if (!own) return;
    OGRSpatialReference wgs84;
    wgs84.SetWellKnownGeogCS("WGS84");
    wgs84.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    OGRSpatialReference from = *own;
    from.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    const char* authority = from.GetAuthorityName(nullptr);
    const char* code = from.GetAuthorityCode(nullptr);
    const std::string name = authority && code ? fmt::format("{}:{}", authority, code)
                             : from.GetName()  ? from.GetName()
                                               : "a reference system without a name";
    if (from.IsSame(&wgs84)) {
        words_ = "WGS 84";
        return;
    }
    transformation_.reset(OGRCreateCoordinateTransformation(&from, &wgs84));
    words_ = transformation_ ? name + ", brought to WGS 84" : name + ", which cannot be brought to WGS 84";
    is_unknown_ = !transformation_;
}

std::optional<LonLat> Reference::place(double x, double y) {
    if (is_unknown_ || (transformation_ && !transformation_->Transform(1, &x, &y))) return std::nullopt;
    if (!std::isfinite(x) || !std::isfinite(y) || !lies_on_sphere({x, y})) return std::nullopt;
    return LonLat{x, y};
}

} // namespace footprint
