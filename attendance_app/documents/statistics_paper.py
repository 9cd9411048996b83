"""The statistics on paper: the picture as a figure with its alternative text, and the table after it."""

from collections.abc import Sequence

from attendance_app.documents.annex.figure import text_width
from attendance_app.documents.annex.layout import HEIGHT, SIDE
from attendance_app.documents.annex.pdf import checked_annex
from attendance_app.domain.forum import Forum
from attendance_app.domain.statistics.figures import Row
from attendance_app.services.statistics.chart import chart_of
from attendance_app.services.statistics.report import Report
from attendance_app.services.statistics.tables import paper_words, statistics_annex

# More rows would not fit below the title of a page; then the line over time is drawn alone.
_MOST_ROWS, _EM = 16, 8.5


def statistics_paper(report: Report, rows: Sequence[Row], forum: Forum, *, names: bool = False) -> bytes:
    """Return the statistics as PDF/UA-1 and PDF/A, read back and compared; DocumentError as ``checked_annex``.

    People are printed by name only with ``names``.
    """
    drawn = rows if len(rows) <= _MOST_ROWS else ()
    width = HEIGHT - 2 * SIDE
    chart = chart_of(report.statistics, drawn, paper_words(report), text_width, width=width, em=_EM)
    return checked_annex(statistics_annex(report, rows, forum, chart.picture, names=names))
