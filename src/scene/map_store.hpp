// SPDX-License-Identifier: MIT
#pragma once

// Projected maps on demand: loads a level of detail, cuts, resamples, projects and triangulates it, and remembers the
// result. Two ways of working: alone it gives what was asked for, however long it takes (a picture on the command
// line); with jobs it gives the best that is there at once and makes the rest as a job (the window).

#include "base/jobs.hpp"
#include "scene/mesh.hpp"
#include "scene/user_cells.hpp"
#include "view/view.hpp"
#include "world/map_level.hpp"

#include <memory>

namespace footprint {

/// One level of the map in one projection. Shapes that the level does not have are empty meshes.
struct ProjectedMap {
    Detail detail = Detail::coarse;
    Projection projection;
    PlaneBounds covered; ///< shapes that lie outside of it are left out
    std::shared_ptr<const FillMesh> sea; ///< everything inside the map's edge
    std::shared_ptr<const FillMesh> land;
    std::shared_ptr<const FillMesh> lakes;
    std::shared_ptr<const FillMesh> glaciers;
    std::shared_ptr<const FillMesh> urban;
    std::shared_ptr<const StrokeMesh> coasts;
    std::shared_ptr<const StrokeMesh> borders;
    std::shared_ptr<const StrokeMesh> disputed;
    std::shared_ptr<const StrokeMesh> divisions;
    std::shared_ptr<const StrokeMesh> rivers;
    std::shared_ptr<const StrokeMesh> lake_shores;
    std::shared_ptr<const StrokeMesh> graticule;
    std::shared_ptr<const StrokeMesh> edge; ///< the outline of the map
    std::shared_ptr<const RasterMesh> raster; ///< to drape the relief over
};

/// Cuts, resamples, projects, triangulates. Shapes that lie outside of `wanted` are left out.
ProjectedMap project_map(const MapLevel& level, const Projection& projection, const PlaneBounds& wanted);

class MapStore {
  public:
    /// Without `jobs` it waits for what is asked for. These outlive it.
    MapStore(DataFolder data, std::shared_ptr<const World> world, Jobs* jobs = nullptr);
    ~MapStore();
    MapStore(const MapStore&) = delete;
    MapStore& operator=(const MapStore&) = delete;

    /// Null only if nothing could be loaded (see `problem`). With jobs the detail may be another than asked for, and the
    /// map is whole; the coarse level is always made at once. Without, it may hold no more than what `visible` overlaps.
    std::shared_ptr<const ProjectedMap> map(const Projection& projection, Detail detail, const PlaneBounds& visible);

    /// Null until it is there.
    std::shared_ptr<const Image> relief(ReliefStyle style, int width);

    /// `paths` projected, for lines that are not part of the map: the same paths give the same mesh as long as it is
    /// among the last few dozen.
    std::shared_ptr<const StrokeMesh> lines(const Projection& projection, const std::vector<Path>& paths);

    /// The shapes in longitude and latitude, if loaded: for telling what was clicked. The finest that is there.
    std::shared_ptr<const MapLevel> shapes() const;

    /// Whether work is under way.
    bool is_busy() const;

    /// Grows whenever something better than before can be had.
    std::size_t version() const;

    /// What went wrong last, if anything.
    std::optional<Error> problem() const;

    /// Records of the map's files that are wrong and not drawn, so far.
    std::vector<Error> left_out() const;

    UserCellStore user_cells; ///< for whoever composes

  private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace footprint
