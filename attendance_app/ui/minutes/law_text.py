"""A field that shows the law's own words where a rule is chosen."""

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from attendance_app.services.law import Paragraph, cited


class LawText(QPlainTextEdit):
    """Read-only: the text of each paragraph that some words cite, then where it was read and when."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setAccessibleName(self.tr("What the law says"))
        self.setPlaceholderText(self.tr("No paragraph: what the body's own rules say."))
        self.setFixedHeight(self.fontMetrics().lineSpacing() * 9)

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
