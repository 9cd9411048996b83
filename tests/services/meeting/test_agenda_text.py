"""An agenda pasted as text: one item a line, § numbers understood."""

import pytest

from attendance_app.domain.attendance import ItemId
from attendance_app.domain.roster import PersonId
from attendance_app.services.errors import Refusal
from attendance_app.services.meeting.agenda_text import AgendaLine, agenda_lines
from tests import invented


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("Mötets öppnande\nVal av justerare\n", [("Mötets öppnande", None), ("Val av justerare", None)]),
        ("§ 112 Mötets öppnande\n§113. Ekonomi", [("Mötets öppnande", 112), ("Ekonomi", 113)]),
        ("1. Mötets öppnande\n2) Ekonomi\n", [("Mötets öppnande", None), ("Ekonomi", None)]),
        ("- Mötets öppnande\n• Ekonomi", [("Mötets öppnande", None), ("Ekonomi", None)]),
        ("1\tMötets öppnande\tBMN 2026/12\n2\tEkonomi\t", [("Mötets öppnande – BMN 2026/12", None), ("Ekonomi", None)]),
        ("Kallelse\nTid: 13.00\n\n1. Öppnande\n2. Ekonomi\nVälkomna!", [("Öppnande", None), ("Ekonomi", None)]),
        ("§ 112\nMötets öppnande\n§ 113\nEkonomi", [("Mötets öppnande", 112), ("Ekonomi", 113)]),
        ("2026-01-15\n---\n", []),
    ],
    ids=["plain", "§", "list", "bullets", "table", "notice", "number alone", "nothing"],
)
def test_one_item_a_line(text: str, items: list[tuple[str, int | None]]) -> None:
    assert agenda_lines(text) == tuple(AgendaLine(heading, number) for heading, number in items)


def agenda(evening: invented.Evening) -> list[tuple[int | None, str]]:
    return [(item.number, item.heading) for item in evening.record.meeting.items]


@pytest.fixture
def evening() -> invented.Evening:
    made = invented.Evening("Nämnden", invented.BodyKind.BOARD, invented.BOARD, range(112, 115))
    for item in made.record.meeting.items:
        made.agenda.rename(item.id, "", item.number)
    return made


def test_bare_paragraphs_get_the_headings_and_the_rest_is_added_as_one_step(evening: invented.Evening) -> None:
    evening.agenda.add_lines(agenda_lines("Öppnande\nEkonomi\nBygglov\nÖvrigt"))
    assert agenda(evening) == [(112, "Öppnande"), (113, "Ekonomi"), (114, "Bygglov"), (115, "Övrigt")]
    evening.session.journal.undo()
    assert agenda(evening) == [(112, ""), (113, ""), (114, "")]


def test_a_written_number_says_which_paragraph_it_is(evening: invented.Evening) -> None:
    evening.agenda.add_lines(agenda_lines("§ 113 Ekonomi\n§ 117 Övrigt"))
    assert agenda(evening) == [(112, ""), (113, "Ekonomi"), (114, ""), (117, "Övrigt")]


def test_a_number_that_is_another_item_already_is_refused_and_nothing_is_added(evening: invented.Evening) -> None:
    evening.agenda.rename(ItemId("i113"), "Ekonomi", 113)
    with pytest.raises(Refusal, match="§ 113 finns redan"):
        evening.agenda.add_lines(agenda_lines("§ 112 Öppnande\n§ 113 Bygglov"))
    assert agenda(evening)[0] == (112, "")


def test_a_removed_paragraph_takes_nobodys_presence_with_it(evening: invented.Evening) -> None:
    evening.tick("anna", "bertil")
    evening.to(113)
    evening.tick("cecilia")
    evening.moves.depart(PersonId("bertil"))
    evening.to(114)
    evening.agenda.remove([ItemId("i113")])
    index_of = evening.record.meeting.index_of
    there = {
        name: [item for item in index_of if evening.record.of(PersonId(name)).at(item, index_of)]
        for name in ("anna", "bertil", "cecilia")
    }
    assert there == {"anna": ["i112", "i114"], "bertil": ["i112"], "cecilia": ["i114"]}
    evening.session.journal.undo()
    assert len(evening.record.meeting.items) == 3


@pytest.mark.parametrize(("items", "why"), [(["i113"], "pågår"), (["i112", "i113", "i114"], "pågår")])
def test_what_cannot_be_removed_says_why(evening: invented.Evening, items: list[str], why: str) -> None:
    evening.to(113)
    with pytest.raises(Refusal, match=why):
        evening.agenda.remove([ItemId(item) for item in items])
