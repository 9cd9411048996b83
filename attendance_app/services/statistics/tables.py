"""The statistics as tables: for a spreadsheet, as JSON, and as the content of a paper with its picture."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from attendance_app.domain.forum import Forum
from attendance_app.domain.papers.annex import Annex, AnnexColumn, AnnexSection, ColumnKind, noted
from attendance_app.domain.papers.picture import Picture
from attendance_app.domain.statistics.figures import Figure, Grouping, Row, Statistics, Unit
from attendance_app.services.errors import DocumentError
from attendance_app.services.statistics.chart import ChartWords
from attendance_app.services.statistics.report import (
    GROUP_HEADINGS,
    Report,
    column_label,
    facts_sentences,
    name_of,
    notes_of,
    period_words,
    substitutes_sentence,
)

Cell = str | int | float
UNIT_WORDS = {Unit.MEETINGS: "sammanträden", Unit.ITEMS: "paragrafer"}
_SUBSTITUTES = ("Ersättare", "Kallad", "Närvarande", "Tjänstgjorde", "Anmält förhinder")
NAMES_ASKED = (
    "Statistik per person skrivs inte ut med namn förrän du ber om det. Välj det i fönstret, eller --names på"
    " kommandoraden."
)


def statistics_sheets(report: Report, rows: Sequence[Row]) -> list[tuple[str, list[tuple[Cell, ...]]]]:
    """Return the sheets of a workbook, each a name and its rows: the groups, then the substitutes if there are any."""
    statistics = report.statistics
    sheets = [("Närvarostatistik", group_rows(statistics, rows))]
    if statistics.substitutes:
        counted = [(each.name, each.called, each.present, each.served, each.excused) for each in statistics.substitutes]
        sheets.append(("Ersättare", [_SUBSTITUTES, *counted]))
    return sheets


def group_rows(statistics: Statistics, rows: Sequence[Row]) -> list[tuple[Cell, ...]]:
    """Return headings, a row a group with its columns, and the sum of all."""
    head = (GROUP_HEADINGS[statistics.grouping], "Närvarande", "Av", "Andel %", "Anmält förhinder", "Frånvarande")
    lines: list[tuple[Cell, ...]] = [(*head, *(each.name for each in statistics.columns))]
    lines += [_row(name_of(each, statistics.grouping), each) for each in rows]
    return [*lines, _row("Alla ledamöter", statistics.total)]


def _row(name: str, row: Row) -> tuple[Cell, ...]:
    total = row.total
    percent: Cell = "" if total.percent is None else total.percent
    # "3/4" would be a date in a spreadsheet.
    cells = ("" if each is None else f"{each.present} av {each.of}" for each in row.cells)
    return (name, total.present, total.of, percent, total.excused, total.absent, *cells)


def statistics_data(report: Report, rows: Sequence[Row], forum: Forum) -> dict[str, Any]:
    """Return the statistics as JSON data; keys may be added, none is renamed."""
    statistics, question = report.statistics, report.question
    columns = {each.name: [meeting.name for meeting in each.meetings] for each in statistics.columns}
    return {
        "forum": forum.name,
        "from": question.first.isoformat() if question.first else None,
        "to": question.last.isoformat() if question.last else None,
        "by": statistics.grouping.value,
        "unit": statistics.unit.value,
        "meetings": [each.name for each in statistics.meetings],
        "columns": [{"name": name, "meetings": meetings} for name, meetings in columns.items()],
        "total": _row_data(statistics.total, "Alla ledamöter"),
        "rows": [_row_data(each, name_of(each, statistics.grouping)) for each in rows],
        "substitutes": [
            {"name": each.name, "called": each.called, "present": each.present, "served": each.served,
             "excused": each.excused}
            for each in statistics.substitutes
        ],
        "not_counted": [each.name for each in statistics.under_way],
    }  # fmt: skip


def _row_data(row: Row, name: str) -> dict[str, Any]:
    return {
        "name": name,
        **_figure_data(row.total),
        "cells": [_figure_data(each) if each else None for each in row.cells],
    }


def _figure_data(figure: Figure) -> dict[str, Any]:
    shown = {"present": figure.present, "of": figure.of, "percent": figure.percent}
    return {**shown, "excused": figure.excused, "absent": figure.absent}


def paper_words(report: Report) -> ChartWords:
    """Return the texts of the picture on paper."""
    statistics, total = report.statistics, report.statistics.total.total
    facts = facts_sentences(statistics)
    unit = "platser" if statistics.unit is Unit.MEETINGS else "paragrafer"
    heading = {Grouping.ORGANISATION: "Per organisation", Grouping.PARTY: "Per parti", Grouping.PERSON: "Per person"}
    words = ", ".join(facts)
    return ChartWords(
        average="närvaro i snitt",
        of=f"{total.present} av {total.of} {unit}",
        facts=facts,
        heading=heading[statistics.grouping],
        none="ingen",
        all="alla",
        not_called="–",
        alternative=f"Diagram över närvaron, i snitt {total.percent or 0} procent. {words}. Alla tal finns i tabellen.",
        day=column_label,
    )


def statistics_annex(report: Report, rows: Sequence[Row], forum: Forum, figure: Picture, *, names: bool) -> Annex:
    """Return the content of the paper: the picture, then its table; DocumentError for people without ``names``."""
    statistics = report.statistics
    if statistics.grouping is Grouping.PERSON and not names:
        raise DocumentError(NAMES_ASKED)
    sections = [
        AnnexSection("", "", tuple(_paper_row(name_of(each, statistics.grouping), each.total) for each in rows))
    ]
    sections.append(AnnexSection("", "", (_paper_row("Alla ledamöter", statistics.total.total),)))
    if names and statistics.substitutes:
        served = tuple(
            (
                each.name,
                f"tjänstgjorde {each.served}, närvarande {each.present}, av {each.called}",
                "",
                str(each.excused),
                "",
            )
            for each in statistics.substitutes
        )
        sections.append(AnnexSection("Ersättare (kallade, inte andel)", "", served))
    notes = [*notes_of(statistics), substitutes_sentence(statistics)]
    period = period_words(report.question.first, report.question.last)
    return Annex(
        title=f"Närvarostatistik {forum.name}, {period}",
        number="",
        forum=forum.name,
        day=_last_day(report),
        columns=_columns(statistics),
        sections=tuple(sections),
        letterhead=forum.annex.letterhead,
        logo=forum.annex.logo,
        flavour=forum.annex.flavour,
        notes=noted("Så är det räknat", tuple(each for each in notes if each)),
        landscape=True,
        figure=figure,
    )


def _columns(statistics: Statistics) -> tuple[AnnexColumn, ...]:
    unit = UNIT_WORDS[statistics.unit]
    return (
        AnnexColumn(GROUP_HEADINGS[statistics.grouping], ColumnKind.NAME),
        AnnexColumn(f"Närvaro, {unit}", ColumnKind.NUMBER),
        AnnexColumn("Andel", ColumnKind.NUMBER),
        AnnexColumn("Anmält förhinder", ColumnKind.NUMBER),
        AnnexColumn("Frånvarande", ColumnKind.NUMBER),
    )


def _paper_row(name: str, figure: Figure) -> tuple[str, ...]:
    percent = "–" if figure.percent is None else f"{figure.percent} %"
    return name, f"{figure.present} av {figure.of}", percent, str(figure.excused), str(figure.absent)


def _last_day(report: Report) -> date:
    """Return the paper's only date: the last meeting's, so that equal input gives equal bytes."""
    return max((each.day for each in report.statistics.meetings), default=report.question.last or date(2000, 1, 1))


def file_name(report: Report, ending: str) -> str:
    """Return the proposed name of the file: "Närvarostatistik 2026.pdf"."""
    return f"Närvarostatistik {period_words(report.question.first, report.question.last)}.{ending}"
