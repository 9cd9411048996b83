"""Shows what the command line says where there is no console: Narvaro.exe of Windows has none."""

import io
import sys
from collections.abc import Callable

_OK, _WARNING, _INFORMATION = 0x0, 0x30, 0x40


def run_windowless(command: Callable[[], int], show: Callable[[str, bool], None]) -> int:
    """Run ``command`` and show what it wrote, if anything; return its exit status.

    ``show`` takes the text and if the command failed. Where there is a console the text goes there instead.
    """
    if sys.stderr is not None and sys.stdout is not None:
        return command()
    written = io.StringIO()
    sys.stdout, sys.stderr = sys.stdout or written, sys.stderr or written
    status = 1
    try:
        status = command()
    except SystemExit as ended:
        # argparse ends the program itself after its words: 2 for wrong usage, 0 after --help.
        status = ended.code if isinstance(ended.code, int) else 0
    finally:
        if text := written.getvalue().strip():
            show(text, status != 0)
    return status


def message_box(text: str, failed: bool) -> None:
    """Show ``text`` in a box of Windows' own: no window of ours need be possible."""
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.user32.MessageBoxW(None, text, "Närvaro", _OK | (_WARNING if failed else _INFORMATION))
