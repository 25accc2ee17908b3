// SPDX-License-Identifier: MIT
#pragma once

// A file from anywhere, row by row: what source_table.hpp reads whole. Private to world/.

#include "world/reference.hpp"
#include "world/source_table.hpp"
#include "world/vector_file.hpp"

#include <functional>

namespace footprint {

/// Of GDAL, of this thread, as long as a source is open.
class SourceSettings {
  public:
    SourceSettings();
    SourceSettings(const SourceSettings&) = delete;
    SourceSettings& operator=(const SourceSettings&) = delete;
    ~SourceSettings();
};

/// One row; good as long as it is being taken.
class SourceRow {
  public:
    SourceRow(const OGRFeature& feature, const std::vector<int>& fields, std::size_t index, Reference* reference = nullptr,
              std::optional<LonLat> point = {}, std::optional<LonLat> astray = {})
        : feature_(feature), fields_(fields), index_(index), reference_(reference), point_(point), astray_(astray) {}

    std::size_t index() const { return index_; }
    /// UTF-8 without control characters, cut at `longest_cell`; empty where there is nothing.
    std::string text(std::size_t column) const;
    /// As `amount_in` reads it; none where there is no number.
    std::optional<double> amount(std::size_t column) const;
    const std::optional<LonLat>& point() const { return point_; }
    /// The point as it stands in the file, if it is not on the sphere.
    const std::optional<LonLat>& astray() const { return astray_; }
    /// What it covers, WGS 84; empty of points and lines, and where a corner is not on the sphere.
    std::vector<Polygon> polygons() const;
    /// Whether a text that was asked for was cut.
    bool was_cut() const { return was_cut_; }

  private:
    const OGRFeature& feature_;
    const std::vector<int>& fields_;
    std::size_t index_;
    Reference* reference_; ///< null without points
    std::optional<LonLat> point_;
    std::optional<LonLat> astray_;
    mutable bool was_cut_ = false;
};

class SourceReader {
  public:
    /// Errors as of `read_source_table`.
    static Result<SourceReader> open(const std::filesystem::path& path, const std::string& layer);

    const std::string& layer() const { return layer_name_; }
    const std::vector<std::string>& columns() const { return columns_; }
    bool has_points() const { return has_points_; }
    /// Whether its shapes are, or may be, polygons.
    bool has_polygons() const;
    /// Whether its first shape is one.
    bool is_of_polygons() const;
    /// Of the points, in words; empty without.
    std::string reference() const { return has_points_ ? reference_->words() : std::string{}; }
    /// Whether there are more columns in the file.
    bool lacks_columns() const { return lacks_columns_; }
    /// Of its first cells that are numbers, 0 to 1.
    double number_share(std::size_t column);

    /// Whether there were no more than `most` rows. An error if the file breaks off.
    Result<bool> for_each(std::size_t most, const std::function<void(const SourceRow&)>& take);

  private:
    SourceReader() = default;

    std::unique_ptr<ErrorCatcher> quiet_ = std::make_unique<ErrorCatcher>();
    std::unique_ptr<SourceSettings> settings_ = std::make_unique<SourceSettings>();
    std::filesystem::path path_;
    DatasetPtr dataset_;
    OGRLayer* layer_ = nullptr;
    std::string layer_name_;
    std::vector<int> fields_; ///< of each column
    std::vector<std::string> columns_;
    bool has_points_ = false;
    bool lacks_columns_ = false;
    std::unique_ptr<Reference> reference_;
};

} // namespace footprint
