# SPDX-License-Identifier: MIT
# The GLSL files of shaders/ as string literals in the binary.
#
#   embed_shaders(render)    adds them to the target as `std::string_view embedded_shader(std::string_view name)`
#
# The second half of this file is the script that the build runs whenever a shader changes.
if(NOT CMAKE_SCRIPT_MODE_FILE)
  set(FOOTPRINT_EMBED_SCRIPT ${CMAKE_CURRENT_LIST_FILE})
  get_filename_component(FOOTPRINT_SHADERS ${CMAKE_CURRENT_LIST_DIR}/../shaders ABSOLUTE)

  function(embed_shaders target)
    file(GLOB shaders CONFIGURE_DEPENDS ${FOOTPRINT_SHADERS}/*.vert ${FOOTPRINT_SHADERS}/*.frag
         ${FOOTPRINT_SHADERS}/*.glsl)
    set(output ${CMAKE_CURRENT_BINARY_DIR}/embedded_shaders.cpp)
    add_custom_command(
      OUTPUT ${output}
      COMMAND ${CMAKE_COMMAND} "-DSHADERS=${shaders}" -DOUTPUT=${output} -P ${FOOTPRINT_EMBED_SCRIPT}
      DEPENDS ${shaders} ${FOOTPRINT_EMBED_SCRIPT}
      COMMENT "Embedding shaders"
      VERBATIM)
    target_sources(${target} PRIVATE ${output})
    # Debug builds read the files themselves, so that an edited shader shows in the running program.
    target_compile_definitions(${target} PRIVATE $<$<CONFIG:Debug>:FOOTPRINT_SHADER_DIR="${FOOTPRINT_SHADERS}">)
  endfunction()
  return()
endif()

set(code "// Made by cmake/embed_shaders.cmake.\n#include \"render/shader_text.hpp\"\n\nnamespace footprint {\n\n")
string(APPEND code "std::string_view embedded_shader(std::string_view name) {\n")
foreach(shader IN LISTS SHADERS)
  get_filename_component(name ${shader} NAME)
  file(READ ${shader} text)
  string(APPEND code "    if (name == \"${name}\") return R\"glsl(${text})glsl\";\n")
endforeach()
string(APPEND code "    return {};\n}\n\n} // namespace footprint\n")
file(WRITE ${OUTPUT} "${code}")
