"""A forum's style is stored with it, and so are the facts of a meeting that only a style prints."""

from dataclasses import replace
from datetime import date, time
from pathlib import Path

import pytest

from attendance_app.composition import create_forum, open_forum
from attendance_app.domain.attendance import ItemId
from attendance_app.domain.forum import Forum
from attendance_app.domain.meeting import ActingOfficer, Break, Duty, Item
from attendance_app.domain.roster import Person, PersonId, Roster, Seat, SeatId
from attendance_app.domain.style.house_style import HouseStyle
from attendance_app.domain.style.named_styles import NAMED_STYLES
from attendance_app.services.errors import Refusal
from attendance_app.services.forum import erasure
from attendance_app.services.forum.file import ForumFile, MeetingPlan, added_roster, new_forum
from attendance_app.services.forum.history import history
from attendance_app.services.record.reading import read_record
from attendance_app.services.record.writing import record_data
from attendance_app.services.style.settings import changed_style, flat_data, style_data, with_setting
from attendance_app.storage.forum_store import check_store

TABLE = NAMED_STYLES["Tabell"]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "N.narvaro"
    people = (Person(PersonId("anna"), "Anna Ek", 1), Person(PersonId("bo"), "Bo Ål", 2))
    seats = (
        Seat(SeatId("a"), None, "S", PersonId("anna")),
        Seat(SeatId("b"), None, "C", office="vice ordförande", number=7),
    )
    change = new_forum(Forum("Nämnden"))
    edits = (*change.edits, *added_roster(Roster((), people, seats), None))
    file = create_forum(path, replace(change, edits=edits))
    session = file.new_meeting(MeetingPlan(date(2026, 1, 15), items=2, first_item=59))
    items = (session.meeting.items[0], Item(ItemId("p2"), "", 59, point=2))
    breaks = (Break(items[0].id, time(10), time(10, 15)), Break())
    acting = (ActingOfficer(Duty.SUBSTITUTE_VERIFIER, PersonId("bo")),)
    session.change_meeting(replace(session.meeting, items=items, breaks=breaks, acting_officers=acting))
    file.close()
    return path


def reopened(path: Path) -> ForumFile:
    return open_forum(path, read_only=True)


def test_a_style_is_stored_undone_and_in_the_log(path: Path) -> None:
    file = open_forum(path)
    file.change_style(TABLE)
    file.journal.undo()
    assert file.forum.style == HouseStyle()
    file.journal.redo()
    file.close()
    again = reopened(path)
    assert again.forum.style == TABLE
    assert not check_store(path)
    again.close()


def test_the_facts_that_a_style_prints_are_stored(path: Path) -> None:
    file = reopened(path)
    meeting, seat = file.meetings[0], file.roster.seats[1]
    assert (meeting.items[1].point, meeting.breaks[0].ends, meeting.breaks[1]) == (2, time(10, 15), Break())
    assert meeting.acting_officers[0].duty is Duty.SUBSTITUTE_VERIFIER
    assert (seat.office, seat.number) == ("vice ordförande", 7)
    file.close()


def test_an_export_has_the_style_and_the_keys_that_were_promised(path: Path) -> None:
    forum = Forum("Nämnden", style=with_setting(TABLE, "names.name", "({party}) {name}"))
    data = record_data(forum, reopened(path).roster)
    assert data["forum"]["settings"]["party_first"] is True
    assert read_record(data, lambda _: "").forum == forum


def test_an_export_from_before_there_were_styles_keeps_what_it_said(path: Path) -> None:
    data = record_data(Forum("Nämnden"), reopened(path).roster)
    del data["forum"]["style"]
    data["forum"]["settings"] |= {"serving_for": "ersätter", "official": "tjänsteman", "party_first": True}
    style = read_record(data, lambda _: "").forum.style
    assert (style.serving.words, style.names.untitled, style.names.name) == (
        "ersätter {whom}", "tjänsteman", "({party}) {name}",
    )  # fmt: skip


def test_an_erased_name_leaves_the_style(path: Path) -> None:
    file = open_forum(path)
    file.change_style(with_setting(TABLE, "foot", "Signeras av Anna Ek"))
    erasure.erase(file, erasure.person_called(file, "Anna Ek"))
    assert "Anna" not in file.forum.style.foot
    file.close()
    assert b"Signeras av Anna" not in path.read_bytes()


@pytest.mark.parametrize("name", NAMED_STYLES)
def test_a_style_comes_back_from_its_settings(name: str) -> None:
    style = NAMED_STYLES[name]
    assert changed_style(HouseStyle(), style_data(style)) == style
    paths = flat_data(style_data(style))
    assert paths["serving.words"] == style.serving.words


@pytest.mark.parametrize(("key", "value"), [("serving.word", "x"), ("other_part", "x"), ("sections", "x"), ("foot", 1)])
def test_a_setting_that_is_not_one_is_refused_by_its_name(key: str, value: object) -> None:
    with pytest.raises(Refusal, match=key):
        with_setting(TABLE, key, value)


def test_a_style_that_is_out_of_bounds_is_refused_and_nothing_changes(path: Path) -> None:
    file = open_forum(path)
    with pytest.raises(Refusal):
        file.change_style(replace(TABLE, foot="x" * 300))
    assert file.forum.style == HouseStyle()
    file.close()


def test_the_log_says_what_was_printed_and_what_is(path: Path) -> None:
    file = open_forum(path)
    file.change_style(with_setting(file.forum.style, "serving.words", "tjg för {whom}"))
    line = history(file)[0]
    assert (line.before, line.after) == ("”ersättare för Lars Åkesson (M)”", "”tjg för Lars Åkesson (M)”")
    file.change_style(TABLE)
    assert history(file)[0].after == "stilen Tabell"
    file.close()
