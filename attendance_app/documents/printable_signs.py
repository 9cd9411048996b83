"""Which characters no annex can print; plain Latin letters need no font opened."""

import string

_PLAIN = frozenset(string.ascii_letters + string.digits + " -.,()'åäöÅÄÖéÉ")


def unprintable(text: str) -> str:
    """Return the characters that the annex cannot print."""
    if all(sign in _PLAIN for sign in text):
        return ""
    from attendance_app.documents.annex.fonts import unprintable as missing

    return missing(text)
