"""What the page with the statistics says: the words of the picture, and the notes below the table."""

from PySide6.QtCore import QCoreApplication, QLocale

from attendance_app.domain.statistics.figures import Column, Grouping, Row, Statistics, Unit
from attendance_app.services.statistics.chart import ChartWords
from attendance_app.services.statistics.report import not_called, over_several_days

translate = QCoreApplication.translate


def _facts(statistics: Statistics) -> tuple[str, ...]:
    """Return what is below the large figure."""
    lowest = statistics.lowest
    meetings = len(statistics.meetings)
    facts = [
        translate("StatisticsWords", "1 meeting")
        if meetings == 1
        else translate("StatisticsWords", "{n} meetings").format(n=meetings)
    ]
    if statistics.organisations > 1:
        facts[0] += translate("StatisticsWords", " · every organisation at {n}").format(n=statistics.complete)
    cell = statistics.total.cells[lowest] if lowest is not None else None
    if lowest is not None and cell is not None and len(statistics.columns) > 1:
        words = translate("StatisticsWords", "lowest {day}, {percent} %")
        facts.append(words.format(day=_day_name(statistics.columns[lowest]), percent=cell.percent))
    return tuple(facts)


def notes_of(statistics: Statistics) -> list[str]:
    """Return how it is counted, and what is left out."""
    counted = {
        Unit.MEETINGS: translate("StatisticsWords", "Counted by the meetings while the person was on the roster."),
        Unit.ITEMS: translate(
            "StatisticsWords", "Counted by the §§ while the person was on the roster, but those with recusal."
        ),
    }
    notes = [counted[statistics.unit], translate("StatisticsWords", "Officials and guests are never counted.")]
    rows = statistics.substitutes
    if rows:
        words = translate(
            "StatisticsWords",
            "Substitutes: called {called} times, present {present}, serving {served}, excused {excused}.",
        )
        sums = {name: sum(getattr(each, name) for each in rows) for name in ("called", "present", "served", "excused")}
        notes.append(words.format(**sums))
    for each in not_called(statistics):
        days = ", ".join(_day_name(at) for at in each.columns)
        notes.append(translate("StatisticsWords", "{name} was not called: {days}.").format(name=each.name, days=days))
    several = over_several_days(statistics)
    if several:
        named = (
            translate("StatisticsWords", "{day} ({n} days)").format(day=each.name, n=len(each.days)) for each in several
        )
        notes.append(
            translate("StatisticsWords", "A meeting over several days counts as one: {days}.").format(
                days=", ".join(named)
            )
        )
    if statistics.under_way:
        days = ", ".join(each.name for each in statistics.under_way)
        notes.append(translate("StatisticsWords", "Has not ended and is not counted: {days}.").format(days=days))
    return notes


def row_name(each: Row, grouping: Grouping) -> str:
    """Return what a row is called."""
    without = {
        Grouping.ORGANISATION: translate("StatisticsWords", "Without organisation"),
        Grouping.PARTY: translate("StatisticsWords", "Without party"),
        Grouping.PERSON: "",
    }
    return each.name or without[grouping]


def chart_words(statistics: Statistics) -> ChartWords:
    """Return the words in the picture."""
    total = statistics.total.total
    heading = {
        Grouping.ORGANISATION: translate("StatisticsWords", "By organisation"),
        Grouping.PARTY: translate("StatisticsWords", "By party"),
        Grouping.PERSON: translate("StatisticsWords", "By person"),
    }[statistics.grouping]
    alternative = translate(
        "StatisticsWords", "Picture of the attendance, {percent} % on average; the table has the same figures"
    )
    return ChartWords(
        average=translate("StatisticsWords", "on average"),
        of=translate("StatisticsWords", "{n} of {all}").format(n=total.present, all=total.of),
        facts=_facts(statistics),
        heading=heading,
        none=translate("StatisticsWords", "none"),
        all=translate("StatisticsWords", "all"),
        not_called="–",
        alternative=alternative.format(percent=total.percent or 0),
        day=_day_name,
    )


def _day_name(column: Column) -> str:
    """Return what a column is called in the language of the screen: "30 jan", "jan 26", "2026"."""
    if len(column.name) == 4:
        return column.name
    locale = QLocale()
    month = locale.standaloneMonthName(column.day.month, QLocale.FormatType.ShortFormat).rstrip(".")
    return f"{month} {column.day:%y}" if len(column.name) == 7 else f"{column.day.day} {month}"
