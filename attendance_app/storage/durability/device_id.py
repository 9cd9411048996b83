"""Which computer writes: a random id in the user's data folder, which says nothing of the computer itself."""

import os
import re
from pathlib import Path

from attendance_app.storage.durability.files import private_folder, write_private


def device_of(folder: Path) -> str:
    """Return the computer's id, eight hexadecimal digits, made at the first call."""
    place = folder / "device"
    held = place.read_text(encoding="ascii", errors="replace").strip() if place.is_file() else ""
    if re.fullmatch(r"[0-9a-f]{8}", held):
        return held
    made = os.urandom(4).hex()
    private_folder(folder)
    write_private(place, made)
    return made
