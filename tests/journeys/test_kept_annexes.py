"""Annexes of a real file: kept byte for byte when the minutes are verified, and a version for the web."""

import io
import zlib
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from attendance_app.cli.main import main
from attendance_app.composition import PdfAnnexWriter, open_forum
from attendance_app.domain.annex_kind import KEPT_KINDS, AnnexKind
from attendance_app.domain.attendance import Mark, marked
from attendance_app.domain.body_kinds import BodyKind
from attendance_app.domain.meeting import KeptAnnex
from attendance_app.domain.style.decision_words import DecisionWords, VoteWord
from attendance_app.domain.votes.vote import Choice, VoteId
from attendance_app.services.forum.file import ForumFile
from attendance_app.services.forum.roster_editing import RosterEdit
from attendance_app.services.meeting.progress import MeetingProgress
from attendance_app.services.meeting.votes import Votes
from attendance_app.services.meeting.voting_roll import VotingRoll
from attendance_app.storage.forum_store import check_store
from attendance_app.ui.annex.pdf_pages import PdfPages
from tests.annexes import WHOLE_KINDS

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
    assert all(WRITER.foreign_pages(pages) is None for pages in printed.values()), "made here"
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


def test_the_list_of_each_vote_and_the_rostlangd_are_kept_and_a_correction_makes_that_list_anew(
    sample_path: Path,
) -> None:
    forum = open_forum(sample_path)
    session = forum.meeting_named("2024-12-13")
    MeetingProgress(session).reopen()
    votes, first = Votes(session), session.meeting.order[0]
    keys = [votes.begin(votes.proposed(first)) for _ in range(2)]
    voter = votes.vote(keys[0]).voters[0].person
    for key in keys:
        votes.call(key, voter, Choice.YES)
    forum.change_forum(replace(forum.forum, kind=BodyKind.GENERAL_MEETING))
    VotingRoll(session).establish()
    kinds: list[tuple[AnnexKind, VoteId | None]] = [(AnnexKind.VOTE_LIST, each) for each in keys]
    kinds.append((AnnexKind.VOTING_ROLL, None))
    printed = [WRITER.make(session, kind, vote=vote) for kind, vote in kinds]
    MeetingProgress(session).verify(date(2024, 12, 20), WRITER.kept(session))
    style = replace(forum.forum.style, decisions=DecisionWords(VoteWord.VOTERING))
    annex = replace(forum.forum.annex, letterhead="Annat brevhuvud")
    forum.change_forum(replace(forum.forum, style=style, annex=annex))
    forum.close()
    again = open_forum(sample_path)
    session = again.meeting_named("2024-12-13")
    said: list[str] = []
    assert [WRITER.make(session, kind, vote=vote, warn=said.append) for kind, vote in kinds] == printed
    Votes(session).correct(keys[0], voter, Choice.NO, "Hörde fel", "Ingrid Malm")
    after = [WRITER.make(session, kind, vote=vote, warn=said.append) for kind, vote in kinds]
    assert after[1:] == printed[1:]
    assert "Hörde fel" in text_of(after[0])
    assert said == []
    again.close()
    assert check_store(sample_path) == []


@pytest.mark.parametrize("kind", WHOLE_KINDS)
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


def pdf_with(extra: pikepdf.Dictionary, pages: bytes) -> bytes:
    """Return the pages with something more in the document's catalogue."""
    made = io.BytesIO()
    with pikepdf.open(io.BytesIO(pages)) as document:
        for key, value in extra.items():
            document.Root[key] = document.make_indirect(value)
        document.save(made)
    return made.getvalue()


def launching(pages: bytes) -> bytes:
    action = pikepdf.Dictionary(S=pikepdf.Name.Launch, F=pikepdf.String("calc.exe"))
    return pdf_with(pikepdf.Dictionary(OpenAction=action), pages)


def with_a_file(pages: bytes) -> bytes:
    return pdf_with(pikepdf.Dictionary(Names=pikepdf.Dictionary(EmbeddedFiles=pikepdf.Dictionary())), pages)


def another_page_of_the_same_forum(pages: bytes) -> bytes:
    """Return a whole annex that lacks a page: its rows are not the meeting's."""
    made = io.BytesIO()
    with pikepdf.open(io.BytesIO(pages)) as document:
        del document.pages[0]
        document.save(made)
    return made.getvalue()


def bomb(pages: bytes) -> bytes:
    made = io.BytesIO()
    with pikepdf.open(io.BytesIO(pages)) as document:
        packed = zlib.compress(bytes(101_000_000), 9)
        stream = pikepdf.Stream(document, packed)
        stream.Filter = pikepdf.Name.FlateDecode
        document.pages[0].Extra = stream
        document.save(made, compress_streams=False, stream_decode_level=pikepdf.StreamDecodeLevel.none)
    return made.getvalue()


FORGED: dict[str, Callable[[bytes], bytes]] = {
    "starts a program": launching,
    "carries a file": with_a_file,
    "other rows": another_page_of_the_same_forum,
    "unpacks without end": bomb,
    "a program": lambda _: b"MZ" + bytes(100),
    "nothing": lambda _: b"",
    "a program that says it is a PDF": lambda _: b"%PDF-1.7\nMZ",
}


@pytest.mark.parametrize("forge", FORGED.values(), ids=FORGED)
def test_a_forged_annex_is_never_given_out(
    forge: Callable[[bytes], bytes], sample_path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    forum = open_forum(sample_path)
    session = forum.meeting_named("2024-12-13")
    right = WRITER.make(session, AnnexKind.BILAGA_1)
    MeetingProgress(session).verify(date(2024, 12, 20), [KeptAnnex(AnnexKind.BILAGA_1.value, forge(right))])
    forum.close()
    assert check_store(sample_path) == []
    out = tmp_path / "bilaga.pdf"
    assert main(["annex", str(sample_path), "--meeting", "2024-12-13", "-o", str(out)]) == 0
    assert "kan inte kontrolleras" in capsys.readouterr().err
    words = text_of(out.read_bytes())
    assert "Göran Häll" in words
    assert words == text_of(right)


def test_what_another_version_of_the_program_kept_is_read_back_row_by_row(forum: ForumFile) -> None:
    session = forum.meeting_named("2024-12-13")
    forum.change_annex(replace(forum.forum.annex, letterhead="Regionen", log_in_footer=True))
    made = io.BytesIO()
    with pikepdf.open(io.BytesIO(WRITER.make(session, AnnexKind.BILAGA_1))) as document:
        document.save(made)
    MeetingProgress(session).verify(date(2024, 12, 20), [KeptAnnex(AnnexKind.BILAGA_1.value, made.getvalue())])
    forum.change_annex(replace(forum.forum.annex, letterhead="Annat", log_in_footer=False))
    said: list[str] = []
    assert WRITER.make(session, AnnexKind.BILAGA_1, warn=said.append) == made.getvalue()
    assert not said
    # Shown as the window's own process would, but rendered in the child.
    foreign, own = WRITER.foreign_pages(made.getvalue()), PdfPages(made.getvalue())
    assert foreign is not None
    shown = PdfPages(b"", foreign)
    assert (len(shown), shown.size(0)) == (len(own), own.size(0))
    assert shown.picture(1, 0.5) == own.picture(1, 0.5)
