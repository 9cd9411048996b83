/* Narvaro.exe and its console twin: load the Python that lies beside them and let it run the program in this very
   process, so that the task bar, the task manager and "Open with" show Närvaro and its icon, not Python. Nothing is linked
   to one version of Python. Compiled with CONSOLE for the twin, which waits and writes where the command line can see. */
#include <windows.h>
#include <shellapi.h>
#include <stdio.h>
#include <stdlib.h>
#include <wchar.h>

#ifndef PYDLL
#error "PYDLL: the name of Python's DLL"
#endif

static int failed(const wchar_t *what) {
    static wchar_t text[33000];
    _snwprintf(text, 32999, L"Närvaro kan inte starta: %ls saknas eller är spärrad (fel %lu).\nInstallera programmet på nytt.",
               what, GetLastError());
#ifdef CONSOLE
    fwprintf(stderr, L"%ls\n", text);
#else
    MessageBoxW(NULL, text, L"Närvaro", MB_ICONERROR | MB_OK);
#endif
    return 1;
}

static int start(void) {
    static wchar_t here[32768], dll[32768];
    int given, i;
    wchar_t **words = CommandLineToArgvW(GetCommandLineW(), &given), *end;
    if (!words || !GetModuleFileNameW(NULL, here, 32000)) return failed(L"programmets plats");
    if ((end = wcsrchr(here, L'\\'))) *end = 0;
    _snwprintf(dll, 32767, L"%ls\\python\\" PYDLL, here);
    /* No DLL from the current folder. Not SetDefaultDllDirectories: then Qt's plugins did not find Qt6Svg.dll (Wine 10). */
    SetDllDirectoryW(L"");
    HMODULE python = LoadLibraryExW(dll, NULL, LOAD_LIBRARY_SEARCH_DLL_LOAD_DIR | LOAD_LIBRARY_SEARCH_SYSTEM32);
    if (!python) return failed(dll);
    int (*run)(int, wchar_t **) = (int (*)(int, wchar_t **))(void *)GetProcAddress(python, "Py_Main");
    if (!run) return failed(L"Py_Main");
    wchar_t **all = calloc(given + 3, sizeof *all);
    if (!all) return failed(L"minne");
    all[0] = words[0];
    all[1] = L"-m";
    all[2] = L"attendance_app";
    for (i = 1; i < given; i++) all[i + 2] = words[i];
    return run(given + 2, all);
}

#ifdef CONSOLE
int wmain(void) { return start(); }
#else
int WINAPI wWinMain(HINSTANCE h, HINSTANCE p, PWSTR line, int show) { return start(); }
#endif
