// SPDX-License-Identifier: MIT
#pragma once

// A table whose rows may stand on the map, as files for GIS and office programs hold it.

#include "geo/lonlat.hpp"
#include "output/table.hpp"

#include <string>
#include <variant>
#include <vector>

namespace footprint {

/// Nothing, a point, the pieces of a line, or polygons: degrees, WGS 84, cut at the antimeridian.
using RowShape = std::variant<std::monostate, LonLat, std::vector<Path>, std::vector<Polygon>>;

enum class LayerShape : std::uint8_t { none, points, lines, polygons };

struct TableLayer {
    std::string name;   ///< "sites"
    std::string title;  ///< what it holds, for people; another one for each layer of a file
    std::string credit; ///< whose data it is
    Sheet sheet;        ///< filled for programs
    Facts facts;        ///< the last columns of each row
    LayerShape shape = LayerShape::none;
    std::vector<RowShape> shapes; ///< one a row; none if `shape` is that
    std::string style;            ///< QML, as QGIS keeps it (qml.hpp); may be empty
};

} // namespace footprint
