"""The program's language: Swedish unless the system is English, or what was chosen; Qt's own words too."""

from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication


def language_for(chosen: str, system: QLocale) -> str:
    """Return "sv" or "en": what was chosen, where nothing was ("") English only on an English system."""
    if chosen in {"sv", "en"}:
        return chosen
    return "en" if system.language() == QLocale.Language.English else "sv"


def install_language(application: QApplication, folder: Path, language: str) -> None:
    """Use ``language``: the source is English, Swedish comes from ``folder``/narvaro_sv.qm."""
    if language == "en":
        QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    else:
        install_swedish(application, folder)


def install_swedish(application: QApplication, folder: Path) -> None:
    """Use Swedish: Qt's own texts (Spara, Avbryt) and ours from ``folder``/narvaro_sv.qm."""
    QLocale.setDefault(QLocale(QLocale.Language.Swedish, QLocale.Country.Sweden))
    own = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    for file in (own / "qtbase_sv.qm", folder / "narvaro_sv.qm"):
        translator = QTranslator(application)
        if translator.load(str(file)):
            application.installTranslator(translator)
