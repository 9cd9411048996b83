"""A cell's value as text."""

from datetime import date, datetime, time


def cell_text(value: object) -> str:
    """Return a cell's value as a roster has it: whole numbers without decimals, dates in ISO form."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.isoformat(" ", "minutes")
    if isinstance(value, date | time):
        return value.isoformat()
    return str(value)
