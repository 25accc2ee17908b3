// SPDX-License-Identifier: MIT
#pragma once

// Map projections: the Earth to the plane and back. All three are pseudocylindrical, x = (lon - central meridian)
// * w(lat) and y = h(lat): parallels are straight lines, and the map is cut at the meridian opposite the central one.
//
// Sources: Equal Earth: Savric, Patterson, Jenny, "The Equal Earth map projection", IJGIS 33 (2019), eq. 1 to 8.
// Mercator and plate carree: Snyder, "Map Projections: A Working Manual", USGS PP 1395 (1987), spherical forms.

#include "geo/lonlat.hpp"
#include "geo/plane.hpp"

#include <array>
#include <optional>
#include <string_view>

namespace footprint {

enum class ProjectionKind { equal_earth, mercator, plate_carree };

struct ProjectionName {
    ProjectionKind kind;
    std::string_view id;   ///< in files and on the command line
    std::string_view name; ///< for people
};

inline constexpr std::array<ProjectionName, 3> projection_names{{
    {ProjectionKind::equal_earth, "equal-earth", "Equal Earth"},
    {ProjectionKind::mercator, "mercator", "Web Mercator"},
    {ProjectionKind::plate_carree, "plate-carree", "Plate carrée"},
}};

/// Web Mercator ends here, where its map is square; places beyond are drawn on its edge.
inline constexpr double mercator_max_latitude = 85.0511287798066;

struct Projection {
    ProjectionKind kind = ProjectionKind::equal_earth;
    double central_meridian = 0; ///< degrees

    /// Longitudes wrap: the result lies within `bounds()`. lon = central meridian + 180 is the
    /// western edge.
    PlanePoint forward(LonLat place) const;

    /// As `forward` for a longitude given relative to the central meridian; values beyond +-180 are not wrapped
    /// but run on past the edge.
    PlanePoint forward_relative(double relative_lon, double lat) const;

    /// None where the plane has no place: beyond the poles or the edge of the map. Good to 1e-9 degrees.
    std::optional<LonLat> inverse(PlanePoint point) const;

    PlaneBounds bounds() const;

    /// The highest latitude that is drawn: 90, or the end of Mercator.
    double max_latitude() const;

    /// Plane length of one radian along the parallel at `lat`, over the true one: how much the map is stretched
    /// east to west there. Infinite at the poles where a pole is a line.
    double parallel_scale(double lat) const;

    bool operator==(const Projection&) const = default;
};

} // namespace footprint
