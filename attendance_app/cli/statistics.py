"""The command statistics: attendance over several meetings, in words, as JSON or as a file."""

import argparse
import json
from datetime import date

from attendance_app import composition
from attendance_app.domain.statistics.figures import Figure, Grouping, Unit
from attendance_app.services.errors import Refusal
from attendance_app.services.forum.file import ForumFile
from attendance_app.services.statistics.report import (
    Question,
    Report,
    facts_sentences,
    name_of,
    notes_of,
    ordered,
    period_words,
    report_of,
    substitutes_sentence,
)
from attendance_app.services.statistics.tables import statistics_data


def period_of(options: argparse.Namespace) -> tuple[date | None, date | None]:
    """Return the first and last day that are asked for; Refusal for a year together with a day."""
    if options.year is None:
        return options.first, options.last
    if options.first or options.last:
        raise Refusal("Ange --year eller --from och --to, inte båda.")
    try:
        return date(options.year, 1, 1), date(options.year, 12, 31)
    except ValueError:
        raise Refusal(f"{options.year} är inget år. Skriv som 2026.") from None


def statistics(file: ForumFile, options: argparse.Namespace) -> None:
    """Print the statistics or write them to a file; Refusal where that fails."""
    first, last = period_of(options)
    by = Grouping(options.by) if options.by else None
    report = report_of(file, Question(by, Unit(options.unit), first, last))
    rows = ordered(report.statistics, report.order)
    if options.out is not None:
        kind = options.out.suffix.lower().removeprefix(".")
        composition.write_document(
            composition.statistics_file(file, report, rows, kind, names=options.names), options.out
        )
    elif options.json:
        print(json.dumps(statistics_data(report, rows, file.forum), ensure_ascii=False))
    else:
        print("\n".join(_words(file, report)))


def _words(file: ForumFile, report: Report) -> list[str]:
    counted = report.statistics
    rows = [(name_of(each, counted.grouping), each.total) for each in ordered(counted, report.order)]
    period = period_words(report.question.first, report.question.last)
    lines = [f"{file.forum.name}, {period}: {', '.join(facts_sentences(counted))}"]
    lines += [f"{name}: {_figure(figure)}" for name, figure in (*rows, ("Alla ledamöter", counted.total.total))]
    return [*lines, *(each for each in (substitutes_sentence(counted), *notes_of(counted)) if each)]


def _figure(figure: Figure) -> str:
    share = "–" if figure.percent is None else f"{figure.percent} %"
    return f"{figure.present} av {figure.of}, {share}, anmält förhinder {figure.excused}"
