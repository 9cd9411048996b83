"""Text with separated values: comma, semicolon, tab or pipe, whichever its lines agree on."""

import csv
import io

Row = list[str]


def separated_rows(text: str) -> list[Row]:
    """Return the rows of a text whose lines agree on a separator; an empty list if they agree on none."""
    csv.field_size_limit(1_000_000)
    best: tuple[float, list[Row]] = (0.0, [])
    for sign in ";\t,|":
        if sign not in text:
            continue
        try:
            rows = list(csv.reader(io.StringIO(text), delimiter=sign))
        except csv.Error:
            continue
        counts = [len(row) for row in rows if any(cell.strip() for cell in row)]
        usual = max(set(counts), key=counts.count) if counts else 1
        agreeing = counts.count(usual) / len(counts) if usual > 1 else 0.0
        # Sentences and "Efternamn, Förnamn" have commas too: nearly all lines must agree on more than one.
        enough = 0.5 if sign != "," else 0.85 if usual > 2 else 1.1
        if agreeing >= enough and agreeing > best[0]:
            best = (agreeing, rows)
    return best[1]
