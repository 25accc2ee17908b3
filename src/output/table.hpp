// SPDX-License-Identifier: MIT
#pragma once

// Tables: one description of a row's columns, and from it a table to read, CSV and JSON. What a program gets
// and what a person reads may differ in a column ("41-45 %" here, two numbers there): a column without an id
// is for people only, one without a title for programs only.

#include "catalog/site.hpp"

#include <array>
#include <functional>
#include <string>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

namespace footprint {

/// `layers`: a file for GIS and office programs, of the kind that its ending says (table_file.hpp); it has no name
/// because it never goes to standard output.
enum class TableFormat { table, csv, json, geojson, layers };

inline constexpr std::array<Named<TableFormat>, 4> table_format_names{{{TableFormat::table, "table"},
                                                                       {TableFormat::csv, "csv"},
                                                                       {TableFormat::json, "json"},
                                                                       {TableFormat::geojson, "geojson"}}};

/// What a program gets: nothing (CSV: empty, JSON: null), a text or a number.
using Value = std::variant<std::monostate, std::string, long long, double>;

/// Values of one type, or nothing. A column whose function returns one of them has that type in files that know
/// types, also where all of its cells are empty.
struct RealValue : Value {
    using Value::Value;
};
struct WholeValue : Value {
    using Value::Value;
};
struct DayValue : Value { ///< as text: 2016-11-21
    using Value::Value;
};
struct FlagValue : Value { ///< as text: yes or no
    using Value::Value;
};

enum class ValueType : std::uint8_t { text, real, whole, day, flag };

template <class Function, class Row>
constexpr ValueType value_type_of() {
    if constexpr (std::is_invocable_v<Function, const Row&>) {
        using Returned = std::invoke_result_t<Function, const Row&>;
        if (std::is_same_v<Returned, RealValue>) return ValueType::real;
        if (std::is_same_v<Returned, WholeValue>) return ValueType::whole;
        if (std::is_same_v<Returned, DayValue>) return ValueType::day;
        if (std::is_same_v<Returned, FlagValue>) return ValueType::flag;
    }
    return ValueType::text;
}

/// `number` rounded to `digits` behind the point; nothing if it is infinite or not a number.
RealValue rounded(double number, int digits);
WholeValue whole(double number);
WholeValue whole(std::size_t count);
Value text_or_none(std::string text);

enum class Align : std::uint8_t { left, right };

/// One column of a table of `Row`s.
template <class Row>
struct Column {
    using ValueOf = std::function<Value(const Row&)>;
    using WordsOf = std::function<std::string(const Row&)>;

    template <class Function = ValueOf>
    Column(std::string column_id, std::string column_title, Function column_value, WordsOf column_words = {},
           Align column_align = Align::left)
        : id(std::move(column_id)), title(std::move(column_title)), value(std::move(column_value)),
          words(std::move(column_words)), align(column_align), type(value_type_of<Function, Row>()) {}

    std::string id;    ///< snake_case, with the unit; empty: not for programs
    std::string title; ///< in capitals; empty: not for people
    ValueOf value;
    WordsOf words; ///< for people; none: the value as it is
    Align align;
    ValueType type;
};

struct Cell {
    Value value;
    std::string words;
};

struct SheetColumn {
    std::string id;
    std::string title;
    Align align = Align::left;
    ValueType type = ValueType::text;
};

/// A table whose cells are filled in.
struct Sheet {
    std::vector<SheetColumn> columns;
    std::vector<std::vector<Cell>> rows;
};

/// A value as a person reads it, without rounding.
std::string plain(const Value& value);

/// Only what is for people or only what is for programs is made: the other cells stay empty.
enum class ReadBy : std::uint8_t { person, program };

template <class Row>
Sheet fill(const std::vector<Column<Row>>& columns, const std::vector<Row>& rows, ReadBy reader) {
    Sheet sheet;
    for (const Column<Row>& column : columns)
        sheet.columns.push_back({column.id, column.title, column.align, column.type});
    sheet.rows.reserve(rows.size());
    for (const Row& row : rows) {
        std::vector<Cell>& cells = sheet.rows.emplace_back();
        cells.reserve(columns.size());
        for (const Column<Row>& column : columns) {
            Cell& cell = cells.emplace_back();
            if (reader == ReadBy::program && !column.id.empty()) cell.value = column.value(row);
            if (reader == ReadBy::person && !column.title.empty())
                cell.words = column.words ? column.words(row) : plain(column.value(row));
        }
    }
    return sheet;
}

/// What holds for a whole table: the day, the model.
using Facts = std::vector<std::pair<std::string, Value>>;

/// Columns as wide as their widest cell, a line of titles first. Ends with a newline.
std::string to_text(const Sheet& sheet);

/// RFC 4180 with Unix line ends and a header row, also when there are no rows. `facts` are the last columns
/// of each row.
std::string to_csv(const Sheet& sheet, const Facts& facts = {});

/// One object: `facts`, then each of `lists` as a list of objects. Ends with a newline.
std::string to_json(const Facts& facts, const std::vector<std::pair<std::string, Sheet>>& lists);

} // namespace footprint
