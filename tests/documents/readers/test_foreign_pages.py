"""Pages that were not made here: what the child says of them is checked, and pages that are none are refused."""

import base64
import zlib
from typing import Any

import pytest

from attendance_app.documents.readers import foreign_pages
from attendance_app.documents.readers.foreign_pages import ForeignPages, is_faithful
from attendance_app.services.errors import DocumentError

GOOD = {"pixels": base64.b64encode(zlib.compress(bytes(8))).decode(), "width": 1, "height": 2, "stride": 4}


def test_what_is_no_pdf_is_refused_in_words() -> None:
    with pytest.raises(DocumentError, match="kan inte visas"):
        ForeignPages(b"MZ" + bytes(100))
    assert not is_faithful(b"MZ" + bytes(100), [])


@pytest.mark.parametrize(
    "changed",
    [{}, {"pixels": "!"}, {"pixels": "AAAA"}, {"width": 2}, {"height": 3}, {"height": 1 << 40}, {"stride": 0}],
)
def test_a_picture_that_is_not_what_it_says_is_refused(
    changed: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    answers: list[dict[str, Any]] = [{"sizes": [[1, 2]]}, GOOD, GOOD | changed if changed else {}]
    monkeypatch.setattr(foreign_pages, "answer_of_child", lambda *_: answers.pop(0))
    pages = ForeignPages(b"%PDF-1.7")
    assert pages.picture(0, 1.0) == (bytes(8), 1, 2, 4)
    with pytest.raises(DocumentError, match="kan inte visas"):
        pages.picture(0, 1.0)
