"""An organisation in a forum for cooperation: it sends somebody else, is excused as one, and gets its certificate."""

import pytest

from attendance_app.domain.annex_kind import AnnexKind
from attendance_app.domain.attendance import Mark
from attendance_app.domain.body_kinds import BodyKind
from attendance_app.domain.papers.annex import annex_of
from attendance_app.domain.papers.certificate import attending_organisations
from attendance_app.domain.roster import OrganisationId, PersonId
from attendance_app.services.errors import DocumentError, Refusal
from attendance_app.services.meeting.annexes import annex_file_name, annex_for
from attendance_app.services.meeting.delegations import Delegations
from tests.invented import Evening

PEOPLE = ["Anna Ek @Åby", "Bo Ål @Bro", "Cia Dahl @Åby", "*Dag Öst, kommundirektör @Åby", "Eva Ask", "+Fia Gran @Bro"]
ANNA, BO = PersonId("anna"), PersonId("bo")
ABY, BRO = OrganisationId("Åby"), OrganisationId("Bro")


@pytest.fixture
def made() -> Evening:
    return Evening("Forum", BodyKind.COOPERATION_FORUM, PEOPLE, range(1, 4))


def test_who_is_sent_is_present_in_the_seat_and_the_other_excused_as_one_step(made: Evening) -> None:
    sent = Delegations(made.session).send_instead(ANNA, " Gun  Lind ")
    roster = made.record.roster
    person = roster.person(sent)
    assert (person.name, person.organisation) == ("Gun Lind", ABY)
    assert (made.record.of(ANNA).mark, made.record.of(sent).mark) == (Mark.EXCUSED, Mark.PRESENT)
    assert [seat.holder for seat in roster.seats if seat.id == "anna"] == [sent]
    assert made.session.seat_count().filled_by == {"Åby": 1, "Bro": 0}
    rows = annex_of(made.forum, made.record).rows
    assert [row[0] for row in rows[:3]] == ["Anna Ek", "Gun Lind", "Bo Ål"]
    made.session.journal.undo()
    assert (len(made.record.roster.people), made.record.of(ANNA).mark) == (len(PEOPLE), Mark.UNMARKED)


def test_somebody_of_the_organisation_who_is_in_the_roster_is_no_second_row(made: Evening) -> None:
    sent = Delegations(made.session).send_instead(ANNA, "dag öst")
    assert sent == "dag"
    assert len(made.record.roster.people) == len(PEOPLE)
    assert made.session.seat_count().filled_by == {"Åby": 1, "Bro": 0}


def test_who_is_sent_during_the_meeting_comes_from_the_running_item(made: Evening) -> None:
    made.to(2)
    sent = Delegations(made.session).send_instead(ANNA, "Gun Lind")
    assert [each.first for each in made.record.of(sent).intervals] == ["i2"]


@pytest.mark.parametrize(
    ("kind", "away", "words"),
    [
        (BodyKind.BOARD, "anna", "Tjänstgörande ersättare"),
        (BodyKind.COOPERATION_FORUM, "eva", "ingen organisation"),
        (BodyKind.COOPERATION_FORUM, "bo", "har varit närvarande"),
        (BodyKind.COOPERATION_FORUM, "fia", "varken ledamot eller tjänsteperson"),
    ],
)
def test_where_it_cannot_be_it_is_said_what_to_do(kind: BodyKind, away: str, words: str) -> None:
    made = Evening("Forum", kind, PEOPLE, range(1, 4))
    made.tick("bo")
    with pytest.raises(Refusal, match=words):
        Delegations(made.session).send_instead(PersonId(away), "Gun Lind")
    assert len(made.record.roster.people) == len(PEOPLE)


def test_an_organisation_is_excused_as_one_but_for_those_who_are_noted(made: Evening) -> None:
    made.tick("cia")
    delegations = Delegations(made.session)
    delegations.excuse(delegations.people_of(ABY))
    marks = [made.record.of(PersonId(each)).mark for each in ("anna", "cia", "dag", "bo")]
    assert marks == [Mark.EXCUSED, Mark.PRESENT, Mark.EXCUSED, Mark.UNMARKED]
    made.session.journal.undo()
    assert made.record.of(ANNA).mark is Mark.UNMARKED
    assert delegations.people_of(None) == ()


def test_the_certificate_says_who_attended_for_the_organisation_and_when(made: Evening) -> None:
    made.tick("anna", "dag", "bo")
    made.steps.officers(None, PersonId("dag"), ())
    made.to(2)
    made.moves.depart(ANNA)
    made.to(3)
    made.steps.end()
    paper = annex_for(made.session, AnnexKind.CERTIFICATE, organisation=ABY)
    assert paper.title == "Närvarointyg Åby kommun 2025-02-14"
    assert paper.rows == (("Anna Ek", "ledamot", "§ 1"), ("Dag Öst", "kommundirektör", "hela sammanträdet"))
    assert paper.lead[0] == "Forum"
    assert paper.lead[-1] == "2 av 3 från Åby kommun deltog."
    assert paper.notes[-1].lines[-1] == "Namnförtydligande: Dag Öst, sekreterare"
    assert (
        annex_file_name(made.session, AnnexKind.CERTIFICATE, "Åby kommun") == "Närvarointyg Åby kommun 2025-02-14.pdf"
    )


def test_nobody_is_certified_who_was_not_there_and_no_certificate_is_published(made: Evening) -> None:
    made.tick("anna")
    assert attending_organisations(made.record) == (ABY,)
    for organisation in (BRO, None):
        with pytest.raises(DocumentError, match="inget att intyga"):
            annex_for(made.session, AnnexKind.CERTIFICATE, organisation=organisation)
    with pytest.raises(DocumentError, match="inte till webben"):
        annex_for(made.session, AnnexKind.CERTIFICATE, organisation=ABY, web=True)
