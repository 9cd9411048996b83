"""Runs the README's two commands in a bare Debian: a chroot with python3 and nothing else, in a folder "mitt närvaro".

python3 tools/release/bare.py [bookworm | trixie …] [--user]     (as root; the newest commit is what is tried)

Exit status: 0 both commands passed; 1 one failed; 3 no bare Debian can be made here, which says nothing of the program.
Where packages come from is read from what apt and pip are set up with here.
"""

import argparse
import fcntl
import os
import re
import shlex
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SUITES = ("bookworm", "trixie")
FAILED, NOT_HERE = 1, 3
# Kept between calls, since making one takes a minute; each call works in a copy of its own.
KEPT = Path("/var/tmp/narvaro-bare")
KEPT_S, LEFT_S, PATIENCE_S = 7 * 86400, 86400, 900
PLACE = "/home/anna/mitt närvaro"
CERTIFICATES = "/etc/ssl/certs/ca-certificates.crt"
PASSED_ON = re.compile(
    r"(CI|PIP_(EXTRA_)?INDEX_URL|PIP_TRUSTED_HOST|PIP_DEFAULT_TIMEOUT|(https?|no)_proxy)", re.IGNORECASE
)
APT_SETTINGS = re.compile(r"Acquire::(https?::|Check-|Retries)")
# Mounts and processes end with the command: they are in namespaces of its own. 125: a mount is not allowed here.
ENTER = """
mount --make-rprivate / && mount -t proc proc "$1/proc" && mount --rbind /dev "$1/dev" || exit 125
mount -t tmpfs tmpfs "$1/dev/shm"
folder=$1; shift; exec chroot "$folder" env -i "$@"
"""
# The index is asked as dev.py will ask it, by a pip that does not stay.
ASK_INDEX = """
set -e; cd "$(mktemp -d)"; apt-get update -qq -o APT::Update::Error-Mode=any; apt-get download -qq python3-pip-whl
dpkg -x *.deb .; export PYTHONPATH=$(echo "$PWD"/usr/share/python-wheels/pip-*.whl)
python3 -m pip download -q --no-deps -d . pip
rm -rf "$PWD" /var/lib/apt/lists/*
"""
ADD_USER = """
set -e; export DEBIAN_FRONTEND=noninteractive; apt-get update -qq; apt-get install -y -qq --no-install-recommends sudo
useradd anna -d /home/anna -s /bin/bash; chown -R anna /home/anna
echo "anna ALL=(ALL) NOPASSWD: ALL" > /etc/sudoers.d/anna
"""


class NotHereError(Exception):
    """Why no bare Debian can be made here."""


class BareDebian:
    """A chroot that nobody has prepared; leaving it removes it."""

    def __init__(self, suite: str, user: bool) -> None:
        """Choose Debian's release, and who gives the commands: root, or anna, who has sudo without a password."""
        self._suite, self._user = suite, user
        self._folder = Path()

    def __enter__(self) -> "BareDebian":
        """Prepare it; NotHereError says why that is not possible."""
        try:
            self._prepare()
        except (OSError, subprocess.SubprocessError) as error:
            self._remove()
            raise NotHereError(_reason(error)) from error
        except BaseException:
            self._remove()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        """Remove it."""
        self._remove()

    def call(self, *words: str) -> int:
        """Run a command in the project's folder, its output shown as it comes; return the exit status."""
        command = f"cd {shlex.quote(PLACE)} && exec {shlex.join(self._as_user(words))}"
        return subprocess.call(self._enter(command), stdin=subprocess.DEVNULL)

    def put(self, file: Path) -> None:
        """Copy a file into the project's folder."""
        shutil.copy(file, f"{self._folder}{PLACE}")

    def _prepare(self) -> None:
        if os.geteuid() != 0:
            raise NotHereError("root is needed")
        KEPT.mkdir(parents=True, exist_ok=True)
        with (KEPT / "lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            template = _template(self._suite)
            _remove_leftovers()
            self._folder = Path(tempfile.mkdtemp(prefix="run.", dir=KEPT))
            _quiet(["cp", "-a", f"{template}/.", str(self._folder)])
        self._copy_tree()
        self._copy_settings()
        if subprocess.call(self._enter("true"), stderr=subprocess.DEVNULL):
            raise NotHereError("no namespace or mount is allowed")
        self._prepare_inside(ASK_INDEX, "the packages and the package index are not reached from inside")
        if self._user:
            self._prepare_inside(ADD_USER, "a user with sudo cannot be made")

    def _prepare_inside(self, script: str, otherwise: str) -> None:
        try:
            _quiet(self._enter(script))
        except subprocess.CalledProcessError as error:
            raise NotHereError(f"{otherwise} ({_last_line(error.stderr)})") from error

    def _copy_tree(self) -> None:
        place = Path(f"{self._folder}{PLACE}")
        place.mkdir(parents=True)
        with tempfile.TemporaryFile() as packed:
            subprocess.run(["git", "-C", ROOT, "archive", "HEAD"], stdout=packed, stderr=subprocess.PIPE, check=True)
            packed.seek(0)
            subprocess.run(["tar", "-x", "-C", place], stdin=packed, stderr=subprocess.PIPE, check=True)

    def _copy_settings(self) -> None:
        """Let names, certificates, apt and pip be found inside as they are here."""
        etc, home = self._folder / "etc", self._folder / "root"
        places = {Path("/etc") / name: etc / name for name in ("resolv.conf", "hosts", "pip.conf", "xdg/pip")}
        places |= {Path.home() / name: home / name for name in (".config/pip", ".pip")}
        for source, place in places.items():
            if source.is_dir():
                shutil.copytree(source, place, dirs_exist_ok=True)
            elif source.exists():
                place.unlink(missing_ok=True)
                shutil.copy(source, place)
        known = Path(os.environ.get("SSL_CERT_FILE", CERTIFICATES))
        if known.exists():
            shutil.copy(known, f"{self._folder}{CERTIFICATES}")
        settings = [line for line in _quiet(["apt-config", "dump"]).splitlines() if APT_SETTINGS.match(line)]
        (etc / "apt" / "apt.conf.d" / "99host").write_text("\n".join(settings) + "\n", encoding="utf-8")

    def _enter(self, command: str) -> list[str]:
        names = {
            "HOME": "/root", "PATH": "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin", "LANG": "C.UTF-8",
            "TERM": "dumb", "PYTHONUNBUFFERED": "1", "SSL_CERT_FILE": CERTIFICATES, "PIP_CERT": CERTIFICATES,
        } | {name: value for name, value in os.environ.items() if PASSED_ON.fullmatch(name)}  # fmt: skip
        variables = [f"{name}={value}" for name, value in names.items()]
        # Killed with this process, whatever ends it.
        apart = ["setpriv", "--pdeathsig", "KILL", "unshare", "--mount", "--pid", "--fork", "--kill-child"]
        return [*apart, "sh", "-c", ENTER, "sh", str(self._folder), *variables, "bash", "-c", command]

    def _as_user(self, words: Sequence[str]) -> list[str]:
        return ["sudo", "-u", "anna", "-H", "--preserve-env", *words] if self._user else [*words]

    def _remove(self) -> None:
        if self._folder != Path():
            _remove(self._folder)


def main(arguments: Sequence[str]) -> int:
    """Try every suite; say what each command came to, and in how many seconds."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("suites", nargs="*", metavar="SUITE", help=f"one of Debian's releases (default: {SUITES})")
    parser.add_argument("--user", action="store_true", help="as an ordinary user who has sudo without a password")
    options = parser.parse_args(arguments)
    statuses, said = set(), []
    for suite in options.suites or SUITES:
        print(f"Preparing a bare {suite} …", flush=True)
        try:
            with BareDebian(suite, options.user) as debian:
                for verb in ("run", "test"):
                    began = time.monotonic()
                    status = debian.call("python3", "dev.py", verb)
                    statuses.add(FAILED if status else 0)
                    who = "a user" if options.user else "root"
                    took = time.monotonic() - began
                    said.append(f"dev.py {verb} in a bare {suite} as {who}: exit status {status}, {took:.0f} s")
        except NotHereError as error:
            statuses.add(NOT_HERE)
            said.append(f"no bare {suite} can be made here: {error}")
    print("\n".join(said), flush=True)
    return FAILED if FAILED in statuses else max(statuses)


def _template(suite: str) -> Path:
    """Return the folder of a bare Debian to copy, made where it is missing or old."""
    kept = KEPT / suite
    if (kept / "usr" / "bin" / "python3").exists() and time.time() - kept.stat().st_ctime < KEPT_S:
        return kept
    if not shutil.which("mmdebstrap"):
        _quiet(["apt-get", "update", "-qq"])
        _quiet(["apt-get", "install", "-y", "-qq", "--no-install-recommends", "mmdebstrap"])
    made = Path(tempfile.mkdtemp(prefix="make.", dir=KEPT))
    try:
        packages = "--include=python3,ca-certificates"
        _quiet(["mmdebstrap", "--variant=minbase", "--mode=root", packages, suite, str(made), mirror()])
        _remove(kept)
        made.rename(kept)
    finally:
        _remove(made)
    return kept


def _remove_leftovers() -> None:
    """Remove what a run left that was killed."""
    for folder in (*KEPT.glob("run.*"), *KEPT.glob("make.*")):
        if time.time() - folder.stat().st_ctime > LEFT_S:
            _remove(folder)


def _remove(folder: Path) -> None:
    subprocess.call(["rm", "-rf", "--one-file-system", folder])


def mirror() -> str:
    """Return the address from which apt takes Debian here; NotHereError where it takes none."""
    told = _quiet(["apt-get", "indextargets", "--format", "$(REPO_URI)", "Created-By: Packages"])
    found = [line for line in told.splitlines() if line.rstrip("/").endswith("/debian")]
    if not found:
        raise NotHereError("apt knows no Debian mirror")
    return found[0]


def _quiet(words: Sequence[str]) -> str:
    done = subprocess.run(
        words, check=True, stdin=subprocess.DEVNULL, capture_output=True, timeout=PATIENCE_S, encoding="utf-8",
        errors="replace", env={**os.environ, "DEBIAN_FRONTEND": "noninteractive", "LC_ALL": "C.UTF-8"},
    )  # fmt: skip
    return done.stdout


def _reason(error: BaseException) -> str:
    if isinstance(error, subprocess.CalledProcessError):
        return f"{' '.join(map(str, error.cmd[:2]))} failed ({_last_line(error.stderr)})"
    return str(error)


def _last_line(said: str | bytes) -> str:
    text = said.decode(errors="replace") if isinstance(said, bytes) else said
    return (text.strip().splitlines() or ["it says nothing"])[-1]


if __name__ == "__main__":
    # Asked to end, it still removes its folder.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(128 + signal.SIGTERM))
    sys.exit(main(sys.argv[1:]))
