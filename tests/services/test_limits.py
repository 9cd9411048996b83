"""Each limit on what is entered, one below it, at it and one above: what is refused never gets into the file."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from attendance_app.domain.text import LONGEST_NAME
from attendance_app.services.bounds import LETTERHEAD_LINES, LONGEST_HEADING, LONGEST_NUMBER
from attendance_app.services.errors import Refusal
from attendance_app.services.forum.file import MOST_ITEMS, ForumFile, MeetingPlan
from attendance_app.services.forum.roster_editing import MOST_SEATS_AT_ONCE, RosterEdit
from attendance_app.services.meeting.agenda import AgendaEdit

Enter = Callable[[ForumFile, int], object]


def add_items_one_by_one(file: ForumFile, number: int) -> None:
    agenda = AgendaEdit(file.new_meeting(MeetingPlan(date(2025, 2, 14), items=min(number, MOST_ITEMS) - 1)))
    for _ in range(number - min(number, MOST_ITEMS) + 1):
        agenda.add()


def annex(name: str, text: Callable[[int], str]) -> Enter:
    return lambda file, number: file.change_annex(replace(file.forum.annex, **{name: text(number)}))


LIMITS: dict[str, tuple[int, Enter]] = {
    "items of a new meeting": (
        MOST_ITEMS,
        lambda file, number: file.new_meeting(MeetingPlan(date(2025, 2, 14), items=number)),
    ),
    "items added": (MOST_ITEMS, add_items_one_by_one),
    "seats": (MOST_SEATS_AT_ONCE, lambda file, number: RosterEdit(file.journal).add_seats(None, "", number)),
    "name": (LONGEST_NAME, lambda file, number: RosterEdit(file.journal).add_person("a" * number, None)),
    "organisation": (LONGEST_NAME, lambda file, number: RosterEdit(file.journal).add_organisation("a" * number)),
    "annex number": (LONGEST_NUMBER, annex("number", lambda number: "a" * number)),
    "annex title": (LONGEST_HEADING, annex("title", lambda number: "a" * number)),
    "letterhead": (LETTERHEAD_LINES, annex("letterhead", lambda number: "\n".join("a" * number))),
}


@pytest.mark.parametrize("name", LIMITS)
def test_below_and_at_the_limit_it_is_stored_and_above_it_nothing_is(forum: ForumFile, name: str) -> None:
    limit, enter = LIMITS[name]
    for number in (limit - 1, limit):
        enter(forum, number)
    head = forum.store.head
    with pytest.raises(Refusal):
        enter(forum, limit + 1)
    # Items are added to a meeting that is made first.
    assert forum.store.head.number <= head.number + 2 * (name == "items added")
