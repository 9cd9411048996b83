"""The child process that reads foreign files: it reads as we do, within limits, and harms nothing when it ends."""

import json
import os
import time
from pathlib import Path

import psutil
import pytest

from attendance_app.documents.readers import child_limits
from attendance_app.documents.readers.parsed_answer import parsed_answer, source_of
from attendance_app.documents.readers.roster_file import LARGEST_FILE, read_roster_file, read_roster_text
from attendance_app.documents.readers.tables import read_tables
from attendance_app.services.errors import Cancelled, DocumentError, Refusal
from attendance_app.services.roster_import.vocabulary import Meaning
from tests.rosters import ROSTERS
from tools.hostile_rosters.corpus import MAKERS, hostile_files
from tools.hostile_rosters.endless_tables import too_many_or_nobody
from tools.hostile_rosters.zip_bombs import many_and_misplaced

ONE_OF_EACH_KIND = {path.suffix: path for path in sorted(ROSTERS.glob("*_*.*"))}
# The battery tries the whole of them, each in a child; these are one of each sort, the quickest that still meets every
# limit. What is refused by its content alone needs no limits, and is read in this process.
NEEDS_LIMITS = (
    "bomb_called_small.docx", "span_without_end.docx", "dimension_of_everything.xlsx", "shared_strings_bomb.xlsx",
    "flate_bomb.pdf", "password_protected_aes_256.pdf", "roster.pdf",
)  # fmt: skip
WATCHED_TOO = ("bomb_called_small.docx", "dimension_of_everything.xlsx", "flate_bomb.pdf")
REFUSED_BY_CONTENT = (
    "encrypted_entry.odt", "two_to_the_64_rows.ods", "billion_laughs_in_utf_16.odt", "external_entity.html",
    "xml_in_wrong_encoding.docx", "compound_loop.xls", "cut_at_50_percent.xlsx", "empty.csv", "random_in_truth.json",
    "form_in_itself.pdf", "structure_loop.pdf", "arrays_in_arrays.pdf", "xref_in_itself.pdf", "deep_lists.json",
    "quote_never_closed.csv", "utf_16_of_half_letters.csv", "database_of_endless_views.narvaro",
)  # fmt: skip
# To make what these make takes longer than to read it.
QUICK_MAKERS = [each for each in MAKERS if each not in {many_and_misplaced, too_many_or_nobody}]
WHERE_THE_SYSTEM_HAS_THEM = ("pipe.csv", "endless_zeros.csv", "link_to_itself.csv", "half_a_gigabyte_of_nothing.csv")


@pytest.mark.parametrize("path", ONE_OF_EACH_KIND.values(), ids=ONE_OF_EACH_KIND)
def test_a_file_is_read_in_the_child_as_in_this_process(path: Path) -> None:
    assert read_roster_file(path) == source_of(
        path.name, json.loads(json.dumps(parsed_answer(read_tables(path.read_bytes()))))
    )


def test_pasted_text_is_read_like_a_file() -> None:
    parsed = read_roster_text("Namn\tOrganisation\nAnna Ek\tÅby kommun\n", "Urklipp").best
    assert [(entry.name, entry.organisation) for entry in parsed.entries] == [("Anna Ek", "Åby kommun")]
    assert parsed.meanings == (Meaning.NAME, Meaning.ORGANISATION)


def test_the_childs_refusal_is_passed_on_with_the_files_name(tmp_path: Path) -> None:
    path = tmp_path / "förteckning.rtf"
    path.write_bytes(b"{\\rtf1 Namn}")
    with pytest.raises(DocumentError, match=r"förteckning\.rtf.*RTF"):
        read_roster_file(path)


def test_what_is_cancelled_ends_the_child() -> None:
    def cancel(done: int, whole: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        read_roster_text("Namn\nAnna Ek\n", "Urklipp", cancel)
    assert psutil.Process().children() == []


@pytest.mark.parametrize(
    "answer", [{}, {"parsed": [{}]}, {"parsed": 1}, {"parsed": [{"table": []}]}, {"record": 1}, {"tables": []}]
)
def test_an_answer_that_the_reader_never_gives_is_refused(
    answer: dict[str, object], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("attendance_app.documents.readers.roster_file.answer_of_child", lambda *_: answer)
    with pytest.raises(DocumentError, match="går inte att läsa"):
        read_roster_text("Namn\nAnna Ek\n", "Urklipp")


def test_too_large_a_file_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "big.csv"
    with path.open("wb") as file:
        file.truncate(LARGEST_FILE + 1)
    with pytest.raises(DocumentError, match="10 MB"):
        read_roster_file(path)


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    return hostile_files(tmp_path_factory.mktemp("hostile") / "files", QUICK_MAKERS)


def is_refused(path: Path) -> bool:
    """Tell if a file is refused in one line, or gives what it says: next to nobody."""
    try:
        return len(read_roster_file(path).best.entries) <= 20
    except Refusal as refusal:
        return len(str(refusal).splitlines()) == 1


def test_hostile_files_are_refused_with_a_sentence(hostile: dict[str, Path], monkeypatch: pytest.MonkeyPatch) -> None:
    for name in (*NEEDS_LIMITS, *(name for name in WHERE_THE_SYSTEM_HAS_THEM if name in hostile)):
        assert is_refused(hostile[name]), name
    monkeypatch.setattr("attendance_app.documents.readers.child_limits.WATCHED", True)
    for name in WATCHED_TOO:
        assert is_refused(hostile[name]), name


def test_broken_files_are_refused_by_their_content(hostile: dict[str, Path], reading_here: None) -> None:
    assert [name for name in REFUSED_BY_CONTENT if not is_refused(hostile[name])] == []


def test_a_child_that_nothing_limits_is_ended_by_its_parent(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("attendance_app.documents.readers.child_limits.WATCHED", True)
    monkeypatch.setattr("attendance_app.documents.readers.child_limits.MEMORY", 1_000_000)
    with pytest.raises(DocumentError, match="för mycket minne"):
        read_roster_file(ROSTERS / "xlsx_everything.xlsx")
    monkeypatch.setattr("attendance_app.documents.readers.child_limits.MEMORY", 240_000_000)
    assert read_roster_file(ROSTERS / "xlsx_everything.xlsx").parsed
    monkeypatch.setattr("attendance_app.documents.readers.child_process.WORK_SECONDS", -1.0)
    with pytest.raises(DocumentError, match="för lång tid"):
        read_roster_file(ROSTERS / "xlsx_everything.xlsx")


def test_what_a_process_had_used_before_it_was_watched_does_not_count() -> None:
    """A reader has used time for its start, and in Wine the time of its parent is taken for its own."""
    used = time.process_time()
    assert used > 0.2
    watch = child_limits.Watch(os.getpid())
    assert not watch.is_over(used / 2, 1000)
    while time.process_time() < used + 0.3:
        pass
    assert watch.is_over(0.1, 1000)
