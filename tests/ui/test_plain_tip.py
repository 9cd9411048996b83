"""A name from a file is shown, never read as HTML."""

import pytest
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QLabel

from attendance_app.ui.widgets.elided_label import ElidedLabel
from attendance_app.ui.widgets.plain_tip import plain_tip, set_plain_tip

PICTURE = '<img src="file:///tmp/canary.png"> Forum <b>B</b> &amp; C'


def test_plain_text_is_shown_as_it_is() -> None:
    assert plain_tip("Beata Allen, Å & Ö < 3") == "Beata Allen, Å & Ö < 3"
    assert plain_tip("") == ""


@pytest.mark.parametrize("text", [PICTURE, "<a href='x'>y</a>", "Å <br> Ö"])
def test_what_looks_like_html_is_shown_letter_by_letter(qtbot: object, text: str) -> None:
    label, document = QLabel(), QTextDocument()
    set_plain_tip(label, text)
    document.setHtml(label.toolTip())
    assert document.toPlainText().strip() == text
    assert "<img" not in label.toolTip()


def test_a_long_name_in_the_header_loads_no_picture(qtbot: object) -> None:
    label = ElidedLabel()
    label.setText(PICTURE * 5)
    label.resize(60, 20)
    label.grab()
    assert "<img" not in label.toolTip()
    assert "canary" in label.toolTip()
