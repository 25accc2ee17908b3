// SPDX-License-Identifier: MIT
#include "drawing.hpp"

#include <thread>

using namespace footprint;
using namespace footprint::test;

TEST_CASE("an offscreen context draws without a display") {
    const Image image = draw(empty_scene(3, 2));
    CHECK(image.width == 3);
    CHECK(image.height == 2);
    CHECK(red_area(image) == 0);
    CHECK(pixel(image, 2, 1).a == 255);
}

TEST_CASE("a context on another thread draws the same picture and leaves this one alone") {
    const Scene scene = busy_scene(200, 120, 40);
    const Image here = draw(scene);
    Image there;
    std::thread worker([&] {
        auto context = OffscreenContext::create();
        auto renderer = Renderer::create();
        TextShaper shaper;
        if (auto image = renderer->draw_image(scene, shaper)) there = std::move(*image);
    });
    worker.join();
    CHECK(different_pixels(here, there) == 0);
    CHECK(different_pixels(here, draw_afresh(scene)) == 0);
}
