"""Gallring: the bytes are gone, the chain holds, and nobody else is touched."""

import shutil
import sqlite3
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from attendance_app.composition import open_forum
from attendance_app.domain.attendance import Attendance, Interval, ItemId, Mark
from attendance_app.domain.body_kinds import BodyKind
from attendance_app.domain.change import ChangeKind
from attendance_app.domain.deadlines import verified_parts
from attendance_app.domain.meeting import Item, KeptAnnex
from attendance_app.domain.roster import PersonId, Role
from attendance_app.services.errors import Refusal
from attendance_app.services.forum.erasure import erase, meeting_called, person_called
from attendance_app.services.forum.file import ForumFile, MeetingPlan
from attendance_app.services.forum.roster_editing import RosterEdit
from attendance_app.services.meeting.agenda import AgendaEdit
from attendance_app.services.meeting.notices import Notices
from attendance_app.services.meeting.progress import MeetingProgress
from attendance_app.services.meeting.status import status_data
from attendance_app.services.merge.three_way import apply_merge, compare
from attendance_app.storage.forum_store import check_store
from attendance_app.storage.sqlite.erasure import FREE_TEXTS
from attendance_app.storage.sqlite.schema import SCHEMA
from attendance_app.system import paths

DAY, NAME = "2024-12-13", "Kanarie Gulfjäder"
OLD_NAME = "Kanarie Äggskal"


def bytes_of(path: Path) -> bytes:
    return path.read_bytes().lower()


def holds(path: Path, text: str) -> bool:
    return any(
        form in bytes_of(path) for form in (text.lower().encode(), text.encode().lower(), text.encode("utf-16-le"))
    )


@pytest.fixture
def canary(sample_path: Path) -> PersonId:
    """Let somebody leave traces wherever the program takes words: name, spelling, title, remark, heading, settings."""
    file = open_forum(sample_path)
    roster = RosterEdit(file.journal)
    person = roster.add_person(OLD_NAME, file.roster.organisations[0].id)
    roster.change_person(replace(roster.roster.person(person), name=NAME, title="kanariechef", party="KAN"))
    later = file.new_meeting(MeetingPlan(date(2025, 2, 14), place=f"Hos {NAME}", items=2))
    later.mark(person, Mark.PRESENT)
    later.set_attendance(person, Attendance((Interval(),), remark="Kanarie var sjuk"))
    later.set_attendance(PersonId("p02"), Attendance((Interval(),), remark=f"Skjutsades av {NAME}"))
    item = Item(ItemId("v"), f"Val av {NAME.upper()} till ordförande", 9)
    later.change_meeting(replace(later.meeting, items=(*later.meeting.items, item), chair=person))
    file.change_annex(replace(file.forum.annex, letterhead=f"{NAME}s nämnd; {NAME}"))
    roster.change_person(replace(roster.roster.person(PersonId("p04")), title=f"vikarierar för {NAME}"))
    MeetingProgress(later).verify(date(2025, 2, 20), [KeptAnnex("bilaga1", f"%PDF {NAME}".encode())])
    file.close()
    assert holds(sample_path, NAME)
    return person


def erased(path: Path, *, person: str = "", meeting: str = "") -> str:
    file = open_forum(path)
    receipt = erase(file, person_called(file, person) if person else meeting_called(file, meeting))
    file.close()
    return receipt


def test_no_byte_of_a_name_is_left_and_the_chain_holds(sample_path: Path, canary: PersonId) -> None:
    receipt = erased(sample_path, person=NAME)
    for text in (NAME, OLD_NAME, "Kanarie", "kanariechef"):
        assert not holds(sample_path, text), text
        assert text not in receipt
    assert check_store(sample_path) == []
    connection = sqlite3.connect(sample_path)
    assert connection.execute("SELECT count(*) FROM name WHERE text IS NULL AND salt <> ''").fetchone() == (0,)
    assert connection.execute("SELECT count(*) FROM kept_annex").fetchone() == (0,)
    connection.close()


def test_counts_of_older_meetings_stay_and_the_roster_forgets(sample_path: Path, canary: PersonId) -> None:
    file = open_forum(sample_path)
    before = status_data(file.meeting_named("2025-02-14"))
    file.close()
    erased(sample_path, person=NAME)
    file = open_forum(sample_path)
    session = file.meeting_named("2025-02-14")
    assert status_data(session) == before
    assert session.record.roster.person(canary).name == "Gallrad person"
    assert session.record.of(canary).remark == ""
    assert not file.roster.has_person(canary)
    assert session.meeting.items[-1].heading == "Val av [gallrat] till ordförande"
    assert len(file.roster.people) == 69
    file.close()


def test_the_log_keeps_its_lines_and_their_chain(sample_path: Path, canary: PersonId) -> None:
    file = open_forum(sample_path)
    before = [(line.id, line.digest) for line in file.store.load_summaries()]
    erase(file, person_called(file, NAME))
    after = file.store.load_summaries()
    assert [(line.id, line.digest) for line in after[:-1]] == before
    assert after[-1].kind is ChangeKind.ERASE
    assert after[-1].erased == {canary}
    assert file.journal.undo() is None
    file.meeting_named(DAY).mark(PersonId("p02"), Mark.PRESENT)
    file.close()
    assert check_store(sample_path) == []


def test_a_meeting_leaves_with_the_names_that_stood_there_only(sample_path: Path) -> None:
    file = open_forum(sample_path)
    meeting = file.new_meeting(MeetingPlan(date(2025, 2, 14), place="Kanariesalen", items=2))
    meeting.walk_in(NAME, None, Role.OTHER)
    meeting.set_attendance(PersonId("p02"), Attendance(absence=Mark.EXCUSED, remark="Kanarieresa"))
    before = {each.id: each for each in file.roster.people}
    file.close()
    receipt = erased(sample_path, meeting="2025-02-14")
    assert "2025-02-14" in receipt
    assert not holds(sample_path, "Kanarie")
    assert check_store(sample_path) == []
    file = open_forum(sample_path)
    assert [each.name for each in file.meetings] == [DAY]
    assert {each.id: each for each in file.roster.people} == before
    assert file.meeting_named(DAY).present_count() == 41
    assert not any(meeting.meeting_id == key.meeting for line in file.store.load_summaries() for key in line.touched)
    file.close()


def test_a_meetings_days_of_notice_leave_with_it(sample_path: Path) -> None:
    file = open_forum(sample_path)
    file.change_forum(replace(file.forum, kind=BodyKind.BOARD))
    meeting = file.new_meeting(MeetingPlan(date(2025, 2, 14), items=2))
    AgendaEdit(meeting).verify(meeting.meeting.order[0], date(2025, 2, 14))
    MeetingProgress(meeting).verify(date(2025, 2, 20), [])
    parts = verified_parts(meeting.meeting)
    Notices(meeting).enter({part: {None: date(2025, 2, 21)} for part in parts})
    file.close()
    assert rows_of_notices(sample_path) == 2
    erased(sample_path, meeting="2025-02-14")
    assert rows_of_notices(sample_path) == 0
    assert check_store(sample_path) == []


def rows_of_notices(path: Path) -> int:
    connection = sqlite3.connect(path)
    found: int = connection.execute("SELECT count(*) FROM notice").fetchone()[0]
    connection.close()
    return found


def test_erasing_again_and_again_keeps_the_file_whole(sample_path: Path, canary: PersonId) -> None:
    erased(sample_path, person="Beata Allen")
    erased(sample_path, person=NAME)
    erased(sample_path, meeting="2025-02-14")
    erased(sample_path, person="Arijana Jazic")
    assert check_store(sample_path) == []
    for text in (NAME, "Beata Allen", "Arijana Jazic"):
        assert not holds(sample_path, text)


def test_another_of_the_same_name_keeps_it(sample_path: Path) -> None:
    file = open_forum(sample_path)
    bodies = file.roster.organisations
    ids = [RosterEdit(file.journal).add_person(NAME, body.id) for body in bodies[:2]]
    file.new_meeting(MeetingPlan(date(2025, 2, 14)))
    with pytest.raises(Refusal, match="Flera"):
        person_called(file, NAME)
    erase(file, person_called(file, f"{NAME} ({bodies[0].name})"))
    roster = file.roster
    assert [roster.has_person(each) for each in ids] == [False, True]
    assert roster.person(ids[1]).name == NAME
    assert file.meeting_named("2025-02-14").record.roster.person(ids[1]).name == NAME
    file.close()
    assert check_store(sample_path) == []


def test_what_an_erasure_left_can_be_altered_by_nobody(sample_path: Path, canary: PersonId) -> None:
    erased(sample_path, person=NAME)
    connection = sqlite3.connect(sample_path)
    connection.execute("UPDATE log SET body = replace(body, '[gallrat]', 'Anna Ek') WHERE body LIKE '%[gallrat]%'")
    connection.commit()
    connection.close()
    assert "stämmer inte med kedjan" in check_store(sample_path)[0]


def test_a_copy_brings_nobody_back(sample_path: Path, canary: PersonId, tmp_path: Path) -> None:
    copy = Path(shutil.copyfile(sample_path, tmp_path / "kopia.narvaro"))
    theirs = open_forum(copy)
    edits = RosterEdit(theirs.journal)
    edits.change_person(replace(edits.roster.person(canary), title="annan titel"))
    theirs.new_meeting(MeetingPlan(date(2025, 3, 14)))
    theirs.meeting_named(DAY).mark(PersonId("p02"), Mark.PRESENT)
    erased(sample_path, person=NAME)
    ours = open_forum(sample_path)
    found = compare(ours, theirs)
    assert found.notes == ["Det som är gallrat här tas inte tillbaka från kopian."]
    assert found.questions == ()
    apply_merge(ours, found)
    assert [each.name for each in ours.meetings] == [DAY, "2025-02-14", "2025-03-14"]
    ours.close()
    theirs.close()
    assert check_store(sample_path) == []
    assert not holds(sample_path, NAME)


def test_backups_and_rescue_logs_hold_no_byte_of_it_either(
    sample_path: Path, canary: PersonId, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    data = tmp_path / "data"
    monkeypatch.setenv(paths.DATA_VARIABLE, str(data))
    file = open_forum(sample_path)
    folder = data / "backups" / file.store.load_summaries()[0].digest[:16]
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(sample_path, folder / "2025-02-20 1.narvaro")
    (folder / "2025-02-21 2.narvaro").write_bytes(sample_path.read_bytes()[:9000])
    shutil.copyfile(sample_path, folder / ".2025-02-22 3.narvaro.ab12cd34.tmp")
    file.meeting_named(DAY).set_attendance(PersonId("p03"), Attendance(remark=f"{NAME} ringde"))
    rescue = next((data / "rescue").glob("*.rescue"))
    shutil.copyfile(rescue, rescue.with_name(f"{rescue.stem}.0123abcd.kept"))
    assert holds(rescue, NAME)
    receipt = erase(file, person_called(file, NAME))
    left = [each for each in data.rglob("*") if each.is_file()]
    assert [each for each in left if holds(each, NAME) or holds(each, "kanarie")] == []
    assert "2 gallrade, 1 borttagna. Räddningsloggar: 2 tömda" in receipt
    file.close()
    kept = open_forum(folder / "2025-02-20 1.narvaro", read_only=True)
    assert kept.meeting_named("2025-02-14").present_count() == 2
    kept.close()
    assert check_store(folder / "2025-02-20 1.narvaro") == []


def test_nothing_is_erased_where_nobody_is_called_so(forum: ForumFile) -> None:
    head = forum.store.head
    with pytest.raises(Refusal, match="Ingen"):
        person_called(forum, "Nils Holgersson")
    assert forum.store.head == head


def test_every_column_with_words_is_known_to_be_free_or_not() -> None:
    """A new column must be put where it belongs: FREE_TEXTS, the table of names, or here."""
    connection = sqlite3.connect(":memory:")
    for statement in SCHEMA:
        connection.execute(statement)
    words = {
        f"{table}.{row[1]}"
        for (table,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall()
        for row in connection.execute(f"PRAGMA table_info({table})")
        if row[2] == "TEXT"
    }
    free = {f"{table}.{column}" for table, columns in FREE_TEXTS.items() for column in columns}
    coded = {
        "adjuster": "meeting person", "break": "meeting item starts ends away", "attendance": "meeting person absence",
        "correction": "meeting person before after at", "deputy": "meeting duty person first last",
        "forum": "kind rules", "item": "meeting id verified_on", "kept_annex": "meeting layout",
            "later_day": "meeting day first starts ended_before",
        "log": "copy device at kind salt body content digest", "meeting": "id day starts ends chair secretary state "
        "running adjusted", "meta": "key value", "notice": "meeting item day organisation",
        "name": "salt text digest", "organisation": "meeting id",
        "person": "meeting id organisation role from_day to_day",
        "presence": "meeting person first last came left presence seat",
        "seat": "meeting id organisation holder from_day to_day",
        "pay": "person", "fee_run": "id", "meeting_part": "meeting id subject",
    }  # fmt: skip
    assert words - free == {f"{table}.{column}" for table, columns in coded.items() for column in columns.split()}
