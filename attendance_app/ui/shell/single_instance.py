"""One program at a time: a second start hands its file to the first and ends.

The socket has a random name, kept in the user's own folder with the answer that the first program gives. So no other
user of the computer can be in its place, or answer for it.
"""

import os
import secrets
import stat
import sys
import time
from contextlib import suppress
from os.path import abspath
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, Signal

_LONGEST_MESSAGE = 32_768
_STARTING_S, _ANSWER_MS = 2.0, 3000
# The system's limit on the path of a socket is 104 to 108 bytes.
_LONGEST_SOCKET_PATH = 100


class SingleInstance(QObject):
    """Holds a lock in the user's folder; QtNetwork is imported only when there is somebody to talk to."""

    # The file a second start was asked to open, "" for none.
    handed = Signal(str)

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        """Use ``folder``, which each user has alone."""
        super().__init__(parent)
        self._folder = folder
        self._lock = QLockFile(str(folder / "narvaro.lock"))
        # Never stale by age: only where its process is gone.
        self._lock.setStaleLockTime(0)

    def is_first(self) -> bool:
        """Take the lock; False where another program has it."""
        return self._lock.tryLock(0)

    def hand_over(self, file: Path | None) -> bool:
        """Let the first program open ``file`` and come to the front; False where it does not give its answer."""
        from PySide6.QtNetwork import QLocalSocket

        _let_others_come_to_the_front()
        socket, until = QLocalSocket(), time.monotonic() + _STARTING_S
        while True:
            name, answer = self._read_secret()
            if name:
                socket.connectToServer(name)
                if socket.waitForConnected(200):
                    break
            if time.monotonic() > until:
                return False
            time.sleep(0.05)
        socket.write(f"{abspath(file) if file else ''}\n".encode())
        if not (socket.waitForBytesWritten(_ANSWER_MS) and socket.waitForReadyRead(_ANSWER_MS)):
            return False
        given = bytes(socket.readLine(_LONGEST_MESSAGE).data()).strip()
        return secrets.compare_digest(given, answer.encode())

    def listen(self) -> None:
        """Be there for a second start."""
        from PySide6.QtNetwork import QLocalServer, QLocalSocket

        server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        # Left behind by a program that was killed: the lock shows that it is gone.
        QLocalServer.removeServer(self._read_secret()[0])
        name, answer = self._write_secret()

        def take(socket: QLocalSocket) -> None:
            if socket.canReadLine():
                words = bytes(socket.readLine(_LONGEST_MESSAGE).data()).decode("utf-8", "replace").rstrip("\n")
                socket.write(f"{answer}\n".encode())
                socket.flush()
                self.handed.emit(words)

        def meet() -> None:
            while server.hasPendingConnections():
                socket = server.nextPendingConnection()
                socket.readyRead.connect(lambda socket=socket: take(socket))
                socket.disconnected.connect(socket.deleteLater)
                take(socket)

        server.newConnection.connect(meet)
        server.listen(name)

    @property
    def _secret_file(self) -> Path:
        return self._folder / "narvaro.instance"

    def _read_secret(self) -> tuple[str, str]:
        """Return the socket's name and the answer of the program behind it; both "" where none listens."""
        try:
            name, answer = self._secret_file.read_text(encoding="utf-8").splitlines()
        except (OSError, ValueError):
            return "", ""
        return name, answer

    def _write_secret(self) -> tuple[str, str]:
        name, answer = _socket_name(self._folder), secrets.token_hex(16)
        with suppress(OSError):
            self._secret_file.unlink(missing_ok=True)
            descriptor = os.open(self._secret_file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            with os.fdopen(descriptor, "w", encoding="utf-8") as file:
                file.write(f"{name}\n{answer}\n")
        return name, answer


def _socket_name(folder: Path) -> str:
    """Return a name that nobody can guess: a path in a folder of the user's own where the system has paths for it."""
    name = f"narvaro-{secrets.token_hex(8)}"
    if sys.platform == "win32":
        return name
    runtime = Path(os.environ.get("XDG_RUNTIME_DIR") or folder)
    for place in (runtime, folder):
        path = str(place / name)
        if _is_own(place) and len(os.fsencode(path)) <= _LONGEST_SOCKET_PATH:
            return path
    # Qt puts it into the folder for temporary files; what protects it there is the name and the answer.
    return name


def _is_own(folder: Path) -> bool:
    """Tell if a folder is the user's and closed to everybody else."""
    try:
        status = folder.stat()
    except OSError:
        return False
    return stat.S_ISDIR(status.st_mode) and status.st_uid == os.getuid() and not status.st_mode & 0o077


def _let_others_come_to_the_front() -> None:
    # Windows lets only the program that the user just started put a window in front, unless it gives that away.
    if sys.platform == "win32":
        import ctypes

        anybody = -1
        ctypes.windll.user32.AllowSetForegroundWindow(anybody)
