// SPDX-License-Identifier: MIT
#include "scene/chart_axis.hpp"

#include <algorithm>
#include <cmath>

namespace footprint {

std::vector<double> axis_ticks(double top, int most, double least_step) {
    double step = least_step;
    if (top > 0) {
        const double power = std::pow(10, std::floor(std::log10(top / most)));
        for (const double factor : {1.0, 2.0, 5.0, 10.0}) {
            step = power * factor;
            if (step * most >= top * (1 - 1e-9)) break;
        }
        step = std::max(step, least_step);
    }
    std::vector<double> ticks{0};
    while (ticks.back() < top * (1 - 1e-9) || ticks.size() < 2) ticks.push_back(static_cast<double>(ticks.size()) * step);
    return ticks;
}

std::vector<double> spread(const std::vector<double>& wanted, double gap, double low, double high) {
    const std::size_t count = wanted.size();
    if (count == 0) return {};
    if (static_cast<double>(count - 1) * gap >= high - low) {
        std::vector<double> even;
        const double step = count > 1 ? (high - low) / static_cast<double>(count - 1) : 0;
        for (std::size_t i = 0; i < count; ++i) even.push_back(low + static_cast<double>(i) * step);
        return even;
    }
    // Neighbours that would overlap move together, about the middle of what they want.
    struct Block {
        double sum; ///< of the places of the first that its members want
        std::size_t size;
        double first;
    };
    std::vector<Block> blocks;
    const auto place = [&](Block& block) {
        const double length = static_cast<double>(block.size - 1) * gap;
        block.first = std::clamp(block.sum / static_cast<double>(block.size), low, high - length);
    };
    for (const double one : wanted) {
        blocks.push_back({one, 1, 0});
        place(blocks.back());
        while (blocks.size() > 1) {
            Block& last = blocks.back();
            Block& before = blocks[blocks.size() - 2];
            const double length = static_cast<double>(before.size) * gap;
            if (before.first + length <= last.first) break;
            before.sum += last.sum - static_cast<double>(last.size) * length;
            before.size += last.size;
            blocks.pop_back();
            place(blocks.back());
        }
    }
    std::vector<double> places;
    for (const Block& block : blocks)
        for (std::size_t i = 0; i < block.size; ++i) places.push_back(block.first + static_cast<double>(i) * gap);
    return places;
}

} // namespace footprint
