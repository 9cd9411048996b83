"""The omröstningslista and the sentence for the minutes."""

from dataclasses import replace
from datetime import date

import pytest

from attendance_app.domain.annex_kind import AnnexKind
from attendance_app.domain.attendance import ItemId
from attendance_app.domain.change import Change, ChangeKind, Edit, Subject
from attendance_app.domain.papers.vote_list import vote_sentence
from attendance_app.domain.roster import PersonId
from attendance_app.domain.style.decision_words import DecisionWords, VoteWord
from attendance_app.domain.votes.vote import Choice, ClosedCount, Requirement, Vote
from attendance_app.services.errors import DocumentError
from attendance_app.services.meeting.annexes import annex_file_name, annex_for, page_one
from attendance_app.services.meeting.votes import Votes
from tests.invented import Evening, board_at_a_vote

ANNA = PersonId("anna")
PUT = "Ordföranden ställer följande omröstningsproposition: Ja för bifall till förslaget. Nej för avslag."


@pytest.fixture
def made() -> Evening:
    return board_at_a_vote("Tekniska nämnden")


def voted(made: Evening, answers: str, **more: object) -> Vote:
    votes = Votes(made.session)
    key = votes.begin(replace(votes.proposed(), **more))  # type: ignore[arg-type]
    choices = {"J": Choice.YES, "N": Choice.NO, "A": Choice.ABSTAINS, "F": Choice.ABSENT}
    for voter, answer in zip(votes.vote(key).voters, answers, strict=False):
        votes.call(key, voter.person, choices[answer])
    return votes.vote(key)


def test_the_list_has_its_number_a_row_a_name_and_the_sums(made: Evening) -> None:
    vote = voted(made, "JNAJ", matter="Motion om cykelvägar")
    paper = annex_for(made.session, AnnexKind.VOTE_LIST)
    assert paper.full_title == "Omröstningslista Tekniska nämnden 2025-02-14, Bilaga 2"
    assert paper.lead == (
        "§ 2 Ärende 2 – omröstning – Motion om cykelvägar",
        "Ja för bifall till förslaget. Nej för avslag.",
    )
    assert paper.rows == (
        ("1", "David Holm", "M", "", "X", "", "", ""),
        ("2", "Eva Ill", "C", "", "", "X", "", ""),
        ("3", "Fredrik Juhl", "S", "Bertil Fors (S)", "", "", "X", ""),
        ("4", "Anna Ek", "S", "", "X", "", "", ""),
        ("", "Summa", "", "", "2", "1", "1", "0"),
    )
    assert paper.notes[0].lines == (
        "Deltar inte: Cecilia Gran (M) (jäv).",
        "Resultat: 2 ja mot 1.",
        "Tekniska nämnden beslutar enligt ja-förslaget.",
    )
    voted(made, "NNNN")
    assert annex_for(made.session, AnnexKind.VOTE_LIST).lead[0] == "§ 2 Ärende 2 – omröstning 2 av 2"
    assert annex_for(made.session, AnnexKind.VOTE_LIST, vote=vote.id).rows == paper.rows


@pytest.mark.parametrize(
    ("answers", "more", "words"),
    [
        (
            "JJNJ",
            {"decision": "att bifalla motionen."},
            "Med 3 ja-röster mot 1 nej-röst beslutar tekniska nämnden att bifalla motionen. Hur var och en röstat"
            " framgår av omröstningslistan, bilaga 2.",
        ),
        (
            "JNAF",
            {"chair": None},
            "Lika röstetal: ordföranden ska rösta och har utslagsröst (KL 4 kap. 25 §, 5 kap. 55 §).",
        ),
        (
            "JNFJ",
            {},
            "Med 2 ja-röster mot 1 nej-röst, 1 frånvarande, beslutar tekniska nämnden enligt ja-förslaget. Hur var och"
            " en röstat framgår av omröstningslistan, bilaga 2.",
        ),
        (
            "JNJN",
            {},
            "Med 2 ja-röster mot 2 nej-röster beslutar tekniska nämnden enligt nej-förslaget. Ordförandens utslagsröst"
            " avgör. Hur var och en röstat framgår av omröstningslistan, bilaga 2.",
        ),
        (
            "JNNJ",
            {"election": True, "lot": Choice.NO},
            "Med 2 ja-röster mot 2 nej-röster beslutar tekniska nämnden enligt nej-förslaget. Lotten avgör. Hur var och"
            " en röstat framgår av omröstningslistan, bilaga 2.",
        ),
        (
            "JJJN",
            {"requirement": Requirement.ONE_THIRD},
            "Med 3 ja-röster mot 1 nej-röst beslutar tekniska nämnden enligt ja-förslaget. 1 nej av 4 närvarande, krävs"
            " 2 (en tredjedel, KL 5 kap. 50 §). Hur var och en röstat framgår av omröstningslistan, bilaga 2.",
        ),
    ],
)
def test_the_sentence_for_the_minutes(made: Evening, answers: str, more: dict[str, object], words: str) -> None:
    vote = voted(made, answers, **more)
    assert vote_sentence(made.forum, made.record, vote) == f"Omröstning begärs och genomförs. {PUT} {words}"


def test_a_body_that_is_named_by_letters_keeps_them_within_the_sentence(made: Evening) -> None:
    vote = voted(made, "JJNJ")
    assert "beslutar KS arbetsutskott enligt" in vote_sentence(
        replace(made.forum, name="KS arbetsutskott"), made.record, vote
    )


def test_a_closed_vote_has_numbers_and_no_names(made: Evening) -> None:
    vote = voted(made, "", election=True, closed=ClosedCount(2, 1, 1))
    paper = annex_for(made.session, AnnexKind.VOTE_LIST)
    assert [row[0] for row in paper.rows] == ["Ja", "Nej", "Blanka", "Ogiltiga", "Avgivna"]
    assert not any("David" in cell for row in paper.rows for cell in row)
    sentence = vote_sentence(made.forum, made.record, vote)
    assert sentence.startswith("Sluten omröstning begärs och genomförs.")
    assert "Av 4 avgivna röster är 3 giltiga och 1 blanka. Med 2 ja-röster mot 1 nej-röst beslutar" in sentence
    assert "omröstningslistan" not in sentence


def test_a_correction_stays_visible_on_the_list(made: Evening) -> None:
    vote = voted(made, "JJJJ")
    made.steps.end()
    made.steps.verify(date(2025, 2, 20), ())
    Votes(made.session).correct(vote.id, ANNA, Choice.NO, "Hörde fel", "Ingrid Malm")
    (words,) = annex_for(made.session, AnnexKind.VOTE_LIST).notes[-1].lines
    assert words == "Anna Ek: rättat från ”ja” till ”nej” 2025-02-14 kl. 09.02 av Ingrid Malm. Skäl: Hörde fel"


def test_a_list_of_a_secret_item_is_not_published_and_without_a_vote_there_is_none(made: Evening) -> None:
    with pytest.raises(DocumentError, match="ingen omröstning"):
        annex_for(made.session, AnnexKind.VOTE_LIST)
    voted(made, "JJJJ")
    assert annex_for(made.session, AnnexKind.VOTE_LIST, web=True).rows
    made.agenda.keep_secret(ItemId("i2"))
    with pytest.raises(DocumentError, match="publiceras inte"):
        annex_for(made.session, AnnexKind.VOTE_LIST, web=True)


def test_a_body_that_says_votering_does_so_in_the_list_its_name_and_the_sentence(made: Evening) -> None:
    with_words(made, DecisionWords(VoteWord.VOTERING))
    vote = voted(made, "JJNJ")
    paper = annex_for(made.session, AnnexKind.VOTE_LIST)
    assert paper.full_title == "Voteringslista Tekniska nämnden 2025-02-14, Bilaga 2"
    assert paper.lead[0] == "§ 2 Ärende 2 – votering"
    assert annex_file_name(made.session, AnnexKind.VOTE_LIST) == "Voteringslista 2025-02-14.pdf"
    sentence = vote_sentence(made.forum, made.record, vote)
    assert sentence.startswith("Votering begärs och genomförs. Ordföranden ställer följande voteringsproposition: Ja")
    assert sentence.endswith("Hur var och en röstat framgår av voteringslistan, bilaga 2.")
    vote = voted(made, "", closed=ClosedCount(2, 1))
    assert vote_sentence(made.forum, made.record, vote).startswith("Sluten votering begärs och genomförs.")


@pytest.mark.parametrize("heading", ["Reservation", "Anmälda reservationer", ""])
def test_the_heading_of_reservations_is_the_bodys_own_on_page_one_and_in_an_extract(
    made: Evening, heading: str
) -> None:
    with_words(made, DecisionWords(reservations=heading))
    made.moves.state(PersonId("david"), ItemId("i2"))
    for item in (None, ItemId("i2")):
        lines = page_one(made.session, item).split("\n")
        at = lines.index("§ 2: David Holm (M)")
        assert lines[at - 1] == heading


def with_words(made: Evening, words: DecisionWords) -> None:
    journal = made.session.journal
    after = replace(made.forum, style=replace(made.forum.style, decisions=words))
    journal.record(Change(ChangeKind.CHANGE_FORUM, (Edit(Subject.FORUM, None, "forum", made.forum, after),), ""))
