// SPDX-License-Identifier: MIT
#include "world/own_areas.hpp"

#include "base/slug.hpp"
#include "base/text.hpp"
#include "world/cities_inside.hpp"
#include "world/country_finder.hpp"
#include "world/row_faults.hpp"
#include "world/source_columns.hpp"
#include "world/source_reader.hpp"

#include <algorithm>
#include <fmt/ranges.h>

namespace footprint {
namespace {

/// The pieces of "DE, AT; CH".
std::vector<std::string> pieces(std::string text) {
    for (char& letter : text)
        if (letter == ';' || letter == '|' || letter == '\n') letter = ',';
    return split(text, ',');
}

class AreaReader {
  public:
    AreaReader(const OwnSource& source, SourceReader& table, const AreaColumns& columns, World& world)
        : source_(source), table_(table), columns_(columns), world_(world), countries_(world),
          title_(std::filesystem::path{source.file}.stem().string()) {}

    Result<OwnLayer> read(std::vector<Error>& problems);

  private:
    /// The row's area with its countries; what is wrong with it if nothing of it can be used.
    Result<void> take(const SourceRow& row, std::string& doubt);
    Result<CountryCodes> countries_in(const SourceRow& row, const std::string& name, std::string& doubt) const;
    Bundle* area_called(const std::string& name);
    std::string free_name(const std::string& wanted) const;
    std::string free_id(const std::string& name) const;

    const OwnSource& source_;
    SourceReader& table_;
    const AreaColumns& columns_;
    World& world_;
    CountryFinder countries_;
    std::string title_;
    std::vector<std::pair<std::string, Bundle>> areas_; ///< by the folded name in the file
};

std::string AreaReader::free_name(const std::string& wanted) const {
    std::string name = wanted;
    if (world_.markets.countries_of(name)) name = fmt::format("{} ({})", wanted, title_);
    for (int number = 2; world_.markets.countries_of(name); ++number) name = fmt::format("{} ({} {})", wanted, title_, number);
    return name;
}

std::string AreaReader::free_id(const std::string& name) const {
    const auto is_taken = [&](const std::string& id) {
        return world_.markets.countries_of(id).has_value() ||
               std::any_of(areas_.begin(), areas_.end(), [&](const auto& area) { return area.second.id == id; });
    };
    const std::string plain = slug(name);
    std::string id = plain.empty() ? "area" : plain;
    const std::string wanted = id;
    for (int number = 2; is_taken(id); ++number) id = fmt::format("{}-{}", wanted, number);
    return id;
}

Bundle* AreaReader::area_called(const std::string& name) {
    const std::string key = folded(name);
    const auto known = std::find_if(areas_.begin(), areas_.end(), [&](const auto& area) { return area.first == key; });
    if (known != areas_.end()) return &known->second;
    if (areas_.size() == most_own_areas) return nullptr;
    Bundle area;
    area.name = area.full_name = free_name(name);
    area.id = free_id(area.name);
    areas_.emplace_back(key, std::move(area));
    return &areas_.back().second;
}

/// Those that are listed, else those that lie in its shape by most of their people.
Result<CountryCodes> AreaReader::countries_in(const SourceRow& row, const std::string& name, std::string& doubt) const {
    const auto wrong = [](std::string words) { return failure(ErrorKind::bad_data, std::move(words)); };
    const std::string said = columns_.country ? row.text(*columns_.country) : std::string{};
    CountryCodes codes;
    if (said.empty()) {
        const auto shape = row.polygons();
        if (shape.empty()) return wrong(fmt::format("{} names no country", name));
        codes = mostly_inside(world_, cities_inside(world_, shape));
        if (codes.empty()) return wrong(fmt::format("{} holds most of the people of no country, and areas are made of whole countries", name));
        return codes;
    }
    std::vector<std::string> unknown;
    if (const std::string whole = countries_.code(said); !whole.empty()) { // "Korea, Republic of"
        codes.insert(whole);
    } else {
        for (const std::string& piece : pieces(said)) {
            const std::string code = countries_.code(piece);
            if (code.empty()) unknown.push_back(piece);
            else codes.insert(code);
        }
    }
    if (!unknown.empty()) doubt = fmt::format("unknown country {}", fmt::join(unknown, ", "));
    if (codes.empty()) return wrong(unknown.empty() ? fmt::format("{} names no country", name) : std::exchange(doubt, {}));
    return codes;
}

Result<void> AreaReader::take(const SourceRow& row, std::string& doubt) {
    const std::string name = columns_.area ? row.text(*columns_.area) : title_;
    if (name.empty()) {
        const std::string said = columns_.country ? row.text(*columns_.country) : std::string{};
        return failure(ErrorKind::bad_data, fmt::format("{} names no area", said.empty() ? "it" : said));
    }
    const auto codes = countries_in(row, name, doubt);
    if (!codes) return tl::unexpected(codes.error());
    Bundle* area = area_called(name);
    if (!area) return failure(ErrorKind::bad_data, fmt::format("{} is one more than {} areas", name, most_own_areas));
    area->countries.insert(codes->begin(), codes->end());
    return {};
}

Result<OwnLayer> AreaReader::read(std::vector<Error>& problems) {
    OwnLayer layer;
    layer.source = source_;
    RowFaults faults{source_, problems};
    const auto all = table_.for_each(most_source_rows, [&](const SourceRow& row) {
        std::string doubt;
        const auto done = take(row, doubt);
        if (done) ++layer.rows;
        else ++layer.left_out;
        const std::string fault = done ? doubt : done.error().message + "; the row is left out";
        if (!fault.empty()) faults.tell(row.index(), fault);
    });
    if (!all) return tl::unexpected(all.error());
    if (!*all) problems.push_back({ErrorKind::bad_data, fmt::format("has more than {} rows; the rest is left out", most_source_rows), source_.file});
    faults.finish(layer.left_out);
    std::vector<std::string> words;
    std::vector<Bundle> own;
    for (auto& [key, area] : areas_) {
        words.push_back(fmt::format("{} ({})", area.name, counted(area.countries.size(), "country")));
        own.push_back(std::move(area));
    }
    // Before the world's: whoever brings areas looks for them first, and countries are called as they are there.
    auto& bundles = world_.markets.bundles;
    bundles.insert(bundles.begin(), std::make_move_iterator(own.begin()), std::make_move_iterator(own.end()));
    constexpr std::size_t shown = 5;
    const std::size_t more = words.size() > shown ? words.size() - shown : 0;
    words.resize(words.size() - more);
    layer.understood = fmt::format("{}{}", fmt::join(words, ", "), more > 0 ? fmt::format(" and {} more", more) : "");
    if (table_.has_points())
        layer.understood += columns_.country ? "; its countries are taken whole, its shapes are not used"
                                             : "; of each shape the countries of which most people live inside, taken whole";
    return layer;
}

} // namespace

Result<OwnLayer> add_own_areas(const OwnSource& source, World& world, std::vector<Error>& problems) {
    auto table = SourceReader::open(source.file, source.layer);
    if (!table) return tl::unexpected(table.error());
    const auto columns = find_area_columns(table->columns(), table->has_polygons(), source.columns);
    if (!columns) return failure(columns.error().kind, columns.error().message, source.file);
    return AreaReader{source, *table, *columns, world}.read(problems);
}

} // namespace footprint
