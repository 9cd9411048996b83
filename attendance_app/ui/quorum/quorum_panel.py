"""The panel at the right: is the body quorate, who is represented, how many have come, who came last."""

from collections import deque

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from attendance_app.domain.change import Change
from attendance_app.domain.quorum import Verdict, represented_words, rule_words
from attendance_app.domain.roster import Role, members_without_seat
from attendance_app.domain.seat_count import SeatCount
from attendance_app.domain.wording import item_words
from attendance_app.services.forum.break_ticks import running_break
from attendance_app.services.forum.meeting_session import MeetingSession
from attendance_app.services.forum.roster_propagation import OPEN
from attendance_app.services.meeting.concerns import concerns_of
from attendance_app.services.meeting.status import lost_words, weakest_words
from attendance_app.ui.meeting.change_wording import step_words, undone_words
from attendance_app.ui.meeting.meeting_text import present_text
from attendance_app.ui.open_forum import OpenForum
from attendance_app.ui.quorum.concern_list import ConcernList
from attendance_app.ui.quorum.quorum_bar import QuorumBar, Share
from attendance_app.ui.role_text import role_count_text
from attendance_app.ui.widgets.dialog_parts import hairline, plain_label, strong_label
from attendance_app.ui.widgets.theme import colours_of, set_tone

_LATEST = 5


class QuorumPanel(QScrollArea):
    """Everything that is counted, in words and figures."""

    rule_wanted = Signal()
    seats_wanted = Signal()
    # A Concern that is to be mended.
    mending_wanted = Signal(object)

    def __init__(self, forum: OpenForum) -> None:
        """Show the meeting of ``forum``."""
        super().__init__()
        self._forum = forum
        self.setObjectName("panel")
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Quorum and counts"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self._letters = 0
        self._recent: deque[str] = deque(maxlen=_LATEST)
        self._make_labels()
        self._lay_out()
        forum.meeting_shown.connect(self._begin)
        forum.signals.changed.connect(self._note)

    def fit(self, letters: int) -> None:
        """Be ``letters`` wide, or as wide as the longest word and the scroll bar need."""
        self._letters = letters
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return the width that is kept, and a scroll area's height."""
        least = self._inner.minimumSizeHint().width() + self.verticalScrollBar().sizeHint().width()
        return QSize(max(self._letters * self.fontMetrics().averageCharWidth(), least), super().sizeHint().height())

    def _begin(self) -> None:
        """Show another meeting, of which nothing has been noted yet."""
        self._recent.clear()
        self._show_recent()
        self._refresh()

    def _note(self, change: Change) -> None:
        """Put what just happened on top of the latest, and count again."""
        record = self._forum.record_of(change)
        self._recent.appendleft(undone_words(change.inverse, record) if change.undoes else step_words(change, record))
        self._show_recent()
        self._refresh()

    def _refresh(self) -> None:
        """Show the meeting as it is stored now."""
        session = self._forum.session
        if session is None:
            return
        at = session.figure_item
        count, verdict = session.seat_count(at), session.verdict(at)
        self._show_verdict(session, count, verdict)
        self._figure.setText(str(count.filled if verdict.required is not None else session.present_count(session.now)))
        people = len(session.record.roster.people)
        of_seats = self.tr("of {n} seats").format(n=count.seats)
        if session.now is None and (item := weakest_words(session)):
            weakest = self.tr("fewest: {item}").format(item=item)
            of_seats = f"{of_seats}\n{weakest}"
        of_people = self.tr("of {n} present").format(n=people)
        self._of.setText(of_seats if verdict.required is not None else of_people)
        self._show_rule(session, verdict)
        self._show_seat_offer(session, count)
        self._colour_links()
        self._represented.setText(represented_words(count))
        self._represented.setVisible(count.organisations > 0)
        self._missing.setText(self.tr("missing: {names}").format(names=", ".join(count.missing)))
        self._missing.setVisible(bool(count.missing))
        self._present.setText(present_text(session))
        self._roles.setText(self._role_words(session))
        self._show_warnings(session)
        self.updateGeometry()

    def _show_seat_offer(self, session: MeetingSession, count: SeatCount) -> None:
        """Offer seats in one step where nobody has any, as after the import of a roster without roles."""
        members = members_without_seat(session.journal.state.roster)
        self._offer.setVisible(not count.seats and bool(members) and session.meeting.state in OPEN)
        words = self.tr("No one has a seat yet – give all {n} members a seat").format(n=len(members))
        self._offer.setAccessibleName(words)

    def _show_warnings(self, session: MeetingSession) -> None:
        """Show what is not as the rules say; each line leads to where it is mended, and nothing is blocked by it."""
        concerns = concerns_of(session)
        self._warnings.show_concerns(concerns)
        for part in (self._warnings, self._warnings_heading, self._warnings_line):
            part.setVisible(bool(concerns))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the system from light to dark: Qt keeps the first scheme's colour for links."""
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_choose"):
            self._colour_links()
        super().changeEvent(event)

    def _colour_links(self) -> None:
        accent = colours_of(self.palette()).accent
        for link in (self._choose, self._offer):
            link.setText(f'<a href="#" style="color: {accent}">{link.accessibleName()}</a>')

    def _show_recent(self) -> None:
        self._latest.setText("\n".join(self._recent))
        for part in (self._latest, self._latest_heading, self._latest_line):
            part.setVisible(bool(self._recent))

    def _show_verdict(self, session: MeetingSession, count: SeatCount, verdict: Verdict) -> None:
        over_all = session.now is None and session.varies
        kept = self.tr("Quorate at every §") if over_all else self.tr("Quorate")
        lost = (
            self.tr("Not quorate at {items}").format(items=lost_words(session)) if over_all else self.tr("Not quorate")
        )
        pause, quorate = running_break(session.meeting), verdict.quorate
        words = {True: f"✓ {kept}", False: f"✕ {lost}", None: self.tr("Attendance")}
        if pause is not None and session.now is not None:
            item, quorate = item_words(session.meeting, session.now), None
            words[None] = self.tr("Break · before it, {item}").format(item=item)
        self._verdict.setText(session.forum.settings.country.spelled(words[quorate]))
        set_tone(self._verdict, {True: "good", False: "lost", None: "muted"}[quorate])
        set_tone(self._figure, "muted" if pause is not None else "")
        self._bar.show_share(Share(count.filled, count.seats, verdict.required, quorate, pause is not None))
        self._bar.setVisible(count.seats > 0)

    def _show_rule(self, session: MeetingSession, verdict: Verdict) -> None:
        forum = session.forum
        others = [each.explanation for each in verdict.results if not each.kind.counts_seats]
        required = [] if verdict.required is None else [self.tr("required {n}").format(n=verdict.required)]
        self._rule.setText(" · ".join([*required, rule_words(forum.rules)] + ([] if required else others)))
        chosen = self.tr("example rule – choose the one your rules of procedure give")
        words = chosen if forum.rule_is_example else self.tr("Choose rule…")
        self._choose.setAccessibleName(words)

    def _role_words(self, session: MeetingSession) -> str:
        roles = session.tally(session.now).roles
        serving = session.seat_count(session.now).serving if session.now is not None else 0
        words = []
        for role in Role:
            if role is Role.SUBSTITUTE and serving:
                one, several = self.tr("1 serving substitute"), self.tr("{n} serving substitutes")
                words.append((one if serving == 1 else several).format(n=serving))
                idle = roles.get(role, 0) - serving
                words += [self.tr("{n} not serving").format(n=idle)] if idle > 0 else []
            elif roles.get(role):
                words.append(role_count_text(role, roles[role]))
        return " · ".join(words)

    def _make_labels(self) -> None:
        self._verdict, self._rule = strong_label("", 1.2), plain_label("", "muted")
        self._figure, self._of = plain_label(), plain_label("", "muted")
        self._bar = QuorumBar()
        self._choose, self._offer = _link(), _link()
        self._choose.linkActivated.connect(lambda _: self.rule_wanted.emit())
        self._offer.linkActivated.connect(lambda _: self.seats_wanted.emit())
        self._represented, self._missing = plain_label(), plain_label("", "warning")
        self._present, self._roles = plain_label(), plain_label("", "muted")
        self._latest_heading, self._latest = plain_label("", "muted"), plain_label()
        self._latest_heading.setText(self.tr("Latest"))
        self._latest_line = hairline()
        self._warnings_heading, self._warnings = plain_label("", "muted"), ConcernList()
        self._warnings.chosen.connect(self.mending_wanted)
        self._warnings_heading.setText(self.tr("To check"))
        self._warnings_line = hairline()
        large = QFont(self.font())
        large.setPointSizeF(large.pointSizeF() * 4)
        large.setWeight(QFont.Weight.Bold)
        self._figure.setFont(large)
        self._figure.setWordWrap(False)

    def _lay_out(self) -> None:
        self._inner = inner = QWidget()
        inner.setObjectName("panel")
        column = QVBoxLayout(inner)
        column.setContentsMargins(20, 18, 20, 18)
        column.setSpacing(6)
        figure = QHBoxLayout()
        figure.setSpacing(12)
        figure.addWidget(self._figure)
        figure.addWidget(self._of, 1, Qt.AlignmentFlag.AlignVCenter)
        column.addWidget(self._verdict)
        column.addLayout(figure)
        parts: tuple[QWidget, ...] = (
            self._bar,
            self._offer,
            self._rule,
            self._choose,
            hairline(),
            self._represented,
            self._missing,
            hairline(),
            self._present,
            self._roles,
            self._warnings_line,
            self._warnings_heading,
            self._warnings,
            self._latest_line,
            self._latest_heading,
            self._latest,
        )
        for part in parts:
            column.addWidget(part)
        column.addStretch(1)
        self.setWidget(inner)


def _link() -> QLabel:
    link = QLabel()
    link.setObjectName("choose")
    link.setWordWrap(True)
    link.setIndent(0)
    link.setTextInteractionFlags(
        Qt.TextInteractionFlag.LinksAccessibleByMouse | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
    )
    return link
