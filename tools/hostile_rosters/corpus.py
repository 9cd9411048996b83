"""All hostile files, or the few that the test suite tries each time."""

from collections.abc import Callable, Collection
from pathlib import Path

from tools.hostile_rosters.compound_files import locked_files, older_programs
from tools.hostile_rosters.damaged_files import cut_files, empty_files, mislabelled
from tools.hostile_rosters.endless_tables import odf_repeats, too_many_or_nobody, vast_sheets, vast_word_tables
from tools.hostile_rosters.json_files import json_of_others, json_of_ours
from tools.hostile_rosters.pdf_files import (
    broken_pdf,
    pdf_bombs,
    pdf_loops,
    pdf_overflows,
    pdf_side_trees,
    pdf_without_text,
)
from tools.hostile_rosters.special_files import databases, not_regular, odd_names
from tools.hostile_rosters.text_files import texts_of_wrong_kind, texts_too_large, texts_without_people
from tools.hostile_rosters.xml_tricks import broken_xml, xml_tricks
from tools.hostile_rosters.zip_bombs import inflating_companions, inflating_parts, lying_zips, many_and_misplaced
from tools.hostile_rosters.zip_writer import Files

MAKERS: tuple[Callable[[], Files], ...] = (
    inflating_parts, inflating_companions, lying_zips, many_and_misplaced, odf_repeats, vast_sheets,
    too_many_or_nobody, vast_word_tables, xml_tricks, broken_xml, locked_files, older_programs, cut_files,
    empty_files, mislabelled, pdf_without_text, pdf_loops, pdf_side_trees, pdf_bombs, pdf_overflows, broken_pdf,
    json_of_ours, json_of_others, texts_too_large, texts_without_people, texts_of_wrong_kind,
)  # fmt: skip


def hostile_files(folder: Path, makers: Collection[Callable[[], Files]] = MAKERS) -> dict[str, Path]:
    """Write what ``makers`` make into ``folder``, which is empty or missing; return the path of each file by its name.

    ValueError where two files have one name.
    """
    folder.mkdir(parents=True, exist_ok=True)
    paths: dict[str, Path] = {}
    for make in makers:
        for name, content in make().items():
            if name in paths:
                raise ValueError(f"two hostile files are called {name}")
            paths[name] = folder / name
            paths[name].write_bytes(content)
    for make_in in (databases, odd_names, not_regular):
        paths |= make_in(folder)
    return paths
