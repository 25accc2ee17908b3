// SPDX-License-Identifier: MIT
#pragma once

// One JSON object of a data file that knows where it stands, so that every complaint names file and path. Private to
// catalog/: the format of the files is known only here.

#include "base/date.hpp"
#include "base/result.hpp"
#include "catalog/parse_json.hpp"
#include "catalog/site.hpp"

#include <memory>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace footprint {

inline constexpr std::array<Named<Precision>, 2> precision_names{
    {{Precision::metro, "metro"}, {Precision::guess, "guess"}}};
inline constexpr std::array<Named<Confidence>, 3> confidence_names{
    {{Confidence::low, "low"}, {Confidence::medium, "medium"}, {Confidence::high, "high"}}};
/// How a date is known: the source says it, or it is the first time the site was seen in a list.
enum class DateBasis : std::uint8_t { published, first_seen };
inline constexpr std::array<Named<DateBasis>, 2> basis_names{
    {{DateBasis::published, "published"}, {DateBasis::first_seen, "first_seen"}}};

class Record {
  public:
    Record(nlohmann::json value, std::string file, std::string path)
        : document_(std::make_shared<const Document>(std::move(value), std::move(file))), value_(&document_->root),
          path_(std::move(path)) {}

    /// An error if there is a key that is not `known`, with the nearest that is.
    Result<void> check_keys(std::initializer_list<std::string_view> known) const;

    bool has(std::string_view key) const;
    Result<std::string> text(std::string_view key) const; ///< must be there and not empty
    std::string text_or(std::string_view key, std::string_view otherwise) const; ///< "" if it is not a text
    /// An error if any of `keys` is there and is not a text.
    Result<void> check_texts(std::initializer_list<std::string_view> keys) const;
    std::vector<std::string> texts(std::string_view key) const;
    Result<int> count_or(std::string_view key, int otherwise) const; ///< 0 or more
    Result<double> number(std::string_view key) const;
    Result<bool> flag(std::string_view key) const; ///< false if it is not there
    Result<std::optional<DateInterval>> date(std::string_view key) const;
    Result<LonLat> position(std::string_view key) const; ///< [lon, lat]
    Result<Record> child(std::string_view key) const;
    Result<Record> empty_child(std::string_view key) const;
    Result<std::vector<Record>> children(std::string_view key) const;

    /// The value of `key` in a table of names; `otherwise` stands in where the key is missing.
    template <class Table>
    auto named(std::string_view key, const Table& table, std::string_view otherwise = {}) const
        -> Result<decltype(table[0].value)> {
        const std::string id = text_or(key, otherwise);
        if (const auto value = value_in(table, id)) return *value;
        std::vector<std::string_view> known;
        for (const auto& row : table) known.push_back(row.id);
        return failure(fmt::format("{} is '{}', expected one of: {}", key, id, fmt::join(known, ", ")));
    }

    /// The same of a list of names; empty where the key is missing.
    template <class Table>
    auto named_list(std::string_view key, const Table& table) const
        -> Result<std::vector<std::remove_cvref_t<decltype(table[0].value)>>> {
        std::vector<std::remove_cvref_t<decltype(table[0].value)>> values;
        for (const std::string& id : texts(key)) {
            const auto value = value_in(table, id);
            if (!value) {
                std::vector<std::string_view> known;
                for (const auto& row : table) known.push_back(row.id);
                return failure(fmt::format("{} holds '{}', expected some of: {}", key, id, fmt::join(known, ", ")));
            }
            values.push_back(*value);
        }
        return values;
    }

    tl::unexpected<Error> failure(std::string message) const;

  private:
    /// What all records of a file share.
    struct Document {
        Document(nlohmann::json value, std::string name) : root(std::move(value)), file(std::move(name)) {}
        nlohmann::json root;
        std::string file;
    };

    Record(std::shared_ptr<const Document> document, const nlohmann::json& value, std::string path)
        : document_(std::move(document)), value_(&value), path_(std::move(path)) {}
    const nlohmann::json& at(std::string_view key) const { return value_->at(std::string{key}); }
    std::string path_to(std::string_view key) const;

    std::shared_ptr<const Document> document_;
    const nlohmann::json* value_;
    std::string path_; ///< "sites[3].opened"
};

} // namespace footprint
