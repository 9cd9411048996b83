"""PySide6 6.12.0 ends the process on Python 3.11: this loop tells when a newer wheel is safe."""

import subprocess
import sys

LOOP = """
from PySide6.QtWidgets import QApplication, QLabel
application = QApplication([])
label = QLabel()
for number in range(20_000):
    label.setText("x")
print("alive")
"""


def test_twenty_thousand_calls_that_return_none_leave_the_process_alive() -> None:
    done = subprocess.run([sys.executable, "-c", LOOP], capture_output=True, text=True, check=False)
    assert done.stdout.strip() == "alive", done.stderr[-300:]
