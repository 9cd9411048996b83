"""The forum file on a real disk: round trips, refusals, kills."""

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import threading
from dataclasses import replace
from datetime import date, datetime, time
from fractions import Fraction
from pathlib import Path

import pytest

from attendance_app.domain.attendance import Attendance, Interval, ItemId, Mark, Presence, marked
from attendance_app.domain.body_kinds import BodyKind
from attendance_app.domain.change import Change, ChangeKind, Edit, Subject
from attendance_app.domain.forum import AnnexField, AnnexSettings, Forum, Logo
from attendance_app.domain.meeting import (
    ActingOfficer,
    Correction,
    Duty,
    Item,
    KeptAnnex,
    Meeting,
    MeetingId,
    MeetingState,
    Notice,
)
from attendance_app.domain.meeting_record import MeetingRecord
from attendance_app.domain.quorum import FixedRule, FractionRule, OrganisationsRule
from attendance_app.domain.roster import Organisation, OrganisationId, Person, PersonId, Role, Roster, Seat, SeatId
from attendance_app.services.errors import Problem, StoreError
from attendance_app.services.forum.file import added, added_roster
from attendance_app.storage.durability.data_folder import DataFolder
from attendance_app.storage.forum_store import SqliteForumStore, check_store, create_store, open_store
from attendance_app.system import paths
from tests.annexes import PICTURE

NOW = datetime(2025, 2, 14, 9, 2, 13)
FORUM = Forum(
    name="Prov & forum",
    kind=BodyKind.BOARD,
    rules=(FractionRule(Fraction(2, 3), strict=False), FixedRule(3), OrganisationsRule(2), OrganisationsRule()),
    rule_is_example=True,
    annex=AnnexSettings(
        title="Närvaro {date}",
        number="Bilaga 7",
        fields=tuple(AnnexField),
        logo=Logo(PICTURE, "Logotyp"),
        grouped=True,
    ),
)
ROSTER = Roster(
    (Organisation(OrganisationId("o"), "Åby kommun", 1), Organisation(OrganisationId("q"), "Bolaget", 2, member=False)),
    (
        Person(PersonId("p"), "Anna <Ek>", 1, OrganisationId("o"), Role.MEMBER, "S", "", protected=True),
        Person(PersonId("r"), "Bo Ål", 2, None, Role.OFFICIAL, "", "kommundirektör"),
    ),
    (
        Seat(SeatId("s"), OrganisationId("o"), "S", PersonId("p"), date(2023, 1, 1), date(2026, 12, 31)),
        Seat(SeatId("t"), None, "M"),
    ),
)
MEETING = Meeting(
    id=MeetingId("m"),
    day=date(2025, 2, 14),
    ordinal=2,
    place="Stora salen",
    starts=time(9, 0),
    ends=time(11, 50),
    items=(
        Item(ItemId("i"), "Val", 26),
        Item(ItemId("j"), "Budget", None, withdrawn=True),
        Item(ItemId("k"), "Lån", 27, False, True, date(2025, 2, 14), (Notice(date(2025, 2, 17), OrganisationId("o")),)),
    ),
    chair=PersonId("p"),
    secretary=PersonId("r"),
    verifiers=(PersonId("r"), PersonId("p")),
    acting_officers=(
        ActingOfficer(Duty.CHAIR, PersonId("r"), ItemId("i"), ItemId("i")),
        ActingOfficer(Duty.VERIFIER, PersonId("p"), None, ItemId("j")),
    ),
    state=MeetingState.RUNNING,
    running=ItemId("i"),
    notices=(Notice(date(2025, 2, 21)), Notice(date(2025, 2, 24), OrganisationId("q"))),
)
THERE = Attendance(
    (
        Interval(ItemId("i"), None, time(9, 5), None, Presence.REMOTE, SeatId("t")),
        Interval(None, ItemId("j"), None, time(10, 30), Presence.RECUSED),
    ),
    remark="Tåget är sent",
)
RECORD = MeetingRecord(MEETING, ROSTER, {PersonId("p"): THERE, PersonId("r"): marked(Mark.EXCUSED)})


@pytest.fixture
def path(tmp_path: Path) -> Path:
    forum = Edit(Subject.FORUM, None, "", None, FORUM)
    edits = (forum, *added_roster(ROSTER, None), *added(RECORD))
    create_store(
        tmp_path / "f.narvaro", Change(ChangeKind.CREATE_FORUM, edits), NOW, DataFolder(paths.data_folder())
    ).close()
    return tmp_path / "f.narvaro"


@pytest.fixture
def store(path: Path):
    opened = open_store(path, DataFolder(paths.data_folder()))
    yield opened
    opened.close()


def tick(store: SqliteForumStore, mark: Mark, before: Attendance = RECORD.of(PersonId("r"))) -> Change:
    edit = Edit(Subject.ATTENDANCE, MEETING.id, "r", before, marked(mark))
    change = Change(ChangeKind.MARK, (edit,), "Bo Ål")
    store.commit(change, NOW)
    return change


def refused(path: Path) -> Problem:
    before = path.read_bytes()
    with pytest.raises(StoreError) as caught:
        open_store(path, DataFolder(paths.data_folder()))
    assert path.read_bytes() == before, "a refused file is untouched"
    return caught.value.problem


def test_everything_comes_back_as_it_was_stored(store: SqliteForumStore) -> None:
    assert store.load_forum() == FORUM
    assert store.load_roster() == ROSTER
    assert store.load_meetings() == (MEETING,)
    assert store.load_record(MEETING.id) == RECORD


def test_a_verified_meeting_keeps_its_annex_and_each_correction(store: SqliteForumStore, path: Path) -> None:
    corrected = Correction(
        PersonId("r"), marked(Mark.EXCUSED), replace(THERE, remark=""), "Fel i protokollet", NOW, "Bo Ål"
    )
    after = replace(MEETING, state=MeetingState.VERIFIED, verified=date(2025, 2, 20), corrections=(corrected,))
    kept = KeptAnnex("bilaga1", b"%PDF-1.7 \x00\xff")
    edits = (
        Edit(Subject.MEETING, MEETING.id, MEETING.id, MEETING, after),
        Edit(Subject.ANNEX, MEETING.id, "bilaga1", None, kept),
    )
    store.commit(Change(ChangeKind.CORRECT, edits), NOW)
    assert store.load_meetings() == (after,)
    assert store.load_kept_annex(MEETING.id, "bilaga1") == kept.pages
    assert store.load_kept_annex(MEETING.id, "upprop") is None
    assert check_store(path) == []
    store._document._live.connection.execute("UPDATE kept_annex SET pages = x'00'")
    assert check_store(path) != []


def test_what_is_written_of_people_stands_in_the_table_of_names_alone(store: SqliteForumStore) -> None:
    log = "".join(row[0] for row in store._document.memory.execute("SELECT body FROM log"))
    assert "Tåget" not in log


def test_pragmas_are_as_promised(store: SqliteForumStore) -> None:
    wanted = {"journal_mode": "truncate", "synchronous": 3, "foreign_keys": 1, "secure_delete": 1, "trusted_schema": 0}
    read = {name: store._document._live.connection.execute(f"PRAGMA {name}").fetchone()[0] for name in wanted}
    assert read == wanted


def test_nothing_is_left_beside_a_closed_file(path: Path) -> None:
    assert [each.name for each in path.parent.iterdir()] == [path.name]


def test_undo_is_a_line_of_its_own_and_the_state_is_as_before(store: SqliteForumStore, path: Path) -> None:
    first = store.head.number
    change = tick(store, Mark.PRESENT)
    store.commit(change.inverse, NOW)
    assert store.head.number == first + 2
    assert store.load_record(MEETING.id) == RECORD
    rows = store._document.memory.execute("SELECT kind, undoes FROM log ORDER BY number").fetchall()
    assert rows[-2:] == [("mark", 0), ("mark", 1)]


def test_no_two_changes_share_an_id_however_the_file_is_copied(path: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.narvaro"
    shutil.copyfile(path, copy)
    ids = []
    for each in (path, copy, path):
        opened = open_store(each, DataFolder(paths.data_folder()))
        opened.commit(
            Change(ChangeKind.MARK, (Edit(Subject.ATTENDANCE, MEETING.id, "r", None, marked(Mark.PRESENT)),)), NOW
        )
        ids.append(opened.load_summaries()[-1].id)
        opened.close()
    assert len(set(ids)) == 3
    assert check_store(path) == check_store(copy) == []


def test_a_deleted_meeting_leaves_no_row(store: SqliteForumStore) -> None:
    store.commit(Change(ChangeKind.NEW_MEETING, added(RECORD)).inverse, NOW)
    assert store.load_meetings() == ()
    for table in ("person", "seat", "attendance", "presence", "item", "adjuster", "notice"):
        found = store._document.memory.execute(f"SELECT count(*) FROM {table} WHERE meeting = 'm'").fetchone()
        assert found == (0,)


def test_names_stand_in_one_table_and_not_in_the_log(path: Path) -> None:
    connection = sqlite3.connect(path)
    assert "Anna" not in "".join(row[0] for row in connection.execute("SELECT body FROM log"))
    connection.close()


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE name SET text = 'Anna <Ex>' WHERE text LIKE 'Anna%'",
        "UPDATE person SET party = 'M' WHERE id = 'p'",
        "UPDATE organisation SET name = 'Aby kommun' WHERE id = 'o'",
        "UPDATE seat SET holder = NULL",
        "UPDATE meeting SET place = 'Lilla salen'",
        "UPDATE item SET number = 27 WHERE id = 'i'",
        "UPDATE item SET verified_on = NULL",
        "UPDATE notice SET day = '2025-02-20' WHERE item IS NULL",
        "UPDATE notice SET item = NULL",
        "DELETE FROM adjuster WHERE position = 1",
        "UPDATE attendance SET absence = 'absent' WHERE person = 'r'",
        "DELETE FROM presence WHERE ordinal = 1",
        "UPDATE forum SET rule_is_example = 0",
        "UPDATE log SET kind = 'walk-in'",
        "UPDATE log SET body = replace(body, 'Val', 'Vel')",
        "DELETE FROM log",
    ],
)
def test_a_change_made_outside_the_program_is_found(path: Path, statement: str) -> None:
    connection = sqlite3.connect(path)
    connection.execute(statement)
    connection.commit()
    connection.close()
    assert refused(path) is Problem.DAMAGED
    assert check_store(path)


def test_a_newer_file_is_refused_untouched(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    assert refused(path) is Problem.TOO_NEW


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TRIGGER t AFTER INSERT ON log BEGIN DELETE FROM name; END",
        "CREATE VIEW v AS SELECT 1",
        "DROP TABLE seat",
    ],
)
def test_a_schema_that_is_not_ours_is_refused(path: Path, statement: str) -> None:
    connection = sqlite3.connect(path)
    connection.execute(statement)
    connection.close()
    assert refused(path) is Problem.STRANGE


def test_other_files_are_not_forums(tmp_path: Path) -> None:
    other = tmp_path / "other.narvaro"
    other.write_bytes(b"Bilaga 1" * 1000)
    assert refused(other) is Problem.NOT_A_FORUM
    sqlite3.connect(tmp_path / "plain.narvaro").execute("CREATE TABLE t (x)").connection.close()
    assert refused(tmp_path / "plain.narvaro") is Problem.NOT_A_FORUM
    with pytest.raises(StoreError, match="finns inte"):
        open_store(tmp_path / "none.narvaro", DataFolder(paths.data_folder()))
    assert not (tmp_path / "none.narvaro").exists()


def test_a_truncated_file_is_refused(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:20_000])
    assert refused(path) in {Problem.DAMAGED, Problem.STRANGE, Problem.NOT_A_FORUM}


def test_a_journal_that_names_another_file_is_refused(path: Path) -> None:
    victim = path.with_name("victim.txt")
    victim.write_text("kvar")
    name = str(victim).encode()
    tail = (
        len(name).to_bytes(4, "big") + (sum(name) & 0xFFFFFFFF).to_bytes(4, "big") + bytes.fromhex("d9d505f920a163d7")
    )
    Path(f"{path}-journal").write_bytes(b"\0" * 512 + name + tail)
    assert refused(path) is Problem.STRANGE
    assert victim.read_text() == "kvar"


def test_a_head_that_sqlite_reads_only_once_is_damaged(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[59] = 4  # the text encoding: taken for UTF-8 at first, refused at the next reading of the schema
    path.write_bytes(content)
    assert refused(path) is Problem.DAMAGED


def test_a_file_that_exists_is_not_overwritten(path: Path) -> None:
    before = path.read_bytes()
    with pytest.raises(StoreError, match="finns redan"):
        create_store(path, Change(ChangeKind.CREATE_FORUM, ()), NOW, DataFolder(paths.data_folder()))
    assert path.read_bytes() == before


def test_the_second_opener_reads_only(store: SqliteForumStore, path: Path) -> None:
    second = open_store(path, DataFolder(paths.data_folder()))
    assert second.read_only
    assert second.load_record(MEETING.id) == RECORD
    with pytest.raises(StoreError, match="annat fönster"):
        tick(second, Mark.PRESENT)
    tick(store, Mark.PRESENT)
    second.close()


def test_a_reader_waits_for_a_writer_whose_disk_is_slow(
    store: SqliteForumStore, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Longer than a busy machine may keep the writer's thread waiting.
    monkeypatch.setattr("attendance_app.storage.durability.durable_document._READER_TIMEOUT_S", 60.0)
    # The lock is let go of from another thread, which sqlite3 has to allow.
    writing = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    writing.execute("BEGIN EXCLUSIVE")
    done = threading.Timer(0.8, writing.rollback)
    done.start()
    second = open_store(path, DataFolder(paths.data_folder()))
    assert second.read_only
    second.close()
    done.join()
    writing.close()


TICKER = """
import sys
from pathlib import Path
from attendance_app.composition import open_forum
from attendance_app.domain.attendance import Mark
file = open_forum(Path(sys.argv[1]))
session = file.open_meeting(file.meetings[-1].id)
for person in session.record.roster.people:
    session.mark(person.id, Mark.UNMARKED)
    session.mark(person.id, Mark.PRESENT)
    print(person.id, flush=True)
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="Windows has no kill -9")
def test_a_killed_process_loses_no_acknowledged_tick_and_leaves_no_lock(sample_path: Path) -> None:
    # The battery kills a thousand times.
    for stop_after in (1, 13, 43):
        child = subprocess.Popen([sys.executable, "-c", TICKER, str(sample_path)], stdout=subprocess.PIPE, text=True)
        assert child.stdout is not None
        told = [child.stdout.readline().strip() for _ in range(stop_after)]
        os.kill(child.pid, signal.SIGKILL)
        told += child.stdout.read().split()
        child.wait()
        store = open_store(sample_path, DataFolder(paths.data_folder()))
        assert not store.read_only
        record = store.load_record(store.load_meetings()[-1].id)
        assert all(record.of(PersonId(person)).mark is Mark.PRESENT for person in told)
        store.close()


AUDIT = """
import sys
from pathlib import Path
opened = []
sys.addaudithook(lambda name, args: opened.append(str(args[0])) if name == "open" else None)
path = sys.argv[1]
from attendance_app.composition import open_forum
from attendance_app.domain.attendance import Mark
file = open_forum(Path(path))
session = file.open_meeting(file.meetings[-1].id)
session.mark(session.record.roster.people[1].id, Mark.PRESENT)
file.close()
assert path not in opened, "the live file was opened beside SQLite"
assert opened, "the hook hears"
"""


def test_our_own_process_never_opens_the_live_file(sample_path: Path) -> None:
    subprocess.run([sys.executable, "-c", AUDIT, str(sample_path)], check=True)
