"""Small Debians in folders: one kept for each purpose, or a bare copy in which nobody has prepared anything.

Needs root and a Debian. Where packages come from is read from what apt and pip are set up with here.
"""

import fcntl
import os
import re
import shlex
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SUITES = ("bookworm", "trixie")
# Not in the checkout: who cleans that may not meet a chroot with mounts in it. Each call of a bare one is in a copy.
KEPT = Path(os.environ.get("NARVARO_CHROOTS", "/var/tmp/narvaro-chroots"))
_BARE_DAYS, _LEFT_S, _PATIENCE_S = 7, 86400, 1800
# Where the checkout is in a bare Debian.
PLACE = "/home/anna/mitt närvaro"
_CERTIFICATES = "/etc/ssl/certs/ca-certificates.crt"
_PASSED_ON = re.compile(
    r"(CI|PIP_(EXTRA_)?INDEX_URL|PIP_TRUSTED_HOST|PIP_DEFAULT_TIMEOUT|(https?|no)_proxy)", re.IGNORECASE
)
_APT_SETTINGS = re.compile(r"Acquire::(https?::|Check-|Retries)")
# The index is asked as dev.py will ask it, by a pip that does not stay.
_ASK_INDEX = """
set -e; cd "$(mktemp -d)"; apt-get update -qq -o APT::Update::Error-Mode=any; apt-get download -qq python3-pip-whl
dpkg -x *.deb .; export PYTHONPATH=$(echo "$PWD"/usr/share/python-wheels/pip-*.whl)
python3 -m pip download -q --no-deps -d . pip
rm -rf "$PWD" /var/lib/apt/lists/*
"""
_ADD_USER = """
set -e; export DEBIAN_FRONTEND=noninteractive; apt-get update -qq; apt-get install -y -qq --no-install-recommends sudo
useradd anna -d /home/anna -s /bin/bash; chown -R anna /home/anna
echo "anna ALL=(ALL) NOPASSWD: ALL" > /etc/sudoers.d/anna
"""


class NotHereError(Exception):
    """Why no Debian can be made here."""


class Chroot:
    """A Debian in a folder, in which some folders of this machine can be seen.

    Mounts and processes are in name spaces of their own that end with each session, so nothing stays mounted.
    """

    def __init__(self, root: Path, folders: Mapping[Path, str] | None = None) -> None:
        """Use what is in ``root``; ``folders`` are those it shares, each with its place inside."""
        self.root, self._folders = root, dict(folders or {})
        for inside in (*self._folders.values(), "/proc", "/dev"):
            (root / inside.lstrip("/")).mkdir(parents=True, exist_ok=True)

    def session(self, words: Sequence[str | Path]) -> list[str]:
        """Return the command line that runs ``words`` outside the chroot, but where its mounts and processes are."""
        mounts = [("--bind", str(here), inside) for here, inside in self._folders.items()]
        mounts += [("-t proc", "proc", "/proc"), ("--rbind", "/dev", "/dev"), ("-t tmpfs", "tmpfs", "/dev/shm")]
        lines = [
            f"mount {how} {shlex.quote(what)} {shlex.quote(f'{self.root}{inside}')}" for how, what, inside in mounts
        ]
        # Killed with this process, whatever ends it.
        apart = ["setpriv", "--pdeathsig", "KILL", "unshare", "--mount", "--pid", "--fork", "--kill-child"]
        script = ["--mount-proc", "--propagation", "private", "sh", "-c", " && ".join([*lines, 'exec "$@"']), "sh"]
        return [*apart, *script, *map(str, words)]

    def inside(self, words: Sequence[str], environment: Mapping[str, str] | None = None) -> list[str]:
        """Return the command line that, in a session, runs ``words`` in the chroot."""
        variables = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "HOME": "/root", "LANG": "C.UTF-8", **(environment or {})}
        settings = [f"{name}={value}" for name, value in variables.items()]
        return ["chroot", str(self.root), "/usr/bin/env", "-i", *settings, *words]

    def call(self, words: Sequence[str], environment: Mapping[str, str] | None = None) -> int:
        """Run a program in it and return its exit status."""
        return subprocess.call(self.session(self.inside(words, environment)), stdin=subprocess.DEVNULL)


def kept(name: str, suite: str, packages: Sequence[str], folders: Mapping[Path, str] | None = None) -> Chroot:
    """Return the chroot of that name, made where it is missing; NotHereError says why that is not possible."""
    with _locked():
        return Chroot(_made(name, suite, packages), folders)


class BareDebian:
    """A Debian with Python that nobody has prepared, the newest commit in it; leaving it removes it."""

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
        as_user = ["sudo", "-u", "anna", "-H", "--preserve-env", *words] if self._user else words
        return subprocess.call(
            self._line(f"cd {shlex.quote(PLACE)} && exec {shlex.join(as_user)}"), stdin=subprocess.DEVNULL
        )

    def put(self, file: Path) -> None:
        """Copy a file into the project's folder."""
        shutil.copy(file, f"{self._folder}{PLACE}")

    def _prepare(self) -> None:
        with _locked():
            template = _made(self._suite, self._suite, ["python3", "ca-certificates"], days=_BARE_DAYS)
            _remove_leftovers()
            self._folder = Path(tempfile.mkdtemp(prefix="run.", dir=KEPT))
            _quiet(["cp", "-a", f"{template}/.", str(self._folder)])
        self._copy_checkout()
        self._copy_settings()
        if subprocess.call(self._line("true"), stderr=subprocess.DEVNULL):
            raise NotHereError("no namespace or mount is allowed")
        self._prepare_inside(_ASK_INDEX, "the packages and the package index are not reached from inside")
        if self._user:
            self._prepare_inside(_ADD_USER, "a user with sudo cannot be made")

    def _prepare_inside(self, script: str, otherwise: str) -> None:
        try:
            _quiet(self._line(script))
        except subprocess.CalledProcessError as error:
            raise NotHereError(f"{otherwise} ({_last_line(error.stderr)})") from error

    def _copy_checkout(self) -> None:
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
        known = Path(os.environ.get("SSL_CERT_FILE", _CERTIFICATES))
        if known.exists():
            shutil.copy(known, f"{self._folder}{_CERTIFICATES}")
        settings = [line for line in _quiet(["apt-config", "dump"]).splitlines() if _APT_SETTINGS.match(line)]
        (etc / "apt" / "apt.conf.d" / "99host").write_text("\n".join(settings) + "\n", encoding="utf-8")

    def _line(self, command: str) -> list[str]:
        variables = {
            "PATH": "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin", "TERM": "dumb",
            "PYTHONUNBUFFERED": "1", "SSL_CERT_FILE": _CERTIFICATES, "PIP_CERT": _CERTIFICATES,
        } | {name: value for name, value in os.environ.items() if _PASSED_ON.fullmatch(name)}  # fmt: skip
        chroot = Chroot(self._folder)
        return chroot.session(chroot.inside(["bash", "-c", command], variables))

    def _remove(self) -> None:
        if self._folder != Path():
            _delete(self._folder)


def mirror() -> str:
    """Return the address from which apt takes Debian here; NotHereError where it takes none."""
    listed = _quiet(["apt-get", "indextargets", "--format", "$(REPO_URI)", "Created-By: Packages"])
    found = [line for line in listed.splitlines() if line.rstrip("/").endswith("/debian")]
    if not found:
        raise NotHereError("apt knows no Debian mirror")
    return found[0]


@contextmanager
def _locked() -> Iterator[None]:
    """Let one program at a time make and copy the kept ones."""
    if os.geteuid() != 0:
        raise NotHereError("root is needed")
    KEPT.mkdir(parents=True, exist_ok=True)
    with (KEPT / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _made(name: str, suite: str, packages: Sequence[str], days: int | None = None) -> Path:
    """Return the folder of a kept Debian, made anew where it is missing or older than ``days``."""
    root = KEPT / name
    if (root / "usr" / "bin" / "env").exists() and (days is None or time.time() - root.stat().st_ctime < days * 86400):
        return root
    try:
        if not shutil.which("mmdebstrap"):
            _quiet(["apt-get", "update", "-qq"])
            _quiet(["apt-get", "install", "-y", "-qq", "--no-install-recommends", "mmdebstrap"])
        making = Path(tempfile.mkdtemp(prefix="make.", dir=KEPT))
        try:
            line = ["mmdebstrap", "--variant=minbase", "--mode=root", f"--include={','.join(packages)}"]
            _quiet([*line, suite, str(making), mirror()])
            _delete(root)
            making.rename(root)
        finally:
            _delete(making)
    except (OSError, subprocess.SubprocessError) as error:
        raise NotHereError(_reason(error)) from error
    return root


def _remove_leftovers() -> None:
    """Remove what a run left that was killed."""
    for folder in (*KEPT.glob("run.*"), *KEPT.glob("make.*")):
        if time.time() - folder.stat().st_ctime > _LEFT_S:
            _delete(folder)


def _delete(folder: Path) -> None:
    subprocess.call(["rm", "-rf", "--one-file-system", folder])


def _quiet(words: Sequence[str]) -> str:
    done = subprocess.run(
        words, check=True, stdin=subprocess.DEVNULL, capture_output=True, timeout=_PATIENCE_S, encoding="utf-8",
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
