"""What is typed about fees is understood, or refused in a sentence."""

from datetime import date, time

import pytest

from attendance_app.domain.attendance import ItemId
from attendance_app.domain.fees.rules import FeeBasis, FeeRules, PersonPay, TravelStep
from attendance_app.domain.meeting import Break, Item, Meeting, MeetingDay, MeetingId
from attendance_app.domain.roster import PersonId
from attendance_app.services.errors import Refusal
from attendance_app.services.fees.book import FeeBook
from attendance_app.services.fees.typed import (
    breaks_words,
    pay_from_rows,
    rules_data,
    rules_from,
    travel_words,
    typed_amount,
    typed_breaks,
    typed_minutes,
    typed_travel,
)
from attendance_app.services.forum.file import ForumFile


@pytest.mark.parametrize(("text", "amount"), [("", 0), ("1 250", 125000), ("87,5 kr", 8750), ("1\xa0000:-", 100000)])
def test_an_amount_is_typed(text: str, amount: int) -> None:
    assert typed_amount(text) == amount


@pytest.mark.parametrize(("text", "minutes"), [("", 0), ("2 h 30 min", 150), ("2:30", 150), ("4 h", 240), ("35", 35)])
def test_a_time_is_typed(text: str, minutes: int) -> None:
    assert typed_minutes(text) == minutes


def test_adjournments_are_typed_as_they_are_shown() -> None:
    breaks = (Break(None, time(10, 15), time(10, 30)), Break(None, time(12), time(13)))
    assert typed_breaks(breaks_words(breaks)) == breaks
    assert typed_breaks("10:15-10:30; 12.00–13.00") == breaks


def test_travel_times_are_typed_as_they_are_shown() -> None:
    steps = (TravelStep(0, 120), TravelStep(70, 180))
    assert travel_words(steps) == "2 h; 3 h från 70 km"
    assert typed_travel(travel_words(steps)) == steps


@pytest.mark.parametrize(
    ("read", "text"),
    [(typed_amount, "mycket"), (typed_minutes, "länge"), (typed_breaks, "lunch"), (typed_breaks, "25.00–26.00"),
     (typed_travel, "ibland från 70 km")],
)  # fmt: skip
def test_what_is_not_understood_is_said(read, text: str) -> None:
    with pytest.raises(Refusal, match="Skriv som"):
        read(text)


def test_rules_are_read_back_from_plain_data() -> None:
    rules = FeeRules("Reglemente", FeeBasis.STARTED, 15000, travel=(TravelStep(0, 60),))
    assert rules_from(rules_data(rules)) == rules


@pytest.mark.parametrize("data", [{"belopp": 1}, {"amount": "mycket"}, {"period": 0}, {"member": -1}, [1], None])
def test_other_data_is_no_rules(data: object) -> None:
    with pytest.raises(Refusal):
        rules_from(data)


def test_a_table_of_pay_ids_is_read_by_name(forum: ForumFile) -> None:
    book = FeeBook(forum)
    first, second = book.people()[:2]
    rows = [("Namn", "Löneid", "Km", "Fast arvode"), (first.name, "A1", "12", "ja"), (second.name, "A2", "", "")]
    found = pay_from_rows(book, rows)
    assert found == {first.id: PersonPay("A1", 12, fixed=True), second.id: PersonPay("A2")}
    book.set_pay(found)
    later = pay_from_rows(book, [("Namn", "Restid"), (first.name, "45")])
    assert later == {PersonId(first.id): PersonPay("A1", 12, 45, fixed=True)}


@pytest.mark.parametrize(
    ("rows", "words"),
    [([("Namn", "Löneid"), ("Nils Holgersson", "1")], "Rad 2: Nils Holgersson finns inte"), ([("Namn",)], "rubrikerna"),
     ([], "rubrikerna")],
)  # fmt: skip
def test_a_table_that_does_not_fit_is_refused(forum: ForumFile, rows: list[tuple[str, ...]], words: str) -> None:
    with pytest.raises(Refusal, match=words):
        pay_from_rows(FeeBook(forum), rows)


def test_adjournments_of_several_days_are_typed_with_their_day() -> None:
    first, second = ItemId("i1"), ItemId("i2")
    days = (MeetingDay(date(2026, 3, 13), second, time(13, 30), time(12, 30)),)
    known = Break(ItemId("i3"), time(14), time(14, 15))
    meeting = Meeting(
        MeetingId("m"), date(2026, 3, 12), starts=time(9), ends=time(15), breaks=(known,), later_days=days,
        items=(Item(first), Item(second), Item(ItemId("i3"))),
    )  # fmt: skip
    breaks = (Break(first, time(10, 15), time(10, 30)), known)
    words = "2026-03-12 10.15–10.30, 2026-03-13 14.00–14.15"
    assert breaks_words(breaks, meeting) == words
    assert typed_breaks(words, meeting) == breaks
    with pytest.raises(Refusal, match="ingen av sammanträdets dagar"):
        typed_breaks("10.15–10.30", meeting)
