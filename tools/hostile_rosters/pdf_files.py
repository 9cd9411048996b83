"""PDF files without text, with loops, bombs, overflows and lost references."""

import io
import random
import re
import struct
import zlib

from PIL import Image, ImageDraw

from tools.hostile_rosters.pdf_writer import catalog_and_page, good_pdf, pdf_file, pdf_stream
from tools.hostile_rosters.people import invented_people
from tools.hostile_rosters.xml_tricks import DEEP
from tools.hostile_rosters.zip_writer import BOMB_BYTES, Files, Pieces, bomb_pieces, checksum, raw_deflate


def _scan(mode: str) -> bytes:
    """Return pages of paper that only a human eye can read."""
    pages = []
    for _ in range(3):
        page = Image.new("L", (595, 842), 250)
        for line, (name, _office) in enumerate(invented_people(30)):
            ImageDraw.Draw(page).text((60, 60 + 24 * line), name, fill=20)
        pages.append(page.convert(mode))
    out = io.BytesIO()
    pages[0].save(out, "PDF", save_all=True, append_images=pages[1:])
    return out.getvalue()


def pdf_without_text() -> Files:
    blank = catalog_and_page(b"4 0 R")
    vast = b"/Type /XObject /Subtype /Image /Width 99999 /Height 99999 /ColorSpace /DeviceRGB /BitsPerComponent 16"
    pages = b"<< /Type /Pages /Kids [%s] /Count %d >>"
    return {
        "scan_in_grey.pdf": _scan("L"),
        "scan_in_colour.pdf": _scan("RGB"),
        "scan_in_black_and_white.pdf": _scan("1"),
        "no_pages.pdf": pdf_file([blank[0], pages % (b"", 0)]),
        "no_pages_but_a_count.pdf": pdf_file([blank[0], pages % (b"", 2_000_000_000)]),
        "negative_count.pdf": pdf_file([blank[0], pages % (b"", -5)]),
        "no_page_tree.pdf": pdf_file([b"<< /Type /Catalog >>"]),
        "blank_page.pdf": pdf_file([*blank, pdf_stream(b"")]),
        "blank_pages_by_thousands.pdf": pdf_file(
            [blank[0], pages % (b"3 0 R " * 9000, 9000), *blank[2:], pdf_stream(b"")]
        ),
        "vast_picture.pdf": pdf_file(
            [*catalog_and_page(b"4 0 R", b"/XObject << /I 5 0 R >>"), pdf_stream(b"/I Do"), pdf_stream(b"0", vast)]
        ),
        "vast_page.pdf": pdf_file(
            [*catalog_and_page(b"4 0 R", page=b"/UserUnit 1e30 /Rotate 7"), pdf_stream(b"")]
        ).replace(b"[0 0 595 842]", b"[-1e38 -1e38 1e38 1e38]"),
    }


def _form(content: bytes, *inner: int) -> bytes:
    names = b" ".join(b"/F%d %d 0 R" % (number, number) for number in inner)
    return pdf_stream(
        content, b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << %s >> >>" % names
    )


def pdf_loops() -> Files:
    blank = catalog_and_page(b"4 0 R")
    start = [*catalog_and_page(b"4 0 R", b"/XObject << /F5 5 0 R >>"), pdf_stream(b"/F5 Do")]
    # A million forms: PDFium draws each anew; more would take the memory of the machine that runs the tests.
    tenfold = [_form(b"/F%d Do " % at * 10, at) for at in range(6, 12)]
    return {
        "page_tree_in_itself.pdf": pdf_file([blank[0], b"<< /Type /Pages /Kids [2 0 R] /Count 1 >>"]),
        "page_tree_loop.pdf": pdf_file(
            [blank[0], b"<< /Type /Pages /Kids [3 0 R] /Count 9 >>", b"<< /Type /Pages /Kids [2 0 R] /Parent 2 0 R >>"]
        ),
        "page_is_its_own_parent.pdf": pdf_file([*blank, pdf_stream(b"")]).replace(b"/Parent 2", b"/Parent 3"),
        "form_in_itself.pdf": pdf_file([*start, _form(b"/F5 Do", 5)]),
        "forms_in_each_other.pdf": pdf_file([*start, _form(b"/F6 Do", 6), _form(b"/F5 Do", 5)]),
        "forms_times_ten.pdf": pdf_file([*start, *tenfold, _form(b"0 0 m")]),
        "length_is_itself.pdf": pdf_file([*blank, b"<< /Length 4 0 R >>\nstream\n\nendstream"]),
        "contents_are_the_page.pdf": pdf_file(catalog_and_page(b"[3 0 R 2 0 R 1 0 R 99 0 R]")),
        "deep_page_tree.pdf": pdf_file([blank[0], *_page_chain(5000)]),
    }


def pdf_side_trees() -> Files:
    """Loops and depths in the trees next to the pages: outline and structure."""
    item = b"<< /Title (0) /Parent 4 0 R /First 5 0 R /Last 5 0 R /Next 5 0 R /Prev 5 0 R /Count 9 >>"
    outline = [b"<< /Type /Outlines /First 5 0 R /Last 5 0 R /Count 9 >>", item]
    structure = [
        b"<< /Type /StructTreeRoot /K 5 0 R /ParentTree << /Nums [0 [5 0 R]] >> /RoleMap << /A /B /B /A >> >>",
        b"<< /Type /StructElem /S /A /P 5 0 R /Pg 3 0 R /K [5 0 R 4 0 R 0] >>",
    ]
    outlined = catalog_and_page(b"[]", catalog=b"/Outlines 4 0 R")
    tagged = catalog_and_page(b"[]", catalog=b"/MarkInfo << /Marked true >> /StructTreeRoot 4 0 R")
    return {
        "outline_loop.pdf": pdf_file([*outlined, *outline]),
        "deep_outline.pdf": pdf_file([*outlined, *_chain(b"/Title (0) /First", 10_000)]),
        "structure_loop.pdf": pdf_file([*tagged, *structure]),
        "deep_structure.pdf": pdf_file([*tagged, *_chain(b"/S /Div /K", 10_000)]),
    }


def _chain(words: bytes, length: int) -> list[bytes]:
    return [b"<< %s %d 0 R >>" % (words, at + 5) for at in range(length)] + [b"<< >>"]


def _page_chain(length: int) -> list[bytes]:
    chain = [b"<< /Type /Pages /Kids [%d 0 R] /Count 1 /Parent %d 0 R >>" % (at + 3, at + 1) for at in range(length)]
    return [*chain, b"<< /Type /Page /Parent %d 0 R /MediaBox [0 0 9 9] >>" % (length + 1)]


def _zlib_stream(pieces: Pieces) -> bytes:
    return b"\x78\xda" + raw_deflate(pieces) + struct.pack(">I", checksum(zlib.adler32, pieces, 1))


def pdf_bombs() -> Files:
    flate = b"/Filter /FlateDecode"
    page = catalog_and_page(b"4 0 R")
    ten = catalog_and_page(b"[%s]" % (b"4 0 R " * 10))
    named = catalog_and_page(b"4 0 R", b"/Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>")
    once = _zlib_stream(bomb_pieces(b"", b" " * 1000, b""))
    half = _zlib_stream(bomb_pieces(b"", b" " * 1000, b"", BOMB_BYTES // 2))
    letters = _zlib_stream(bomb_pieces(b"BT /F1 9 Tf ", b"(0) Tj ", b" ET", 20_000_000))
    return {
        "flate_bomb.pdf": pdf_file([*page, pdf_stream(once, flate)]),
        "flate_bomb_twice.pdf": pdf_file(
            [*page, pdf_stream(zlib.compress(once, 9), b"/Filter [/FlateDecode /FlateDecode]")]
        ),
        "flate_bomb_ten_times.pdf": pdf_file([*ten, pdf_stream(half, flate)]),
        "millions_of_letters.pdf": pdf_file([*named, pdf_stream(letters, flate)]),
        "millions_of_saved_states.pdf": pdf_file([*page, pdf_stream(zlib.compress(b"q " * 5_000_000), flate)]),
        "too_many_rows.pdf": good_pdf(25_000),
    }


def pdf_overflows() -> Files:
    page, zero = catalog_and_page(b"4 0 R"), zlib.compress(b"0")
    filters = b"/Filter [%s]" % (b"/FlateDecode " * 5000)
    predictor = b"/Filter /FlateDecode /DecodeParms << /Predictor 15 /Columns 2147483647 /Colors 9999 >>"
    objects = b"/Type /ObjStm /N 2147483647 /First 2147483647 /Filter /FlateDecode"
    return {
        "thousands_of_filters.pdf": pdf_file([*page, pdf_stream(zero, filters)]),
        "vast_predictor.pdf": pdf_file([*page, pdf_stream(zero, predictor)]),
        "vast_object_stream.pdf": pdf_file([*page, pdf_stream(zero, objects)]),
        "arrays_in_arrays.pdf": pdf_file([*page, pdf_stream(b""), b"[" * DEEP + b"]" * DEEP]),
        "arrays_in_contents.pdf": pdf_file([*page, pdf_stream(b"[" * DEEP + b"]" * DEEP + b" TJ")]),
        "deep_catalog.pdf": pdf_file(catalog_and_page(b"[]", catalog=b"/A " + b"<</A" * DEEP + b" 1" + b">>" * DEEP)),
    }


def broken_pdf() -> Files:
    """PDFs with a lost way: their pages are blank too, for a reader that mends them must not find a roster."""
    blank, good = pdf_file([*catalog_and_page(b"4 0 R"), pdf_stream(b"")]), good_pdf()
    table = blank.index(b"xref\n")
    itself = b"/Prev %d /Size" % table
    return {
        "xref_far_away.pdf": re.sub(rb"startxref\n\d+", b"startxref\n99999999999999999999", blank),
        "xref_negative.pdf": re.sub(rb"startxref\n\d+", b"startxref\n-1", blank),
        "xref_in_itself.pdf": blank.replace(b"/Size", itself),
        "xref_of_billions.pdf": blank.replace(b"xref\n0 5\n", b"xref\n0 4294967295\n"),
        "xref_all_wrong.pdf": re.sub(rb"\d{10} 00000 n", b"0000000003 00000 n", blank),
        "xref_missing.pdf": blank[:table],
        "root_missing.pdf": good.replace(b"/Root 5 0 R", b"/Root 99 0 R").replace(b"/Type /Catalog", b"/Type /Nothing"),
        "root_is_a_number.pdf": good.replace(b"/Root 5 0 R", b"/Root 5").replace(b"/Type /Catalog", b"/Type /Nothing"),
        "objects_misspelt.pdf": good.replace(b" 0 obj", b" 0 obx"),
        "header_and_garbage.pdf": b"%PDF-1.7\n" + random.Random(5).randbytes(5000),
        "header_and_end.pdf": b"%PDF-1.7\n%%EOF\n",
        "postscript_in_truth.pdf": b"%!PS-Adobe-3.0\n{ } loop\n",
    }
