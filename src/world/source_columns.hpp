// SPDX-License-Identifier: MIT
#pragma once

// Which column of a table means what: by its name, in several languages, or as somebody says. Private to world/.

#include "base/result.hpp"
#include "catalog/own_source.hpp"
#include "world/source_table.hpp"

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace footprint {

/// What a column of sites can mean.
enum class SiteColumn : std::uint8_t { lon, lat, id, name, provider, city, country, opened, opened_last, closed, closed_last, status, kind, access };

inline constexpr std::array<Named<SiteColumn>, 14> site_column_names{{{SiteColumn::lon, "lon"},
                                                                      {SiteColumn::lat, "lat"},
                                                                      {SiteColumn::id, "id"},
                                                                      {SiteColumn::name, "name"},
                                                                      {SiteColumn::provider, "provider"},
                                                                      {SiteColumn::city, "city"},
                                                                      {SiteColumn::country, "country"},
                                                                      {SiteColumn::opened, "opened"},
                                                                      {SiteColumn::opened_last, "opened_last"},
                                                                      {SiteColumn::closed, "closed"},
                                                                      {SiteColumn::closed_last, "closed_last"},
                                                                      {SiteColumn::status, "status"},
                                                                      {SiteColumn::kind, "kind"},
                                                                      {SiteColumn::access, "access"}}};

/// The column of each meaning, none where there is none; an index into the columns.
struct SiteColumns {
    std::array<std::optional<std::size_t>, site_column_names.size()> of{};

    std::optional<std::size_t> operator[](SiteColumn column) const { return of[static_cast<std::size_t>(column)]; }
    bool means_something(std::size_t index) const;
    /// What the row says there; empty without such a column.
    std::string text(const SourceTable& table, std::size_t row, SiteColumn column) const {
        const auto index = (*this)[column];
        return index ? table.rows[row][*index] : std::string{};
    }
    /// "name: Standort, lon: Länge": what is not called as it is meant.
    std::string words(const std::vector<std::string>& columns) const;
};

/// A usage error if `said` names a meaning or a column that there is not.
Result<SiteColumns> find_site_columns(const std::vector<std::string>& columns, const std::map<std::string, std::string>& said);

/// Likewise of a table of sites; bad data if nothing says where they are.
Result<SiteColumns> columns_with_places(const SourceTable& table, const std::map<std::string, std::string>& said);

/// The columns of a table of areas.
struct AreaColumns {
    std::optional<std::size_t> area; ///< none: all of it is one
    std::optional<std::size_t> country; ///< none: by their shapes
};

/// An error if no column means a country and there are no shapes, or as of `find_site_columns`.
Result<AreaColumns> find_area_columns(const std::vector<std::string>& columns, bool has_shapes, const std::map<std::string, std::string>& said);

/// The columns of a table of users.
struct UserColumns {
    SiteColumns place;
    std::optional<std::size_t> weight; ///< none: every row counts 1
    std::optional<std::size_t> area;
};

/// `number_share`: of a column's cells that are numbers, 0 to 1. Of a table of countries or areas the one column of numbers is the weight, whatever it is called. An error if nothing says where users are,
/// or as of `find_site_columns`.
Result<UserColumns> find_user_columns(const std::vector<std::string>& columns, bool has_points, const std::function<double(std::size_t)>& number_share,
                                      const std::map<std::string, std::string>& said);

} // namespace footprint
