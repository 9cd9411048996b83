"""Invented bodies of every habit: the page one that each one's minutes have, to the letter."""

import pytest

from tests.bodies import BODIES, Body


@pytest.mark.parametrize("body", BODIES, ids=lambda body: body.name)
def test_page_one_is_what_the_minutes_of_the_body_say(body: Body) -> None:
    assert body.page_one() == body.expected


def test_there_are_at_least_fifteen() -> None:
    assert len(BODIES) >= 15
