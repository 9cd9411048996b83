"""The full record: everything the domain holds goes out and comes back in, whatever fields it has."""

import json
from dataclasses import MISSING, Field, fields, is_dataclass, replace
from datetime import date, datetime, time
from enum import Enum
from fractions import Fraction
from types import UnionType
from typing import Any, NewType, Union, get_args, get_origin, get_type_hints

import pytest

from attendance_app.domain.attendance import Attendance, Interval, ItemId, Mark, Presence
from attendance_app.domain.body_kinds import BodyKind
from attendance_app.domain.forum import AnnexField, AnnexSettings, Forum, Logo, MeetingSettings
from attendance_app.domain.meeting import Item, Meeting, MeetingId, MeetingState, Notice
from attendance_app.domain.meeting_record import MeetingRecord
from attendance_app.domain.quorum import FixedRule, FractionRule, OrganisationsRule
from attendance_app.domain.roster import Organisation, OrganisationId, Person, PersonId, Role, Roster, Seat, SeatId
from attendance_app.services.errors import Refusal
from attendance_app.services.forum.file import ForumFile
from attendance_app.services.record.codec import Codec
from attendance_app.services.record.reading import ForumRecord, read_record
from attendance_app.services.record.stored_names import EXPORTED_NAMES
from attendance_app.services.record.writing import plain, record_data
from attendance_app.services.roster_import.record_import import import_record, plan_for_record
from tests.annexes import PICTURE

DAY, CLOCK = date(2025, 2, 14), time(9, 15)
ABY, BO, CIA, SEAT, FIRST, LAST = (
    OrganisationId("a"),
    PersonId("b"),
    PersonId("c"),
    SeatId("s"),
    ItemId("1"),
    ItemId("2"),
)


def filled(kind: Any) -> Any:
    """Return a dataclass with something other than the default in every field that has one."""
    types = get_type_hints(kind)
    return kind(**{each.name: other(types[each.name], each) for each in fields(kind) if each.init})


def other(kind: Any, field: Field[Any] | None = None) -> Any:
    default = field.default if field is not None and field.default is not MISSING else None
    simple = {
        bool: default is not True,
        int: 7,
        str: "Ord",
        date: DAY,
        time: CLOCK,
        datetime: datetime(2025, 2, 21, 13, 5),
        Fraction: Fraction(2, 3),
        bytes: b"x",
    }
    if kind in simple:
        return simple[kind]
    if isinstance(kind, NewType):
        return {ItemId: FIRST, PersonId: BO, SeatId: SEAT, OrganisationId: ABY}.get(kind, kind("m"))
    if get_origin(kind) in {Union, UnionType}:
        return other(next(each for each in get_args(kind) if each is not type(None)))
    if get_origin(kind) is tuple:
        return (other(get_args(kind)[0]),)
    if is_dataclass(kind):
        return filled(kind)
    assert issubclass(kind, Enum), f"{kind}: the record must learn it, and so must this test"
    return next(each for each in reversed(kind) if each is not default)


def whole() -> tuple[Forum, MeetingRecord]:
    """Return a forum and a meeting with every field set and every kind of presence."""
    roster = Roster(
        (replace(filled(Organisation), position=1),),
        (replace(filled(Person), position=1), replace(filled(Person), id=CIA, position=2, role=Role.SUBSTITUTE)),
        (filled(Seat), replace(filled(Seat), id=SeatId("t"), holder=None)),
    )
    items = (filled(Item), replace(filled(Item), id=LAST, withdrawn=False))
    meeting = replace(filled(Meeting), items=items, ordinal=2, verifiers=(BO, CIA))
    every = tuple(replace(filled(Interval), last=LAST, presence=each) for each in Presence)
    attendance = {
        BO: replace(
            filled(Attendance), intervals=(*every, Interval(), Interval(arrived=CLOCK), Interval(departed=CLOCK))
        ),
        CIA: Attendance(absence=Mark.EXCUSED),
    }
    rules = (FractionRule(Fraction(1, 3), strict=False), FixedRule(12), OrganisationsRule(None), OrganisationsRule(9))
    annex = replace(
        filled(AnnexSettings), letterhead="Två\nrader", fields=tuple(AnnexField), logo=Logo(PICTURE, "Ett sigill")
    )
    forum = Forum("Åby råd", BodyKind.COUNCIL, rules, True, annex, filled(MeetingSettings))
    return forum, MeetingRecord(meeting, roster, attendance)


def carried(forum: Forum, record: MeetingRecord) -> ForumRecord:
    text = json.dumps(record_data(forum, record.roster, record), ensure_ascii=False)
    return read_record(json.loads(text), lambda _: "")


def test_everything_comes_back_equal() -> None:
    forum, record = whole()
    held = carried(forum, record)
    assert held.forum == forum
    assert held.record == record
    assert held.roster == record.roster


@pytest.mark.parametrize("state", MeetingState)
def test_every_state_of_a_meeting_comes_back(state: MeetingState) -> None:
    forum, record = whole()
    record = replace(record, meeting=replace(record.meeting, state=state))
    assert carried(forum, record).record == record


def test_the_record_names_what_others_read() -> None:
    forum, record = whole()
    data = record_data(forum, record.roster, record)
    assert {"order", "name", "role", "party", "organisation", "seat"} <= data["people"][0].keys()
    wanted = {"from_item", "from_time", "to_item", "to_time", "state", "serving_for"}
    assert wanted <= data["attendance"][0]["intervals"][0].keys()
    assert data["attendance"][0]["intervals"][0]["serving_for"] == record.roster.people[0].name


def damaged(path: str, value: object) -> dict[str, Any]:
    forum, record = whole()
    data: dict[str, Any] = json.loads(json.dumps(record_data(forum, record.roster, record)))
    *steps, last = path.split(".")
    at: Any = data
    for step in steps:
        at = at[int(step) if step.isdigit() else step]
    at[int(last) if last.isdigit() else last] = value
    return data


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("people.0.organisation", "nobody"), ("people.0.id", ""), ("people.0.id", "c"), ("people.0.id", "b" * 65),
        ("people.0.role", "king"), ("people.0.protected", 1), ("people.0.calling", True), ("people.0.name", "x" * 201),
        ("people.0.name", " "), ("people.0.from_day", "i går"), ("people.0.order", 1e300),
        ("people.0.title", "t" * 2001),

        ("seats.0.holder", "nobody"), ("seats.0", None), ("seats", {}), ("meeting.chair", "nobody"),
        ("meeting.running", "9"), ("meeting.adjusters", "b"), ("meeting.adjusters.0", "nobody"), ("meeting.ordinal", 0),

        ("meeting.items.0.id", "2"), ("attendance.0.person", "nobody"), ("attendance.0.intervals.0.seat", "no"),
        ("attendance.0.intervals.0.state", "asleep"), ("attendance.0.intervals.0.from_time", 9), ("attendance", 7),
        ("attendance.0", []), ("forum.rules.0.fraction", "1/0"), ("forum.rules.0.fraction", "7/3"),
        ("forum.rules.0.fraction", "9" * 5000), ("forum.rules.0.rule", "none"), ("forum.annex.logo.image", "å"),
        ("forum.kind", None), ("forum.name", ""), ("forum", []),
    ],
)  # fmt: skip
def test_what_cannot_be_is_refused_whole(path: str, value: object) -> None:
    with pytest.raises(Refusal, match="skadad eller ändrad för hand"):
        read_record(damaged(path, value), lambda _: "")


def test_a_title_that_cannot_be_printed_is_refused() -> None:
    with pytest.raises(Refusal, match="王"):
        read_record(damaged("people.0.title", "王"), lambda text: "王" if "王" in text else "")


def test_a_new_field_with_a_default_reads_old_exports() -> None:
    data = plain(filled(Person))
    del data["calling"]
    assert Codec(EXPORTED_NAMES, other_keys=True).decode(Person, data) == replace(filled(Person), calling=None)


def test_into_a_forum_that_is_there_the_meeting_comes_as_it_was(forum: ForumFile) -> None:
    settings, record = whole()
    held = carried(settings, record)
    assert import_record(forum, held, plan_for_record(forum, held))
    session = forum.meeting_named("2025-02-14#2")
    ours, theirs = session.record, record
    assert [(each.name, each.calling, each.protected) for each in ours.roster.people] == [
        (each.name, each.calling, each.protected) for each in theirs.roster.people
    ]
    owner = ours.roster.organisations[0].id
    assert [replace(each, notices=()) for each in ours.meeting.items] == [
        replace(each, notices=()) for each in theirs.meeting.items
    ]
    assert {each.notices for each in (ours.meeting, *ours.meeting.items)} == {(Notice(DAY, owner),)}
    bo, cia = (each.id for each in ours.roster.people)
    assert (ours.meeting.chair, ours.meeting.verifiers) == (bo, (bo, cia))
    served = {each.seat for each in ours.of(bo).intervals if each.seat}
    assert served == {ours.roster.seats[0].id}
    assert ours.of(cia) == theirs.of(CIA)
    kept = next(each for each in forum.roster.people if each.name == "Ord")
    assert (kept.calling, kept.protected, kept.to_day) == (7, True, DAY)
    assert not import_record(forum, held, plan_for_record(forum, held))
    forum.journal.undo()
    assert [meeting.name for meeting in forum.meetings] == ["2024-12-13"]
    assert len(forum.roster.people) == 69


def test_who_is_likely_the_same_is_asked_before_a_meeting_comes(forum: ForumFile) -> None:
    settings, record = whole()
    organisation = replace(record.roster.organisations[0], name="Kommunal utveckling")
    people = (replace(record.roster.people[0], name="Anneli Forsgren"), record.roster.people[1])
    record = replace(record, roster=replace(record.roster, organisations=(organisation,), people=people))
    held = carried(settings, record)
    with pytest.raises(Refusal, match="Anneli Forsgren"):
        import_record(forum, held, plan_for_record(forum, held))
    assert len(forum.meetings) == 1


def test_another_meeting_id_never_meets_ours(forum: ForumFile) -> None:
    settings, record = whole()
    record = replace(record, meeting=replace(record.meeting, id=MeetingId("m1")))
    held = carried(settings, record)
    import_record(forum, held, plan_for_record(forum, held))
    assert len({meeting.id for meeting in forum.meetings}) == 2
