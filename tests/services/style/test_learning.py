"""A style learnt from a page one writes that page again."""

from contextlib import suppress
from dataclasses import replace
from typing import Any

import pytest

from attendance_app.domain.body_kinds import BodyKind
from attendance_app.domain.forum import Forum, of_kind
from attendance_app.domain.papers.first_page import first_page
from attendance_app.domain.roster import Roster
from attendance_app.domain.style.named_styles import style_for
from attendance_app.services.errors import Refusal
from attendance_app.services.style.learning import learn, learnt_style
from tests.bodies import BODIES, Body

NOBODY = Roster()


@pytest.mark.parametrize("body", BODIES, ids=lambda body: body.name)
def test_the_page_one_of_each_body_teaches_a_style_that_writes_it(body: Body) -> None:
    session = body.session()
    forum = replace(session.forum, style=style_for(session.forum.kind))
    findings = learn(forum, session.record.roster, body.expected)
    learnt = replace(forum, style=learnt_style(forum.style, findings))
    assert first_page(learnt, session.record) == body.expected, "\n".join(map(str, findings))


def found(text: str, roster: Roster = NOBODY) -> dict[str, Any]:
    """Return what a page teaches a board that knows none of its people."""
    forum = of_kind(Forum("Kommunstyrelsen"), BodyKind.BOARD)
    return {each.path: each.value for each in learn(forum, roster, text)}


def headings(text: str) -> dict[str, list[str]]:
    return {each["heading"]: each["parts"] for each in found(text)["sections"]}


COLUMNS = """Sammanträdesprotokoll
Kommunstyrelsen                                  2024-03-05          1 (23)

Plats och tid      Kommunhuset, Stora salen, kl. 13.00-16.10
Beslutande         Mats Ek (M), ordförande
                   Per Holm (S) tjänstgörande ersättare för Karin Ek (S)
                   Ulla Berg (V), ej § 31 p.g.a. jäv
Övriga närvarande  Eva Lund, kommundirektör
Utses att justera  Hans Larsson
Justeringens
plats och tid      Kommunkansliet 2024-03-11

§ 23 Val av justerare
Nils Grip (L) yrkar bifall
"""


def test_headings_in_a_column_of_their_own_are_headings() -> None:
    shown = headings(COLUMNS)
    assert list(shown)[:3] == ["Plats och tid", "Beslutande", "Ej tjänstgörande ersättare"]
    assert shown["Beslutande"] == ["members", "serving"]
    assert shown["Utses att justera"] == ["verifiers"]
    assert "Justeringens" not in shown


def test_a_page_of_people_that_nobody_knows_teaches_its_forms_all_the_same() -> None:
    assert found(COLUMNS) | {
        "serving.words": "tjänstgörande ersättare för {whom}",
        "serving.form": "{who} {words}",
        "periods.recused": "ej {items} p.g.a. jäv",
        "names.name": "{name} ({party})",
        "sentences.place": "{place}, kl. {hours}",
    } == found(COLUMNS)


def test_what_is_not_shown_is_not_set() -> None:
    assert not {"periods.remote", "names.vacant", "periods.items.dash", "title", "foot"} & found(COLUMNS).keys()
    assert {path for path in found("Närvarande\nAnna Ek (S)\nBo Ål (M)") if path != "sections"} == {"names.name"}


def test_the_matters_of_the_minutes_are_not_looked_at() -> None:
    assert found(COLUMNS) == found(COLUMNS.split("§ 23")[0])


def test_headings_may_stand_before_the_names_in_one_line() -> None:
    text = "Ordförande: Karin Modig (S)\nLedamöter: Bo Ek (S), Eva Lind (M) §§ 3–9, Ove Sund (C)\nJusterare: Bo Ek\n"
    shown = headings(text)
    assert (shown["Ordförande:"], shown["Ledamöter:"], shown["Justerare:"]) == (["chair"], ["members"], ["verifiers"])
    assert found(text)["names.note"] == "{who} {words}"


def test_a_title_before_the_name_is_no_part_of_the_name() -> None:
    text = "Närvarande\nAnna Ek (S)\n\nTjänstemän\nFörvaltningschef Maria Hed\nUtredare Jan Ask § 4\n"
    assert found(text)["names.official"] == "{title} {name}"


@pytest.mark.parametrize("text", ["A" * 200_000, "(" * 20_000, "Anna Ek (S), " * 5_000, "§ 1, " * 9_000, "\t" * 20_000])
def test_a_strange_text_is_read_as_far_as_a_page_and_in_no_time(text: str) -> None:
    with suppress(Refusal):
        found(text)
