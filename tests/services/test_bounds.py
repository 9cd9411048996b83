"""One place says how large each value may be: as it is entered, and as it comes out of any file."""

import struct
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, date, datetime
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from attendance_app.domain.attendance import Attendance, Interval, ItemId
from attendance_app.domain.change import Change, ChangeKind, Edit, Subject
from attendance_app.domain.forum import AnnexSettings, Forum, Logo
from attendance_app.domain.meeting import Item, Meeting, MeetingId
from attendance_app.domain.quorum import FixedRule, FractionRule
from attendance_app.domain.roster import Organisation, OrganisationId, Person, PersonId
from attendance_app.services.bounds import OutOfBoundsError, refuse_excess, refuse_excess_within
from attendance_app.services.errors import Problem, Refusal, StoreError
from attendance_app.services.forum.file import ForumFile
from attendance_app.storage.durability.data_folder import DataFolder
from attendance_app.storage.forum_store import check_store, create_store, open_store
from attendance_app.storage.sqlite.codec import plain, restored

MEETING = Meeting(MeetingId("m"), date(2025, 1, 1))


def logo(width: int, height: int = 10) -> Logo:
    return Logo(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + struct.pack(">II", width, height), "Sigill")


def person(**fields: Any) -> Person:
    return replace(Person(PersonId("p"), "Anna Ek", 1), **fields)


# What is made of a number, and the largest number that is within bounds.
BOUNDS: dict[str, tuple[Callable[[int], Any], int]] = {
    "a person's name": (lambda n: person(name="a" * n), 200),
    "a party": (lambda n: person(party="a" * n), 500),
    "a title": (lambda n: person(title="a" * n), 500),
    "a place in the roster": (lambda n: person(position=n), 1_000_000_000),
    "an organisation's name": (lambda n: Organisation(OrganisationId("o"), "a" * n, 1, True), 200),
    "a forum's name": (lambda n: Forum("a" * n), 200),
    "rules": (lambda n: Forum("F", rules=(FixedRule(1),) * n), 20),
    "a fixed number": (FixedRule, 1_000_000_000),
    "a denominator": (lambda n: FractionRule(Fraction(1, n)), 1000),
    "a heading of the annex": (lambda n: AnnexSettings(title="a" * n), 200),
    "a number of the annex": (lambda n: AnnexSettings(roll_call_number="a" * n), 40),
    "lines of letterhead": (lambda n: AnnexSettings(letterhead="a\n" * n), 8),
    "a line of letterhead": (lambda n: AnnexSettings(letterhead="a" * n), 200),
    "a logo's width": (logo, 1000),
    "a logo's height": (lambda n: logo(10, n), 330),
    "an item's heading": (lambda n: Item(ItemId("i"), "a" * n), 300),
    "items": (lambda n: replace(MEETING, items=tuple(Item(ItemId(str(at))) for at in range(n))), 1000),
    "meetings of a day": (lambda n: replace(MEETING, ordinal=n), 99),
    "a place": (lambda n: replace(MEETING, place="a" * n), 2000),
    "intervals": (lambda n: Attendance((Interval(),) * n), 1000),
}


@pytest.mark.parametrize(("make", "most"), BOUNDS.values(), ids=BOUNDS)
def test_the_largest_is_taken_and_one_more_is_refused_in_words(make: Callable[[int], Any], most: int) -> None:
    refuse_excess(make(most - 1))
    refuse_excess(make(most))
    with pytest.raises(OutOfBoundsError, match=r"\.$"):
        refuse_excess(make(most + 1))


@pytest.mark.parametrize(
    "rule", [FractionRule(Fraction(0)), FractionRule(Fraction(7, 3)), FixedRule(-1)], ids=["0", "7/3", "-1"]
)
def test_a_rule_that_no_body_has_is_refused(rule: Any) -> None:
    with pytest.raises(OutOfBoundsError):
        refuse_excess_within(Forum("F", rules=(rule,)))


@pytest.mark.parametrize(
    "image", [b"", b"MZ", b"%!PS-Adobe-3.0 EPSF-3.0", b"\x89PNG", b"\x89PNG\r\n\x1a\n" + b"\0" * 40]
)
def test_a_logo_is_known_by_its_header(image: bytes) -> None:
    with pytest.raises(OutOfBoundsError, match="Logotypen"):
        refuse_excess(Logo(image, "Sigill"))


@pytest.mark.parametrize(("make", "most"), BOUNDS.values(), ids=BOUNDS)
def test_the_change_logs_codec_has_the_same_bounds(make: Callable[[int], Any], most: int) -> None:
    kept, excess = make(most), make(most + 1)
    kind = FixedRule | FractionRule if isinstance(kept, FixedRule | FractionRule) else type(kept)
    assert restored(kind, plain(kept)) == kept  # type: ignore[arg-type]
    with pytest.raises(ValueError, match=r".+"):
        restored(kind, plain(excess))  # type: ignore[arg-type]


def forged(path: Path, name: str) -> None:
    """Write a whole file with a value that the program never writes; its log and its tables agree."""
    made = BOUNDS[name][0](BOUNDS[name][1] + 1)
    forum = replace(Forum("F"), annex=made) if isinstance(made, AnnexSettings) else Forum("F")
    forum = replace(forum, annex=AnnexSettings(logo=made)) if isinstance(made, Logo) else forum
    forum = made if isinstance(made, Forum) else forum
    edits = [Edit(Subject.FORUM, None, "", None, forum)]
    if isinstance(made, Person):
        edits.append(Edit(Subject.PERSON, None, made.id, None, made))
    if isinstance(made, Meeting):
        edits.append(Edit(Subject.MEETING, made.id, made.id, None, made))
    change = Change(ChangeKind.CREATE_FORUM, tuple(edits))
    # It is opened as soon as it is written, and refused as well.
    with suppress(StoreError):
        create_store(path, change, datetime(2025, 1, 1, tzinfo=UTC), DataFolder(path.parent / "theirs")).close()
    assert path.exists()


@pytest.mark.parametrize("name", ["a person's name", "items", "lines of letterhead", "a logo's width", "rules"])
def test_a_whole_forum_file_out_of_bounds_is_refused_as_damaged(name: str, tmp_path: Path) -> None:
    path = tmp_path / "F.narvaro"
    forged(path, name)
    for opened in (lambda: open_store(path, DataFolder(tmp_path / "ours"), read_only=True), lambda: check_store(path)):
        with pytest.raises(StoreError) as refused:
            opened()
        assert refused.value.problem is Problem.DAMAGED


def test_what_is_entered_out_of_bounds_is_refused_in_words_and_nothing_is_changed(forum: ForumFile) -> None:
    before = forum.store.head
    with pytest.raises(Refusal, match="högst 40 tecken"):
        forum.change_annex(replace(forum.forum.annex, protocol_number="9" * 41))
    session = forum.meeting_named("2024-12-13")
    with pytest.raises(Refusal, match="högst 2000 tecken"):
        session.journal.record(
            Change(
                ChangeKind.CHANGE_MEETING,
                (Edit(Subject.MEETING, session.meeting_id, session.meeting_id, session.meeting,
                      replace(session.meeting, place="a" * 2001)),),
            )
        )  # fmt: skip
    assert forum.store.head == before
