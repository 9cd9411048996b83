"""The annexes that stay byte for byte from the verification on: Bilaga 1 and its like, votes' lists, röstlängder."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from attendance_app.domain.annex_kind import KEPT_KINDS, AnnexKind
from attendance_app.domain.attendance import ItemId
from attendance_app.domain.change import Subject
from attendance_app.domain.forum import Forum
from attendance_app.domain.papers.annex import Annex
from attendance_app.domain.papers.vote_list import vote_list
from attendance_app.domain.papers.voting_roll import voting_roll
from attendance_app.domain.votes.vote import VoteId
from attendance_app.services.forum.meeting_session import MeetingSession
from attendance_app.services.meeting.annexes import attendance_paper, roll_of, vote_of
from attendance_app.services.ports import LogHead

# Settings of the annex before the verification that are tried.
_MOST_SETTINGS = 20
UNVERIFIABLE = (
    "Den bilaga som sparades vid justeringen kan inte kontrolleras mot närvaron. Bilagan är gjord på nytt av det som"
    " står i filen; jämför den med den justerade."
)


@dataclass(frozen=True, slots=True)
class Paper:
    """Which paper of a meeting: its kind, the § of a röstlängd, the vote of a list; None for the last."""

    kind: AnnexKind
    item: ItemId | None = None
    vote: VoteId | None = None


def papers_to_keep(session: MeetingSession) -> tuple[Paper, ...]:
    """Return the papers that stay as they are when the minutes are verified: also each vote's list and röstlängd."""
    votes = (Paper(AnnexKind.VOTE_LIST, vote=each.id) for each in session.record.votes)
    items = dict.fromkeys(each.item for each in session.record.rolls)
    return (*map(Paper, KEPT_KINDS), *votes, *(Paper(AnnexKind.VOTING_ROLL, item) for item in items))


def kept_name(session: MeetingSession, paper: Paper) -> str:
    """Return the name that a paper is kept under: its kind, and of a vote or röstlängd which one."""
    if paper.kind is AnnexKind.VOTE_LIST:
        return f"{paper.kind.value}:{vote_of(session, paper.vote).id}"
    if paper.kind is AnnexKind.VOTING_ROLL:
        return f"{paper.kind.value}:{roll_of(session, paper.item).id}"
    return str(paper.kind.value)


def kept_pages(session: MeetingSession, paper: Paper, *, web: bool = False) -> bytes | None:
    """Return the pages kept when the minutes were verified; None if the annex has to be made.

    They are valid until a correction is made. The version for the web is never kept.
    """
    if not session.meeting.verified or session.meeting.corrections or web:
        return None
    if paper.kind is AnnexKind.VOTE_LIST and vote_of(session, paper.vote).corrections:
        return None
    return session.journal.store.load_kept_annex(session.meeting_id, kept_name(session, paper))


def contents_when_kept(session: MeetingSession, paper: Paper) -> Iterator[Callable[[], Annex]]:
    """Give what the annex may have been when it was kept, the likeliest first: now, then as the log's settings were.

    The letterhead, headings and footer are those of that day; the rows are the meeting's, which is locked since.
    """
    store, record = session.journal.store, session.record
    name = kept_name(session, paper)

    def content(forum: Forum, head: str) -> Annex:
        match paper.kind:
            case AnnexKind.VOTE_LIST:
                return vote_list(forum, record, vote_of(session, paper.vote), head)
            case AnnexKind.VOTING_ROLL:
                return voting_roll(forum, record, roll_of(session, paper.item), head)
            case _:
                return attendance_paper(forum, record, paper.kind, head)

    yield lambda: content(session.forum, store.head.short)
    heads = {each.id.number: LogHead(each.id.number, each.digest) for each in store.load_summaries()}
    forums: list[Forum] = []
    for entry in store.load_entries():
        for edit in entry.edits:
            if isinstance(edit.after, Forum):
                forums = [edit.after, *forums]
            if edit.subject is Subject.ANNEX and edit.meeting == session.meeting_id and edit.id == name:
                head = heads.get(entry.number - 1, store.head).short
                for forum in forums[:_MOST_SETTINGS]:
                    yield partial(content, forum, head)
