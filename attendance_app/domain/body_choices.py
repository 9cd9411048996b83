"""What a body chooses of what its kind leaves open. The values are stored in files."""

from enum import Enum


class Country(Enum):
    """Whose law the body is under: Sweden's kommunallagen (2017:725), or Finland's kommunallag (410/2015)."""

    SWEDEN = "se"
    FINLAND = "fi"

    def spelled(self, words: str) -> str:
        """Return Swedish words on quorum as the country's law spells them: beslutsför (KL 5:45), beslutför (103 §)."""
        return words.replace("eslutsför", "eslutför") if self is Country.FINLAND else words


class Grouping(Enum):
    """What people are listed by in the window."""

    ROLE = "role"
    ORGANISATION = "organisation"
    PARTY = "party"
