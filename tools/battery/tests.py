"""Every test of the battery, the longest first: two run at a time."""

from tools.battery import (
    backup_kill,
    canary,
    clock,
    copies,
    damaged,
    disk_full,
    document_lost,
    erase_kill,
    faults,
    hostile,
    hostile_rosters,
    hostile_values,
    joined,
    kill,
    migration_kill,
    outputs,
    own_open,
    planted_faults,
    power_cut,
    second_opener,
    synced,
)
from tools.battery.trial import Test

_MODULES = (
    own_open, hostile_rosters, kill, faults, planted_faults, hostile, hostile_values, outputs, power_cut, damaged,
    migration_kill, second_opener, disk_full, document_lost, backup_kill, joined, copies, clock, canary,
    synced, erase_kill,
)  # fmt: skip
TESTS: dict[str, Test] = {module.TEST.name: module.TEST for module in _MODULES}
