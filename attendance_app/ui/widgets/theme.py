"""Colours and shapes: quiet surfaces, one accent, hairlines; light and dark follow the system."""

from dataclasses import asdict, dataclass
from string import Template

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QLabel

_SCHEMES = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}
# The property of the application that keeps which scheme was chosen.
_CHOSEN = "chosenScheme"


@dataclass(frozen=True, slots=True)
class Colours:
    """The colours of one scheme; each text colour has a contrast of at least 4.5:1 on window and base."""

    window: str
    base: str
    text: str
    muted: str
    accent: str
    on_accent: str
    hairline: str
    border: str
    tint: str
    good: str
    warning: str
    # The file of the check that is drawn in ``on_accent``.
    check: str


LIGHT = Colours(
    window="#f4f6f8",
    base="#ffffff",
    text="#1b1f24",
    muted="#59636e",
    accent="#1660a6",
    on_accent="#ffffff",
    hairline="#e3e7eb",
    border="#79838e",
    tint="#e3eef9",
    good="#177245",
    warning="#944400",
    check="light",
)
DARK = Colours(
    window="#25292e",
    base="#1d2125",
    text="#e9ecef",
    muted="#a3acb5",
    accent="#5aa9ee",
    on_accent="#0d1620",
    hairline="#363c43",
    border="#88929c",
    tint="#22384c",
    good="#63c892",
    warning="#f0a860",
    check="dark",
)


def colours_of(palette: QPalette) -> Colours:
    """Return the scheme that a palette belongs to."""
    return DARK if palette.color(QPalette.ColorRole.Window).lightness() < 128 else LIGHT


def set_tone(label: QLabel, tone: str) -> None:
    """Show a label as "muted", "good", "warning" or "lost"; "" is the colour of plain text."""
    if label.property("tone") == tone:
        return
    label.setProperty("tone", tone)
    label.style().unpolish(label)
    label.style().polish(label)


def apply_theme(application: QApplication, chosen: str = "") -> None:
    """Apply the scheme that is ``chosen``, "light" or "dark"; "" is the system's, whose changes are followed."""
    hints = QGuiApplication.styleHints()
    hints.colorSchemeChanged.connect(lambda _: _apply(application, _scheme_of(application)))
    choose_scheme(application, chosen)


def choose_scheme(application: QApplication, chosen: str) -> None:
    """Show every window light or dark, whatever the system says; "" follows the system again."""
    before = application.property(_CHOSEN) or ""
    application.setProperty(_CHOSEN, chosen)
    if chosen or before:
        # For what the system draws: title bars and its own dialogs.
        QGuiApplication.styleHints().setColorScheme(_SCHEMES.get(chosen, Qt.ColorScheme.Unknown))
    _apply(application, _scheme_of(application))


def _scheme_of(application: QApplication) -> Qt.ColorScheme:
    chosen = str(application.property(_CHOSEN) or "")
    return _SCHEMES.get(chosen, QGuiApplication.styleHints().colorScheme())


def _apply(application: QApplication, scheme: Qt.ColorScheme) -> None:
    colours = DARK if scheme is Qt.ColorScheme.Dark else LIGHT
    application.setPalette(_palette(colours))
    application.setStyleSheet(_sheet(colours))


def _palette(colours: Colours) -> QPalette:
    role = QPalette.ColorRole
    roles = {
        role.Window: colours.window,
        role.WindowText: colours.text,
        role.Base: colours.base,
        role.AlternateBase: colours.window,
        role.Text: colours.text,
        role.Button: colours.window,
        role.ButtonText: colours.text,
        role.Highlight: colours.accent,
        role.HighlightedText: colours.on_accent,
        role.Link: colours.accent,
        role.PlaceholderText: colours.muted,
        role.ToolTipBase: colours.base,
        role.ToolTipText: colours.text,
        role.Mid: colours.hairline,
        role.Accent: colours.accent,
    }
    palette = QPalette(QColor(colours.window))
    for key, colour in roles.items():
        palette.setColor(key, QColor(colour))
    for key in (role.WindowText, role.Text, role.ButtonText, role.HighlightedText):
        palette.setColor(QPalette.ColorGroup.Disabled, key, QColor(colours.muted))
    return palette


def _sheet(colours: Colours) -> str:
    return _SHEET.substitute(asdict(colours))


# By the names of the colours.
_SHEET = Template("""
    #header, #panel, #statusLine { background: $window; }
    #header { border-bottom: 1px solid $hairline; }
    #panel { border-left: 1px solid $hairline; }
    #organisations { border-right: 1px solid $hairline; background: $window; }
    #listHeader { background: $base; border: none; }
    #listHeader::section { background: $base; color: $muted; border: none; padding: 3px 6px;
        border-bottom: 1px solid $hairline; border-right: 1px solid $hairline; }
    QMenuBar { background: $window; border-bottom: 1px solid $hairline; }
    QMenuBar::item { padding: 3px 8px; background: transparent; }
    QMenuBar::item:selected { background: $tint; }
    #header QPushButton { padding: 7px 14px; border: 1px solid $hairline; border-radius: 6px;
        background: $base; color: $text; }
    #header QPushButton:hover { border-color: $border; }
    #header QPushButton:focus { border: 2px solid $accent; padding: 6px 13px; }
    #header QPushButton#primary { background: $accent; color: $on_accent;
        border-color: $accent; font-weight: 600; }
    #header QPushButton#primary:focus { border: 2px solid $text; }
    #header QPushButton:disabled { color: $muted; background: $window;
        border-color: $hairline; }
    #header QPushButton#primary:disabled { color: $muted; background: $window;
        border-color: $hairline; }
    #noMatch { background: $base; color: $text; border: 1px solid $border;
        border-radius: 8px; padding: 14px 24px; }
    #search { padding: 8px 14px 8px 4px; border: 1px solid $border; border-radius: 7px;
        background: $base; color: $text; }
    #search:disabled { background: $window; border-color: $hairline; }
    #search:focus { border: 2px solid $accent; padding: 7px 13px 7px 3px; }
    #popover { background: $window; border: 1px solid $border; }
    #start { background: $base; }
    QPushButton#offer { text-align: left; border: 1px solid $hairline; border-radius: 8px;
        background: $window; color: $text; }
    QPushButton#offer:hover { border-color: $border; }
    QPushButton#offer:focus { border: 2px solid $accent; background: $tint; }
    QPushButton#card { text-align: left; border: 1px solid $hairline; border-radius: 8px; background: $window;
        color: $text; }
    QPushButton#card:hover { border-color: $border; }
    QPushButton#card:checked { border: 2px solid $accent; background: $tint; }
    QPushButton#card:focus { border: 2px solid $accent; }
    #proposed { background: $base; color: $accent; border-radius: 8px; padding: 2px 9px; }
    #page QLineEdit { padding: 5px 8px; border: 1px solid $border; border-radius: 6px; background: $base;
        color: $text; }
    #page QLineEdit:focus { border: 2px solid $accent; padding: 4px 7px; }
    #pageFoot { background: $window; border-top: 1px solid $hairline; }
    #pageFoot QPushButton { padding: 7px 14px; border: 1px solid $hairline; border-radius: 6px; background: $base;
        color: $text; }
    #pageFoot QPushButton:focus { border: 2px solid $accent; padding: 6px 13px; }
    #pageFoot QPushButton#primary { background: $accent; color: $on_accent; border-color: $accent; font-weight: 600; }
    #pageFoot QPushButton#primary:focus { border: 2px solid $text; }
    #steps { border-left: 1px solid $hairline; }
    QToolButton#link, QPushButton#link { border: 2px solid transparent; border-radius: 4px; padding: 4px 0;
        background: transparent; color: $accent; text-decoration: underline; }
    QToolButton#link:focus, QPushButton#link:focus { border-color: $accent; }
    QPushButton#rowLink { border: none; border-radius: 4px; padding: 0 4px; background: transparent; color: $accent;
        text-decoration: underline; }
    QPushButton#rowLink:focus { outline: none; background: $tint; border: 2px solid $accent; padding: 0 2px; }
    QPushButton#recent { text-align: left; border: 1px solid transparent; border-radius: 6px; padding: 7px 12px;
        background: transparent; color: $accent; }
    QPushButton#recent:hover { background: $tint; }
    QPushButton#recent:focus { border: 2px solid $accent; padding: 6px 11px; }
    #rowQuestion { background: $tint; }
    #questions { background: $window; border: 1px solid $hairline; border-left: 3px solid $warning;
        border-radius: 6px; }
    QPushButton#answer { padding: 4px 12px; border: 1px solid $border; border-radius: 6px; background: $base;
        color: $text; }
    QPushButton#answer:checked { border: 2px solid $accent; padding: 3px 11px; background: $tint; }
    QPushButton#answer:focus { border: 2px solid $text; padding: 3px 11px; }
    #importPeople { border: none; selection-background-color: $tint; selection-color: $text; }
    #importPeople::item { border-bottom: 1px solid $hairline; padding: 0 4px; }
    #importPeople QHeaderView::section { background: $base; color: $muted; border: none; padding: 6px 7px;
        border-bottom: 1px solid $hairline; }
    #plainTable { border: none; background: $window; selection-background-color: $tint; selection-color: $text; }
    #plainTable::item { border-bottom: 1px solid $hairline; padding: 0 5px; }
    #plainTable::item:selected { background: $tint; color: $text; }
    #plainTable QHeaderView::section { background: $window; color: $muted; border: none; padding: 6px 5px;
        border-bottom: 1px solid $border; }
    QLabel[tone="muted"] { color: $muted; }
    QLabel[tone="good"] { color: $good; font-weight: 600; }
    QLabel[tone="warning"] { color: $warning; }
    QLabel[tone="lost"] { color: $warning; font-weight: 600; }
    #choose { border: 2px solid transparent; border-radius: 4px; margin-left: -2px; }
    #choose:focus { border-color: $accent; }
    #band[rank="alarm"] { background: $warning; }
    #band[rank="state"] { background: $text; }
    #band[rank="hint"] { background: $tint; border-left: 3px solid $accent; }
    #band[rank="alarm"] QLabel, #band[rank="state"] QLabel { color: $base; }
    #bandButton { background: $base; color: $text; border: 1px solid $hairline;
        border-radius: 6px; padding: 6px 12px; }
    #bandButton:focus { border: 2px solid $accent; padding: 5px 11px; }
    #bandClose { border: 2px solid transparent; border-radius: 6px; padding: 4px 7px; background: transparent;
        color: $text; }
    #bandClose:focus { border-color: $accent; }
    QPushButton#styleCard { border: 1px solid $hairline; border-radius: 6px; background: $base; color: $text; }
    QPushButton#styleCard:hover { border-color: $border; }
    QPushButton#styleCard:checked { border: 2px solid $accent; background: $tint; }
    QPushButton#styleCard:focus { border: 2px solid $text; }
    QPushButton#sentences { text-align: left; padding: 4px 8px; border: 1px solid $border; border-radius: 6px;
        background: $base; color: $text; }
    QPushButton#sentences:focus { border: 2px solid $accent; padding: 3px 7px; }
    QPushButton#sentences::menu-indicator { subcontrol-origin: padding; subcontrol-position: right center; right: 6px; }
    QPushButton#filled { padding: 7px 14px; border: 1px solid $accent; border-radius: 6px; background: $accent;
        color: $on_accent; font-weight: 600; }
    QPushButton#filled:focus { border: 2px solid $text; padding: 6px 13px; }
    #page { background: #ffffff; color: #1b1f24; border: 1px solid $hairline; }
    QCheckBox::indicator, QAbstractItemView::indicator { width: 15px; height: 15px; border-radius: 4px;
        border: 1px solid $border; background: $base; }
    QCheckBox::indicator:checked, QAbstractItemView::indicator:checked { border-color: $accent;
        background: $accent; image: url(narvaro:icons/boxes/$check.svg); }
    QCheckBox::indicator:disabled { border-color: $hairline; }
    QCheckBox::indicator:checked:disabled { background: $muted; border-color: $muted; }
    QCheckBox:focus { color: $accent; }
    QCheckBox::indicator:focus { border: 2px solid $accent; }
    QDialog _Button { padding: 4px 10px; border: 1px solid $border; border-radius: 6px; background: $base;
        color: $text; }
    QDialog _Button:hover { border-color: $accent; }
    QDialog _Button:focus { border: 2px solid $accent; padding: 3px 9px; }
    QDialog _Button:disabled { color: $muted; background: $window; border-color: $hairline; }
    QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; button-layout: 3; }
    QDialog QDialogButtonBox QPushButton { padding: 7px 14px; border: 1px solid $border; border-radius: 6px;
        background: $base; color: $text; min-width: 64px; }
    QDialog QDialogButtonBox QPushButton:hover { border-color: $accent; }
    QDialog QDialogButtonBox QPushButton:default { background: $accent; color: $on_accent; border-color: $accent;
        font-weight: 600; }
    QDialog QDialogButtonBox QPushButton:focus { border: 2px solid $accent; padding: 6px 13px; }
    QDialog QDialogButtonBox QPushButton:default:focus { border: 2px solid $text; padding: 6px 13px; }
    QDialog QDialogButtonBox QPushButton[quiet="true"]:default { background: $base; color: $text;
        border-color: $border; font-weight: 400; }
    QDialog QDialogButtonBox QPushButton:disabled { color: $muted; background: $window; border-color: $hairline;
        font-weight: 400; }
    QDialog QListWidget::item, QDialog QTreeWidget::item { min-height: 32px; }
    QDialog QTableView QHeaderView::section, QDialog QTreeView QHeaderView::section { background: $base;
        color: $muted; border: none; padding: 6px 7px; border-bottom: 1px solid $hairline; }
    QDialog QTableView, QDialog QTreeView, QDialog QListWidget { border: 1px solid $hairline;
        selection-background-color: $tint; selection-color: $text; }
    QFrame#hairline { background: $hairline; border: none; max-height: 1px; min-height: 1px; }
    """)
