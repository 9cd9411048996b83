"""Tables that repeat without end, or are larger than any roster."""

from tools.hostile_rosters.office_packages import (
    CELL,
    ODF_TYPES,
    OFFICE,
    document_xml,
    good_roster,
    row_xml,
    wrapped_file,
)
from tools.hostile_rosters.people import PERSON
from tools.hostile_rosters.zip_writer import Files


def odf_repeats() -> Files:
    files: Files = {}
    for kind in ODF_TYPES:
        row, cell = '<table:table-row table:number-rows-repeated="{}">', "<table:table-cell"
        rows = f"{row}{CELL[kind].format(PERSON)}</table:table-row>"
        number = f"{row}{CELL[kind].format(1)}</table:table-row>"
        wide = f'{cell} table:number-columns-repeated="16000000"'
        spanned = f'{cell} table:number-columns-spanned="2000000000"'
        no_numbers = ("-5", "0", "NaN", "1e9", "", "9" * 9999)
        bodies = {
            "a_million_rows": rows.format(1_048_576),
            "many_millions_twice": rows.format(900_000_000) * 2,
            "two_to_the_64_rows": rows.format(2**64),
            "sixteen_million_columns": row_xml(kind, PERSON).replace(cell, wide),
            "rows_times_columns": rows.format(50_000_000).replace(cell, wide),
            "a_thousand_times_a_million": rows.format(1_000_000) * 1000,
            "repeats_that_are_no_numbers": "".join(number.format(each) for each in no_numbers),
            "blanks_without_end": row_xml(kind, '1<text:s text:c="2000000000"/>2'),
            "spans_without_end": row_xml(kind, 1).replace(cell, spanned),
        }
        files |= {f"{name}.{kind}": wrapped_file(kind, document_xml(kind, body)) for name, body in bodies.items()}
    return files


def _xlsx_sheet(rows: str, before: str = "", after: str = "") -> bytes:
    xml = document_xml("xlsx", rows).replace("<sheetData>", before + "<sheetData>")
    return wrapped_file("xlsx", xml.replace("</sheetData>", "</sheetData>" + after))


def vast_sheets() -> Files:
    far = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
    whole = '<dimension ref="A1:XFD1048576"/>'
    overlapping = '<mergeCell ref="A1:XFD1048576"/>' * 20_000
    apart = "".join(f'<mergeCell ref="A{at}:XFD{at}"/>' for at in range(1, 60_000))
    corners = "".join(f'<row r="{at}"><c r="XFD{at}"><v>{at}</v></c></row>' for at in range(1, 1_048_576, 500))
    beyond = (
        '<row r="99999999999"><c r="ZZZZZZZZ99999999999"><v>1</v></c></row><row r="-1"><c r="A-1"><v>1</v></c></row>'
    )
    columns = '<cols><col min="1" max="2000000000" width="9"/></cols>'
    formula = '<row r="1"><c r="A1"><f t="shared" ref="A1:XFD1048576" si="0">A1+1</f><v>1</v></c></row>'
    return {
        "dimension_of_everything.xlsx": _xlsx_sheet(far, whole),
        "dimension_of_nonsense.xlsx": _xlsx_sheet(far, '<dimension ref="XFD1048576:A0:ÅÄÖ"/>'),
        "cells_at_the_far_edge.xlsx": _xlsx_sheet(corners, whole),
        "cells_beyond_the_sheet.xlsx": _xlsx_sheet(beyond),
        "merged_everything_often.xlsx": _xlsx_sheet(far, after=f"<mergeCells>{overlapping}</mergeCells>"),
        "merged_rows_by_thousands.xlsx": _xlsx_sheet(far, after=f"<mergeCells>{apart}</mergeCells>"),
        "two_billion_columns.xlsx": _xlsx_sheet(far, columns),
        "formula_over_everything.xlsx": _xlsx_sheet(formula, whole),
    }


def too_many_or_nobody() -> Files:
    many = {f"too_many_rows.{kind}": good_roster(kind, 25_000) for kind in OFFICE}
    return many | {f"headings_and_nobody.{kind}": good_roster(kind, 0) for kind in OFFICE}


def vast_word_tables() -> Files:
    wide = row_xml("docx", 1).replace("<w:p>", '<w:tcPr><w:gridSpan w:val="2000000000"/></w:tcPr><w:p>')
    grid = "<w:tr><w:trPr><w:gridBefore w:val='2000000000'/></w:trPr></w:tr>"
    nested = "<w:tr><w:tc><w:tbl>" * 5000 + row_xml("docx", 1) + "</w:tbl><w:p/></w:tc></w:tr>" * 5000
    merged = row_xml("docx", 1).replace("<w:p>", "<w:tcPr><w:vMerge/></w:tcPr><w:p>") * 15_000
    return {
        "span_without_end.docx": wrapped_file("docx", document_xml("docx", wide)),
        "grid_before_without_end.docx": wrapped_file("docx", document_xml("docx", grid)),
        "tables_in_tables.docx": wrapped_file("docx", document_xml("docx", nested)),
        "merged_upwards_from_nothing.docx": wrapped_file("docx", document_xml("docx", merged)),
    }
