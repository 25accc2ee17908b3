# SPDX-License-Identifier: MIT
include(GNUInstallDirs)
install(TARGETS footprint RUNTIME)
install(DIRECTORY geodata DESTINATION ${CMAKE_INSTALL_DATADIR}/footprint PATTERN build EXCLUDE)
install(DIRECTORY assets DESTINATION ${CMAKE_INSTALL_DATADIR}/footprint
        PATTERN man EXCLUDE PATTERN completions EXCLUDE PATTERN "*.desktop" EXCLUDE)
install(FILES LICENSE NOTICE DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(FILES NOTICE DESTINATION ${CMAKE_INSTALL_DATADIR}/footprint) # the About box shows it
install(FILES assets/footprint.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
install(FILES assets/man/footprint.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
install(FILES assets/completions/footprint.bash
        DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions RENAME footprint)
install(FILES assets/icon/footprint.svg DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps)
install(FILES assets/icon/footprint.png DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/256x256/apps)
