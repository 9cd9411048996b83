"""Names: cleaned, folded for searching, sorted the Swedish way, found within texts."""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

LONGEST_NAME = 200
# Replaces an erased name within a text.
ERASED_TEXT = "[gallrat]"
_ALPHABET = {letter: index for index, letter in enumerate("abcdefghijklmnopqrstuvwxyzåäö", start=1)}
_LETTERS = str.maketrans({"ø": "o", "æ": "ae", "ß": "ss", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "œ": "oe"})


_LOOKALIKES = str.maketrans(
    "АВЕЅІЈКМНОРСТУХаеѕіјорсухһԁԛԝΑΒΕΖΗΙΚΜΝΟΡΤΥΧονι", "ABESIJKMHOPCTYXaesijopcyxhdqwABEZHIKMNOPTYXovi"
)


def clean(text: str) -> str:
    """Return ``text`` composed (NFC), without control and format characters, blanks single and trimmed."""
    if text.isprintable():
        return " ".join((text if text.isascii() else unicodedata.normalize("NFC", text)).split())
    composed = unicodedata.normalize("NFC", text)
    spaced = "".join(" " if character.isspace() else character for character in composed)
    kept = "".join(character for character in spaced if unicodedata.category(character) not in {"Cc", "Cf", "Cn", "Cs"})
    return " ".join(kept.split())


def file_words(text: str) -> str:
    """Return ``text`` as part of a file's name, without signs that a system forbids there."""
    return " ".join("".join(" " if each in '\\/:*?"<>|' else each for each in text).split()).strip(" .")


def folded(text: str) -> str:
    """Return ``text`` for searching: small letters without å, ä, ö and accents ("Hägg" becomes "hagg")."""
    return text.lower() if text.isascii() else _folded(text)


# A cell of a roster is looked at by many rules, one after the other.
@lru_cache(maxsize=1024)
def _folded(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text.casefold().translate(_LETTERS))
    return "".join(character for character in plain if not unicodedata.combining(character))


def lookalike(text: str) -> str:
    """Return ``text`` folded, Cyrillic and Greek letters that look Latin as those: texts that look alike are equal."""
    return folded(text if text.isascii() else text.translate(_LOOKALIKES))


def mixes_alphabets(text: str) -> bool:
    """Tell if a text has Latin letters and Cyrillic or Greek ones: a name that is not what it looks like."""
    if text.isascii():
        return False
    alphabets = {unicodedata.name(letter, "").split(" ")[0] for letter in text if letter.isalpha()}
    return len(alphabets & {"LATIN", "CYRILLIC", "GREEK"}) > 1


def mentions(names: Iterable[str]) -> re.Pattern[str] | None:
    """Return a pattern that finds any of the names in a text: whole words, any case, genitives; None for no names."""
    words = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True) if name)
    return re.compile(rf"(?<!\w)(?:{words})s?(?!\w)", re.IGNORECASE) if words else None


def swedish_key(text: str) -> tuple[tuple[tuple[int, int], ...], str]:
    """Return a sort key in Swedish order: å, ä, ö after z; letters with other accents as their plain letter.

    Blanks come first, then other signs, digits, the Swedish alphabet and last the letters of other alphabets.
    """
    return tuple(_rank(letter) for character in text.casefold() for letter in _letters(character)), text


def _letters(character: str) -> str:
    return character if character in _ALPHABET else folded({"æ": "ä", "ø": "ö"}.get(character, character))


def _rank(letter: str) -> tuple[int, int]:
    """Return the letter's class and its order within the class."""
    if letter in _ALPHABET:
        return 3, _ALPHABET[letter]
    if letter.isspace():
        return 0, 0
    if letter.isdigit():
        return 2, ord(letter)
    return (4, ord(letter)) if letter.isalpha() else (1, 0)


def uncapitalised(title: str) -> str:
    """Return a title or a name as it is written within a sentence: "ordförande"; "VD" and "IT-chef" stay."""
    return title if title[1:2].isupper() else title[:1].lower() + title[1:]
