"""At 200 % a laptop of 1366 × 768 is a screen of 683 × 384: no window may ask for more."""

import json
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
LINES = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QMessageBox
from attendance_app.services.bundled import resources
from attendance_app.app import build_window
from attendance_app.composition import create_sample
from attendance_app.ui.actions import ACTIONS
from attendance_app.ui.shell.settings import Settings
from attendance_app.ui.widgets.theme import apply_theme
from attendance_app.ui.shell.translation import install_swedish

application = QApplication([])
install_swedish(application, resources() / "translations")
apply_theme(application)
folder = Path(sys.argv[1])
create_sample(folder / "a.narvaro")
window = build_window(Settings(folder / "a.ini"))

def shown(dialog):
    dialog.show()
    application.processEvents()
    print(type(dialog).__name__, dialog.width(), dialog.height(), flush=True)
    dialog.close()
    return 0

QDialog.exec = QMessageBox.exec = shown
QFileDialog.getOpenFileName = QFileDialog.getSaveFileName = lambda *_: ("", "")
window.show()
print("MainWindow", window.width(), window.height())
window.open_path(folder / "a.narvaro")
application.processEvents()
print("MainWindow", window.width(), window.height())
for row in ACTIONS:
    if row.name not in {"close", "views.projector", "help.open_logs"}:
        window.actions_by_name[row.name].trigger()
source = folder / "nya.csv"
source.write_text("Namn;Kommun\\nNils Holgersson;Vemmenhögs kommun\\n", encoding="utf-8")
window.forum.import_path(source)
"""


def test_every_window_fits_on_a_small_screen(tmp_path: Path) -> None:
    screen = {"name": "own", "x": 0, "y": 0, "width": 683, "height": 384, "logicalDpi": 96, "dpr": 2}
    config = tmp_path / "screens.json"
    config.write_text(json.dumps({"screens": [screen]}))
    environment = {**os.environ, "QT_QPA_PLATFORM": f"offscreen:configfile={config}"}
    done = subprocess.run(
        [sys.executable, "-c", LINES, tmp_path],
        cwd=ROOT, env=environment, capture_output=True, text=True, timeout=90, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    sizes = [line.split() for line in done.stdout.splitlines()]
    assert {"MainWindow", "RosterEditor", "AnnexPreview", "RosterImportDialog"} <= {name for name, *_ in sizes}
    assert [size for size in sizes if int(size[1]) > 683 or int(size[2]) > 384] == []
