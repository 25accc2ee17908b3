// SPDX-License-Identifier: MIT
#pragma once

// What is wrong with the rows of a source: the first twenty one by one, then how many more. Private to world/.

#include "base/text.hpp"
#include "catalog/own_source.hpp"
#include "world/source_table.hpp"

#include <fmt/format.h>

namespace footprint {

class RowFaults {
  public:
    RowFaults(const OwnSource& source, std::vector<Error>& problems) : source_(source), problems_(problems) {}

    void tell(std::size_t row, std::string fault) {
        if (++count_ > most_named) return;
        problems_.push_back(
            {ErrorKind::bad_data, std::move(fault), fmt::format("{}: row {}", source_.file, SourceTable::number_of(row))});
    }
    /// After the last row.
    void finish(std::size_t left_out) {
        if (count_ <= most_named) return;
        problems_.push_back({ErrorKind::bad_data,
                             fmt::format("{} more rows have faults; {} in all left out", count_ - most_named, counted(left_out, "row")),
                             source_.file});
    }

  private:
    static constexpr std::size_t most_named = 20;

    const OwnSource& source_;
    std::vector<Error>& problems_;
    std::size_t count_ = 0;
};

} // namespace footprint
