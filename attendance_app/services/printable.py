"""Texts that will be printed are validated on input, not at print time."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import fields, is_dataclass

from attendance_app.domain.fees.rules import PersonPay
from attendance_app.domain.forum import AnnexSettings, Forum
from attendance_app.domain.meeting import Meeting
from attendance_app.domain.roster import Organisation, Person
from attendance_app.domain.votes.roll import Roll, RollEntry
from attendance_app.domain.votes.vote import Vote
from attendance_app.services.bounds import OutOfBoundsError, refuse_excess_within
from attendance_app.services.errors import Refusal

# Returns the characters of a text that cannot be printed, "" for none.
Unprintable = Callable[[str], str]


def refuse_unfit(things: Sequence[object], unprintable: Unprintable, known: Callable[[], set[str]] = set[str]) -> None:
    """Raise Refusal for the first of ``things`` that is out of bounds, or has a text that cannot be printed.

    ``known`` are texts that can be printed.
    """
    try:
        for each in things:
            refuse_excess_within(each)
    except OutOfBoundsError as excess:
        raise Refusal(str(excess)) from None
    entering = [text for each in things for text in printed_words(each)]
    printable = known() if entering else set()
    for text in entering:
        signs = "" if text in printable else unprintable(text)
        if signs:
            raise Refusal(unprintable_words(text, signs))


def unprintable_words(text: str, signs: str) -> str:
    """Return the message for a text with characters (``signs``) that cannot be printed."""
    shown = " ".join(signs)
    return f"”{text}” har tecken som inte kan skrivas rätt i bilagan: {shown}. Skriv det med andra bokstäver."


def printed_words(thing: object) -> tuple[str, ...]:
    """Return the texts of a thing that an annex may print, a line each."""
    match thing:
        case Person():
            return thing.name, thing.party, thing.title
        case Organisation():
            return (thing.name,)
        case Meeting():
            corrected = [text for each in thing.corrections for text in (each.reason, each.by)]
            return (*(item.heading for item in thing.items), *corrected)
        case Forum():
            fees = (thing.fees.name, thing.fees.one_payer, thing.fees.account, thing.fees.attest)
            accounts = [text for each in thing.fees.accounts for text in (each.payer, each.account)]
            return (thing.name, *_words_of(thing.annex), *texts_of(thing.style), *fees, *accounts)
        case Vote():
            corrections = [text for each in thing.corrections for text in (each.reason, each.by)]
            proxies = (each.proxy for each in thing.voters)
            return (thing.matter, thing.yes, thing.no, thing.annex, thing.decision, *corrections, *proxies)
        case Roll():
            return tuple(text for each in thing.lines for text in (each.share, each.proxy))
        case RollEntry():
            return thing.share, thing.proxy
        case PersonPay():
            return (thing.pay_id,)
    return ()


def texts_of(value: object) -> Iterator[str]:
    """Give every text within a value: those of its fields, and of their fields."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from texts_of(each)
    elif is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            yield from texts_of(getattr(value, field.name))


def _words_of(annex: AnnexSettings) -> tuple[str, ...]:
    return (
        annex.title,
        annex.number,
        annex.protocol_number,
        annex.deciding_number,
        annex.roll_call_number,
        annex.record_number,
        annex.name_heading,
        annex.organisation_heading,
        annex.party_heading,
        annex.role_heading,
        annex.title_heading,
        annex.mark_heading,
        *annex.letterhead.splitlines(),
    )
