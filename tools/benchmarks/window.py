"""The application that a benchmark of the window runs in."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from PySide6.QtWidgets import QApplication

from attendance_app.services.bundled import resources
from attendance_app.ui.shell.translation import install_swedish
from attendance_app.ui.widgets.theme import apply_theme


def dressed_application() -> QApplication:
    """Return the application as the secretary has it: in Swedish, in the program's colours."""
    application = QApplication(sys.argv[:1])
    install_swedish(application, resources() / "translations")
    apply_theme(application)
    return application
