"""The basis for fees as sheets, one for each payer: rows for a spreadsheet, JSON, and the content of a paper."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from attendance_app.domain.fees.calculation import kronor
from attendance_app.domain.fees.hours import duration_words
from attendance_app.domain.fees.rules import KRONA, ROLE_WORDS, FeeBasis, FeeRole, FeeRules
from attendance_app.domain.fees.run import FeeLine, FeeRun, by_payer, total
from attendance_app.domain.fees.sittings import sittings_of
from attendance_app.domain.meeting import Meeting, MeetingId
from attendance_app.domain.papers.annex import Annex, AnnexColumn, AnnexSection, ColumnKind, noted
from attendance_app.domain.papers.days import dates_words
from attendance_app.domain.roster import ERASED_NAME, OrganisationId, Person
from attendance_app.domain.text import file_words
from attendance_app.domain.wording import clock, listed
from attendance_app.services.fees.book import FeeBook, sitting_name
from attendance_app.services.fees.typed import breaks_words

Cell = str | int | float
HEADINGS = (
    "Betalare", "Sammanträde", "Löneid", "Namn", "Parti", "Roll", "Tjänstgör för", "Kommer–går", "§§", "Tid",
    "Arvodesslag", "Antal", "Belopp (kr)", "Restid", "Km", "Anm.", "Uträkning", "Kontering",
)  # fmt: skip
_SIGN = "." * 60
WITHIN = "Tak per dag gäller inom detta organ. Andra sammanträden samma dag: lönekontoret."
CLAIMED = "Förlorad arbetsförtjänst, barntillsyn och resekostnader begär var och en själv; de ingår inte."


@dataclass(frozen=True, slots=True)
class FeePapers:
    """What is certified: a closed run, or a proposal (``run`` None) of the rows as they are now."""

    book: FeeBook
    run: FeeRun | None
    meetings: tuple[MeetingId, ...]
    rules: FeeRules
    lines: tuple[FeeLine, ...]
    replaced: tuple[FeeLine, ...] = ()

    @property
    def title(self) -> str:
        """What the papers are called: "Arvodesunderlag 3", "Rättelse av arvodesunderlag 2"."""
        if self.run is None:
            return "Arvodesunderlag, förslag"
        if self.run.corrects is None:
            return f"Arvodesunderlag {self.run.number}"
        base = self.book.base_of(self.run)
        return f"Arvodesunderlag {self.run.number}: rättelse av underlag {base.number}, {base.at:%Y-%m-%d}"

    @property
    def payers(self) -> tuple[OrganisationId | None, ...]:
        """Who pays, in the order of the rows."""
        return tuple(dict.fromkeys((*by_payer(self.lines), *by_payer(self.replaced))))

    def of_payer(self, payer: OrganisationId | None) -> tuple[tuple[FeeLine, ...], tuple[FeeLine, ...]]:
        """Return the rows of one payer: those that are not valid any more, and those that are."""
        return by_payer(self.replaced).get(payer, ()), by_payer(self.lines).get(payer, ())


def proposal(book: FeeBook, meetings: Sequence[MeetingId]) -> FeePapers:
    """Return the papers of meetings that are in no closed run."""
    return FeePapers(book, None, tuple(meetings), book.rules, book.lines(meetings))


def closed(book: FeeBook, run: FeeRun) -> FeePapers:
    """Return the papers of a closed run."""
    return FeePapers(book, run, run.meetings, run.rules, run.lines, run.replaced)


def amount_of(papers: FeePapers, payer: OrganisationId | None) -> int:
    """Return what one payer pays, in öre; of a correction the difference."""
    replaced, lines = papers.of_payer(payer)
    return total(lines) - total(replaced)


class FeeSheets:
    """The papers with their names: people, organisations and meetings as they are called in the file."""

    def __init__(self, papers: FeePapers, roles: Mapping[FeeRole, str] = ROLE_WORDS) -> None:
        """Look the names up once; ``roles`` are in the reader's language, by default that of paper."""
        self.papers, self.book, self._roles = papers, papers.book, roles
        self._records = self.book.records(papers.meetings)
        self._organisations = {each.id: each.name for each in self.book.file.roster.organisations}
        for record in self._records.values():
            self._organisations.update((each.id, each.name) for each in record.roster.organisations)

    def payer_name(self, payer: OrganisationId | None) -> str:
        """Return who pays: the one who pays for all, an organisation, or the body itself."""
        if payer is None:
            return self.papers.rules.one_payer or self.book.file.forum.name
        return self._organisations.get(payer, "Okänd betalare")

    def rows(self, payer: OrganisationId | None = None, *, everybody: bool = False) -> list[tuple[Cell, ...]]:
        """Return the headings and a row for each line of one payer, or of ``everybody``; old rows are negative."""
        is_correction = bool(self.papers.run and self.papers.run.corrects)
        lines: list[tuple[Cell, ...]] = [(*HEADINGS, *(("Rättelse",) if is_correction else ()))]
        for each in self.papers.payers if everybody else (payer,):
            replaced, valid = self.papers.of_payer(each)
            for found, sign, word in ((replaced, -1, "utgår"), (valid, 1, "gäller")):
                lines += [(*self._row(line, sign), *((word,) if is_correction else ())) for line in found]
        return lines

    def data(self) -> dict[str, Any]:
        """Return the papers as JSON data; keys may be added, none is renamed."""
        papers, run = self.papers, self.papers.run
        return {
            "forum": self.book.file.forum.name,
            "number": run.number if run else None,
            "closed": run.at.isoformat() if run else None,
            "corrects": self.book.base_of(run).number if run and run.corrects else None,
            "rules": papers.rules.name,
            "meetings": [record.meeting.name for record in self._records.values()],
            "amount": (total(papers.lines) - total(papers.replaced)) / KRONA,
            "payers": [
                {
                    "name": self.payer_name(payer),
                    "account": papers.rules.account_of(self.payer_name(payer)),
                    "amount": amount_of(papers, payer) / KRONA,
                    "replaced": [self._line_data(each) for each in papers.of_payer(payer)[0]],
                    "lines": [self._line_data(each) for each in papers.of_payer(payer)[1]],
                }
                for payer in papers.payers
            ],
        }

    def annex(self, payer: OrganisationId | None) -> Annex:
        """Return the content of the paper for one payer."""
        forum, run, papers = self.book.file.forum, self.papers.run, self.papers
        replaced, lines = papers.of_payer(payer)
        columns = self._columns([*replaced, *lines])
        sections = [*self._sections(replaced, columns, "utgår"), *self._sections(lines, columns, "")]
        sections.append(AnnexSection(f"Summa {self.payer_name(payer)}", kronor(amount_of(papers, payer)), ()))
        days = [record.meeting.last_day for record in self._records.values()]
        return Annex(
            title=f"{papers.title}, {self.payer_name(payer)}",
            number="",
            forum=forum.name,
            day=run.at.date() if run else max(days, default=date(2000, 1, 1)),
            columns=tuple(AnnexColumn(heading, kind) for heading, kind, _ in columns),
            sections=tuple(sections),
            letterhead=forum.annex.letterhead,
            logo=forum.annex.logo,
            flavour=forum.annex.flavour,
            notes=noted("Intyg", tuple(self._notes(payer))),
            landscape=True,
        )

    def _row(self, line: FeeLine, sign: int) -> tuple[Cell, ...]:
        person = self._person(line)
        return (
            self.payer_name(line.payer),
            sitting_name(self._meeting_name(line.meeting), line.day),
            self.book.pay_of(line.person).pay_id,
            person.name if person else ERASED_NAME,
            person.party if person else "",
            self._roles[line.role],
            self._served(line),
            _times(line),
            line.items,
            _time(line),
            line.kind,
            line.quantity or "",
            sign * line.amount / KRONA if line.amount else "",
            _travel(line),
            "" if line.km is None else line.km,
            line.remark,
            line.working,
            self.papers.rules.account_of(self.payer_name(line.payer)),
        )

    def _line_data(self, line: FeeLine) -> dict[str, Any]:
        row = self._row(line, 1)
        named = {
            "meeting": self._meeting_name(line.meeting),
            "pay_id": row[2],
            "name": row[3],
            "party": row[4],
            "role": line.role.value,
        }
        times = {"serving_for": row[6], "from_to": row[7], "items": row[8], "minutes": line.minutes}
        fee = {"kind": line.kind, "quantity": line.quantity, "amount": line.amount / KRONA, "working": line.working}
        day = line.day.isoformat() if line.day else None
        return {**named, "day": day, **times, **fee, "travel": line.travel, "km": line.km, "remark": line.remark}

    def _columns(self, lines: Sequence[FeeLine]) -> list[tuple[str, ColumnKind, Any]]:
        """Return the columns that any row has something in, each with what it says of a row."""
        kinds = ColumnKind
        columns: list[tuple[str, ColumnKind, Any]] = [
            ("Namn", kinds.NAME, self._named),
            ("Löneid", kinds.SHORT, lambda line: self.book.pay_of(line.person).pay_id),
            ("Roll", kinds.TEXT, self._role),
            ("Kommer–går", kinds.SHORT, _times),
            ("§§", kinds.TEXT, lambda line: line.items),
            ("Tid", kinds.NUMBER, _time),
            ("Restid", kinds.NUMBER, _travel),
            ("Km", kinds.NUMBER, lambda line: "" if line.km is None else str(line.km)),
            ("Uträkning", kinds.TEXT, lambda line: line.working),
            ("Arvodesslag", kinds.TEXT, lambda line: line.kind),
            ("Antal", kinds.NUMBER, lambda line: str(line.quantity or "")),
            ("Anm.", kinds.TEXT, lambda line: line.remark),
            ("Belopp", kinds.NUMBER, lambda line: kronor(line.amount) if line.amount else ""),
        ]
        always = {"Namn", "Belopp"}
        return [each for each in columns if each[0] in always or any(each[2](line) for line in lines)]

    def _sections(
        self, lines: Sequence[FeeLine], columns: Sequence[tuple[str, ColumnKind, Any]], word: str
    ) -> list[AnnexSection]:
        by_day: dict[tuple[MeetingId, date | None], list[FeeLine]] = {}
        for each in lines:
            by_day.setdefault((each.meeting, each.day), []).append(each)
        sections = []
        for (meeting, day), rows in by_day.items():
            heading = ", ".join(part for part in (word, self._meeting_words(meeting, day)) if part)
            cells = tuple(tuple(read(each) for _, _, read in columns) for each in rows)
            sections.append(AnnexSection(heading[:1].upper() + heading[1:], kronor(total(rows)), cells))
        return sections

    def _notes(self, payer: OrganisationId | None) -> list[str]:
        rules, run = self.papers.rules, self.papers.run
        forum = self.book.file.forum.name
        state = f"Stängt {run.at:%Y-%m-%d}" if run else "Förslag, inte stängt"
        facts = [f"Organ: {forum}", f"Regler: {rules.name}" if rules.name else "", state]
        account = rules.account_of(self.payer_name(payer))
        facts += [f"Kontering: {account}" if account else ""]
        notes = [". ".join(each for each in facts if each) + ".", *_rule_sentences(rules), CLAIMED]
        notes.append(f"Närvaron intygas: {_SIGN} (sekreterare), datum {_SIGN[:24]}")
        notes.append(f"Attest: {_SIGN}{f' ({rules.attest})' if rules.attest else ''}, datum {_SIGN[:24]}")
        return notes

    def _named(self, line: FeeLine) -> str:
        person = self._person(line)
        if person is None:
            return ERASED_NAME
        return f"{person.name} ({person.party})" if person.party else person.name

    def _role(self, line: FeeLine) -> str:
        served = self._served(line)
        words = self._roles[line.role]
        return f"{words} för {served}" if served else words

    def _served(self, line: FeeLine) -> str:
        record = self._records.get(line.meeting)
        return listed(
            [record.roster.name_of(each, ERASED_NAME) if record else ERASED_NAME for each in line.serving_for]
        )

    def _person(self, line: FeeLine) -> Person | None:
        record = self._records.get(line.meeting)
        found = record.roster.find(line.person) if record else None
        return found or self.book.file.roster.find(line.person)

    def _meeting_name(self, meeting: MeetingId) -> str:
        record = self._records.get(meeting)
        return record.meeting.name if record else ""

    def _meeting_words(self, meeting: MeetingId, day: date | None) -> str:
        record = self._records.get(meeting)
        if record is None:
            return ""
        sittings = {each.meeting.day: each.meeting for each in sittings_of(record)}
        if day is None:
            return dates_words(record.meeting) if len(sittings) > 1 else _sitting(record.meeting, self.papers.rules)
        name = sitting_name(record.meeting.name, day)
        return _sitting(sittings[day], self.papers.rules, name) if day in sittings else name


def _sitting(meeting: Meeting, rules: FeeRules, name: str = "") -> str:
    times = "–".join(clock(each) for each in (meeting.starts, meeting.ends) if each is not None)
    paused = breaks_words(meeting.breaks)
    counted = "räknas som tid" if rules.breaks_count else "räknas inte"
    parts = [name or meeting.name, meeting.place, f"kl. {times}" if times else ""]
    parts += [f"ajournering {paused} {counted}"] if paused else []
    return ", ".join(each for each in parts if each)


def _rule_sentences(rules: FeeRules) -> list[str]:
    if rules.basis is FeeBasis.TIME:
        return ["Underlaget intygar närvaro och tid; arvodet räknas av lönekontoret."]
    return [WITHIN] if rules.day_cap else []


def _time(line: FeeLine) -> str:
    return "" if line.minutes is None else duration_words(line.minutes)


def _travel(line: FeeLine) -> str:
    return duration_words(line.travel) if line.travel else ""


def _times(line: FeeLine) -> str:
    return f"{clock(line.starts)}–{clock(line.ends)}" if line.starts and line.ends else ""


def file_name(sheets: FeeSheets, payer: str | None, kind: str) -> str:
    """Return the name of a payer's file, None for one of all: "Arvodesunderlag 3 Åby kommun.pdf"."""
    run = sheets.papers.run
    number = f" {run.number}" if run else " förslag"
    safe = file_words(payer or "")
    return f"Arvodesunderlag{number}{f' {safe}' if safe else ''}.{kind}"
