import pytest

from attendance_app.domain.text import clean, folded, lookalike, mixes_alphabets, swedish_key


def test_swedish_letters_come_after_z() -> None:
    names = ["Östra", "Ärla", "Åby", "Zorn", "Vaggeryd", "Värnamo", "Vetlanda", "Alm", "Édith", "Ek"]
    assert sorted(names, key=swedish_key) == [
        "Alm", "Édith", "Ek", "Vaggeryd", "Vetlanda", "Värnamo", "Zorn", "Åby", "Ärla", "Östra"
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        (" Henrik\u00a0 Tvarnö\t", "Henrik Tvarnö"),
        ("A\u030asa", "Åsa"),
        ("Anna\u00ad\u200bLena", "AnnaLena"),
        ("Anna <b>", "Anna <b>"),
        ("\u0000\u0007", ""),
    ],
)
def test_names_are_cleaned(text: str, kept: str) -> None:
    assert clean(text) == kept


@pytest.mark.parametrize(
    ("text", "plain"), [("Hägg", "hagg"), ("Anetté", "anette"), ("Łukasz Ørsted", "lukasz orsted")]
)
def test_letters_are_folded_for_searching(text: str, plain: str) -> None:
    assert folded(text) == plain


@pytest.mark.parametrize(
    ("text", "mixed"),
    [("Anna Ek", False), ("Аnna Ek", True), ("Анна Эк", False), ("Göran Åkesson", False), ("Λένα Ek", True)],
)
def test_a_name_of_mixed_alphabets_is_known(text: str, mixed: bool) -> None:
    assert mixes_alphabets(text) is mixed


def test_letters_that_look_alike_are_the_same_to_the_eye_only() -> None:
    assert lookalike("Аnna Еk") == lookalike("Anna Ek")
    assert folded("Аnna Еk") != folded("Anna Ek")
