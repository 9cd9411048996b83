"""How a body writes its papers: its words, what is printed where and in which order.

A style says what is printed; who was there is the meeting's. Texts are templates ("{name} ({party})"): a field without
a value goes with the signs around it, and an empty template prints nothing.
"""

from dataclasses import dataclass, replace
from enum import Enum

from attendance_app.domain.style.decision_words import DEFAULT_DECISIONS, DecisionWords
from attendance_app.domain.style.period_words import DEFAULT_WORDS, PartForm, PeriodWords


class Part(Enum):
    """What can be printed under a heading of page one. The values are stored in files."""

    PLACE = "place"  # place, day and time
    BREAKS = "breaks"
    CHAIR = "chair"
    MEMBERS = "members"
    SERVING = "serving"  # substitutes, while they serve
    WAITING = "waiting"  # substitutes, while they do not
    VACANT = "vacant"
    RECUSED = "recused"
    STAFF = "staff"
    OFFICIALS = "officials"
    COOPTED = "coopted"
    OTHERS = "others"
    OBSERVING = "observing"  # members who broke off and are present
    ABSENT = "absent"
    EXCUSED = "excused"
    ABSENT_SUBSTITUTES = "absent-substitutes"
    SECRETARY = "secretary"
    VERIFIERS = "verifiers"
    SUBSTITUTE_VERIFIERS = "substitute-verifiers"
    ITEMS = "items"
    AT_ONCE = "at-once"  # §§ that were verified at once, with their day
    DAYS = "days"  # the days of verification, notice and appeal, those of §§ verified at once among them
    COUNTS = "counts"
    VACANT_COUNT = "vacant-count"
    ANNEX = "annex"  # that everybody who was there is in the annex
    LEGEND = "legend"
    SIGNATURES = "signatures"


# The parts that are one sentence or block each; the others list people.
SENTENCES = frozenset(
    {Part.PLACE, Part.BREAKS, Part.ITEMS, Part.AT_ONCE, Part.DAYS, Part.COUNTS, Part.VACANT_COUNT, Part.ANNEX,
     Part.LEGEND, Part.SIGNATURES}
)  # fmt: skip


class Column(Enum):
    """A column of a section that is set as a table. PRESENT and ABSENT are marks."""

    NUMBER = "number"
    NAME = "name"
    PARTY = "party"
    ORGANISATION = "organisation"
    OFFICE = "office"
    PRESENT = "present"
    ABSENT = "absent"
    SERVING = "serving"
    NOTES = "notes"


@dataclass(frozen=True, slots=True)
class TableColumn:
    """A column and its heading."""

    kind: Column
    heading: str


class Joined(Enum):
    """How the people under a heading are parted: a line each, or all in the heading's line."""

    LINES = "lines"
    COMMAS = "commas"
    AND = "and"
    SEMICOLONS = "semicolons"


@dataclass(frozen=True, slots=True)
class Section:
    """A heading of page one and what is printed under it, "" for no heading; one without content is left out.

    ``titles``: whoever has one of these words in the title is listed here and nowhere else. ``columns``: a table
    instead of lines. {count} in a heading is how many are listed.
    """

    heading: str
    parts: tuple[Part, ...]
    titles: tuple[str, ...] = ()
    joined: Joined = Joined.LINES
    columns: tuple[TableColumn, ...] = ()


class Titles(Enum):
    """Which titles of elected people are printed with their names."""

    ALL = "all"
    CHAIRS = "chairs"  # ordförande and vice ordförande
    NONE = "none"


@dataclass(frozen=True, slots=True)
class NameForms:
    """How people are written.

    ``name`` is of elected people, ``whom`` of the one somebody serves for, ``official`` of everybody else. ``office``
    puts a title to a name; ``chairing`` is what is said of who chairs without having that title. ``member`` and
    ``substitute``: what an elected person without a title is called; ``coopted`` and ``untitled`` the same of others.
    ``note`` puts §§, times and the like to a name.
    """

    name: str = "{name} ({party})"
    whom: str = "{name} ({party})"
    official: str = "{name} ({party}), {title}"
    office: str = "{who}, {words}"
    titles: Titles = Titles.NONE
    chairing: str = ""
    member: str = ""
    substitute: str = ""
    untitled: str = "tjänsteperson"
    coopted: str = "adjungerad"
    vacant: str = "Vakant"
    absent_titles: bool = False
    note: str = "{who}, {words}"


@dataclass(frozen=True, slots=True)
class ServingForms:
    """How it is written that a substitute serves.

    ``words`` follow the name by ``form``. ``at_seat``: in the place of the one they serve for, else after the members,
    where both are under one heading. ``replaced_absent``: whoever was away throughout and was replaced is listed as
    absent too, with ``replaced`` after the name. ``rest``: who serves for a part is listed for the rest too, among
    those who do not serve. ``one_line``: who serves for several has one line.
    """

    words: str = "ersättare för {whom}"
    form: str = "{who}, {words}"
    vacant_seat: str = "vakant plats"
    at_seat: bool = True
    replaced_absent: bool = True
    part: PartForm = PartForm.RANGES
    replaced: str = ""
    rest: bool = True
    one_line: bool = False


@dataclass(frozen=True, slots=True)
class Sentences:
    """The sentences that are printed where a section has them.

    {present} and {absent} in ``counts`` are members; {serving}, {seats} and {everybody} are known too. ``legend``: the
    line of a mark is printed where the page has that mark.
    """

    place: str = "{place}, {weekday} den {day}, kl. {hours}"
    breaks: str = "Ajournering kl. {hours}"
    counts: str = "{present} närvarande och {absent} frånvarande"
    vacant: str = "Vakanta platser: {count}"
    annex: str = "Samtliga närvarande finns redovisade i {annex}."
    at_once: str = "{items} omedelbart {verified} {day}"
    all_but: str = "Samtliga ledamöter utom {names}."
    all_there: str = "Samtliga ledamöter."
    legend: tuple[str, ...] = ()
    excused: str = ""
    substitute_verifier: str = ""
    items: str = "{items}"
    signatures: str = "{office} ........................ {name} {items}"


def _usual_sections() -> tuple[Section, ...]:
    return (
        Section("", (Part.PLACE,)),
        Section("Beslutande", (Part.MEMBERS,)),
        Section("Tjänstgörande ersättare", (Part.SERVING,)),
        Section("Ej tjänstgörande ersättare", (Part.WAITING,)),
        Section("Personalföreträdare", (Part.STAFF,)),
        Section("Övriga närvarande", (Part.OFFICIALS, Part.COOPTED, Part.OTHERS, Part.OBSERVING)),
        Section("Frånvarande", (Part.ABSENT,)),
        Section("Anmält förhinder", (Part.EXCUSED,)),
        Section("", (Part.VACANT_COUNT,)),
        Section("Ordförande", (Part.CHAIR,)),
        Section("Sekreterare", (Part.SECRETARY,)),
        Section("Justerare", (Part.VERIFIERS,)),
        Section("Ersättare för justerare", (Part.SUBSTITUTE_VERIFIERS,)),
        Section("Paragrafer", (Part.ITEMS,)),
        Section("", (Part.DAYS, Part.ANNEX)),
    )


USUAL_SECTIONS = _usual_sections()


@dataclass(frozen=True, slots=True)
class HouseStyle:
    """How a body writes its minutes and lists; the default is the classic one, with the chair under its own heading.

    ``title`` is the page's first line. ``other_part`` is the form of a part of the meeting for who decides nothing.
    ``grouped_by``: "party" or "organisation" puts a heading (``group``) over each one's people. ``all_but``: of the
    members only those who were away are named. ``foot`` is printed at the foot of each page ("Justerandes sign").
    """

    sections: tuple[Section, ...] = USUAL_SECTIONS
    names: NameForms = NameForms()
    serving: ServingForms = ServingForms()
    periods: PeriodWords = DEFAULT_WORDS
    sentences: Sentences = Sentences()
    decisions: DecisionWords = DEFAULT_DECISIONS
    title: str = "{forum}"
    other_part: PartForm = PartForm.RANGES
    grouped_by: str = ""
    group: str = "{group}"
    all_but: bool = False
    chair_apart: bool = False
    foot: str = ""

    def section_of(self, part: Part) -> Section | None:
        """Return the section that has a part, None where it is not printed."""
        return next((each for each in self.sections if part in each.parts), None)

    def heading_of(self, part: Part, default: str = "") -> str:
        """Return the heading that a part is printed under, the default where it has none."""
        section = self.section_of(part)
        return (section.heading if section else "") or default

    @property
    def serving_periods(self) -> PeriodWords:
        """The words for when somebody serves."""
        return replace(self.periods, part=self.serving.part)

    @property
    def other_periods(self) -> PeriodWords:
        """The words for the presence of who decides nothing."""
        return replace(self.periods, part=self.other_part)
