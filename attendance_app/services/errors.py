"""Known errors: each is one Swedish sentence or two that says what is wrong and what to do."""

from enum import Enum


class Refusal(Exception):  # noqa: N818  (an expected refusal, not a bug)
    """A known error: its text is one plain Swedish sentence or two, what is wrong and what to do."""

    def __init__(self, words: str) -> None:
        """Put the words on one line, whatever a file's name contains."""
        super().__init__(" ".join(words.split()))


class Cancelled(Exception):  # noqa: N818  (a choice, not an error)
    """The user has cancelled a long job; nothing was changed."""


class Problem(Enum):
    """What can be wrong with a forum file, in Swedish; {file} is the file's name."""

    MISSING = "Filen ”{file}” finns inte. Kontrollera namnet eller välj en annan fil."
    EXISTS = "Filen ”{file}” finns redan och har inte ändrats. Välj ett annat namn."
    NOT_A_FORUM = "”{file}” är inte en Närvaro-fil. Välj en fil som slutar på .narvaro."
    STRANGE = "”{file}” innehåller sådant som en Närvaro-fil aldrig innehåller och öppnas därför inte."
    TOO_NEW = "”{file}” är sparad av en nyare version av Närvaro. Uppdatera programmet; filen är orörd."
    TOO_OLD = (
        "”{file}” är sparad av en provversion från före den första utgåvan av Närvaro och kan inte öppnas."
        " Filen är orörd; börja om med en ny fil."
    )
    TOO_LARGE = "”{file}” är för stor för att vara en Närvaro-fil. Välj en annan fil."
    NO_MEMORY = "Datorns minne räcker inte till ”{file}”. Stäng andra program och försök igen; filen är orörd."
    DAMAGED = "”{file}” är skadad: innehållet stämmer inte med ändringsloggen. Öppna en säkerhetskopia."
    READ_ONLY = "”{file}” är öppen i ett annat fönster och kan bara läsas här. Stäng det andra fönstret för att ändra."
    PROTECTED = "”{file}” är skrivskyddad. Spara den på en plats där du får skriva."
    DISK_FULL = "Disken är full. Ta bort något från disken och försök igen."
    HELD = "”{file}” hålls av ett annat program. Vänta några sekunder och försök igen."
    CHANGED = "”{file}” har ändrats av ett annat program och är läst på nytt. Gör om det du gjorde, om det behövs."
    MOVED = "”{file}” har bytts ut. Vänta några sekunder och försök igen."
    GONE = "”{file}” har tagits bort eller flyttats. Spara det du har som en ny fil under Arkiv."
    DIVERGED = (
        "”{file}” har ändrats av någon annan. Dina ändringar ligger i en kopia bredvid."
        " Välj Arkiv – Slå ihop med en kopia."
    )
    OFFLINE = "Den delade mappen med ”{file}” nås inte. Det du gör sparas på den här datorn och läggs dit när den nås."
    INCOMPLETE = (
        "”{file}” i den delade mappen är skadad eller inte färdigkopierad. Det du gör sparas på den här datorn. Vänta"
        " tills den är kopierad, eller ta bort den: då läggs din fil dit."
    )
    LATER = "”{file}” är sparad på den här datorn; den delade mappen nås inte. Öppna filen igen när mappen nås."
    UNREADABLE_NAME = (
        "Filens eller mappens namn har tecken som inte kan läsas på den här datorn. Byt namn på den och försök igen."
    )
    NAME_TOO_LONG = "”{file}” har ett för långt namn. Ge filen ett kortare namn."
    PATH_TOO_LONG = "Sökvägen till ”{file}” är för lång. Flytta filen till en mapp med kortare sökväg."
    FAILED = "”{file}” går inte att läsa eller skriva. Försök igen, eller spara det du har som en ny fil under Arkiv."


# What the window's banner says while only the rescue log has the last changes.
_WARNINGS = {
    Problem.GONE: "”{file}” har tagits bort eller flyttats. Programmet skriver filen på nytt om några sekunder.",
    Problem.MOVED: "”{file}” har bytts ut. Programmet läser den nya filen om några sekunder.",
    Problem.CHANGED: "”{file}” har bytts ut mot en fil med andra ändringar."
    " Spara det du har som en ny fil och slå sedan ihop den med den andra.",
    Problem.DISK_FULL: "Disken är full. Ta bort något från disken.",
    Problem.HELD: "”{file}” hålls av ett annat program. Stäng det eller vänta; programmet försöker igen.",
    Problem.PROTECTED: "”{file}” är skrivskyddad. Ta bort skrivskyddet eller spara det du har som en ny fil.",
}
_OTHERWISE = "”{file}” är skadad eller går inte att skriva. Spara det du har som en ny fil."
# What concerns only the file in the shared folder: the working copy has everything.
OF_THE_SHARED_FOLDER = frozenset({Problem.DIVERGED, Problem.INCOMPLETE, Problem.OFFLINE})
_SAFE = " Inget är förlorat: det du gör sparas i räddningsloggen på den här datorn."


def problem_warning(problem: Problem, file: str) -> str:
    """Return what is wrong with the file, what to do, and that nothing is lost, in Swedish."""
    if problem in OF_THE_SHARED_FOLDER:
        return str(problem.value).format(file=file)
    return _WARNINGS.get(problem, _OTHERWISE).format(file=file) + _SAFE


def recovery_notice(replayed: int, set_aside: int, file: str, finished_erasures: int = 0) -> str:
    """Return what was recovered from a rescue log when the file was opened, in Swedish; "" for nothing.

    And that erasures which were interrupted have been finished.
    """
    words = ["Gallringen som avbröts förra gången är slutförd."] if finished_erasures else []
    if replayed:
        changes = "1 ändring" if replayed == 1 else f"{replayed} ändringar"
        words.append(f"{changes} som inte hann skrivas i ”{file}” förra gången är hämtade ur räddningsloggen.")
    if set_aside:
        changes = "1 ändring" if set_aside == 1 else f"{set_aside} ändringar"
        words.append(
            f"Räddningsloggen har {changes} som hör till en annan version av ”{file}”."
            " De är sparade; hämta dem under Arkiv – Säkerhetskopior."
        )
    return " ".join(words)


def divergence_notice(changes: int, kept: str, file: str) -> str:
    """Return what a file lacks of what was done on this computer, in Swedish; ``kept`` is the file that has it."""
    what = {0: "det som senast gjordes", 1: "1 ändring som gjorts"}.get(changes, f"{changes} ändringar som gjorts")
    where = f"finns i ”{kept}”" if kept else "finns inte kvar här i någon säkerhetskopia"
    return f"”{file}” är en äldre eller annan version: den saknar {what} på den här datorn. Det {where}."


class StoreError(Refusal):
    """A forum file could not be read or written; nothing was changed."""

    def __init__(self, problem: Problem, file: str, unsaved: bool = False) -> None:
        """Describe the problem of the file named ``file``, without its folder; ``unsaved``: a change was not saved."""
        super().__init__(problem.value.format(file=file) + (" Ändringen är inte sparad." if unsaved else ""))
        self.problem, self.file = problem, file


class DocumentError(Refusal):
    """A document could not be made, read or written; an older one of the same name is untouched."""
