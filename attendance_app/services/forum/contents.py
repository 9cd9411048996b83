"""Everything an open forum file holds, by key: what a merge compares and the history names."""

from collections.abc import Iterable

from attendance_app.domain.attendance import Attendance
from attendance_app.domain.change import Key, Subject, Value, subject_of
from attendance_app.domain.meeting import KeptAnnex, MeetingId
from attendance_app.domain.roster import Roster
from attendance_app.services.forum.file import ForumFile


def contents_of(file: ForumFile) -> dict[Key, Value]:
    """Return the forum, its meetings, rosters, attendance, kept annexes and fees; an empty attendance is left out."""
    state = file.journal.state
    contents: dict[Key, Value] = {Key(Subject.FORUM, None, ""): state.forum}
    contents.update(_of_roster(state.roster, None))
    contents.update((Key(Subject.PAY, None, person), pay) for person, pay in state.pay.items())
    contents.update((Key(Subject.FEE_RUN, None, run.id), run) for run in state.fee_runs)
    for meeting in state.meetings:
        record = state.record(meeting.id)
        contents[Key(Subject.MEETING, meeting.id, meeting.id)] = meeting
        contents.update(_of_roster(record.roster, meeting.id))
        contents.update(
            (Key(Subject.ATTENDANCE, meeting.id, person), attendance)
            for person, attendance in record.attendance.items()
            if attendance != Attendance()
        )
        contents.update((Key(subject_of(part), meeting.id, key), part) for key, part in record.parts.items())
    touched = {key for summary in file.store.load_summaries() for key in summary.touched}
    for key in touched:
        if key.subject is Subject.ANNEX and key.meeting:
            pages = file.store.load_kept_annex(key.meeting, key.id)
            if pages is not None:
                contents[key] = KeptAnnex(key.id, pages)
    return contents


def _of_roster(roster: Roster, meeting: MeetingId | None) -> Iterable[tuple[Key, Value]]:
    yield from ((Key(Subject.ORGANISATION, meeting, each.id), each) for each in roster.organisations)
    yield from ((Key(Subject.PERSON, meeting, each.id), each) for each in roster.people)
    yield from ((Key(Subject.SEAT, meeting, each.id), each) for each in roster.seats)
