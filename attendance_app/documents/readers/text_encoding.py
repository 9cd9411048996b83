"""Bytes of a text file as text: byte order mark, strict UTF-8, else what gives most Swedish letters."""

import codecs

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_OLD = ("cp1252", "mac_roman", "cp850")
_SWEDISH = frozenset("åäöÅÄÖéÉüÜ")
# Characters that a wrong encoding makes of Swedish letters.
_STRANGE = frozenset("†„”Œ™š‰÷žŒŠˆ‡›‹¢£¤¥¦§¨©ª«¬®¯°±²³´µ¶·¸¹º»¼½¾¿×ÙÚÛÝÞßðþŽ•–—¡‘’“‚ƒ╬┼┴┬│├Õ")


def decoded(content: bytes) -> str:
    """Return the text of a file; ValueError where it is no text."""
    for mark, name in _MARKS:
        if content.startswith(mark):
            return content.decode(name)
    if _is_wide(content):
        return content.decode("utf-16-le" if content[1:2] == b"\0" else "utf-16-be")
    if b"\0" in content:
        raise ValueError("no text")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return max((content.decode(name, "replace") for name in _OLD), key=_likeness)


def _is_wide(content: bytes) -> bool:
    """Tell if every second byte is empty: UTF-16 without a mark."""
    sample = content[:2000]
    odd, even = sample[1::2], sample[::2]
    return len(sample) > 3 and (odd.count(0) > 0.7 * len(odd) and even.count(0) == 0) != (
        even.count(0) > 0.7 * len(even) and odd.count(0) == 0
    )


def _likeness(text: str) -> int:
    """Return how Swedish a text looks: Swedish letters count for it, traces of a wrong encoding against it."""
    good = bad = 0
    for before, sign in zip(" " + text, text, strict=False):
        good += sign in _SWEDISH
        # A capital Å within a word of lower-case letters is a wrong guess too.
        bad += sign in _STRANGE or sign == "\ufffd" or (before.islower() and sign in "ÅÄÖÉ")
    return good - 3 * bad
