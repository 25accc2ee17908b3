# SPDX-License-Identifier: MIT
# Every library the program uses, all from Debian 12. Nothing is downloaded or vendored.
find_package(PkgConfig REQUIRED)
find_package(Threads REQUIRED)
find_package(fmt REQUIRED)
find_package(tl-expected REQUIRED)
find_package(nlohmann_json REQUIRED)
find_package(GDAL REQUIRED)
find_package(CLI11 REQUIRED)
find_package(SFML 2.5 COMPONENTS window system REQUIRED)
find_package(doctest REQUIRED)

pkg_check_modules(utf8proc REQUIRED IMPORTED_TARGET libutf8proc)
pkg_check_modules(glib REQUIRED IMPORTED_TARGET glib-2.0)
pkg_check_modules(pangocairo REQUIRED IMPORTED_TARGET pangocairo)
pkg_check_modules(fontconfig REQUIRED IMPORTED_TARGET fontconfig)
pkg_check_modules(epoxy REQUIRED IMPORTED_TARGET epoxy)
pkg_check_modules(glu REQUIRED IMPORTED_TARGET glu)
pkg_check_modules(png REQUIRED IMPORTED_TARGET libpng)
pkg_check_modules(imgui REQUIRED IMPORTED_TARGET imgui)
pkg_check_modules(freetype REQUIRED IMPORTED_TARGET freetype2)

# libimgui.a holds the FreeType font builder but does not say so: without this the link order is wrong.
target_link_libraries(PkgConfig::imgui INTERFACE PkgConfig::freetype)
