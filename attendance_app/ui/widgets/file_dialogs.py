"""Asking for a file to open, or where a document is saved: in the folder where the user last was."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

# The property of the application that keeps the folder: dialogs of every window share it.
_FOLDER = "lastFolder"
# What the kinds are called that have another name than their ending.
_NAMES = {"narvaro": "Närvaro", "xlsx": "Excel", "txt": "Text"}


def ask_file(parent: QWidget, title: str, kinds: str) -> Path | None:
    """Ask for a file to open; ``kinds`` is Qt's filter ("Pictures (*.png *.jpg)"). None where the user cancels."""
    name, _ = QFileDialog.getOpenFileName(parent, title, in_last_folder(), kinds)
    return _kept(Path(name)) if name else None


def ask_forum(parent: QWidget, title: str) -> Path | None:
    """Ask for a forum file to open. None where the user cancels."""
    return ask_file(parent, title, forum_files())


def ask_where(parent: QWidget, title: str, name: str, *endings: str) -> Path | None:
    """Ask where the document called ``name`` is saved. None where the user cancels.

    ``endings`` are the kinds to choose from ("pdf"); a name typed without one of them gets the kind that is chosen.
    """
    kinds = {f"{_NAMES.get(each, each.upper())} (*.{each})": each for each in endings}
    chosen, kind = QFileDialog.getSaveFileName(parent, title, in_last_folder(name), ";;".join(kinds))
    return _kept(_with_ending(chosen, *endings, wanted=kinds.get(kind, endings[0]))) if chosen else None


def ask_folder(parent: QWidget, title: str) -> Path | None:
    """Ask for a folder to write several documents in. None where the user cancels."""
    chosen = QFileDialog.getExistingDirectory(parent, title, in_last_folder())
    if chosen:
        remember_folder(Path(chosen))
    return Path(chosen) if chosen else None


def ask_new_forum(parent: QWidget, title: str, proposed: Path) -> Path | None:
    """Ask where a new forum file is written; whoever writes it refuses to replace one. None where the user cancels."""
    without_asking = QFileDialog.Option.DontConfirmOverwrite
    chosen, _ = QFileDialog.getSaveFileName(parent, title, str(proposed), forum_files(), options=without_asking)
    return _kept(_with_ending(chosen, "narvaro", wanted="narvaro")) if chosen else None


def forum_files() -> str:
    """Return the filter of our own files."""
    return QCoreApplication.translate("FileDialogs", "Närvaro body (*.narvaro)")


def in_last_folder(name: str = "") -> str:
    """Return where a dialog begins: where the user last was, at first in the documents, or else at home.

    Never the folder that the program was started in.
    """
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    for folder in (last_folder(), Path(documents)):
        if folder is not None and folder.is_dir():
            return str(folder / name)
    return str(Path.home() / name)


def last_folder() -> Path | None:
    """Return the folder where the user last chose a file, None before that."""
    application = QCoreApplication.instance()
    kept = application.property(_FOLDER) if application is not None else None
    return Path(str(kept)) if kept else None


def remember_folder(folder: Path) -> None:
    """Begin the next dialog in ``folder``."""
    application = QCoreApplication.instance()
    if application is not None:
        application.setProperty(_FOLDER, str(folder))


def _kept(chosen: Path) -> Path:
    remember_folder(chosen.parent)
    return chosen


def _with_ending(chosen: str, *endings: str, wanted: str) -> Path:
    path = Path(chosen)
    return path if path.suffix.lower().removeprefix(".") in endings else Path(f"{chosen}.{wanted}")
