"""An older page one read from a document: whatever it was written in, it teaches the same."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import docx
import pytest
from reportlab.pdfgen.canvas import Canvas

from attendance_app.composition import read_page
from attendance_app.documents.readers.tables import read_tables
from attendance_app.domain.papers.first_page import first_page
from attendance_app.domain.style.named_styles import style_for
from attendance_app.services.errors import Refusal
from attendance_app.services.style.learning import learn, learnt_style
from attendance_app.services.style.page_text import text_of_rows
from tests.bodies import Body

BODY = Body("byggnadsnamnd")
MATTERS = "§ 112 Val av justerare\nAnna Ek (S), yrkar bifall till förslaget"


def sections() -> list[tuple[str, str]]:
    """Return the headings with what is under each, the title first."""
    title, *blocks = BODY.expected.split("\n\n")
    return [("", title), *((block.split("\n")[0], "\n".join(block.split("\n")[1:])) for block in blocks)]


def as_text(path: Path) -> Path:
    path = path / "p.txt"
    path.write_text(f"{BODY.expected}\n\n{MATTERS}\n", encoding="utf-8")
    return path


def as_word_table(path: Path) -> Path:
    document = docx.Document()
    document.add_paragraph("Sammanträdesprotokoll")
    table = document.add_table(rows=0, cols=2)
    for heading, lines in sections():
        cells = table.add_row().cells
        cells[0].text, cells[1].text = heading, lines
    document.add_paragraph(MATTERS)
    document.save(path / "p.docx")
    return path / "p.docx"


def as_word_text(path: Path) -> Path:
    document = docx.Document()
    for line in [*BODY.expected.split("\n"), *MATTERS.split("\n")]:
        document.add_paragraph(line)
    document.save(path / "p.docx")
    return path / "p.docx"


def as_pdf_columns(path: Path) -> Path:
    canvas, height = Canvas(str(path / "p.pdf")), 800
    for heading, lines in sections():
        canvas.drawString(50, height, heading)
        for line in lines.split("\n"):
            canvas.drawString(200, height, line)
            height -= 14
        height -= 8
    canvas.showPage()
    canvas.drawString(50, 800, MATTERS.replace("\n", " "))
    canvas.save()
    return path / "p.pdf"


@pytest.mark.parametrize("written", [as_text, as_word_table, as_word_text, as_pdf_columns])
def test_a_page_teaches_the_same_in_every_kind_of_document(written: Callable[[Path], Path], tmp_path: Path) -> None:
    session = BODY.session()
    forum = replace(session.forum, style=style_for(session.forum.kind))
    # As the child process does it, without the seconds that a process costs.
    texts = [text_of_rows(table["rows"]) for table in read_tables(written(tmp_path).read_bytes())]
    findings = learn(forum, session.record.roster, *texts)
    style = replace(learnt_style(forum.style, findings), title="{forum}")
    assert first_page(replace(forum, style=style), session.record) == BODY.expected


def test_a_document_is_read_in_a_process_of_its_own(tmp_path: Path) -> None:
    assert BODY.expected.split("\n")[4] in read_page(as_text(tmp_path))[0].split("\n")


def test_a_document_without_names_teaches_nothing_and_says_so(tmp_path: Path) -> None:
    path = tmp_path / "p.txt"
    path.write_text("Det regnade hela dagen.\n", encoding="utf-8")
    session = BODY.session()
    with pytest.raises(Refusal, match="inga namn"):
        learn(session.forum, session.record.roster, path.read_text(encoding="utf-8"))
