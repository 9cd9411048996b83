"""A reportlab canvas that draws and tags in one pass: PDF/UA-1 and PDF/A (2a, or 1a) at once.

It uses private names of reportlab (``_code``, ``_doc``, ``delayedFonts``); the validators in the tests guard an
upgrade. Only instances of reportlab's classes are changed, never the classes.
"""

import io
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from reportlab import rl_config
from reportlab.lib.rl_accel import fp_str
from reportlab.pdfbase import pdfdoc, pdfmetrics
from reportlab.pdfgen.canvas import Canvas

from attendance_app.documents.annex.metadata import DocumentInfo, metadata
from attendance_app.services.bundled import resources

# Binary streams: base 85 is a quarter longer and slow.
rl_config.useA85 = 0
_TREE = "StructTreeRoot"
_ICC = resources() / "icc" / "srgb.icc"


@dataclass(slots=True)
class Element:
    """One element of the structure tree; kids are elements, or marked content as (page, number)."""

    role: str
    parent: "Element | None"
    number: int
    attributes: str = ""
    spoken: str = ""
    described: str = ""
    kids: "list[Element | tuple[int, int]]" = field(default_factory=list)


class TaggedCanvas:
    """Draw on ``canvas`` within ``leaf`` (tagged content) or ``artifact`` (skipped by a screen reader)."""

    def __init__(self, size: tuple[float, float], info: DocumentInfo, font: str, flavour: str = "2a") -> None:
        """Begin a document; ``font`` is embedded and current at first, ``flavour`` is "2a" or "1a"."""
        self._buffer = io.BytesIO()
        self._flavour, self._info = flavour, info
        version = (1, 4) if flavour.startswith("1") else (1, 7)
        options: dict[str, Any] = {"initialFontName": font, "pdfVersion": version}
        self.canvas: Any = Canvas(self._buffer, pagesize=size, invariant=1, pageCompression=1, **options)
        self.groups_rows = not flavour.startswith("1")
        self._elements: list[Element] = []
        self._root = self._new("Document", None)
        self._open = self._root
        self._marked: list[list[Element]] = [[]]

    @contextmanager
    def tag(self, role: str, attributes: str = "", spoken: str = "", described: str = "") -> Iterator[Element]:
        """Open an element; ``attributes`` is PDF text ("/O /Table /Scope /Row").

        ``spoken`` is text that replaces the content (ActualText), ``described`` a picture's alternative text.
        """
        element = self._new(role, self._open, attributes, spoken, described)
        self._open.kids.append(element)
        with self._within(element):
            yield element

    @contextmanager
    def leaf(self, role: str, attributes: str = "", spoken: str = "", described: str = "") -> Iterator[None]:
        """Open an element; what is drawn inside becomes its content."""
        # Not built on ``tag``: this is the innermost loop, and one generator is faster than two.
        element, before = self._new(role, self._open, attributes, spoken, described), self._open
        before.kids.append(element)
        self._open, marks = element, self._marked[-1]
        element.kids.append((len(self._marked) - 1, len(marks)))
        self.canvas._code.append(f"/{role} <</MCID {len(marks)}>> BDC")
        marks.append(element)
        yield
        self.canvas._code.append("EMC")
        self._open = before

    def text(self, x: float, y: float, text: str) -> None:
        """Draw one line in the canvas's current font, as ``drawString`` does at twice the cost."""
        canvas, document = self.canvas, self.canvas._doc
        font: Any = pdfmetrics.getFont(canvas._fontname)
        size = fp_str(canvas._fontsize)
        canvas._code.append(f"BT 1 0 0 1 {fp_str(x, y)} Tm")
        for subset, chunk in font.splitString(text, document):
            name = font.getSubsetInternalName(subset, document)
            canvas._code.append(f"{name} {size} Tf ({canvas._escape(chunk)}) Tj")
        canvas._code.append("ET")

    @contextmanager
    def artifact(self) -> Iterator[None]:
        """Draw what is not content: rules, repeated headers, page numbers."""
        self.canvas._code.append("/Artifact BMC")
        yield
        self.canvas._code.append("EMC")

    @contextmanager
    def reopened(self, element: Element) -> Iterator[None]:
        """Continue an element that was opened before, such as a table on its next page."""
        with self._within(element):
            yield

    @property
    def current(self) -> Element:
        """The innermost element that is open."""
        return self._open

    def end_page(self) -> None:
        """Finish a page; open elements continue on the next."""
        self.canvas.showPage()
        page = self.canvas._doc.Pages.pages[-1]
        page.__NoDefault__ = [*page.__NoDefault__, "StructParents", "Tabs"]
        page.StructParents, page.Tabs = len(self._marked) - 1, pdfdoc.PDFName("S")
        self._marked.append([])

    def finished(self) -> bytes:
        """Finish the document and return its bytes; nothing can be drawn afterwards."""
        document = self.canvas._doc
        document.encrypt = _LineBeforeEndstream()
        document.info = _Info(self._info)
        for font in document.delayedFonts:
            font.addObjects(document)
        document.delayedFonts = []
        for name, held in list(document.idToObject.items()):
            if name.startswith("toUnicodeCMap:"):
                held.content = _mended_map(held.content)
            # The signature is the file's ID: without the content, other contents would have the same.
            if isinstance(held, pdfdoc.PDFPage):
                document.signature.update(str(held.stream).encode("utf-8", "replace"))
        self._fill_catalog(document)
        self.canvas.save()
        return self._buffer.getvalue()

    @contextmanager
    def _within(self, element: Element) -> Iterator[None]:
        before, self._open = self._open, element
        yield
        self._open = before

    def _new(
        self, role: str, parent: Element | None, attributes: str = "", spoken: str = "", described: str = ""
    ) -> Element:
        element = Element(role, parent, len(self._elements), attributes, spoken, described)
        self._elements.append(element)
        return element

    def _fill_catalog(self, document: Any) -> None:
        for element in self._elements:
            document.Reference(_TreeObject(lambda _, each=element: self._element_text(document, each)), _name(element))
        catalog = document.Catalog
        catalog.__NoDefault__ = [*catalog.__NoDefault__, "OutputIntents"]
        # Strings as ready text: reportlab's own would pass the streams' encoder.
        catalog.Lang = _text(self._info.language)
        catalog.MarkInfo = pdfdoc.PDFDictionary({"Marked": "true"})
        catalog.ViewerPreferences = pdfdoc.PDFDictionary({"DisplayDocTitle": "true"})
        catalog.StructTreeRoot = _TreeObject(lambda _: self._root_text(document))
        document.Reference(catalog.StructTreeRoot, _TREE)
        catalog.Metadata = _xml_stream(metadata(self._info, self._flavour))
        catalog.OutputIntents = pdfdoc.PDFArray([_output_intent(document)])

    def _root_text(self, document: Any) -> str:
        pages = " ".join(
            f"{number} [{' '.join(_reference(document, _name(each)) for each in marks)}]"
            for number, marks in enumerate(self._marked[:-1])
        )
        root, last = _reference(document, _name(self._root)), len(self._marked) - 1
        return f"<< /Type /StructTreeRoot /K {root} /ParentTree << /Nums [{pages}] >> /ParentTreeNextKey {last} >>"

    def _element_text(self, document: Any, element: Element) -> str:
        parent = _name(element.parent) if element.parent else _TREE
        parts = [f"/Type /StructElem /S /{element.role} /P {_reference(document, parent)}"]
        kids = []
        for kid in element.kids:
            if isinstance(kid, Element):
                kids.append(_reference(document, _name(kid)))
            else:
                page = _reference(document, f"Page{kid[0] + 1}")
                kids.append(f"<< /Type /MCR /Pg {page} /MCID {kid[1]} >>")
        parts.append(f"/K [{' '.join(kids)}]")
        parts += [f"/A << {element.attributes} >>"] if element.attributes else []
        parts += [f"/ActualText {_text(element.spoken)}"] if element.spoken else []
        parts += [f"/Alt {_text(element.described)}"] if element.described else []
        return f"<< {' '.join(parts)} >>"


class _TreeObject(pdfdoc.PDFObject):
    """An indirect object that is formatted last, when all object numbers are known."""

    __RefOnly__ = 1

    def __init__(self, made: Any) -> None:
        self._made = made

    def format(self, document: Any) -> bytes:
        return str(self._made(document)).encode("ascii")


class _LineBeforeEndstream:
    """PDF/A 6.1.7.1 wants an end of line before ``endstream``; every stream passes ``encode``."""

    def prepare(self, document: Any) -> None:
        """Nothing is encrypted."""

    def info(self) -> None:
        """Nothing is encrypted."""

    def register(self, number: int, version: int) -> None:
        """Nothing is encrypted."""

    def encode(self, content: Any) -> Any:
        return _EndedStream(content if isinstance(content, bytes) else str(content).encode("latin-1"))


class _EndedStream(pdfdoc.PDFObject):
    """A stream's bytes and the end of line after them, which its length does not count."""

    def __init__(self, content: bytes) -> None:
        self._content = content

    def __len__(self) -> int:
        return len(self._content)

    def format(self, document: Any) -> bytes:
        return self._content + b"\n"


class _Info(pdfdoc.PDFObject):
    """The Info dictionary, with exactly the properties of the XMP metadata."""

    invariant = 1

    def __init__(self, info: DocumentInfo) -> None:
        self._held = info

    def digest(self, signature: Any) -> None:
        signature.update(repr(self._held).encode())

    def format(self, document: Any) -> bytes:
        info = self._held
        words = {"Title": info.title, "Author": info.author, "Creator": info.creator, "Producer": info.producer}
        words |= {"Subject": info.subject, "Keywords": info.keywords}
        parts = [f"/{key} {_text(value)}" for key, value in words.items() if value]
        parts += [f"/{key} ({_day(info.day)})" for key in ("CreationDate", "ModDate")]
        return f"<< {' '.join(parts)} >>".encode("ascii")


def _name(element: Element) -> str:
    return f"Element{element.number}"


def _reference(document: Any, name: str) -> str:
    return f"{document.idToObjectNumberAndVersion[name][0]} 0 R"


def _text(text: str) -> str:
    return f"<FEFF{text.encode('utf-16-be').hex().upper()}>"


def _day(day: date) -> str:
    return f"D:{day:%Y%m%d}000000+00'00'"


def _xml_stream(content: bytes) -> Any:
    names = {"Type": pdfdoc.PDFName("Metadata"), "Subtype": pdfdoc.PDFName("XML")}
    # An archive reads the metadata without unpacking it.
    return pdfdoc.PDFStream(pdfdoc.PDFDictionary(names), content)


def _output_intent(document: Any) -> Any:
    profile = pdfdoc.PDFStream(pdfdoc.PDFDictionary({"N": 3}), _ICC.read_bytes(), filters=[pdfdoc.PDFZCompress])
    held = {
        "Type": pdfdoc.PDFName("OutputIntent"),
        "S": pdfdoc.PDFName("GTS_PDFA1"),
        "OutputConditionIdentifier": _text("sRGB"),
        "Info": _text("sRGB IEC61966-2.1"),
        "DestOutputProfile": document.Reference(profile),
    }
    return pdfdoc.PDFDictionary(held)


def _mended_map(made: str) -> str:
    """Return reportlab's ToUnicode map corrected: without code 0, in blocks of at most 100, in UTF-16."""
    head, rest = made.split("endcodespacerange\n", 1)
    rows = [row.split() for row in rest.split("beginbfchar\n", 1)[1].split("endbfchar", 1)[0].splitlines()]
    pairs = [(code, int(sign.strip("<>"), 16)) for code, sign in rows]
    lines = [f"{code} <{chr(sign).encode('utf-16-be').hex().upper()}>" for code, sign in pairs if sign]
    blocks = [lines[start : start + 100] for start in range(0, len(lines), 100)]
    body = "".join(f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar\n" for block in blocks)
    return f"{head}endcodespacerange\n{body}{made.split('endbfchar', 1)[1].lstrip()}"
