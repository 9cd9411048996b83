"""The keys on one page, to have next to the computer."""

from collections.abc import Sequence
from datetime import date

from attendance_app.domain.papers.annex import Annex, AnnexColumn, AnnexSection, ColumnKind

# What is done without a menu.
_ALWAYS = (
    ("Bokstäver", "Sök ett namn, var du än är"),
    ("Enter", "Bocka av den som hittas; utan träff lägg till namnet"),
    ("Mellanslag", "Bocka av den valda raden, eller ta bort bocken"),
    ("Pilar", "Gå mellan personerna"),
    ("Esc", "Töm sökningen"),
)


def key_card(keys: Sequence[tuple[str, str]], today: date) -> Annex:
    """Return the keys, as (key, what it does), in two halves side by side: one A4."""
    every = (*_ALWAYS, *keys)
    half = (len(every) + 1) // 2
    right = (*every[half:], *[("", "")] * (2 * half - len(every)))
    rows = tuple((*first, *second) for first, second in zip(every[:half], right, strict=True))
    columns = (
        AnnexColumn("Tangent", ColumnKind.NAME),
        AnnexColumn("Vad den gör", ColumnKind.TEXT),
        AnnexColumn("Tangent", ColumnKind.TEXT),
        AnnexColumn("Vad den gör", ColumnKind.TEXT),
    )
    return Annex(
        title="Tangenter i Närvaro",
        number="",
        forum="Närvaro",
        day=today,
        columns=columns,
        sections=(AnnexSection("", "", rows),),
    )
