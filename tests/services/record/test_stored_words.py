"""Words in files are promised: the export and the change log keep their first keys, whatever the code calls them."""

import hashlib
import json
from datetime import date, time
from pathlib import Path

from attendance_app.documents.export import json_file
from attendance_app.domain.attendance import Interval, ItemId
from attendance_app.domain.forum import MeetingSettings
from attendance_app.domain.meeting import ActingOfficer, Duty, Item, Meeting, MeetingId, MeetingState, Notice
from attendance_app.domain.roster import PersonId, SeatId
from attendance_app.services.bundled import resources
from attendance_app.services.forum.file import ForumFile
from attendance_app.services.forum.sample import sample_change
from attendance_app.services.record.writing import record_data
from attendance_app.storage.sqlite.codec import canonical, plain, restored

INTERVAL = Interval(ItemId("i1"), ItemId("i2"), time(9, 15), time(10, 0), seat=SeatId("s1"))
ITEM = Item(ItemId("i1"), "Val", 1, False, True)
ANNOUNCED = Item(ItemId("i1"), verified=True, verified_on=date(2025, 2, 14), notices=(Notice(date(2025, 2, 17)),))
MEETING = Meeting(
    MeetingId("m"),
    date(2025, 2, 14),
    verifiers=(PersonId("a"),),
    state=MeetingState.VERIFIED,
    verified=date(2025, 2, 20),
    acting_officers=(ActingOfficer(Duty.VERIFIER, PersonId("b"), ItemId("i1")),),
)
SETTINGS = MeetingSettings(verifiers_sentence="Utses {adjusters}.")


def digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def logged(value: object) -> str:
    return canonical(plain(value))


def paths(data: object, above: str = "") -> set[str]:
    """Return the keys of nested JSON data as dotted paths; those of a list's items are the list's."""
    if isinstance(data, dict):
        return {above} | {path for key, value in data.items() for path in paths(value, f"{above}.{key}".strip("."))}
    return {path for each in data for path in paths(each, above)} if isinstance(data, list) and data else {above}


def test_the_samples_export_keeps_each_key_that_it_had(forum: ForumFile) -> None:
    session = forum.meeting_named("2024-12-13")
    exported = json.loads(json_file(record_data(forum.forum, session.record.roster, session.record)))
    promised = (Path(__file__).parent / "export_keys.txt").read_text(encoding="utf-8").split()
    assert set(promised) <= paths(exported)


def test_the_samples_log_is_byte_for_byte_what_it_was() -> None:
    folder = resources() / "samples"
    texts = [(folder / f"kommunalt_forum.{kind}").read_text(encoding="utf-8") for kind in ("toml", "csv")]
    edits = sample_change(*texts).edits
    lines = [canonical([each.subject.value, each.id, each.meeting, plain(each.after)]) for each in edits]
    assert digest("\n".join(lines).encode()) == "82fe1829dc81d65b667c266521dfb97b71eeea46c6afccae80c9d6bbedbfd105"


def test_the_log_keeps_its_words() -> None:
    assert logged(INTERVAL) == '{"came":"09:15:00","first":"i1","last":"i2","left":"10:00:00","seat":"s1"}'
    assert logged(ITEM) == '{"adjusted":true,"heading":"Val","id":"i1","number":1}'
    assert logged(ANNOUNCED) == (
        '{"adjusted":true,"id":"i1","notices":[{"day":"2025-02-17"}],"verified_on":"2025-02-14"}'
    )
    assert (
        logged(MEETING) == '{"adjusted":"2025-02-20","adjusters":["a"],"day":"2025-02-14",'
        '"deputies":[{"duty":"adjuster","first":"i1","person":"b"}],"id":"m","state":"adjusted"}'
    )
    assert logged(SETTINGS) == '{"adjusting":"Utses {adjusters}."}'


def test_what_the_log_says_comes_back() -> None:
    for value in (INTERVAL, ITEM, ANNOUNCED, MEETING, SETTINGS):
        assert restored(type(value), plain(value)) == value
