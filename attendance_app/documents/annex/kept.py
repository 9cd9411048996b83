"""Checks what a PDF from anybody holds: nothing but pages. Runs in the child process."""

import io
import zlib

import pikepdf

# Bytes; an annex of ten thousand people has some five million, twenty unpacked.
_MOST_BYTES, _MOST_UNPACKED, _MOST_OBJECTS = 20_000_000, 100_000_000, 500_000
# What can do something in the reader's program, or carry another file; an annex has none of it.
_ACTIVE = frozenset({
    "/OpenAction", "/AA", "/JS", "/JavaScript", "/Launch", "/EmbeddedFile", "/EmbeddedFiles", "/EF", "/AF", "/AcroForm",
    "/XFA", "/RichMedia", "/Annots", "/Encrypt",
})  # fmt: skip
_ACTIONS = frozenset({
    "/Launch", "/JavaScript", "/URI", "/GoToR", "/GoToE", "/SubmitForm", "/ImportData", "/Rendition", "/Movie",
    "/Sound", "/Named", "/Hide",
})  # fmt: skip


def is_plain_pdf(content: bytes) -> bool:
    """Tell if ``content`` is a PDF with nothing that acts, and no more when it is unpacked than an annex may have."""
    if not content.startswith(b"%PDF-1.") or len(content) > _MOST_BYTES:
        return False
    try:
        with pikepdf.open(io.BytesIO(content), attempt_recovery=False) as document:
            if document.is_encrypted or len(document.objects) > _MOST_OBJECTS:
                return False
            left = _MOST_UNPACKED
            for each in document.objects:
                left -= _unpacked(each, left) if isinstance(each, pikepdf.Stream) else 0
                if left < 0 or _acts(each):
                    return False
    except (pikepdf.PdfError, ValueError, TypeError, KeyError, RuntimeError, zlib.error):
        return False
    return True


def _acts(part: pikepdf.Object, depth: int = 0) -> bool:
    """Tell if an object, or one written within it, does something when the document is opened or used."""
    if depth > 50:
        return True
    if isinstance(part, pikepdf.Array):
        return any(_acts(each, depth + 1) for each in part if _is_inner(each))
    if not isinstance(part, pikepdf.Dictionary | pikepdf.Stream):
        return False
    if _ACTIVE & set(part.keys()) or str(part.get("/S", "")) in _ACTIONS:
        return True
    return any(_acts(each, depth + 1) for _, each in part.items() if _is_inner(each))


def _is_inner(part: object) -> bool:
    # The others are in the document's own list of objects.
    return isinstance(part, pikepdf.Array | pikepdf.Dictionary) and not part.is_indirect


def _unpacked(stream: pikepdf.Stream, most: int) -> int:
    """Return a stream's size unpacked, at most one more than ``most``; ValueError for a filter that no annex has."""
    filters = stream.get("/Filter", pikepdf.Array())
    names = [str(each) for each in filters] if isinstance(filters, pikepdf.Array) else [str(filters)]
    packed = stream.read_raw_bytes()
    if not names:
        return len(packed)
    if names != ["/FlateDecode"]:
        raise ValueError("filter")
    return len(zlib.decompressobj().decompress(packed, max(1, most + 1)))
