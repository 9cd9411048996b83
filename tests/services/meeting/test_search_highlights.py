import pytest

from attendance_app.services.meeting.search_highlights import highlights


def shown(query: str, name: str, organisation: str = "") -> str:
    """Return both texts with what is matched in capitals, the rest in small letters."""
    texts = []
    for text, spans in zip((name, organisation), highlights(query, name, organisation), strict=True):
        letters = list(text.lower())
        for start, length in spans:
            letters[start : start + length] = text[start : start + length].upper()
        texts.append("".join(letters))
    return " / ".join(text for text in texts if text)


@pytest.mark.parametrize(
    ("query", "name", "organisation", "expected"),
    [
        ("hagg", "Annelie Hägg", "", "annelie HÄGG"),
        ("rdb", "Rachel De Basso", "", "Rachel De Basso"),
        ("beal", "Beata Allen", "", "BEata ALlen"),
        ("hansen", "Martin Nedergaard-Hansen", "", "martin nedergaard-HANSEN"),
        ("na kar", "Kent Karlsson", "Nässjö kommun", "kent KARlsson / NÄssjö kommun"),
        ("allen bea", "Beata Allen", "Aneby kommun", "BEAta ALLEN / aneby kommun"),
        ("ane", "Beata Allen", "Aneby kommun", "beata allen / ANEby kommun"),
        ("strasse", "Anna Straße", "", "anna STRASSE"),
        ("xyz", "Anna Straße", "", "anna straße"),
        ("", "Anna Ek", "", "anna ek"),
    ],
)
def test_the_matched_letters_are_marked(query: str, name: str, organisation: str, expected: str) -> None:
    assert shown(query, name, organisation) == expected
