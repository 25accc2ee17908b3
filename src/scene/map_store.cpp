// SPDX-License-Identifier: MIT
#include "scene/map_store.hpp"

#include "geo/cut.hpp"
#include "scene/mesh_builder.hpp"

#include <algorithm>
#include <limits>
#include <map>
#include <mutex>

namespace footprint {
namespace {

/// Maps of so many projections are kept: undo and comparing two is instant, and memory stays bounded.
constexpr std::size_t max_maps = 6;

/// A picture has up to a line a provider, corridors and catchments.
constexpr std::size_t max_lines = 40;

PlaneBounds overlap(const PlaneBounds& a, const PlaneBounds& b) {
    return {{std::max(a.low.x, b.low.x), std::max(a.low.y, b.low.y)},
            {std::min(a.high.x, b.high.x), std::min(a.high.y, b.high.y)}};
}

} // namespace

struct MapStore::State {
    struct Relief {
        ReliefStyle style;
        int width;
        std::shared_ptr<const Image> image;
    };

    struct Lines {
        Projection projection;
        std::vector<Path> paths;
        std::shared_ptr<const StrokeMesh> mesh;
    };

    DataFolder data;
    std::shared_ptr<const World> world;

    mutable std::mutex mutex;
    std::map<Detail, std::shared_ptr<const MapLevel>> levels;
    std::vector<std::shared_ptr<const ProjectedMap>> maps; ///< the last used is the last
    std::vector<Relief> reliefs;
    std::vector<Lines> lines; ///< the last used is the last
    std::vector<std::pair<Projection, Detail>> wanted_maps; ///< asked for, not made yet
    std::vector<std::pair<ReliefStyle, int>> wanted_reliefs;
    std::size_t version = 0;
    std::optional<Error> problem;
    std::vector<Error> left_out;
    std::optional<Lane> lane; ///< none: whoever asks waits. Last: it ends before what it uses

    std::shared_ptr<const MapLevel> level(Detail detail);
    std::shared_ptr<const ProjectedMap> find(const Projection& projection, Detail detail, const PlaneBounds& wanted);
    std::shared_ptr<const ProjectedMap> make(const Projection& projection, Detail detail, const PlaneBounds& wanted);
    std::shared_ptr<const Image> load(ReliefStyle style, int width);
    void start(const char* what, std::function<void()> work);
};

std::shared_ptr<const MapLevel> MapStore::State::level(Detail detail) {
    {
        const std::scoped_lock lock{mutex};
        if (const auto known = levels.find(detail); known != levels.end()) return known->second;
    }
    auto loaded = load_map_level(data, *world, detail);
    const std::scoped_lock lock{mutex};
    if (!loaded) {
        problem = loaded.error();
        return levels[detail] = nullptr;
    }
    left_out.insert(left_out.end(), loaded->left_out.begin(), loaded->left_out.end());
    return levels[detail] = std::make_shared<const MapLevel>(std::move(*loaded));
}

std::shared_ptr<const ProjectedMap> MapStore::State::find(const Projection& projection, Detail detail,
                                                          const PlaneBounds& wanted) {
    const std::scoped_lock lock{mutex};
    for (auto at = maps.begin(); at != maps.end(); ++at)
        if ((*at)->projection == projection && (*at)->detail == detail && (*at)->covered.covers(wanted)) {
            std::rotate(at, at + 1, maps.end());
            return maps.back();
        }
    return nullptr;
}

std::shared_ptr<const ProjectedMap> MapStore::State::make(const Projection& projection, Detail detail,
                                                          const PlaneBounds& wanted) {
    const auto shapes = level(detail);
    if (!shapes) return nullptr;
    auto made = std::make_shared<const ProjectedMap>(project_map(*shapes, projection, wanted));
    const std::scoped_lock lock{mutex};
    if (maps.size() >= max_maps) maps.erase(maps.begin());
    maps.push_back(made);
    return made;
}

std::shared_ptr<const Image> MapStore::State::load(ReliefStyle style, int width) {
    auto loaded = load_relief(data, style, width);
    const std::scoped_lock lock{mutex};
    if (!loaded) {
        // What is there stays, and counts as large enough: it is not tried again.
        problem = loaded.error();
        for (Relief& known : reliefs)
            if (known.style == style) {
                known.width = std::numeric_limits<int>::max();
                return known.image;
            }
        reliefs.push_back({style, std::numeric_limits<int>::max(), nullptr});
        return nullptr;
    }
    auto image = std::make_shared<const Image>(std::move(*loaded));
    std::erase_if(reliefs, [&](const Relief& r) { return r.style == style; });
    reliefs.push_back({style, image->width, image});
    return image;
}

void MapStore::State::start(const char* what, std::function<void()> work) {
    lane->start(what, [this, work = std::move(work)](Job&) {
        try {
            work();
        } catch (const std::exception& unexpected) { // no memory for a finer map: the coarse one stays
            const std::scoped_lock lock{mutex};
            problem = Error{ErrorKind::failed, unexpected.what(), ""};
        }
        const std::scoped_lock lock{mutex};
        ++version;
    });
}

MapStore::MapStore(DataFolder data, std::shared_ptr<const World> world, Jobs* jobs) : state_(std::make_unique<State>()) {
    state_->data = std::move(data);
    state_->world = std::move(world);
    if (jobs) state_->lane.emplace(*jobs);
}

MapStore::~MapStore() = default;

std::shared_ptr<const ProjectedMap> MapStore::map(const Projection& projection, Detail detail,
                                                  const PlaneBounds& visible) {
    State& state = *state_;
    const PlaneBounds all = projection.bounds();
    const PlaneBounds wanted = state.lane ? all : overlap(visible, all);
    if (auto known = state.find(projection, detail, wanted)) return known;
    if (!state.lane) return state.make(projection, detail, wanted);

    auto coarse = state.find(projection, Detail::coarse, all);
    if (!coarse) coarse = state.make(projection, Detail::coarse, all);
    if (detail == Detail::coarse) return coarse;

    const std::pair wish{projection, detail};
    bool is_new = false;
    {
        // Only the latest wish counts: what was asked for on the way there is dropped.
        const std::scoped_lock lock{state.mutex};
        is_new = std::find(state.wanted_maps.begin(), state.wanted_maps.end(), wish) == state.wanted_maps.end();
        if (is_new) state.wanted_maps = {wish};
    }
    if (is_new)
        state.start("Loading finer shapes", [&state, wish, all] {
            {
                const std::scoped_lock lock{state.mutex};
                if (std::find(state.wanted_maps.begin(), state.wanted_maps.end(), wish) == state.wanted_maps.end())
                    return;
            }
            const bool failed = !state.make(wish.first, wish.second, all);
            const std::scoped_lock lock{state.mutex};
            if (!failed) std::erase(state.wanted_maps, wish); // a level that cannot be read is not tried again
        });
    const Detail other = detail == Detail::fine ? Detail::medium : Detail::fine;
    if (auto near = state.find(projection, other, all)) return near;
    return coarse;
}

std::shared_ptr<const Image> MapStore::relief(ReliefStyle style, int width) {
    State& state = *state_;
    std::shared_ptr<const Image> best;
    {
        const std::scoped_lock lock{state.mutex};
        for (const State::Relief& known : state.reliefs)
            if (known.style == style) {
                if (known.width >= std::min(width, 4096)) return known.image;
                best = known.image;
            }
    }
    if (!state.lane) return state.load(style, width);
    const std::pair wish{style, width};
    bool is_new = false;
    {
        const std::scoped_lock lock{state.mutex};
        is_new = std::find(state.wanted_reliefs.begin(), state.wanted_reliefs.end(), wish) == state.wanted_reliefs.end();
        if (is_new) state.wanted_reliefs.push_back(wish);
    }
    if (is_new)
        state.start("Loading the relief", [&state, wish] {
            state.load(wish.first, wish.second);
            const std::scoped_lock lock{state.mutex};
            std::erase(state.wanted_reliefs, wish);
        });
    return best;
}

std::shared_ptr<const StrokeMesh> MapStore::lines(const Projection& projection, const std::vector<Path>& paths) {
    const std::scoped_lock lock{state_->mutex};
    auto& known = state_->lines;
    for (auto at = known.begin(); at != known.end(); ++at)
        if (at->projection == projection && at->paths == paths) {
            std::rotate(at, at + 1, known.end());
            return known.back().mesh;
        }
    StrokeBuilder builder;
    for (const Path& path : paths)
        for (const PlanePath& piece : project_line(path, projection)) builder.add(piece);
    if (known.size() >= max_lines) known.erase(known.begin());
    known.push_back({projection, paths, builder.finish()});
    return known.back().mesh;
}

std::shared_ptr<const MapLevel> MapStore::shapes() const {
    const std::scoped_lock lock{state_->mutex};
    for (const Detail detail : {Detail::fine, Detail::medium, Detail::coarse})
        if (const auto known = state_->levels.find(detail); known != state_->levels.end() && known->second)
            return known->second;
    return nullptr;
}

bool MapStore::is_busy() const { return state_->lane && state_->lane->is_busy(); }

std::size_t MapStore::version() const {
    const std::scoped_lock lock{state_->mutex};
    return state_->version;
}

std::optional<Error> MapStore::problem() const {
    const std::scoped_lock lock{state_->mutex};
    return state_->problem;
}

std::vector<Error> MapStore::left_out() const {
    const std::scoped_lock lock{state_->mutex};
    return state_->left_out;
}

} // namespace footprint
