"""What a person reads and changes is an example; the template comes back from it."""

import pytest

from attendance_app.domain.style.examples import example_of, template_of, unknown_fields
from attendance_app.domain.style.house_style import HouseStyle
from attendance_app.domain.style.named_styles import NAMED_STYLES
from attendance_app.services.style.settings import flat_data, style_data
from tests.bodies import BODIES

STYLES: list[HouseStyle] = [*NAMED_STYLES.values(), *(body.session().forum.style for body in BODIES)]


@pytest.mark.parametrize("at", range(len(STYLES)))
def test_every_text_of_every_style_comes_back_from_its_example(at: int) -> None:
    texts = {path: value for path, value in flat_data(style_data(STYLES[at])).items() if isinstance(value, str)}
    assert {path: template_of(path, example_of(path, text)) for path, text in texts.items()} == texts
    assert [path for path, text in texts.items() if unknown_fields(path, text)] == []


def test_an_example_says_what_is_printed_and_is_changed_as_words() -> None:
    assert example_of("names.name", "{name} ({party})") == "Anna Ek (KD)"
    assert template_of("names.name", "(KD) Anna Ek") == "({party}) {name}"
    assert template_of("serving.words", "i stället för Lars Åkesson (M)") == "i stället för {whom}"
    assert template_of("foot", "Anna Ek signerar") == "Anna Ek signerar"
