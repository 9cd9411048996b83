"""Annexes of a real file: kept byte for byte when the minutes are verified, and a version for the web."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pypdfium2
import pytest

from attendance_app.cli.main import main
from attendance_app.composition import PdfAnnexWriter, open_forum
from attendance_app.domain.attendance import Mark, marked
from attendance_app.domain.papers.annex_kind import KEPT_KINDS, AnnexKind
from attendance_app.services.forum.file import ForumFile
from attendance_app.services.forum.roster_editing import RosterEdit
from attendance_app.services.meeting.progress import MeetingProgress
from attendance_app.storage.forum_store import check_store

WRITER = PdfAnnexWriter()


def text_of(made: bytes) -> str:
    pages = pypdfium2.PdfDocument(made)
    return "".join(pages[at].get_textpage().get_text_bounded() for at in range(len(pages)))


def verify(forum: ForumFile) -> dict[AnnexKind, bytes]:
    session = forum.meeting_named("2024-12-13")
    printed = {kind: WRITER.make(session, kind) for kind in KEPT_KINDS}
    MeetingProgress(session).verify(date(2024, 12, 20), WRITER.kept(session))
    return printed


def test_a_verified_meeting_prints_what_was_printed_then(sample_path: Path) -> None:
    forum = open_forum(sample_path)
    printed = verify(forum)
    forum.change_annex(replace(forum.forum.annex, letterhead="Annat brevhuvud"))
    forum.close()
    again = open_forum(sample_path)
    session = again.meeting_named("2024-12-13")
    assert {kind: WRITER.make(session, kind) for kind in KEPT_KINDS} == printed
    again.close()
    assert check_store(sample_path) == []


def test_a_correction_shows_on_every_print_and_the_first_one_stays(forum: ForumFile) -> None:
    printed = verify(forum)
    session = forum.meeting_named("2024-12-13")
    person = session.people_named("Göran Häll")[0]
    MeetingProgress(session).correct(person.id, marked(Mark.PRESENT), "Förbisedd vid uppropet", "Sekreteraren")
    for kind in KEPT_KINDS:
        words = " ".join(text_of(WRITER.make(session, kind)).split())
        assert "Rättelser efter justeringen" in words
        assert "Göran Häll: rättat från ”ej närvarande” till ”närvarande hela sammanträdet”" in words
    assert session.journal.store.load_kept_annex(session.meeting_id, "bilaga1") == printed[AnnexKind.BILAGA_1]


@pytest.mark.parametrize("kind", AnnexKind)
def test_the_version_for_the_web_leaves_out_protected_identity(
    sample_path: Path, tmp_path: Path, kind: AnnexKind
) -> None:
    forum = open_forum(sample_path)
    edit = RosterEdit(forum.journal)
    session = forum.meeting_named("2024-12-13")
    MeetingProgress(session).reopen()
    person = session.people_named("Beata Allen")[0]
    edit.change_person(replace(person, protected=True))
    forum.close()
    for words, found in (([], True), (["--web"], False)):
        out = tmp_path / "bilaga.pdf"
        assert (
            main(["annex", str(sample_path), "--meeting", "2024-12-13", "--layout", kind.value, *words, "-o", str(out)])
            == 0
        )
        assert ("Beata Allen" in text_of(out.read_bytes())) is found


def test_what_is_kept_is_what_minutes_are_made_of() -> None:
    assert set(KEPT_KINDS) == {AnnexKind.BILAGA_1, AnnexKind.ATTENDANCE_PROTOCOL, AnnexKind.DECIDING}
