"""An erasure reaches every copy that the program has made, also after a crash, and no merge brings a name back."""

import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from attendance_app.composition import backups_of, create_sample, open_forum
from attendance_app.domain.attendance import Attendance, Interval, Mark
from attendance_app.domain.meeting import KeptAnnex
from attendance_app.domain.roster import PersonId
from attendance_app.services.errors import Refusal
from attendance_app.services.forum.erasure import erase, person_called
from attendance_app.services.forum.file import ForumFile, MeetingPlan
from attendance_app.services.forum.roster_editing import RosterEdit
from attendance_app.services.meeting.progress import MeetingProgress
from attendance_app.services.merge.three_way import Side, apply_merge, compare
from attendance_app.storage.durability.durable_document import DurableDocument
from attendance_app.storage.durability.erase_copies import CopyErasure
from attendance_app.storage.forum_store import check_store
from attendance_app.storage.shared import publishing_pause
from attendance_app.system import paths

DAY, NAME = "2024-12-13", "Kanarie Gulfjäder"


@pytest.fixture(autouse=True)
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(paths.DATA_VARIABLE, str(tmp_path / "data"))
    return tmp_path / "data"


def holding(*folders: Path) -> list[Path]:
    """Return the files that hold the name."""
    forms = (NAME.encode(), NAME.encode("utf-16-le"))
    files = [each for folder in folders for each in folder.rglob("*") if each.is_file()]
    return [each for each in files if any(form in each.read_bytes() for form in forms)]


def with_canary(path: Path) -> PersonId:
    file = open_forum(path)
    person = RosterEdit(file.journal).add_person(NAME, file.roster.organisations[0].id)
    file.new_meeting(MeetingPlan(date(2025, 2, 14), items=1)).mark(person, Mark.PRESENT)
    file.store.keep_backup()
    file.close()
    return person


def left_by_a_crash(file: ForumFile) -> None:
    """Let go of a file as a killed program does: nothing is written, the locks are gone."""
    document: DurableDocument = file.store._document  # type: ignore[attr-defined]
    document._live.release()
    document._rescue.close()


class Killed(BaseException):
    pass


@pytest.mark.parametrize("moment", ["before the commit", "after the commit", "between two backups"])
def test_what_a_crash_interrupts_is_finished_at_the_next_opening_and_said(
    sample_path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, moment: str
) -> None:
    with_canary(sample_path)
    file, rewrites = open_forum(sample_path), CopyErasure._rewrite

    def stop(*_: object) -> None:
        raise Killed

    def stop_at_second(self: CopyErasure, path: Path) -> bool:
        if any(NAME.encode() not in each.read_bytes() for each in path.parent.glob("*.narvaro")):
            raise Killed
        return rewrites(self, path)

    with monkeypatch.context() as killing:
        if moment == "between two backups":
            killing.setattr(CopyErasure, "_rewrite", stop_at_second)
        else:
            killing.setattr(DurableDocument, "_finish_erasure", stop)
        if moment == "before the commit":
            # The process is dead before it could forget the intention or roll back.
            killing.setattr("attendance_app.storage.durability.pending_erasures.erase", stop)
            killing.setattr("attendance_app.storage.durability.pending_erasures.PendingErasures.remove", stop)
        with pytest.raises(Killed):
            erase(file, person_called(file, NAME))
    left_by_a_crash(file)
    assert holding(tmp_path)
    again = open_forum(sample_path)
    assert again.recovery_notice == "Gallringen som avbröts förra gången är slutförd."
    assert holding(tmp_path) == []
    with pytest.raises(Refusal, match="Ingen"):
        person_called(again, NAME)
    again.close()
    assert check_store(sample_path) == []
    assert not list((tmp_path / "data" / "erasures").iterdir())
    once = open_forum(sample_path)
    assert once.recovery_notice == ""
    once.close()


def test_what_is_refused_is_not_tried_again(sample_path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with_canary(sample_path)
    file = open_forum(sample_path)

    def refuse(*_: object) -> None:
        raise ValueError("erasure")

    with monkeypatch.context() as refusing:
        refusing.setattr("attendance_app.storage.durability.pending_erasures.erase", refuse)
        with pytest.raises(Refusal):
            erase(file, person_called(file, NAME))
    file.close()
    again = open_forum(sample_path)
    assert again.recovery_notice == ""
    person_called(again, NAME)
    again.close()


def test_rescue_logs_of_every_path_are_reached_and_what_they_alone_have_is_kept_in_a_backup(
    sample_path: Path, tmp_path: Path, data: Path
) -> None:
    with_canary(sample_path)
    before = open_forum(sample_path)
    rescue = next((data / "rescue").glob("*.rescue"))
    earlier = Path(shutil.copyfile(sample_path, tmp_path / "tidigare plats.narvaro"))
    file = open_forum(earlier)
    file.meeting_named(DAY).set_attendance(PersonId("p03"), Attendance(remark=f"{NAME} ringde"))
    [log] = [each for each in (data / "rescue").glob("*.rescue") if each != rescue]
    saved = log.read_bytes()
    file.close()
    earlier.unlink()
    log.write_bytes(saved)
    shutil.copyfile(log, log.with_name(f"{log.stem}.0123abcd.kept"))
    assert len(holding(data / "rescue")) == 2
    receipt = erase(before, person_called(before, NAME))
    assert holding(tmp_path) == []
    assert "Räddningsloggar: 3 tömda" in receipt
    before.close()
    assert max(each.changes for each in backups_of(sample_path)) >= 4


def test_a_rescue_log_that_another_program_writes_is_named_in_the_receipt(
    sample_path: Path, tmp_path: Path, data: Path
) -> None:
    with_canary(sample_path)
    copy = Path(shutil.copyfile(sample_path, tmp_path / "kopia.narvaro"))
    other = open_forum(copy)
    other.meeting_named(DAY).set_attendance(PersonId("p03"), Attendance(remark=f"{NAME} ringde"))
    file = open_forum(sample_path)
    receipt = erase(file, person_called(file, NAME))
    assert "Nåddes inte, och kan ha kvar det som är gallrat: ”kopia.narvaro”." in receipt
    file.close()
    other.close()
    open_forum(sample_path).close()
    assert holding(data) == []


def test_the_shared_file_that_is_not_reached_and_copies_beside_it_are_named_in_the_receipt(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(publishing_pause, "_PAUSE_S", 0.0)
    shared = tmp_path / "OneDrive - Region X" / "Kommunalt forum.narvaro"
    shared.parent.mkdir()
    create_sample(shared)
    with_canary(shared)
    beside = shared.with_name("Kommunalt forum (kopia från 12345678 2025-02-14).narvaro")
    shutil.copyfile(shared, beside)
    file = open_forum(shared)
    away = shared.parent.rename(tmp_path / "borta")
    receipt = erase(file, person_called(file, NAME))
    assert "”Kommunalt forum.narvaro”" in receipt
    assert holding(tmp_path / "data") == []
    away.rename(shared.parent)
    file.journal.poll()
    assert holding(tmp_path) == [beside]
    again = erase(file, person_called(file, "Beata Allen"))
    assert f"Nåddes inte, och kan ha kvar det som är gallrat: ”{beside.name}”." in again
    file.close()


def test_a_working_copy_that_a_crash_has_left_is_erased_with_its_rescue_log(tmp_path: Path, data: Path) -> None:
    plain = tmp_path / "Kommunalt forum.narvaro"
    create_sample(plain)
    with_canary(plain)
    shared = tmp_path / "OneDrive - Region X" / "Kommunalt forum.narvaro"
    shared.parent.mkdir()
    shutil.copyfile(plain, shared)
    crashed = open_forum(shared)
    crashed.meeting_named(DAY).mark(PersonId("p02"), Mark.PRESENT)
    left_by_a_crash(crashed)
    file = open_forum(plain)
    erase(file, person_called(file, NAME))
    file.close()
    assert holding(data) == []
    again = open_forum(shared)
    assert again.meeting_named(DAY).record.of(PersonId("p02")).mark is Mark.PRESENT
    again.close()
    assert holding(tmp_path) == []


def test_a_merge_brings_no_name_back_in_annexes_corrections_or_earlier_spellings(
    sample_path: Path, tmp_path: Path
) -> None:
    person = with_canary(sample_path)
    copy = Path(shutil.copyfile(sample_path, tmp_path / "kopia.narvaro"))
    theirs = open_forum(copy)
    meeting = theirs.meeting_named("2025-02-14")
    progress = MeetingProgress(meeting)
    progress.verify(date(2025, 2, 20), [KeptAnnex("bilaga1", f"%PDF {NAME}".encode())])
    progress.correct(PersonId("p02"), Attendance((Interval(),)), f"{NAME} hade fel", NAME)
    progress.correct(person, Attendance(), "Var inte där", "Beata Allen")
    edit = RosterEdit(theirs.journal)
    edit.change_person(replace(edit.roster.person(person), name="Annat Namn"))
    edit.change_person(replace(edit.roster.person(PersonId("p04")), title=f"vikarierar för {NAME}"))
    ours = open_forum(sample_path)
    erase(ours, person_called(ours, NAME))
    found = compare(ours, theirs)
    assert "Det som är gallrat här tas inte tillbaka från kopian." in found.notes
    found.answers = dict.fromkeys(range(len(found.questions)), Side.THEIRS)
    apply_merge(ours, found)
    assert ours.meeting_named("2025-02-14").meeting.verified is not None
    assert ours.store.load_kept_annex(meeting.meeting_id, "bilaga1") is None
    ours.close()
    theirs.close()
    assert check_store(sample_path) == []
    assert NAME.encode() not in sample_path.read_bytes()
    assert b"Annat Namn" not in sample_path.read_bytes()
