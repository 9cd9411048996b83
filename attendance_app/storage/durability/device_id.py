"""Which computer writes: a random id in the user's data folder, which says nothing of the computer itself."""

import os
import re

from attendance_app.storage.durability.data_folder import DataFolder
from attendance_app.system.files import atomic_write, private_folder


def device_of(data: DataFolder) -> str:
    """Return the computer's id, eight hexadecimal digits; it is made at the first call. OSError where that fails."""
    known = data.device.read_text(encoding="ascii", errors="replace").strip() if data.device.is_file() else ""
    if re.fullmatch(r"[0-9a-f]{8}", known):
        return known
    device = os.urandom(4).hex()
    private_folder(data.root)
    atomic_write(data.device, device.encode("ascii"), mode=0o600)
    return device
