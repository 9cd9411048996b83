"""What Wine 10, or the Python that the packages hold, cannot do: a plugin of pytest for the tests in Wine.

A test listed here is skipped there alone, with its reason. What fails in a Windows with an ordinary Python too does
not belong here.
"""

import os

import psutil
import pytest

# Part of a test's id, and why it fails.
_TIMES = "the processor time of another process is that of the asking one"
_READERS = "test_child.py::"
_NO_VENV = "the packages' Python has no module venv"
_NO_METADATA = "the packages' libraries have no metadata, which a build of the wheel asks for"
GAPS = {
    f"{_READERS}test_a_child_that_nothing_limits_is_ended_by_its_parent": _TIMES,
    f"{_READERS}test_hostile_and_broken_files": f"{_TIMES}: a reader that works for too long is ended late, and all of "
    "them together take longer than a test may",
    f"{_READERS}test_what_is_cancelled_ends_the_child": "Wine's explorer.exe is a child of the first program that runs",
    "test_environment.py::test_what_fails_leaves_what_worked_and_is_made_up_for": _NO_VENV,
    "test_main_hand_over.py::test_an_environment_without_the_libraries_does_not_hand_over_to_itself": _NO_VENV,
    "test_main_hand_over.py::test_without_an_environment_one_sentence_says_what_sets_it_up": "the packages' Python has "
    "a ._pth file, so -S and -E leave the libraries in reach",
    "test_wheel.py::": _NO_METADATA,
}


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Skip each test that meets a gap: a failure by the test's time limit would end the whole process."""
    for item in items:
        for part, reason in GAPS.items():
            if part in item.nodeid:
                item.add_marker(pytest.mark.skip(reason=f"in Wine: {reason}"))


def pytest_configure() -> None:
    """Let readers have used nothing: on a busy machine the asking process's own time would end them."""
    real = psutil.Process.cpu_times
    times = psutil.Process().cpu_times()
    nothing = type(times)(*(0.0 for _ in times))
    psutil.Process.cpu_times = lambda self: real(self) if self.pid == os.getpid() else nothing
