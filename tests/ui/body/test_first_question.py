"""The first question: answered by keys, with what follows in sight; a file is made only after the list."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from attendance_app.domain.annex_kind import AnnexKind
from attendance_app.domain.body_choices import Country, Grouping
from attendance_app.domain.body_kinds import FAMILIES, BodyKind
from attendance_app.domain.forum import Forum, of_kind
from attendance_app.domain.quorum import rule_words
from attendance_app.services.roster_import.kind_proposal import KindProposal
from attendance_app.ui.body.first_question import FirstQuestion
from attendance_app.ui.body.summary_rows import summary_rows
from attendance_app.ui.main_window import MainWindow
from attendance_app.ui.roster.import_dialog import RosterImportDialog
from tests.boards import HABITS

PROPOSED = KindProposal(1, BodyKind.BOARD, "nämndsekreterare", True, True, False, 9)


@pytest.fixture
def question(qtbot: QtBot, swedish: None) -> FirstQuestion:
    page = FirstQuestion(Forum(""), None, "", 0)
    qtbot.addWidget(page)
    page.resize(1366, 740)
    page.show()
    return page


def visible_text(widget: QWidget) -> str:
    QApplication.processEvents()
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget))


def typed(page: FirstQuestion, qtbot: QtBot, *keys: str) -> None:
    for key in keys:
        qtbot.keyClick(page.focusWidget() or page, key)


def test_every_kind_is_on_one_card() -> None:
    assert sorted(kind.value for kinds in FAMILIES for kind in kinds) == sorted(kind.value for kind in BodyKind)


def test_digits_choose_a_card_and_letters_the_kind_where_it_has_several(question: FirstQuestion, qtbot: QtBot) -> None:
    typed(question, qtbot, "1")
    assert question.forum is None
    assert question.cards.cards[0].isChecked()
    assert [each.text() for each in question.cards._kind_group.buttons()] == [
        "A  Kommunfullmäktige",
        "B  Regionfullmäktige",
    ]
    assert not any(each.isChecked() for each in question.cards._kind_group.buttons()), "nothing is preset"
    typed(question, qtbot, "b")
    question.name.setText("Regionfullmäktige")
    assert question.forum is not None
    assert question.forum.kind is BodyKind.REGIONAL_COUNCIL
    typed(question, qtbot, "5")
    assert question.forum.kind is BodyKind.COOPERATION_FORUM
    assert not question.cards.kinds.isVisible()


def test_arrows_move_among_the_cards_and_enter_goes_on(question: FirstQuestion, qtbot: QtBot) -> None:
    answers: list[Forum] = []
    question.answered.connect(answers.append)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Left):
        qtbot.keyClick(question.focusWidget(), key)
    assert question.focusWidget() is question.cards.cards[4]
    if not question.cards.cards[4].isChecked():
        qtbot.keyClick(question.focusWidget(), Qt.Key.Key_Return)
    qtbot.keyClick(question.focusWidget(), Qt.Key.Key_Return)
    assert question.problem.text() == "Skriv vad organet heter."
    assert question.focusWidget() is question.name
    qtbot.keyClicks(question.name, "Norrforum 5")
    qtbot.keyClick(question.name, Qt.Key.Key_Return)
    assert [(each.name, each.kind) for each in answers] == [("Norrforum 5", BodyKind.COOPERATION_FORUM)]


def test_without_a_kind_it_says_so_and_goes_to_the_cards(question: FirstQuestion) -> None:
    question.name.setText("Nämnden")
    question.accept()
    assert question.problem.text() == "Välj vilket slags organ det är."


def test_escape_gives_up(question: FirstQuestion, qtbot: QtBot) -> None:
    with qtbot.waitSignal(question.cancelled, timeout=1000):
        qtbot.keyClick(question.focusWidget(), Qt.Key.Key_Escape)


def test_a_proposal_says_why_and_is_chosen(qtbot: QtBot, swedish: None) -> None:
    page = FirstQuestion(Forum("Bygg- och miljönämnden"), PROPOSED, "ledamöter.xlsx", 16)
    qtbot.addWidget(page)
    page.show()
    words = visible_text(page)
    assert "Föreslås: partier, ersättare, ”nämndsekreterare”" in words
    assert "Ur ledamöter.xlsx · 16 personer" in words
    assert "Fler än hälften av platserna" in words
    assert "KL 6 kap. 27 § · av 9 platser krävs 5" in words
    assert page.forum is not None
    assert page.forum == of_kind(Forum("Bygg- och miljönämnden"), BodyKind.BOARD)


def test_each_row_changes_the_body_in_place(question: FirstQuestion) -> None:
    question.cards.choose(BodyKind.COUNCIL)
    question.name.setText("Kommunfullmäktige")

    def change(label: str, words: str) -> None:
        row = next(each for each in question.summary.rows if each._row.label == label)
        row.change.click()
        assert row.choice is not None
        at = row.choice.findText(words)
        assert at >= 0
        row.choice.hidePopup()
        row.choice.activated.emit(at)

    change("Beslutsför", "Minst två tredjedelar av platserna")
    change("Ersättare", "Från samma organisation")
    change("Fönstret", "Efter parti")
    change("Bilaga", "Bilaga 1")
    change("Justering", "Ordförande och 1 justerare")
    change("Dagar", "Inga sista dagar")
    made = question.forum
    assert made is not None
    assert rule_words(made.rules) == "minst två tredjedelar av platserna"
    assert (made.settings.calling_by, made.grouping) == ("organisation", Grouping.PARTY)
    assert (made.law.annex, made.law.has_days) == (AnnexKind.BILAGA_1, False)
    assert made.settings.verifier_count == 1
    assert "KL 5 kap. 45 §" not in visible_text(question.summary), "the law says another rule"


def test_finland_is_chosen_in_the_field_law(question: FirstQuestion) -> None:
    question.cards.choose(BodyKind.COUNCIL)
    question.name.setText("Fullmäktige")
    question.country.setCurrentIndex(question.country.findData(Country.FINLAND))
    question.country.activated.emit(1)
    words = visible_text(question)
    assert "Minst två tredjedelar av platserna" in words
    assert "kommunallag (410/2015) 103 §" in words
    assert "Räknas som närvarande" in words
    assert "KL " not in words
    assert question.forum is not None
    assert question.forum.settings.country is Country.FINLAND


@pytest.mark.parametrize("kind", BodyKind)
def test_the_summary_names_no_paragraph_that_is_not_verified(swedish: None, kind: BodyKind) -> None:
    sources = " ".join(row.source for row in summary_rows(of_kind(Forum("F"), kind), 9, False))
    under_kl = kind in {
        BodyKind.COUNCIL, BodyKind.REGIONAL_COUNCIL, BodyKind.BOARD, BodyKind.JOINT_BOARD
    }  # fmt: skip
    assert ("6 kap. 27" in sources) is (kind in {BodyKind.BOARD, BodyKind.JOINT_BOARD})
    assert ("5 kap. 46" in sources) is (kind in {BodyKind.COUNCIL, BodyKind.REGIONAL_COUNCIL})
    assert ("5 kap. 17–21" in sources) is (kind is BodyKind.COUNCIL), "5:21 names kommunfullmäktige alone"
    assert ("5 kap. 69" in sources) is under_kl
    if kind in {BodyKind.COOPERATION_FORUM, BodyKind.ADVISORY, BodyKind.GENERAL_MEETING, BodyKind.ASSOCIATION_BOARD}:
        assert "§" not in sources


def test_a_list_becomes_a_body_and_its_file_comes_last(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = tmp_path / "Miljönämnden.narvaro"
    steps: list[str] = []
    monkeypatch.setattr(RosterImportDialog, "exec", lambda _: steps.append(f"preview {made.exists()}") or True)

    def where(*asked: object) -> tuple[str, str]:
        steps.append(f"where {made.exists()}")
        # The first time she cancels: what she has decided in the list is still there.
        return (str(made), "") if len(steps) > 3 else ("", "")

    monkeypatch.setattr(QFileDialog, "getSaveFileName", where)
    window.forum.close()
    habit = next(each for each in HABITS if each.name == "swedish")
    window.commands.forum.import_path(habit.xlsx(tmp_path))
    page = window.pages.currentWidget()
    assert isinstance(page, FirstQuestion)
    assert not window.actions_by_name["meeting.excuse"].isEnabled(), "the file behind is out of reach"
    page.name.setText("Miljönämnden")
    page.forward.click()
    assert steps == ["preview False", "where False", "preview False", "where False"]
    file = window.forum.file
    assert file is not None
    assert window.pages.count() == 1
    assert (file.forum.name, file.forum.kind) == ("Miljönämnden", BodyKind.BOARD)
    assert (len(file.roster.people), len(file.roster.seats)) == (16, 9)


def test_giving_up_the_question_leaves_everything_as_it_was(window: MainWindow, qtbot: QtBot) -> None:
    before = window.forum.file
    window.commands.forum.new_forum()
    assert not window.actions_by_name["edit.undo"].isEnabled()
    qtbot.keyClick(window.pages.currentWidget(), Qt.Key.Key_Escape)
    assert window.pages.count() == 1
    assert window.forum.file is before
    assert window.actions_by_name["meeting.excuse"].isEnabled()
