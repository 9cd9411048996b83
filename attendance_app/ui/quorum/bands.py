"""Which band is over the list: quorum lost, the file or the meeting cannot be changed, a break, who can serve."""

from collections.abc import Mapping
from datetime import datetime

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QAction

from attendance_app.domain.meeting import MeetingId, MeetingState
from attendance_app.domain.serving import proposals
from attendance_app.domain.wording import clock, item_words
from attendance_app.services.forum.break_ticks import running_break
from attendance_app.services.forum.file import ForumFile
from attendance_app.services.forum.meeting_session import MeetingSession
from attendance_app.ui.open_forum import OpenForum
from attendance_app.ui.widgets.banner import Band, Banner, Rank

ALARM_MS, _MINUTE_MS = 10_000, 20_000


class Bands(QObject):
    """Follows the open forum and shows the band of the highest rank; an alarm is over after ten seconds."""

    def __init__(self, forum: OpenForum, banner: Banner, actions: Mapping[str, QAction]) -> None:
        """Show on ``banner``; its button runs one of ``actions``."""
        super().__init__(banner)
        self._forum, self._banner, self._actions = forum, banner, actions
        self._quorate: tuple[MeetingId, bool | None] | None = None
        self._alarm = self._closed = ""
        self._clock = QTimer(self)
        self._clock.setInterval(_MINUTE_MS)
        self._clock.timeout.connect(self.refresh)
        self._alarm_timer = QTimer(self)
        self._alarm_timer.setSingleShot(True)
        self._alarm_timer.setInterval(ALARM_MS)
        self._alarm_timer.timeout.connect(self.end_alarm)
        banner.closed.connect(self._close_hint)
        for signal in (forum.opened, forum.meeting_shown, forum.file_state_changed):
            signal.connect(self._follow)
        forum.signals.changed.connect(self._follow)

    def end_alarm(self) -> None:
        """Leave a lost quorum to the panel."""
        self._alarm = ""
        self.refresh()

    def refresh(self) -> None:
        """Show the band that there is a reason for now."""
        band = self._band()
        self._banner.show_band(band)
        paused = self._forum.session is not None and self._forum.session.meeting.state is MeetingState.PAUSED
        if paused != self._clock.isActive():
            self._clock.start() if paused else self._clock.stop()

    def _follow(self) -> None:
        self._compare_quorum()
        self.refresh()

    def _compare_quorum(self) -> None:
        session = self._forum.session
        if session is None:
            self._quorate, self._alarm = None, ""
            return
        now = (session.meeting_id, session.verdict(session.now).quorate if session.now is not None else None)
        before, self._quorate = self._quorate, now
        if now[1] is False and before == (session.meeting_id, True):
            self._alarm = self._lost_words(session)
            self._alarm_timer.start()
        elif now[1] is not False:
            self._alarm = ""

    def _lost_words(self, session: MeetingSession) -> str:
        assert session.now is not None
        words = session.forum.settings.country.spelled(self.tr("No longer quorate at {item}"))
        return words.format(item=item_words(session.meeting, session.now))

    def _band(self) -> Band | None:
        file, session = self._forum.file, self._forum.session
        if file is None:
            return None
        if self._alarm and session is not None:
            return self._of_alarm(session)
        return self._of_file(file) or (self._of_meeting(session) if session is not None else None)

    def _of_alarm(self, session: MeetingSession) -> Band:
        count, verdict = session.seat_count(session.now), session.verdict(session.now)
        words = self.tr("{n} of {seats} seats filled, {required} required. No decisions are made until it is regained.")
        if verdict.required is None:
            words = self.tr("No decisions are made until it is regained.")
        words = words.format(n=count.filled, seats=count.seats, required=verdict.required)
        name, button = "steps.pause", self.tr("Break")
        if self._waiting(session)[0]:
            name, button = "meeting.serve", self.tr("Let serve…")
        return Band(Rank.ALARM, f"✕ {self._alarm}", words, self._actions[name], button)

    def _of_file(self, file: ForumFile) -> Band | None:
        words = file.read_only_reason or file.warning
        if not words:
            return None
        to_do = "copies.join" if file.store.conflicting_file else "backups.save_as" if file.unsaved_in_file else ""
        return Band(Rank.STATE, words, action=self._actions.get(to_do))

    def _of_meeting(self, session: MeetingSession) -> Band | None:
        meeting = session.meeting
        if meeting.state is MeetingState.PAUSED and session.now is not None:
            button = self.tr("Go on with {item}").format(item=item_words(meeting, session.now))
            words = self.tr("Tick those who are back, or go on: then only whoever is missing is asked about.")
            return Band(Rank.STATE, self._pause_title(session), words, self._actions["steps.pause"], button)
        if meeting.is_locked:
            words = self.tr("The attendance is changed by a correction only, which every print shows.")
            return Band(
                Rank.STATE,
                self.tr("Verified {day} and locked").format(day=meeting.verified or ""),
                words,
                self._actions["meeting.detail"],
                self.tr("Correct…"),
            )
        hint = self._hint(session)
        return None if hint is not None and hint.title == self._closed else hint

    def _pause_title(self, session: MeetingSession) -> str:
        """Return since when the break is, on the meeting's day also for how long."""
        pause, now = running_break(session.meeting), session.journal.now()
        if pause is None or pause.starts is None:
            return self.tr("Break")
        began = datetime.combine(session.meeting.last_day, pause.starts)
        if now.date() != began.date():
            return self.tr("Break since {time}").format(time=clock(pause.starts))
        minutes = max(0, int((now.replace(tzinfo=None) - began).total_seconds()) // 60)
        one, several = self.tr("Break since {time} – 1 minute"), self.tr("Break since {time} – {n} minutes")
        return (one if minutes == 1 else several).format(time=clock(pause.starts), n=minutes)

    def _waiting(self, session: MeetingSession) -> tuple[int, int, int]:
        """Return how many substitutes can serve, how many seats are empty, and how many members are back."""
        found = proposals(session.forum, session.record, session.now)
        back = sum(each.returns for each in found)
        can_serve = len(found) - back
        return can_serve, len(session.vacant_or_absent_seats()) if can_serve else 0, back

    def _hint(self, session: MeetingSession) -> Band | None:
        if session.meeting.state is not MeetingState.RUNNING or session.now is None:
            return None
        can_serve, empty, back = self._waiting(session)
        item, words = item_words(session.meeting, session.now), ""
        if can_serve:
            title = self.tr("1 substitute can serve") if can_serve == 1 else self.tr("{n} substitutes can serve")
            words = self.tr("1 seat is empty at {item}") if empty == 1 else self.tr("{empty} seats are empty at {item}")
        elif back:
            title = self.tr("1 member is back") if back == 1 else self.tr("{back} members are back")
            words = self.tr("a substitute still serves in the seat")
        else:
            return None
        title, words = (each.format(n=can_serve, empty=empty, back=back, item=item) for each in (title, words))
        return Band(Rank.HINT, title, words, self._actions["meeting.serve"], self.tr("Let serve…"))

    def _close_hint(self) -> None:
        """Say no more of it until it is another number."""
        self._closed = self._banner.band.title if self._banner.band is not None else ""
        self.refresh()
