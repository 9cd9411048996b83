"""The statistics in words, in order, and as a picture that says what the figures say."""

from datetime import date

import pytest

from attendance_app.domain.forum import Forum
from attendance_app.domain.papers.picture import Box, Ink, Picture, Words
from attendance_app.domain.statistics.facts import facts_of
from attendance_app.domain.statistics.figures import Column, Figure, Grouping, Unit, statistics_of
from attendance_app.services.errors import DocumentError
from attendance_app.services.statistics.chart import chart_of, step_of
from attendance_app.services.statistics.report import (
    Order,
    Question,
    Report,
    column_label,
    facts_sentences,
    notes_of,
    ordered,
    people_behind,
    period_words,
    substitutes_sentence,
)
from attendance_app.services.statistics.tables import group_rows, paper_words, statistics_annex
from tests.statistics_table import records, uneven_records

FACTS = tuple(facts_of(each) for each in records())


def report(grouping: Grouping, unit: Unit = Unit.MEETINGS) -> Report:
    return Report(Question(grouping, unit), statistics_of(FACTS, grouping, unit), FACTS)


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        (date(2026, 1, 1), date(2026, 12, 31), "2026"),
        (date(2026, 1, 1), date(2026, 3, 31), "1 januari–31 mars 2026"),
        (date(2025, 11, 1), date(2026, 3, 31), "1 november 2025–31 mars 2026"),
        (date(2026, 3, 1), None, "från 1 mars 2026"),
        (None, date(2026, 3, 1), "till och med 1 mars 2026"),
        (None, None, "alla sammanträden"),
    ],
)
def test_a_period_is_written_in_words(first: date | None, last: date | None, words: str) -> None:
    assert period_words(first, last) == words


@pytest.mark.parametrize(("name", "label"), [("2026-01-30", "30 jan"), ("2026-01", "jan 26"), ("2026", "2026")])
def test_a_column_has_a_short_name(name: str, label: str) -> None:
    assert column_label(Column(name, date(2026, 1, 30), ())) == label


def test_groups_are_ordered_by_share_and_people_as_in_the_roster() -> None:
    groups, people = report(Grouping.ORGANISATION), report(Grouping.PERSON)
    assert [row.name for row in ordered(groups.statistics, groups.order)] == ["Åby", "Öby"]
    assert [row.name for row in ordered(people.statistics, people.order)][:2] == ["Anna", "Bertil"]
    by_share = ordered(people.statistics, Order.SHARE)
    assert (by_share[0].name, by_share[-1].name) == ("Anna", "Eva")


def test_the_figures_are_written_in_sentences() -> None:
    statistics = report(Grouping.ORGANISATION).statistics
    assert facts_sentences(statistics) == ("6 sammanträden · alla organisationer vid 5", "lägst 15 februari, 40 %")
    assert substitutes_sentence(statistics) == (
        "Ersättare, gånger: kallade 9, närvarande 4, tjänstgjorde 2, anmält förhinder 1."
    )
    assert "Tjänstepersoner och gäster räknas inte" in notes_of(statistics)[0]


def test_the_paper_without_names_names_nobody() -> None:
    names = {row.name for facts in FACTS for row in facts.roster}
    for grouping in (Grouping.ORGANISATION, Grouping.PARTY):
        found = report(grouping)
        rows, forum, figure = ordered(found.statistics, found.order), Forum("Forum"), Picture(1, 1, ())
        assert found.statistics.substitutes
        paper = {cell for row in statistics_annex(found, rows, forum, figure, names=False).rows for cell in row}
        assert not paper & names
        assert {each.name for each in found.statistics.substitutes} <= {
            cell for row in statistics_annex(found, rows, forum, figure, names=True).rows for cell in row
        }
    with pytest.raises(DocumentError, match="med namn"):
        statistics_annex(report(Grouping.PERSON), (), Forum("Forum"), Picture(1, 1, ()), names=False)


def test_who_is_behind_a_cell_is_known_by_name() -> None:
    people = dict(people_behind(report(Grouping.ORGANISATION), "Åby", 4))
    assert people == {"Anna": "närvarande §§ 1–3", "Bertil": "närvarande §§ 2–3"}
    assert dict(people_behind(report(Grouping.ORGANISATION), "Öby", 1))["Eva"] == "anmält förhinder"


def test_a_cell_for_a_spreadsheet_is_no_date() -> None:
    rows = group_rows(report(Grouping.ORGANISATION).statistics, report(Grouping.ORGANISATION).statistics.rows)
    assert rows[1][6] == "2 av 2"
    assert rows[-1][:4] == ("Alla ledamöter", 18, 31, 58)


@pytest.mark.parametrize(
    ("present", "of", "step"), [(0, 4, None), (1, 4, 0), (2, 4, 1), (3, 4, 2), (4, 4, 3), (6, 9, 1), (7, 9, 2)]
)
def test_the_colour_of_a_cell_rises_with_the_share(present: int, of: int, step: int | None) -> None:
    assert step_of(Figure(present, of)) == step


def test_the_picture_has_each_figure_in_its_cell_and_bars_from_nought() -> None:
    asked = report(Grouping.ORGANISATION)
    rows = ordered(asked.statistics, asked.order)
    chart = chart_of(asked.statistics, rows, paper_words(asked), lambda text, size, bold: len(text) * size / 2,
                     width=900, em=10)  # fmt: skip
    words = [each for each in chart.picture.shapes if isinstance(each, Words)]
    for row, boxes in zip(rows, chart.cells, strict=True):
        for figure, box in zip(row.cells, boxes, strict=True):
            inside = [each.text for each in words if box.holds(each.x, each.y)]
            assert inside == ([f"{figure.present}/{figure.of}"] if figure and figure.of else ["–"])
    tracks = [each for each in chart.picture.shapes if isinstance(each, Box) and each.fill is Ink.TRACK]
    bars = [each for each in chart.picture.shapes if isinstance(each, Box) and each.fill is Ink.ACCENT]
    for track, bar, row in zip(tracks, bars, rows, strict=True):
        assert bar.x == track.x
        assert bar.width / track.width == pytest.approx(row.total.share)
    assert "0" in [each.text for each in words]
    assert all(0 <= each.x <= 900 for each in words)


def test_a_meeting_over_several_days_counts_once_and_says_so() -> None:
    facts = [facts_of(each) for each in uneven_records()]
    counted = statistics_of(facts, Grouping.ORGANISATION)
    assert "Ett sammanträde över flera dagar räknas som ett: 2026-01-15 (2 dagar)." in notes_of(counted)
    assert "Öby var inte kallad den 15 februari." in notes_of(counted)
    people = statistics_of(facts, Grouping.PERSON)
    assert next(row.total.of for row in people.rows if row.name == "Anna") == 6


def test_by_paragraphs_each_paragraph_of_each_day_is_counted() -> None:
    rows = [statistics_of([facts_of(each) for each in made], Grouping.PERSON, Unit.ITEMS).rows
            for made in (records()[:1], uneven_records()[:1])]  # fmt: skip
    assert [row.total for row in rows[0]] == [row.total for row in rows[1]]
    assert not any("flera dagar" in each for each in notes_of(statistics_of(
        [facts_of(each) for each in uneven_records()], Grouping.PERSON, Unit.ITEMS)))  # fmt: skip
