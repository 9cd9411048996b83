"""The page of the house style: each setting says what it prints, and the page next to it follows."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QFocusEvent, QPalette
from PySide6.QtWidgets import QApplication, QCheckBox, QLineEdit
from pytestqt.qtbot import QtBot

from attendance_app.domain.style.house_style import HouseStyle, Part
from attendance_app.domain.style.named_styles import NAMED_STYLES
from attendance_app.services.style.choices import Setting, choices_of, chosen
from attendance_app.services.style.learning import learn
from attendance_app.services.style.section_changes import STANDING
from attendance_app.ui.main_window import MainWindow
from attendance_app.ui.style import learn_dialog, style_page
from attendance_app.ui.style.learn_dialog import LearnDialog
from attendance_app.ui.style.shown_page import Shown
from attendance_app.ui.style.style_page import StylePage
from tests.bodies import BODIES, Body

BODY = Body("byggnadsnamnd")


@pytest.fixture(scope="module")
def made(qapp: QApplication, english: None) -> Iterator[StylePage]:
    session = BODY.session()
    page = StylePage(session.forum, session.record, lambda _: None, None)
    page.show()
    yield page
    page.close()
    page.deleteLater()


@pytest.fixture
def page(made: StylePage) -> StylePage:
    made.change(BODY.session().forum.style)
    list(made.kinds.values())[0].setChecked(True)
    return made


def choose(page: StylePage, setting: Setting, words: str) -> None:
    box = page.pane.choices[setting]
    texts = [box.itemText(at) for at in range(box.count())]
    at = next(
        at
        for at, text in enumerate(texts)
        if text.removeprefix("before the name: ") in {words, f"{words}”"}
        or (text.endswith(words) and not text.startswith("not"))
        or text.startswith(words)
    )
    box.setCurrentIndex(at)
    box.activated.emit(at)


def typed(page: StylePage, setting: str, text: str) -> None:
    """Type in the field of a setting under *More choices*."""
    page.pane.more_button.setChecked(True)
    field = next(field for path, field in page.pane._fields if path == setting)
    assert isinstance(field, QLineEdit)
    field.setText(text)
    field.textEdited.emit(text)


def shown(page: StylePage) -> list[str]:
    """Return the lines of the page without its headings."""
    return page.page.toPlainText().replace("￼", "\n").split("\n")


def ruled(page: StylePage) -> list[str]:
    """Return the lines that are tinted."""
    document = page.page.document()
    return [document.findBlockByNumber(number).text() for number in page.page._ruled]


def focus(page: StylePage, widget: object) -> None:
    QApplication.sendEvent(widget, QFocusEvent(QEvent.Type.FocusIn))


@pytest.mark.parametrize("body", BODIES, ids=lambda body: body.name)
@pytest.mark.parametrize("setting", [each for each in Setting if each is not Setting.SENTENCES])
def test_each_choice_is_a_way_of_its_own_and_the_styles_own_is_among_them(body: Body, setting: Setting) -> None:
    style = body.session().forum.style
    choices = choices_of(setting, style)
    made = [each.change(style) for each in choices]
    assert style in made
    assert made[chosen(setting, style)] == style
    assert all(each.change(each.change(style)) == each.change(style) for each in choices)


def test_the_choices_follow_what_is_typed_in_the_other_settings(page: StylePage) -> None:
    typed(page, "names.name", "Anna Ek, partiet S")
    box = page.pane.choices[Setting.PARTY]
    assert box.currentText() == "your own way: ”Anna Ek, partiet S”"
    choose(page, Setting.PARTY, "”, S”")
    assert page.chosen.names.name == "{name}, {party}"


def test_the_page_shows_what_will_be_printed(page: StylePage) -> None:
    for line in BODY.expected.split("\n"):
        assert not line or line in shown(page), line


@pytest.mark.parametrize(
    ("setting", "words", "line"),
    [
        (Setting.OFFICES, "”Ordförande Anna Ek”", "Ordförande Anna Ek (S)"),
        (Setting.PARTY, "”, S”", "Bertil Fors, S"),
        (Setting.SERVING, "”tjg för Lars Åkesson”", "Gunilla Kvist (S), tjg för Ulla Wennerström, § 115"),
        (Setting.REPLACED, "also under Frånvarande", "Frånvarande"),
        (Setting.PERIODS, "”ej §§ 115–119”", "David Holm (M), ej § 112"),
        (Setting.WAITING, "Närvarande ersättare", "Närvarande ersättare"),
        (Setting.OFFICIALS, "Tjänstemän", "Tjänstemän"),
        (Setting.VACANT, "as a number", "Vakanta platser: 1"),
    ],
)
def test_a_choice_is_seen_at_once_and_nothing_is_stored(
    page: StylePage, setting: Setting, words: str, line: str
) -> None:
    assert line not in shown(page)
    choose(page, setting, words)
    assert line in shown(page)
    assert page._forum.style == BODY.session().forum.style


def test_the_lines_that_the_focused_setting_rules_are_tinted(page: StylePage) -> None:
    focus(page, page.pane.choices[Setting.SERVING])
    assert ruled(page) == [line for line in BODY.expected.split("\n") if "ersättare för" in line]
    assert "The tinted lines follow" in page.status.text()
    focus(page, page.pane.choices[Setting.REPLACED])
    assert ruled(page) == []
    assert "Nothing at that meeting shows" in page.status.text()


def test_a_sentence_is_printed_or_not_by_its_mark(page: StylePage) -> None:
    assert page.pane.sentences.text() == "0 of 5 printed"
    action = page.pane.sentences.menu().actions()[STANDING.index(Part.COUNTS)]
    action.setChecked(True)
    assert page.pane.sentences.text() == "1 of 5 printed"
    assert "7 närvarande och 1 frånvarande" in shown(page)


def test_the_named_styles_are_begun_from_and_marked(page: StylePage) -> None:
    card = next(each for each in page.pane.cards if each.name == "Klassisk")
    card.click()
    assert page.chosen == NAMED_STYLES["Klassisk"]
    assert [each.name for each in page.pane.cards if each.isChecked()] == ["Klassisk"]
    page.change(replace(page.chosen, foot="x"))
    assert not any(each.isChecked() for each in page.pane.cards)


def test_the_rest_is_folded_and_each_setting_is_an_example_to_change(page: StylePage) -> None:
    page.pane.more_button.setChecked(True)
    fields = dict(page.pane._fields)
    line = fields["periods.recused"]
    assert isinstance(line, QLineEdit)
    assert line.text() == "ej §§ 112–114 på grund av jäv"
    line.textEdited.emit("jäv §§ 112–114")
    assert page.chosen.periods.recused == "jäv {items}"
    assert "Ulla Wennerström (S), jäv § 115" in shown(page)
    box = fields["chair_apart"]
    assert isinstance(box, QCheckBox)
    page.change(replace(page.chosen, chair_apart=True))
    assert box.isChecked()
    page.pane.more_button.setChecked(False)


def test_a_heading_is_moved_and_renamed(page: StylePage) -> None:
    page.pane.more_button.setChecked(True)
    page.pane.headings._go_to(1)
    page.pane.headings.shift(-1)
    assert [each.heading for each in page.chosen.sections][:2] == ["Beslutande", "Plats och tid"]
    page.pane.headings.topLevelItem(0).setText(0, "Närvarande")
    assert page.chosen.sections[0].heading == "Närvarande"
    page.pane.more_button.setChecked(False)


def test_what_was_learnt_is_listed_with_the_words_that_showed_it_and_can_be_changed(page: StylePage) -> None:
    session = BODY.session()
    page.apply_findings(learn(session.forum, session.record.roster, Body("direktion").expected))
    assert "Mats Ödman (M) ersätter Lars Åkesson (M), §§ 115–119" in shown(page)
    learnt = {path: field for path, field in page.pane._fields if page.pane.learnt.isAncestorOf(field)}
    assert learnt["serving.words"].accessibleDescription() == "Doris Eld (L) ersätter Curt Damm (L)"
    learnt["serving.words"].textEdited.emit("i stället för Lars Åkesson (M)")
    assert page.chosen.serving.words == "i stället för {whom}"
    assert "Mats Ödman (M) i stället för Lars Åkesson (M), §§ 115–119" in shown(page)


def test_the_attendance_record_and_an_extract_follow_the_same_style(page: StylePage) -> None:
    choose(page, Setting.PARTY, "before the name: ”(S)”")
    for kind in (Shown.PROTOCOL, Shown.EXTRACT):
        page.kinds[kind].click()
        assert any(line.startswith("(S) Bertil Fors") for line in shown(page)), kind


def test_paper_is_white_in_a_dark_scheme_too(page: StylePage) -> None:
    assert page.page.palette().color(QPalette.ColorRole.Base) == QColor(Qt.GlobalColor.white)


def test_a_text_without_names_is_refused_in_the_dialog(qtbot: QtBot) -> None:
    session = BODY.session()
    dialog = LearnDialog(lambda *texts: learn(session.forum, session.record.roster, *texts), lambda _: None, None)
    qtbot.addWidget(dialog)
    dialog.text.setPlainText("Det regnade.")
    dialog.accept()
    assert dialog.result() == 0
    assert "inga namn" in dialog.problem.text()
    dialog.text.setPlainText(BODY.expected)
    dialog.accept()
    assert dialog.findings


def test_an_opened_document_is_shown_and_learnt_from(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(learn_dialog.QFileDialog, "getOpenFileName", lambda *_: ("protokoll.pdf", ""))
    dialog = LearnDialog(lambda *texts: texts, lambda path: ("kort", f"läst ur {path}"), None)  # type: ignore[arg-type,return-value]
    qtbot.addWidget(dialog)
    dialog.open_file()
    assert dialog.text.toPlainText() == "läst ur protokoll.pdf"
    dialog.accept()
    assert "kort" in dialog.findings


def test_the_action_stores_what_was_chosen(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    def run(dialog: StylePage) -> bool:
        dialog.change(NAMED_STYLES["Kort"])
        return True

    monkeypatch.setattr(style_page.StylePage, "exec", run)
    window.actions_by_name["minutes.style"].trigger()
    assert window.forum.file is not None
    assert window.forum.file.forum.style == NAMED_STYLES["Kort"]
    window.commands.edit.undo()
    assert window.forum.file.forum.style == HouseStyle()


def test_the_page_is_shown_from_its_beginning(page: StylePage) -> None:
    page.page.resize(300, 120)
    assert page.page.textCursor().position() == 0
    page.page.ensureCursorVisible()
    assert page.page.verticalScrollBar().value() == 0
