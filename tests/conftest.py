"""No window on the screen, no test near the user's own data, and the same fonts on every machine."""

import gc
import json
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

from tests.fonts import use_own_fonts

PLACE = tempfile.TemporaryDirectory(prefix="narvaro-test-", ignore_cleanup_errors=True)
# Neither a scale nor a style that the machine has set for Qt's programs.
for name in [each for each in os.environ if each.startswith("QT_")]:
    del os.environ[name]
os.environ["QT_QPA_PLATFORM"] = "offscreen"
# The program's own data on every system, and what Qt itself reads and writes on Linux.
for name in ("NARVARO_DATA", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"):
    os.environ[name] = str(Path(PLACE.name) / name)
use_own_fonts(Path(PLACE.name))

import pytest
from hypothesis import HealthCheck, settings
from PySide6.QtCore import QEvent, QLocale, QTranslator
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from attendance_app.composition import create_sample, open_forum
from attendance_app.documents.readers.child import answer
from attendance_app.services.bundled import resources
from attendance_app.services.forum.file import ForumFile
from attendance_app.system.paths import DATA_VARIABLE
from attendance_app.ui.shell.translation import install_swedish
from tests.live_file import LiveFileListener
from tests.network import NetworkListener

# A busy machine says nothing of what is tested.
settings.register_profile("any machine", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("any machine")
SAMPLE = "Kommunalt forum.narvaro"
LONGEST_WAIT_MS = 300_000
LISTENER = LiveFileListener()
NETWORK = NetworkListener()


@pytest.fixture(autouse=True)
def live_file_stays_closed():
    """Fail a test in which Python opened a forum that SQLite had open: SQLite's locks on it were dropped."""
    before = len(LISTENER.opened)
    yield
    assert LISTENER.opened[before:] == []


@pytest.fixture(autouse=True)
def network_is_left_alone():
    """Fail a test in which anything was asked of the network."""
    before = len(NETWORK.heard)
    yield
    assert NETWORK.heard[before:] == []


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown() -> Iterator[None]:
    """Delete the widgets that a test has let go of: every later change of style or palette would reach them too."""
    result = yield
    if QApplication.instance() is not None:
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return result


def pytest_collection_finish() -> None:
    """Leave what was imported out of every later collection of garbage: there is no garbage in it."""
    gc.collect()
    gc.freeze()


def pytest_sessionfinish() -> None:
    """Tell the battery what was heard."""
    if told := os.environ.get("NARVARO_OPENED"):
        lines = [f"connections {LISTENER.connections}", *(f"opened {each}" for each in LISTENER.opened)]
        Path(told).write_text("\n".join(lines), encoding="utf-8")


@pytest.fixture
def qtbot(qtbot: QtBot) -> QtBot:
    """Wait as long as a busy machine may take, where a test waits for an event."""
    for name in ("waitUntil", "waitSignal", "waitExposed", "waitActive"):
        setattr(qtbot, name, partial(getattr(qtbot, name), timeout=LONGEST_WAIT_MS))
    return qtbot


@pytest.fixture(autouse=True)
def own_data() -> Iterator[Path]:
    """Give each test, and the programs that it starts, a data folder of its own: locks, rescue logs, backups."""
    with own_data_folder() as folder:
        yield folder


@contextmanager
def own_data_folder() -> Iterator[Path]:
    """Let the program keep its data in a new folder within the block; no monkeypatch, which a test may undo."""
    before = os.environ[DATA_VARIABLE]
    with tempfile.TemporaryDirectory(dir=PLACE.name, ignore_cleanup_errors=True) as folder:
        os.environ[DATA_VARIABLE] = folder
        try:
            yield Path(folder)
        finally:
            os.environ[DATA_VARIABLE] = before


@pytest.fixture
def reading_here(monkeypatch: pytest.MonkeyPatch) -> None:
    """Read foreign files in this process: what the child is for is asked in tests/documents/readers/test_child.py."""

    def answer_here(task: str, content: bytes, _: object = None) -> dict[str, Any]:
        return json.loads(json.dumps(answer(task, content)))

    for module in ("roster_file", "foreign_logo"):
        monkeypatch.setattr(f"attendance_app.documents.readers.{module}.answer_of_child", answer_here)


@pytest.fixture(scope="session")
def made_sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make the sample forum once; return the folder with it and with the data that the program keeps of it."""
    made = tmp_path_factory.mktemp("sample")
    with own_data_folder() as data:
        create_sample(made / SAMPLE)
        shutil.copytree(data, made / "data", ignore=shutil.ignore_patterns("locks", "device"))
    return made


@pytest.fixture
def put_sample(made_sample: Path) -> Callable[[Path], Path]:
    """Give what puts the sample forum at a path, and its data into the data folder, just as if it was made there."""

    def put(path: Path) -> Path:
        data = Path(os.environ[DATA_VARIABLE])
        shutil.copyfile(made_sample / SAMPLE, path)
        shutil.copytree(made_sample / "data", data, dirs_exist_ok=True)
        for note in data.glob("backups/*/documents.json"):
            note.write_text(json.dumps([str(path.resolve())]), encoding="utf-8")
        return path

    return put


@pytest.fixture
def sample_path(put_sample: Callable[[Path], Path], own_data: Path, tmp_path: Path) -> Path:
    """Return the sample forum in a file of its own."""
    return put_sample(tmp_path / SAMPLE)


@pytest.fixture
def forum(sample_path: Path):
    """Give the sample forum, open."""
    file: ForumFile = open_forum(sample_path)
    yield file
    file.close()


@pytest.fixture(scope="session")
def qapp(qapp: QApplication) -> QApplication:
    """Let widths be fractions of a pixel everywhere, as fontconfig is set to: Windows has only whole ones otherwise."""
    font = qapp.font()
    font.setHintingPreference(QFont.HintingPreference.PreferVerticalHinting)
    qapp.setFont(font)
    return qapp


@pytest.fixture
def swedish(qapp: QApplication) -> None:
    """Let the program speak Swedish, as it does for the secretary."""
    if not qapp.property("swedish"):
        install_swedish(qapp, resources() / "translations")
        qapp.setProperty("swedish", True)


@pytest.fixture(scope="module")
def english(qapp: QApplication) -> Iterator[None]:
    """Let the program speak English in a whole file of tests, whatever another has installed before."""
    before, held = QLocale(), qapp.findChildren(QTranslator)
    for each in held:
        qapp.removeTranslator(each)
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    yield
    QLocale.setDefault(before)
    for each in held:
        qapp.installTranslator(each)
