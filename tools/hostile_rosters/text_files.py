"""Texts that are too large, hold nobody, or are something else."""

from tools.hostile_rosters.office_packages import XML, good_roster
from tools.hostile_rosters.pdf_writer import catalog_and_page, pdf_file, pdf_stream
from tools.hostile_rosters.people import PERSON, invented_people
from tools.hostile_rosters.zip_writer import Files


def texts_too_large() -> Files:
    people = "".join(f"{name};{office}\n" for name, office in invented_people(25_000))
    padded = "".join(f"{name};{'x' * 1095}\n" for name, _ in invented_people(10_000))
    wide = ";".join(str(at) for at in range(30_000))
    names = ";".join([PERSON] * 30_000)
    dashes = "".join(f"{' - '.join(f'Ek{at * row:x}' for at in range(60))}\n" for row in range(2000))
    files = {
        "eleven_megabytes": f"Namn;Anteckning\n{padded}",
        "one_line_of_five_million_letters": "a" * 5_000_000,
        "thirty_thousand_columns": f"{wide}\n{wide}\n",
        "thirty_thousand_columns_of_names": f"{names}\n{names}\n",
        "too_many_rows": f"Namn;Organisation\n{people}",
        "quote_never_closed": 'Namn\n"' + "0;0\n" * 150_000,
        "a_million_quotes": '"' * 1_000_001,
        "a_million_separators": ";" * 1_000_000,
        "a_million_empty_lines": "\n" * 1_000_000,
        "half_a_million_accents": "e" + "\u0301" * 500_000,
        # Small enough to be read at once: what costs is to understand them.
        "a_megabyte_of_dashes": f"{'Ek - ' * 90}\n" * 2200,
        "a_megabyte_of_other_dashes": dashes,
        "a_megabyte_of_stars": f"{'*' * 490}\n" * 2036,
        "a_megabyte_of_capitals": f"{'Ab' * 250}\n" * 1996,
        "a_megabyte_of_half_brackets": f"{'(a' * 220}\n" * 2200,
        "a_megabyte_of_brackets": f"Anna Ek {'(a)' * 150}\n" * 2180,
        "a_megabyte_of_words_of_490_letters": f"{'A' * 490}\n" * 2000,
        "a_megabyte_of_footnotes": f"A{' 1)' * 150}b\n" * 2200,
        "a_megabyte_of_small_cells": f"{';'.join(['A B'] * 200)}\n" * 1240,
    }
    return {f"{name}.csv": content.encode() for name, content in files.items()}


def texts_without_people() -> Files:
    numbers = "".join(f"{at};{at * 7};{at / 3:.2f}\n" for at in range(400))
    return {
        "nul_bytes.csv": b"\0" * 10_000,
        "nul_between_letters.csv": b"Namn\n" + b"A\0\0n\0\0n\0\0a\n" * 50,
        "only_control_characters.csv": bytes(range(1, 9)) * 500,
        "only_escapes.csv": b"\x1b[2J\x1b]0;0\x07" * 500,
        "only_blanks.csv": " \t\r\n\u00a0\u2003\u3000".encode() * 500,
        "only_invisible_letters.csv": "\u200b\u200e\u202e\ufeff\u2060\n".encode() * 500,
        "only_numbers.csv": numbers.encode(),
        "only_numbers.txt": numbers.encode(),
        "only_headings.csv": b"Namn;Organisation;Parti\n",
        "only_punctuation.csv": b"!;?;#\n-;--;---\n" * 50,
    }


def texts_of_wrong_kind() -> Files:
    sign_in = "<!DOCTYPE html><html><head><title>403</title></head><body><form></form></body></html>"
    return {
        "only_a_byte_order_mark.csv": b"\xef\xbb\xbf",
        "only_a_byte_order_mark_of_utf_16.csv": b"\xff\xfe",
        "utf_16_of_odd_length.csv": "Namn\nAnna Andersson\n".encode("utf-16")[:-1],
        "utf_16_of_half_letters.csv": b"\xff\xfe" + b"\x00\xd8" * 500,
        "utf_32_out_of_range.csv": b"\xff\xfe\0\0" + b"\xff\xff\xff\x7f" * 500,
        "bytes_of_no_encoding.csv": b"\x81\x8d\x8f\x90\x9d\xff\xfe\xc0\n" * 500,
        "page_of_a_sign_in.csv": sign_in.encode(),
        "xml_in_truth.csv": f"{XML}<a><b>1</b></a>".encode(),
        "pdf_in_truth.csv": pdf_file([*catalog_and_page(b"4 0 R"), pdf_stream(b"")]),
        "empty_table_in_truth.csv": good_roster("xlsx", 0),
    }
