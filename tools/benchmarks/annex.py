"""The annex compared with typst (the same table, PDF/A-2a and PDF/UA-1), WeasyPrint (PDF/UA-1) and untagged platypus.

Each maker works in a process of its own, in turn with the others; the time is from rows in memory to the finished
bytes, the libraries imported before it begins; "first" opens the fonts too, "again" is the second annex of the
process. Ours reads every page back and compares it; the others do not.
"""

import json
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from html import escape
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))
FONTS = ROOT / "resources" / "fonts"
HEADINGS = ("Namn", "Kommun/Region Jönköpings län", "Närvaro (X)")
TITLE = "Närvaro Kommunalt forum 2024-12-13"
ROUNDS = {69: 7, 1000: 5, 10_000: 3}
Rows = list[tuple[str, str, str]]


def rows_of(people: int) -> Rows:
    """Return made-up rows."""
    return [(f"Förnamn{at} Efternamn{at * 7}", f"Kommun {at // 4}", "X" if at % 5 else "") for at in range(people)]


def ours() -> Callable[[Rows], bytes]:
    """Return our maker, reading back included."""
    from datetime import date

    from attendance_app.documents.annex.pdf import checked_annex
    from attendance_app.domain.papers.annex import Annex, AnnexColumn, AnnexSection, ColumnKind

    kinds = (ColumnKind.NAME, ColumnKind.TEXT, ColumnKind.MARK)
    columns = tuple(map(AnnexColumn, HEADINGS, kinds))

    def make(rows: Rows) -> bytes:
        sections = (AnnexSection("", "", tuple(rows)),)
        return checked_annex(Annex(TITLE, "Bilaga 1", "Prov", date(2024, 12, 13), columns, sections))

    return make


def typst() -> Callable[[Rows], bytes]:
    """Return typst's maker: both standards at once."""
    import typst as engine

    def make(rows: Rows) -> bytes:
        cells = ",".join(f'"{cell}"' for row in rows for cell in row)
        text = f"""#set document(title: "{TITLE}", date: datetime(year: 2024, month: 12, day: 13))
#set text(font: "Noto Sans", size: 10pt, lang: "sv")
#set page(paper: "a4", margin: 20mm, footer: context align(right)[#counter(page).display("1 (1)", both: true)])
#title()
#let cells = ({cells})
#table(columns: (10fr, 9fr, 4fr), stroke: (bottom: 0.3pt), inset: (x: 4pt, y: 2.9pt),
  align: (x, y) => if x == 2 {{ center }} else {{ left }},
  table.header({",".join(f"[*{each}*]" for each in HEADINGS)}), ..cells)"""
        standards = ["a-2a", "ua-1"]
        made = engine.compile(text.encode(), font_paths=[str(FONTS)], ignore_system_fonts=True, pdf_standards=standards)
        assert isinstance(made, bytes)
        return made

    return make


def weasyprint() -> Callable[[Rows], bytes]:
    """Return WeasyPrint's maker: it claims one standard at a time."""
    from weasyprint import HTML

    def make(rows: Rows) -> bytes:
        body = "".join(f"<tr><th scope=row>{escape(a)}<td>{escape(b)}<td>{escape(c)}" for a, b, c in rows)
        head = "".join(f"<th scope=col>{each}" for each in HEADINGS)
        style = (
            f"@font-face{{font-family:N;src:url({(FONTS / 'NotoSans-Regular.ttf').as_uri()})}}"
            "@page{size:A4;margin:20mm;@bottom-right{content:'Bilaga 1, sida ' counter(page) ' (' counter(pages) ')'}}"
            "body{font:10pt N}table{width:100%;border-collapse:collapse}td,th{text-align:left;border-bottom:.3pt solid}"
        )
        page = f"<html lang=sv><title>{TITLE}</title><style>{style}</style><h1>{TITLE}</h1>"
        made = HTML(string=f"{page}<table><thead><tr>{head}<tbody>{body}</table>").write_pdf(pdf_variant="pdf/ua-1")
        assert isinstance(made, bytes)
        return made

    return make


def platypus() -> Callable[[Rows], bytes]:
    """Return the maker that reportlab's own table gives: no tags, no archive."""
    import io

    from reportlab.lib import colors
    from reportlab.lib.pagesizes import A4
    from reportlab.platypus import LongTable, SimpleDocTemplate, TableStyle

    from attendance_app.documents.annex.fonts import REGULAR, fonts

    def make(rows: Rows) -> bytes:
        fonts()
        out = io.BytesIO()
        table = LongTable([HEADINGS, *rows], repeatRows=1, colWidths=(210, 190, 82))
        style = [("FONT", (0, 0), (-1, -1), REGULAR, 10), ("LINEBELOW", (0, 0), (-1, -1), 0.3, colors.grey)]
        table.setStyle(TableStyle(style))
        SimpleDocTemplate(out, pagesize=A4).build([table])
        return out.getvalue()

    return make


MAKERS = {"ours": ours, "typst": typst, "WeasyPrint": weasyprint, "platypus": platypus}


def work(name: str, people: int) -> None:
    """Make an annex twice and print the seconds of each, peak memory in MB and size in kB."""
    make, rows = MAKERS[name](), rows_of(people)
    took = []
    for _ in range(2):
        began = time.perf_counter()
        made = make(rows)
        took.append(time.perf_counter() - began)
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps([*took, peak, len(made) / 1024]))


def main() -> None:
    """Measure in turn and print medians and the ratios to typst."""
    print(f"{'rows':>6} {'maker':<11} {'first s':>8} {'':>6} {'again s':>8} {'':>6} {'peak MB':>8} {'size kB':>8}")
    for people, rounds in ROUNDS.items():
        found: dict[str, list[list[float]]] = {name: [] for name in MAKERS}
        for turn in range(rounds):
            for name, held in found.items():
                # It takes over a minute there; once is enough to see that.
                if name == "WeasyPrint" and people > 1000 and turn:
                    continue
                words = [sys.executable, __file__, name, str(people)]
                held.append(json.loads(subprocess.run(words, capture_output=True, check=True).stdout))
        first, again = (statistics.median(each[at] for each in found["typst"]) for at in range(2))
        for name, held in found.items():
            cold, warm, peak, size = (statistics.median(each[at] for each in held) for at in range(4))
            ratios = f"{cold:8.3f} {cold / first:5.2f}× {warm:8.3f} {warm / again:5.2f}×"
            print(f"{people:>6} {name:<11} {ratios} {peak:8.0f} {size:8.0f}")


if __name__ == "__main__":
    if len(sys.argv) == 3:
        work(sys.argv[1], int(sys.argv[2]))
    else:
        main()
