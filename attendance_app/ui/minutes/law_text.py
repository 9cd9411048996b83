"""A field that shows the law's own words where a rule is chosen."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from attendance_app.services.law import Paragraph, cited

_LETTERS, _LINES, _FEWEST_LINES = 70, 9, 3


class LawText(QPlainTextEdit):
    """Read-only: the text of each paragraph that some words cite, then where it was read and when."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setAccessibleName(self.tr("What the law says"))
        self.setPlaceholderText(self.tr("No paragraph: what the body's own rules say."))
        self.setMinimumHeight(self.fontMetrics().lineSpacing() * _FEWEST_LINES)
        self.setMaximumHeight(self.sizeHint().height())

    def sizeHint(self) -> QSize:
        """Return a size for some lines; on a small screen there may be fewer."""
        letter = self.fontMetrics()
        return QSize(letter.averageCharWidth() * _LETTERS, letter.lineSpacing() * _LINES)

    def show_cited(self, words: str) -> None:
        """Show the paragraphs that ``words`` cite; one that is not bundled by its number alone."""
        paragraphs = cited(words)
        parts = [self._part(each) for each in paragraphs]
        sources = dict.fromkeys(each.source for each in paragraphs if each.source)
        parts += [self.tr("Source: {source}.").format(source=each) for each in sources]
        self.setPlainText("\n\n".join(parts))

    def _part(self, paragraph: Paragraph) -> str:
        text = paragraph.text or self.tr("(By number alone: the text is not bundled.)")
        return f"{paragraph.name}\n{text}"
