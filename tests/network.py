"""Hears every use of the network by Python in this process: the program uses none."""

import os
import sys
from typing import Any

_EVENTS = frozenset({
    "socket.connect", "socket.bind", "socket.sendto", "socket.getaddrinfo", "socket.gethostbyname", "urllib.Request"
})  # fmt: skip


class NetworkListener:
    """Keeps what was asked of the network; a socket of this computer's own has a path, not an address."""

    def __init__(self) -> None:
        """Listen from now on, as long as the process lives."""
        self.heard: list[str] = []
        sys.addaudithook(self._hear)

    def _hear(self, event: str, arguments: tuple[Any, ...]) -> None:
        if event in _EVENTS and not isinstance(arguments[-1], str | bytes):
            self.heard.append(f"{event} {arguments[1:]} in {os.environ.get('PYTEST_CURRENT_TEST', 'no test')}")
