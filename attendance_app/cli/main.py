"""The command line: the same services without a window. Names, exit codes and JSON are relied on by others."""

import argparse
import errno
import io
import json
import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from attendance_app import composition
from attendance_app.cli.open_file import changing, open_told
from attendance_app.cli.parser import COMMANDS, parser, window_parser
from attendance_app.domain.annex_kind import AnnexKind
from attendance_app.domain.attendance import ItemId, Mark
from attendance_app.domain.roster import OrganisationId
from attendance_app.domain.votes.vote import VoteId
from attendance_app.services.crash_summary import crash_words
from attendance_app.services.errors import Problem, Refusal, StoreError
from attendance_app.services.forum.file import MeetingPlan
from attendance_app.services.forum.meeting_session import MeetingSession
from attendance_app.services.meeting.status import status_data, status_words
from attendance_app.storage.forum_store import check_store
from attendance_app.system.windowless import message_box, run_windowless

# 130 is what a shell says of a program that Ctrl+C ended.
DONE, REFUSED, INTERRUPTED = 0, 1, 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Do one command; return 0 done, 1 refused (a sentence on standard error); wrong usage exits with 2.

    Where there is no console, a box shows what is written.
    """
    words = list(sys.argv[1:] if arguments is None else arguments)
    return run_windowless(lambda: _run(words), message_box)


def _run(words: list[str]) -> int:
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        if not words or words[0] not in {*COMMANDS, "-h", "--help"}:
            return _window(words)
        options = parser().parse_args(words)
        status = _DO[options.command](options)
        sys.stdout.flush()
        return status
    except Refusal as refusal:
        print(f"{refusal}{_hint(refusal, words)}", file=sys.stderr)
        return REFUSED
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception as error:
        if _is_broken_pipe(error):
            _drop_output()
            return REFUSED
        if _is_full(error):
            _drop_output()
            print("Svaret kunde inte skrivas: disken är full. Ta bort något och försök igen.", file=sys.stderr)
            return REFUSED
        # A bug: reported without the exception's text, which may contain a name.
        print(f"Något oväntat hände i programmet: {crash_words(type(error), error.__traceback__)}.", file=sys.stderr)
        return REFUSED


def _is_broken_pipe(error: Exception) -> bool:
    """Tell if the reader of our output closed the pipe. On Windows that is EINVAL without a file name."""
    if isinstance(error, BrokenPipeError):
        return True
    windows = sys.platform == "win32"
    return windows and isinstance(error, OSError) and error.errno == errno.EINVAL and error.filename is None


def _is_full(error: Exception) -> bool:
    """Tell if our output went to a disk that is full: of a named file that is a Refusal already."""
    full = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
    return isinstance(error, OSError) and error.errno in full and error.filename is None


def _drop_output() -> None:
    """Write nothing more to standard output, and leave nothing to flush at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _hint(refusal: Refusal, words: list[str]) -> str:
    """Return a hint for a command whose file cannot be opened, "" where there is none."""
    lost = {Problem.MISSING, Problem.DAMAGED, Problem.NOT_A_FORUM, Problem.STRANGE}
    if not isinstance(refusal, StoreError) or refusal.problem not in lost:
        return ""
    from attendance_app.cli.restore import hint

    try:
        return next((hint(Path(word)) for word in words[1:] if Path(word).name == refusal.file), "")
    except (OSError, ValueError, Refusal):
        return ""


def _window(words: list[str]) -> int:
    options = window_parser().parse_args(words)
    if len(options.files) > 1:
        window_parser().error("Öppna en fil i taget.")
    screens = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    if sys.platform.startswith("linux") and not any(os.environ.get(name) for name in screens):
        raise Refusal("Det finns ingen skärm att visa fönstret på. Använd ett kommando: narvaro --help.")
    from attendance_app.app import run

    return run(next(iter(options.files), None), options.sample)


def _sample(options: argparse.Namespace) -> int:
    composition.create_sample(options.file, board=options.board)
    print(f"Exemplet är skrivet: {options.file}")
    return DONE


def _meeting(options: argparse.Namespace) -> int:
    with changing(options.file) as file:
        made = file.new_meeting(MeetingPlan(options.day, items=options.items, first_item=options.first_item))
        print(made.meeting.name)
    return DONE


def _mark(options: argparse.Namespace) -> int:
    if options.mark is Mark.EXCUSED and (options.at_item is not None or options.time is not None):
        parser().error("--excused gäller hela sammanträdet: utelämna --at-item och --time")
    with changing(options.file) as file:
        session = file.meeting_named(options.meeting)
        item = _item(session, options.at_item)
        results = [_mark_one(session, name, options, item) for name in _names()]
    return DONE if all(results) else REFUSED


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


def _status(options: argparse.Namespace) -> int:
    file = open_told(options.file, read_only=True)
    try:
        session = file.meeting_named(options.meeting)
        item = _item(session, options.item)
        if options.json:
            print(json.dumps(status_data(session, item, options.item), ensure_ascii=False))
        else:
            print(status_words(session, item, options.item))
    finally:
        file.close()
    return DONE


def _annex(options: argparse.Namespace) -> int:
    file = open_told(options.file, read_only=True)
    try:
        writer = composition.PdfAnnexWriter()
        session = file.meeting_named(options.meeting)
        kind, item = AnnexKind(options.layout), _item(session, options.item)
        owner = _organisation(session, options.organisation) if kind is AnnexKind.CERTIFICATE else None
        made = writer.make(
            session,
            kind,
            item=item,
            organisation=owner,
            vote=_vote_id(session, kind, item, options.number),
            web=options.web,
            warn=lambda words: print(words, file=sys.stderr),
        )
        writer.write(made, options.out)
    finally:
        file.close()
    return DONE


def _vote_id(session: MeetingSession, kind: AnnexKind, item: ItemId | None, number: int | None) -> VoteId | None:
    from attendance_app.cli.voting import vote_called

    return vote_called(session, item, number).id if kind is AnnexKind.VOTE_LIST else None


def _vote(options: argparse.Namespace) -> int:
    from attendance_app.cli.voting import votes_words

    file = open_told(options.file, read_only=True)
    try:
        session = file.meeting_named(options.meeting)
        print(votes_words(session, options, _item(session, options.item)))
    finally:
        file.close()
    return DONE


def _secret(options: argparse.Namespace) -> int:
    from attendance_app.cli.voting import keep_secret

    with changing(options.file) as file:
        session = file.meeting_named(options.meeting)
        print(keep_secret(session, _known_item(session, options.item), secret=not options.off))
    return DONE


def _another_day(options: argparse.Namespace) -> int:
    from attendance_app.cli.voting import begin_day

    with changing(options.file) as file:
        session = file.meeting_named(options.meeting)
        print(begin_day(session, options, _known_item(session, options.item)))
    return DONE


def _style(options: argparse.Namespace) -> int:
    from attendance_app.cli.style import style_words

    print(style_words(options))
    return DONE


def _page(options: argparse.Namespace) -> int:
    from attendance_app.cli.style import page_words

    print(page_words(options))
    return DONE


def _import(options: argparse.Namespace) -> int:
    from attendance_app.cli.import_roster import import_file, kind_called

    print(import_file(options.source, options.into, options.meeting, kind_called(options.kind, options.law)))
    return DONE


def _export(options: argparse.Namespace) -> int:
    file = open_told(options.file, read_only=True)
    try:
        composition.export(file, file.meeting_named(options.meeting) if options.meeting else None, options.out)
    finally:
        file.close()
    return DONE


def _join(options: argparse.Namespace) -> int:
    from attendance_app.cli.merge import Disagreement, join_files

    try:
        print(join_files(options.file, options.other, options.side))
    except Disagreement as refused:
        print("\n".join(refused.lines))
        raise
    return DONE


def _erase(options: argparse.Namespace) -> int:
    from attendance_app.services.forum import erasure as erasing

    with changing(options.file) as file:
        by_name = erasing.person_called if options.person else erasing.meeting_called
        print(erasing.erase(file, by_name(file, options.person or options.meeting)))
    return DONE


def _statistics(options: argparse.Namespace) -> int:
    from attendance_app.cli.statistics import statistics

    file = open_told(options.file, read_only=True)
    try:
        statistics(file, options)
    finally:
        file.close()
    return DONE


def _fees(options: argparse.Namespace) -> int:
    from attendance_app.cli.fees import changes, fees

    if changes(options):
        with changing(options.file) as file:
            fees(file, options)
        return DONE
    file = open_told(options.file, read_only=True)
    try:
        fees(file, options)
    finally:
        file.close()
    return DONE


def _restore(options: argparse.Namespace) -> int:
    from attendance_app.cli.restore import restore_latest

    print(restore_latest(options.file, options.out))
    return DONE


def _check(options: argparse.Namespace) -> int:
    faults = check_store(options.file)
    if faults:
        raise Refusal(" ".join(faults))
    print("Filen är hel: innehållet stämmer med ändringsloggen.")
    return DONE


def _organisation(session: MeetingSession, name: str | None) -> OrganisationId:
    roster = session.record.roster
    found = next((each.id for each in roster.organisations if each.name.casefold() == (name or "").casefold()), None)
    if found is None:
        known = ", ".join(each.name for each in roster.organisations) or "inga"
        raise Refusal(f"Ange vilken organisation intyget gäller, med --organisation. Organisationerna: {known}.")
    return found


def _item(session: MeetingSession, number: int | None) -> ItemId | None:
    return None if number is None else _known_item(session, number)


def _known_item(session: MeetingSession, number: int) -> ItemId:
    found = session.meeting.item_called(number)
    if found is None:
        raise Refusal(f"Sammanträdet {session.meeting.name} har ingen § {number}. Ange en paragraf som finns.")
    return found.id


_DO = {
    "sample": _sample,
    "import": _import,
    "meeting": _meeting,
    "mark": _mark,
    "status": _status,
    "annex": _annex,
    "page": _page,
    "style": _style,
    "vote": _vote,
    "secret": _secret,
    "day": _another_day,
    "export": _export,
    "join": _join,
    "erase": _erase,
    "statistics": _statistics,
    "fees": _fees,
    "restore": _restore,
    "check": _check,
}
