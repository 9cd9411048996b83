"""The middle of the window: overview and list of the open meeting, and the search that ticks in both."""

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QStackedWidget, QWidget

from attendance_app.domain.attendance import Mark
from attendance_app.domain.change import Change, Subject
from attendance_app.domain.roster import PersonId
from attendance_app.ui.attendance.action_target import ActionTarget
from attendance_app.ui.attendance.list_view import AttendanceList
from attendance_app.ui.attendance.model import AttendanceModel
from attendance_app.ui.attendance.overview import Overview
from attendance_app.ui.attendance.search_box import SearchBox
from attendance_app.ui.attendance.search_overlay import SearchOverlay
from attendance_app.ui.attendance.selection import selected_rows
from attendance_app.ui.open_forum import OpenForum
from attendance_app.ui.widgets.model_index import Index

_ARROWS = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End}


class MeetingView(QStackedWidget):
    """Overview and list of the open meeting; what is done in them goes through its session."""

    nobody_found = Signal(str)
    detail_wanted = Signal()
    # A place on the screen, and whose menu: a person's, or that of the people under a heading.
    person_menu_wanted = Signal(QPoint, str)
    # The same of several people who are chosen.
    people_menu_wanted = Signal(QPoint, tuple)
    # Space: whoever is chosen is to be ticked.
    tick_wanted = Signal()
    heading_menu_wanted = Signal(QPoint, str, object)

    def __init__(self, forum: OpenForum, search: SearchBox) -> None:
        """Show the meeting of ``forum`` in both views; ``search`` is the box in the header."""
        super().__init__()
        self._forum, self.search = forum, search
        self.overview, self.list = Overview(), AttendanceList()
        self.addWidget(self.overview)
        self.addWidget(self.list)
        self._no_match = SearchOverlay(self)
        self._models: tuple[AttendanceModel, ...] = ()
        self.target = ActionTarget(search.text, self.current_person)
        for view in (self.overview, self.list):
            view.ticked.connect(self._tick_row)
        for rows in (self.overview, self.list.table):
            rows.menu_wanted.connect(self._ask_for_menu)
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

    def several_people(self) -> tuple[PersonId, ...]:
        """Return who are chosen where several are; a search is for one person, so () while there is one."""
        view = self._view()
        model, rows = view.model(), sorted(selected_rows(view))
        if not isinstance(model, AttendanceModel) or self.search.text().strip():
            return ()
        return tuple(filter(None, (model.person_at(model.index(row, 0)) for row in rows)))

    def person_to_act_on(self, *, present_first: bool = False) -> PersonId | None:
        """Return whom an action is for (``ActionTarget.person``); where that is nobody None, and it is said why."""
        person = self.target.person(present_first=present_first)
        if person is None:
            text = self.search.text().strip()
            no_match = self.tr("Nobody matches “{text}”: nothing is changed").format(text=text)
            self._forum.warned.emit(no_match if text else self.tr("Choose a person first"))
        return person

    def toggle(self, person: PersonId) -> None:
        """Tick a person, or take the tick back."""
        session = self._forum.session
        if session is None:
            return
        self.mark(person, Mark.UNMARKED if session.is_ticked(person) else Mark.PRESENT)

    def mark(self, person: PersonId, mark: Mark) -> None:
        """Set a person's mark through the session."""
        session = self._forum.session
        if session is not None and self._models[0].mark(person, mark):
            self.target.last = session.record.roster.person(person).organisation
            self.settle(person)

    def settle(self, person: PersonId) -> None:
        """Make whoever was acted on current, and the search ready for another name."""
        self.search.clear()
        self.show_person(person)

    def sentence(self, person: PersonId) -> str:
        """Return how somebody is marked now: "Beata Allen, Aneby kommun – närvarande"."""
        session = self._forum.session
        assert session is not None
        roster = session.record.roster
        who = roster.person(person)
        name = ", ".join(part for part in (self._models[0].words.name(who), roster.organisation_name(who)) if part)
        return f"{name} – {self._models[0].words.state(person)}"

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Start a search with letters typed anywhere; Space ticks the current row, Enter shows it in detail."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Space and not event.modifiers() and watched is not self.list.organisations:
                self.tick_wanted.emit()
                return True
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self.detail_wanted.emit()
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.search.clear()
                return True
            self.target.walked |= event.key() in _ARROWS
            return self.search.take(event)
        return super().eventFilter(watched, event)

    def _show_meeting(self) -> None:
        """Show another meeting; with none the old one stays, hidden."""
        session, old = self._forum.session, self._models
        if session is None:
            return
        self._models = (AttendanceModel(session, self), AttendanceModel(session, self))
        for model in self._models:
            model.refused.connect(self._forum.show_refusal)
        self.target.follow(session)
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
        self.target.follow(session)
        for model in self._models:
            model.reload()
        self.overview.doItemsLayout()
        self.list.refresh_organisations()
        if current:
            self.show_person(current)

    def _ask_for_menu(self, place: QPoint, index: Index) -> None:
        """Ask for the menu of the person at ``index``, of the people under it where that is a heading."""
        model = index.model()
        if not isinstance(model, AttendanceModel):
            return
        person, several = model.person_at(index), self.several_people()
        if person is not None and person in several:
            self.people_menu_wanted.emit(place, several)
        elif person is not None:
            self.show_person(person)
            self.person_menu_wanted.emit(place, person)
        else:
            name = str(model.index(index.row(), 0).data())
            self.heading_menu_wanted.emit(place, name, model.people_under(index))

    def _tick_row(self, person: PersonId) -> None:
        self.target.walked = True
        self.toggle(person)

    def _show(self, view: QWidget) -> None:
        person = self.current_person()
        self.setCurrentWidget(view)
        if person:
            self.show_person(person)

    def _view(self) -> QAbstractItemView:
        return self.overview if self.shows_overview else self.list.table

    def _narrow(self, text: str) -> None:
        if not self._models:
            return
        query, found = text.strip(), self.target.matches(text)
        self.target.walked = False
        self._models[0].search(query, found, narrow=False)
        self._models[1].search(query, found, narrow=True)
        before, words = self._no_match.text(), ""
        if found:
            self.show_person(found[0])
        elif query:
            words = self.tr("Nobody matches “{text}” – Enter adds the name").format(text=query)
            self._forum.say(words)
        if before != words:
            self._forum.unsaid.emit(before)
        self._no_match.show_words(words)

    def _accept(self, text: str) -> None:
        chosen, session = self.target.person(), self._forum.session
        if chosen is None or session is None:
            self.nobody_found.emit(text)
        elif session.is_ticked(chosen):
            self.settle(chosen)
            self._forum.say(self.tr("{sentence} already").format(sentence=self.sentence(chosen)))
        else:
            self.mark(chosen, Mark.PRESENT)

    def _pass_key(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            self.tick_wanted.emit()
            return
        view, self.target.walked = self._view(), True
        view.removeEventFilter(self)
        QApplication.sendEvent(view, QKeyEvent(event.type(), event.key(), event.modifiers(), event.text()))
        view.installEventFilter(self)
