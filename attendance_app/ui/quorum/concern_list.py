"""What is to be checked, a link each that leads to where it is mended."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from attendance_app.domain.concerns.concern import Concern
from attendance_app.ui.widgets.link_button import LinkButton


class ConcernList(QWidget):
    """The links; ``chosen`` has the concern of the one that is pressed."""

    chosen = Signal(object)

    def __init__(self) -> None:
        """Begin without any."""
        super().__init__()
        self._concerns: tuple[Concern, ...] = ()
        self.links: list[LinkButton] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)

    def show_concerns(self, concerns: Sequence[Concern]) -> None:
        """Show these; the same ones keep their links, and the focus."""
        if self._concerns == tuple(concerns):
            return
        self._concerns = tuple(concerns)
        for link in self.links:
            self._column.removeWidget(link)
            link.hide()
            link.deleteLater()
        self.links = [LinkButton(each.words) for each in self._concerns]
        for link, concern in zip(self.links, self._concerns, strict=True):
            link.clicked.connect(lambda _=False, concern=concern: self.chosen.emit(concern))
            self._column.addWidget(link)

    def text(self) -> str:
        """Return what is shown, a line each."""
        return "\n".join(each.words for each in self._concerns)
