"""Every test of the battery, the longest first: two run at a time."""

from battery import (
    clock,
    copies,
    damaged,
    disk_full,
    faults,
    hostile,
    kill,
    migration_kill,
    own_open,
    power_cut,
    second_opener,
)
from battery.trial import Test

_MODULES = (
    own_open, kill, faults, hostile, power_cut, damaged, migration_kill, second_opener, disk_full, copies, clock
)  # fmt: skip
TESTS: dict[str, Test] = {module.TEST.name: module.TEST for module in _MODULES}
