"""The table of the kinds of body, row by row as the sources say it."""

import pytest

from attendance_app.domain.body_kinds import BODY_RULES, BodyKind
from attendance_app.domain.forum import Forum

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
