"""The command mark: names on standard input, each answered at once."""

import argparse
import sys
from collections.abc import Iterator

from attendance_app.cli.lookup import item_called
from attendance_app.cli.open_file import changing
from attendance_app.cli.parser import parser
from attendance_app.domain.attendance import ItemId, Mark
from attendance_app.services.errors import Refusal
from attendance_app.services.forum.meeting_session import MeetingSession


def mark(options: argparse.Namespace) -> bool:
    """Mark each name on standard input, one a line; tell if every one was found, and once."""
    if options.mark is Mark.EXCUSED and (options.at_item is not None or options.time is not None):
        parser().error("--excused gäller hela sammanträdet: utelämna --at-item och --time")
    with changing(options.file) as file:
        session = file.meeting_named(options.meeting)
        item = item_called(session, options.at_item)
        results = [_mark_one(session, name, options, item) for name in _names()]
    return all(results)


def _mark_one(session: MeetingSession, name: str, options: argparse.Namespace, item: ItemId | None) -> bool:
    found = session.people_named(name)
    if len(found) == 1:
        session.mark_from(found[0].id, options.mark, item, options.time)
    answer = {0: "unknown", 1: "ok"}.get(len(found), "ambiguous")
    print(f"{answer} {name}", flush=True)
    return len(found) == 1


def _names() -> Iterator[str]:
    """Yield each name as its line arrives, so that a caller may wait for our answer before writing the next."""
    if sys.stdin is None:
        raise Refusal("Det finns inga namn att läsa: standard in är stängd. Skriv ett namn per rad på standard in.")
    for number, line in enumerate(getattr(sys.stdin, "buffer", sys.stdin)):
        try:
            text = line.decode("utf-8-sig" if number == 0 else "utf-8") if isinstance(line, bytes) else line
        except UnicodeDecodeError:
            raise Refusal(
                f"Rad {number + 1} är inte skriven i UTF-8. Spara listan som UTF-8 och försök igen."
            ) from None
        if text.strip():
            yield text.strip()
