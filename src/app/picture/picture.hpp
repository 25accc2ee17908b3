// SPDX-License-Identifier: MIT
#pragma once

// The picture of a View, off screen: what `footprint render` writes and what the window exports are made
// here, so that they are the same, pixel for pixel.

#include "analysis/snapshot.hpp"
#include "base/image.hpp"
#include "base/jobs.hpp"
#include "base/result.hpp"
#include "view/view.hpp"

#include <filesystem>
#include <memory>
#include <string_view>

namespace footprint {

/// The longest side of a picture, pixels.
inline constexpr int max_picture_size = 16384;

/// Draws pictures with an OpenGL context of its own. A job gets OpenGL ready (100 ms) while whoever made the
/// drawer goes on loading. One thread at a time.
class PictureDrawer {
  public:
    explicit PictureDrawer(Jobs& jobs);
    ~PictureDrawer();
    PictureDrawer(const PictureDrawer&) = delete;
    PictureDrawer& operator=(const PictureDrawer&) = delete;

    /// What the pictures are made of. To be called once, before the first is drawn.
    void open(const SnapshotPointer& snapshot, Date today);

    /// Maps, answers and what OpenGL holds are kept for the next.
    Result<Image> draw(const View& view, const Viewport& viewport);

    /// The view on each of `days`, side by side, with one legend (see scene/multiples.hpp).
    Result<Image> draw_multiples(const View& view, const std::vector<Date>& days, const Viewport& viewport);

    /// Records of the map's files that are wrong and were not drawn.
    std::vector<Error> left_out() const;

  private:
    struct State;
    std::unique_ptr<State> state_;
};

/// One picture in one step.
Result<Image> draw_picture(Jobs& jobs, const SnapshotPointer& snapshot, const View& view,
                           const Viewport& viewport, Date today);

/// Writes `image` as PNG, replacing `path` atomically.
Result<void> save_picture(const Image& image, const std::filesystem::path& path);

} // namespace footprint
