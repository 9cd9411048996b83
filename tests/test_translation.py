"""Every word of the screen has its Swedish, and one word for one thing."""

import ast
import re
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import attendance_app
from attendance_app.services.bundled import resources

UI = Path(attendance_app.__file__).parent / "ui"


def test_no_word_is_left_untranslated() -> None:
    file = ElementTree.parse(resources() / "translations" / "narvaro_sv.ts")
    words = [(each.findtext("source"), each.find("translation")) for each in file.iter("message")]
    assert len(words) > 100
    assert [source for source, swedish in words if swedish is None or not swedish.text or swedish.get("type")] == []


def test_every_word_in_the_source_is_in_the_translation_file() -> None:
    """The program that gathers them does not see those inside an f-string."""
    file = ElementTree.parse(resources() / "translations" / "narvaro_sv.ts")
    known = {each.findtext("source") for each in file.iter("message")}
    asked = [
        (source.name, call.args[position].value)
        for source in UI.rglob("*.py")
        for call in ast.walk(ast.parse(source.read_text(encoding="utf-8")))
        if isinstance(call, ast.Call)
        for position in [{"tr": 0, "translate": 1}.get(getattr(call.func, "attr", getattr(call.func, "id", "")), 9)]
        if len(call.args) > position and isinstance(call.args[position], ast.Constant)
    ]
    assert len(asked) > 300
    assert [each for each in asked if each[1] not in known] == []


def test_what_meets_is_called_an_organ_everywhere() -> None:
    """Kommunalt forum is a name, and a samverkansforum one kind of organ."""
    file = ElementTree.parse(resources() / "translations" / "narvaro_sv.ts")
    texts = [each.read_text(encoding="utf-8") for each in (resources() / "texts").glob("hand*.md")]
    for each in file.iter("message"):
        texts += [each.findtext("source") or "", each.findtext("translation") or ""]
    assert len(texts) > 100
    other = re.compile(r"(?<!Kommunalt )(?<!samverkans)forum(?! for cooperation)", re.IGNORECASE)
    assert [text for text in texts if other.search(text.replace("&", ""))] == []
