"""What the law of Finland says of each kind of body, as far as its words were read.

Kommunallag (410/2015) 103 §: fullmäktige is quorate with at least two thirds of the members, any other organ with more
than half; whoever takes part by electronic means counts as present. Nothing else of it was read: no days, no recusal.
"""

from dataclasses import replace
from fractions import Fraction

from attendance_app.domain.body_kinds import BODY_RULES, BodyKind, BodyRules
from attendance_app.domain.quorum import FractionRule

_QUORUM = "kommunallag (410/2015) 103 §"
_TWO_THIRDS = (FractionRule(Fraction(2, 3), strict=False),)
_BOARDS = frozenset({BodyKind.BOARD, BodyKind.COMMITTEE, BodyKind.JOINT_BOARD})


def finnish_rules(kind: BodyKind) -> BodyRules:
    """Return the rules of a kind of body in Finland: no paragraph of Sweden is in them."""
    swedish = BODY_RULES[kind]
    plain = replace(
        swedish,
        under_kl=False,
        quorum_source="",
        recusal_spared=False,
        has_days=False,
        appealable="",
        notice_per_member=False,
        serving_by_law=False,
        serving_source="enligt förvaltningsstadgan" if swedish.under_kl else swedish.serving_source,
        other_source="",
        cites="",
    )
    if kind is BodyKind.COUNCIL:
        return replace(plain, quorum=_TWO_THIRDS, quorum_source=_QUORUM)
    return replace(plain, quorum_source=_QUORUM) if kind in _BOARDS else plain
