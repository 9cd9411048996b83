"""The page of keys is one A4, in Swedish, read back from its own bytes."""

import pypdfium2
from PySide6.QtWidgets import QApplication

from attendance_app import composition
from attendance_app.ui.action_lists import swedish_keys
from attendance_app.ui.actions import ACTIONS


def test_every_key_is_on_one_page_in_swedish(qapp: QApplication) -> None:
    keys = swedish_keys()
    assert len(keys) == sum(bool(row.key) for row in ACTIONS)
    pages = pypdfium2.PdfDocument(composition.key_card_file(keys))
    assert len(pages) == 1
    text = pages[0].get_textpage().get_text_range()
    assert "Sök kommando" in text
    assert "Ctrl+Skift+P" in text
