"""What each setting of a style, and each part of page one, is called on the screen."""

from enum import Enum
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from attendance_app.domain.style.decision_words import VoteWord
from attendance_app.domain.style.house_style import Part, Titles
from attendance_app.domain.style.period_words import PartForm, TimeForm

_CONTEXT = "StyleSettings"
SETTING_NAMES: dict[str, object] = {
    "title": QT_TRANSLATE_NOOP("StyleSettings", "First line of the page"),
    "names.name": QT_TRANSLATE_NOOP("StyleSettings", "Name of an elected person"),
    "names.whom": QT_TRANSLATE_NOOP("StyleSettings", "Name of the one replaced"),
    "names.official": QT_TRANSLATE_NOOP("StyleSettings", "Name of others"),
    "names.office": QT_TRANSLATE_NOOP("StyleSettings", "Title and name"),
    "names.titles": QT_TRANSLATE_NOOP("StyleSettings", "Titles printed"),
    "names.chairing": QT_TRANSLATE_NOOP("StyleSettings", "Chairs without the title"),
    "names.member": QT_TRANSLATE_NOOP("StyleSettings", "Member without a title"),
    "names.substitute": QT_TRANSLATE_NOOP("StyleSettings", "Substitute without a title"),
    "names.untitled": QT_TRANSLATE_NOOP("StyleSettings", "Official without a title"),
    "names.coopted": QT_TRANSLATE_NOOP("StyleSettings", "Co-opted without a title"),
    "names.vacant": QT_TRANSLATE_NOOP("StyleSettings", "Word for a vacant seat"),
    "names.absent_titles": QT_TRANSLATE_NOOP("StyleSettings", "Titles of the absent too"),
    "names.note": QT_TRANSLATE_NOOP("StyleSettings", "Remark after the name"),
    "serving.words": QT_TRANSLATE_NOOP("StyleSettings", "Who serves"),
    "serving.form": QT_TRANSLATE_NOOP("StyleSettings", "Name and whom it is for"),
    "serving.vacant_seat": QT_TRANSLATE_NOOP("StyleSettings", "Serves in a vacant seat"),
    "serving.at_seat": QT_TRANSLATE_NOOP("StyleSettings", "Next to the one replaced"),
    "serving.replaced_absent": QT_TRANSLATE_NOOP("StyleSettings", "Who is replaced is listed as absent too"),
    "serving.part": QT_TRANSLATE_NOOP("StyleSettings", "Serving for a part"),
    "serving.replaced": QT_TRANSLATE_NOOP("StyleSettings", "Next to the absent who is replaced"),
    "serving.rest": QT_TRANSLATE_NOOP("StyleSettings", "Who serves for a part is listed for the rest"),
    "serving.one_line": QT_TRANSLATE_NOOP("StyleSettings", "One line for several served"),
    "periods.items.single": QT_TRANSLATE_NOOP("StyleSettings", "One §"),
    "periods.items.plural": QT_TRANSLATE_NOOP("StyleSettings", "Several §§"),
    "periods.items.dash": QT_TRANSLATE_NOOP("StyleSettings", "Dash between §§"),
    "periods.items.last": QT_TRANSLATE_NOOP("StyleSettings", "Before the last of several §§"),
    "periods.items.point": QT_TRANSLATE_NOOP("StyleSettings", "Point of a §"),
    "periods.items.spaced": QT_TRANSLATE_NOOP("StyleSettings", "Blanks around the dash"),
    "periods.part": QT_TRANSLATE_NOOP("StyleSettings", "Part of the meeting"),
    "periods.since": QT_TRANSLATE_NOOP("StyleSettings", "From a § on"),
    "periods.until": QT_TRANSLATE_NOOP("StyleSettings", "Until a §"),
    "periods.without": QT_TRANSLATE_NOOP("StyleSettings", "Without some §§"),
    "periods.recused": QT_TRANSLATE_NOOP("StyleSettings", "Recused"),
    "periods.remote": QT_TRANSLATE_NOOP("StyleSettings", "At a distance"),
    "periods.abstains": QT_TRANSLATE_NOOP("StyleSettings", "Takes no part in the decision"),
    "periods.observing": QT_TRANSLATE_NOOP("StyleSettings", "Present without serving"),
    "periods.times": QT_TRANSLATE_NOOP("StyleSettings", "Clock times"),
    "periods.between": QT_TRANSLATE_NOOP("StyleSettings", "From one time to another"),
    "periods.arrived": QT_TRANSLATE_NOOP("StyleSettings", "Came at a time"),
    "periods.departed": QT_TRANSLATE_NOOP("StyleSettings", "Left at a time"),
    "periods.colon": QT_TRANSLATE_NOOP("StyleSettings", "Between hours and minutes"),
    "sentences.place": QT_TRANSLATE_NOOP("StyleSettings", "Place and time"),
    "sentences.breaks": QT_TRANSLATE_NOOP("StyleSettings", "Breaks"),
    "sentences.counts": QT_TRANSLATE_NOOP("StyleSettings", "How many were there"),
    "sentences.vacant": QT_TRANSLATE_NOOP("StyleSettings", "Vacant seats as a number"),
    "sentences.annex": QT_TRANSLATE_NOOP("StyleSettings", "That the annex lists everybody"),
    "sentences.at_once": QT_TRANSLATE_NOOP("StyleSettings", "Verified at once"),
    "sentences.all_but": QT_TRANSLATE_NOOP("StyleSettings", "All members but some"),
    "sentences.all_there": QT_TRANSLATE_NOOP("StyleSettings", "All members"),
    "sentences.legend": QT_TRANSLATE_NOOP("StyleSettings", "Explained marks"),
    "sentences.excused": QT_TRANSLATE_NOOP("StyleSettings", "Next to the excused"),
    "sentences.substitute_verifier": QT_TRANSLATE_NOOP("StyleSettings", "Next to a substitute for a verifier"),
    "sentences.items": QT_TRANSLATE_NOOP("StyleSettings", "Line with the §§"),
    "sentences.signatures": QT_TRANSLATE_NOOP("StyleSettings", "Line for a signature"),
    "decisions.vote": QT_TRANSLATE_NOOP("StyleSettings", "Word for a vote"),
    "decisions.reservations": QT_TRANSLATE_NOOP("StyleSettings", "Heading of reservations"),
    "decisions.opinions": QT_TRANSLATE_NOOP("StyleSettings", "Heading of noted opinions"),
    "other_part": QT_TRANSLATE_NOOP("StyleSettings", "Part of the meeting, for others"),
    "grouped_by": QT_TRANSLATE_NOOP("StyleSettings", "Heading for each"),
    "group": QT_TRANSLATE_NOOP("StyleSettings", "That heading"),
    "all_but": QT_TRANSLATE_NOOP("StyleSettings", "Of the members only who was away"),
    "chair_apart": QT_TRANSLATE_NOOP("StyleSettings", "The chair not among the members"),
    "foot": QT_TRANSLATE_NOOP("StyleSettings", "Foot of each page"),
}
PART_NAMES: dict[Part, object] = {
    Part.PLACE: QT_TRANSLATE_NOOP("StyleSettings", "place and time"),
    Part.BREAKS: QT_TRANSLATE_NOOP("StyleSettings", "breaks"),
    Part.CHAIR: QT_TRANSLATE_NOOP("StyleSettings", "chair"),
    Part.MEMBERS: QT_TRANSLATE_NOOP("StyleSettings", "members"),
    Part.SERVING: QT_TRANSLATE_NOOP("StyleSettings", "serving substitutes"),
    Part.WAITING: QT_TRANSLATE_NOOP("StyleSettings", "other substitutes"),
    Part.VACANT: QT_TRANSLATE_NOOP("StyleSettings", "vacant seats"),
    Part.RECUSED: QT_TRANSLATE_NOOP("StyleSettings", "recused"),
    Part.STAFF: QT_TRANSLATE_NOOP("StyleSettings", "staff representatives"),
    Part.OFFICIALS: QT_TRANSLATE_NOOP("StyleSettings", "officials"),
    Part.COOPTED: QT_TRANSLATE_NOOP("StyleSettings", "co-opted"),
    Part.OTHERS: QT_TRANSLATE_NOOP("StyleSettings", "others"),
    Part.OBSERVING: QT_TRANSLATE_NOOP("StyleSettings", "members who do not serve"),
    Part.ABSENT: QT_TRANSLATE_NOOP("StyleSettings", "absent"),
    Part.EXCUSED: QT_TRANSLATE_NOOP("StyleSettings", "excused"),
    Part.ABSENT_SUBSTITUTES: QT_TRANSLATE_NOOP("StyleSettings", "absent substitutes"),
    Part.SECRETARY: QT_TRANSLATE_NOOP("StyleSettings", "secretary"),
    Part.VERIFIERS: QT_TRANSLATE_NOOP("StyleSettings", "verifiers"),
    Part.SUBSTITUTE_VERIFIERS: QT_TRANSLATE_NOOP("StyleSettings", "substitutes for verifiers"),
    Part.ITEMS: QT_TRANSLATE_NOOP("StyleSettings", "§§"),
    Part.AT_ONCE: QT_TRANSLATE_NOOP("StyleSettings", "verified at once"),
    Part.DAYS: QT_TRANSLATE_NOOP("StyleSettings", "last days"),
    Part.COUNTS: QT_TRANSLATE_NOOP("StyleSettings", "how many were there"),
    Part.VACANT_COUNT: QT_TRANSLATE_NOOP("StyleSettings", "number of vacant seats"),
    Part.ANNEX: QT_TRANSLATE_NOOP("StyleSettings", "that the annex lists everybody"),
    Part.LEGEND: QT_TRANSLATE_NOOP("StyleSettings", "explained marks"),
    Part.SIGNATURES: QT_TRANSLATE_NOOP("StyleSettings", "signatures"),
}
_VALUES: dict[object, object] = {
    PartForm.RANGES: "§§ 112–114",
    PartForm.EXCEPT: "ej §§ 115–119",
    PartForm.ENDS: "t.o.m. § 114, §§ 112–114",
    PartForm.ENDS_EXCEPT: "t.o.m. § 114, ej §§ 115–117",
    TimeForm.AFTER: QT_TRANSLATE_NOOP("StyleSettings", "after the §§"),
    TimeForm.ALONE: QT_TRANSLATE_NOOP("StyleSettings", "instead of the §§"),
    TimeForm.NONE: QT_TRANSLATE_NOOP("StyleSettings", "not printed"),
    Titles.ALL: QT_TRANSLATE_NOOP("StyleSettings", "all"),
    Titles.CHAIRS: QT_TRANSLATE_NOOP("StyleSettings", "chair and vice chairs"),
    VoteWord.OMROSTNING: "omröstning",
    VoteWord.VOTERING: "votering",
    Titles.NONE: QT_TRANSLATE_NOOP("StyleSettings", "none"),
    "": QT_TRANSLATE_NOOP("StyleSettings", "none"),
    "party": QT_TRANSLATE_NOOP("StyleSettings", "party"),
    "organisation": QT_TRANSLATE_NOOP("StyleSettings", "organisation"),
}
# What a setting that has few values may be.
VALUES: dict[str, tuple[Any, ...]] = {
    "names.titles": tuple(Titles),
    "serving.part": tuple(PartForm),
    "periods.part": tuple(PartForm),
    "other_part": tuple(PartForm),
    "periods.times": tuple(TimeForm),
    "grouped_by": ("", "party", "organisation"),
    "decisions.vote": tuple(VoteWord),
}


def setting_name(path: str) -> str:
    """Return what the setting of a path is called."""
    return _said(SETTING_NAMES.get(path, path))


def part_name(part: Part) -> str:
    """Return what a part of page one is called."""
    return _said(PART_NAMES[part])


def value_name(value: Any) -> str:
    """Return what a value is called where a setting has few of them."""
    return _said(_VALUES.get(value, value))


def plain_value(value: Any) -> Any:
    """Return a value as it is stored."""
    return value.value if isinstance(value, Enum) else value


def _said(text: object) -> str:
    return QCoreApplication.translate(_CONTEXT, str(text))
