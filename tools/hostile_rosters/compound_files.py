"""Files locked with a password or of an older program: OLE compound files, encrypted ODF and PDF."""

import io
import random
import struct

import pikepdf

from tools.hostile_rosters.office_packages import ODF_TYPES, XML, odf_frame
from tools.hostile_rosters.pdf_writer import catalog_and_page, good_pdf, pdf_file
from tools.hostile_rosters.people import PERSON
from tools.hostile_rosters.zip_writer import Files, stored_entry, zip_archive


def _directory_entry(name: str, kind: int, right: int, child: int, start: int, size: int) -> bytes:
    text = name.encode("utf-16-le")
    none = 0xFFFFFFFF
    length = len(text) + 2 if text else 0
    return struct.pack(
        "<64sHBB3I16sI2QIQ", text, length, kind, 1, none, right if right else none, child if child else none,
        b"", 0, 0, 0, start, size,
    )  # fmt: skip


def _compound(streams: Files, loop: bool = False) -> bytes:
    """Return an OLE compound file of up to three streams, each long enough to need no mini stream."""
    end, free = 0xFFFFFFFE, 0xFFFFFFFF
    fat, sectors = [0xFFFFFFFD, end], bytearray()
    entries = [_directory_entry("Root Entry", 5, 0, 1, end, 0)]
    for at, (name, content) in enumerate(streams.items(), 1):
        content = content.ljust(4096) + b" " * (-max(len(content), 4096) % 512)
        start, count = len(fat), len(content) // 512
        fat += [*range(start + 1, start + count), start if loop else end]
        sectors += content
        right = at + 1 if at < len(streams) else 0
        entries.append(_directory_entry(name, 2, right, 0, start, 2_000_000_000 if loop else len(content)))
    entries += [bytes(128)] * (4 - len(entries))
    header = struct.pack("<8s16s5H6x9I", bytes.fromhex("d0cf11e0a1b11ae1"), b"", 0x3E, 3, 0xFFFE, 9, 6,
                         0, 1, 1, 0, 4096, end, 0, end, 0)  # fmt: skip
    places = struct.pack("<109I", 0, *[free] * 108)
    table = struct.pack("<128I", *fat, *[free] * (128 - len(fat)))
    return header + places + table + b"".join(entries) + bytes(sectors)


def _password_protected() -> bytes:
    cipher = 'saltSize="16" blockSize="16" keyBits="256" cipherAlgorithm="AES" cipherChaining="ChainingModeCBC"'
    salt = 'hashSize="64" hashAlgorithm="SHA512" saltValue="AAAAAAAAAAAAAAAAAAAAAA=="'
    value = "A" * 43 + "="
    space = "http://schemas.microsoft.com/office/2006"
    info = (
        f'{XML}<encryption xmlns="{space}/encryption" xmlns:p="{space}/keyEncryptor/password">'
        f'<keyData {cipher} {salt}/><dataIntegrity encryptedHmacKey="{value}" encryptedHmacValue="{value}"/>'
        f'<keyEncryptors><keyEncryptor uri="{space}/keyEncryptor/password"><p:encryptedKey {cipher} {salt} '
        f'spinCount="100000" encryptedVerifierHashInput="{value}" encryptedVerifierHashValue="{value}" '
        f'encryptedKeyValue="{value}"/>'
        "</keyEncryptor></keyEncryptors></encryption>"
    )
    package = struct.pack("<Q", 8000) + random.Random(2).randbytes(8000)
    return _compound({"EncryptionInfo": struct.pack("<HHI", 4, 4, 0x40) + info.encode(), "EncryptedPackage": package})


def _locked_odf(kind: str) -> bytes:
    inside = (
        '<manifest:encryption-data manifest:checksum-type="SHA256/1K" manifest:checksum="AAAA">'
        '<manifest:algorithm manifest:algorithm-name="http://www.w3.org/2001/04/xmlenc#aes256-cbc" '
        'manifest:initialisation-vector="AAAAAAAAAAAAAAAAAAAAAA=="/><manifest:key-derivation '
        'manifest:key-derivation-name="PBKDF2" manifest:iteration-count="1000000000" manifest:salt="AAAA"/>'
        "</manifest:encryption-data>"
    )
    return zip_archive([*odf_frame(kind, inside), stored_entry("content.xml", random.Random(3).randbytes(4096))])


def locked_files() -> Files:
    files = {f"password_protected.{kind}": _password_protected() for kind in ("xlsx", "docx", "xls", "csv")}
    files |= {f"password_protected.{kind}": _locked_odf(kind) for kind in ODF_TYPES}
    for name, lock in {
        "aes_256": pikepdf.Encryption(user="user", owner="owner", R=6),
        "aes_128": pikepdf.Encryption(user="user", owner="owner", R=4),
        "rc4": pikepdf.Encryption(user="user", owner="owner", R=3, aes=False, metadata=False),
    }.items():
        out = io.BytesIO()
        with pikepdf.open(io.BytesIO(good_pdf())) as pdf:
            pdf.save(out, encryption=lock)
        files[f"password_protected_{name}.pdf"] = out.getvalue()
    unknown = b"/Encrypt << /Filter /Nobody /V 99 /R 99 /O (0) /U (0) /P -1 >> /ID [(0) (0)]"
    files["unknown_protection.pdf"] = pdf_file(catalog_and_page(b"[]"), unknown)
    return files


def older_programs() -> Files:
    word = _compound({"1Table": b"\0" * 5000, "WordDocument": b"\xec\xa5\xc1\0" + b"\0" * 5000})
    book = _compound({"Workbook": struct.pack("<4H", 0x0809, 16, 0x0600, 5) + b"\0" * 5000})
    mail = _compound({"__properties_version1.0": b"\0" * 5000})
    access = b"\0\1\0\0Standard Jet DB\0\1\0\0\0" + b"\0" * 4096
    rich = rb"{\rtf1\ansi{\fonttbl{\f0 Arial;}}\trowd\cellx4000 " + PERSON.encode() + rb"\cell\row}"
    files = {"old_word.doc": word, "empty_book.xls": book, "mail.msg": mail, "database.mdb": access, "text.rtf": rich}
    files |= {f"old_word.{kind}": word for kind in ("docx", "xlsx", "csv", "odt")}
    files |= {f"empty_book.{kind}": book for kind in ("xlsx", "ods", "csv")}
    files |= {"database.xlsx": access, "database.csv": access, "text_in_rtf.docx": rich, "text_in_rtf.odt": rich}
    files |= {
        f"compound_loop.{kind}": _compound({"Workbook": b"", "WordDocument": b""}, True) for kind in ("xls", "doc")
    }
    return files | {"compound_header_only.xls": word[:512], "compound_cut.doc": word[:700]}
