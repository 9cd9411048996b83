"""Builds the source archive and from it the wheel, installs it with all it needs, and uses it away from the checkout.

.venv/bin/python tools/release/wheel.py, or dev.py release wheel. The files are left in build/wheel.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
OUT = ROOT / "build" / "wheel"
BIN = "Scripts" if os.name == "nt" else "bin"
MEETING = "2024-12-13"
# How long a window must stay open to be said to have opened.
OPEN_S = 5


def main() -> int:
    """Build, install, use; an exception where a step fails."""
    shutil.rmtree(OUT, ignore_errors=True)
    # Without a choice, build makes the wheel from the source archive: both are known to be complete.
    subprocess.check_call([sys.executable, "-m", "build", "--no-isolation", "--outdir", OUT, ROOT])
    (wheel,) = OUT.glob("*.whl")
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        subprocess.check_call([sys.executable, "-m", "venv", folder / "venv"])
        subprocess.check_call([folder / "venv" / BIN / "python", "-m", "pip", "install", "-q", wheel])
        use(folder / "venv" / BIN / "narvaro", folder)
    print(f"\n{wheel.name}: installed, and its command, annex and window work")
    return 0


def use(narvaro: Path, folder: Path) -> None:
    """Print the sample's annex and open the window, as one does who has only the wheel."""
    environment = {**os.environ, "NARVARO_DATA": str(folder / "data"), "QT_QPA_PLATFORM": "offscreen"}
    forum, annex = folder / "forum.narvaro", folder / "Bilaga 1.pdf"
    meeting = [forum, "--meeting", MEETING]
    for words in (["sample", forum], ["status", *meeting], ["annex", *meeting, "-o", annex]):
        subprocess.check_call([narvaro, *words], cwd=folder, env=environment)
    if not annex.read_bytes().startswith(b"%PDF-"):
        raise SystemExit("the annex is no PDF")
    window = subprocess.Popen([narvaro, forum], cwd=folder, env=environment)
    try:
        raise SystemExit(f"the window closed with exit status {window.wait(OPEN_S)}")
    except subprocess.TimeoutExpired:
        window.terminate()
        window.wait()


if __name__ == "__main__":
    sys.exit(main())
