"""Installs the wheel by pipx in bare Debians, as somebody does who has only the wheel, and uses it there."""

import time

from tools.debian import SUITES, BareDebian, NotHereError
from tools.packaging.linux.build import wheel
from tools.packaging.project import PackagingError

# What docs/it.md tells to install; then the command line, the annex, and the window on a real screen.
_SCRIPT = r"""
set -e
export DEBIAN_FRONTEND=noninteractive PATH="$HOME/.local/bin:$PATH"
apt-get update -qq
apt-get install -y -qq --no-install-recommends pipx xvfb xauth xdotool shared-mime-info desktop-file-utils \
    libegl1 libgl1 libdbus-1-3 libfontconfig1 libglib2.0-0 libxkbcommon0 libgssapi-krb5-2 \
    libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libxcb-xkb1 libxkbcommon-x11-0 > /dev/null
pipx install ./*.whl
cd "$(mktemp -d)"
narvaro sample "Mitt forum.narvaro"
narvaro status "Mitt forum.narvaro" --meeting 2024-12-13 | head -2
narvaro annex "Mitt forum.narvaro" --meeting 2024-12-13 -o "Bilaga 1.pdf"
head -c 5 "Bilaga 1.pdf" | grep -q '%PDF-'
xvfb-run -a sh -c 'narvaro "Mitt forum.narvaro" &
    xdotool search --sync --onlyvisible --name "Kommunalt forum" windowfocus key ctrl+q; wait'
pipx uninstall narvaro
"""


def check() -> int:
    """Try Debian 12 and 13; return 0 where both work, 1 where one does not, 3 where none can be made here."""
    if not wheel().exists():
        raise PackagingError("There is no wheel. Build it first: dev.py package linux")
    statuses = set()
    for suite in SUITES:
        began = time.monotonic()
        try:
            with BareDebian(suite, user=False) as debian:
                debian.put(wheel())
                status = debian.call("bash", "-c", _SCRIPT)
        except NotHereError as error:
            print(f"no bare {suite} can be made here: {error}")
            statuses.add(3)
            continue
        print(f"pipx install in a bare {suite}: exit status {status}, {time.monotonic() - began:.0f} s", flush=True)
        statuses.add(1 if status else 0)
    return 1 if 1 in statuses else max(statuses)
