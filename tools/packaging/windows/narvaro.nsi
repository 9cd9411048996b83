; Närvaro for the user who runs this, and for nobody else: no administrator's rights, nothing outside her own profile.
; Given on the command line: VERSION, VERSION4, TREE (the folder to install), SIZE_KB, OUT,
; COMPRESSOR.
Unicode true
Target amd64-unicode
SetCompressor ${COMPRESSOR}
SetCompressorDictSize 64
ManifestSupportedOS Win10
ManifestDPIAware true
ManifestLongPathAware true
RequestExecutionLevel user
!include MUI2.nsh
!include WinVer.nsh

!define NAME "Närvaro"
!define KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\se.narvaro.Narvaro"
!define CLASSES "Software\Classes"
!define KIND "Narvaro.Forum"

Name "${NAME}"
OutFile "${OUT}"
BrandingText "${NAME} ${VERSION}"
InstallDir "$LOCALAPPDATA\Programs\Narvaro"
InstallDirRegKey HKCU "${KEY}" "InstallLocation"
VIProductVersion "${VERSION4}"
VIAddVersionKey "ProductName" "${NAME}"
VIAddVersionKey "FileDescription" "${NAME}"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "LegalCopyright" "EUPL-1.2"

!define MUI_ICON "${TREE}\narvaro.ico"
!define MUI_UNICON "${TREE}\narvaro.ico"
!define MUI_FINISHPAGE_RUN "$INSTDIR\Narvaro.exe"
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "Swedish"
!insertmacro MUI_LANGUAGE "English"
LangString Running ${LANG_SWEDISH} "Närvaro är öppet. Stäng fönstret och försök igen."
LangString Running ${LANG_ENGLISH} "Närvaro is open. Close its window and try again."
LangString TooOld ${LANG_SWEDISH} "Närvaro behöver Windows 10 eller senare, 64 bitar."
LangString TooOld ${LANG_ENGLISH} "Närvaro needs Windows 10 or later, 64 bits."
LangString Taken ${LANG_SWEDISH} "Mappen $INSTDIR är inte tom. Välj en tom mapp."
LangString Taken ${LANG_ENGLISH} "The folder $INSTDIR is not empty. Choose an empty one."
LangString Forum ${LANG_SWEDISH} "Närvaro-organ"
LangString Forum ${LANG_ENGLISH} "Närvaro body"

; What this installer lays down and therefore may take away again: nothing else in the folder is touched.
!macro RemoveProgram
  RMDir /r "$INSTDIR\python"
  RMDir /r "$INSTDIR\lib"
  RMDir /r "$INSTDIR\app"
  RMDir /r "$INSTDIR\licenses"
  Delete "$INSTDIR\narvaro.ico"
  Delete "$INSTDIR\narvaro-cli.exe"
  Delete "$INSTDIR\Narvaro.exe"
!macroend

; A program that runs cannot be opened for writing.
!macro RefuseWhileRunning PROGRAM
  ${If} ${FileExists} "$INSTDIR\${PROGRAM}"
    !define Again ${__LINE__}
    again${Again}:
    ClearErrors
    FileOpen $0 "$INSTDIR\${PROGRAM}" a
    ${If} ${Errors}
      MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(Running)" /SD IDCANCEL IDRETRY again${Again}
      SetErrorLevel 2
      Quit
    ${EndIf}
    FileClose $0
    !undef Again
  ${EndIf}
!macroend

; /D= may name any folder, and uninstalling takes folders called lib and app away: so only an empty one, or our own.
!macro RefuseForeignFolder
  ${IfNot} ${FileExists} "$INSTDIR\Narvaro.exe"
  ${AndIf} ${FileExists} "$INSTDIR\*.*"
    FindFirst $1 $2 "$INSTDIR\*.*"
    ${DoWhile} $2 != ""
      ${If} $2 != "."
      ${AndIf} $2 != ".."
        FindClose $1
        MessageBox MB_ICONSTOP "$(Taken)" /SD IDOK
        SetErrorLevel 4
        Quit
      ${EndIf}
      FindNext $1 $2
    ${Loop}
    FindClose $1
  ${EndIf}
!macroend

Function .onInit
  ${IfNot} ${AtLeastWin10}
    MessageBox MB_ICONSTOP "$(TooOld)" /SD IDOK
    SetErrorLevel 3
    Quit
  ${EndIf}
FunctionEnd

Section
  !insertmacro RefuseForeignFolder
  !insertmacro RefuseWhileRunning "Narvaro.exe"
  !insertmacro RefuseWhileRunning "narvaro-cli.exe"
  !insertmacro RemoveProgram
  SetOutPath "$INSTDIR"
  File /r "${TREE}\*.*"
  WriteUninstaller "$INSTDIR\Avinstallera.exe"
  CreateShortcut "$SMPROGRAMS\Närvaro.lnk" "$INSTDIR\Narvaro.exe" "" "$INSTDIR\Narvaro.exe" 0

  WriteRegStr HKCU "${CLASSES}\.narvaro" "" "${KIND}"
  WriteRegStr HKCU "${CLASSES}\.narvaro" "Content Type" "application/x-narvaro"
  WriteRegStr HKCU "${CLASSES}\.narvaro\OpenWithProgids" "${KIND}" ""
  WriteRegStr HKCU "${CLASSES}\${KIND}" "" "$(Forum)"
  WriteRegStr HKCU "${CLASSES}\${KIND}\DefaultIcon" "" "$\"$INSTDIR\Narvaro.exe$\",0"
  WriteRegStr HKCU "${CLASSES}\${KIND}\shell\open\command" "" "$\"$INSTDIR\Narvaro.exe$\" $\"%1$\""

  WriteRegStr HKCU "${KEY}" "DisplayName" "${NAME}"
  WriteRegStr HKCU "${KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${KEY}" "DisplayIcon" "$INSTDIR\Narvaro.exe"
  WriteRegStr HKCU "${KEY}" "Publisher" "${NAME}"
  WriteRegStr HKCU "${KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${KEY}" "UninstallString" "$\"$INSTDIR\Avinstallera.exe$\""
  WriteRegStr HKCU "${KEY}" "QuietUninstallString" "$\"$INSTDIR\Avinstallera.exe$\" /S"
  WriteRegDWORD HKCU "${KEY}" "EstimatedSize" ${SIZE_KB}
  WriteRegDWORD HKCU "${KEY}" "NoModify" 1
  WriteRegDWORD HKCU "${KEY}" "NoRepair" 1
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
SectionEnd

Section "Uninstall"
  !insertmacro RefuseWhileRunning "Narvaro.exe"
  !insertmacro RefuseWhileRunning "narvaro-cli.exe"
  !insertmacro RemoveProgram
  Delete "$INSTDIR\Avinstallera.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\Närvaro.lnk"
  ReadRegStr $0 HKCU "${CLASSES}\.narvaro" ""
  ${If} $0 == "${KIND}"
    DeleteRegValue HKCU "${CLASSES}\.narvaro" ""
    DeleteRegValue HKCU "${CLASSES}\.narvaro" "Content Type"
  ${EndIf}
  DeleteRegValue HKCU "${CLASSES}\.narvaro\OpenWithProgids" "${KIND}"
  DeleteRegKey /ifempty HKCU "${CLASSES}\.narvaro\OpenWithProgids"
  DeleteRegKey /ifempty HKCU "${CLASSES}\.narvaro"
  DeleteRegKey HKCU "${CLASSES}\${KIND}"
  DeleteRegKey HKCU "${KEY}"
  ; The forums, their backups and rescue logs are the user's: %LOCALAPPDATA%\narvaro stays.
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
SectionEnd
