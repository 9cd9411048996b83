"""The middle of the window: overview and list of one meeting, and the search that ticks in both."""

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QStackedWidget, QWidget

from attendance_app.domain.attendance import Mark
from attendance_app.domain.change import Change
from attendance_app.domain.roster import OrganisationId, PersonId
from attendance_app.services.forum.meeting_session import MeetingSession
from attendance_app.services.meeting.people_search import PeopleSearch
from attendance_app.ui.attendance.list_view import AttendanceList
from attendance_app.ui.attendance.model import AttendanceModel
from attendance_app.ui.attendance.overview import Overview
from attendance_app.ui.attendance.search_box import SearchBox
from attendance_app.ui.attendance.search_overlay import SearchOverlay


class MeetingView(QStackedWidget):
    """Two views of one session; what they do goes through the session."""

    said = Signal(str)
    refused = Signal(str)
    nobody_found = Signal(str)
    detail_wanted = Signal()
    menu_wanted = Signal(QPoint)

    def __init__(self, search: SearchBox, parent: QWidget | None = None) -> None:
        """Make both views, empty; ``search`` is the box in the header."""
        super().__init__(parent)
        self.overview, self.list = Overview(), AttendanceList()
        self.addWidget(self.overview)
        self.addWidget(self.list)
        self._search_box, self._no_match = search, SearchOverlay(self)
        self._session: MeetingSession | None = None
        self._models: tuple[AttendanceModel, ...] = ()
        self._finder: PeopleSearch | None = None
        self._last: OrganisationId | None = None
        self._walked = False
        for view in (self.overview, self.list):
            view.ticked.connect(self.toggle)
        for rows in (self.overview, self.list.table):
            rows.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            rows.customContextMenuRequested.connect(
                lambda place, rows=rows: self.menu_wanted.emit(rows.viewport().mapToGlobal(place))
            )
        for widget in (self.overview, self.list.table, self.list.organisations):
            widget.installEventFilter(self)
        search.textChanged.connect(self._narrow)
        search.accepted.connect(self._accept)
        search.key_for_view.connect(self._pass_key)

    def show_session(self, session: MeetingSession) -> None:
        """Show another meeting."""
        old = self._models
        self._session, self._last = session, None
        self._models = (AttendanceModel(session, self), AttendanceModel(session, self))
        for model in self._models:
            model.refused.connect(self.refused)
        self._finder = PeopleSearch(session.record.roster)
        self._search_box.clear()
        self.overview.setModel(self._models[0])
        self.list.show_model(self._models[1])
        for model in old:
            model.deleteLater()

    def take_in(self, change: Change) -> None:
        """Repaint what a stored change touches."""
        for model in self._models:
            model.take_in(change)
        self.list.refresh_organisations()

    def reload(self) -> None:
        """Read the roster anew, after somebody was added or taken away."""
        if self._session is not None:
            current = self.current_person()
            self._finder = PeopleSearch(self._session.record.roster)
            for model in self._models:
                model.reload()
            self.overview.doItemsLayout()
            self.list.refresh_organisations()
            if current:
                self.show_person(current)

    def show_overview(self) -> None:
        """Show everybody at once."""
        self._show(self.overview)

    def show_list(self) -> None:
        """Show a row a person."""
        self._show(self.list)

    @property
    def shows_overview(self) -> bool:
        """True where the overview is in front."""
        return self.currentWidget() is self.overview

    def show_person(self, person: PersonId) -> None:
        """Make a person current in both views."""
        self.overview.show_person(person)
        self.list.show_person(person)

    def current_person(self) -> PersonId | None:
        """Return whose row is current, None for nobody's."""
        view = self._view()
        model = view.model()
        return model.person_at(view.currentIndex()) if isinstance(model, AttendanceModel) else None

    def toggle(self, person: PersonId) -> None:
        """Tick a person, or take the tick back."""
        if self._session is None:
            return
        there = self._session.mark_now(person) is Mark.PRESENT
        self.mark(person, Mark.UNMARKED if there else Mark.PRESENT)

    def mark(self, person: PersonId, mark: Mark) -> None:
        """Set a person's mark through the session, and say it."""
        if self._session is None:
            return
        if self._models[0].mark(person, mark):
            self._last = self._session.record.roster.person(person).organisation
            self.show_person(person)
            self.say(self.sentence(person))

    def sentence(self, person: PersonId) -> str:
        """Return "Beata Allen, Aneby kommun – närvarande"."""
        assert self._session is not None
        roster = self._session.record.roster
        who = roster.person(person)
        name = ", ".join(part for part in (who.name, roster.organisation_name(who)) if part)
        mark = self._models[0].words.mark(self._session.mark_now(person)) or self.tr("not marked")
        return f"{name} – {mark}"

    def say(self, words: str) -> None:
        """Let the window show a sentence and tell it to a screen reader."""
        self.said.emit(words)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let letters typed anywhere begin a search; Space ticks the current row, Enter shows it in detail."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            person = self.current_person()
            if event.key() == Qt.Key.Key_Space and not event.modifiers() and watched is not self.list.organisations:
                if person:
                    self.toggle(person)
                return True
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and person:
                self.detail_wanted.emit()
                return True
            if event.key() == Qt.Key.Key_Escape:
                self._search_box.clear()
                return True
            return self._search_box.take(event)
        return super().eventFilter(watched, event)

    def _show(self, view: QWidget) -> None:
        person = self.current_person()
        self.setCurrentWidget(view)
        if person:
            self.show_person(person)

    def _view(self) -> QAbstractItemView:
        return self.overview if self.shows_overview else self.list.table

    def _matches(self, text: str) -> tuple[PersonId, ...]:
        if self._session is None or self._finder is None:
            return ()
        session = self._session
        return self._finder.matches(text, session.there(session.now), self._last)

    def _narrow(self, text: str) -> None:
        if not self._models:
            return
        query, found = text.strip(), self._matches(text)
        self._walked = False
        self._models[0].search(query, found, narrow=False)
        self._models[1].search(query, found, narrow=True)
        words = ""
        if found:
            self.show_person(found[0])
        elif query:
            words = self.tr("Nobody matches “{text}” – Enter adds the name").format(text=query)
            self.said.emit(words)
        self._no_match.tell(words)

    def _accept(self, text: str) -> None:
        found = self._matches(text)
        if not found or self._session is None:
            self.nobody_found.emit(text)
            return
        current = self.current_person()
        # The arrows may have walked on from the best match to another one.
        chosen = current if self._walked and current in found else found[0]
        self._search_box.clear()
        if self._session.mark_now(chosen) is Mark.PRESENT:
            self.show_person(chosen)
            self.say(self.tr("{sentence} already").format(sentence=self.sentence(chosen)))
        else:
            self.mark(chosen, Mark.PRESENT)

    def _pass_key(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            person = self.current_person()
            if person:
                self.toggle(person)
            return
        view, self._walked = self._view(), True
        view.removeEventFilter(self)
        QApplication.sendEvent(view, QKeyEvent(event.type(), event.key(), event.modifiers(), event.text()))
        view.installEventFilter(self)
