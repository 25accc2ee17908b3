# SPDX-License-Identifier: MIT
# One static library per folder of src. A folder sees the headers of the folders it links and of no others:
# each library's include path holds one link, named as the folder, so a forbidden #include does not compile.
#
#   footprint_library(scene PUBLIC world view PRIVATE PkgConfig::pangocairo)
#
# PUBLIC: seen in our headers. PRIVATE: used in our .cpp files only.
function(footprint_library name)
  cmake_parse_arguments(LIB "" "" "PUBLIC;PRIVATE" ${ARGN})
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cpp)
  list(FILTER sources EXCLUDE REGEX "/main\\.cpp$")
  set(include_root ${CMAKE_BINARY_DIR}/include/${name})
  file(MAKE_DIRECTORY ${include_root})
  file(CREATE_LINK ${CMAKE_CURRENT_SOURCE_DIR} ${include_root}/${name} SYMBOLIC)
  if(sources)
    add_library(${name} STATIC ${sources})
    target_include_directories(${name} PUBLIC ${include_root})
    target_link_libraries(${name} PUBLIC ${LIB_PUBLIC} PRIVATE ${LIB_PRIVATE})
  else()
    add_library(${name} INTERFACE)
    target_include_directories(${name} INTERFACE ${include_root})
    target_link_libraries(${name} INTERFACE ${LIB_PUBLIC})
  endif()
endfunction()
