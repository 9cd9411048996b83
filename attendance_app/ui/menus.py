"""The menus that are not of the table of actions: recent forum files, the language, what is done with a person."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QPoint, Signal
from PySide6.QtGui import QAction, QActionGroup, QFont
from PySide6.QtWidgets import QMenu, QWidget

from attendance_app.ui.widgets.icons import icon
from attendance_app.ui.widgets.plain_tip import set_plain_tip

translate = QCoreApplication.translate
_OF_A_PERSON = (
    "meeting.tick",
    "meeting.excuse",
    "meeting.left",
    "meeting.from_beginning",
    "meeting.recuse",
    "meeting.abstain",
    "meeting.reserve",
    "meeting.remote",
    "meeting.counts",
    "meeting.send_instead",
    "meeting.detail",
)


class ContextMenu(QMenu):
    """A menu that is headed by what it is about: a person, or the people under a heading."""

    def __init__(self, name: str, parent: QWidget) -> None:
        """Begin with the heading."""
        super().__init__(parent)
        heading = self.addAction(name.replace("&", "&&"))
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        heading.setFont(font)
        heading.setEnabled(False)
        self.addSeparator()

    def show_at(self, place: QPoint) -> None:
        """Show the menu at a place of the screen until something is chosen or it is closed."""
        self.exec(place)
        self.deleteLater()


def person_menu(actions: Mapping[str, QAction], name: str, parent: QWidget) -> ContextMenu:
    """Return what can be done with somebody called ``name``."""
    menu = ContextMenu(name, parent)
    menu.addActions([actions[each] for each in _OF_A_PERSON])
    return menu


def people_menu(actions: Mapping[str, QAction], count: int, parent: QWidget) -> ContextMenu:
    """Return what can be done with several people at once."""
    menu = ContextMenu(translate("ContextMenu", "{n} people").format(n=count), parent)
    menu.addActions([actions[each] for each in ("meeting.tick", "meeting.excuse", "meeting.left")])
    return menu


def heading_menu(
    name: str, unmarked: int, all_present: Callable[[], None], all_excused: Callable[[], None], parent: QWidget
) -> ContextMenu:
    """Return what can be done with those under a heading, ``unmarked`` of whom have no mark yet."""
    menu = ContextMenu(name, parent)
    for sign, do, words in (
        ("tick", all_present, translate("ContextMenu", "&All present ({n} without a mark)")),
        ("excuse", all_excused, translate("ContextMenu", "All &excused ({n} without a mark)")),
    ):
        menu.addAction(icon(sign), words.format(n=unmarked)).triggered.connect(lambda _=False, do=do: do())
        menu.actions()[-1].setEnabled(unmarked > 0)
    return menu


class RecentMenu(QMenu):
    """Forum files, the last used first; read again each time it is shown."""

    file_chosen = Signal(object)

    def __init__(self, recent: Callable[[], Sequence[Path]], parent: QWidget) -> None:
        """Show what ``recent`` returns."""
        super().__init__(parent)
        self._recent = recent
        self.setTitle(self.tr("&Recent bodies"))
        self.setIcon(icon("recent"))
        self.aboutToShow.connect(self._fill)

    def _fill(self) -> None:
        self.clear()
        for number, path in enumerate(self._recent(), 1):
            action = self.addAction(f"&{number}  {path.stem.replace('&', '&&')}")
            set_plain_tip(action, str(path))
            action.triggered.connect(lambda _=False, path=path: self.file_chosen.emit(path))
        if self.isEmpty():
            self.addAction(self.tr("No body has been open yet")).setEnabled(False)


class ChoiceMenu(QMenu):
    """One of a few choices, "" being as the computer has it."""

    chosen = Signal(str)

    def __init__(self, title: str, choices: Sequence[tuple[str, str]], now: str, parent: QWidget) -> None:
        """Offer ``choices`` as (code, words); ``now`` is the one that holds."""
        super().__init__(parent)
        self.setTitle(title)
        group = QActionGroup(self)
        for code, words in choices:
            action = self.addAction(words)
            action.setCheckable(True)
            action.setChecked(code == now)
            action.triggered.connect(lambda _=False, code=code: self.chosen.emit(code))
            group.addAction(action)


def language_menu(now: str, parent: QWidget) -> ChoiceMenu:
    """Return the choice of the language: as the computer, Swedish or English."""
    same = translate("LanguageMenu", "Same &as the computer")
    choices = (("", same), ("sv", "&Svenska"), ("en", "&English"))
    return ChoiceMenu(translate("LanguageMenu", "Lan&guage"), choices, now, parent)


def scheme_menu(now: str, parent: QWidget) -> ChoiceMenu:
    """Return the choice of the colours: as the computer, light or dark."""
    choices = (
        ("", translate("LanguageMenu", "Same &as the computer")),
        ("light", translate("LanguageMenu", "&Light")),
        ("dark", translate("LanguageMenu", "&Dark")),
    )
    return ChoiceMenu(translate("LanguageMenu", "&Colours"), choices, now, parent)
