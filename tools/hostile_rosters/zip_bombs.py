"""Archives that inflate, lie about what they hold, or hold themselves."""

import random
import struct
import zlib
from dataclasses import replace

from tools.hostile_rosters.office_packages import (
    MAIN_PART,
    OFFICE,
    SHEET_NS,
    XML,
    document_xml,
    good_roster,
    odf_frame,
    office_package,
    package_frame,
    row_xml,
    shared_strings,
    xlsx_frame,
)
from tools.hostile_rosters.people import PERSON, invented_people
from tools.hostile_rosters.zip_writer import (
    BOMB_BYTES,
    Entry,
    Files,
    bomb_entry,
    bomb_pieces,
    end_of_directory,
    packed_entry,
    stored_entry,
    zip_archive,
)


def inflating_parts() -> Files:
    files: Files = {}
    for kind in OFFICE:
        name, (head, tail) = MAIN_PART[kind], document_xml(kind, "\0").encode().split(b"\0")
        people = bomb_entry(name, bomb_pieces(head, row_xml(kind, PERSON).encode(), tail))
        blank = bomb_entry(name, bomb_pieces(head, b" " * 1000, tail, BOMB_BYTES // 2))
        files[f"bomb_of_people.{kind}"] = office_package(kind, people)
        files[f"bomb_of_blanks.{kind}"] = office_package(kind, blank)
        # A reader that trusts the directory takes these 200 MB for 100 bytes.
        files[f"bomb_called_small.{kind}"] = office_package(kind, replace(people, size=100))
    return files


def inflating_companions() -> Files:
    """Bombs in the parts next to the table, which readers load first and seldom measure."""
    head, tail = shared_strings("\0"), b"</sst>"
    start = f'{XML}<sst xmlns="{SHEET_NS}">'.encode()
    many = bomb_entry(head.name, bomb_pieces(start, f"<si><t>{PERSON}</t></si>".encode(), tail))
    long = bomb_entry(head.name, bomb_pieces(start + b"<si><t>", b"0" * 1000, b"</t></si>" + tail))
    cells = "".join(f'<row><c t="s"><v>{at}</v></c></row>' for at in (0, 10**9, -1, 10**30))
    sheet = packed_entry(MAIN_PART["xlsx"], document_xml("xlsx", cells))
    styles = bomb_entry("styles.xml", bomb_pieces(XML.encode() + b"<a>", b" " * 1000, b"</a>", BOMB_BYTES // 2))
    blank = {kind: packed_entry(MAIN_PART[kind], document_xml(kind, "")) for kind in OFFICE}
    return {
        "shared_strings_bomb.xlsx": office_package("xlsx", many, sheet),
        "one_long_shared_string.xlsx": office_package("xlsx", long, sheet),
        "shared_strings_that_are_missing.xlsx": office_package("xlsx", sheet),
        "content_types_bomb.xlsx": zip_archive([replace(styles, name="[Content_Types].xml"), *xlsx_frame()[1:], sheet]),
        "styles_bomb.docx": office_package("docx", blank["docx"], replace(styles, name="word/styles.xml")),
        "styles_bomb.ods": office_package("ods", blank["ods"], styles),
        "manifest_bomb.odt": zip_archive(
            [odf_frame("odt")[0], replace(styles, name="META-INF/manifest.xml"), blank["odt"]]
        ),
    }


def _nested_zips(levels: int = 6, copies: int = 10) -> bytes:
    inner = zip_archive([bomb_entry("0.xml", bomb_pieces(b"<a>", b"0" * 1000, b"</a>", BOMB_BYTES // 10))])
    for _ in range(levels):
        inner = zip_archive([packed_entry(f"{at}.zip", inner) for at in range(copies)])
    return inner


def _same_place_zip() -> bytes:
    """Return an archive whose thousand sheets are all the same bytes."""
    frame = xlsx_frame()
    sheet = bomb_entry(MAIN_PART["xlsx"], bomb_pieces(b"<a>", b" " * 1000, b"</a>", 10_000_000))
    body, directory = bytearray(), bytearray()
    for entry in frame:
        directory += entry.central(len(body))
        body += entry.local() + entry.data
    start = len(body)
    body += sheet.local() + sheet.data
    for at in range(1, 1001):
        directory += replace(sheet, name=f"xl/worksheets/sheet{at}.xml").central(start)
    return bytes(body + directory + end_of_directory(len(frame) + 1000, len(directory), len(body)))


def _quoting_zip(count: int = 300) -> bytes:
    """Return an archive in which each entry quotes the next one's header, so that all share one kernel."""
    kernel = b"0" * 1_000_000
    entry = replace(packed_entry(f"xl/worksheets/sheet{count}.xml", kernel), flags=0)
    body, content, entries = entry.local() + entry.data, kernel, [entry]
    for at in range(count - 1, 0, -1):
        header = entries[-1].local()
        quote = struct.pack("<BHH", 0, len(header), len(header) ^ 0xFFFF)
        content = header + content
        entries.append(Entry(f"xl/worksheets/sheet{at}.xml", quote + body, zlib.crc32(content), len(content), flags=0))
        body = entries[-1].local() + quote + body
    directory, offset = bytearray(), 0
    for entry in reversed(entries):
        directory += entry.central(offset)
        offset += len(entry.local()) + 5
    return bytes(body + directory + end_of_directory(count, len(directory), len(body)))


def lying_zips() -> Files:
    files: Files = {}
    wrong: dict[str, Entry] = {}
    for kind in OFFICE:
        part = packed_entry(
            MAIN_PART[kind], document_xml(kind, "".join(row_xml(kind, *each) for each in invented_people(9)))
        )
        wrong["encrypted_entry"] = replace(part, flags=0x801, data=random.Random(1).randbytes(12) + part.data)
        wrong["says_4_gb"] = replace(part, size=0xFFFFFFFE)
        wrong["wrong_checksum"] = replace(part, crc=part.crc ^ 1)
        wrong["unknown_compression"] = replace(part, method=99)
        wrong["garbage_for_deflate"] = replace(part, data=b"\xff" * len(part.data))
        files |= {f"{name}.{kind}": office_package(kind, entry) for name, entry in wrong.items()}
        files[f"without_main_part.{kind}"] = zip_archive(package_frame(kind))
    return files


def many_and_misplaced() -> Files:
    blank = {kind: packed_entry(MAIN_PART[kind], document_xml(kind, "")) for kind in OFFICE}
    empty = stored_entry("", b"")
    outside = [
        packed_entry(name, "0") for name in ("../../outside.xml", "/outside.xml", "C:\\outside.xml", "..\\a\0b.xml")
    ]
    slides = [
        packed_entry("ppt/presentation.xml", f"{XML}<presentation/>"),
        packed_entry("ppt/slides/slide1.xml", "<sld/>"),
    ]
    good = good_roster("xlsx")
    return {
        "thirty_thousand_entries.xlsx": office_package(
            "xlsx", blank["xlsx"], *(replace(empty, name=f"xl/{at}") for at in range(30_000))
        ),
        "ten_thousand_entries.odt": office_package("odt", blank["odt"], *[replace(empty, name="0")] * 10_000),
        "nested_zips.xlsx": _nested_zips(),
        "nested_zips.docx": office_package(
            "docx", blank["docx"], stored_entry("word/embeddings/a.zip", _nested_zips(3))
        ),
        "nested_zips.zip": _nested_zips(4),
        "same_bytes_a_thousand_times.xlsx": _same_place_zip(),
        "entries_quoting_entries.xlsx": _quoting_zip(),
        "entries_outside_the_folder.ods": office_package("ods", blank["ods"], *outside),
        "slides_called_table.xlsx": zip_archive(slides),
        "empty_archive.xlsx": zip_archive([]),
        "directory_far_away.xlsx": good[:-6] + struct.pack("<IH", 0xFFFFFFF0, 0),
        "more_entries_than_it_has.xlsx": good[:-22] + struct.pack("<4s4H2IH", b"PK\5\6", 7, 7, 65535, 65535, 0, 0, 0),
    }
