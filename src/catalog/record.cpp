// SPDX-License-Identifier: MIT
#include "catalog/record.hpp"

namespace footprint {

using nlohmann::json;

Result<json> parse_json(std::string_view text, std::string_view file) {
    try {
        return json::parse(text);
    } catch (const json::parse_error& error) {
        const std::string_view before = text.substr(0, std::min(text.size(), error.byte > 0 ? error.byte - 1 : 0));
        const auto line = 1 + std::count(before.begin(), before.end(), '\n');
        const auto newline = before.rfind('\n');
        const auto column = before.size() - (newline == std::string_view::npos ? 0 : newline + 1) + 1;
        return footprint::failure(ErrorKind::bad_data, "is not valid JSON from here on",
                                  fmt::format("{}:{}:{}", file, line, column));
    }
}

bool Record::has(std::string_view key) const { return value_.is_object() && value_.contains(std::string{key}); }

Result<std::string> Record::text(std::string_view key) const {
    std::string value = text_or(key, "");
    if (value.empty()) return failure(fmt::format("{} is missing or not a text", key));
    return value;
}

std::string Record::text_or(std::string_view key, std::string_view otherwise) const {
    if (!has(key)) return std::string{otherwise};
    const json& value = value_.at(std::string{key});
    return value.is_string() ? value.get<std::string>() : std::string{};
}

std::vector<std::string> Record::texts(std::string_view key) const {
    std::vector<std::string> all;
    if (!has(key)) return all;
    for (const json& item : value_.at(std::string{key}))
        if (item.is_string()) all.push_back(item.get<std::string>());
    return all;
}

Result<int> Record::count_or(std::string_view key, int otherwise) const {
    if (!has(key)) return otherwise;
    const json& value = value_.at(std::string{key});
    if (!value.is_number_integer() || value.get<long long>() < 0 || value.get<long long>() > 1'000'000)
        return failure(fmt::format("{} is {}, expected a whole number from 0", key, value.dump()));
    return value.get<int>();
}

Result<std::optional<DateInterval>> Record::date(std::string_view key) const {
    if (!has(key)) return std::nullopt;
    const auto interval = parse_date(text_or(key, ""));
    if (!interval) return failure(fmt::format("{}: {}", key, interval.error().message));
    return *interval;
}

Result<LonLat> Record::position(std::string_view key) const {
    if (!has(key)) return failure(fmt::format("{} is missing, expected [longitude, latitude]", key));
    const json& value = value_.at(std::string{key});
    if (!value.is_array() || value.size() != 2 || !value[0].is_number() || !value[1].is_number())
        return failure(fmt::format("{} is {}, expected [longitude, latitude]", key, value.dump()));
    const LonLat place{value[0].get<double>(), value[1].get<double>()};
    if (!is_valid(place))
        return failure(fmt::format("{} is {}, out of range: longitude -180 to 180, latitude -90 to 90", key,
                                   value.dump()));
    return place;
}

Result<Record> Record::child(std::string_view key) const {
    if (!has(key) || !value_.at(std::string{key}).is_object())
        return failure(fmt::format("{} is missing or not an object", key));
    return Record{value_.at(std::string{key}), file_, path_.empty() ? std::string{key} : fmt::format("{}.{}", path_, key)};
}

Result<Record> Record::empty_child(std::string_view key) const {
    return Record{json::object(), file_, path_.empty() ? std::string{key} : fmt::format("{}.{}", path_, key)};
}

Result<std::vector<Record>> Record::children(std::string_view key) const {
    if (!has(key) || !value_.at(std::string{key}).is_array())
        return failure(fmt::format("{} is missing or not a list", key));
    std::vector<Record> all;
    const json& list = value_.at(std::string{key});
    for (std::size_t i = 0; i < list.size(); ++i)
        all.emplace_back(list[i], file_,
                         path_.empty() ? fmt::format("{}[{}]", key, i) : fmt::format("{}.{}[{}]", path_, key, i));
    return all;
}

tl::unexpected<Error> Record::failure(std::string message) const {
    return footprint::failure(ErrorKind::bad_data, std::move(message),
                              path_.empty() ? file_ : fmt::format("{}: {}", file_, path_));
}

} // namespace footprint
