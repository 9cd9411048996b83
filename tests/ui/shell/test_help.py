"""Help, about, language."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtGui import QDesktopServices, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QLabel, QMenu, QTableWidget, QTextBrowser
from pytestqt.qtbot import QtBot

from attendance_app import __supported_until__, __version__
from attendance_app.services.bundled import resources
from attendance_app.system import paths
from attendance_app.ui.action_lists import key_list
from attendance_app.ui.actions import ACTIONS, MENUS, SUBMENUS
from attendance_app.ui.main_window import MainWindow
from attendance_app.ui.menus import ChoiceMenu
from attendance_app.ui.shell.help_dialog import AboutDialog, HelpDialog
from attendance_app.ui.shell.translation import language_for


def test_the_keys_are_those_of_the_actions(window: MainWindow) -> None:
    dialog = HelpDialog(key_list(), window)
    table = dialog.findChild(QTableWidget)
    shown = [(table.item(row, 0).text(), table.item(row, 1).text()) for row in range(table.rowCount())]
    assert ("F11", "Projektor") in shown
    native = QKeySequence.SequenceFormat.NativeText
    for row in ACTIONS:
        if row.key:
            assert sum(key == QKeySequence(row.key).toString(native) for key, _ in shown) == 1, row.name
    dialog.deleteLater()


def test_the_handbook_is_read_while_one_works_on(window: MainWindow, qtbot: QtBot) -> None:
    show = window.actions_by_name["help.show_help"].trigger
    show()
    [dialog] = [each for each in window.findChildren(HelpDialog) if each.isVisible()]
    assert not dialog.isModal()
    book = dialog.handbook
    assert book.text.toPlainText().startswith("Handbok för sekreteraren")
    row = next(at for at in range(book.contents.count()) if book.contents.item(at).text().strip() == "Justering")
    book.contents.setCurrentRow(row)
    top = book.text.cursorForPosition(QPoint(20, 6)).block().text()
    assert top == "Justering", "a heading that is chosen is at the top"
    dialog.close()
    show()
    assert [each for each in window.findChildren(HelpDialog) if each.isVisible()] == [dialog]
    assert book.text.verticalScrollBar().value() > 0, "one is back where one was"


def test_the_handbook_is_searched(window: MainWindow, qtbot: QtBot) -> None:
    book = HelpDialog(key_list(), window).handbook
    qtbot.keyClicks(book.search, "arkiv")
    first = book.text.textCursor().position()
    assert book.text.textCursor().selectedText() == "Arkiv"
    qtbot.keyClick(book.search, Qt.Key.Key_Return)
    assert book.text.textCursor().position() > first
    assert book.contents.isHidden() is False
    book.search.setText("xyzzy")
    assert not book._nothing.isHidden()
    book.search.clear()
    assert book._nothing.isHidden()


def test_about_names_every_library_that_is_shipped(window: MainWindow) -> None:
    dialog = AboutDialog(window)
    text = dialog.findChild(QTextBrowser).toPlainText().lower().replace("_", "-")
    listed = (resources().parent / "requirements.txt").read_text(encoding="utf-8")
    libraries = re.findall(r"^([A-Za-z0-9_.-]+)(?:\[\w+\])?==", listed, re.MULTILINE)
    assert len(libraries) > 8
    assert [name for name in libraries if name.lower().replace("_", "-") not in text] == []
    said = "".join(label.text() for label in dialog.findChildren(QLabel))
    assert f"Närvaro {__version__}" in said
    assert __supported_until__ in said
    dialog.deleteLater()


@pytest.mark.parametrize(
    ("chosen", "system", "expected"),
    [
        ("", "sv_SE", "sv"),
        ("", "en_US", "en"),
        ("", "fi_FI", "sv"),
        ("", "C", "sv"),
        ("en", "sv_SE", "en"),
        ("sv", "en_GB", "sv"),
    ],
)
def test_it_is_swedish_unless_the_system_is_english_or_english_is_chosen(
    chosen: str, system: str, expected: str
) -> None:
    assert language_for(chosen, QLocale(system)) == expected


def test_the_language_is_chosen_in_the_menu_and_kept(window: MainWindow) -> None:
    [menu] = [each for each in window.findChildren(ChoiceMenu) if "&Svenska" in {row.text() for row in each.actions()}]
    assert [action.isChecked() for action in menu.actions()] == [True, False, False]
    menu.actions()[2].trigger()
    assert window.settings.language == "en"
    assert window.status.said == "Språket byts nästa gång Närvaro startas"


def test_the_folder_with_the_log_is_opened(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()) or True)
    window.actions_by_name["help.open_logs"].trigger()
    assert [Path(each) for each in opened] == [paths.data_folder()]


def test_counts_and_quorum_are_copied_as_text(window: MainWindow, qtbot: QtBot) -> None:
    window.actions_by_name["views.copy_counts"].trigger()
    text = QGuiApplication.clipboard().text()
    assert text.startswith("Kommunalt forum 2024-12-13\n41 av 69 närvarande")
    assert "26 av 47 platser fyllda" in text
    assert window.status.said.startswith("Antal och beslutsförhet är kopierade")


def test_a_double_click_may_open_forums_here(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    monkeypatch.setattr(
        window.commands.help, "_adapters", replace(window.adapters, open_files_here=lambda: asked.append("asked"))
    )
    window.actions_by_name["help.open_files_here"].trigger()
    assert asked == ["asked"]
    assert "dubbelklick" in window.status.said.casefold()


def test_no_two_rows_of_a_menu_have_one_letter(window: MainWindow) -> None:
    menus = [window.menuBar(), *window.menuBar().findChildren(QMenu)]
    assert {"O&mröstning", "Fler &utskrifter"} <= {menu.title() for menu in menus[1:]}
    for menu in menus:
        texts = [action.text() for action in menu.actions()]
        assert repeated(texts) == [], ("Swedish", texts)
    for name in (*MENUS, *SUBMENUS):
        within = [text for menu, text in SUBMENUS.items() if menu.startswith(f"{name}.")]
        assert repeated([*within, *(str(row.text) for row in ACTIONS if row.menu == name)]) == [], ("English", name)


def test_the_longest_menu_fits_a_laptop_at_200_percent(window: MainWindow) -> None:
    rows = {name: sum(row.menu == name for row in ACTIONS) for name in MENUS}
    assert rows["minutes"] + len(SUBMENUS) <= 17


def repeated(texts: Iterable[str]) -> list[str]:
    """Return the letters that lead to more than one of the texts."""
    letters = [text[text.index("&") + 1].casefold() for text in texts if "&" in text]
    return sorted(letter for letter, times in Counter(letters).items() if times > 1)
