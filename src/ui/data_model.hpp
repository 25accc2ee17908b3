// SPDX-License-Identifier: MIT
#pragma once

// The data panel in values: somebody's own sources and what became of them.

#include "analysis/snapshot.hpp"
#include "view/view.hpp"

namespace footprint {

struct RoleText {
    SourceRole role;
    std::string_view name;
    std::string_view tip;
};
inline constexpr std::array role_texts{
    RoleText{SourceRole::sites, "Sites", "Each row is a site of a provider of your own: an office, an edge node, a planned data center"},
    RoleText{SourceRole::users, "Users", "Each row is whom you serve, with what they count: they are weighed in the place of the world's people"},
    RoleText{SourceRole::areas, "Areas", "Each row is a country with the area it belongs to: markets of your own"},
    RoleText{SourceRole::times, "Times", "Each row is a measured round-trip time, which takes the model's place"}};
const RoleText& text_of(SourceRole role);

/// One source.
struct SourceCard {
    std::string title;  ///< "edges.gpkg, sites"
    std::string folder;
    SourceRole role = SourceRole::sites;
    std::string figures;             ///< "12 sites, 1 row left out"; why there are none
    bool is_reading = false;         ///< not there yet
    bool is_wrong = false;           ///< nothing of it is used
    std::string understood;
    std::vector<std::string> faults; ///< "row 5: unknown country 'Elbonia'; the row is left out"
    std::optional<Color> color;      ///< of its sites or users; none if it is not drawn
    std::optional<Marker> marker;    ///< of its sites, if they are of one provider

    bool operator==(const SourceCard&) const = default;
};

/// In the order of the view's.
std::vector<SourceCard> source_cards(const Snapshot& snapshot, const View& view);

/// What `footprint check` says of it.
struct CheckedSource {
    std::size_t rows = 0;
    std::vector<std::string> findings; ///< "Row 2: the sign of the longitude is wrong; rather 52.50° N, 13.40° E"
    std::size_t slips = 0;             ///< of them such as can be mended

    bool operator==(const CheckedSource&) const = default;
};
/// Reads the file and the finest shapes: seconds for very many rows.
Result<CheckedSource> check_own_sites(const Snapshot& snapshot, const OwnSource& source, Date today);

/// What it was, is no longer counted nor filtered by.
View without_source(const Snapshot& snapshot, View view, std::size_t index);

} // namespace footprint
