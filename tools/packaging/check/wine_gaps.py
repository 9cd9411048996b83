"""What Wine 10 cannot do and Windows can, as a plugin of pytest for the tests in Wine: each gap with its reason.

A test listed here is skipped in Wine alone. What fails in Windows too is no gap of Wine and does not belong here.
"""

import psutil
import pytest

# Part of a test's id, and why Wine fails it.
_TIMES = "the processor time of another process is not known"
_READERS = "test_child.py::"
GAPS = {
    f"{_READERS}test_a_child_that_nothing_limits_is_ended_by_its_parent": _TIMES,
    f"{_READERS}test_hostile_and_broken_files": f"{_TIMES}: a reader that works for too long is ended late, and all of "
    "them together take longer than a test may",
}


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Skip each test that meets a gap: a failure by the test's time limit would end the whole process."""
    for item in items:
        for part, reason in GAPS.items():
            if part in item.nodeid:
                item.add_marker(pytest.mark.skip(reason=f"Wine: {reason}"))


def pytest_configure() -> None:
    """GetProcessTimes of another process returns the caller's own times in Wine, so readers would be ended at once."""
    times = psutil.Process().cpu_times()
    nothing = type(times)(*(0.0 for _ in times))
    psutil.Process.cpu_times = lambda self: nothing
