from typing import Any

import pytest

from attendance_app.domain.quorum import FractionRule, QuorumRule
from attendance_app.domain.roster import Organisation, OrganisationId, Person, Seat
from attendance_app.services.record.codec import Codec, Limits
from attendance_app.services.record.ids import IdCheck

RULES = tuple[QuorumRule, ...]
LIMITS = Limits(elements=2, text=5, base64=8, number=100)


def rule(fraction: object) -> list[dict[str, object]]:
    return [{"rule": "fraction", "fraction": fraction, "strict": True}]


@pytest.mark.parametrize("fraction", ["1e999999999", "1e5000000", "0.5", f"1/{'9' * 40}", "1/2/3", 0.5, None])
def test_only_a_short_fraction_is_read_as_one(fraction: object) -> None:
    with pytest.raises((ValueError, TypeError)):
        Codec({}).decode(RULES, rule(fraction))


def test_a_rule_is_recognised_by_its_word_and_written_with_every_field() -> None:
    codec = Codec({}, omit_defaults=True)
    data = codec.encode((FractionRule(),))
    assert data == rule("1/2")
    assert codec.decode(RULES, data) == (FractionRule(),)


@pytest.mark.parametrize(
    ("kind", "data"),
    [
        (RULES, [{"rule": "fixed", "number": 101}]),
        (RULES, [{"rule": "fixed", "number": 1}] * 3),
        (Organisation, {"id": "a", "name": "för långt", "position": 1, "member": True}),
        (Organisation, {"id": "å", "name": "Å", "position": 1, "member": True}),
    ],
)
def test_what_is_larger_than_the_limits_is_refused(kind: Any, data: Any) -> None:
    with pytest.raises(ValueError, match=r".+"):
        Codec({}, limits=LIMITS, ids=IdCheck()).decode(kind, data)


@pytest.mark.parametrize("position", [True, "1", 1.0, None])
def test_a_value_has_exactly_the_declared_type(position: object) -> None:
    with pytest.raises(TypeError):
        Codec({}).decode(Organisation, {"id": "a", "name": "A", "position": position, "member": True})


def test_an_unknown_key_is_refused_or_ignored() -> None:
    data = {"id": "a", "name": "A", "position": 1, "member": True, "colour": "red"}
    with pytest.raises(KeyError):
        Codec({}).decode(Organisation, data)
    assert Codec({}, other_keys=True).decode(Organisation, data).name == "A"


def test_a_field_without_a_default_must_be_there() -> None:
    with pytest.raises(KeyError):
        Codec({}).decode(Person, {"id": "p"})


def test_an_id_is_declared_once_and_an_unknown_one_is_refused() -> None:
    ids = IdCheck()
    codec = Codec({}, ids=ids)
    codec.decode(Seat, {"id": "s", "organisation": "a", "party": "", "holder": None})
    with pytest.raises(ValueError, match="twice"):
        codec.decode(Seat, {"id": "s", "organisation": None, "party": "", "holder": None})
    with pytest.raises(ValueError, match="a"):
        ids.refuse_unknown(OrganisationId)
