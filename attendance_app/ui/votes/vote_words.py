"""What the dialog of a vote says: the answers, their counts, and whose name is called."""

from PySide6.QtCore import QCoreApplication

from attendance_app.domain.meeting_record import MeetingRecord
from attendance_app.domain.papers.vote_list import voter_name
from attendance_app.domain.votes.result import VoteResult
from attendance_app.domain.votes.vote import Choice, Voter
from attendance_app.domain.wording import named

translate = QCoreApplication.translate


def choice_texts() -> dict[Choice, str]:
    """Return what each answer is called, in the order of the buttons."""
    return {
        Choice.YES: translate("VoteWords", "Yes"),
        Choice.NO: translate("VoteWords", "No"),
        Choice.ABSTAINS: translate("VoteWords", "Abstains"),
        Choice.ABSENT: translate("VoteWords", "Absent"),
    }


def button_texts() -> dict[Choice, str]:
    """Return each answer with its key."""
    return {
        Choice.YES: translate("VoteWords", "Yes (J)"),
        Choice.NO: translate("VoteWords", "No (N)"),
        Choice.ABSTAINS: translate("VoteWords", "Abstains (A)"),
        Choice.ABSENT: translate("VoteWords", "Absent (F)"),
    }


def count_words(result: VoteResult) -> str:
    """Return the votes of each answer: "Yes 3 · No 1 · Abstains 0 · Absent 2"."""
    given = (result.yes, result.no, result.abstains, result.absent)
    return " · ".join(f"{words} {count}" for words, count in zip(choice_texts().values(), given, strict=True))


def outcome_words(result: VoteResult) -> str:
    """Return the outcome and its arithmetic, or what is missing for one."""
    return f"{choice_texts()[result.outcome]}: {result.explanation}" if result.outcome else result.missing


def voter_words(record: MeetingRecord, voter: Voter) -> str:
    """Return whose name is called: "Anna Ek (S)", of co-owners "Anna Ek och Bo Ek"."""
    known = record.roster.has_person(voter.person) and not voter.together
    return named(record.roster.person(voter.person)) if known else voter_name(record, voter)


def proxy_words(voter: Voter) -> tuple[str, ...]:
    """Return by whom a member votes, nothing where that is in person."""
    return (translate("VoteWords", "proxy {name}").format(name=voter.proxy),) if voter.proxy else ()


def weight_words(voter: Voter) -> tuple[str, ...]:
    """Return by whom and with how many votes a member votes, where that is not in person with one."""
    votes = (translate("VoteWords", "{n} votes").format(n=voter.votes),) if voter.votes != 1 else ()
    return (*proxy_words(voter), *votes)
