"""The rows of a meeting over several days are on the papers, in the files, and read back from store and export."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from attendance_app.cli.import_roster import import_file
from attendance_app.composition import create_forum, export, fee_file, open_forum
from attendance_app.domain.change import Change, ChangeKind, Edit, Subject
from attendance_app.domain.forum import Forum
from attendance_app.domain.meeting import MeetingDay
from attendance_app.services.errors import Refusal
from attendance_app.services.fees.book import FeeBook
from attendance_app.services.fees.sheet import FeeSheets, closed, proposal
from attendance_app.services.forum.file import ForumFile, added, added_roster
from tests.domain.fees.test_fees_of_several_days import NEXT, PAY, THREE, meeting
from tests.fees_table import DAY, rules


@pytest.fixture
def file(tmp_path: Path):
    record = meeting()
    forum = Edit(Subject.FORUM, None, "", None, Forum("Nämnden", fees=rules("half_hours")))
    edits = (forum, *added_roster(record.roster, None), *added(record))
    made = create_forum(tmp_path / "two.narvaro", Change(ChangeKind.CREATE_FORUM, edits))
    FeeBook(made).set_pay(PAY)
    yield made
    made.close()


def test_the_papers_have_a_section_for_each_day_and_the_files_its_date(file: ForumFile) -> None:
    book = FeeBook(file)
    sheets = FeeSheets(proposal(book, [each.id for each in book.meetings()]))
    payer = sheets.papers.payers[0]
    assert [each.heading for each in sheets.annex(payer).sections] == [
        "2026-03-12 (dagen 2026-03-12), Salen, kl. 09.00–12.30, ajournering 10.15–10.45 räknas inte",
        "2026-03-12 (dagen 2026-03-13), Salen, kl. 13.30–15.40",
        "2026-03-12 och 2026-03-13",
        "Summa Åby",
    ]
    assert [row[1] for row in sheets.rows(payer) if row[3] == "Bertil" or row[3] == "David"] == [
        "2026-03-12 (dagen 2026-03-12)",
        "2026-03-12 (dagen 2026-03-13)",
    ]
    lines = sheets.data()["payers"][0]["lines"]
    assert {(each["meeting"], each["day"]) for each in lines} == {
        ("2026-03-12", str(DAY)), ("2026-03-12", str(NEXT)), ("2026-03-12", None),
    }  # fmt: skip
    assert fee_file(sheets, payer, "pdf").startswith(b"%PDF")


def test_a_closed_run_has_the_days_in_the_file_and_in_an_export(file: ForumFile, tmp_path: Path) -> None:
    run = FeeBook(file).close(["two"])
    assert [each.day for each in file.store.load_fee_runs()[0].lines] == [each.day for each in run.lines]
    assert closed(FeeBook(file), run).lines == run.lines
    out = tmp_path / "two.json"
    export(file, file.open_meeting(run.meetings[0]), out)
    import_file(out, tmp_path / "new.narvaro", None)
    made = open_forum(tmp_path / "new.narvaro")
    assert FeeBook(made).runs == (run,)
    made.close()
    data = json.loads(out.read_text("utf-8"))
    for line in data["fee_runs"][0]["lines"]:
        del line["day"]
    out.write_text(json.dumps(data), "utf-8")
    import_file(out, tmp_path / "older.narvaro", None)


def test_the_day_that_lacks_a_time_is_named(file: ForumFile) -> None:
    session = file.open_meeting(meeting().meeting.id)
    session.change_meeting(replace(session.meeting, later_days=(MeetingDay(NEXT, THREE),)))
    with pytest.raises(Refusal, match=r"\(dagen 2026-03-12\), 2026-03-12 \(dagen 2026-03-13\).*Extra dag"):
        FeeBook(file).close(["two"])
