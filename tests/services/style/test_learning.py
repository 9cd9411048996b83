"""A style learnt from a page one writes that page again."""

from dataclasses import replace

import pytest

from attendance_app.domain.papers.first_page import first_page
from attendance_app.domain.style.named_styles import style_for
from attendance_app.services.style.learning import learn, learnt_style
from tests.bodies import BODIES, Body


@pytest.mark.parametrize("body", BODIES, ids=lambda body: body.name)
def test_the_page_one_of_each_body_teaches_a_style_that_writes_it(body: Body) -> None:
    session = body.session()
    forum = replace(session.forum, style=style_for(session.forum.kind))
    findings = learn(forum, session.record.roster, body.expected)
    learnt = replace(forum, style=learnt_style(forum.style, findings))
    assert first_page(learnt, session.record) == body.expected, "\n".join(map(str, findings))
