"""What no annex could print is refused when it enters, with the text named, and nothing is changed."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from attendance_app.composition import create_forum
from attendance_app.domain.forum import Forum
from attendance_app.services.errors import Refusal
from attendance_app.services.forum.file import ForumFile, new_forum


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ({"title": "Närvaro 王芳"}, "王 芳"),
        ({"letterhead": "Region\nكانسلي"}, "كانسلي"),
        ({"mark_heading": "✅"}, "✅"),
        ({"number": "B" * 41}, "40 tecken"),
        ({"record_number": "D" * 41}, "40 tecken"),
        ({"name_heading": "N" * 201}, "200 tecken"),
        ({"letterhead": "rad\n" * 9}, "8 rader"),
    ],
)
def test_the_annexs_words_are_checked_when_they_are_chosen(forum: ForumFile, wrong: dict[str, Any], words: str) -> None:
    before = forum.forum
    with pytest.raises(Refusal, match=words):
        forum.change_annex(replace(before.annex, **wrong))
    assert forum.forum == before


def test_a_paragraphs_heading_is_checked(forum: ForumFile) -> None:
    session = forum.meeting_named("2024-12-13")
    item = replace(session.meeting.items[0], heading="Budget 🎉")
    with pytest.raises(Refusal, match="🎉"):
        session.change_meeting(replace(session.meeting, items=(item, *session.meeting.items[1:])))
    assert session.meeting.items[0].heading != item.heading


def test_a_forums_name_is_checked_before_its_file_is_made(tmp_path: Path) -> None:
    with pytest.raises(Refusal, match="王"):
        create_forum(tmp_path / "a.narvaro", new_forum(Forum("王")))
    assert list(tmp_path.iterdir()) == []
