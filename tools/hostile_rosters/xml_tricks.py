"""XML that expands, reaches outside, nests without end, or is broken."""

from tools.hostile_rosters.office_packages import HEAD, NEST, OFFICE, TAIL, XML, document_xml, row_xml, wrapped_file
from tools.hostile_rosters.people import invented_people
from tools.hostile_rosters.zip_writer import Files

DEEP = 100_000


def _with_doctype(kind: str, doctype: str, text: str) -> str:
    root = HEAD[kind][1:].split(" ")[0]
    return f"{XML}<!DOCTYPE {root} {doctype}>{HEAD[kind]}{row_xml(kind, text)}{TAIL[kind]}"


def _laughs() -> str:
    levels = "".join(f'<!ENTITY a{at} "{f"&a{at - 1};" * 10}">' for at in range(1, 11))
    return f'[<!ENTITY a0 "0000000000">{levels}]'


def xml_tricks() -> Files:
    files: Files = {}
    for kind in HEAD:
        opened, closed = f"<{NEST[kind]}>", f"</{NEST[kind]}>"
        laughs = _with_doctype(kind, _laughs(), "&a10;")
        attribute = HEAD[kind].replace(" ", ' x="&a10;" ', 1)
        tricks: dict[str, bytes | str] = {
            "billion_laughs": laughs,
            # A reader that searches the bytes for DOCTYPE does not find it here.
            "billion_laughs_in_utf_16": laughs.replace("UTF-8", "UTF-16").encode("utf-16"),
            "laughs_in_an_attribute": laughs.replace(HEAD[kind], attribute),
            "quadratic_blowup": _with_doctype(kind, f'[<!ENTITY a "{"0" * 100_000}">]', "&a;" * 5000),
            "entity_in_itself": _with_doctype(kind, '[<!ENTITY a "&b;"><!ENTITY b "&a;">]', "&a;"),
            "external_entity": _with_doctype(kind, '[<!ENTITY a SYSTEM "file:///etc/passwd">]', "&a;"),
            "endless_external_entity": _with_doctype(kind, '[<!ENTITY a SYSTEM "file:///dev/zero">]', "&a;"),
            "external_doctype": _with_doctype(kind, 'SYSTEM "http://127.0.0.1:9/outside.dtd"', "1"),
            "parameter_entity": _with_doctype(kind, '[<!ENTITY % a SYSTEM "file:///etc/passwd"> %a;]', "1"),
            "deep_nesting": document_xml(kind, opened * DEEP + closed * DEEP),
            "never_closed": f"{XML}{HEAD[kind]}{opened * DEEP}",
        }
        files |= {f"{name}.{kind}": wrapped_file(kind, xml) for name, xml in tricks.items()}
    return files


def broken_xml() -> Files:
    files: Files = {}
    for kind in OFFICE:
        people = "".join(row_xml(kind, *each) for each in invented_people(20))
        whole = document_xml(kind, people)
        attributes = " ".join(f'a{at}="0"' for at in range(50_000))
        broken: dict[str, bytes | str] = {
            "xml_cut_in_the_middle": whole[: len(whole) * 2 // 3],
            "xml_with_nul": whole.replace("Eva", "E\0va"),
            "xml_in_wrong_encoding": whole.replace("Eva", "Åsa").encode("latin-1"),
            "xml_in_unknown_encoding": whole.replace("UTF-8", "x-utf-42"),
            "xml_that_is_empty": b"",
            "fifty_thousand_attributes": document_xml(kind, "").replace(" xmlns", f" {attributes} xmlns", 1),
            "other_root": f"{XML}<nothing/>",
        }
        files |= {f"{name}.{kind}": wrapped_file(kind, xml) for name, xml in broken.items()}
    return files
