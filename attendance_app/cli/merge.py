"""narvaro join: merges a copy's changes into a forum file, or lists the conflicts."""

from pathlib import Path

from attendance_app import composition
from attendance_app.cli.open_file import changing
from attendance_app.services.errors import Refusal
from attendance_app.services.merge.three_way import Difference, Merge, Side, apply_merge, compare


def join_files(path: Path, other: Path, side: Side | None) -> str:
    """Merge ``other`` into ``path``; return a report in Swedish, a line for each change.

    Disagreement, with nothing changed, for conflicts without a chosen ``side``; its ``lines`` list them.
    """
    with changing(path, joined=other) as file:
        copy = composition.open_copy(file, other)
        try:
            joining = compare(file, copy)
        finally:
            copy.close()
        if side is not None:
            joining.answers = dict.fromkeys(range(len(joining.questions)), side)
        if joining.open_questions:
            raise Disagreement(joining)
        changed = apply_merge(file, joining)
    done = "Sammanslaget." if changed else "Inget att ändra: kopian har inget som inte finns här."
    return "\n".join([*(_said(row) for row in joining.news), *joining.notes, done])


class Disagreement(Refusal):
    """Conflicts: both files changed the same thing; ``lines`` has one line for each."""

    def __init__(self, joining: Merge) -> None:
        """Count the conflicts and say what to do."""
        count = len(joining.open_questions)
        what = "1 sak är ändrad" if count == 1 else f"{count} saker är ändrade"
        super().__init__(
            f"{what} i båda filerna och inget är sammanslaget. Avgör i fönstret, eller ange --ours eller --theirs."
        )
        self.lines = [_said(row) for row in joining.open_questions]


def _said(row: Difference) -> str:
    where = f" ({row.where})" if row.where else ""
    return f"{row.who}{where}: här {row.ours}, i kopian {row.theirs}"
