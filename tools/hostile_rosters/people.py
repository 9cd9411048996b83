"""The people that good and hostile files name."""

PERSON = "Anna Andersson"


def invented_people(count: int) -> list[tuple[str, str]]:
    first, last = ("Anna", "Bo", "Eva", "Ali", "Siv"), ("Lind", "Berg", "Ek", "Dahl")
    return [(f"{first[at % 5]} {last[at % 4]}{'abcdefghij'[at % 10]}", "Kommunstyrelsen") for at in range(count)]
