"""Takes the pictures of the documents: python docs/screenshots.py [FOLDER], with a display (xvfb-run -a …)."""

import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from attendance_app import paths
from attendance_app.app import build_window
from attendance_app.domain.attendance import Mark
from attendance_app.domain.roster import PersonId
from attendance_app.parts import create_sample
from attendance_app.ui.main_window import MainWindow
from attendance_app.ui.settings import Settings
from attendance_app.ui.theme import apply_theme
from attendance_app.ui.translation import install_swedish


def main(folder: Path) -> None:
    """Take overview and list, light and dark, at 1366 × 768."""
    application = QApplication([])
    install_swedish(application, paths.resources() / "translations")
    apply_theme(application)
    window = _sample_window()
    for scheme, name in ((Qt.ColorScheme.Light, "light"), (Qt.ColorScheme.Dark, "dark")):
        QGuiApplication.styleHints().setColorScheme(scheme)
        for view in ("overview", "list"):
            (window.show_overview if view == "overview" else window.show_list)()
            for _ in range(20):
                application.processEvents()
            window.grab().save(str(folder / f"{view}-{name}.png"))
    window.close()


def _sample_window() -> MainWindow:
    place = Path(tempfile.mkdtemp())
    file = place / "Kommunalt forum.narvaro"
    create_sample(file)
    window = build_window(Settings(place / "narvaro.ini"))
    window.resize(1366, 768)
    window.show()
    window.open_path(file)
    window.view.mark(PersonId("p14"), Mark.EXCUSED)
    return window


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parent)
