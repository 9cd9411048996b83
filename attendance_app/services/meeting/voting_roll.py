"""The röstlängd of a stämma: what is known of each member, and the list as it is established at a §."""

from datetime import datetime

from attendance_app.domain.attendance import ItemId
from attendance_app.domain.body_kinds import BodyKind
from attendance_app.domain.change import Change, ChangeKind, Edit, Subject
from attendance_app.domain.roster import Person, PersonId, Role
from attendance_app.domain.text import LONGEST_NAME, clean
from attendance_app.domain.votes.roll import Roll, RollEntry, RollId, RollLine, entry_id
from attendance_app.domain.voting.roll_lines import changes_words, lines_now, roll_warnings
from attendance_app.domain.wording import held_items
from attendance_app.services.errors import Refusal
from attendance_app.services.forum.meeting_session import MeetingSession

_MOST_VOTES = 1_000_000_000


class VotingRoll:
    """The röstlängd of one meeting; each change is one step of undo."""

    def __init__(self, session: MeetingSession) -> None:
        """Keep the röstlängd of an open meeting; Refusal for a body that is no stämma."""
        if session.forum.kind is not BodyKind.GENERAL_MEETING:
            raise Refusal("Röstlängd förs på stämmor. Det här organet har omröstningslistan, under Protokoll.")
        self._session = session

    @property
    def members(self) -> tuple[Person, ...]:
        """The members of the meeting's roster, in the annex's order."""
        return tuple(each for each in self._session.record.roster.people if each.role is Role.MEMBER)

    def entry(self, member: PersonId) -> RollEntry:
        """Return what is known of a member; one vote and no proxy where nothing is noted."""
        return self._session.record.roll_entries.get(member, RollEntry(member))

    def enter(self, entry: RollEntry) -> None:
        """Store what is known of a member; Refusal for an impossible number of votes or a name that is too long."""
        self._session.refuse_if_locked()
        share, proxy = clean(entry.share), clean(entry.proxy)
        if not 0 <= entry.votes <= _MOST_VOTES:
            raise Refusal(f"Antalet röster är mellan 0 och {_MOST_VOTES}. Ändra det.")
        if len(share) > LONGEST_NAME or len(proxy) > LONGEST_NAME:
            raise Refusal(f"Skriv högst {LONGEST_NAME} tecken.")
        if entry.joint == entry.member:
            raise Refusal("Välj den andra ägaren: ingen röstar tillsammans med sig själv.")
        before = self._session.record.roll_entries.get(entry.member)
        after = RollEntry(entry.member, share, entry.votes, proxy, entry.proxy_day if proxy else None, entry.joint)
        if after != (before or RollEntry(entry.member)):
            edit = Edit(Subject.ROLL_ENTRY, self._session.meeting_id, entry_id(entry.member), before, after)
            name = self._session.record.roster.person(entry.member).name
            self._session.journal.record(Change(ChangeKind.ROLL, (edit,), name))

    def item(self) -> ItemId | None:
        """Return the § that a röstlängd is established at: the running one, else the first one held."""
        held = held_items(self._session.meeting)
        return self._session.now or (held[0].id if held else None)

    def lines(self) -> tuple[RollLine, ...]:
        """Return who votes now, at the running § or, before the start and after the end, in all."""
        record = self._session.record
        return lines_now(record, record.roll_entries, self._session.now, self._session.forum.settings.roll)

    def establish(self) -> Roll:
        """Freeze the röstlängd at the running § (fastställ); Refusal where nobody votes."""
        self._session.refuse_if_locked()
        lines = self.lines()
        if not lines:
            raise Refusal("Ingen medlem är närvarande eller företrädd. Bocka av dem, eller ange ombud, först.")
        made = Roll(RollId(self._session.journal.new_id()), self.item(), lines, self._now())
        edit = Edit(Subject.ROLL, self._session.meeting_id, made.id, None, made)
        self._session.journal.record(Change(ChangeKind.ROLL, (edit,), f"{len(lines)}, {made.votes}"))
        return made

    def status(self) -> str:
        """Return "behöver ej uppdateras", or what differs from the röstlängd that holds: "+3 −1 sedan § 12"."""
        rolls = self._session.record.rolls
        return changes_words(self._session.meeting, rolls[-1] if rolls else None, self.lines())

    def warnings(self) -> tuple[str, ...]:
        """Return what is not as is usual, in Swedish sentences; nothing is blocked."""
        record = self._session.record
        return roll_warnings(record, record.roll_entries, self._session.forum.settings.roll)

    def _now(self) -> datetime:
        return self._session.journal.now().replace(microsecond=0)
