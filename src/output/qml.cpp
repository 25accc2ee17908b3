// SPDX-License-Identifier: MIT
#include "output/qml.hpp"

#include "catalog/marker_outline.hpp"

#include <cpl_conv.h>
#include <cpl_string.h>
#include <fmt/format.h>
#include <memory>
#include <utility>

namespace footprint {
namespace {

constexpr double marker_radius_mm = 1.5; ///< as on the map at 96 dots an inch
constexpr double box = 1.2;              ///< half the width of a marker's picture, in radii

using Pairs = std::vector<std::pair<std::string_view, std::string>>;

std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) switch (c) {
        case '&': out += "&amp;"; break;
        case '<': out += "&lt;"; break;
        case '>': out += "&gt;"; break;
        case '"': out += "&quot;"; break;
        default: out += c;
        }
    return out;
}

std::string qgis_color(Color color) { return fmt::format("{},{},{},{}", color.r, color.g, color.b, color.a); }

/// A layer of a symbol. `by_row`: properties that an expression says row by row.
std::string symbol_layer(std::string_view kind, const Pairs& properties, const Pairs& by_row = {}) {
    std::string xml = fmt::format("<layer class=\"{}\" enabled=\"1\" locked=\"0\" pass=\"0\">\n", kind);
    for (const auto& [name, value] : properties)
        xml += fmt::format("<prop k=\"{}\" v=\"{}\"/>\n", name, escaped(value));
    if (!by_row.empty()) {
        xml += "<data_defined_properties><Option type=\"Map\"><Option name=\"name\" type=\"QString\" "
               "value=\"\"/>"
               "<Option name=\"properties\" type=\"Map\">\n";
        for (const auto& [name, expression] : by_row)
            xml += fmt::format(
                "<Option name=\"{}\" type=\"Map\"><Option name=\"active\" type=\"bool\" value=\"true\"/>"
                "<Option name=\"expression\" type=\"QString\" value=\"{}\"/>"
                "<Option name=\"type\" type=\"int\" value=\"3\"/></Option>\n",
                name, escaped(expression));
        xml += "</Option><Option name=\"type\" type=\"QString\" "
               "value=\"collection\"/></Option></data_defined_properties>\n";
    }
    return xml + "</layer>\n";
}

std::string symbol(std::string_view kind, std::size_t number, const std::string& layers) {
    return fmt::format("<symbol type=\"{}\" name=\"{}\" alpha=\"1\" clip_to_extent=\"1\">\n{}</symbol>\n",
                       kind, number, layers);
}

std::string document(const std::string& renderer) {
    return "<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>\n"
           "<qgis version=\"3.22\" styleCategories=\"Symbology\">\n" +
           renderer + "</qgis>\n";
}

std::string categories(std::string_view column, const std::vector<MarkedValue>& values,
                       const std::string& symbols) {
    std::string list;
    for (std::size_t i = 0; i < values.size(); ++i)
        list += fmt::format("<category symbol=\"{}\" value=\"{}\" label=\"{}\" render=\"true\"/>\n", i,
                            escaped(values[i].value), escaped(values[i].label));
    return fmt::format(
        "<renderer-v2 type=\"categorizedSymbol\" attr=\"{}\" symbollevels=\"0\" enableorderby=\"0\" "
        "forceraster=\"0\">\n<categories>\n{}</categories>\n<symbols>\n{}</symbols>\n</renderer-v2>\n",
        column, list, symbols);
}

/// Moves points apart that would cover each other.
std::string moved_apart(const std::string& renderer) {
    return fmt::format(
        "<renderer-v2 type=\"pointDisplacement\" placement=\"1\" tolerance=\"2\" toleranceUnit=\"MM\" "
        "circleWidth=\"0\" circleColor=\"0,0,0,0\" circleRadiusAddition=\"0\" "
        "labelAttributeName=\"\">\n<labelFontProperties description=\"Sans,8,-1,5,50,0,0,0,0,0\" "
        "style=\"\"/>\n{}"
        "<symbol type=\"marker\" name=\"centerSymbol\" alpha=\"0\">\n{}</symbol>\n</renderer-v2>\n",
        renderer,
        symbol_layer("SimpleMarker", {{"name", "circle"}, {"size", "0.1"}, {"outline_style", "no"}}));
}

/// A picture inside the style, filled and stroked in the colours that the symbol says.
std::string picture(const std::string& shape) {
    const std::string svg = fmt::format(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"100\" height=\"100\" viewBox=\"{0} {0} {1} {1}\">"
        "<g fill=\"param(fill)\" fill-opacity=\"param(fill-opacity)\" stroke=\"param(outline)\" "
        "stroke-opacity=\"param(outline-opacity)\" stroke-width=\"param(outline-width)\" "
        "stroke-linejoin=\"round\">{2}</g></svg>",
        -box, 2 * box, shape);
    const std::unique_ptr<char, void (*)(void*)> text{
        CPLBase64Encode(static_cast<int>(svg.size()), reinterpret_cast<const GByte*>(svg.data())), CPLFree};
    return fmt::format("base64:{}", text.get());
}

std::string outline_of(Marker marker) {
    const std::vector<OutlinePoint> outline = marker_outline(marker);
    if (outline.empty()) return fmt::format("<circle r=\"{}\"/>", marker_circle_radius);
    std::string path;
    for (const OutlinePoint& p : outline)
        path += fmt::format("{}{:g} {:g}", path.empty() ? "M" : "L", p.x, p.y);
    return fmt::format("<path d=\"{}Z\"/>", path);
}

std::string marker_symbol(std::size_t number, const MarkedValue& value, const MarkerInk& ink) {
    const auto mm = [](double radii) { return fmt::format("{:g}", radii * marker_radius_mm); };
    const auto by_status = [](const std::string& hollow, const std::string& closed, const std::string& open) {
        return fmt::format("CASE WHEN \"status\" IN ('uncertain', 'announced') THEN {} WHEN \"status\" = "
                           "'closed' THEN {} ELSE {} END",
                           hollow, closed, open);
    };
    const auto color = [](Color c, double alpha = 1) {
        return fmt::format("'{}'", qgis_color(with_alpha(c, alpha * c.a / 255)));
    };
    const std::string size = mm(2 * box);
    const Pairs base{{"size", size}, {"size_unit", "MM"}, {"outline_width_unit", "MM"}};
    const auto with = [&base](Pairs more) {
        more.insert(more.end(), base.begin(), base.end());
        return more;
    };
    std::string layers = symbol_layer(
        "SvgMarker",
        with({{"name", picture(outline_of(value.marker))},
              {"color", qgis_color(value.color)},
              {"outline_color", qgis_color(ink.edge)},
              {"outline_width", mm(0.2)}}),
        {{"fillColor", by_status(color(ink.inside), color(value.color, 0.35), color(value.color))},
         {"outlineColor", by_status(color(value.color), color(ink.edge, 0.5), color(ink.edge))},
         {"outlineWidth", by_status(mm(0.34), mm(0.2), mm(0.2))},
         {"size",
          fmt::format("{} * CASE \"status\" WHEN 'announced' THEN 0.62 WHEN 'uncertain' THEN 0.92 ELSE 1 END",
                      size)}});
    layers += symbol_layer(
        "SvgMarker",
        with({{"name", picture("<circle r=\"1.1\" fill=\"none\" stroke-dasharray=\"0.5 0.5\"/>")},
              {"outline_color", qgis_color(value.color)},
              {"outline_width", mm(0.2)}}),
        {{"enabled", "coalesce(\"status\" = 'announced', false)"}});
    layers += symbol_layer(
        "SvgMarker",
        with({{"name", picture("<rect x=\"-0.5\" y=\"-0.17\" width=\"1\" height=\"0.34\" stroke=\"none\"/>")},
              {"color", qgis_color(ink.edge)}}),
        {{"enabled", "coalesce(\"access\" = 'restricted' AND \"status\" = 'open', false)"}});
    return symbol("marker", number, layers);
}

} // namespace

std::string markers_qml(std::string_view column, const std::vector<MarkedValue>& values,
                        const MarkerInk& ink) {
    std::string symbols;
    for (std::size_t i = 0; i < values.size(); ++i) symbols += marker_symbol(i, values[i], ink);
    return document(moved_apart(categories(column, values, symbols)));
}

std::string lines_qml(std::string_view column, const std::vector<MarkedValue>& values) {
    std::string symbols;
    for (std::size_t i = 0; i < values.size(); ++i)
        symbols += symbol("line", i,
                          symbol_layer("SimpleLine", {{"line_color", qgis_color(values[i].color)},
                                                      {"line_width", "0.4"},
                                                      {"line_width_unit", "MM"},
                                                      {"capstyle", "round"},
                                                      {"joinstyle", "round"}}));
    return document(categories(column, values, symbols));
}

std::string classes_qml(std::string_view expression, const std::vector<ColoredClass>& classes,
                        LayerShape shape, Color border) {
    const bool is_points = shape == LayerShape::points;
    std::string ranges;
    std::string symbols;
    for (std::size_t i = 0; i < classes.size(); ++i) {
        ranges += fmt::format(
            "<range symbol=\"{}\" lower=\"{:.15f}\" upper=\"{:.15f}\" label=\"{}\" render=\"true\"/>\n", i,
            classes[i].low, classes[i].high, escaped(classes[i].label));
        Pairs look{{"color", qgis_color(classes[i].color)},
                   {"outline_color", qgis_color(border)},
                   {"outline_width", is_points ? "0" : "0.15"},
                   {"outline_width_unit", "MM"},
                   {"outline_style", is_points ? "no" : "solid"}};
        if (is_points)
            look.insert(look.end(), {{"name", "circle"}, {"size", "1.6"}, {"size_unit", "MM"}});
        else
            look.emplace_back("style", "solid");
        symbols += symbol(is_points ? "marker" : "fill", i,
                          symbol_layer(is_points ? "SimpleMarker" : "SimpleFill", look));
    }
    return document(
        fmt::format("<renderer-v2 type=\"graduatedSymbol\" attr=\"{}\" graduatedMethod=\"GraduatedColor\" "
                    "symbollevels=\"0\" "
                    "enableorderby=\"0\" "
                    "forceraster=\"0\">\n<ranges>\n{}</ranges>\n<symbols>\n{}</symbols>\n</renderer-v2>\n",
                    escaped(expression), ranges, symbols));
}

} // namespace footprint
