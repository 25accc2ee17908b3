// SPDX-License-Identifier: MIT
#include "ui/data_model.hpp"

#include "base/text.hpp"
#include "view/users_color.hpp"
#include "world/map_level.hpp"
#include "world/row_word.hpp"
#include "world/source_check.hpp"

#include <algorithm>

namespace footprint {
namespace {

/// What became of it; null if it was not read yet.
const OwnLayer* layer_of(const Snapshot& snapshot, const OwnSource& source) {
    const auto found = std::find_if(snapshot.own.begin(), snapshot.own.end(), [&](const OwnLayer& one) { return one.source == source; });
    return found == snapshot.own.end() ? nullptr : &*found;
}

std::vector<std::string> faults_of(const Snapshot& snapshot, const OwnSource& source) {
    std::vector<std::string> faults;
    for (const Error& problem : snapshot.problems) {
        if (problem.where == source.file)
            faults.push_back(problem.message);
        else if (problem.where.starts_with(source.file + ": "))
            faults.push_back(fmt::format("{}: {}", problem.where.substr(source.file.size() + 2), problem.message));
    }
    return faults;
}

} // namespace

const RoleText& text_of(SourceRole role) {
    return *std::find_if(role_texts.begin(), role_texts.end(), [&](const RoleText& text) { return text.role == role; });
}

std::vector<SourceCard> source_cards(const Snapshot& snapshot, const View& view) {
    std::vector<SourceCard> cards;
    for (const OwnSource& source : view.sources) {
        const std::filesystem::path path{source.file};
        SourceCard card;
        card.title = path.filename().string() + (source.layer.empty() ? "" : ", " + source.layer);
        card.folder = path.parent_path().string();
        card.role = source.role;
        const OwnLayer* layer = layer_of(snapshot, source);
        if (!layer) {
            card.is_reading = true;
            card.figures = "Reading…";
            cards.push_back(std::move(card));
            continue;
        }
        if (!layer->problem.empty()) {
            card.is_wrong = true;
            card.figures = capitalised(layer->problem);
            cards.push_back(std::move(card));
            continue;
        }
        card.figures = counted(layer->rows, row_word(*layer));
        if (layer->left_out > 0) card.figures += fmt::format(", {} left out", counted(layer->left_out, layer->is_raster ? "cell" : "row"));
        card.understood = layer->understood;
        card.faults = faults_of(snapshot, source);
        const Catalogue& catalogue = snapshot.world.catalogue;
        if (layer->providers.size() == 1)
            for (const Provider& provider : catalogue.providers)
                if (provider.id == layer->providers.front()) {
                    card.color = provider.color;
                    card.marker = provider.marker;
                }
        if (source.role == SourceRole::users) card.color = source.color.value_or(users_color(view.theme));
        cards.push_back(std::move(card));
    }
    return cards;
}

Result<CheckedSource> check_own_sites(const Snapshot& snapshot, const OwnSource& source, Date today) {
    const auto shapes = load_map_level(snapshot.sources.data, snapshot.world, Detail::fine);
    if (!shapes) return tl::unexpected(shapes.error());
    const auto table = read_source_table(source.file, source.layer);
    if (!table) return tl::unexpected(table.error());
    const auto check = check_source(*table, source.columns, snapshot.world, shapes->countries, today);
    if (!check) return tl::unexpected(check.error());
    CheckedSource checked;
    checked.rows = table->rows.size();
    for (const SourceFinding& found : check->findings) {
        checked.slips += found.is_slip ? 1 : 0;
        checked.findings.push_back(fmt::format("Row {}: {}{}", SourceTable::number_of(found.row), found.what,
                                               found.suggested ? "; rather " + to_string(*found.suggested) : ""));
    }
    return checked;
}

View without_source(const Snapshot& snapshot, View view, std::size_t index) {
    const OwnSource source = view.sources.at(index);
    view.sources.erase(view.sources.begin() + static_cast<std::ptrdiff_t>(index));
    const OwnLayer* layer = layer_of(snapshot, source);
    for (Filter* filter : {&view.filter, &view.analysis.a.filter, &view.analysis.b.filter}) {
        if (!layer || !filter->providers) continue;
        for (const std::string& id : layer->providers) filter->providers->erase(id);
        if (filter->providers->empty()) filter->providers.reset();
    }
    for (const Users& users : snapshot.world.users)
        if (users.source == to_string(source) && view.analysis.weight == Weight::own && view.analysis.own_weight == users.name)
            view.analysis = counting(std::move(view.analysis), Weight::people);
    if (layer && !view.selection.site.empty())
        for (const std::string& id : layer->providers)
            if (view.selection.site.starts_with(id + "/")) view.selection.site.clear();
    return view;
}

} // namespace footprint
