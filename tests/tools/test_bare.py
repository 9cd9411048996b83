"""The bare Debian in which both commands of the README are tried; the trial itself is .ci/run."""

import os
from pathlib import Path

import pytest

pytest.importorskip("fcntl", reason="a chroot is made on Linux")

from tools import debian
from tools.release import bare


class Tried:
    """A bare Debian whose commands end with the given statuses."""

    statuses: tuple[int, ...] = ()

    def __init__(self, suite: str, user: bool) -> None:
        self._left = list(self.statuses)

    def __enter__(self) -> "Tried":
        return self

    def __exit__(self, *_: object) -> None:
        pass

    def call(self, *_: str) -> int:
        return self._left.pop(0)


@pytest.mark.parametrize(("statuses", "exit_status"), [((0, 0), 0), ((0, 2), 1), ((1, 0), 1)])
def test_only_a_failed_command_is_a_failure(
    monkeypatch: pytest.MonkeyPatch, statuses: tuple[int, ...], exit_status: int
) -> None:
    monkeypatch.setattr(Tried, "statuses", statuses)
    monkeypatch.setattr(bare, "BareDebian", Tried)
    assert bare.main(["trixie"]) == exit_status


def test_without_root_nothing_is_tried_and_one_line_says_so(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    assert bare.main(["bookworm"]) == bare.NOT_HERE
    assert capsys.readouterr().out.splitlines()[-1] == "no bare bookworm can be made here: root is needed"


@pytest.mark.parametrize(
    ("script", "why"),
    [
        ("exit 0", "apt knows no Debian mirror"),
        ("echo reading; echo E: broken sources >&2; exit 100", "apt-get indextargets failed (E: broken sources)"),
    ],
)
def test_what_hinders_the_preparation_is_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], script: str, why: str
) -> None:
    for name in ("apt-get", "mmdebstrap"):
        (tmp_path / name).write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
        (tmp_path / name).chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    monkeypatch.setattr(debian, "KEPT", tmp_path / "kept")
    assert bare.main(["bookworm"]) == bare.NOT_HERE
    assert why in capsys.readouterr().out.splitlines()[-1]
    # Nothing is left but the lock.
    assert [each.name for each in (tmp_path / "kept").iterdir()] == ["lock"]


def test_the_mirror_is_the_one_that_apt_is_set_up_with(monkeypatch: pytest.MonkeyPatch) -> None:
    listed = "https://a.example/debian-security/\nhttps://b.example/other\nhttps://b.example/debian/\n"
    monkeypatch.setattr(debian, "_quiet", lambda _: listed)
    assert debian.mirror() == "https://b.example/debian/"
