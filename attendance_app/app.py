"""Builds every part of the window program and connects them: the only place that knows all of them."""

import gc
import sys
from pathlib import Path

from PySide6.QtCore import QLocale, QTimer

from attendance_app import composition
from attendance_app.services.bundled import resources
from attendance_app.system import paths
from attendance_app.ui.action_lists import swedish_keys
from attendance_app.ui.adapters import Adapters
from attendance_app.ui.main_window import MainWindow
from attendance_app.ui.shell.application import Application
from attendance_app.ui.shell.looks import scale_text
from attendance_app.ui.shell.open_requests import OpenRequests
from attendance_app.ui.shell.settings import Settings
from attendance_app.ui.shell.single_instance import SingleInstance
from attendance_app.ui.shell.translation import install_language, language_for
from attendance_app.ui.shell.unexpected_errors import install_handler
from attendance_app.ui.widgets.icons import find_resources, program_icon
from attendance_app.ui.widgets.theme import apply_theme

# After the first paint, and well before a second start gives up; and long after it, before anybody asks for the annex.
_LISTEN_AFTER_MS, _WARM_AFTER_MS = 100, 2000


def run(file: Path | None, sample: bool) -> int:
    """Open the window on ``file``, else on the sample or the file used last; return the exit status."""
    # Nothing is collected before the first paint: the start makes many objects and no garbage.
    gc.disable()
    application = Application(sys.argv[:1])
    single = SingleInstance(paths.data_folder(), application)
    if not single.is_first() and single.hand_over(composition.sample_file() if sample else file):
        return 0
    settings = Settings(paths.data_folder() / "narvaro.ini")
    language = language_for(settings.language, QLocale.system())
    install_language(application, resources() / "translations", language)
    apply_theme(application, settings.scheme)
    scale_text(application, settings.text_step)
    install_handler(application, _log)
    window = build_window(settings)
    application.setWindowIcon(program_icon())
    # Opened first, the roster is laid out once, and no start page is made that nobody sees.
    _open_first(window, file, sample, settings.last_file)
    window.show()
    gc.enable()
    requests = OpenRequests(window, window.forum.open_path, window.forum.is_open)
    single.handed.connect(requests.take)
    application.file_asked.connect(requests.take)
    QTimer.singleShot(_LISTEN_AFTER_MS, single.listen)
    QTimer.singleShot(_WARM_AFTER_MS, composition.warm)
    return application.exec()


def build_window(settings: Settings) -> MainWindow:
    """Put the window and its parts together, no file open yet."""
    find_resources(resources())
    adapters = Adapters(
        open_forum=composition.open_forum,
        sample_file=composition.sample_file,
        sample_board_file=composition.sample_board_file,
        annex=composition.PdfAnnexWriter(),
        read_logo=composition.read_logo,
        open_copy=composition.open_copy,
        create_forum=composition.create_forum,
        read_roster=composition.read_roster,
        read_pasted=composition.read_pasted,
        read_page=composition.read_page,
        export=composition.export,
        statistics=composition.statistics_file,
        key_card=lambda: composition.key_card_file(swedish_keys()),
        fees=composition.fee_file,
        write_document=composition.write_document,
        write_text=composition.write_text,
        unprintable=composition.unprintable,
        backups_of=composition.backups_of,
        restore=composition.restore_backup,
        log_folder=paths.data_folder(),
        open_files_here=_open_files_here,
    )
    return MainWindow(adapters, settings)


def _open_first(window: MainWindow, file: Path | None, sample: bool, last: Path | None) -> None:
    """Open what was asked for, else what was open last; with neither the window says what can be done."""
    if file is not None:
        window.forum.open_path(file)
    elif sample:
        window.forum.open_path(composition.sample_file())
    elif last is not None and (last.exists() or composition.backups_of(last)):
        # Of a file that is gone, its backups are offered once.
        window.forum.open_path(last)


def _open_files_here() -> None:
    from attendance_app.system.file_association import open_files_here

    open_files_here()


def _log(words: str) -> None:
    from attendance_app.system.crash_log import write_log

    write_log(paths.data_folder() / "narvaro.log", words)
