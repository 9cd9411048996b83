"""Page one of the minutes and the other layouts, for meetings as they are in life."""

from dataclasses import replace

import pytest

from attendance_app.domain.attendance import Attendance, ItemId
from attendance_app.domain.concerns.officer_concerns import hints
from attendance_app.domain.papers.corrections import correction_words
from attendance_app.domain.papers.first_page import by_exception, first_page, verifiers_sentence
from attendance_app.domain.papers.other_annexes import attendance_protocol, deciding, roll_call
from attendance_app.domain.papers.public_version import public_version
from attendance_app.domain.roster import PersonId
from attendance_app.domain.style.house_style import Titles
from tests import invented
from tests.invented import HABITS, Habit


@pytest.mark.parametrize("habit", HABITS, ids=lambda habit: habit.name)
def test_page_one_says_what_happened(habit: Habit) -> None:
    evening = habit.walk()
    text = first_page(evening.forum, evening.record)
    for words in habit.says:
        assert words in text, text
    for words in habit.never:
        assert words not in text


def test_an_office_has_a_small_letter_after_the_name_and_the_title_of_an_official_stays() -> None:
    people = ["Anna Ek (S), Ordförande", "Bo Ål (M), IT-ansvarig", "*Cia Dahl, Lärarförbundet"]
    evening = invented.Evening("Nämnden", invented.BodyKind.BOARD, people, range(1, 3))
    names = replace(evening.forum.style.names, titles=Titles.ALL)
    forum = replace(evening.forum, style=replace(evening.forum.style, names=names))
    evening.tick("anna", "bo", "cia")
    text = first_page(forum, evening.record)
    for words in ("Anna Ek (S), ordförande", "Bo Ål (M), IT-ansvarig", "Cia Dahl, Lärarförbundet"):
        assert words in text, text


@pytest.mark.parametrize("habit", HABITS, ids=lambda habit: habit.name)
def test_nobody_is_lost_or_doubled_in_a_protocol(habit: Habit) -> None:
    evening = habit.walk()
    record = evening.record
    there = {person.name for person in record.roster.people if record.of(person.id).at(None, record.meeting.index_of)}
    for annex in (attendance_protocol(evening.forum, record), deciding(evening.forum, record)):
        text = " | ".join(cell for row in annex.rows for cell in row)
        assert all(name in text for name in there), (habit.name, there, text)
        assert all(len(row) == len(annex.columns) for row in annex.rows)


def test_a_protocol_has_a_row_a_seat_with_who_served_and_when() -> None:
    evening = invented.two_in_turn()
    rows = attendance_protocol(evening.forum, evening.record).rows
    bertil = next(row for row in rows if row[0].startswith("Bertil"))
    assert bertil[2] == "Fredrik Juhl (S), Jonas Nord (S)"
    assert bertil[3] == "§§ 1–3, t.o.m. kl. 10.30; §§ 4–8"
    assert bertil[4] == ""


def test_the_roll_call_names_those_who_may_vote() -> None:
    evening = invented.substitute_for_one_item()
    names = [row[0] for row in roll_call(evening.forum, evening.record, ItemId("i14")).rows]
    assert names == ["Bertil Fors (S)", "Cecilia Gran (M)", "David Holm (M)", "Eva Ill (C)", "Fredrik Juhl (S)"]


def test_an_extract_is_of_one_item_alone() -> None:
    evening = invented.substitute_for_one_item()
    text = first_page(evening.forum, evening.record, ItemId("i14"))
    assert "Fredrik Juhl (S), ersättare för Anna Ek (S)\n" in text
    assert "Jäv\nAnna Ek (S)" in text
    assert "Paragrafer\n§ 14\n" in text


def test_by_exception_names_who_was_not_there_or_only_for_a_part() -> None:
    evening = invented.many_away()
    words = "Samtliga ledamöter utom David Holm (M) och Cecilia Gran (M)."
    assert by_exception(evening.forum, evening.record) == words
    forum = replace(evening.forum, style=replace(evening.forum.style, all_but=True))
    assert words in first_page(forum, evening.record)
    late = invented.late_member_takes_over()
    assert "Delvis: Bertil Fors (S) (§§ 29–38" in by_exception(late.forum, late.record)


def test_the_verifiers_are_chosen_in_the_bodys_own_words() -> None:
    evening = invented.chair_for_one_item()
    words = "Till att jämte ordföranden justera dagens protokoll utses (M) Cecilia Gran och (C) Eva Ill."
    assert verifiers_sentence(evening.forum, evening.record) == words


def test_an_officer_who_takes_no_part_is_hinted_at() -> None:
    evening = invented.chair_for_one_item()
    assert hints(evening.record, None) == ()
    alone = replace(evening.record, meeting=replace(evening.record.meeting, acting_officers=()))
    assert hints(alone, ItemId("i28")) == ("Anna Ek, ordförande, deltar inte § 28.",)


def test_a_correction_says_what_from_to_when_by_whom_and_why() -> None:
    evening = invented.corrected_and_published()
    words = (
        "David Holm: rättat från ”ej närvarande” till ”närvarande hela sammanträdet” 2025-02-14 kl. 09.02 "
        "av Ingrid Malm. Skäl: Förbisedd"
    )
    assert correction_words(evening.record) == (words,)
    assert attendance_protocol(evening.forum, evening.record).notes[0].lines == (words,)


def test_remarks_are_never_printed() -> None:
    evening = invented.many_away()
    noted = {
        PersonId("cecilia"): replace(evening.record.of(PersonId("cecilia")), remark="Sjuk"),
        PersonId("david"): Attendance(remark="Sjuk"),
    }
    record = replace(evening.record, attendance={**evening.record.attendance, **noted})
    printed = [first_page(evening.forum, record), str(deciding(evening.forum, record).rows)]
    assert "Sjuk" not in "".join([*printed, str(attendance_protocol(evening.forum, record).rows)])


def test_the_version_for_the_web_has_nobody_with_protected_identity() -> None:
    evening = invented.corrected_and_published()
    people = tuple(replace(each, protected=each.id in {"david", "anna"}) for each in evening.record.roster.people)
    record = public_version(replace(evening.record, roster=replace(evening.record.roster, people=people)))
    text = (
        first_page(evening.forum, record)
        + str(attendance_protocol(evening.forum, record))
        + str(deciding(evening.forum, record))
    )
    assert "Anna" not in text
    assert "David" not in text
    assert "Vakant" not in text, "a hidden seat is not called vacant"
