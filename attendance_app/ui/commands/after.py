"""What is done after the meetings: the statistics and the basis for fees."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from attendance_app.ui.adapters import Adapters
from attendance_app.ui.open_forum import OpenForum
from attendance_app.ui.widgets.dialog_parts import run_dialog


class AfterCommands(QObject):
    """The pages about several meetings of the open file."""

    def __init__(self, forum: OpenForum, adapters: Adapters, window: QWidget) -> None:
        """Act on the open file."""
        super().__init__(window)
        self._forum, self._adapters, self._window = forum, adapters, window

    def statistics(self) -> None:
        """Show the attendance over several meetings."""
        from attendance_app.ui.statistics.page import StatisticsPage

        file, adapters = self._forum.file, self._adapters
        if file is not None:
            page = self._forum.attempt(
                lambda: StatisticsPage(
                    file,
                    lambda report, rows, kind, names: adapters.statistics(file, report, rows, kind, names=names),
                    adapters.write_document,
                    self._window,
                )
            )
            if page is not None:
                run_dialog(page)

    def fees(self) -> None:
        """Show the basis for fees."""
        from attendance_app.ui.fees.page import FeesPage

        file, adapters = self._forum.file, self._adapters
        if file is not None:
            run_dialog(FeesPage(file, adapters.fees, adapters.write_document, self._window))
