"""Statistics and the basis for fees from the command line, from the meeting to the files that are sent."""

import csv
import io
import json
import shutil
from pathlib import Path

import pypdfium2
import pytest
from python_calamine import CalamineWorkbook

from attendance_app.cli.main import DONE, REFUSED, main
from attendance_app.composition import create_forum
from attendance_app.domain.change import Change, ChangeKind, Edit, Subject
from attendance_app.domain.forum import Forum
from attendance_app.services.forum.file import added, added_roster
from tests import fees_table, statistics_table

RULES = fees_table.FOLDER / "half_hours.json"


@pytest.fixture
def day(tmp_path: Path) -> Path:
    """Return a forum with the two meetings and ten people that were worked by hand."""
    forum = Edit(Subject.FORUM, None, "", None, Forum("Nämnden"))
    roster = added_roster(fees_table.records()[0].roster, None)
    edits = (forum, *roster, *(edit for each in fees_table.records() for edit in added(each)))
    create_forum(tmp_path / "day.narvaro", Change(ChangeKind.CREATE_FORUM, edits)).close()
    return tmp_path / "day.narvaro"


@pytest.fixture
def year(tmp_path: Path) -> Path:
    forum = Edit(Subject.FORUM, None, "", None, Forum("Nämnden"))
    edits = (forum, *(edit for each in statistics_table.records() for edit in added(each)))
    create_forum(tmp_path / "year.narvaro", Change(ChangeKind.CREATE_FORUM, edits)).close()
    return tmp_path / "year.narvaro"


def text_of(pdf: Path) -> str:
    document = pypdfium2.PdfDocument(pdf)
    text = "\n".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    return text


def test_statistics_are_printed_in_words_and_as_json(year: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["statistics", str(year), "--by", "person", "--year", "2026"]) == DONE
    out = capsys.readouterr().out
    assert "Cecilia: 2 av 2, 100 %, anmält förhinder 0" in out
    assert "Inga" not in out
    assert main(["statistics", str(year), "--unit", "items", "--json", "--from", "2026-02-01"]) == DONE
    data = json.loads(capsys.readouterr().out)
    assert (data["by"], data["unit"], data["from"], len(data["meetings"])) == ("organisation", "items", "2026-02-01", 5)
    assert {each["name"] for each in data["rows"]} == {"Åby", "Öby"}
    assert data["total"]["of"] == sum(each["of"] for each in data["rows"])


def test_statistics_are_written_as_each_kind_of_file(year: Path, tmp_path: Path) -> None:
    for kind in ("pdf", "xlsx", "csv", "json"):
        assert main(["statistics", str(year), "-o", str(tmp_path / f"s.{kind}")]) == DONE
    text = text_of(tmp_path / "s.pdf")
    assert "Närvarostatistik Nämnden" in text
    assert "Alla ledamöter 18 av 31 58 % 5 8" in text
    book = CalamineWorkbook.from_path(tmp_path / "s.xlsx")
    assert book.sheet_names == ["Närvarostatistik", "Ersättare"]
    assert book.get_sheet_by_index(0).to_python()[-1][1:4] == [18, 31, 58]
    rows = list(csv.reader(io.StringIO((tmp_path / "s.csv").read_text("utf-8-sig")), delimiter=";"))
    assert rows[-1][:4] == ["Alla ledamöter", "18", "31", "58"]


def test_people_are_named_on_paper_only_when_asked_for(
    year: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "people.pdf"
    assert main(["statistics", str(year), "--by", "person", "-o", str(out)]) == REFUSED
    assert "förrän du ber om det" in capsys.readouterr().err
    assert not out.exists()
    assert main(["statistics", str(year), "--by", "person", "--names", "-o", str(out)]) == DONE
    assert "Cecilia 2 av 2 100 %" in text_of(out)


def test_a_wrong_period_is_refused(year: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["statistics", str(year), "--from", "2026-05-01", "--to", "2026-04-01"]) == REFUSED
    assert main(["statistics", str(year), "--year", "2026", "--to", "2026-04-01"]) == REFUSED
    assert "--year eller --from" in capsys.readouterr().err


def test_rules_are_entered_and_fees_closed_without_a_window(
    day: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pay = tmp_path / "pay.csv"
    pay.write_text("Namn;Fast arvode\nHans Provsson;ja\n", "utf-8-sig")
    assert main(["fees", str(day), "--rules", str(RULES), "--pay", str(pay)]) == DONE
    assert main(["fees", str(day), "--print-rules"]) == DONE
    assert json.loads(capsys.readouterr().out.removeprefix("Sparat.\n"))["amount"] == 15000
    assert main(["fees", str(day), "--close"]) == DONE
    out = capsys.readouterr().out
    assert "Åby: " in out
    assert "Summa: 6800 kr" in out
    folder = tmp_path / "ut"
    folder.mkdir()
    for kind in ("pdf", "xlsx", "csv", "json"):
        assert main(["fees", str(day), "--run", "1", "-o", str(folder), "--kind", kind]) == DONE
    assert sorted(each.name for each in folder.glob("*.pdf")) == [
        "Arvodesunderlag 1 Åby.pdf",
        "Arvodesunderlag 1 Öby.pdf",
    ]
    rows = CalamineWorkbook.from_path(folder / "Arvodesunderlag 1 Åby.xlsx").get_sheet_by_index(0).to_python()
    assert sum(row[12] for row in rows[1:] if row[12] != "") == 4400
    data = json.loads((folder / "Arvodesunderlag 1.json").read_text("utf-8"))
    assert data["amount"] == sum(each["amount"] for each in data["payers"]) == 6800
    assert "Summa Åby 4400 kr" in text_of(folder / "Arvodesunderlag 1 Åby.pdf")
    assert "justerare" in text_of(folder / "Arvodesunderlag 1 Åby.pdf")


def test_a_change_after_the_closing_gives_a_sheet_of_differences(
    day: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["fees", str(day), "--rules", str(RULES), "--close"])
    assert main(["fees", str(day), "--correct", "1"]) == REFUSED
    pay = tmp_path / "pay.csv"
    pay.write_text("Namn;Löneid;Fast arvode\nBertil Provsson;B-7;ja\n", "utf-8-sig")
    assert main(["fees", str(day), "--pay", str(pay)]) == DONE
    capsys.readouterr()
    assert main(["fees", str(day), "--correct", "1"]) == DONE
    out = capsys.readouterr().out
    assert "rättelse av underlag 1" in out
    assert "Öby: 1 rader utgår, 1 gäller i stället, −900 kr" in out
    assert main(["fees", str(day), "--run", "2", "-o", str(tmp_path), "--kind", "pdf"]) == DONE
    assert main(["fees", str(day), "--run", "2", "-o", str(tmp_path), "--kind", "xlsx"]) == DONE
    rows = CalamineWorkbook.from_path(tmp_path / "Arvodesunderlag 2 Öby.xlsx").get_sheet_by_index(0).to_python()
    # The sum of the column is the difference: the old row is negative.
    assert [(row[12], row[-1]) for row in rows[1:]] == [(-900, "utgår"), ("", "gäller")]
    text = text_of(tmp_path / "Arvodesunderlag 2 Öby.pdf")
    assert "Utgår" in text
    assert "−900 kr" in text


def test_a_personal_number_and_other_wrong_input_change_nothing(
    day: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = tmp_path / "before.narvaro"
    shutil.copyfile(day, before)
    pay = tmp_path / "pay.csv"
    pay.write_text("Namn;Löneid\nAnna Provsson;19640823-3234\n", "utf-8-sig")
    assert main(["fees", str(day), "--pay", str(pay)]) == REFUSED
    assert "aldrig ett personnummer" in capsys.readouterr().err
    (tmp_path / "rules.json").write_text('{"amount": -5}')
    assert main(["fees", str(day), "--rules", str(tmp_path / "rules.json")]) == REFUSED
    assert main(["fees", str(day), "--run", "9"]) == REFUSED
    assert main(["fees", str(day), "-o", str(tmp_path / "finns inte")]) == REFUSED
    assert "inga" in capsys.readouterr().err
    assert day.read_bytes() == before.read_bytes()
