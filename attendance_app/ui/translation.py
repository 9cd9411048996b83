"""The program's language: Swedish, Qt's own words too."""

from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication


def install_swedish(application: QApplication, folder: Path) -> None:
    """Speak Swedish: Qt's words (Spara, Avbryt) and ours from ``folder``/narvaro_sv.qm."""
    QLocale.setDefault(QLocale(QLocale.Language.Swedish, QLocale.Country.Sweden))
    own = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    for file in (own / "qtbase_sv.qm", folder / "narvaro_sv.qm"):
        translator = QTranslator(application)
        if translator.load(str(file)):
            application.installTranslator(translator)
