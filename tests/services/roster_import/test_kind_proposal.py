"""Which kind of body a list looks like, and why."""

import pytest

from attendance_app.domain.body_kinds import FAMILIES, BodyKind
from attendance_app.services.roster_import.kind_proposal import KindProposal, proposed_kind, proposed_name
from attendance_app.services.roster_import.parsed_source import Source
from attendance_app.services.roster_import.source import Table
from attendance_app.services.roster_import.table_parser import parse_table
from tests.boards import HABITS, SWEDISH

BOARD = tuple(row if row[2] != "Nämndsekreterare" else (*row[:2], "Handläggare") for row in SWEDISH)


def source_of(*rows: tuple[str, ...], name: str = "lista.xlsx") -> Source:
    return Source(name, (parse_table(Table("Blad1", rows), lambda _: ""),))


def proposal(*rows: tuple[str, ...], name: str = "lista.xlsx") -> KindProposal:
    found = proposed_kind(source_of(*rows, name=name))
    assert found is not None
    return found


def test_a_board_is_known_by_its_secretary_and_the_reasons_are_given() -> None:
    found = proposal(*SWEDISH)
    assert found == KindProposal(1, BodyKind.BOARD, "Nämndsekreterare", True, True, False, 9)


def test_parties_and_substitutes_alone_name_the_family_and_preset_no_kind() -> None:
    found = proposal(*BOARD)
    assert (found.family, found.kind, found.word) == (1, None, "")
    assert (found.parties, found.substitutes) == (True, True)


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Bygg- och miljönämnden 2026", BodyKind.BOARD),
        ("Kommunstyrelsen", BodyKind.BOARD),
        ("Ledamöter i kommunfullmäktige", BodyKind.COUNCIL),
        ("Regionfullmäktige 2023–2026", BodyKind.REGIONAL_COUNCIL),
        ("Förbundsfullmäktige", BodyKind.FEDERATION_COUNCIL),
        ("Räddningstjänstförbundets direktion", BodyKind.FEDERATION_BOARD),
        ("Gemensamma överförmyndarnämnden", BodyKind.JOINT_BOARD),
        ("Socialutskottet", BodyKind.COMMITTEE),
        ("Kommunala pensionärsrådet", BodyKind.ADVISORY),
        ("Framtidsberedningen", BodyKind.ADVISORY),
        ("Styrelsen för Åby Bostads AB", BodyKind.COMPANY_BOARD),
        ("Brf Linden, styrelsen", BodyKind.ASSOCIATION_BOARD),
        ("Föreningsstämma 2026", BodyKind.GENERAL_MEETING),
        ("Samverkansforum norr", BodyKind.COOPERATION_FORUM),
    ],
)
def test_the_words_above_the_list_or_in_the_files_name_decide(words: str, kind: BodyKind) -> None:
    above = proposal((words, "", ""), *BOARD)
    named = proposal(*BOARD, name=f"{words}.xlsx")
    assert above.kind is named.kind is kind
    assert kind in FAMILIES[above.family]
    assert above.word


def test_fullmaktige_alone_presets_no_kind() -> None:
    found = proposal(("Fullmäktige", "", ""), *BOARD)
    assert (found.family, found.kind, found.word) == (0, None, "fullmaktige")


def test_several_organisations_without_parties_are_a_forum_for_cooperation() -> None:
    rows = (
        ("Namn", "Kommun"),
        *((f"Anna Ek{place}son", f"{place} kommun") for place in ("Åby", "Borås", "Ydre")),
    )
    found = proposal(*rows)
    assert (found.kind, found.organisations) == (BodyKind.COOPERATION_FORUM, True)


def test_many_members_with_parties_are_a_council_and_which_is_asked() -> None:
    rows = (
        ("Namn", "Parti", "Uppdrag"),
        *((f"Anna Ek{'abcdefghijklmnopqrstuvwxyz'[at]}", "S", "Ledamot") for at in range(26)),
    )
    found = proposal(*rows)
    assert (found.family, found.kind, found.members) == (0, None, 26)


def test_names_alone_say_nothing() -> None:
    habit = next(each for each in HABITS if each.name == "names alone")
    assert proposed_kind(source_of(*habit.rows)) is None


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Bygg- och miljönämnden 2026", "Bygg- och miljönämnden"),
        ("Ledamöter i kommunfullmäktige", "Kommunfullmäktige"),
        ("Ledamöter 2026", ""),
    ],
)
def test_the_bodys_name_is_taken_from_the_list(words: str, name: str) -> None:
    assert proposed_name(source_of((words, "", ""), *BOARD)) == name
