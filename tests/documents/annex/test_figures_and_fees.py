"""Statistics and the basis for fees on paper: valid for both standards, the picture a figure, the table after it."""

import io
import json
from datetime import date
from pathlib import Path

import page
import pikepdf
import pypdfium2
import pytest

from attendance_app.composition import create_forum, fee_file, statistics_file
from attendance_app.documents.annex.pdf import checked_annex
from attendance_app.domain.change import Change, ChangeKind, Edit, Subject
from attendance_app.domain.forum import Forum
from attendance_app.domain.papers.annex import Annex, AnnexColumn, AnnexSection, ColumnKind
from attendance_app.services.fees.book import FeeBook
from attendance_app.services.fees.sheet import FeeSheets, proposal
from attendance_app.services.forum.file import ForumFile, added, added_roster
from attendance_app.services.statistics.report import Question, ordered, report_of
from tests import fees_table, statistics_table


@pytest.fixture(scope="module")
def papers(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    return made_papers(tmp_path_factory.mktemp("papers"))


def made_papers(folder: Path) -> dict[str, bytes]:
    """Make both papers, in a folder for their forums."""
    year = forum_of(folder / "year.narvaro", Forum("Nämnden"), statistics_table.records())
    report = report_of(year, Question())
    statistics = statistics_file(year, report, ordered(report.statistics, report.order), "pdf")
    year.close()
    day = forum_of(folder / "day.narvaro", Forum("Nämnden", fees=fees_table.rules("half_days")), fees_table.records())
    book = FeeBook(day)
    book.set_pay(fees_table.pay())
    sheets = FeeSheets(proposal(book, [each.id for each in book.meetings()]))
    fees = fee_file(sheets, sheets.papers.payers[0], "pdf")
    json.dumps(sheets.data())
    day.close()
    return {"statistics": statistics, "fees": fees}


def forum_of(path: Path, forum: Forum, records: list) -> ForumFile:
    edits = (Edit(Subject.FORUM, None, "", None, forum), *added_roster(records[0].roster, None))
    return create_forum(path, Change(ChangeKind.CREATE_FORUM, (*edits, *(e for each in records for e in added(each)))))


@pytest.mark.parametrize("paper", ["statistics", "fees"])
@pytest.mark.parametrize("profile", ["2a", "ua1"])
def test_each_paper_is_archivable_and_accessible_at_once(
    papers: dict[str, bytes], tmp_path: Path, paper: str, profile: str
) -> None:
    (tmp_path / "paper.pdf").write_bytes(papers[paper])
    report = page.validate_pdf(str(tmp_path / "paper.pdf"), profile=profile)
    assert report.is_compliant, str(report)[:2000]


def test_the_picture_is_a_figure_with_a_text_and_the_table_follows(papers: dict[str, bytes]) -> None:
    with pikepdf.open(io.BytesIO(papers["statistics"])) as pdf:
        document = pdf.Root.StructTreeRoot.K
        roles = [str(each.S) for each in document.K]
        figure = next(each for each in document.K if each.S == "/Figure")
        words = str(figure.Alt)
    assert roles.index("/Figure") < roles.index("/Table")
    assert words.startswith("Diagram över närvaron, i snitt 58 procent. 6 sammanträden")
    assert "Alla tal finns i tabellen" in words


def test_a_sheet_has_each_row_with_its_arithmetic_and_no_field_for_money_lost(papers: dict[str, bytes]) -> None:
    document = pypdfium2.PdfDocument(papers["fees"])
    text = " ".join("\n".join(page.get_textpage().get_text_range() for page in document).split())
    document.close()
    assert "Eva Provsson tjänstgörande ersättare för Frida Provsson" in text
    assert "tid saknas: hela sammanträdet" in text
    assert "Summa Åby 4400 kr" in text
    assert "lönekontoret" in text
    assert "Närvaron intygas" in text
    assert "personnummer" not in text.lower()


def test_an_amount_and_a_sum_that_is_wider_are_on_one_line() -> None:
    """A broken sum was not read back from its column, and no sheet was written."""
    texts = [AnnexColumn(f"Text {at}", ColumnKind.TEXT) for at in range(4)]
    columns = (AnnexColumn("Namn", ColumnKind.NAME), *texts, AnnexColumn("kr", ColumnKind.NUMBER))
    row = ("Anna", *("mycket lång text " * 9 for _ in texts), "12 500 kr")
    made = checked_annex(
        Annex("Summor", "", "Prov", date(2026, 1, 1), columns, (AnnexSection("Mars", "−12 500 kr", (row,)),))
    )
    document = pypdfium2.PdfDocument(made)
    text = document[0].get_textpage().get_text_range()
    document.close()
    assert "Mars −12 500 kr" in text
    assert "12 500 kr" in text.replace("−12 500 kr", "")
