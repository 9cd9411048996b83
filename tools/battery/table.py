"""The table of a run, as text that also reads as Markdown."""

from dataclasses import dataclass

from tools.battery.trial import Figure, Test


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one test gave: Närvaro's figures first, then its peers'; ``broke`` or ``skipped`` says why it gave none."""

    test: Test
    figures: list[Figure]
    seconds: float
    canaries: int
    broke: str = ""
    skipped: str = ""

    @property
    def ours(self) -> list[Figure]:
        """Närvaro's own figures, which the bar is for."""
        return [each for each in self.figures if each.subject.startswith("Närvaro")]

    @property
    def met(self) -> bool:
        """True where the bar is met, or this machine cannot offer what the test needs."""
        return bool(self.skipped) or (not self.broke and bool(self.ours) and all(each.met for each in self.ours))


def printed(outcomes: list[Outcome]) -> str:
    """Return the table: a row for each test and subject, and what went wrong beneath."""
    rows: list[tuple[str, ...]] = [("test", "subject", "tries", "what went wrong (the bar: none)", "besides", "bar")]
    for outcome in outcomes:
        rows += _rows(outcome)
    canaries = sum(outcome.canaries for outcome in outcomes)
    everywhere = "canary names in logs, temporary files, settings, crash texts of all the tests"
    rows.append(
        (everywhere, "Närvaro", str(len(outcomes)), f"{canaries} found", "", "met" if not canaries else "MISSED")
    )
    lines = [_line(rows[0]), _line(("---",) * 6), *map(_line, rows[1:])]
    notes = [f"{outcome.test.name}: {note}" for outcome in outcomes for note in _notes(outcome)]
    return "\n".join([*lines, *([""] if notes else []), *notes])


def _rows(outcome: Outcome) -> list[tuple[str, ...]]:
    test = outcome.test
    if not outcome.figures:
        bar = "skipped" if outcome.skipped else "MISSED"
        return [(f"{test.does}: {test.bar}", "Närvaro", "0", outcome.skipped or outcome.broke, "", bar)]
    rows: list[tuple[str, ...]] = []
    for number, figure in enumerate(outcome.figures):
        ours = figure in outcome.ours
        bar = ("met" if figure.met else "MISSED") if ours else ("" if figure.met else "would miss")
        first = f"{test.does}: {test.bar}" if number == 0 else ""
        rows.append((first, figure.subject, str(figure.tries), _counts(figure.faults), _counts(figure.facts), bar))
    return rows


def _notes(outcome: Outcome) -> list[str]:
    return [note for figure in outcome.ours for note in figure.notes] + ([outcome.broke] if outcome.broke else [])


def _counts(counts: dict[str, int]) -> str:
    return ", ".join(f"{count} {name}" for name, count in counts.items())


def _line(cells: tuple[str, ...]) -> str:
    return f"| {' | '.join(cells)} |"
