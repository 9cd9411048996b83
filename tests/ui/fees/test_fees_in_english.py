"""The page with the fees in an English window; the papers stay Swedish."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from attendance_app import composition
from attendance_app.domain.change import Change, ChangeKind, Edit, Subject
from attendance_app.domain.fees.rules import ROLE_WORDS
from attendance_app.domain.forum import Forum
from attendance_app.services.fees.sheet import FeeSheets
from attendance_app.services.forum.file import added, added_roster
from attendance_app.ui.fees.page import FeesPage
from tests.fees_table import records, rules


def test_the_roles_are_in_english_and_on_paper_in_swedish(qtbot: QtBot, english: None, tmp_path: Path) -> None:
    forum = Edit(Subject.FORUM, None, "", None, Forum("Nämnden", fees=rules("half_hours")))
    meetings = [edit for each in records() for edit in added(each)]
    edits = (forum, *added_roster(records()[0].roster, None), *meetings)
    file = composition.create_forum(tmp_path / "day.narvaro", Change(ChangeKind.CREATE_FORUM, edits))
    page = FeesPage(file, composition.fee_file, composition.write_document, None)
    qtbot.addWidget(page)
    headings = [page.table.horizontalHeaderItem(at).text() for at in range(page.table.columnCount())]
    column = headings.index("Role")
    shown = {page.table.item(at, column).text() for at in range(page.table.rowCount())}
    assert shown == {"member", "serving substitute", "substitute, not serving", "co-opted", "verifier"}
    written = {str(row[5]) for row in FeeSheets(page.papers).rows(everybody=True)[1:]}
    assert written < set(ROLE_WORDS.values())
    page.close()
    file.close()
