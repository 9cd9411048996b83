"""One program at a time: a second start hands its file to the first and ends."""

import sys
import time
from hashlib import sha256
from os.path import abspath
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, Signal

_LONGEST_MESSAGE = 32_768
_STARTING_S, _ANSWER_MS = 2.0, 3000
_TAKEN = b"ok\n"


class SingleInstance(QObject):
    """Holds a lock in the user's folder; QtNetwork is imported only when there is somebody to talk to."""

    # The file a second start was asked to open, "" for none.
    handed = Signal(str)

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        """Use ``folder``, which each user has alone."""
        super().__init__(parent)
        self._lock = QLockFile(str(folder / "narvaro.lock"))
        # Never stale by age: only where its process is gone.
        self._lock.setStaleLockTime(0)
        self._name = f"narvaro-{sha256(str(folder).encode()).hexdigest()[:16]}"

    def is_first(self) -> bool:
        """Take the lock; False where another program has it."""
        return self._lock.tryLock(0)

    def hand_over(self, file: Path | None) -> bool:
        """Let the first program open ``file`` and come to the front; False where it does not answer."""
        from PySide6.QtNetwork import QLocalSocket

        _let_others_come_to_the_front()
        socket, until = QLocalSocket(), time.monotonic() + _STARTING_S
        while True:
            socket.connectToServer(self._name)
            if socket.waitForConnected(200):
                break
            if time.monotonic() > until:
                return False
            time.sleep(0.05)
        socket.write(f"{abspath(file) if file else ''}\n".encode())
        return socket.waitForBytesWritten(_ANSWER_MS) and socket.waitForReadyRead(_ANSWER_MS)

    def listen(self) -> None:
        """Be there for a second start."""
        from PySide6.QtNetwork import QLocalServer, QLocalSocket

        server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        # Left behind by a program that was killed: the lock shows that it is gone.
        QLocalServer.removeServer(self._name)

        def take(socket: QLocalSocket) -> None:
            if socket.canReadLine():
                words = bytes(socket.readLine(_LONGEST_MESSAGE).data()).decode("utf-8", "replace").rstrip("\n")
                socket.write(_TAKEN)
                socket.flush()
                self.handed.emit(words)

        def meet() -> None:
            while server.hasPendingConnections():
                socket = server.nextPendingConnection()
                socket.readyRead.connect(lambda socket=socket: take(socket))
                socket.disconnected.connect(socket.deleteLater)
                take(socket)

        server.newConnection.connect(meet)
        server.listen(self._name)


def _let_others_come_to_the_front() -> None:
    # Windows lets only the program that the user just started put a window in front, unless it gives that away.
    if sys.platform == "win32":
        import ctypes

        anybody = -1
        ctypes.windll.user32.AllowSetForegroundWindow(anybody)
