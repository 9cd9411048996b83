"""What the projector shows, as figures and text alone: an unchanged slide is not painted again."""

from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication

from attendance_app.domain.grouping import NO_ORGANISATION, GroupCount, GroupId
from attendance_app.domain.quorum import Verdict, represented_words, rule_words
from attendance_app.domain.seat_count import SeatCount
from attendance_app.services.forum.meeting_session import MeetingSession
from attendance_app.services.meeting.status import session_words
from attendance_app.ui.attendance.group_names import group_name
from attendance_app.ui.meeting.meeting_text import meeting_text, position_text, present_text
from attendance_app.ui.quorum.quorum_bar import Share

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Slide:
    """``names`` is (group, its present people) in the annex's order, empty unless names are wanted."""

    title: str = ""
    place: str = ""
    figure: str = ""
    of: str = ""
    verdict: str = ""
    lines: tuple[str, ...] = ()
    share: Share = field(default_factory=Share)
    groups: tuple[GroupCount, ...] = ()
    names: tuple[tuple[str, tuple[str, ...]], ...] = ()

    @property
    def spoken(self) -> str:
        """The slide as a screen reader says it."""
        counts = (f"{group_name(each)} {each.present}/{each.people}" for each in self.groups)
        parts = (self.title, self.place, f"{self.figure} {self.of}".strip(), self.verdict, *self.lines, *counts)
        return ", ".join(part for part in parts if part)


def slide_of(session: MeetingSession, *, with_names: bool) -> Slide:
    """Return a meeting's slide as it is stored now; without a rule it states attendance and gives no verdict."""
    count, verdict = session.seat_count(session.figure_item), session.verdict(session.figure_item)
    present, people = session.present_count(session.now), len(session.record.roster.people)
    by_seats, together = verdict.required is not None, session.now is not None or not session.varies
    of_seats, of_people = translate("Slide", "of {n} seats"), translate("Slide", "of {n} present")
    verdicts = {True: translate("Slide", "Quorate"), False: translate("Slide", "Not quorate"), None: ""}
    by_people = Share(present, people)
    return Slide(
        title=session.forum.name,
        place=position_text(session) or meeting_text(session.meeting),
        figure=str(count.filled if by_seats else present),
        of=of_seats.format(n=count.seats) if by_seats else of_people.format(n=people),
        verdict=verdicts[verdict.quorate] if together else session_words(session),
        lines=_lines(session, count, verdict),
        share=Share(count.filled, count.seats, verdict.required, verdict.quorate) if by_seats else by_people,
        groups=tuple(each for each in session.group_counts(session.figure_item) if each.id != NO_ORGANISATION),
        names=_names(session) if with_names else (),
    )


def _lines(session: MeetingSession, count: SeatCount, verdict: Verdict) -> tuple[str, ...]:
    if not verdict.results:
        return (represented_words(count),) if count.organisations else ()
    attendance = present_text(session)
    rules = rule_words(session.forum.rules)
    return (*(each.explanation for each in verdict.results), rules, attendance)


def _names(session: MeetingSession) -> tuple[tuple[str, tuple[str, ...]], ...]:
    # Of one moment, as the figure is: never people who were not there together.
    roster, now = session.record.roster, session.figure_item
    names = {each.id: group_name(each) for each in session.group_counts(now)}
    found: dict[GroupId, list[str]] = {key: [] for key in names}
    for person, group in session.groups().items():
        if session.is_present(person, now):
            found[group].append(roster.person(person).name)
    return tuple((names[key], tuple(people)) for key, people in found.items() if people)
