// SPDX-License-Identifier: MIT
#include "view/view_json.hpp"

#include "view/fields.hpp"
#include "view/view_reader.hpp"

namespace footprint {
namespace {

/// "filter.status" in two; the first is empty for a field of the file itself.
std::pair<std::string, std::string> parts_of(std::string_view key) {
    const auto dot = key.find('.');
    if (dot == std::string_view::npos) return {{}, std::string{key}};
    return {std::string{key.substr(0, dot)}, std::string{key.substr(dot + 1)}};
}

/// The keys that may stand in an object of the file; `section` is empty for the file itself.
std::vector<std::string> keys_in(const std::string& section) {
    std::vector<std::string> keys;
    for (const ViewField& field : view_fields()) {
        const auto [object, key] = parts_of(field.key);
        const std::string& mine = section.empty() && !object.empty() ? object : key;
        if ((section.empty() || object == section) && (keys.empty() || keys.back() != mine)) keys.push_back(mine);
    }
    return keys;
}

/// There the countries of the filter were those who are served, as soon as there was an analysis.
View from_version_1(View view) {
    if (view.analysis.kind != AnalysisKind::none) view.audience = std::exchange(view.filter.countries, std::nullopt);
    for (Side* side : {&view.analysis.a, &view.analysis.b}) side->filter.countries.reset();
    return view;
}

/// The lists of countries in a View's object, with names for groups of them.
void name_groups(json& object, const Markets& markets) {
    for (auto& [key, value] : object.items()) {
        if (value.is_object()) name_groups(value, markets);
        if ((key != "countries" && key != "audience") || !value.is_array()) continue;
        const Markets::Cover cover = markets.cover(value.get<CountryCodes>());
        value = cover.groups;
        for (const std::string& code : cover.countries) value.push_back(code);
    }
}

std::string printed(const json& root) { return root.dump(2, ' ', false, json::error_handler_t::replace) + "\n"; }

json object_of(const View& view) {
    const View plain;
    json root;
    root["version"] = view_file_version;
    for (const ViewField& field : view_fields()) {
        if (field.is_same(view, plain)) continue;
        const auto [section, key] = parts_of(field.key);
        field.write(view, section.empty() ? root[key] : root[section][key]);
    }
    return root;
}

} // namespace

long long check_version(const json& root, std::string_view what) {
    // The version comes first: a newer file may hold keys that are unknown here.
    if (!root.is_object() || !root.contains("version") || !root["version"].is_number_integer())
        throw BadView{fmt::format("version is missing: this is not a {}", what), ""};
    const auto version = root["version"].get<long long>();
    if (version < 1 || version > view_file_version)
        throw BadView{fmt::format("version is {}, this program reads versions 1 to {}{}", root["version"].dump(),
                                  view_file_version,
                                  version > view_file_version ? "; a newer Footprint wrote it"
                                                                                       : ""),
                      ""};
    return version;
}

View read_view_object(const json& root, const std::string& path, long long version) {
    std::vector<std::string> known = keys_in({});
    known.insert(known.begin(), "version");
    known.emplace_back("claims");
    const Reader reader{root, path, known};
    View view;
    for (const ViewField& field : view_fields()) {
        const auto [section, key] = parts_of(field.key);
        if (!reader.has(section.empty() ? key.c_str() : section.c_str())) continue;
        if (section.empty()) {
            field.read(reader, key.c_str(), view);
            continue;
        }
        const Reader object{reader.at(section.c_str()), reader.path(section.c_str()), keys_in(section)};
        if (object.has(key.c_str())) field.read(object, key.c_str(), view);
    }
    return version == 1 ? from_version_1(std::move(view)) : view;
}

std::string to_json(const View& view) { return printed(object_of(view)); }

std::string to_json(const View& view, const Markets& markets) {
    json root = object_of(view);
    name_groups(root, markets);
    return printed(root);
}

Result<View> read_view(std::string_view text, std::string_view file) {
    const auto root = parse_json<json>(text, file);
    if (!root) return tl::unexpected(root.error());
    try {
        const long long version = check_version(*root, "view file");
        return read_view_object(*root, "", version);
    } catch (const BadView& bad) {
        return failure(ErrorKind::bad_data, bad.message,
                       bad.where.empty() ? std::string{file} : fmt::format("{}: {}", file, bad.where));
    } catch (const json::exception& error) {
        return failure(ErrorKind::bad_data, error.what(), std::string{file});
    }
}

} // namespace footprint
