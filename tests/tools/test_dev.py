"""The developers' tool: what it finds missing, what it says, and that nothing is downloaded before."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

import dev
from tools.setup import SetupError, system_packages
from tools.setup.environment import Environment

ROOT = Path(__file__).resolve().parents[2]
VENV_PACKAGE = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
posix = pytest.mark.skipif(os.name != "posix", reason="Debian's tools are imitated by shell scripts")


class Machine:
    """A Linux machine as dev.py sees it: the programs on its path are scripts that write down how they were called."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch, root: bool) -> None:
        self._path, self._log = folder / "bin", folder / "calls.txt"
        self._path.mkdir()
        (self._path / "env").symlink_to("/usr/bin/env")
        monkeypatch.setenv("PATH", str(self._path))
        monkeypatch.setattr(os, "geteuid", lambda: 0 if root else 1000)
        monkeypatch.setattr(sys, "platform", "linux")
        monkeypatch.setattr(sys, "base_prefix", "/usr")
        monkeypatch.setattr(system_packages, "OFFSCREEN", {"libnone.so.1": "libnone1"})
        monkeypatch.setattr(system_packages, "X11", {"libnowindow.so.1": "libnowindow1"})
        monkeypatch.setattr(system_packages.importlib.util, "find_spec", lambda _: None)

    def program(self, name: str, script: str = "") -> None:
        file = self._path / name
        file.write_text(f'#!/bin/sh\necho "{name} $*" >> "{self._log}"\n{script}\n', encoding="utf-8")
        file.chmod(0o755)

    def calls(self) -> list[str]:
        return self._log.read_text(encoding="utf-8").splitlines() if self._log.exists() else []


@pytest.fixture
def place(tmp_path: Path) -> Environment:
    return Environment(tmp_path / ".venv")


def refusal(environment: Environment, **options: bool) -> str:
    with pytest.raises(SetupError) as raised:
        dev.prepare(dev.PROGRAM, environment=environment, **options)
    assert not environment.place.exists()
    return str(raised.value)


@posix
@pytest.mark.parametrize(("sudo", "who"), [(None, "Run as root: apt-get"), ("exit 1", "Run: sudo apt-get")])
def test_without_rights_one_line_names_every_package_and_nothing_is_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, place: Environment, sudo: str | None, who: str
) -> None:
    machine = Machine(tmp_path, monkeypatch, root=False)
    machine.program("apt-get")
    if sudo:
        machine.program("sudo", sudo)
    said = refusal(place, window=True)
    assert who in said
    assert f"apt-get install -y --no-install-recommends libnone1 libnowindow1 {VENV_PACKAGE}" in said
    assert [each for each in machine.calls() if each.startswith("apt-get")] == []


@posix
def test_sudo_installs_everything_by_one_call_of_apt(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, place: Environment
) -> None:
    machine = Machine(tmp_path, monkeypatch, root=False)
    machine.program("sudo", 'shift; case "$1" in true) ;; *) exec "$@" ;; esac')
    machine.program("apt-get")
    monkeypatch.setattr(Environment, "install", lambda *_: None)
    dev.prepare(dev.PROGRAM, environment=place, packages=["gcc"])
    installs = [each for each in machine.calls() if each.startswith("apt-get install")]
    assert len(installs) == 1
    assert installs[0].endswith(f"libnone1 {VENV_PACKAGE} gcc")


@posix
def test_an_interrupted_installation_of_packages_is_finished_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    machine = Machine(tmp_path, monkeypatch, root=True)
    machine.program("apt-get", f'[ "$1" = update ] || [ -e "{tmp_path}/configured" ]')
    machine.program("dpkg", f': > "{tmp_path}/configured"')
    system_packages.install_packages(["libnone1"])
    assert [each for each in machine.calls() if each.startswith("dpkg")] == ["dpkg --configure -a"]


@posix
def test_what_apt_says_is_passed_on_in_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, place: Environment
) -> None:
    machine = Machine(tmp_path, monkeypatch, root=True)
    machine.program("apt-get", 'echo "W: slow" >&2; echo "E: Failed to fetch" >&2; echo "E: $1 failed" >&2; exit 100')
    said = refusal(place)
    assert "(E: update failed)" in said
    assert "\n" not in said


@posix
def test_without_apt_the_packages_are_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, place: Environment
) -> None:
    Machine(tmp_path, monkeypatch, root=True)
    assert f"libnone1 {VENV_PACKAGE}" in refusal(place)


def test_a_python_of_ones_own_without_ensurepip_is_not_helped_by_a_package(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, place: Environment
) -> None:
    monkeypatch.setattr(system_packages.importlib.util, "find_spec", lambda _: None)
    monkeypatch.setattr(system_packages, "qt_packages", lambda _: [])
    monkeypatch.setattr(sys, "base_prefix", "/opt/python")
    assert "has no ensurepip" in refusal(place)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="libraries have other names")
def test_a_library_that_cannot_be_loaded_gives_its_package() -> None:
    assert system_packages.missing_packages({"libc.so.6": "libc6", "libnone.so.1": "none1"}) == ["none1"]


@pytest.mark.parametrize("words", [["dance"], [], ["release", "everything"]])
def test_wrong_usage_exits_with_two(words: list[str]) -> None:
    assert subprocess.call([sys.executable, ROOT / "dev.py", *words], stderr=subprocess.DEVNULL) == 2


@posix
@pytest.mark.parametrize(
    ("bare", "status", "called"),
    [
        (0, 0, ["-m tools.release.bare"]),
        (1, 1, ["-m tools.release.bare"]),
        (3, 0, ["-m tools.release.bare", "dev.py run", "dev.py test"]),
    ],
)
def test_ci_tries_here_only_where_no_bare_machine_can_be_made(
    tmp_path: Path, bare: int, status: int, called: list[str]
) -> None:
    log = tmp_path / "calls.txt"
    fake = tmp_path / "python3"
    fake.write_text(f'#!/bin/sh\necho "${{1##*/}} $2" >> "{log}"\ncase $2 in tools.release.bare) exit {bare} ;; esac\n')
    fake.chmod(0o755)
    path = f"{tmp_path}{os.pathsep}{os.environ['PATH']}"
    assert subprocess.call(["bash", ROOT / ".ci" / "run"], env={**os.environ, "PATH": path}) == status
    assert log.read_text(encoding="utf-8").splitlines() == called
