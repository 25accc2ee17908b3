// SPDX-License-Identifier: MIT
#include "view/view.hpp"

namespace footprint {

std::set<Layer> View::default_layers() {
    return {Layer::relief, Layer::graticule, Layer::water,      Layer::borders, Layer::divisions,
            Layer::places, Layer::sites,     Layer::site_names, Layer::legend};
}

} // namespace footprint
