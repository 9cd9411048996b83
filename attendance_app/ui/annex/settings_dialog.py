"""How the forum wants its annex: letterhead, words, columns, order, archive."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFormLayout,
    QGridLayout,
    QLabel,
    QLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from attendance_app.domain.forum import AnnexField, AnnexSettings, Logo
from attendance_app.services.errors import Cancelled, Refusal
from attendance_app.services.ports import Progress
from attendance_app.ui.widgets.aside import done_aside
from attendance_app.ui.widgets.dialog_parts import button, ok_and_cancel, ok_of, plain_label, row, scrolled
from attendance_app.ui.widgets.dialog_size import open_within_screen
from attendance_app.ui.widgets.file_dialogs import ask_file
from attendance_app.ui.widgets.message_boxes import tell

_LONGEST = 200


class AnnexSettingsDialog(QDialog):
    """Asks for the annex's layout; ``settings`` returns the answers."""

    def __init__(
        self, settings: AnnexSettings, read_logo: Callable[[Path, Progress], bytes], parent: QWidget | None
    ) -> None:
        """Show how it is now; ``read_logo`` raises Refusal for a file that is no picture."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Annex layout"))
        self._read_logo, self._logo = read_logo, settings.logo.image if settings.logo else b""
        self.title, self.number = _line(settings.title), _line(settings.number)
        self.other_numbers = {
            "protocol_number": (self.tr("Number of the attendance record"), _line(settings.protocol_number)),
            "deciding_number": (self.tr("Number of the list of who decided"), _line(settings.deciding_number)),
            "roll_call_number": (self.tr("Number of the roll call"), _line(settings.roll_call_number)),
        }
        self.record_number = _line(settings.record_number)
        self.letterhead = QPlainTextEdit(settings.letterhead)
        self.letterhead.setTabChangesFocus(True)
        self.letterhead.setFixedHeight(self.fontMetrics().height() * 3 + 12)
        self.alternative = _line(settings.logo.alternative if settings.logo else "")
        self._picture = QLabel()
        self.name, self.mark = _line(settings.name_heading), _line(settings.mark_heading)
        self.headings = {field: _line(settings.heading_of(field)) for field in AnnexField}
        self.shown = {field: QCheckBox() for field in AnnexField}
        for field in AnnexField:
            self.shown[field].setChecked(field in settings.fields)
        self.grouped = _choice(
            settings.grouped, (self.tr("As in the roster"), False), (self.tr("By organisation, with sums"), True)
        )
        self.flavour = _choice(
            settings.flavour, (self.tr("PDF/A-2a (usual)"), "2a"), (self.tr("PDF/A-1a (older archives)"), "1a")
        )
        self.log = QCheckBox(self.tr("Number of the change log in the footer"))
        self.log.setChecked(settings.log_in_footer)
        self.details = QCheckBox(self.tr("Say who was excused, at a distance or recused"))
        self.details.setChecked(settings.details)
        self._lay_out()
        self._show_logo()

    def settings(self) -> AnnexSettings:
        """Return the answers."""
        logo = Logo(self._logo, self.alternative.text().strip()) if self._logo else None
        return AnnexSettings(
            title=self.title.text().strip(),
            number=self.number.text().strip(),
            name_heading=self.name.text().strip(),
            organisation_heading=self.headings[AnnexField.ORGANISATION].text().strip(),
            party_heading=self.headings[AnnexField.PARTY].text().strip(),
            role_heading=self.headings[AnnexField.ROLE].text().strip(),
            title_heading=self.headings[AnnexField.TITLE].text().strip(),
            mark_heading=self.mark.text().strip(),
            fields=tuple(field for field in AnnexField if self.shown[field].isChecked()),
            grouped=bool(self.grouped.currentData()),
            letterhead=self.letterhead.toPlainText().strip(),
            record_number=self.record_number.text().strip(),
            logo=logo,
            log_in_footer=self.log.isChecked(),
            details=self.details.isChecked(),
            **{name: line.text().strip() for name, (_, line) in self.other_numbers.items()},
            flavour=str(self.flavour.currentData()),
        )

    def choose_logo(self) -> None:
        """Ask for a picture and show it."""
        kinds = self.tr("Pictures (*.png *.jpg *.jpeg)")
        path = ask_file(self, self.tr("Choose logotype"), kinds)
        if path is None:
            return
        words = self.tr("Reading {name}…").format(name=path.name)
        try:
            self._logo = done_aside(self, words, lambda progress: self._read_logo(path, progress))
        except Cancelled:
            return
        except Refusal as refusal:
            tell(self, str(refusal))
        self._show_logo()

    def _remove_logo(self) -> None:
        self._logo = b""
        self._show_logo()

    def _show_logo(self) -> None:
        picture = QPixmap()
        # Of this format alone: Qt would recognise others by their content.
        picture.loadFromData(self._logo, "PNG")
        if picture.isNull():
            self._picture.setText(self.tr("none"))
        else:
            self._picture.setPixmap(picture.scaledToHeight(self.fontMetrics().height() * 2))
        self.alternative.setEnabled(bool(self._logo))
        self._remove.setEnabled(bool(self._logo))
        self._check()

    def _check(self) -> None:
        """An empty heading, or a picture without a description, makes an annex that a screen reader cannot read."""
        needed = [self.title, self.number, self.name, self.mark, *self.headings.values()]
        needed += [self.alternative] if self._logo else []
        self._ok.setEnabled(all(each.text().strip() for each in needed))

    def _lay_out(self) -> None:
        inner = QWidget()
        form = QFormLayout(inner)
        form.setVerticalSpacing(8)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(self.tr("&Heading"), self.title)
        form.addRow("", plain_label(self.tr("{organ} and {date} are filled in"), "muted"))
        form.addRow(self.tr("&Annex number"), self.number)
        for words, line in self.other_numbers.values():
            line.setPlaceholderText(self.tr("no number"))
            form.addRow(words, line)
        form.addRow(self.tr("&Record number"), self.record_number)
        form.addRow(self.tr("&Letterhead"), self.letterhead)
        form.addRow(self.tr("Logotype"), self._logo_row())
        form.addRow(self.tr("In &words"), self.alternative)
        form.addRow(self.tr("Columns"), self._columns())
        form.addRow(self.tr("&Order"), self.grouped)
        form.addRow(self.tr("A&rchive format"), self.flavour)
        form.addRow("", self.details)
        form.addRow("", self.log)
        buttons = ok_and_cancel(self)
        self._ok = ok_of(buttons)
        column = QVBoxLayout(self)
        column.addWidget(scrolled(inner, self.windowTitle()), 1)
        column.addWidget(buttons)
        for each in (self.title, self.number, self.name, self.mark, self.alternative, *self.headings.values()):
            each.textChanged.connect(self._check)
        asked = column.sizeHint().expandedTo(inner.sizeHint() + buttons.sizeHint())
        open_within_screen(
            self, max(asked.width() + 40, self.fontMetrics().averageCharWidth() * 75), asked.height() + 40
        )

    def _logo_row(self) -> QLayout:
        self._remove = button(self.tr("Remove"), self._remove_logo)
        return row(self._picture, button(self.tr("Choose…"), self.choose_logo), self._remove, stretch=0)

    def _columns(self) -> QGridLayout:
        names = {
            AnnexField.ORGANISATION: self.tr("Organisation"),
            AnnexField.PARTY: self.tr("Party"),
            AnnexField.ROLE: self.tr("Role"),
            AnnexField.TITLE: self.tr("Title"),
        }
        grid = QGridLayout()
        rows = [(QLabel(self.tr("Name")), self.name)]
        for field, name in names.items():
            self.shown[field].setText(name)
            rows.append((self.shown[field], self.headings[field]))  # type: ignore[arg-type]
        rows.append((QLabel(self.tr("Mark")), self.mark))
        for number, (label, heading) in enumerate(rows):
            heading.setAccessibleName(self.tr("Heading of the column {name}").format(name=label.text()))
            grid.addWidget(label, number, 0)
            grid.addWidget(heading, number, 1)
        return grid


def _line(text: str) -> QLineEdit:
    line = QLineEdit(text)
    line.setMaxLength(_LONGEST)
    return line


def _choice(now: object, *choices: tuple[str, object]) -> QComboBox:
    box = QComboBox()
    for words, value in choices:
        box.addItem(words, value)
    box.setCurrentIndex([value for _, value in choices].index(now))
    return box
