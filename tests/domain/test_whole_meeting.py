"""A meeting's figures are of one moment, and what is printed agrees with what is counted."""

from dataclasses import replace
from datetime import date, time

import pytest

from attendance_app.domain.annex_kind import AnnexKind
from attendance_app.domain.attendance import Attendance, Interval, ItemId, Mark, Presence
from attendance_app.domain.body_choices import Country
from attendance_app.domain.body_kinds import BodyKind
from attendance_app.domain.forum import MeetingSettings
from attendance_app.domain.meeting import Item
from attendance_app.domain.papers.annex import annex_of
from attendance_app.domain.papers.first_page import first_page, groups
from attendance_app.domain.papers.other_annexes import attendance_protocol, deciding
from attendance_app.domain.papers.so_far import so_far
from attendance_app.domain.roster import PersonId
from attendance_app.domain.wording import clock_words
from attendance_app.services.meeting.annexes import annex_file_name, annex_for, page_one
from attendance_app.services.meeting.status import session_words, status_data, status_words
from attendance_app.services.record.spreadsheet import attendance_rows
from tests import invented
from tests.invented import BOARD, HABITS, Evening, Habit


def changing_board(country: Country = Country.SWEDEN) -> Evening:
    """Five seats; never more than three people at a time, yet all five have been there."""
    evening = Evening(
        "Miljönämnden", BodyKind.BOARD, BOARD[:5], range(12, 16), MeetingSettings(note_times=False, country=country)
    )
    evening.tick("anna", "bertil", "cecilia")
    evening.to(14)
    for gone in ("anna", "bertil"):
        evening.moves.depart(PersonId(gone))
    evening.tick("david", "eva")
    evening.to(15)
    evening.moves.depart(PersonId("cecilia"))
    evening.steps.end()
    return evening


def marks(evening: Evening) -> dict[str, str]:
    return {row[0]: row[-1] for row in annex_for(evening.session).rows}


def test_an_ended_meeting_gives_the_figures_of_its_weakest_item_not_of_a_union() -> None:
    evening = changing_board()
    data = status_data(evening.session)
    assert (data["present"], data["item"]) == (5, None)
    assert data["quorum"] | {"rules": []} == data["quorum"] | {
        "filled": 2, "required": 3, "quorate": False, "at_item": 15, "rules": []
    }  # fmt: skip


def test_the_weakest_item_is_named_in_words() -> None:
    assert session_words(changing_board().session) == "Inte beslutsför vid § 15, lägst 2 av 5, § 15"
    text = status_words(changing_board().session)
    assert "5 av 5 närvarande någon gång under sammanträdet" in text
    assert "2 av 5 platser fyllda" in text
    assert "5 av 5 platser fyllda" not in text


def test_in_finland_the_verdict_has_the_word_of_its_law() -> None:
    session = changing_board(Country.FINLAND).session
    assert session_words(session) == "Inte beslutför vid § 15, lägst 2 av 5, § 15"
    assert "inte beslutför" in status_words(session)
    assert "beslutsför" not in status_words(session)


def test_several_pairs_of_times_share_one_kl() -> None:
    first, second = (
        Interval(arrived=time(9), departed=time(10, 15)), Interval(arrived=time(10, 30), departed=time(11)),
    )  # fmt: skip
    assert clock_words((first, second)) == "kl. 09.00–10.15, 10.30–11.00"
    assert clock_words((first, replace(second, departed=None))) == "kl. 09.00–10.15, fr.o.m. kl. 10.30"


def test_quorate_throughout_is_said_with_the_lowest_figure() -> None:
    evening = Evening("Miljönämnden", BodyKind.BOARD, BOARD[:5], range(12, 16))
    evening.tick("anna", "bertil", "cecilia", "david")
    evening.to(14)
    evening.moves.depart(PersonId("anna"))
    evening.to(15)
    evening.steps.end()
    assert session_words(evening.session) == "Beslutsför vid alla §§, lägst 3 av 5, § 14"


def test_a_running_meeting_gives_the_figures_of_its_item() -> None:
    evening = Evening("Miljönämnden", BodyKind.BOARD, BOARD[:5], range(12, 16))
    evening.tick("anna", "bertil", "cecilia")
    evening.to(13)
    evening.moves.depart(PersonId("anna"))
    quorum = status_data(evening.session)["quorum"]
    assert (quorum["filled"], quorum["at_item"]) == (2, 13)


def test_without_items_no_item_is_named() -> None:
    evening = Evening("Miljönämnden", BodyKind.BOARD, BOARD[:5], range(0))
    evening.tick("anna", "bertil", "cecilia")
    quorum = status_data(evening.session)["quorum"]
    assert (quorum["filled"], quorum["quorate"], quorum["at_item"]) == (3, True, None)


def test_nothing_printed_in_a_running_meeting_says_that_a_later_item_happened() -> None:
    evening = Evening("Miljönämnden", BodyKind.BOARD, BOARD, range(12, 17))
    evening.tick("anna", "bertil")
    evening.to(13)
    evening.tick("cecilia")
    found = marks(evening)
    assert (found["Anna Ek"], found["Cecilia Gran"]) == ("X", "X (fr.o.m. § 13)")
    text = page_one(evening.session)
    assert "Cecilia Gran (M), fr.o.m. § 13" in text
    assert "Paragrafer\n§§ 12–13\n" in text
    assert not {"15", "16"} & set(text.replace("–", " ").split())


def test_what_is_planned_for_a_later_item_is_not_printed_as_if_it_had_happened() -> None:
    evening = Evening("Miljönämnden", BodyKind.BOARD, BOARD, range(12, 17))
    evening.tick("anna")
    evening.to(13)
    evening.session.set_attendance(PersonId("bertil"), Attendance((Interval(ItemId("i15")),)))
    assert marks(evening)["Bertil Fors"] == ""
    assert so_far(evening.record).of(PersonId("bertil")).intervals == ()


def test_an_extract_lists_the_recused_under_a_heading_of_their_own() -> None:
    evening = invented.substitute_for_one_item()
    found = {group.heading: group.lines for group in groups(evening.forum, evening.record, ItemId("i14"))}
    assert found["Jäv"] == (("Anna Ek (S)", ""),)
    assert "Frånvarande" not in found


def test_a_recused_serving_substitute_is_named_with_whom_they_serve_for() -> None:
    evening = Evening("Miljönämnden", BodyKind.BOARD, BOARD, range(12, 15))
    evening.tick("bertil", "cecilia", "david", "eva", "fredrik")
    evening.serve("fredrik", "anna")
    evening.to(13)
    evening.moves.recuse(PersonId("fredrik"))
    text = first_page(evening.forum, evening.record, ItemId("i13"))
    assert "Jäv\nFredrik Juhl (S), ersättare för Anna Ek (S)\n" in text
    forum = replace(evening.forum, style=replace(evening.forum.style, all_but=True))
    by_exception = first_page(forum, evening.record, ItemId("i13"))
    assert "Samtliga ledamöter utom Anna Ek (S) och Fredrik Juhl (S) (jäv)." in by_exception


def unnumbered() -> Evening:
    """An item without number between numbered ones."""
    evening = Evening("Miljönämnden", BodyKind.BOARD, BOARD, range(12, 15))
    meeting = evening.session.meeting
    items = (*meeting.items[:1], Item(ItemId("extra"), "Extra ärende"), *meeting.items[1:])
    evening.session.change_meeting(invented.replace(meeting, items=items))
    return evening


def test_an_item_without_number_is_named_by_its_heading() -> None:
    evening = unnumbered()
    recused = Interval(ItemId("extra"), ItemId("extra"), presence=Presence.RECUSED)
    evening.session.set_attendance(PersonId("anna"), Attendance((Interval(), recused)))
    evening.session.set_attendance(PersonId("bertil"), Attendance((Interval(ItemId("extra"), ItemId("extra")),)))
    text = first_page(evening.forum, evening.record)
    assert "Anna Ek (S), ej Extra ärende på grund av jäv" in text
    assert "Bertil Fors (S), Extra ärende\n" in text
    assert marks(evening)["Bertil Fors"] == "X (Extra ärende)"


def test_brackets_are_never_empty() -> None:
    evening = Evening("Miljönämnden", BodyKind.BOARD, BOARD, range(12, 15))
    recused = Interval(ItemId("i13"), ItemId("i13"), presence=Presence.RECUSED)
    evening.session.set_attendance(PersonId("anna"), Attendance((Interval(ItemId("i13"), ItemId("i13")), recused)))
    assert marks(evening)["Anna Ek"] == "Jäv § 13"
    assert status_data(evening.session)["present"] == 0
    assert [row[5] for row in attendance_rows(evening.record) if row[0] == "Anna Ek"] == [""]


@pytest.mark.parametrize("habit", HABITS, ids=lambda habit: habit.name)
def test_annex_status_and_spreadsheet_agree_on_everybody(habit: Habit) -> None:
    evening = habit.walk()
    rows = attendance_rows(evening.record)[1:]
    annex = annex_of(evening.forum, evening.record).rows
    for person, row, printed in zip(evening.record.roster.people, rows, annex, strict=True):
        there = evening.session.is_present(person.id)
        assert (row[5] == "X") == there == printed[-1].startswith("X")
    assert sum(row[5] == "X" for row in rows) == status_data(evening.session)["present"]


def test_the_spreadsheet_says_what_the_mark_leaves_out() -> None:
    evening = invented.substitute_for_one_item()
    found = {row[0]: row[6:] for row in attendance_rows(evening.record)}
    assert found["Fredrik Juhl"][:1] + found["Fredrik Juhl"][2:3] == ("§§ 12–16", "Anna Ek")
    assert found["Anna Ek"] == ("§§ 12–13, 15–16", "", "", "", "§ 14", "")


def test_each_layout_has_its_own_number_or_none() -> None:
    evening = Evening("Miljönämnden", BodyKind.BOARD, BOARD, range(12, 15))
    assert annex_of(evening.forum, evening.record).number == "Bilaga 1"
    assert attendance_protocol(evening.forum, evening.record).number == ""
    numbered = invented.replace(evening.forum, annex=invented.replace(evening.forum.annex, deciding_number="Bilaga 2"))
    made = deciding(numbered, evening.record)
    assert (made.full_title, made.page_words(1, 2)) == (
        f"Beslutande Miljönämnden {date(2025, 2, 14)}, Bilaga 2", "Bilaga 2, sida 1 (2)"
    )  # fmt: skip


def test_where_the_forum_wants_it_the_annexes_say_excused_distance_and_recusal() -> None:
    evening = Evening("Miljönämnden", BodyKind.BOARD, BOARD, range(12, 15))
    evening.tick("anna", mark=Mark.EXCUSED)
    evening.session.set_attendance(PersonId("bertil"), Attendance((Interval(presence=Presence.REMOTE),)))
    recused = Interval(ItemId("i13"), ItemId("i13"), presence=Presence.RECUSED)
    evening.session.set_attendance(PersonId("cecilia"), Attendance((Interval(), recused)))
    forum = invented.replace(evening.forum, annex=invented.replace(evening.forum.annex, details=True))
    assert [row[-1] for row in annex_of(forum, evening.record).rows[:3]] == [
        "Anmält förhinder", "X, deltar på distans", "X (§§ 12, 14), ej § 13 på grund av jäv"
    ]  # fmt: skip
    assert attendance_protocol(forum, evening.record).rows[0][1] == "Anmält förhinder"
    assert [row[-1] for row in annex_of(evening.forum, evening.record).rows[:2]] == ["", "X"]


def test_a_title_names_the_organ_in_the_words_of_older_files_too() -> None:
    evening = Evening("Miljönämnden", BodyKind.BOARD, BOARD, range(12, 15))
    for title in ("Närvaro {organ} {date}", "Närvaro {forum} {date}"):
        forum = invented.replace(evening.forum, annex=invented.replace(evening.forum.annex, title=title))
        assert annex_of(forum, evening.record).title == "Närvaro Miljönämnden 2025-02-14"


def test_a_board_has_no_empty_organisation_anywhere() -> None:
    evening = Evening("Miljönämnden", BodyKind.BOARD, BOARD, range(12, 15))
    evening.tick("anna", "bertil", "cecilia")
    assert [column.heading for column in annex_of(evening.forum, evening.record).columns] == ["Namn", "Närvaro (X)"]
    text = status_words(evening.session)
    assert text.splitlines()[:8] == [
        "Miljönämnden 2025-02-14", "3 av 9 närvarande", "",
        "  Ledamöter          3 av 5", "  Ersättare          0 av 3", "  Tjänstepersoner    0 av 1", "",
        "3 av 5 platser fyllda (3 ledamöter) · krävs 3 · beslutsför",
    ]  # fmt: skip
    assert "medlemsorganisationer" not in text


def test_a_substitute_whose_abstention_is_all_that_is_stored_is_listed_where_counted() -> None:
    evening = Evening("Miljönämnden", BodyKind.BOARD, BOARD, range(12, 15))
    note = Interval(ItemId("i13"), ItemId("i13"), presence=Presence.ABSTAINS)
    evening.session.set_attendance(PersonId("fredrik"), Attendance((Interval(ItemId("i14")), note)))
    found = {group.heading: group.lines for group in groups(evening.forum, evening.record, ItemId("i13"))}
    assert found["Ej tjänstgörande ersättare"] == (("Fredrik Juhl (S)", "deltar inte i beslutet"),)


def test_where_every_item_has_as_many_no_item_is_named_the_weakest() -> None:
    evening = Evening("Miljönämnden", BodyKind.BOARD, BOARD, range(12, 15))
    evening.tick("anna", "bertil", "cecilia")
    evening.to(13)
    evening.tick("ingrid")
    evening.to(14)
    evening.steps.end()
    assert session_words(evening.session) == "Beslutsför vid alla §§, 3 av 5"


def test_a_layouts_file_has_its_swedish_name() -> None:
    evening = changing_board()
    assert annex_file_name(evening.session, AnnexKind.ATTENDANCE_PROTOCOL) == "Närvaroprotokoll 2025-02-14.pdf"
