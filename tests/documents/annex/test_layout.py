"""Where everything stands: no word broken without need, no heading alone at a page's foot, the margin free."""

import io
from dataclasses import replace
from datetime import date

import pypdfium2
import pytest
from PIL import Image

from attendance_app.documents.annex.fonts import REGULAR, fonts
from attendance_app.documents.annex.layout import HEIGHT, SIDE, WIDTH, column_edges, laid_out, wrapped
from attendance_app.documents.annex.logo import logo_image
from attendance_app.documents.annex.pdf import annex_pdf, checked_annex
from attendance_app.domain.annex_kind import AnnexKind
from attendance_app.domain.forum import AnnexField, Logo
from attendance_app.domain.papers.annex import Annex, AnnexColumn, AnnexSection, ColumnKind, annex_of
from attendance_app.services.errors import DocumentError
from attendance_app.services.forum.file import ForumFile
from attendance_app.services.forum.meeting_session import MeetingSession
from attendance_app.services.meeting.annexes import annex_for
from tests.annexes import COLUMNS, WHOLE_KINDS, annex, pages

MARGIN = 15 / 25.4 * 72


def picture(size: tuple[int, int] = (300, 120)) -> bytes:
    made = io.BytesIO()
    Image.new("RGBA", size, (22, 96, 166, 128)).save(made, "PNG")
    return made.getvalue()


@pytest.fixture
def dressed(forum: ForumFile) -> ForumFile:
    """Give the sample with everything that an annex can have."""
    logo = Logo(logo_image(picture()), "Regionens logotyp")
    forum.change_annex(
        replace(
            forum.forum.annex, fields=tuple(AnnexField), grouped=True, letterhead="Region Jönköpings län\nKansliet",
            record_number="Dnr RJL 2024/12", logo=logo, log_in_footer=True,
        )
    )  # fmt: skip
    return forum


def test_a_long_word_is_broken_within_its_column() -> None:
    fonts()
    assert len(wrapped("W" * 80, REGULAR, 10, 100)) > 5
    assert "".join(wrapped("W" * 80, REGULAR, 10, 100)) == "W" * 80


def test_columns_give_way_but_break_no_word_while_there_is_room() -> None:
    fonts()
    columns = (COLUMNS[0], *(AnnexColumn(f"Kolumn {at}", ColumnKind.TEXT) for at in range(3)), COLUMNS[2])
    row = ("Anna-Karin Nedergaard", "Region Jönköpings län och dess kommuner", "tjänsteperson", "utvecklingschef", "X")
    held = replace(annex(), columns=columns, sections=(AnnexSection("", "", (row,)),))
    edges = column_edges(held)
    assert edges[-1] == pytest.approx(WIDTH - SIDE)
    cells = laid_out(held).pages[0].lines[0].cells
    assert {word for cell in cells for line in cell for word in line.split()} == set(" ".join(row).split())


@pytest.mark.parametrize("kind", WHOLE_KINDS)
def test_names_and_marks_with_paragraphs_stand_on_one_line(busy: MeetingSession, kind: AnnexKind) -> None:
    fonts()
    held = annex_for(busy, kind)
    marks = [at for at, column in enumerate(held.columns) if column.kind in {ColumnKind.NAME, ColumnKind.MARK}]
    lines = [line for page in laid_out(held).pages for line in page.lines if not line.heading]
    # Below the seats a long title beside a name may take a second line.
    seats = len(held.sections[0].rows) if kind is AnnexKind.ATTENDANCE_PROTOCOL else len(lines)
    assert {len(line.cells[at]) for line in lines[:seats] for at in marks} == {1}


def test_a_mark_stands_in_the_middle_of_its_column(busy: MeetingSession) -> None:
    held = annex_for(busy)
    assert {"X", "X (§§ 1–4)", "X (§§ 1, 3, 5, 7)"} <= {row[-1] for row in held.rows}
    document, edges = pypdfium2.PdfDocument(annex_pdf(held)), column_edges(held)
    for page in document:
        sides = [drawn.get_bounds() for drawn in page.get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_TEXT])]
        marks = [(left + right) / 2 for left, low, right, _ in sides if left > edges[-2] and SIDE < low < HEIGHT - 80]
        assert len(marks) > 10
        assert marks == pytest.approx([(edges[-2] + edges[-1]) / 2] * len(marks), abs=1)


def test_a_roll_call_has_a_box_for_each_vote(busy: MeetingSession) -> None:
    page = pypdfium2.PdfDocument(annex_pdf(annex_for(busy, AnnexKind.ROLL_CALL)))[0]
    drawn = page.get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_PATH])
    boxes = [each for each in drawn if 8 < each.get_bounds()[3] - each.get_bounds()[1] < 11]
    assert len(boxes) == 3 * len(annex_for(busy, AnnexKind.ROLL_CALL).rows)


@pytest.mark.parametrize("people", range(30, 50))
def test_a_heading_never_stands_alone_at_a_foot(people: int) -> None:
    fonts()
    rows = tuple((f"Person {at}", "", "X") for at in range(people))
    sections = (AnnexSection("Ett", "1", rows), AnnexSection("Två", "1", rows))
    pages = laid_out(Annex("N", "Bilaga 1", "F", date(2025, 1, 1), COLUMNS, sections)).pages
    for page in pages[:-1]:
        assert not page.lines[-1].heading


def test_an_organisation_that_goes_on_says_so(dressed: ForumFile) -> None:
    made = checked_annex(annex_for(dressed.meeting_named("2024-12-13")))
    texts = pages(made)
    assert "Region Jönköpings län (forts.)" in texts[-1]
    assert "Samtliga" in texts[-1]
    assert "41 av 69" in texts[-1]


def test_everything_that_a_forum_can_choose_is_printed(dressed: ForumFile) -> None:
    session = dressed.meeting_named("2024-12-13")
    text = pages(checked_annex(annex_for(session)))[0]
    for words in ("Kansliet", "Dnr RJL 2024/12", "Parti", "Roll", "Titel", "ledamot", "Aneby kommun", "2 av 4"):
        assert words in text
    assert f"Ändringslogg {session.journal.store.head.short}" in text
    assert "Kommun/Region" not in text


def test_the_head_of_the_log_stays_out_of_the_footer_unless_wanted(forum: ForumFile) -> None:
    session = forum.meeting_named("2024-12-13")
    assert "Ändringslogg" not in pages(checked_annex(annex_for(session)))[0]


def test_the_blank_sheet_has_a_box_for_everybody_and_no_mark(forum: ForumFile) -> None:
    held = annex_for(forum.meeting_named("2024-12-13"), AnnexKind.BLANK_SHEET)
    assert len(held.rows) == 75
    assert {row[-1] for row in held.rows} == {""}
    text = "".join(pages(checked_annex(held)))
    assert " X" not in text.replace("(X)", "")


@pytest.mark.parametrize("kind", WHOLE_KINDS)
def test_the_outer_15_mm_stay_free_for_a_stamp(dressed: ForumFile, kind: AnnexKind) -> None:
    made = annex_pdf(annex_for(dressed.meeting_named("2024-12-13"), kind))
    for page in pypdfium2.PdfDocument(made):
        for drawn in page.get_objects():
            left, bottom, right, top = drawn.get_bounds()
            assert left >= MARGIN
            assert right <= page.get_width() - MARGIN
            assert bottom >= MARGIN
            assert top <= page.get_height() - MARGIN


def test_people_without_organisation_stand_in_a_section_of_their_own(forum: ForumFile) -> None:
    session = forum.meeting_named("2024-12-13")
    session.walk_in("Nils Holgersson", None)
    look = replace(forum.forum, annex=replace(forum.forum.annex, grouped=True))
    sections = annex_of(look, session.record).sections
    assert (sections[-2].heading, sections[-2].total) == ("Övriga", "1 av 1"), "only the elected lack an organisation"
    assert sections[-1].total == "42 av 70"


def test_a_picture_is_made_opaque_and_small() -> None:
    with Image.open(io.BytesIO(logo_image(picture((3000, 900))))) as made:
        assert made.mode == "RGB"
        assert made.size <= (1000, 330)


@pytest.mark.parametrize("content", [b"", b"GIF89a", b"%PDF-1.7", picture()[:200], picture((7000, 10))])
def test_what_is_no_picture_is_refused(content: bytes) -> None:
    with pytest.raises(DocumentError, match="PNG"):
        logo_image(content)


def test_a_long_annex_tells_how_far_it_has_come() -> None:
    told: list[tuple[int, int]] = []
    checked_annex(annex(*((f"Person {at}", "", "") for at in range(200))), lambda *step: told.append(step))
    assert told == [(page, len(told)) for page in range(1, len(told) + 1)]
    assert len(told) == 5
