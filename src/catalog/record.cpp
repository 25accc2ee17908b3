// SPDX-License-Identifier: MIT
#include "catalog/record.hpp"

#include "base/text.hpp"

namespace footprint {

using nlohmann::json;

Result<void> Record::check_keys(std::initializer_list<std::string_view> known) const {
    if (!value_.is_object()) return failure("expected an object");
    for (const auto& [key, ignored] : value_.items()) {
        if (std::find(known.begin(), known.end(), key) != known.end()) continue;
        const auto nearest = nearest_name(key, std::vector<std::string>{known.begin(), known.end()});
        return failure(fmt::format("unknown key '{}'{}", key, nearest ? fmt::format("; did you mean '{}'?", *nearest) : ""));
    }
    return {};
}

Result<void> Record::check_texts(std::initializer_list<std::string_view> keys) const {
    for (const std::string_view key : keys)
        if (has(key) && !value_.at(std::string{key}).is_string())
            return failure(fmt::format("{} is {}, expected a text", key, value_.at(std::string{key}).dump()));
    return {};
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

Result<double> Record::number(std::string_view key) const {
    if (!has(key) || !value_.at(std::string{key}).is_number())
        return failure(fmt::format("{} is missing or not a number", key));
    return value_.at(std::string{key}).get<double>();
}

Result<bool> Record::flag(std::string_view key) const {
    if (!has(key)) return false;
    if (!value_.at(std::string{key}).is_boolean()) return failure(fmt::format("{} is not true or false", key));
    return value_.at(std::string{key}).get<bool>();
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
