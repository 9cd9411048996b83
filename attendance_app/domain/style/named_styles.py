"""The styles to begin from, and the one that each kind of body usually has."""

from dataclasses import replace

from attendance_app.domain.body_kinds import BodyKind
from attendance_app.domain.style.house_style import (
    Column,
    HouseStyle,
    NameForms,
    Part,
    Section,
    ServingForms,
    TableColumn,
    Titles,
)

CLASSIC = HouseStyle()
_OTHERS = (Part.OFFICIALS, Part.COOPTED, Part.OTHERS, Part.OBSERVING)
_HEAD = (Section("Plats och tid", (Part.PLACE, Part.BREAKS)),)
_END = (
    Section("Justerare", (Part.VERIFIERS,)),
    Section("Ersättare för justerare", (Part.SUBSTITUTE_VERIFIERS,)),
    Section("Paragrafer", (Part.ITEMS,)),
    Section("", (Part.DAYS,)),
)
_OFFICES = NameForms(titles=Titles.ALL, chairing="{title}, ordförande {items}")
_NOT_ABSENT_TOO = ServingForms(replaced_absent=False)

STRAIGHT = HouseStyle(
    sections=(
        *_HEAD,
        Section("Beslutande", (Part.MEMBERS, Part.SERVING)),
        Section("Ej tjänstgörande ersättare", (Part.WAITING,)),
        Section("Personalföreträdare", (Part.STAFF,)),
        Section("Övriga närvarande", _OTHERS),
        Section("Frånvarande", (Part.ABSENT, Part.EXCUSED)),
        *_END,
    ),
    names=_OFFICES,
    serving=_NOT_ABSENT_TOO,
)
_MARKS = (
    TableColumn(Column.NAME, "Ledamot"),
    TableColumn(Column.PRESENT, "Närv"),
    TableColumn(Column.ABSENT, "Frånv"),
    TableColumn(Column.SERVING, "Tjänstgörande ersättare"),
    TableColumn(Column.NOTES, "Anmärkning"),
)
TABLE = replace(
    STRAIGHT,
    sections=(
        *_HEAD,
        Section("Ledamöter", (Part.MEMBERS, Part.ABSENT, Part.EXCUSED, Part.VACANT), columns=_MARKS),
        *STRAIGHT.sections[2:5],
        *_END,
    ),
    names=replace(_OFFICES, absent_titles=True),
    # Everybody has a row in the table.
    serving=ServingForms(replaced_absent=True),
)
BY_PARTY = replace(STRAIGHT, names=replace(_OFFICES, name="{name}"), grouped_by="party")
BY_MUNICIPALITY = replace(STRAIGHT, names=replace(_OFFICES, name="{name} ({party}), {organisation}"))
SHORT = replace(
    STRAIGHT,
    sections=(
        *_HEAD,
        Section("Beslutande", (Part.MEMBERS,)),
        Section("Tjänstgörande ersättare", (Part.SERVING,)),
        *STRAIGHT.sections[2:5],
        *_END,
    ),
    all_but=True,
)
_COUNCIL = replace(
    STRAIGHT,
    sections=(
        *_HEAD,
        Section("Beslutande", (Part.MEMBERS, Part.SERVING)),
        Section("Ej tjänstgörande ersättare", (Part.WAITING,)),
        Section("Övriga närvarande", (Part.STAFF, *_OTHERS)),
        Section("Frånvarande", (Part.ABSENT, Part.EXCUSED)),
        *_END,
    ),
)
_PRESENT = replace(
    STRAIGHT,
    sections=(
        *_HEAD,
        Section("Närvarande", (Part.MEMBERS, Part.SERVING, Part.WAITING, Part.STAFF, *_OTHERS)),
        Section("Förhinder", (Part.ABSENT, Part.EXCUSED)),
        Section("Sekreterare", (Part.SECRETARY,)),
        *_END[:-1],
    ),
    serving=ServingForms(replaced_absent=True),
)
# By the names that they are shown under.
NAMED_STYLES: dict[str, HouseStyle] = {
    "Rak": STRAIGHT,
    "Klassisk": CLASSIC,
    "Tabell": TABLE,
    "Partivis": BY_PARTY,
    "Kommunvis": BY_MUNICIPALITY,
    "Kort": SHORT,
}
_OF_KIND: dict[BodyKind, HouseStyle] = {
    BodyKind.COUNCIL: _COUNCIL,
    BodyKind.REGIONAL_COUNCIL: _COUNCIL,
    BodyKind.FEDERATION_COUNCIL: BY_MUNICIPALITY,
    BodyKind.BOARD: STRAIGHT,
    BodyKind.COMMITTEE: STRAIGHT,
    BodyKind.JOINT_BOARD: BY_MUNICIPALITY,
    BodyKind.FEDERATION_BOARD: BY_MUNICIPALITY,
    BodyKind.ADVISORY: _PRESENT,
    BodyKind.COMPANY_BOARD: _PRESENT,
    BodyKind.ASSOCIATION_BOARD: _PRESENT,
    BodyKind.GENERAL_MEETING: _PRESENT,
}


def style_for(kind: BodyKind) -> HouseStyle:
    """Return the style that a body of a kind begins with: near to what such bodies usually write."""
    return _OF_KIND.get(kind, CLASSIC)
