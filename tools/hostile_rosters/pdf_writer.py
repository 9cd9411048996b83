"""PDF files by hand, object by object."""

from tools.hostile_rosters.people import invented_people


def pdf_stream(data: bytes, words: bytes = b"") -> bytes:
    return b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(data), words, data)


def pdf_file(objects: list[bytes], trailer: bytes = b"", root: int = 1) -> bytes:
    out, places = bytearray(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"), []
    for at, each in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (at, each)
    start, count = len(out), len(objects) + 1
    out += b"xref\n0 %d\n0000000000 65535 f \n" % count + b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer\n<< /Size %d /Root %d 0 R %s >>\nstartxref\n%d\n%%%%EOF\n" % (count, root, trailer, start)
    return bytes(out)


def catalog_and_page(contents: bytes, resources: bytes = b"", catalog: bytes = b"", page: bytes = b"") -> list[bytes]:
    """Return objects 1 to 3; what they point at is number 4 and on."""
    return [
        b"<< /Type /Catalog /Pages 2 0 R %s >>" % catalog,
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %s /Resources << %s >> %s >>"
        % (contents, resources, page),
    ]


def good_pdf(lines: int = 300) -> bytes:
    """Return a roster whose catalog comes last: what is cut at 90 % has lost its way to the pages."""
    height = lines * 14 + 80
    people = ("Namn", *(name for name, _ in invented_people(lines)))
    text = "".join(f"1 0 0 1 50 {height - 40 - at * 14} Tm ({name}) Tj\n" for at, name in enumerate(people))
    return pdf_file(
        [
            pdf_stream(f"BT /F1 11 Tf\n{text}ET".encode()),
            b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
            b"<< /Type /Page /Parent 4 0 R /MediaBox [0 0 595 %d] /Contents 1 0 R "
            b"/Resources << /Font << /F1 2 0 R >> >> >>" % height,
            b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            b"<< /Type /Catalog /Pages 4 0 R >>",
        ],
        root=5,
    )
