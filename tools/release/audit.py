"""Asks an advisory database whether a locked library has a known weakness: dev.py release audit.

The database is OSV (https://google.github.io/osv.dev/api/), or what NARVARO_ADVISORIES names. Exit status 0: no
weakness is known; 1: some is; 3: the database was not reached, and nothing is known either way.
"""

import json
import os
import re
import sys
import urllib.error
import urllib.request
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
DATABASE = "https://api.osv.dev/v1/querybatch"
LOCKS = ("requirements.txt", "requirements-dev.txt", "requirements-tools.txt")
CLEAN, WEAK, UNKNOWN = 0, 1, 3
_WAIT_S = 20


def locked(text: str) -> list[tuple[str, str]]:
    """Return (name, version) of each library that a file of requirements locks."""
    return re.findall(r"^([\w.-]+)(?:\[[\w,]+\])?==([^\s\\;]+)", text, re.MULTILINE)


def weaknesses(libraries: Iterable[tuple[str, str]], database: str) -> dict[str, list[str]]:
    """Return the advisories of each library that has any; OSError or ValueError where the database gave no answer."""
    asked = [
        {"package": {"ecosystem": "PyPI", "name": name}, "version": version} for name, version in sorted(set(libraries))
    ]
    request = urllib.request.Request(
        database, json.dumps({"queries": asked}).encode(), {"Content-Type": "application/json"}
    )
    with urllib.request.urlopen(request, timeout=_WAIT_S) as answer:
        return _read(asked, json.loads(answer.read(10_000_000)))


def _read(asked: list[dict[str, Any]], answer: Any) -> dict[str, list[str]]:
    results = answer.get("results") if isinstance(answer, Mapping) else None
    if not isinstance(results, list) or len(results) != len(asked):
        raise ValueError("no answer to each question")
    found = {}
    for question, result in zip(asked, results, strict=True):
        known = [str(each["id"]) for each in (result or {}).get("vulns", [])]
        if known:
            found[f"{question['package']['name']} {question['version']}"] = known
    return found


def main() -> int:
    """Ask, and print a line for each library with a weakness, or why nothing is known."""
    libraries = [each for lock in LOCKS for each in locked((ROOT / lock).read_text(encoding="utf-8"))]
    database = os.environ.get("NARVARO_ADVISORIES", DATABASE)
    try:
        found = weaknesses(libraries, database)
    except (OSError, ValueError) as error:
        reason = error.reason if isinstance(error, urllib.error.URLError) else error
        print(f"NOT AUDITED: the advisory database {database} gave no answer ({reason}).", file=sys.stderr)
        return UNKNOWN
    for library, known in found.items():
        print(f"{library}: {', '.join(known)}")
    print(f"{len(set(libraries))} locked libraries asked about, {len(found)} with known weaknesses")
    return WEAK if found else CLEAN


if __name__ == "__main__":
    sys.exit(main())
