"""A small Debian in a folder, made once, with what some step needs that this machine's Debian does not have."""

import os
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

from tools.packaging.project import PackagingError
from tools.release.bare import NotHereError, mirror

# Not in the checkout: who cleans that may not meet a chroot with mounts in it.
PLACE = Path(os.environ.get("NARVARO_CHROOTS", "/var/tmp/narvaro-chroots"))


class Chroot:
    """A chroot of Debian in which some folders of this machine can be seen.

    Mounts and processes are in name spaces of their own that end with each session, so nothing stays mounted.
    """

    def __init__(self, name: str, suite: str, packages: Sequence[str], folders: dict[Path, str]) -> None:
        """Make it where it is missing; ``folders`` are those it shares, each with its place inside.

        PackagingError without root or without a mirror.
        """
        self.root = PLACE / name
        self._folders = folders
        if os.geteuid() != 0:
            raise PackagingError("A chroot is needed for this step. Run it as root.")
        if not (self.root / "usr" / "bin" / "env").exists():
            _make(self.root, suite, packages)
        for inside in (*folders.values(), "/proc", "/dev"):
            (self.root / inside.lstrip("/")).mkdir(parents=True, exist_ok=True)

    def session(self, words: Sequence[str | Path]) -> list[str]:
        """Return the command line that runs ``words`` outside the chroot, but where its mounts and processes are."""
        root = self.root
        mounts = [f"mount --bind '{here}' '{root}{inside}'" for here, inside in self._folders.items()]
        mounts += [f"mount -t proc proc '{root}/proc'", f"mount --rbind /dev '{root}/dev'", 'exec "$@"']
        # Killed with this process, whatever ends it.
        apart = ["setpriv", "--pdeathsig", "KILL", "unshare", "--mount", "--pid", "--fork", "--kill-child"]
        script = ["--mount-proc", "--propagation", "private", "sh", "-c", " && ".join(mounts), "sh"]
        return [*apart, *script, *map(str, words)]

    def inside(self, words: Sequence[str], environment: dict[str, str] | None = None) -> list[str]:
        """Return the command line that, in a session, runs ``words`` in the chroot."""
        variables = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "HOME": "/root", "LANG": "C.UTF-8"} | (environment or {})
        settings = [f"{name}={value}" for name, value in variables.items()]
        return ["chroot", str(self.root), "/usr/bin/env", "-i", *settings, *words]

    def call(self, words: Sequence[str]) -> int:
        """Run a program in it and return its exit status."""
        return subprocess.call(self.session(self.inside(words)), stdin=subprocess.DEVNULL)


def _make(root: Path, suite: str, packages: Sequence[str]) -> None:
    making = root.with_name(f"{root.name}.{os.getpid()}")
    making.parent.mkdir(parents=True, exist_ok=True)
    try:
        source = f"deb [trusted=yes] {mirror()} {suite} main"
    except NotHereError as error:
        raise PackagingError(f"Debian {suite} could not be made: {error}.") from error
    line = ["mmdebstrap", "-q", "--variant=minbase", "--mode=root", f"--include={','.join(packages)}"]
    print(f"Making a Debian {suite} with {' '.join(packages)} …", flush=True)
    if subprocess.call([*line, suite, making, source]):
        shutil.rmtree(making, ignore_errors=True)
        raise PackagingError(f"Debian {suite} could not be made. Is the network there?")
    making.rename(root)
