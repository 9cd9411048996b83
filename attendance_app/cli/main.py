"""The command line: the same services without a window. Names, exit codes and JSON are relied on by others."""

import argparse
import io
import json
import os
import sys
from collections.abc import Sequence

from attendance_app import composition
from attendance_app.cli.lookup import item_called
from attendance_app.cli.open_file import changing, reading
from attendance_app.cli.output import drop_output, is_broken_pipe, is_full
from attendance_app.cli.parser import COMMANDS, parser, window_parser
from attendance_app.services.crash_summary import crash_words
from attendance_app.services.errors import Refusal
from attendance_app.services.forum.file import MeetingPlan
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
        from attendance_app.cli.restore import hint_of

        print(f"{refusal}{hint_of(refusal, words)}", file=sys.stderr)
        return REFUSED
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception as error:
        if is_broken_pipe(error):
            drop_output()
            return REFUSED
        if is_full(error):
            drop_output()
            print("Svaret kunde inte skrivas: disken är full. Ta bort något och försök igen.", file=sys.stderr)
            return REFUSED
        # A bug: reported without the exception's text, which may contain a name.
        print(f"Något oväntat hände i programmet: {crash_words(type(error), error.__traceback__)}.", file=sys.stderr)
        return REFUSED


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


def _status(options: argparse.Namespace) -> int:
    with reading(options.file) as file:
        session = file.meeting_named(options.meeting)
        item = item_called(session, options.item)
        if options.json:
            print(json.dumps(status_data(session, item, options.item), ensure_ascii=False))
        else:
            print(status_words(session, item, options.item))
    return DONE


def _annex(options: argparse.Namespace) -> int:
    from attendance_app.cli.annex import annex

    annex(options)
    return DONE


def _mark(options: argparse.Namespace) -> int:
    from attendance_app.cli.mark import mark

    return DONE if mark(options) else REFUSED


def _vote(options: argparse.Namespace) -> int:
    from attendance_app.cli.voting import vote

    vote(options)
    return DONE


def _secret(options: argparse.Namespace) -> int:
    from attendance_app.cli.voting import secret

    secret(options)
    return DONE


def _another_day(options: argparse.Namespace) -> int:
    from attendance_app.cli.voting import another_day

    another_day(options)
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
    with reading(options.file) as file:
        composition.export(file, file.meeting_named(options.meeting) if options.meeting else None, options.out)
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

    with reading(options.file) as file:
        statistics(file, options)
    return DONE


def _fees(options: argparse.Namespace) -> int:
    from attendance_app.cli.fees import changes, fees

    opened = changing(options.file) if changes(options) else reading(options.file)
    with opened as file:
        fees(file, options)
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
