"""What is wrong around the program, one sentence each: names, folders, pipes, full disks, Ctrl+C."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from attendance_app.cli.main import main

ROOT = Path(__file__).parents[2]
POSIX = pytest.mark.skipif(os.name != "posix", reason="only these systems have such names and devices")
DAY = ["--meeting", "2024-12-13"]


def run(*words: object, **more: object) -> subprocess.CompletedProcess[bytes]:
    """Run a command as its user does."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), **dict(more.pop("env", {}))}  # type: ignore[call-overload]
    command = [sys.executable, "-m", "attendance_app", *map(str, words)]
    settings = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "stdin": subprocess.DEVNULL, **more}
    return subprocess.run(command, env=environment, check=False, **settings)  # type: ignore[call-overload,no-any-return]


def one_sentence(capsys: pytest.CaptureFixture[str]) -> str:
    said = capsys.readouterr().err
    assert len(said.splitlines()) == 1
    assert "oväntat" not in said
    assert "Traceback" not in said
    return said


@POSIX
def test_a_folder_whose_name_is_not_text_is_said(
    sample_path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = Path(os.fsdecode(os.fsencode(tmp_path) + b"/map\xe5"))
    try:
        folder.mkdir()
    except OSError:
        pytest.skip("this file system takes only UTF-8")
    (folder / "F.narvaro").write_bytes(sample_path.read_bytes())
    for words in (["check"], ["status", *DAY]):
        assert main([words[0], str(folder / "F.narvaro"), *words[1:]]) == 1
        assert "tecken som inte kan läsas" in one_sentence(capsys)
    assert main(["sample", str(folder / "N.narvaro")]) == 1
    assert "tecken som inte kan läsas" in one_sentence(capsys)


@pytest.mark.parametrize("length", [240, 248, 300])
def test_an_over_long_name_is_said(length: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / f"{'a' * length}.narvaro"
    for words in (["sample", str(path)], ["check", str(path)]):
        assert main(words) == 1
        assert "för långt namn" in one_sentence(capsys)


def test_a_data_folder_that_cannot_be_made_is_named(
    sample_path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "no folder").write_bytes(b"")
    monkeypatch.setenv("NARVARO_DATA", str(tmp_path / "no folder" / "data"))
    assert main(["status", str(sample_path), *DAY]) == 1
    assert str(tmp_path / "no folder" / "data") in one_sentence(capsys)


def test_a_data_folder_that_cannot_be_written_is_named_and_not_the_document(
    sample_path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("NARVARO_DATA", str(tmp_path / "data"))
    monkeypatch.setattr("attendance_app.composition.os.access", lambda *_: False)
    assert main(["status", str(sample_path), *DAY]) == 1
    said = one_sentence(capsys)
    assert str(tmp_path / "data") in said
    assert sample_path.name not in said


def test_a_deep_export_is_said(sample_path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "deep.json"
    head = json.dumps({"format": "narvaro", "version": 1})[:-1]
    path.write_text(f'{head}, "forum": {"[" * 988}{"]" * 988}}}', encoding="utf-8")
    assert main(["import", str(path), "--into", str(sample_path)]) == 1
    assert "skadad" in one_sentence(capsys)


def test_closed_standard_input_is_said(
    sample_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    assert main(["mark", str(sample_path), *DAY]) == 1
    assert "standard in" in one_sentence(capsys)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no full device here")
def test_a_full_output_is_said(sample_path: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        done = run("status", sample_path, *DAY, stdout=full)
    assert (done.returncode, len(done.stderr.splitlines())) == (1, 1)
    assert "disken är full" in done.stderr.decode()


@POSIX
def test_ctrl_c_ends_without_a_trace(sample_path: Path) -> None:
    command = [sys.executable, "-m", "attendance_app", "mark", str(sample_path), *DAY]
    pipe = subprocess.PIPE
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe, env=environment) as child:
        assert child.stdin is not None
        assert child.stdout is not None
        child.stdin.write(b"Ingen Alls\n")
        child.stdin.flush()
        # It has begun, and waits for the next name.
        assert child.stdout.readline().startswith(b"unknown")
        child.send_signal(signal.SIGINT)
        said = child.communicate(timeout=60)[1]
    assert (child.returncode, said) == (130, b"")
