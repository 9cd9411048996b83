"""Asking where a document goes."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget


def ask_where(parent: QWidget, title: str, name: str, kind: str) -> Path | None:
    """Ask where the document called ``name`` goes; ``kind`` is its ending ("pdf"). None where she changed her mind."""
    words = "Närvaro" if kind == "narvaro" else kind.upper()
    chosen, _ = QFileDialog.getSaveFileName(parent, title, in_documents(name), f"{words} (*.{kind})")
    if not chosen:
        return None
    return Path(chosen) if chosen.lower().endswith(f".{kind}") else Path(f"{chosen}.{kind}")


def in_documents(name: str = "") -> str:
    """Return where a dialog begins: the user's documents, not the folder that the program was started in."""
    folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    return str(folder / name)
