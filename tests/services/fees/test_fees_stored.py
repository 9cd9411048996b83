"""What is stored of fees is in the log, undone, merged, exported and erased like everything else."""

import json
import shutil
import sqlite3
from contextlib import suppress
from dataclasses import replace
from datetime import time
from pathlib import Path

import pytest

from attendance_app.cli.import_roster import import_file
from attendance_app.composition import create_forum, export, open_copy, open_forum
from attendance_app.domain.attendance import Attendance, Mark
from attendance_app.domain.change import Change, ChangeKind, Edit, Subject
from attendance_app.domain.fees.rules import PayerAccount, PersonPay
from attendance_app.domain.forum import Forum
from attendance_app.domain.meeting import Break, MeetingId
from attendance_app.domain.roster import PersonId
from attendance_app.services.errors import Refusal
from attendance_app.services.fees.book import FeeBook
from attendance_app.services.fees.sheet import FeeSheets, closed
from attendance_app.services.fees.typed import rules_data, rules_from
from attendance_app.services.forum.erasure import erase, meeting_called, person_called
from attendance_app.services.forum.file import ForumFile, added, added_roster
from attendance_app.services.forum.history import history
from attendance_app.services.merge.three_way import Side, apply_merge, compare
from attendance_app.storage.forum_store import check_store
from tests.fees_table import pay, records, rules

ANNA, BERTIL = PersonId("Anna"), PersonId("Bertil")
BOTH = (MeetingId("morning"), MeetingId("afternoon"))


@pytest.fixture
def file(tmp_path: Path):
    roster = records()[0].roster
    forum = Edit(Subject.FORUM, None, "", None, Forum("Nämnden", fees=rules("half_hours")))
    edits = (forum, *added_roster(roster, None), *(edit for each in records() for edit in added(each)))
    made = create_forum(tmp_path / "fees.narvaro", Change(ChangeKind.CREATE_FORUM, edits))
    FeeBook(made).set_pay(pay() | {ANNA: PersonPay("A-17", 10)})
    yield made
    # A test may have closed it.
    with suppress(sqlite3.Error, ValueError):
        made.close()


def path_of(file: ForumFile, folder: Path) -> Path:
    return folder / file.store.name


def test_a_closed_run_is_read_back_as_it_was_closed(file: ForumFile, tmp_path: Path) -> None:
    run = FeeBook(file).close(BOTH)
    file.close()
    again = open_forum(path_of(file, tmp_path))
    assert FeeBook(again).runs == (run,)
    assert FeeBook(again).rules == rules("half_hours")
    assert FeeBook(again).pay_of(ANNA) == PersonPay("A-17", 10)
    assert again.journal.state.record(BOTH[0]).meeting.breaks == (Break(None, time(10, 15), time(10, 45)),)
    again.close()
    assert check_store(path_of(file, tmp_path)) == []


def test_a_closed_meeting_is_in_no_other_run(file: ForumFile) -> None:
    book = FeeBook(file)
    assert [each.id for each in book.meetings()] == list(BOTH)
    first = book.close(BOTH[:1])
    assert [each.id for each in book.meetings()] == ["afternoon"]
    assert book.close(BOTH).number == first.number + 1
    assert book.meetings() == ()
    with pytest.raises(Refusal, match="inget att stänga"):
        book.close(BOTH)


def test_a_change_after_the_closing_is_a_correction_and_the_run_stays(file: ForumFile) -> None:
    book = FeeBook(file)
    run = book.close(BOTH)
    with pytest.raises(Refusal, match="Inget har ändrats"):
        book.correct(run)
    file.open_meeting(BOTH[0]).set_attendance(BERTIL, Attendance(absence=Mark.EXCUSED))
    book.set_rules(replace(book.rules, amount=99_00))
    correction = book.correct(run)
    assert book.runs == (run, correction)
    assert ([each.person for each in correction.replaced], correction.lines) == ([BERTIL], ())
    assert correction.amount == -900_00
    assert correction.rules == run.rules
    with pytest.raises(Refusal, match="Inget har ändrats"):
        book.correct(correction)


def test_each_step_is_undone_and_done_again(file: ForumFile) -> None:
    book = FeeBook(file)
    run = book.close(BOTH)
    file.journal.undo()
    assert book.runs == ()
    file.journal.undo()
    assert book.pay_of(ANNA) == PersonPay()
    file.journal.redo()
    file.journal.redo()
    assert (book.runs, book.pay_of(ANNA).pay_id) == ((run,), "A-17")


def test_the_change_log_says_what_was_done(file: ForumFile) -> None:
    FeeBook(file).close(BOTH)
    lines = history(file)
    assert (lines[0].what, lines[0].whom) == ("arvodesunderlag", "Arvodesunderlag 1")
    assert "21 rader" in lines[0].after or "rader" in lines[0].after
    assert any(line.what == "uppgifter för arvoden" for line in lines)


@pytest.mark.parametrize("code", ["19640823-3234", "6408233234", "640883+3234", "Löneid 196408233234"])
def test_a_personal_number_is_refused_as_pay_id(file: ForumFile, code: str) -> None:
    with pytest.raises(Refusal, match="aldrig ett personnummer"):
        FeeBook(file).set_pay({ANNA: PersonPay(code)})
    assert FeeBook(file).pay_of(ANNA).pay_id == "A-17"


@pytest.mark.parametrize("code", ["", "A-17", "0012345", "1234567890", "640823"])
def test_the_payroll_offices_own_codes_are_accepted(file: ForumFile, code: str) -> None:
    FeeBook(file).set_pay({ANNA: PersonPay(code)})
    assert FeeBook(file).pay_of(ANNA).pay_id == code


def test_a_meeting_without_its_end_is_not_closed(file: ForumFile) -> None:
    session = file.open_meeting(BOTH[0])
    session.change_meeting(replace(session.meeting, ends=None))
    with pytest.raises(Refusal, match="sluttid saknas för 2026-03-12"):
        FeeBook(file).close(BOTH)


def test_two_copies_with_fees_are_merged_both_ways(file: ForumFile, tmp_path: Path) -> None:
    path, other = path_of(file, tmp_path), tmp_path / "copy.narvaro"
    file.close()
    shutil.copyfile(path, other)
    ours, theirs = open_forum(path), open_forum(other)
    FeeBook(ours).close(BOTH[:1])
    FeeBook(ours).set_pay({ANNA: PersonPay("ours")})
    FeeBook(theirs).close(BOTH[1:])
    FeeBook(theirs).set_pay({ANNA: PersonPay("theirs"), BERTIL: PersonPay("B-2")})
    theirs.close()
    copy = open_copy(ours, other)
    merge = compare(ours, copy)
    assert [row.who for row in merge.questions] == ["Anna Provsson"]
    assert (merge.questions[0].ours, merge.questions[0].theirs) == ("Löneid ours", "Löneid theirs")
    merge.answers[0] = Side.THEIRS
    apply_merge(ours, merge)
    copy.close()
    assert sorted(run.number for run in FeeBook(ours).runs) == [1, 2]
    assert FeeBook(ours).pay_of(ANNA).pay_id == "theirs"
    assert FeeBook(ours).pay_of(BERTIL).pay_id == "B-2"
    ours.close()
    assert check_store(path) == []


def test_an_export_has_the_fees_of_its_meeting_and_reads_back(file: ForumFile, tmp_path: Path) -> None:
    FeeBook(file).set_account("Öby", "4711")
    run = FeeBook(file).close(BOTH)
    out = tmp_path / "morning.json"
    export(file, file.open_meeting(BOTH[0]), out)
    data = json.loads(out.read_text("utf-8"))
    assert {
        "person": "Anna",
        "name": "Anna Provsson",
        "pay_id": "A-17",
        "km": 10,
        "travel_minutes": None,
        "fixed": False,
    } in data["pay"]
    assert {line["meeting"] for each in data["fee_runs"] for line in each["lines"]} == {"morning"}
    import_file(out, tmp_path / "new.narvaro", None)
    made = open_forum(tmp_path / "new.narvaro")
    assert FeeBook(made).rules == run.rules
    assert FeeBook(made).pay_of(ANNA).pay_id == "A-17"
    assert FeeBook(made).runs == (run.without_meetings({"afternoon"}),)
    made.close()
    del data["pay"], data["fee_runs"], data["forum"]["fees"], data["meeting"]["breaks"]
    out.write_text(json.dumps(data), "utf-8")
    import_file(out, tmp_path / "older.narvaro", None)


def test_an_export_read_into_another_forum_gets_its_ids(file: ForumFile, tmp_path: Path) -> None:
    FeeBook(file).close(BOTH)
    out = tmp_path / "morning.json"
    export(file, file.open_meeting(BOTH[0]), out)
    roster = records()[0].roster
    forum = Edit(Subject.FORUM, None, "", None, Forum("Annan"))
    other = create_forum(
        tmp_path / "other.narvaro", Change(ChangeKind.CREATE_FORUM, (forum, *added_roster(roster, None)))
    )
    other.close()
    import_file(out, tmp_path / "other.narvaro", None)
    again = open_forum(tmp_path / "other.narvaro")
    [run] = FeeBook(again).runs
    assert {each.meeting for each in run.lines} == {again.meetings[0].id} != {"morning"}
    assert FeeBook(again).difference(run) == ((), ())
    again.close()


def test_an_erased_person_leaves_no_pay_id(file: ForumFile, tmp_path: Path) -> None:
    FeeBook(file).close(BOTH)
    FeeBook(file).set_rules(replace(FeeBook(file).rules, attest="Anna Provsson"))
    FeeBook(file).set_account("Öby", "4711 Anna Provsson")
    path = path_of(file, tmp_path)
    assert b"A-17" in path.read_bytes()
    erase(file, person_called(file, "Anna Provsson"))
    assert FeeBook(file).pay_of(ANNA) == PersonPay()
    assert "Provsson" not in FeeBook(file).rules.attest
    assert "Provsson" not in FeeBook(file).rules.account_of("Öby")
    file.close()
    assert b"A-17" not in path.read_bytes()
    assert check_store(path) == []


def test_an_erased_meeting_leaves_the_runs(file: ForumFile, tmp_path: Path) -> None:
    FeeBook(file).close(BOTH)
    erase(file, meeting_called(file, "2026-03-12"))
    [run] = FeeBook(file).runs
    assert {each.meeting for each in run.lines} == {"afternoon"}
    file.close()
    path = path_of(file, tmp_path)
    assert b'"meeting":"morning"' not in path.read_bytes()
    assert check_store(path) == []


def test_each_payer_may_have_a_kontering_of_its_own_and_a_closed_run_keeps_it(file: ForumFile, tmp_path: Path) -> None:
    book = FeeBook(file)
    book.set_rules(replace(book.rules, account="1000"))
    book.set_account("Öby", " 4711 ")
    sheets = FeeSheets(closed(book, book.close(BOTH)))
    aby, oby = sheets.papers.payers
    assert {(row[0], row[-1]) for row in sheets.rows(everybody=True)[1:]} == {("Åby", "1000"), ("Öby", "4711")}
    assert "Kontering: 4711." in str(sheets.annex(oby).notes)
    assert "4711" not in str(sheets.annex(aby).notes)
    assert [each["account"] for each in sheets.data()["payers"]] == ["1000", "4711"]
    book.set_account("Öby", "")
    assert book.rules.accounts == ()
    assert {row[-1] for row in sheets.rows(oby)[1:]} == {"4711"}
    file.journal.undo()
    assert book.rules.account_of("Öby") == "4711"
    assert rules_from(rules_data(book.rules)) == book.rules
    file.close()
    assert check_store(path_of(file, tmp_path)) == []


def test_a_kontering_of_nobody_is_refused_when_it_is_entered_and_when_its_payer_has_another_name(
    file: ForumFile,
) -> None:
    book = FeeBook(file)
    with pytest.raises(Refusal, match="Obo är ingen organisation"):
        book.set_account("Obo", "1")
    with pytest.raises(Refusal, match="Öby har två"):
        book.set_rules(replace(book.rules, accounts=(PayerAccount("Öby", "1"), PayerAccount("Öby", "2"))))
    book.set_account("Öby", "1")
    for meeting in (None, *BOTH):
        roster = file.roster if meeting is None else file.open_meeting(meeting).record.roster
        oby = roster.organisations[1]
        edit = Edit(Subject.ORGANISATION, meeting, oby.id, oby, replace(oby, name="Öby kommun"))
        file.journal.record(Change(ChangeKind.CHANGE_ROSTER, (edit,)))
    assert "Öby" in book.payers()
    with pytest.raises(Refusal, match="Kontering finns för Öby, som ingen"):
        book.close(BOTH)


def test_a_corrected_break_stays_at_its_item(file: ForumFile) -> None:
    book = FeeBook(file)
    first, second = (each.id for each in file.journal.state.record(BOTH[0]).meeting.items[:2])
    book.set_breaks(BOTH[0], [Break(first, time(10), time(10, 15)), Break(second, time(11), time(11, 15))])
    for typed, items in (
        ([Break(None, time(10), time(10, 20)), Break(None, time(11, 5), time(11, 15))], (first, second)),
        ([Break(None, time(10, 1), time(10, 21)), Break(None, time(11, 6), time(11, 16))], (first, second)),
        ([Break(None, time(11, 6), time(11, 18))], (second,)),
        ([Break(None, time(12), time(12, 30)), Break(None, time(13), time(13, 30))], (None, None)),
    ):
        book.set_breaks(BOTH[0], typed)
        assert tuple(each.item for each in file.journal.state.record(BOTH[0]).meeting.breaks) == items


def test_breaks_are_entered_where_the_clock_did_not_note_them(file: ForumFile) -> None:
    book = FeeBook(file)
    book.set_breaks(BOTH[1], [Break(None, time(14), time(14, 30))])
    assert [each.quantity for each in book.lines(BOTH) if each.person == "Frida"] == [4]
    with pytest.raises(Refusal, match="slutar efter"):
        book.set_breaks(BOTH[1], [Break(None, time(14), time(13, 30))])
