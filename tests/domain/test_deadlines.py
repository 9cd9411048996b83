"""The last days for verification, notice and appeal, worked by hand in a calendar."""

from dataclasses import replace
from datetime import date

import pytest

from attendance_app.domain.attendance import ItemId
from attendance_app.domain.body_kinds import BODY_RULES, BodyKind
from attendance_app.domain.deadlines import boards_of, easter_day, next_working_day, part_days, verified_parts
from attendance_app.domain.forum import Forum
from attendance_app.domain.meeting import Item, Meeting, MeetingId, Notice
from attendance_app.domain.meeting_record import MeetingRecord
from attendance_app.domain.papers.deadline_words import verification_lines
from attendance_app.domain.roster import Organisation, OrganisationId, Roster

ABY, BRO, CED = (OrganisationId(key) for key in ("åby", "bro", "ced"))
THREE = Roster(
    (
        Organisation(ABY, "Åby kommun", 1),
        Organisation(BRO, "Bro kommun", 2),
        Organisation(CED, "Cedby kommun", 3),
        Organisation(OrganisationId("x"), "Bolaget", 4, member=False),
    )
)
ITEMS = tuple(Item(ItemId(f"i{number}"), "", number) for number in range(40, 45))


@pytest.mark.parametrize("day", [date(2024, 3, 31), date(2025, 4, 20), date(2026, 4, 5), date(2038, 4, 25)])
def test_easter(day: date) -> None:
    assert easter_day(day.year) == day


@pytest.mark.parametrize(
    ("day", "working"),
    [
        (date(2025, 3, 15), date(2025, 3, 17)),
        (date(2025, 4, 18), date(2025, 4, 22)),
        (date(2025, 6, 20), date(2025, 6, 23)),
        (date(2025, 12, 24), date(2025, 12, 29)),
        (date(2025, 5, 29), date(2025, 5, 30)),
        (date(2025, 2, 14), date(2025, 2, 14)),
    ],
)
def test_a_last_day_on_a_saturday_or_holiday_is_the_next_working_day(day: date, working: date) -> None:
    assert next_working_day(day) == working


def record(
    day: str = "2025-02-14",
    verified: str | None = None,
    posted: tuple[tuple[str, OrganisationId | None], ...] = (),
    items: tuple[Item, ...] = ITEMS,
    roster: Roster = THREE,
) -> MeetingRecord:
    notices = tuple(Notice(date.fromisoformat(each), board) for each, board in posted)
    signed = date.fromisoformat(verified) if verified else None
    return MeetingRecord(
        Meeting(MeetingId("m"), date.fromisoformat(day), items=items, verified=signed, notices=notices), roster
    )


def lines(held: MeetingRecord, kind: BodyKind = BodyKind.BOARD, item: str | None = None) -> list[str]:
    return verification_lines(Forum("F", kind), held, ItemId(item) if item else None)


READING = "; flyttad dag, tolkning av lag 1930:173 2 §"


@pytest.mark.parametrize(
    ("meeting", "last", "moved"),
    [
        ("2025-02-14", "2025-02-28", False),  # an ordinary Friday
        ("2025-03-01", "2025-03-17", True),  # Saturday the 15th
        ("2025-12-10", "2025-12-29", True),  # Christmas Eve, a Wednesday
        ("2025-12-17", "2026-01-02", True),  # New Year's Eve
        ("2025-12-23", "2026-01-07", True),  # Epiphany, a Tuesday
        ("2025-04-04", "2025-04-22", True),  # Good Friday to Easter Monday
        ("2026-04-17", "2026-05-04", True),  # 1 May, a Friday
        ("2025-05-15", "2025-05-30", True),  # Ascension Day
        ("2025-05-23", "2025-06-09", True),  # the national day, a Friday
        ("2025-06-06", "2025-06-23", True),  # Midsummer's Eve
    ],
)
def test_the_last_day_for_the_verification(meeting: str, last: str, moved: bool) -> None:
    """KL 5:69; that lag 1930:173 2 § moves it is a reading, and is printed as one."""
    assert lines(record(meeting)) == [f"Justeras senast {last} (KL 5 kap. 69 §{READING if moved else ''})"]


@pytest.mark.parametrize(
    ("verified", "last", "moved"),
    [
        ("2025-02-17", "2025-02-19", False),
        ("2025-02-20", "2025-02-24", True),  # Saturday the 22nd
        ("2025-12-22", "2025-12-29", True),  # Christmas Eve
        ("2025-12-30", "2026-01-02", True),  # New Year's Day
        ("2025-04-16", "2025-04-22", True),  # Good Friday
        ("2025-06-18", "2025-06-23", True),  # Midsummer's Eve
        ("2025-06-04", "2025-06-09", True),  # the national day
    ],
)
def test_the_last_day_for_the_notice(verified: str, last: str, moved: bool) -> None:
    """KL 8:12."""
    notice = lines(record(verified, verified))[1]
    assert notice == f"Anslås senast {last} (KL 8 kap. 12 §{READING if moved else ''})"


@pytest.mark.parametrize(
    ("posted", "last", "down", "moved"),
    [
        ("2025-02-21", "2025-03-14", "2025-03-15", False),
        ("2025-12-03", "2025-12-29", "2025-12-30", True),  # Christmas Eve
        ("2025-12-04", "2025-12-29", "2025-12-30", True),  # Christmas Day
        ("2025-12-10", "2026-01-02", "2026-01-03", True),  # New Year's Eve
        ("2025-03-28", "2025-04-22", "2025-04-23", True),  # Good Friday
        ("2025-03-31", "2025-04-22", "2025-04-23", True),  # Easter Monday
        ("2025-05-30", "2025-06-23", "2025-06-24", True),  # Midsummer's Eve
        ("2025-05-16", "2025-06-09", "2025-06-10", True),  # the national day
    ],
)
def test_the_last_day_for_the_appeal_runs_from_the_real_day_of_the_notice(
    posted: str, last: str, down: str, moved: bool
) -> None:
    """KL 13:5, lag 1930:173 1–2 §§: the same weekday three weeks later."""
    assert lines(record(posted, posted, ((posted, None),))) == [
        f"Protokollet justerat {posted}",
        f"Tillkännagivet på anslagstavlan {posted}",
        f"Överklagandetiden går ut {last} (laglighetsprövning, KL 13 kap. 5 §{'; lag 1930:173 2 §' if moved else ''})",
        f"Anslaget tas ned tidigast {down} (KL 8 kap. 12 §)",
    ]


def test_while_the_notice_is_not_entered_the_appeal_is_said_with_its_condition() -> None:
    said = lines(record(verified="2025-02-17"))
    assert said == [
        "Protokollet justerat 2025-02-17",
        "Anslås senast 2025-02-19 (KL 8 kap. 12 §)",
        "Överklagandetiden går ut 2025-03-12 om anslaget sätts upp 2025-02-19 (laglighetsprövning, KL 13 kap. 5 §)",
    ]


def test_what_was_done_too_late_is_said() -> None:
    assert lines(record(verified="2025-06-01", posted=(("2025-06-05", None),)))[:2] == [
        "Protokollet justerat 2025-06-01, efter sista dagen 2025-02-28 (KL 5 kap. 69 §)",
        "Tillkännagivet på anslagstavlan 2025-06-05, efter sista dagen 2025-06-03 (KL 8 kap. 12 §)",
    ]


def test_a_verification_on_the_moved_last_day_is_not_late() -> None:
    assert lines(record("2025-12-10", "2025-12-29"))[0] == "Protokollet justerat 2025-12-29"
    assert "efter sista dagen 2025-12-29" in lines(record("2025-12-10", "2025-12-30"))[0]


JOINT = BodyKind.JOINT_BOARD


def test_in_a_joint_board_the_time_runs_from_the_last_of_three_notices() -> None:
    """KL 13:5; the last, on Friday 16 May, gives the national day, so Monday 9 June."""
    held = record("2025-05-06", "2025-05-13", (("2025-05-16", CED), ("2025-05-14", ABY), ("2025-05-15", BRO)))
    assert lines(held, JOINT) == [
        "Protokollet justerat 2025-05-13",
        "Tillkännagivet på anslagstavlan 2025-05-14 av Åby kommun",
        "Tillkännagivet på anslagstavlan 2025-05-15 av Bro kommun",
        "Tillkännagivet på anslagstavlan 2025-05-16 av Cedby kommun, efter sista dagen 2025-05-15 (KL 8 kap. 12 §)",
        "Överklagandetiden går ut 2025-06-09 (laglighetsprövning, KL 13 kap. 5 §; lag 1930:173 2 §)",
        "Anslaget tas ned tidigast 2025-06-10 (KL 8 kap. 12 §)",
    ]


def test_in_a_joint_board_one_missing_notice_keeps_the_condition() -> None:
    held = record("2025-05-06", "2025-05-13", (("2025-05-14", ABY),))
    assert lines(held, JOINT)[2:] == [
        "Anslås av Bro kommun och Cedby kommun senast 2025-05-15 (KL 8 kap. 12 §)",
        "Överklagandetiden går ut 2025-06-05 om det sista anslaget sätts upp 2025-05-15 "
        "(laglighetsprövning, KL 13 kap. 5 §)",
    ]
    late = record("2025-05-06", "2025-05-13", (("2025-05-19", ABY), ("2025-05-14", BRO)))
    assert "om det sista anslaget sätts upp 2025-05-19" in lines(late, JOINT)[-1]
    assert "2025-06-09" in lines(late, JOINT)[-1]


def test_only_a_joint_boards_notice_is_put_up_by_each_member() -> None:
    assert boards_of(Forum("F", JOINT), THREE) == (ABY, BRO, CED)
    assert boards_of(Forum("F", JOINT), Roster()) == (None,)
    assert {boards_of(Forum("F", kind), THREE) for kind in BodyKind if kind is not JOINT} == {(None,)}


def at_once(held: MeetingRecord, numbers: set[int], day: str, posted: str | None = None) -> MeetingRecord:
    notices = (Notice(date.fromisoformat(posted)),) if posted else ()
    items = tuple(
        replace(each, verified=True, verified_on=date.fromisoformat(day), notices=notices)
        if each.number in numbers
        else each
        for each in held.meeting.items
    )
    return replace(held, meeting=replace(held.meeting, items=items))


def test_paragraphs_verified_at_once_have_days_of_their_own() -> None:
    held = at_once(record(), {42, 43}, "2025-02-14", "2025-02-17")
    assert lines(held) == [
        "§§ 42–43 omedelbart justerade 2025-02-14",
        "§§ 42–43: Tillkännagivet på anslagstavlan 2025-02-17",
        "§§ 42–43: Överklagandetiden går ut 2025-03-10 (laglighetsprövning, KL 13 kap. 5 §)",
        "§§ 42–43: Anslaget tas ned tidigast 2025-03-11 (KL 8 kap. 12 §)",
        "§§ 40–41, 44: Justeras senast 2025-02-28 (KL 5 kap. 69 §)",
    ]
    verified = replace(held, meeting=replace(held.meeting, verified=date(2025, 2, 24)))
    assert lines(verified)[4:] == [
        "§§ 40–41, 44: Protokollet justerat 2025-02-24",
        "§§ 40–41, 44: Anslås senast 2025-02-26 (KL 8 kap. 12 §)",
        "§§ 40–41, 44: Överklagandetiden går ut 2025-03-19 om anslaget sätts upp 2025-02-26 "
        "(laglighetsprövning, KL 13 kap. 5 §)",
    ]


def test_the_extract_of_one_paragraph_has_its_own_days_alone() -> None:
    held = at_once(record(verified="2025-02-24"), {42}, "2025-02-14")
    assert lines(held, item="i42") == [
        "§ 42 omedelbart justerad 2025-02-14",
        "§ 42: Anslås senast 2025-02-17 (KL 8 kap. 12 §; flyttad dag, tolkning av lag 1930:173 2 §)",
        "§ 42: Överklagandetiden går ut 2025-03-10 om anslaget sätts upp 2025-02-17 "
        "(laglighetsprövning, KL 13 kap. 5 §)",
    ]
    assert lines(held, item="i41")[0] == "§§ 40–41, 43–44: Protokollet justerat 2025-02-24"


def test_two_days_of_verification_at_once_are_two_parts() -> None:
    held = at_once(at_once(record(), {40}, "2025-02-14"), {41, 42, 43, 44}, "2025-02-17")
    assert [(part.at_once, len(part.items)) for part in verified_parts(held.meeting)] == [(True, 1), (True, 4)]


def test_an_item_without_number_is_named_by_its_heading() -> None:
    items = (*ITEMS, Item(ItemId("u"), "Extra ärende", None, False, True, date(2025, 2, 14)))
    assert lines(record(items=items))[0] == "Extra ärende omedelbart justerad 2025-02-14"


def test_an_older_file_knows_that_a_paragraph_was_verified_but_not_when() -> None:
    items = (replace(ITEMS[0], verified=True), *ITEMS[1:])
    assert lines(record(items=items)) == [
        "§ 40 omedelbart justerad",
        "§§ 41–44: Justeras senast 2025-02-28 (KL 5 kap. 69 §)",
    ]


@pytest.mark.parametrize("kind", [kind for kind, law in BODY_RULES.items() if not law.has_days])
def test_a_body_without_these_days_says_when_it_was_verified_and_no_more(kind: BodyKind) -> None:
    held = at_once(record(), {42}, "2025-02-14", "2025-02-17")
    assert part_days(Forum("F", kind), held) == ()
    assert lines(held, kind) == ["§ 42 omedelbart justerad 2025-02-14"]
    assert lines(record(verified="2025-06-01"), kind) == ["Protokollet justerat 2025-06-01"]


def test_a_committee_says_which_decisions_can_be_appealed() -> None:
    held = record("2025-02-14", "2025-02-17", (("2025-02-17", None),))
    said = "\n".join(lines(held, BodyKind.COMMITTEE))
    assert "(laglighetsprövning av beslut på delegation, KL 13 kap. 5 §)" in said


@pytest.mark.parametrize("kind", BodyKind)
def test_nothing_ever_says_laga_kraft(kind: BodyKind) -> None:
    held = at_once(record("2025-05-06", "2025-05-13", (("2025-05-14", None),)), {42}, "2025-05-06", "2025-05-07")
    assert "laga kraft" not in "\n".join(lines(held, kind)).casefold()
