// SPDX-License-Identifier: MIT
#include "geo/cut.hpp"

#include <algorithm>
#include <cmath>

namespace footprint {
namespace {

enum class Side { west, east };

/// The part of a closed ring on one side of the meridian `at` (Sutherland and Hodgman, CACM 17, 1974).
Path clip_ring(const Path& ring, double at, Side side) {
    const auto inside = [&](const LonLat& p) { return side == Side::west ? p.lon <= at : p.lon >= at; };
    Path clipped;
    for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
        const LonLat& a = ring[i];
        const LonLat& b = ring[i + 1];
        if (inside(a)) clipped.push_back(a);
        if (inside(a) != inside(b)) {
            const double t = (at - a.lon) / (b.lon - a.lon);
            clipped.push_back({at, a.lat + t * (b.lat - a.lat)});
        }
    }
    if (!clipped.empty()) clipped.push_back(clipped.front());
    return clipped.size() < 4 ? Path{} : clipped;
}

void shift(Path& path, double degrees) {
    for (LonLat& p : path) p.lon += degrees;
}

/// Longitudes become relative to the central meridian; the piece beyond the edge of the map moves to the other side.
/// `emit` takes each piece.
struct MapEdge {
    double seam;      ///< relative longitude of the edge that cuts the input: -180 or 180
    Side beyond;      ///< the side of it that lies off the map
    double turn;      ///< what brings that side back
};

MapEdge map_edge(double central_meridian) {
    return central_meridian > 0 ? MapEdge{-180, Side::west, 360} : MapEdge{180, Side::east, -360};
}

bool reaches_beyond(const Path& path, const MapEdge& edge) {
    return std::any_of(path.begin(), path.end(), [&](const LonLat& p) {
        return edge.beyond == Side::west ? p.lon < edge.seam : p.lon > edge.seam;
    });
}

bool stays_beyond(const Path& path, const MapEdge& edge) {
    return std::all_of(path.begin(), path.end(), [&](const LonLat& p) {
        return edge.beyond == Side::west ? p.lon <= edge.seam : p.lon >= edge.seam;
    });
}

PlanePath resample_and_project(const Path& path, const Projection& projection) {
    const double limit = projection.max_latitude();
    const auto clamped = [limit](double lat) { return std::clamp(lat, -limit, limit); };
    PlanePath plane;
    plane.reserve(path.size());
    for (std::size_t i = 0; i < path.size(); ++i) {
        if (i > 0) {
            const LonLat& a = path[i - 1];
            const LonLat& b = path[i];
            const double longest = std::max(std::abs(b.lon - a.lon), std::abs(b.lat - a.lat));
            const int steps = static_cast<int>(std::ceil(longest / max_edge_degrees));
            for (int step = 1; step < steps; ++step) {
                const double t = static_cast<double>(step) / steps;
                plane.push_back(projection.forward_relative(a.lon + t * (b.lon - a.lon),
                                                            clamped(a.lat + t * (b.lat - a.lat))));
            }
        }
        plane.push_back(projection.forward_relative(path[i].lon, clamped(path[i].lat)));
    }
    return plane;
}

Polygon clip_polygon(const Polygon& polygon, double at, Side side) {
    Polygon clipped;
    for (const Path& ring : polygon) {
        Path part = clip_ring(ring, at, side);
        if (part.empty() && clipped.empty()) return {}; // no outer ring, no holes
        if (!part.empty()) clipped.push_back(std::move(part));
    }
    return clipped;
}

PlanePolygon projected(const Polygon& polygon, const Projection& projection) {
    PlanePolygon plane;
    plane.reserve(polygon.size());
    for (const Path& ring : polygon) plane.push_back(resample_and_project(ring, projection));
    return plane;
}

} // namespace

std::vector<PlanePolygon> project_polygon(const Polygon& polygon, const Projection& projection) {
    if (polygon.empty() || polygon.front().size() < 4) return {};
    const MapEdge edge = map_edge(projection.central_meridian);
    Polygon relative = polygon;
    for (Path& ring : relative) shift(ring, -projection.central_meridian);

    if (!reaches_beyond(relative.front(), edge)) return {projected(relative, projection)};
    if (stays_beyond(relative.front(), edge)) {
        for (Path& ring : relative) shift(ring, edge.turn);
        return {projected(relative, projection)};
    }
    std::vector<PlanePolygon> pieces;
    const Side within = edge.beyond == Side::west ? Side::east : Side::west;
    if (const Polygon part = clip_polygon(relative, edge.seam, within); !part.empty())
        pieces.push_back(projected(part, projection));
    if (Polygon part = clip_polygon(relative, edge.seam, edge.beyond); !part.empty()) {
        for (Path& ring : part) shift(ring, edge.turn);
        pieces.push_back(projected(part, projection));
    }
    return pieces;
}

std::vector<PlanePath> project_line(const Path& line, const Projection& projection) {
    if (line.size() < 2) return {};
    const MapEdge edge = map_edge(projection.central_meridian);
    const double limit = projection.max_latitude();
    const auto is_beyond = [&](const LonLat& p) {
        return edge.beyond == Side::west ? p.lon < edge.seam : p.lon > edge.seam;
    };

    std::vector<PlanePath> pieces;
    Path piece;
    bool piece_beyond = false;
    const auto finish = [&] {
        if (piece.size() > 1) {
            if (piece_beyond) shift(piece, edge.turn);
            pieces.push_back(resample_and_project(piece, projection));
        }
        piece.clear();
    };
    for (LonLat p : line) {
        p.lon -= projection.central_meridian;
        const bool beyond = is_beyond(p);
        if (!piece.empty() && std::abs(p.lat) > limit && std::abs(piece.back().lat) > limit) finish();
        if (!piece.empty() && beyond != piece_beyond) {
            const LonLat a = piece.back();
            const double t = (edge.seam - a.lon) / (p.lon - a.lon);
            const LonLat crossing{edge.seam, a.lat + t * (p.lat - a.lat)};
            piece.push_back(crossing);
            finish();
            piece.push_back(crossing);
        }
        piece_beyond = beyond;
        piece.push_back(p);
    }
    finish();
    return pieces;
}

PlanePath map_outline(const Projection& projection) {
    const double top = projection.max_latitude();
    const Path corners{{-180, -top}, {180, -top}, {180, top}, {-180, top}, {-180, -top}};
    return resample_and_project(corners, projection);
}

double signed_area(const PlanePath& ring) {
    double twice = 0;
    for (std::size_t i = 0; i + 1 < ring.size(); ++i)
        twice += (ring[i].x * ring[i + 1].y) - (ring[i + 1].x * ring[i].y);
    return twice / 2;
}

} // namespace footprint
