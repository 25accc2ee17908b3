// SPDX-License-Identifier: MIT
#pragma once

// What the panels of a picture share: a head above them (title, what the numbers count) and a foot below (the
// analysis' colours, providers, signs, scale bar, credits). Private to scene/.

#include "scene/legend_scale.hpp"
#include "scene/legend_signs.hpp"
#include "scene/legend_users.hpp"
#include "scene/panel.hpp"

#include <functional>

namespace footprint {

class SharedLegend {
  public:
    /// `all`: what the panels show, taken together. What the page has no room for is left out: signs,
    /// providers, notes.
    SharedLegend(FurnitureInk& ink, const UnitedPictures& all, double margin);

    /// Physical pixels, from the page's top and from its bottom.
    double head_height() const;
    double foot_height() const;
    void draw(const MapScale& map);

  private:
    /// A part of the foot. They stand side by side, and go on in the next row.
    struct Block {
        double width;
        double height;
        std::function<void(double left, double top)> draw;
    };
    struct Place {
        double left;
        double top;
    };
    struct Flow {
        std::vector<Place> places;
        double height = 0;
    };

    void make_room();
    std::vector<Block> blocks(std::size_t provider_rows) const;
    Block provider_block(std::size_t rows) const;
    Block key_block() const;
    Flow flow(const std::vector<Block>& blocks) const;
    std::size_t best_provider_rows() const;
    void draw_head();
    void draw_foot(const MapScale& map);

    FurnitureInk& ink_;
    double s_; ///< physical pixels a logical one
    double margin_;
    bool has_words_;
    bool has_foot_;
    std::string title_, notes_;
    TextStyle title_style_, notes_style_, plain_, muted_;
    mutable LegendScale scale_;
    bool has_scale_;
    LegendUsers users_; ///< for its size: when it is drawn, the panels' own are known
    bool has_users_;
    std::vector<LegendProvider> providers_;
    std::vector<SignKey> keys_;
    std::vector<LineKey> lines_;
    double width_; ///< between the margins
};

} // namespace footprint
