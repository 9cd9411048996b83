"""The middle of the window: overview and list of the open meeting, and the search that ticks in both."""

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QStackedWidget, QWidget

from attendance_app.domain.attendance import Mark
from attendance_app.domain.change import Change, Subject
from attendance_app.domain.roster import OrganisationId, PersonId
from attendance_app.services.meeting.people_search import PeopleSearch
from attendance_app.ui.attendance.list_view import AttendanceList
from attendance_app.ui.attendance.model import AttendanceModel
from attendance_app.ui.attendance.overview import Overview
from attendance_app.ui.attendance.search_box import SearchBox
from attendance_app.ui.attendance.search_overlay import SearchOverlay
from attendance_app.ui.open_forum import OpenForum


class MeetingView(QStackedWidget):
    """Overview and list of the open meeting; what is done in them goes through its session."""

    nobody_found = Signal(str)
    detail_wanted = Signal()
    menu_wanted = Signal(QPoint)

    def __init__(self, forum: OpenForum, search: SearchBox) -> None:
        """Show the meeting of ``forum`` in both views; ``search`` is the box in the header."""
        super().__init__()
        self._forum, self.search = forum, search
        self.overview, self.list = Overview(), AttendanceList()
        self.addWidget(self.overview)
        self.addWidget(self.list)
        self._no_match = SearchOverlay(self)
        self._models: tuple[AttendanceModel, ...] = ()
        self._finder: PeopleSearch | None = None
        self._last: OrganisationId | None = None
        self._walked = False
        for view in (self.overview, self.list):
            view.ticked.connect(self.toggle)
        for rows in (self.overview, self.list.table):
            rows.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            rows.customContextMenuRequested.connect(
                lambda place, rows=rows: self._ask_for_menu(rows.viewport().mapToGlobal(place))
            )
        for widget in (self.overview, self.list.table, self.list.organisations):
            widget.installEventFilter(self)
        search.textChanged.connect(self._narrow)
        search.accepted.connect(self._accept)
        search.key_for_view.connect(self._pass_key)
        forum.meeting_shown.connect(self._show_meeting)
        forum.signals.changed.connect(self._apply_change)

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
        session = self._forum.session
        if session is None:
            return
        there = session.mark_now(person) is Mark.PRESENT
        self.mark(person, Mark.UNMARKED if there else Mark.PRESENT)

    def mark(self, person: PersonId, mark: Mark) -> None:
        """Set a person's mark through the session, and say it."""
        session = self._forum.session
        if session is not None and self._models[0].mark(person, mark):
            self._last = session.record.roster.person(person).organisation
            self.show_person(person)
            self.say_how(person)

    def sentence(self, person: PersonId) -> str:
        """Return "Beata Allen, Aneby kommun – närvarande"."""
        session = self._forum.session
        assert session is not None
        roster = session.record.roster
        who = roster.person(person)
        name = ", ".join(part for part in (who.name, roster.organisation_name(who)) if part)
        mark = self._models[0].words.mark(session.mark_now(person)) or self.tr("not marked")
        return f"{name} – {mark}"

    def say_how(self, person: PersonId) -> None:
        """Say how a person is marked now."""
        self._forum.say(self.sentence(person))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Start a search with letters typed anywhere; Space ticks the current row, Enter shows it in detail."""
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
                self.search.clear()
                return True
            return self.search.take(event)
        return super().eventFilter(watched, event)

    def _show_meeting(self) -> None:
        """Show another meeting; with none the old one stays, hidden."""
        session, old = self._forum.session, self._models
        if session is None:
            return
        self._last = None
        self._models = (AttendanceModel(session, self), AttendanceModel(session, self))
        for model in self._models:
            model.refused.connect(self._forum.refuse)
        self._finder = PeopleSearch(session.record.roster)
        self.search.clear()
        self.overview.setModel(self._models[0])
        self.list.show_model(self._models[1])
        for model in old:
            model.deleteLater()

    def _apply_change(self, change: Change) -> None:
        """Repaint what a stored change touches; a meeting that it has made is shown already."""
        session = self._forum.session
        edits = [edit for edit in change.edits if session is not None and edit.meeting == session.meeting_id]
        if not edits or any(edit.subject is Subject.MEETING and edit.before is None for edit in edits):
            return
        if all(edit.subject is Subject.ATTENDANCE for edit in edits):
            for model in self._models:
                model.refresh_rows(change)
            self.list.refresh_organisations()
        else:
            # Other people, or another § runs: then every row and count is another.
            self._reload()

    def _reload(self) -> None:
        session, current = self._forum.session, self.current_person()
        assert session is not None
        self._finder = PeopleSearch(session.record.roster)
        for model in self._models:
            model.reload()
        self.overview.doItemsLayout()
        self.list.refresh_organisations()
        if current:
            self.show_person(current)

    def _ask_for_menu(self, place: QPoint) -> None:
        if self.current_person() is not None:
            self.menu_wanted.emit(place)

    def _show(self, view: QWidget) -> None:
        person = self.current_person()
        self.setCurrentWidget(view)
        if person:
            self.show_person(person)

    def _view(self) -> QAbstractItemView:
        return self.overview if self.shows_overview else self.list.table

    def _matches(self, text: str) -> tuple[PersonId, ...]:
        session = self._forum.session
        if session is None or self._finder is None:
            return ()
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
            self._forum.say(words)
        self._no_match.tell(words)

    def _accept(self, text: str) -> None:
        found, session = self._matches(text), self._forum.session
        if not found or session is None:
            self.nobody_found.emit(text)
            return
        current = self.current_person()
        # The arrow keys may have moved on from the best match to another one.
        chosen = current if self._walked and current in found else found[0]
        self.search.clear()
        if session.mark_now(chosen) is Mark.PRESENT:
            self.show_person(chosen)
            self._forum.say(self.tr("{sentence} already").format(sentence=self.sentence(chosen)))
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
