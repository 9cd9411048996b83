"""The kinds of body, and what the law says of each, as one table.

KL is kommunallagen (2017:725), read to SFS 2025:374; ABL aktiebolagslagen (2005:551). A source is given only where its
words were read: an empty one is practice or the body's own rules, and no paragraph is printed for it.
"""

from dataclasses import dataclass
from enum import Enum

from attendance_app.domain.annex_kind import AnnexKind
from attendance_app.domain.body_choices import Grouping
from attendance_app.domain.quorum import FractionRule, QuorumRule


class BodyKind(Enum):
    """What sort of body meets. The values are stored in files."""

    COUNCIL = "council"  # kommunfullmäktige
    REGIONAL_COUNCIL = "regional-council"  # regionfullmäktige
    BOARD = "board"  # styrelse, nämnd
    COMMITTEE = "committee"  # utskott
    JOINT_BOARD = "joint-board"  # gemensam nämnd
    FEDERATION_BOARD = "federation-board"  # kommunalförbund, direktion
    FEDERATION_COUNCIL = "federation-council"  # kommunalförbund, förbundsfullmäktige
    COOPERATION_FORUM = "cooperation-forum"  # samverkansforum
    ADVISORY = "advisory"  # beredning, råd, styrgrupp
    COMPANY_BOARD = "company-board"  # bolagsstyrelse
    ASSOCIATION_BOARD = "association-board"  # föreningsstyrelse
    GENERAL_MEETING = "general-meeting"  # stämma
    OTHER = "other"  # annat organ


# Those that are asked about together, in the order of the first question.
FAMILIES: tuple[tuple[BodyKind, ...], ...] = (
    (BodyKind.COUNCIL, BodyKind.REGIONAL_COUNCIL),
    (BodyKind.BOARD, BodyKind.COMMITTEE),
    (BodyKind.JOINT_BOARD, BodyKind.FEDERATION_BOARD, BodyKind.FEDERATION_COUNCIL),
    (BodyKind.ASSOCIATION_BOARD, BodyKind.GENERAL_MEETING, BodyKind.COMPANY_BOARD),
    (BodyKind.COOPERATION_FORUM,),
    (BodyKind.ADVISORY, BodyKind.OTHER),
)
# What each kind is called on the command line.
KIND_WORDS = {
    BodyKind.COUNCIL: "kommunfullmäktige",
    BodyKind.REGIONAL_COUNCIL: "regionfullmäktige",
    BodyKind.BOARD: "nämnd",
    BodyKind.COMMITTEE: "utskott",
    BodyKind.JOINT_BOARD: "gemensam-nämnd",
    BodyKind.FEDERATION_BOARD: "direktion",
    BodyKind.FEDERATION_COUNCIL: "förbundsfullmäktige",
    BodyKind.COOPERATION_FORUM: "samverkansforum",
    BodyKind.ADVISORY: "råd",
    BodyKind.COMPANY_BOARD: "bolagsstyrelse",
    BodyKind.ASSOCIATION_BOARD: "föreningsstyrelse",
    BodyKind.GENERAL_MEETING: "stämma",
    BodyKind.OTHER: "annat",
}
# Other words for some of them, on the command line too.
OTHER_KIND_WORDS = {
    "fullmäktige": BodyKind.COUNCIL,
    "styrelse": BodyKind.BOARD,
    "kommunstyrelse": BodyKind.BOARD,
    "regionstyrelse": BodyKind.BOARD,
    "beredning": BodyKind.ADVISORY,
    "styrgrupp": BodyKind.ADVISORY,
    "årsmöte": BodyKind.GENERAL_MEETING,
}


@dataclass(frozen=True, slots=True)
class BodyRules:
    """What holds for a kind of body where it has not chosen otherwise.

    ``quorum``: the rules it begins with, ``quorum_source`` their source. ``recusal_spared``: a matter may go on though
    recusal takes the number below the limit (KL 5:46). ``has_days``: the last days for verification, notice and appeal
    (KL 5:69, 8:12, 13:5) apply. ``appealable``: which decisions can be appealed, "" for all. ``notice_per_member``: the
    notice is put up by each member organisation, and the time runs from the last one (KL 9:32, 13:5).
    ``breaking_off_ends``: who broke off serving may not serve again that day, if the body has not said otherwise
    (KL 5:20). ``serving_by_law``: KL 5:17–21 bind the body, so that none of that is a setting. ``calling_by``: what a
    substitute shares with the seat, "party" or "organisation". ``serving_source``: the source of the rules on serving;
    {paragraph} is that of KL 5. ``other_source``: the source of the rule that a substitute of another party or
    organisation is not called in, "" where nothing is known of that. ``annex``: which document is its attendance annex.
    ``grouping``: what its people are listed by, None where the roster tells. ``cites``: the paragraphs that all this
    rests on, as ``services.law.cited`` reads them.
    """

    under_kl: bool = False
    quorum: tuple[QuorumRule, ...] = ()
    quorum_source: str = ""
    recusal_spared: bool = False
    has_days: bool = False
    appealable: str = ""
    notice_per_member: bool = False
    breaking_off_ends: bool = False
    serving_by_law: bool = False
    calling_by: str = "party"
    serving_source: str = "enligt arbetsordningen"
    other_source: str = ""
    annex: AnnexKind = AnnexKind.BILAGA_1
    grouping: Grouping | None = None
    cites: str = ""


_HALF = (FractionRule(),)
_KL_5 = "KL 5 kap. {paragraph} §"
_DAYS = "KL 5:69, KL 8:12, KL 13:5, lag 1930:173 1–2 §§"

BODY_RULES: dict[BodyKind, BodyRules] = {
    # KL 5:45 quorum, 5:46 recusal, 5:17–21 substitutes, 5:69, 8:12, 13:5 the days.
    BodyKind.COUNCIL: BodyRules(
        under_kl=True,
        annex=AnnexKind.ATTENDANCE_PROTOCOL,
        grouping=Grouping.ROLE,
        quorum=_HALF,
        quorum_source="KL 5 kap. 45 §",
        recusal_spared=True,
        has_days=True,
        breaking_off_ends=True,
        serving_by_law=True,
        serving_source=_KL_5,
        other_source=_KL_5,
        cites=f"KL 5:45, KL 5:46, KL 5:47, KL 5:17–21, KL 5:66, KL 5:67, {_DAYS}",
    ),
    # As kommunfullmäktige, but for the electoral districts: KL 5:21 names kommunfullmäktige alone.
    BodyKind.REGIONAL_COUNCIL: BodyRules(
        under_kl=True,
        annex=AnnexKind.ATTENDANCE_PROTOCOL,
        grouping=Grouping.ROLE,
        quorum=_HALF,
        quorum_source="KL 5 kap. 45 §",
        recusal_spared=True,
        has_days=True,
        breaking_off_ends=True,
        serving_by_law=True,
        serving_source=_KL_5,
        other_source=_KL_5,
        cites=f"KL 5:45, KL 5:46, KL 5:47, KL 5:17–20, KL 5:66, KL 5:67, {_DAYS}",
    ),
    # KL 6:27 quorum; recusal lowers it (6:30); fullmäktige decides how substitutes serve, in the reglemente (6:16–17).
    BodyKind.BOARD: BodyRules(
        under_kl=True,
        annex=AnnexKind.ATTENDANCE_PROTOCOL,
        grouping=Grouping.ROLE,
        quorum=_HALF,
        quorum_source="KL 6 kap. 27 §",
        has_days=True,
        breaking_off_ends=True,
        serving_source="enligt reglementet, KL 6 kap. 17 §",
        cites=f"KL 6:27, KL 6:30, KL 6:16, KL 6:17, KL 6:35, {_DAYS}",
    ),
    # No § of its own: the reglemente. What it decides on delegation (KL 6:37, 6:41) is as in a nämnd; what it only
    # prepares cannot be appealed (13:2).
    BodyKind.COMMITTEE: BodyRules(
        under_kl=True,
        annex=AnnexKind.ATTENDANCE_PROTOCOL,
        grouping=Grouping.ROLE,
        quorum=_HALF,
        has_days=True,
        appealable="beslut på delegation",
        breaking_off_ends=True,
        serving_source="enligt reglementet",
        cites=f"KL 6:37, KL 6:41, KL 13:2, {_DAYS}",
    ),
    # KL 6:27 by 9:23. The notice is put up in every municipality (9:32); which of them a substitute comes from is a
    # matter for the reglemente, not for KL.
    BodyKind.JOINT_BOARD: BodyRules(
        under_kl=True,
        annex=AnnexKind.ATTENDANCE_PROTOCOL,
        quorum=_HALF,
        quorum_source="KL 6 kap. 27 §",
        has_days=True,
        notice_per_member=True,
        breaking_off_ends=True,
        calling_by="organisation",
        serving_source="enligt reglementet",
        other_source="se reglementet",
        cites=f"KL 9:23, KL 6:27, KL 6:30, KL 9:32, {_DAYS}",
    ),
    # More than half is a reading (KL 5:45 by 9:2, 6:27). It is a board too (9:5): recusal lowers the number, whether
    # 5:46 holds is open. Its own anslagstavla.
    BodyKind.FEDERATION_BOARD: BodyRules(
        under_kl=True,
        annex=AnnexKind.ATTENDANCE_PROTOCOL,
        quorum=_HALF,
        has_days=True,
        breaking_off_ends=True,
        calling_by="organisation",
        serving_source="enligt förbundsordningen",
        other_source="se förbundsordningen",
        cites=f"KL 9:2, KL 9:3, KL 9:5, KL 5:45, KL 6:27, {_DAYS}",
    ),
    # As fullmäktige (KL 9:2); substitutes by the förbundsordning (9:3, 9:6).
    BodyKind.FEDERATION_COUNCIL: BodyRules(
        under_kl=True,
        annex=AnnexKind.ATTENDANCE_PROTOCOL,
        quorum=_HALF,
        recusal_spared=True,
        has_days=True,
        breaking_off_ends=True,
        serving_source="enligt förbundsordningen",
        cites=f"KL 9:2, KL 9:3, KL 5:45, KL 5:46, {_DAYS}",
    ),
    # No rule, no verdict and no days: the organisation sends somebody else.
    BodyKind.COOPERATION_FORUM: BodyRules(calling_by="organisation"),
    # Decides nothing: no notice, no appeal.
    BodyKind.ADVISORY: BodyRules(under_kl=True),
    # ABL 8:21: more than half of the whole number; the bolagsordning may ask for more.
    BodyKind.COMPANY_BOARD: BodyRules(
        quorum=_HALF,
        grouping=Grouping.ROLE,
        quorum_source="ABL 8 kap. 21 §",
        serving_source="enligt bolagsordningen",
        cites="ABL 8:21",
    ),
    BodyKind.ASSOCIATION_BOARD: BodyRules(quorum=_HALF, serving_source="enligt stadgarna"),
    # None unless the stadgar say so; those who come act by proxy, nobody serves for anybody.
    BodyKind.GENERAL_MEETING: BodyRules(serving_source="enligt stadgarna"),
    BodyKind.OTHER: BodyRules(),
}
