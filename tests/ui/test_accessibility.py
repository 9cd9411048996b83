"""For those who cannot see, or use no mouse: every window and every dialog that an action opens."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QImage, QPalette
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QMessageBox, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from attendance_app.domain.roster import PersonId
from attendance_app.ui.actions import ACTIONS
from attendance_app.ui.attendance.model import AttendanceModel
from attendance_app.ui.main_window import MainWindow
from attendance_app.ui.shell.start_page import EmptyState
from attendance_app.ui.widgets.theme import apply_theme
from tests.conftest import SAMPLE

BEATA, ARIJANA = PersonId("p01"), PersonId("p02")
ROLE, NAME = QAccessible.Role, QAccessible.Text.Name
SPEECHLESS = {ROLE.NoRole, ROLE.Client, ROLE.Pane, ROLE.Grouping, ROLE.Window}


def focusable(window: QWidget) -> list[QWidget]:
    found = window.findChildren(QWidget)
    return [
        each for each in found if each.isVisible() and each.isEnabled() and each.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]


def described(widget: QWidget) -> tuple[str, QAccessible.Role]:
    held = QAccessible.queryAccessibleInterface(widget)
    return held.text(NAME), held.role()


def faults(window: QWidget) -> list[str]:
    """Return what a screen reader would stumble on in a window."""
    found = [f"the window {type(window).__name__} has no title"] if not window.windowTitle() else []
    for widget in focusable(window):
        if widget.focusProxy() is not None:
            continue
        name, role = described(widget)
        what = f"{type(window).__name__}: {type(widget).__name__} {widget.objectName()}"
        if not name.strip():
            found.append(f"{what} has no name")
        if role in SPEECHLESS and not isinstance(widget, QScrollArea):
            found.append(f"{what} has the role {role.name}")
    return found


def tab_round(window: QWidget) -> list[QWidget]:
    """Return where Tab leads, once round."""
    first = QApplication.focusWidget()
    seen: list[QWidget] = []
    while first is not None and len(seen) < 300:
        here = QApplication.focusWidget()
        if here in seen:
            break
        seen.append(here)
        window.focusNextPrevChild(True)
    return seen


@pytest.fixture
def dialogs(monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> Callable[[Callable[[], object]], list[str]]:
    """Give what does something and returns the faults of the dialogs that it would open."""
    seen: list[str] = []

    def shown(self: QDialog) -> int:
        self.show()
        QApplication.processEvents()
        seen.append(type(self).__name__)
        seen.extend(faults(self))
        self.close()
        return 0

    monkeypatch.setattr(QDialog, "exec", shown)
    monkeypatch.setattr(QMessageBox, "exec", shown)
    for name in ("getOpenFileName", "getSaveFileName"):
        monkeypatch.setattr(QFileDialog, name, lambda *_, **__: ("", ""))

    def look(do: Callable[[], object]) -> list[str]:
        seen.clear()
        do()
        for each in QApplication.topLevelWidgets():
            if isinstance(each, QDialog) and each.isVisible():
                shown(each)
        return list(seen)

    return look


OPENS_A_DIALOG = {
    "annex.preview": "AnnexPreview",
    "annex.blank_sheet": "AnnexPreview",
    "annex.settings": "AnnexSettingsDialog",
    "forum.edit_roster": "RosterEditor",
    "forum.new_meeting": "NewMeetingDialog",
    "forum.choose_rule": "QuorumRuleDialog",
    "meeting.walk_in": "WalkInDialog",
    "meeting.detail": "PresenceDialog",
    "meeting.serve": "ServingDialog",
    "meeting.roll_call": "RollCallDialog",
    "meeting.move_changes": "MoveDialog",
    "steps.edit_agenda": "AgendaDialog",
    "minutes.verify": "VerificationDialog",
    "minutes.first_page": "FirstPageDialog",
    "minutes.officers": "OfficersDialog",
    "minutes.rules": "RulesDialog",
    "minutes.style": "StylePage",
    "help.show_help": "HelpDialog",
    "help.show_about": "AboutDialog",
}


def test_all_that_an_action_opens_can_be_heard(
    window: MainWindow,
    dialogs: Callable[[Callable[[], object]], list[str]],
    messages: list[str],
    made_sample: Path,
    tmp_path: Path,
) -> None:
    """Every action in a window that shows the sample as it was made, whatever the action before it did."""
    shown: dict[str, str] = {}
    for row in ACTIONS:
        if row.name == "close":
            continue
        window.forum.open_path(Path(shutil.copyfile(made_sample / SAMPLE, tmp_path / f"{row.name}.narvaro")))
        window.view.show_person(ARIJANA)
        seen = dialogs(window.actions_by_name[row.name].trigger)
        messages.clear()
        assert [each for each in seen if " " in each] == [], row.name
        shown[row.name] = next(iter(seen), "")
    assert {name: shown[name] for name in OPENS_A_DIALOG} == OPENS_A_DIALOG


def test_the_import_can_be_heard(
    window: MainWindow, dialogs: Callable[[Callable[[], object]], list[str]], tmp_path: Path
) -> None:
    path = tmp_path / "nya.csv"
    path.write_text("Namn;Kommun\nNils Holgersson;Vemmenhögs kommun\n", encoding="utf-8")
    assert dialogs(lambda: window.commands.forum.import_path(path)) == ["RosterImportDialog"]


@pytest.mark.parametrize("view", ["overview", "list", "start"])
def test_the_window_can_be_heard(window: MainWindow, view: str) -> None:
    if view == "start":
        window.area.show_empty(EmptyState.FORUM)
    elif view == "list":
        window.commands.views.show_list()
    QApplication.processEvents()
    assert faults(window) == []


def test_the_rows_say_who_they_are_and_if_they_are_ticked(window: MainWindow) -> None:
    for view, model in ((window.view.overview, 0), (window.view.list.table, 1)):
        (window.commands.views.show_list if model else window.commands.views.show_overview)()
        held = QAccessible.queryAccessibleInterface(view)
        shown = window.view._models[model]

        def row(person: PersonId, shown: AttendanceModel = shown, table: bool = bool(model)) -> int:
            # A table's own headers count among its children, shown or not.
            return (shown.row_of(person) + 1) * (shown.columnCount() + 1) + 1 if table else shown.row_of(person)

        cell = held.child(row(BEATA))
        assert cell.text(NAME) == "Beata Allen, Aneby kommun, ledamot, närvarande"
        assert cell.role() in {ROLE.ListItem, ROLE.Cell}
        assert cell.state().checkable
        assert cell.state().checked
        other = held.child(row(ARIJANA))
        assert not other.state().checked
        assert other.text(NAME) == "Arijana Jazic, Aneby kommun, ledamot, ej markerad"


def test_a_tick_and_a_lost_quorum_are_announced(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    monkeypatch.setattr(QAccessible, "updateAccessibility", lambda event: said.append(event.message()))
    window.view.toggle(ARIJANA)
    assert said == ["Arijana Jazic, Aneby kommun – närvarande"]
    there = [each.id for each in window.forum.session.record.roster.people if each.role.value == "member"]
    for person in [each for each in there if window.forum.session.is_present(each)][:4]:
        window.view.toggle(person)
    assert said[-1].endswith(" – markering borttagen · Inte längre beslutsför")
    assert sum("beslutsför" in each for each in said) == 1


@pytest.mark.parametrize("view", ["overview", "list"])
def test_tab_goes_round_once_past_everything_and_the_search_comes_first(window: MainWindow, view: str) -> None:
    (window.commands.views.show_list if view == "list" else window.commands.views.show_overview)()
    window.commands.meeting.find_person()
    QApplication.processEvents()
    seen = tab_round(window)
    assert set(seen) == {each for each in focusable(window) if each.focusProxy() is None}
    names = [described(each)[0] for each in seen]
    assert names[0] == "Sök ett namn"
    places = [each.mapTo(window, each.rect().topLeft()) for each in seen]
    header = [place.x() for place, widget in zip(places, seen, strict=True) if window.area.header.isAncestorOf(widget)]
    first = header.index(min(header))
    assert header[first:] + header[:first] == sorted(header), names


@pytest.fixture
def dressed(qapp: QApplication) -> Iterator[None]:
    """Let the program wear its theme."""
    before = QPalette(qapp.palette())
    apply_theme(qapp)
    yield
    qapp.setStyleSheet("")
    qapp.setPalette(before)


def picture(widget: QWidget) -> QImage:
    QApplication.processEvents()
    return widget.grab().toImage()


@pytest.mark.parametrize("view", ["overview", "list", "start"])
def test_where_the_focus_is_can_be_seen(window: MainWindow, dressed: None, view: str, qtbot: QtBot) -> None:
    if view == "start":
        window.area.show_empty(EmptyState.FORUM)
    elif view == "list":
        window.commands.views.show_list()
    qtbot.waitUntil(window.isActiveWindow)
    if view != "start":
        window.view.show_person(ARIJANA)
    unseen = []
    for widget in focusable(window):
        others = [each for each in focusable(window) if each is not widget]
        others[0].setFocus(Qt.FocusReason.TabFocusReason)
        before = picture(widget)
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        if picture(widget) == before:
            unseen.append(f"{type(widget).__name__} {described(widget)[0]}")
    assert unseen == []
