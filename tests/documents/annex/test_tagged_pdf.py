"""What a screen reader and an archive meet: validators and the structure tree itself."""

import io
from dataclasses import replace
from pathlib import Path
from typing import Any

import page
import pikepdf
import pytest

from attendance_app.documents.annex.pdf import annex_pdf, checked_annex
from attendance_app.documents.readers.tables import read_tables
from attendance_app.domain.annex_kind import AnnexKind
from attendance_app.domain.papers.annex import Annex, AnnexSection, noted
from attendance_app.domain.votes.vote import Choice, ClosedCount
from attendance_app.services.forum.file import ForumFile
from attendance_app.services.forum.meeting_session import MeetingSession
from attendance_app.services.meeting.annexes import annex_for
from attendance_app.services.meeting.votes import Votes
from tests.annexes import WHOLE_KINDS, annex

NAMES = ("Anna <Larsson>", "A&B", "Ŋilla Ŧuvra", "Łukasz Żółć", "Nguyễn Thị Ánh", "Иван Петров", "Ελένη", "X" * 80)


def failures(made: bytes, folder: Path, profile: str) -> list[str]:
    path = folder / "annex.pdf"
    path.write_bytes(made)
    report = page.validate_pdf(str(path), profile=profile)
    return [] if report.is_compliant else [str(report)[:2000]]


def kids(element: Any) -> list[Any]:
    held = element.get("/K", [])
    return [each for each in (held if isinstance(held, pikepdf.Array) else [held]) if "/S" in each]


def rows_of(made: bytes) -> list[list[str]]:
    """Return roles and spoken texts of every row, as the structure tree has them, with the text that is drawn."""
    with pikepdf.open(io.BytesIO(made)) as pdf:
        document = kids(pdf.Root.StructTreeRoot)[0]
        table = next(each for each in kids(document) if each.S == "/Table")
        rows: list[Any] = []
        for part in kids(table):
            rows += [part] if part.S == "/TR" else kids(part)
        return [[_said(cell) for cell in kids(row)] for row in rows]


def _said(cell: Any) -> str:
    scope = str(cell.get("/A", {}).get("/Scope", ""))
    spans = [str(each.get("/ActualText", "")) for each in kids(cell)]
    return f"{cell.S}{scope}" + "".join(f" {span}" for span in spans)


@pytest.fixture
def seed(forum: ForumFile) -> Annex:
    return annex_for(forum.meeting_named("2024-12-13"))


@pytest.mark.parametrize("profile", ["2a", "ua1"])
def test_the_seed_is_archivable_and_accessible_at_once(seed: Annex, tmp_path: Path, profile: str) -> None:
    assert failures(annex_pdf(seed), tmp_path, profile) == []


@pytest.mark.parametrize("kind", WHOLE_KINDS)
def test_every_kind_is_archivable_and_accessible_at_once(busy: MeetingSession, tmp_path: Path, kind: AnnexKind) -> None:
    made = checked_annex(annex_for(busy, kind))
    assert [*failures(made, tmp_path, "2a"), *failures(made, tmp_path, "ua1")] == []


def test_a_certificate_of_attendance_is_archivable_and_accessible_at_once(busy: MeetingSession, tmp_path: Path) -> None:
    owner = busy.record.roster.organisations[0].id
    made = checked_annex(annex_for(busy, AnnexKind.CERTIFICATE, organisation=owner))
    assert [*failures(made, tmp_path, "2a"), *failures(made, tmp_path, "ua1")] == []


@pytest.mark.parametrize("closed", [None, ClosedCount(20, 5, 1)])
def test_a_vote_list_is_archivable_and_accessible_at_once(
    busy: MeetingSession, tmp_path: Path, closed: ClosedCount | None
) -> None:
    votes = Votes(busy)
    key = votes.begin(replace(votes.proposed(), closed=closed, election=True))
    for voter in votes.vote(key).voters:
        votes.call(key, voter.person, Choice.NO)
    made = checked_annex(annex_for(busy, AnnexKind.VOTE_LIST))
    assert [*failures(made, tmp_path, "2a"), *failures(made, tmp_path, "ua1")] == []


@pytest.mark.parametrize("notes", [1, 30])
def test_corrections_are_printed_after_the_table_and_valid(busy: MeetingSession, tmp_path: Path, notes: int) -> None:
    words = tuple(
        f"Anna Ek: rättat från ”närvarande” till ”frånvarande”. Skäl {at}: {'läst fel ' * 9}" for at in range(notes)
    )
    made = checked_annex(
        replace(annex_for(busy), notes=noted("Rättelser", words), lead=("Proposition: ja för bifall.",))
    )
    assert [*failures(made, tmp_path, "2a"), *failures(made, tmp_path, "ua1")] == []
    with pikepdf.open(io.BytesIO(made)) as pdf:
        roles = [str(each.S) for each in kids(kids(pdf.Root.StructTreeRoot)[0])]
        assert roles == ["/H1", "/P", "/P", "/Table", "/H2", *["/P"] * notes]
        assert len(pdf.pages) == (2 if notes == 1 else 3)


@pytest.mark.parametrize("profile", ["1a", "ua1"])
def test_an_older_archive_gets_its_flavour(seed: Annex, tmp_path: Path, profile: str) -> None:
    assert failures(annex_pdf(replace(seed, flavour="1a")), tmp_path, profile) == []


@pytest.mark.parametrize("people", [0, 1, 46, 47, 200])
def test_any_number_of_people_is_valid(tmp_path: Path, people: int) -> None:
    made = annex_pdf(annex(*((f"Person {at}", "Åby", "X" if at % 2 else "") for at in range(people))))
    assert [*failures(made, tmp_path, "2a"), *failures(made, tmp_path, "ua1")] == []


def test_odd_names_are_valid(tmp_path: Path) -> None:
    made = annex_pdf(annex(*((name, "Åby", "") for name in NAMES)))
    assert [*failures(made, tmp_path, "2a"), *failures(made, tmp_path, "ua1")] == []


def test_the_tree_has_one_table_with_a_heading_for_each_column_and_row(seed: Annex) -> None:
    rows = rows_of(annex_pdf(seed))
    assert rows[0] == ["/TH/Column"] * 3
    assert len(rows) == 70
    assert all(row[:2] == ["/TH/Row", "/TD"] for row in rows[1:])


def test_an_empty_mark_is_spoken_and_a_cross_is_not_replaced(seed: Annex) -> None:
    spoken = [row[2] for row in rows_of(annex_pdf(seed))[1:]]
    assert spoken == ["/TD" if row[2] else "/TD ej närvarande" for row in seed.rows]
    assert spoken.count("/TD") == 41


def test_the_metadata_equals_the_info_and_holds_the_head_of_the_log(seed: Annex) -> None:
    with pikepdf.open(io.BytesIO(annex_pdf(seed))) as pdf:
        info = pdf.docinfo
        metadata = pdf.Root.Metadata.read_bytes().decode()
        assert str(pdf.Root.Lang) == "sv-SE"
    assert str(info.Title) == "Närvaro Kommunalt forum 2024-12-13, Bilaga 1"
    assert str(info.CreationDate).startswith("D:20241213")
    for value in (info.Title, info.Author, info.Subject, info.Keywords, info.Producer, info.Creator):
        assert f">{value}<" in metadata
    assert seed.log_head == str(info.Keywords) != ""


def test_other_contents_have_another_file_id() -> None:
    def identity(name: str) -> bytes:
        with pikepdf.open(io.BytesIO(annex_pdf(annex((name, "", ""))))) as pdf:
            return bytes(pdf.trailer.ID[0])

    assert identity("Anna") == identity("Anna")
    assert identity("Anna") != identity("Bo")


@pytest.mark.parametrize("kind", WHOLE_KINDS)
def test_the_tree_gives_back_the_roster_and_the_marks_exactly(busy: MeetingSession, kind: AnnexKind) -> None:
    held = annex_for(busy, kind)
    tagged = [tuple(row) for row in read_tables(annex_pdf(held))[0]["rows"]]
    assert tagged[0] == tuple(column.heading for column in held.columns)
    assert tagged[1:] == [row for section in held.sections for row in rows_in(section, len(held.columns)) if any(row)]


def rows_in(section: AnnexSection, columns: int) -> tuple[tuple[str, ...], ...]:
    """Return a section's rows as the tree has them: before them the heading, over all columns but its sum's."""
    spanned = ("",) * (columns - 2)
    return ((section.heading, *spanned, section.total), *section.rows) if section.heading else section.rows
