// SPDX-License-Identifier: MIT
#include "app/command_line/layer_delivery.hpp"

#include "base/file.hpp"
#include "output/table_file.hpp"
#include "scene/describe.hpp"

namespace footprint {

Result<MapLevel> land_for(const Session& session, GroupLevel level) {
    if (level != GroupLevel::country) return MapLevel{};
    return load_map_level(session.data(), session.world(), Detail::medium);
}

Result<void> deliver_layers(const Session& session, const View& view, std::vector<TableLayer> layers,
                            const std::string& path) {
    const World& world = session.world();
    const std::vector<ShownSite> shown = shown_sites(world.catalogue, view.filter, view.day(session.today));
    const Description words = describe(world, view, shown, session.today);
    for (TableLayer& layer : layers) {
        for (const std::string& part : {words.title, words.summary})
            if (!part.empty()) layer.title += (layer.title.empty() ? "" : "; ") + part;
        layer.credit = site_credit(world, view) + ". Land and places: Natural Earth, GeoNames, Unicode CLDR";
    }
    const auto bytes = encode_table_file(layers, path, world.catalogue.revised());
    if (!bytes) return failure(bytes.error().kind, bytes.error().message, path);
    remove_unfinished(std::filesystem::path{path}.parent_path());
    return write_file(path, *bytes);
}

} // namespace footprint
