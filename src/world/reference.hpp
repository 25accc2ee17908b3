// SPDX-License-Identifier: MIT
#pragma once

// Where the coordinates of a file lie on the Earth. Private to world/.

#include "geo/lonlat.hpp"

#include <memory>
#include <ogr_spatialref.h>
#include <optional>
#include <string>

namespace footprint {

/// Brings a layer's or a raster's coordinates to WGS 84.
class Reference {
  public:
    /// None: taken as WGS 84.
    explicit Reference(const OGRSpatialReference* own);

    /// "EPSG:25832, brought to WGS 84"
    const std::string& words() const { return words_; }
    /// None where it is not on the sphere.
    std::optional<LonLat> place(double x, double y);

  private:
    std::unique_ptr<OGRCoordinateTransformation> transformation_;
    std::string words_ = "none said; taken as WGS 84";
    bool is_unknown_ = false;
};

} // namespace footprint
