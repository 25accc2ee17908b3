// SPDX-License-Identifier: MIT
#pragma once

// Styles as QGIS keeps them (QML): which value of a row looks how.

#include "base/color.hpp"
#include "catalog/site.hpp"
#include "output/table_layer.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace footprint {

/// A value of a column, and how its rows look.
struct MarkedValue {
    std::string value;
    std::string label;
    Color color;
    Marker marker = Marker::circle;
};

/// What surrounds a marker's colour.
struct MarkerInk {
    Color edge;
    Color inside; ///< of hollow ones
};

/// Points with the shapes of our markers, by the values of `column`. A column "status" makes them hollow
/// (uncertain), small in a dashed ring (announced) or faint (closed); "access" bars what is restricted. What
/// would lie on top of each other is moved apart.
std::string markers_qml(std::string_view column, const std::vector<MarkedValue>& values,
                        const MarkerInk& ink);

/// Lines in the values' colours.
std::string lines_qml(std::string_view column, const std::vector<MarkedValue>& values);

/// From `low` to below `high`.
struct ColoredClass {
    double low = 0;
    double high = 0;
    std::string label;
    Color color;
};

/// Points or polygons in the colour of the class in which `expression` lies.
std::string classes_qml(std::string_view expression, const std::vector<ColoredClass>& classes,
                        LayerShape shape, Color border);

} // namespace footprint
