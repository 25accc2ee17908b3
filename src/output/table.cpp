// SPDX-License-Identifier: MIT
#include "output/table.hpp"

#include "base/text.hpp"
#include "output/table_json.hpp"

#include <algorithm>
#include <cmath>

namespace footprint {

using json = nlohmann::ordered_json;

namespace {

std::string csv_field(const Value& value) {
    if (std::holds_alternative<std::monostate>(value)) return {};
    const auto* words = std::get_if<std::string>(&value);
    const std::string text = words ? *words : plain(value);
    if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
    std::string quoted = "\"";
    for (const char c : text) {
        if (c == '"') quoted += '"';
        quoted += c;
    }
    return quoted + '"';
}

} // namespace

RealValue rounded(double number, int digits) {
    if (!std::isfinite(number)) return {};
    const double scale = std::pow(10, digits);
    return std::round(number * scale) / scale + 0.0; // no -0
}

WholeValue whole(double number) {
    if (!std::isfinite(number)) return {};
    return std::llround(number);
}

WholeValue whole(std::size_t count) { return static_cast<long long>(count); }

Value text_or_none(std::string text) { return text.empty() ? Value{} : Value{std::move(text)}; }

std::string plain(const Value& value) {
    if (const auto* text = std::get_if<std::string>(&value)) return *text;
    const json written_as = json_of(value);
    return written_as.is_null() ? "" : written_as.dump();
}

std::string to_text(const Sheet& sheet) {
    std::vector<std::size_t> shown;
    std::vector<std::size_t> widths(sheet.columns.size());
    for (std::size_t i = 0; i < sheet.columns.size(); ++i) {
        if (sheet.columns[i].title.empty()) continue;
        shown.push_back(i);
        widths[i] = display_width(sheet.columns[i].title);
        for (const auto& row : sheet.rows) widths[i] = std::max(widths[i], display_width(row[i].words));
    }
    std::string text;
    const auto append = [&](const auto& words_of) {
        std::string line;
        for (const std::size_t i : shown) {
            const std::string& words = words_of(i);
            const std::string blanks(widths[i] - display_width(words), ' ');
            if (!line.empty()) line += "  ";
            line += sheet.columns[i].align == Align::right ? blanks + words : words + blanks;
        }
        text += line.substr(0, line.find_last_not_of(' ') + 1) + '\n';
    };
    append([&](std::size_t i) -> const std::string& { return sheet.columns[i].title; });
    for (const auto& row : sheet.rows)
        append([&](std::size_t i) -> const std::string& { return row[i].words; });
    return text;
}

std::string to_csv(const Sheet& sheet, const Facts& facts) {
    std::string text;
    std::string separator;
    const auto append = [&](const std::string& field) {
        text += separator;
        text += field;
        separator = ",";
    };
    for (const SheetColumn& column : sheet.columns)
        if (!column.id.empty()) append(csv_field(column.id));
    for (const auto& [name, value] : facts) append(name);
    text += '\n';

    std::vector<std::string> last;
    for (const auto& [name, value] : facts) last.push_back(csv_field(value));
    for (const auto& row : sheet.rows) {
        separator.clear();
        for (std::size_t i = 0; i < row.size(); ++i)
            if (!sheet.columns[i].id.empty()) append(csv_field(row[i].value));
        for (const std::string& field : last) append(field);
        text += '\n';
    }
    return text;
}

json json_of(const Source& source) {
    json object;
    if (!source.supports.empty()) {
        object["supports"] = json::array();
        for (const Support one : source.supports) object["supports"].push_back(name_in(support_names, one));
    }
    object["title"] = source.title;
    for (const auto& [key, text] : {std::pair{"publisher", &source.publisher},
                                    {"date", &source.date},
                                    {"url", &source.url},
                                    {"seen", &source.seen},
                                    {"quote", &source.quote}})
        if (!text->empty()) object[key] = *text;
    return object;
}

json json_of(const Value& value) {
    return std::visit(
        [](const auto& held) {
            if constexpr (std::is_same_v<std::decay_t<decltype(held)>, std::monostate>)
                return json();
            else
                return json(held);
        },
        value);
}

json json_of(const Sheet& sheet, std::size_t row) {
    json object = json::object();
    for (std::size_t i = 0; i < sheet.columns.size(); ++i)
        if (!sheet.columns[i].id.empty()) object[sheet.columns[i].id] = json_of(sheet.rows[row][i].value);
    return object;
}

json json_of(const Sheet& sheet) {
    json list = json::array();
    for (std::size_t row = 0; row < sheet.rows.size(); ++row) list.push_back(json_of(sheet, row));
    return list;
}

std::string written(const json& document, int indent) {
    return document.dump(indent, ' ', false, json::error_handler_t::replace) + "\n";
}

std::string to_json(const Facts& facts, const std::vector<std::pair<std::string, Sheet>>& lists) {
    json root = json::object();
    for (const auto& [name, value] : facts) root[name] = json_of(value);
    for (const auto& [name, sheet] : lists) root[name] = json_of(sheet);
    return written(root, 2);
}

} // namespace footprint
