"""The bundled paragraphs of the law."""

import re
from pathlib import Path

import pytest

import attendance_app
from attendance_app.domain.body_kinds import BODY_RULES, BodyKind
from attendance_app.services.law import cited

# Cited by number alone: the text was not read in full in a source that can be named.
BY_NUMBER = {
    "KL 4 kap. 26 §",
    "KL 4 kap. 27 §",
    *(f"KL 5 kap. {number} §" for number in (50, 54, 55, 56)),
    "KL 6 kap. 33 §",
    "ABL 8 kap. 21 §",
    *(f"KL 7 kap. {number} §" for number in range(10, 19)),
}
PROGRAM = Path(attendance_app.__file__).parent


@pytest.mark.parametrize("words", ["KL 5:45", "KL 5 kap. 45 §", "enligt KL 5 kap. 45 §, första meningen"])
def test_a_paragraph_is_found_as_the_screen_and_the_paper_write_it(words: str) -> None:
    [paragraph] = cited(words)
    assert paragraph.name == "KL 5 kap. 45 §"
    assert paragraph.text.startswith(
        "Fullmäktige får handlägga ett ärende bara om mer än hälften av ledamöterna är närv"
    )
    assert "SFS 2025:374" in paragraph.source
    assert re.search(r"läst \d{4}-\d\d-\d\d$", paragraph.source)


def test_a_range_gives_each_paragraph_and_each_is_given_once() -> None:
    names = [each.name for each in cited("KL 5:17–21, KL 5:18, lag 1930:173 2 §")]
    assert names == [*(f"KL 5 kap. {number} §" for number in range(17, 22)), "lag 1930:173 2 §"]


def test_a_whole_chapter_and_other_numbers_are_no_paragraphs() -> None:
    assert cited("Council KL 5, board KL 6. Meeting 5:45, kommunallagen (2017:725), GDPR art. 9") == ()


def test_what_was_not_read_in_full_has_its_number_alone() -> None:
    [paragraph] = cited("ABL 8 kap. 21 §")
    assert (paragraph.name, paragraph.text, paragraph.source) == ("ABL 8 kap. 21 §", "", "")


def test_every_paragraph_that_the_program_cites_is_bundled_or_known_to_be_missing() -> None:
    words = "\n".join(file.read_text(encoding="utf-8") for file in PROGRAM.rglob("*.py"))
    missing = {each.name for each in cited(words) if not each.text}
    assert missing == BY_NUMBER


@pytest.mark.parametrize("kind", [kind for kind in BodyKind if BODY_RULES[kind].quorum_source])
def test_what_a_kind_of_body_rests_on_begins_with_where_its_quorum_is_said(kind: BodyKind) -> None:
    law = BODY_RULES[kind]
    assert law.quorum_source in [each.name for each in cited(law.cites)]


def test_only_kommunfullmaktige_has_the_paragraph_on_electoral_districts() -> None:
    citing = [kind for kind in BodyKind if "KL 5 kap. 21 §" in [each.name for each in cited(BODY_RULES[kind].cites)]]
    assert citing == [BodyKind.COUNCIL]


def test_the_text_is_whole_without_the_marks_of_its_source() -> None:
    for kind in BodyKind:
        for paragraph in cited(BODY_RULES[kind].cites):
            assert not re.search(r"[\[\]#*_]|- \w+andet|http", paragraph.text), paragraph.name
            assert not paragraph.text or paragraph.text[-1] == ".", paragraph.name
