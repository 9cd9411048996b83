"""Every word of the screen has its Swedish."""

import xml.etree.ElementTree as ElementTree

from attendance_app.services.bundled import resources


def test_no_word_is_left_untranslated() -> None:
    file = ElementTree.parse(resources() / "translations" / "narvaro_sv.ts")
    words = [(each.findtext("source"), each.find("translation")) for each in file.iter("message")]
    assert len(words) > 100
    assert [source for source, swedish in words if swedish is None or not swedish.text or swedish.get("type")] == []
