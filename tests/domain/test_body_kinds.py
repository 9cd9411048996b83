"""The table of the kinds of body, row by row as the sources say it."""

from dataclasses import replace

import pytest

from attendance_app.domain.annex_kind import AnnexKind
from attendance_app.domain.body_choices import Country, Grouping
from attendance_app.domain.body_kinds import BODY_RULES, BodyKind
from attendance_app.domain.forum import Forum, of_kind, rules_of
from attendance_app.domain.quorum import rule_words

# Kind, stored word, under KL, more than half by default, its source, 5:46 spares recusal, 5:69 8:12 13:5 apply.
TABLE = [
    (BodyKind.COUNCIL, "council", True, True, "KL 5 kap. 45 §", True, True),
    (BodyKind.REGIONAL_COUNCIL, "regional-council", True, True, "KL 5 kap. 45 §", True, True),
    (BodyKind.BOARD, "board", True, True, "KL 6 kap. 27 §", False, True),
    (BodyKind.COMMITTEE, "committee", True, True, "", False, True),
    (BodyKind.JOINT_BOARD, "joint-board", True, True, "KL 6 kap. 27 §", False, True),
    (BodyKind.FEDERATION_BOARD, "federation-board", True, True, "", False, True),
    (BodyKind.FEDERATION_COUNCIL, "federation-council", True, True, "", True, True),
    (BodyKind.COOPERATION_FORUM, "cooperation-forum", False, False, "", False, False),
    (BodyKind.ADVISORY, "advisory", True, False, "", False, False),
    (BodyKind.COMPANY_BOARD, "company-board", False, True, "ABL 8 kap. 21 §", False, False),
    (BodyKind.ASSOCIATION_BOARD, "association-board", False, True, "", False, False),
    (BodyKind.GENERAL_MEETING, "general-meeting", False, False, "", False, False),
    (BodyKind.OTHER, "other", False, False, "", False, False),
]


@pytest.mark.parametrize(("kind", "word", "under_kl", "half", "source", "spared", "days"), TABLE)
def test_what_the_law_says_of_each_kind(
    kind: BodyKind, word: str, under_kl: bool, half: bool, source: str, spared: bool, days: bool
) -> None:
    law = BODY_RULES[kind]
    assert kind.value == word
    assert (law.under_kl, bool(law.quorum), law.quorum_source) == (under_kl, half, source)
    assert Forum("F", kind).counting.recusal_spared is spared
    assert law.has_days is days


def test_the_table_has_every_kind_once() -> None:
    assert [row[0] for row in TABLE] == list(BodyKind) == list(BODY_RULES)


@pytest.mark.parametrize("law", BODY_RULES.values(), ids=[kind.value for kind in BODY_RULES])
def test_a_body_outside_kl_names_no_paragraph_of_kl_and_has_no_days(law: object) -> None:
    if not law.under_kl:
        assert "KL " not in law.serving_source + law.other_source + law.quorum_source
        assert not law.has_days


def test_files_of_before_read_their_three_kinds() -> None:
    assert [BodyKind(word) for word in ("council", "board", "other")] == [
        BodyKind.COUNCIL, BodyKind.BOARD, BodyKind.OTHER
    ]  # fmt: skip


def test_in_finland_two_thirds_in_fullmaktige_and_half_in_other_organs() -> None:
    source = "kommunallag (410/2015) 103 §"
    rules = {kind: rules_of(kind, Country.FINLAND) for kind in BodyKind}
    assert rule_words(rules[BodyKind.COUNCIL].quorum) == "minst två tredjedelar av platserna"
    assert rules[BodyKind.COUNCIL].quorum[0].required(27) == 18
    assert rule_words(rules[BodyKind.BOARD].quorum) == "fler än hälften av platserna"
    assert {each.quorum_source for each in rules.values()} == {source, ""}
    assert rules[BodyKind.BOARD].quorum_source == rules[BodyKind.COMMITTEE].quorum_source == source


@pytest.mark.parametrize("kind", BodyKind)
def test_in_finland_no_paragraph_of_sweden_is_said(kind: BodyKind) -> None:
    law = of_kind(Forum("F"), kind, Country.FINLAND).law
    sources = " ".join((law.quorum_source, law.serving_source, law.other_source, law.cites))
    assert not any(word in sources for word in ("KL", "ABL", "1930"))
    assert not (law.has_days)
    assert not (law.recusal_spared)
    assert not (law.notice_per_member)


def test_another_kind_brings_its_own_defaults_along() -> None:
    forum = of_kind(Forum("F"), BodyKind.BOARD)
    own = replace(forum.settings, grouping=Grouping.PARTY, usual_annex=AnnexKind.BILAGA_1, last_days=False)
    forum = replace(forum, settings=own)
    assert (forum.grouping, forum.law.annex, forum.law.has_days) == (Grouping.PARTY, AnnexKind.BILAGA_1, False)
    forum = of_kind(forum, BodyKind.COUNCIL)
    assert (forum.grouping, forum.law.annex, forum.law.has_days) == (
        Grouping.ROLE, AnnexKind.ATTENDANCE_PROTOCOL, True
    )  # fmt: skip


def test_a_body_outside_kommunallagen_never_gets_its_days() -> None:
    for kind in (BodyKind.COMPANY_BOARD, BodyKind.COOPERATION_FORUM):
        forum = of_kind(Forum("F"), kind)
        assert not replace(forum, settings=replace(forum.settings, last_days=True)).law.has_days
