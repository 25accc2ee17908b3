// SPDX-License-Identifier: MIT
#pragma once

// Islands with people or stations that the map's finest shapes lack (Natural Earth 1:10m) and that lie far
// from other land of their country: where they are, to about 5 km (general knowledge). What several claim is
// any of theirs here. Private to world/.

#include "geo/lonlat.hpp"

#include <string_view>

namespace footprint {

struct Islet {
    LonLat place;
    std::string_view countries; ///< codes with blanks between
};

inline constexpr Islet islets[] = {
    {{29.59, 36.15}, "GR"},           // Kastellorizo
    {{21.01, 37.25}, "GR"},           // Strofades
    {{16.26, 42.39}, "HR"},           // Palagruža
    {{-5.82, 59.12}, "GB"},           // North Rona
    {{-3.03, 35.94}, "ES"},           // Alborán
    {{8.93, 37.53}, "TN"},            // La Galite
    {{54.52, -15.89}, "TF MU"},       // Tromelin
    {{51.1, -10.15}, "SC"},           // Farquhar
    {{50.7, -9.32}, "SC"},            // Saint Pierre, Providence
    {{71.77, -5.34}, "IO"},           // Peros Banhos
    {{72.2, 10.05}, "IN"},            // Suheli
    {{149.97, -16.29}, "AU"},         // Willis Island
    {{123.05, -12.25}, "AU"},         // Ashmore
    {{179.05, -47.75}, "NZ"},         // Bounty Islands
    {{158.3, -19.88}, "NC"},          // Chesterfield Islands
    {{169.85, -11.61}, "SB"},         // Anuta
    {{-163.17, -18.05}, "CK"},        // Palmerston
    {{-176.62, 0.81}, "UM"},          // Howland
    {{147.03, 7.37}, "FM"},           // Satawal
    {{-33.8, -3.87}, "BR"},           // Rocas
    {{160.97, 9.82}, "MH"},           // Ujelang
    {{112.33, 16.83}, "CN TW VN"},    // Paracel Islands
    {{116.72, 20.7}, "TW CN"},        // Pratas
    {{114.36, 10.38}, "TW CN PH VN"}, // Taiping
    {{131.87, 37.24}, "KR JP"},       // Dokdo, Takeshima
    {{55.03, 25.87}, "AE IR"},        // Abu Musa
    {{-63.62, 15.67}, "VE"},          // Isla de Aves
    {{-105.36, -26.47}, "CL"},        // Salas y Gómez
    {{-68.7, -56.5}, "CL"},           // Diego Ramírez
};

} // namespace footprint
