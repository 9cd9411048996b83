"""Every word of the screen has its Swedish, and one word for one thing."""

import re
import xml.etree.ElementTree as ElementTree

from attendance_app.services.bundled import resources


def test_no_word_is_left_untranslated() -> None:
    file = ElementTree.parse(resources() / "translations" / "narvaro_sv.ts")
    words = [(each.findtext("source"), each.find("translation")) for each in file.iter("message")]
    assert len(words) > 100
    assert [source for source, swedish in words if swedish is None or not swedish.text or swedish.get("type")] == []


def test_what_meets_is_called_an_organ_everywhere() -> None:
    """Kommunalt forum is a name, and a samverkansforum one kind of organ."""
    file = ElementTree.parse(resources() / "translations" / "narvaro_sv.ts")
    texts = [each.read_text(encoding="utf-8") for each in (resources() / "texts").glob("hand*.md")]
    for each in file.iter("message"):
        texts += [each.findtext("source") or "", each.findtext("translation") or ""]
    assert len(texts) > 100
    other = re.compile(r"(?<!Kommunalt )(?<!samverkans)forum(?! for cooperation)", re.IGNORECASE)
    assert [text for text in texts if other.search(text.replace("&", ""))] == []
