; The installer for Windows: for one user, without administrator rights. makensis runs on Windows and on Debian.
;
; Defines: VERSION (1.2.3), FULL_VERSION (1.2.3.0), OUTPUT, ICON, LICENSE_FILE, FILES (macros InstallFiles and
; RemoveFiles, made by nsis.mjs), KILOBYTES.
; "/S" installs without a window, "/D=FOLDER" (the last argument) into another folder.
Unicode true
SetCompressor /SOLID lzma
!include MUI2.nsh
!include WordFunc.nsh
!include "${FILES}"

!define UNINSTALL_KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\Daybook"
!define CALENDAR_TYPE "Daybook.Calendar"

Name "Daybook"
OutFile "${OUTPUT}"
RequestExecutionLevel user
InstallDir "$LOCALAPPDATA\Programs\Daybook"
InstallDirRegKey HKCU "${UNINSTALL_KEY}" "InstallLocation"
ShowInstDetails nevershow
ShowUninstDetails nevershow
BrandingText "Daybook ${VERSION}"

VIProductVersion "${FULL_VERSION}"
VIAddVersionKey "ProductName" "Daybook"
VIAddVersionKey "FileDescription" "Installs Daybook"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "LegalCopyright" "Daybook contributors, MIT license"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_ABORTWARNING
!define MUI_FINISHPAGE_RUN "$INSTDIR\Daybook.exe"
!insertmacro MUI_PAGE_LICENSE "${LICENSE_FILE}"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"

; A program that is running cannot be replaced. Without a window, the exit code 2 says so.
!macro RefuseWhileRunning
  IfFileExists "$INSTDIR\Daybook.exe" 0 free
  again:
    ClearErrors
    FileOpen $0 "$INSTDIR\Daybook.exe" a
    IfErrors 0 closeFile
    MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "Daybook is open. Close it, then try again." /SD IDCANCEL IDRETRY again
    SetErrorLevel 2
    Quit
  closeFile:
    FileClose $0
  free:
!macroend

; Older programs may not open the data of newer ones, so a newer one is never replaced by accident.
!macro RefuseOlder
  ReadRegStr $0 HKCU "${UNINSTALL_KEY}" "DisplayVersion"
  StrCmp $0 "" notNewer
  ${VersionCompare} "$0" "${VERSION}" $1
  StrCmp $1 "1" 0 notNewer
    MessageBox MB_OK|MB_ICONSTOP "Daybook $0 is installed, which is newer than ${VERSION}. Nothing was changed." /SD IDOK
    SetErrorLevel 3
    Quit
  notNewer:
!macroend

Section "Daybook"
  SetShellVarContext current
  !insertmacro RefuseOlder
  !insertmacro RefuseWhileRunning
  IfFileExists "$INSTDIR\uninstall.exe" 0 +2
    ExecWait '"$INSTDIR\uninstall.exe" /S _?=$INSTDIR'
  !insertmacro InstallFiles
  SetOutPath "$INSTDIR"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\Daybook.lnk" "$INSTDIR\Daybook.exe"

  ; Daybook is offered for calendars; it does not take them from another program.
  WriteRegStr HKCU "Software\Classes\${CALENDAR_TYPE}" "" "Calendar"
  WriteRegStr HKCU "Software\Classes\${CALENDAR_TYPE}\DefaultIcon" "" "$INSTDIR\Daybook.exe,0"
  WriteRegStr HKCU "Software\Classes\${CALENDAR_TYPE}\shell\open\command" "" '"$INSTDIR\Daybook.exe" "%1"'
  WriteRegStr HKCU "Software\Classes\.ics\OpenWithProgids" "${CALENDAR_TYPE}" ""

  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayName" "Daybook"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayIcon" "$INSTDIR\Daybook.exe"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "Publisher" "Daybook contributors"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL_KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "EstimatedSize" ${KILOBYTES}
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "NoRepair" 1
SectionEnd

; Removes exactly the files that were installed. The data, in %LOCALAPPDATA%\Daybook, stays.
Section "Uninstall"
  SetShellVarContext current
  !insertmacro RefuseWhileRunning
  !insertmacro RemoveFiles
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\Daybook.lnk"
  DeleteRegValue HKCU "Software\Classes\.ics\OpenWithProgids" "${CALENDAR_TYPE}"
  DeleteRegKey HKCU "Software\Classes\${CALENDAR_TYPE}"
  DeleteRegKey HKCU "${UNINSTALL_KEY}"
SectionEnd
