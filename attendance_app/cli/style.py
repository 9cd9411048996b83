"""The commands for how a body writes: its house style shown, changed and learnt; page one as text."""

import argparse
import json
from typing import Any

from attendance_app import composition
from attendance_app.cli.json_input import parsed_json, read_json
from attendance_app.cli.lookup import item_called
from attendance_app.cli.open_file import changing, reading
from attendance_app.domain.style.house_style import HouseStyle
from attendance_app.domain.style.named_styles import NAMED_STYLES
from attendance_app.services.errors import Refusal
from attendance_app.services.forum.file import ForumFile
from attendance_app.services.meeting.annexes import page_one
from attendance_app.services.style.learning import learn, learnt_style
from attendance_app.services.style.settings import changed_style, flat_data, style_data, with_setting


def style_words(options: argparse.Namespace) -> str:
    """Change the style as asked, and return what to print: what was learnt, or every setting."""
    if not (options.begin or options.settings or options.learn or options.read):
        with reading(options.file) as file:
            return _shown(file.forum.style, options.json)
    with changing(options.file) as file:
        style, learnt = _changed(file, options)
        file.change_style(style)
        return "\n".join(learnt) if learnt and not options.json else _shown(style, options.json)


def _changed(file: ForumFile, options: argparse.Namespace) -> tuple[HouseStyle, list[str]]:
    """Return the style that the options ask for, and a line for each setting that was learnt."""
    style, learnt = file.forum.style, list[str]()
    if options.begin:
        style = NAMED_STYLES[options.begin]
    if options.read:
        style = changed_style(style, read_json(options.read, "Utgå från det som --json skriver."))
    if options.learn:
        findings = learn(file.forum, file.roster, *composition.read_page(options.learn))
        style = learnt_style(style, findings)
        learnt = [f"{each.path} = {json.dumps(each.value, ensure_ascii=False)}  ({each.shown})" for each in findings]
    for setting in options.settings or ():
        path, sign, value = setting.partition("=")
        if not sign:
            raise Refusal(
                f"”{setting}” är ingen inställning. Skriv NYCKEL=VÄRDE, t.ex. serving.words=tjg för {{whom}}."
            )
        style = with_setting(style, path.strip(), _value(value))
    return style, learnt


def _value(text: str) -> Any:
    """Return a value as JSON where it is a list, a number or true or false; else the text itself."""
    if text[:1] not in {"[", "{"} and text not in {"true", "false"}:
        return text
    return parsed_json(text, "Inställningarna är inte skrivna som JSON. Ändra dem och försök igen.")


def _shown(style: HouseStyle, as_json: bool) -> str:
    data = style_data(style)
    if as_json:
        return json.dumps(data, ensure_ascii=False)
    return "\n".join(f"{path} = {json.dumps(value, ensure_ascii=False)}" for path, value in flat_data(data).items())


def page_words(options: argparse.Namespace) -> str:
    """Return page one of a meeting's minutes, or of an extract of one §."""
    with reading(options.file) as file:
        session = file.meeting_named(options.meeting)
        item = item_called(session, options.item)
        if item is not None and session.meeting.item(item).secret and not options.secret:
            raise Refusal(f"§ {options.item} är sekretessmarkerad. Lägg till --secret om utdraget ska göras.")
        return page_one(session, item, web=options.web)
