"""The documents that show the attendance of a meeting; each value is the name on the command line and in files."""

from enum import Enum


class AnnexKind(Enum):
    """Which of them: Bilaga 1, its blank sheet, närvaroprotokoll, beslutande, upprop, närvarointyg."""

    BILAGA_1 = "bilaga1"
    BLANK_SHEET = "blankett"
    ATTENDANCE_PROTOCOL = "narvaroprotokoll"
    DECIDING = "beslutande"
    ROLL_CALL = "upprop"
    CERTIFICATE = "narvarointyg"
    VOTE_LIST = "omrostningslista"
    VOTING_ROLL = "rostlangd"


# What each is called on paper and in a file's name; Bilaga 1 has the number that the forum gives it.
KIND_TITLES = {
    AnnexKind.BILAGA_1: "Bilaga 1",
    AnnexKind.BLANK_SHEET: "Blankett",
    AnnexKind.ATTENDANCE_PROTOCOL: "Närvaroprotokoll",
    AnnexKind.DECIDING: "Beslutande",
    AnnexKind.ROLL_CALL: "Upprop",
    AnnexKind.CERTIFICATE: "Närvarointyg",
    AnnexKind.VOTE_LIST: "Omröstningslista",
    AnnexKind.VOTING_ROLL: "Röstlängd",
}
# What the minutes consist of: kept byte for byte from their verification on, as the list of each vote is.
KEPT_KINDS = (AnnexKind.BILAGA_1, AnnexKind.ATTENDANCE_PROTOCOL, AnnexKind.DECIDING)
