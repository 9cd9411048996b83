"""More of the forms that secretaries have the roster in: side by side, a sheet each, in capitals, pasted from mail."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path
from xml.sax.saxutils import escape

import docx
from make import (
    HEADER,
    PEOPLE,
    ROOT,
    TITLE,
    Person,
    Rows,
    Sheet,
    Writer,
    X,
    body,
    by_organisation,
    case,
    groups,
    headed,
    lines,
    mark,
    name,
    organisation,
    party,
    role,
    text,
    title,
    with_parties,
)

sys.path.insert(0, str(ROOT))

from attendance_app.documents.annex.pdf import checked_annex
from attendance_app.domain.forum import AnnexField, AnnexSettings, Forum
from attendance_app.domain.meeting_record import MeetingRecord
from attendance_app.domain.papers.annex import annex_of
from attendance_app.domain.roster import Roster
from attendance_app.services.forum.sample import sample_change
from attendance_app.services.record.writing import record_data

SAMPLES = ROOT / "resources" / "samples"
NO_ROLES = {"parties": False, "roles": False}
BARE = {"present": None, "parties": False, "roles": False}


def sample() -> tuple[Forum, MeetingRecord]:
    """The sample's forum and its meeting."""
    change = sample_change(
        (SAMPLES / "kommunalt_forum.toml").read_text("utf-8"), (SAMPLES / "kommunalt_forum.csv").read_text("utf-8")
    )
    after = [(edit.subject.value, edit.id, edit.after) for edit in change.edits if edit.meeting is not None]

    def part(subject: str) -> tuple[object, ...]:
        return tuple(held for kind, _, held in after if kind == subject)

    roster = Roster(part("organisation"), part("person"), part("seat"))  # type: ignore[arg-type]
    attendance = {key: held for kind, key, held in after if kind == "attendance"}
    forum = next(edit.after for edit in change.edits if edit.subject.value == "forum")
    return forum, MeetingRecord(part("meeting")[0], roster, attendance)  # type: ignore[arg-type, return-value]


def written(content: Callable[[], bytes]) -> Writer:
    """A writer of bytes that are made elsewhere."""
    return lambda path, _: path.write_bytes(content()) and None


def annex(**settings: object) -> Writer:
    """Our own Bilaga 1, with these settings."""
    forum, record = sample()
    made = Forum(forum.name, annex=AnnexSettings(title=TITLE, **settings))  # type: ignore[arg-type]
    return written(lambda: checked_annex(annex_of(made, record)))


def plain_text(path: Path, sheets: list[Sheet]) -> None:
    """Lines as they are."""
    path.write_bytes("".join(f"{row[0]}\n" if row else "\n" for row in sheets[0].rows).encode())


FIELDS = tuple(AnnexField)


@case("pdf_ours.pdf", "our own Bilaga 1, tagged", annex(), **NO_ROLES)
@case("pdf_ours_every_column.pdf", "our own, with party, role and title", annex(fields=FIELDS))
@case("pdf_ours_grouped.pdf", "our own, by organisation with sums", annex(fields=(), grouped=True), **NO_ROLES)
def ours() -> Sheet:
    return Sheet([])


def record() -> bytes:
    forum, held = sample()
    return json.dumps(record_data(forum, held.roster, held), ensure_ascii=False).encode()


@case("json_record.json", "our own full record; its marks come as the meeting", written(record), present=None)
def of_ours() -> Sheet:
    return Sheet([])


def objects(path: Path, sheets: list[Sheet]) -> None:
    """A list of people as another program exports it."""
    head, *rows = sheets[0].rows
    people = [dict(zip(map(str, head), row, strict=True)) for row in rows]
    path.write_text(json.dumps(people, ensure_ascii=False), "utf-8")


def nested(path: Path, sheets: list[Sheet]) -> None:
    """The list within other data, the organisation an object."""
    people = [
        {"firstName": each.first, "lastName": each.last, "org": {"name": each.organisation}, "present": each.present}
        for each in PEOPLE
    ]
    path.write_text(json.dumps({"data": {"title": TITLE, "participants": people}}, ensure_ascii=False), "utf-8")


@case("json_list.json", "a list of objects, from another program", objects)
def json_list() -> Sheet:
    return Sheet([list(HEADER), *body(PEOPLE, name, organisation, role, party, title, X)])


@case("json_nested.json", "a list within other data, in English, organisations as objects", nested, **NO_ROLES)
def json_nested() -> Sheet:
    return Sheet([])


@case("xlsx_side_by_side.xlsx", "two newspaper columns of people, to save paper", **NO_ROLES)
@case("csv_side_by_side.csv", "two newspaper columns of people, to save paper", **NO_ROLES)
def side_by_side() -> Sheet:
    half = (len(PEOPLE) + 1) // 2
    left, right = body(PEOPLE[:half], name, organisation, X), body(PEOPLE[half:], name, organisation, X)
    right += [["", "", ""]] * (len(left) - len(right))
    head = ["Namn", "Organisation", "Närvaro"]
    return Sheet([[*head, "", *head], *([*one, "", *other] for one, other in zip(left, right, strict=True))])


@case("xlsx_sheet_each.xlsx", "a sheet for each organisation, named after it", parties=True)
def sheet_each() -> list[Sheet]:
    first = Sheet([["Läs mig"], ["Fyll i och skicka tillbaka"]], name="Läs mig")
    rest = groups(PEOPLE, "organisation")
    head = ["Namn", "Roll", "Parti", "Närvaro"]
    return [first, *(Sheet([list(head), *body(held, name, role, party, X)], name=key) for key, held in rest.items())]


@case("xlsx_wingdings.xlsx", "marks are letters of the font Wingdings: ü is ✓")
def wingdings() -> Sheet:
    return Sheet([list(HEADER), *body(PEOPLE, name, organisation, role, party, title, mark("ü", ""))])


@case("csv_remarks.csv", "marks with remarks: X (digitalt), ja, på distans, x §§ 1–5")
def remarks() -> Sheet:
    said = ("X (digitalt)", "Ja, på distans", "x §§ 1–5", "Närv. fr.o.m. kl. 10")
    return Sheet(
        [
            list(HEADER),
            *body(
                PEOPLE, name, organisation, role, party, title,
                lambda each: said[each.number % 4] if each.present else "–",
            ),
        ]
    )  # fmt: skip


def loud(person: Person) -> str:
    return f"{person.last.upper()} {person.first}"


@case("xlsx_capitals.xlsx", "the last name in capitals before the first: DE BASSO Rachel")
@case("csv_last_first_no_comma.csv", "Efternamn Förnamn in one column, without a comma", text())
def capitals() -> Sheet:
    return Sheet([["Efternamn Förnamn", *HEADER[1:]], *body(PEOPLE, loud, organisation, role, party, title, X)])


@case("csv_own_row.csv", "the organisation alone in its column, in a row of its own")
def own_row() -> Sheet:
    rows: Rows = [["Organisation", "Namn", "Roll", "Parti", "Närvaro"]]
    for key, held in groups(PEOPLE, "organisation").items():
        rows += [[key, "", "", "", ""], *(["", *row] for row in body(held, name, role, party, X))]
    return Sheet(rows)


def commas(path: Path, sheets: list[Sheet]) -> None:
    """Nothing is quoted, so that a last name and a first one are two cells under one heading."""
    path.write_text("".join(",".join(map(str, row)) + "\n" for row in sheets[0].rows), "utf-8")


@case("csv_unquoted_comma.csv", "Efternamn, Förnamn unquoted in a comma file, under one heading", commas, **NO_ROLES)
def unquoted() -> Sheet:
    parts = (lambda each: f"{each.last}, {each.first}", organisation, X)
    return Sheet([["Namn", "Organisation", "Närvaro"], *body(PEOPLE, *parts)])


@case("txt_dashes.txt", "Name – Organisation, a line each", plain_text, **BARE)
def dashes() -> Sheet:
    return Sheet(body(PEOPLE, lambda each: f"{each.name} – {each.organisation}"))


@case("txt_mail.txt", "recipients as a mail program lists them", plain_text, organisations=0, **BARE)
def mail() -> Sheet:
    return Sheet([["; ".join(f"{each.name} <p{each.number}@kommun.example>" for each in PEOPLE)]])


@case("txt_present_absent.txt", "Närvarande: and Frånvarande: as headings", plain_text, parties=False, roles=False)
def present_absent() -> Sheet:
    parts = (lambda each: f"{each.name}, {each.organisation}",)
    there = body([each for each in PEOPLE if each.present], *parts)
    away = body([each for each in PEOPLE if not each.present], *parts)
    return Sheet([["Närvarande:"], *there, [""], ["Frånvarande:"], *away])


@case("txt_parties.txt", "a party's name over its people", plain_text, present=None, organisations=0, roles=False)
def parties() -> Sheet:
    names = {"S": "Socialdemokraterna", "M": "Moderaterna", "C": "Centerpartiet", "KD": "Kristdemokraterna"}
    names |= {"L": "Liberalerna", "V": "Vänsterpartiet", "MP": "Miljöpartiet", "SD": "Sverigedemokraterna"}
    held = groups(with_parties(), "party").items()
    return Sheet([row for key, people in held for row in ([names[key]], *body(people, name), [""])])


@case("txt_blocks.txt", "name, role and organisation under each other, from a web page", plain_text, **BARE)
def blocks() -> Sheet:
    rows: Rows = []
    for each in PEOPLE:
        rows += [[each.name], [each.organisation], [f"p{each.number}@kommun.example"], [""]]
    return Sheet(rows)


@case("txt_markdown.txt", "a table drawn with bars and dashes", plain_text)
def markdown() -> Sheet:
    rows = [list(HEADER), ["---"] * 6, *body(PEOPLE, name, organisation, role, party, title, X)]
    return Sheet([[f"| {' | '.join(map(str, row))} |"] for row in rows])


def excel_2003(path: Path, sheets: list[Sheet]) -> None:
    """A workbook in the XML of Excel 2003, as older systems export it under the name .xls; empty cells are left out."""
    space = "urn:schemas-microsoft-com:office:spreadsheet"
    rows = []
    for row in sheets[0].rows:
        held = [(at, str(cell)) for at, cell in enumerate(row, 1) if cell != ""]
        cells = (f'<Cell ss:Index="{at}"><Data ss:Type="String">{escape(cell)}</Data></Cell>' for at, cell in held)
        rows.append(f"<Row>{''.join(cells)}</Row>")
    head = '<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n'
    body_ = f'<Worksheet ss:Name="Närvaro"><Table>{"".join(rows)}</Table></Worksheet>'
    path.write_text(f'{head}<Workbook xmlns="{space}" xmlns:ss="{space}">{body_}</Workbook>', "utf-8")


@case("xls_excel_2003.xls", "Excel 2003's XML under the name .xls", excel_2003)
def xml_workbook() -> Sheet:
    return Sheet([list(HEADER), *body(PEOPLE, name, organisation, role, party, title, X)])


def in_layout(path: Path, sheets: list[Sheet]) -> None:
    """A table within the cell of a table that is there for the layout."""
    document = docx.Document()
    outer = document.add_table(1, 2)
    outer.cell(0, 0).text = TITLE
    rows = sheets[0].rows
    inner = outer.cell(0, 1).add_table(len(rows), len(rows[0]))
    for cells, row in zip((each.cells for each in inner.rows), rows, strict=True):
        for cell, said in zip(cells, row, strict=True):
            cell.text = str(said)
    document.save(str(path))


@case("docx_in_layout.docx", "the table lies in a cell of a table for the layout", in_layout, parties=True)
def nested_table() -> Sheet:
    return Sheet([[*HEADER[:4], "Närvaro"], *body(PEOPLE, name, organisation, role, party, X)])


@case("docx_people_in_cells.docx", "an organisation a row, its people by lines in one cell", **BARE)
@case("xlsx_people_in_cells.xlsx", "an organisation a row, its people by lines in one cell", **BARE)
def people_in_cells() -> Sheet:
    held = groups(by_organisation(), "organisation").items()
    return Sheet([["Organisation", "Namn"], *([key, "\n".join(each.name for each in people)] for key, people in held)])


@case("txt_gaps.txt", "columns by blanks, as copied from a PDF viewer", lines(), **NO_ROLES)
def gaps() -> Sheet:
    widest = max(len(each.name) for each in PEOPLE) + 3
    return Sheet(body(PEOPLE, lambda each: f"{each.name:{widest}}{each.organisation:28}{'X' if each.present else ''}"))


@case("csv_headed_bare.csv", "organisations as rows, in capitals and with counts")
def headed_loud() -> Sheet:
    sheet = headed(["Namn", "Roll", "Parti", "Närvaro"], PEOPLE, "organisation", name, role, party, X)
    held = groups(PEOPLE, "organisation")
    rows = [[f"{row[0]} ({len(held[str(row[0])])})", *row[1:]] if row[0] in held else row for row in sheet.rows]
    return Sheet(rows)
