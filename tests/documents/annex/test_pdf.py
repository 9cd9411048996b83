"""The annex: what it prints, and that it never prints anything else."""

import random
from dataclasses import replace
from typing import Any

import pytest

from attendance_app.documents.annex.fonts import REGULAR, fonts, unprintable
from attendance_app.documents.annex.pdf import annex_pdf, checked_annex
from attendance_app.documents.annex.tagged_canvas import TaggedCanvas
from attendance_app.documents.annex.verification import first_difference
from attendance_app.domain.papers.annex import AnnexColumn, AnnexSection, ColumnKind, noted
from attendance_app.services.errors import DocumentError
from attendance_app.services.forum.file import ForumFile
from attendance_app.services.meeting.annexes import annex_for
from tests.annexes import COLUMNS, annex, pages
from tools.battery.planted_faults import KINDS, planted


def test_the_seed_prints_on_two_pages_with_header_and_number_on_each(forum: ForumFile) -> None:
    texts = pages(checked_annex(annex_for(forum.meeting_named("2024-12-13"))))
    assert len(texts) == 2
    assert texts[0].startswith("Närvaro Kommunalt forum 2024-12-13 Bilaga 1\r\nNamn ")
    for number, text in enumerate(texts, start=1):
        assert "Kommun/Region Jönköpings län" in text
        assert f"Bilaga 1, sida {number} (2)" in text


@pytest.mark.parametrize("people", [0, 1, 46, 47, 69, 1000])
def test_any_number_of_people(people: int) -> None:
    rows = tuple((f"Person {number}", "Åby kommun", "X" if number % 3 else "") for number in range(people))
    assert checked_annex(annex(*rows)).startswith(b"%PDF")


@pytest.mark.parametrize(
    "name",
    ["Anna <Larsson>", "A&B", "<!-- x -->Åsa", "=1+1", "A\u030asa", "Ŋilla Ŧuvra", "Łukasz Żółć", "Nguyễn Thị Ánh",
     "Иван Петров", "Ελένη", "X" * 80, "Anna-Karin " * 18, "Martin Nedergaard-Hansen"],
)  # fmt: skip
def test_odd_names_print_as_typed(name: str) -> None:
    checked_annex(annex((name, "Åby kommun", "X"), ("Bo Ek", name, "")))


@pytest.mark.parametrize("name", ["علي", "王芳", "Anna 🎉", "अनिता", "Hans\u00adPeter", "Anna\uffff"])
def test_what_cannot_be_set_right_is_refused_by_name(name: str) -> None:
    assert unprintable(name)
    with pytest.raises(DocumentError, match=name):
        annex_pdf(annex((name, "", "X")))


def test_equal_input_gives_equal_bytes(forum: ForumFile) -> None:
    held = annex_for(forum.meeting_named("2024-12-13"))
    assert annex_pdf(held) == annex_pdf(held)


@pytest.mark.parametrize(
    "other",
    [
        (("Anna Ek", "Åby", ""), ("Bo Ål", "Åby", "X")),
        (("Anna Ek", "Åby", "X"),),
        (("Anna Ex", "Åby", "X"), ("Bo Ål", "Åby", "")),
        (("Bo Ål", "Åby", ""), ("Anna Ek", "Åby", "X")),
        (("Anna Ek", "Åby", "X"), ("Bo Ål", "Åby", ""), ("Cia Öst", "Åby", "")),
        (("Anna Ek", "Aby", "X"), ("Bo Ål", "Åby", "")),
    ],
)
def test_pages_that_say_something_else_are_caught(other: tuple[tuple[str, str, str], ...]) -> None:
    held = annex(("Anna Ek", "Åby", "X"), ("Bo Ål", "Åby", ""))
    assert first_difference(annex_pdf(held), held) == ""
    assert first_difference(annex_pdf(annex(*other)), held)


def test_a_wrong_annex_is_not_made(monkeypatch: pytest.MonkeyPatch) -> None:
    held = annex(("Anna Ek", "Åby", "X"))
    wrong = annex_pdf(annex(("Anna Ek", "Åby", "")))
    monkeypatch.setattr("attendance_app.documents.annex.pdf.annex_pdf", lambda *_: wrong)
    with pytest.raises(DocumentError, match="inte skriven"):
        checked_annex(held)


def test_settings_of_the_forum_are_printed(forum: ForumFile) -> None:
    settings = replace(forum.forum.annex, title="Deltagare {date}", number="Bilaga 4", name_heading="Deltagare")
    forum.change_forum(replace(forum.forum, annex=settings))
    text = pages(checked_annex(annex_for(forum.meeting_named("2024-12-13"))))[0]
    assert "Deltagare 2024-12-13" in text
    assert "Bilaga 4, sida 1 (2)" in text


# The battery plants two thousand.
@pytest.mark.parametrize("kind", KINDS)
def test_planted_faults_are_caught_and_right_pages_let_through(kind: str) -> None:
    chance = random.Random(f"{kind} 2024")
    assert all(planted(kind, chance).caught for _ in range(3))
    assert not planted("", chance).caught


@pytest.mark.parametrize(("column", "right", "down"), [(2, 0, 16), (2, -100, 0), (1, -60, 0), (0, 0, 5)])
def test_a_cell_that_stands_elsewhere_on_the_paper_is_caught(
    monkeypatch: pytest.MonkeyPatch, column: int, right: float, down: float
) -> None:
    held = annex(("Anna Ek", "Åby", "X"), ("Bo Ål", "En kommun med ett långt namn", ""), ("Cia Öst", "Åby", "X"))
    drawn = TaggedCanvas.text
    texts = {row[column] for row in held.rows[:1]}

    def astray(canvas: TaggedCanvas, x: float, y: float, text: str) -> None:
        away = text in texts
        drawn(canvas, x + right * away, y - down * away, text)

    monkeypatch.setattr(TaggedCanvas, "text", astray)
    assert first_difference(annex_pdf(held), held)


@pytest.mark.parametrize(
    "wrong",
    [
        {"title": "Narvaro"}, {"number": "Bilaga 2"}, {"letterhead": "Regionen"}, {"record_number": "Dnr 2"},
        {"footer": "Ändringslogg 2"}, {"notes": noted("Rättelser", ("Bo: rättat",))}, {"notes": ()},
        {"lead": ("Ja för bifall",)}, {"notes": noted("Fel", ("Anna: rättat",))},
        {"columns": (AnnexColumn("Namm", ColumnKind.NAME), *COLUMNS[1:])},
        {"sections": (AnnexSection("Åbo", "1 av 1", (("Anna", "", "X"),)),)},
        {"sections": (AnnexSection("Åby", "0 av 1", (("Anna", "", "X"),)),)},
    ],
)  # fmt: skip
def test_every_word_around_the_rows_is_read_back_too(wrong: dict[str, Any]) -> None:
    held = replace(
        annex(), letterhead="Region", record_number="Dnr 1", footer="Ändringslogg 1",
        notes=noted("Rättelser", ("Anna: rättat",)), lead=("Ja för avslag",),
        sections=(AnnexSection("Åby", "1 av 1", (("Anna", "", "X"),)),),
    )  # fmt: skip
    assert first_difference(annex_pdf(held), held) == ""
    assert first_difference(annex_pdf(replace(held, **wrong)), held)


def test_every_sign_that_may_enter_is_read_back() -> None:
    signs = [chr(code) for code in fonts()[REGULAR].face.charToGlyph if not unprintable(chr(code))]
    assert len(signs) > 1500
    checked_annex(annex(*((f"A{sign}b {sign}", f"{sign}b", "X") for sign in signs)))
