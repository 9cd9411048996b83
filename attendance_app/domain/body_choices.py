"""What a body chooses of what its kind leaves open. The values are stored in files."""

from enum import Enum


class Country(Enum):
    """Whose law the body is under: Sweden's kommunallagen (2017:725), or Finland's kommunallag (410/2015)."""

    SWEDEN = "se"
    FINLAND = "fi"


class Grouping(Enum):
    """What people are listed by in the window."""

    ROLE = "role"
    ORGANISATION = "organisation"
    PARTY = "party"
