"""Writes the source of the MSI: every file a component with a name and a GUID that stay the same in every version."""

import hashlib
import re
import uuid
from collections.abc import Iterator
from pathlib import Path
from xml.sax.saxutils import quoteattr

from tools.packaging.project import PackagingError

# Never to be changed: by this Windows knows that a later version is the same program.
UPGRADE_CODE = uuid.UUID("8d2f0b5e-6f0c-5c0a-9d3e-4f1a7b6c2e11")
KIND = "Narvaro.Forum"
_CLASSES = "Software\\Classes\\"
_REGISTRY = (
    (_CLASSES + ".narvaro", "", KIND),
    (_CLASSES + ".narvaro", "Content Type", "application/x-narvaro"),
    (_CLASSES + ".narvaro\\OpenWithProgids", KIND, ""),
    (_CLASSES + KIND, "", "Närvaro-organ"),
    (_CLASSES + KIND + "\\DefaultIcon", "", '"[InstallFolder]Narvaro.exe",0'),
    (_CLASSES + KIND + "\\shell\\open\\command", "", '"[InstallFolder]Narvaro.exe" "%1"'),
)
# Windows Installer's 8.3 names; any other name gets one made of its hash, and both are written: SHORT|long.
_SHORT = re.compile(r"[A-Za-z0-9_-]{1,8}(\.[A-Za-z0-9_-]{1,3})?")


def source_of(tree: Path, version: str) -> str:
    """Return the .wxs of ``tree``; PackagingError for a version that Windows Installer cannot compare."""
    if not re.fullmatch(r"\d{1,3}\.\d{1,3}\.\d{1,5}", version):
        raise PackagingError(f"The version of an MSI is three numbers, not {version}.")
    files = sorted(each for each in tree.rglob("*") if each.is_file())
    components = (key("c", each.relative_to(tree).as_posix()) for each in files)
    text = (Path(__file__).parent / "narvaro.wxs").read_text(encoding="utf-8")
    parts = {
        "product": stable(f"product {version}").strip("{}"),
        "upgrade": str(UPGRADE_CODE).upper(),
        "version": version,
        "files": "".join(_folder(tree, tree)),
        "shortcut": stable("shortcut"),
        "kind": stable("kind"),
        "registry": "".join(_registry()),
        "references": "".join(f'<ComponentRef Id="{each}"/>\n' for each in components),
    }
    for name, value in parts.items():
        text = text.replace(f"{{{name}}}", value)
    return text


def stable(what: str) -> str:
    """Return the GUID that something of this program has in every build."""
    return "{" + str(uuid.uuid5(UPGRADE_CODE, what)).upper() + "}"


def key(letter: str, path: str) -> str:
    """Return the identifier of a file, folder or component, which may have no sign of a path."""
    return letter + hashlib.sha256(path.encode()).hexdigest()[:24]


def short_name(name: str) -> str:
    """Return a name as the table wants it, with an 8.3 name before it where it is none itself."""
    if _SHORT.fullmatch(name):
        return name
    _, dot, end = name.rpartition(".")
    end = re.sub(r"[^A-Za-z0-9]", "", end)[:3].upper() if dot else ""
    made = hashlib.sha256(name.encode()).hexdigest()[:8].upper()
    return f"{made}.{end}|{name}" if end else f"{made}|{name}"


def _folder(folder: Path, tree: Path) -> Iterator[str]:
    inside = folder.relative_to(tree).as_posix()
    identity, name = ("InstallFolder", "Narvaro") if folder == tree else (key("d", inside), short_name(folder.name))
    yield f"<Directory Id={quoteattr(identity)} Name={quoteattr(name)}>\n"
    content = sorted(folder.iterdir())
    shorts = {short_name(each.name).split("|")[0].lower() for each in content}
    if len(shorts) != len(content):
        raise PackagingError(f"Two short names are the same in {inside}.")
    for each in content:
        yield from _folder(each, tree) if each.is_dir() else _component(each, tree)
    yield "</Directory>\n"


def _component(file: Path, tree: Path) -> Iterator[str]:
    path = file.relative_to(tree).as_posix()
    yield f'<Component Id="{key("c", path)}" Guid="{stable("file " + path)}" Win64="yes">'
    name, source = quoteattr(short_name(file.name)), quoteattr(path)
    yield f'<File Id="{key("f", path)}" Name={name} Source={source} KeyPath="yes"/></Component>\n'


def _registry() -> Iterator[str]:
    for number, (place, name, value) in enumerate(_REGISTRY):
        named = f" Name={quoteattr(name)}" if name else ""
        anchor = ' KeyPath="yes"' if number == 0 else ""
        yield f'<RegistryValue Id="r{number}" Root="HKLM" Key={quoteattr(place)}{named}'
        yield f' Type="string" Value={quoteattr(value)}{anchor}/>\n'
