// SPDX-License-Identifier: MIT
#include "catalog/record.hpp"

#include "base/text.hpp"

namespace footprint {

using nlohmann::json;

Result<void> Record::check_keys(std::initializer_list<std::string_view> known) const {
    if (!value_->is_object()) return failure("expected an object");
    for (const auto& [key, ignored] : value_->items()) {
        if (std::find(known.begin(), known.end(), key) != known.end()) continue;
        const auto nearest = nearest_name(key, std::vector<std::string>{known.begin(), known.end()});
        return failure(fmt::format("unknown key '{}'{}", key, nearest ? fmt::format("; did you mean '{}'?", *nearest) : ""));
    }
    return {};
}

Result<void> Record::check_texts(std::initializer_list<std::string_view> keys) const {
    for (const std::string_view key : keys)
        if (has(key) && !at(key).is_string())
            return failure(fmt::format("{} is {}, expected a text", key, at(key).dump()));
    return {};
}

bool Record::has(std::string_view key) const { return value_->is_object() && value_->contains(std::string{key}); }

Result<std::string> Record::text(std::string_view key) const {
    std::string value = text_or(key, "");
    if (value.empty()) return failure(fmt::format("{} is missing or not a text", key));
    return value;
}

std::string Record::text_or(std::string_view key, std::string_view otherwise) const {
    if (!has(key)) return std::string{otherwise};
    const json& value = at(key);
    return value.is_string() ? value.get<std::string>() : std::string{};
}

std::vector<std::string> Record::texts(std::string_view key) const {
    std::vector<std::string> all;
    if (!has(key)) return all;
    for (const json& item : at(key))
        if (item.is_string()) all.push_back(item.get<std::string>());
    return all;
}

Result<int> Record::count_or(std::string_view key, int otherwise) const {
    if (!has(key)) return otherwise;
    const json& value = at(key);
    if (!value.is_number_integer() || value.get<long long>() < 0 || value.get<long long>() > 1'000'000)
        return failure(fmt::format("{} is {}, expected a whole number from 0", key, value.dump()));
    return value.get<int>();
}

Result<double> Record::number(std::string_view key) const {
    if (!has(key) || !at(key).is_number())
        return failure(fmt::format("{} is missing or not a number", key));
    return at(key).get<double>();
}

Result<bool> Record::flag(std::string_view key) const {
    if (!has(key)) return false;
    if (!at(key).is_boolean()) return failure(fmt::format("{} is not true or false", key));
    return at(key).get<bool>();
}

Result<std::optional<DateInterval>> Record::date(std::string_view key) const {
    if (!has(key)) return std::nullopt;
    const auto interval = parse_date(text_or(key, ""));
    if (!interval) return failure(fmt::format("{}: {}", key, interval.error().message));
    return *interval;
}

Result<LonLat> Record::position(std::string_view key) const {
    if (!has(key)) return failure(fmt::format("{} is missing, expected [longitude, latitude]", key));
    const json& value = at(key);
    if (!value.is_array() || value.size() != 2 || !value[0].is_number() || !value[1].is_number())
        return failure(fmt::format("{} is {}, expected [longitude, latitude]", key, value.dump()));
    const LonLat place{value[0].get<double>(), value[1].get<double>()};
    if (!is_valid(place))
        return failure(fmt::format("{} is {}, out of range: longitude -180 to 180, latitude -90 to 90", key,
                                   value.dump()));
    return place;
}

std::string Record::path_to(std::string_view key) const {
    return path_.empty() ? std::string{key} : fmt::format("{}.{}", path_, key);
}

Result<Record> Record::child(std::string_view key) const {
    if (!has(key) || !at(key).is_object()) return failure(fmt::format("{} is missing or not an object", key));
    return Record{document_, at(key), path_to(key)};
}

Result<Record> Record::empty_child(std::string_view key) const {
    static const json nothing = json::object();
    return Record{document_, nothing, path_to(key)};
}

Result<std::vector<Record>> Record::children(std::string_view key) const {
    if (!has(key) || !at(key).is_array()) return failure(fmt::format("{} is missing or not a list", key));
    std::vector<Record> all;
    const json& list = at(key);
    all.reserve(list.size());
    for (std::size_t i = 0; i < list.size(); ++i)
        all.push_back(Record{document_, list[i], fmt::format("{}[{}]", path_to(key), i)});
    return all;
}

tl::unexpected<Error> Record::failure(std::string message) const {
    return footprint::failure(ErrorKind::bad_data, std::move(message),
                              path_.empty() ? document_->file : fmt::format("{}: {}", document_->file, path_));
}

} // namespace footprint
