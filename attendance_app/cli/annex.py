"""The command annex: a paper of a meeting as PDF."""

import argparse
import sys

from attendance_app import composition
from attendance_app.cli.lookup import item_called, organisation_called
from attendance_app.cli.open_file import reading
from attendance_app.cli.voting import vote_id
from attendance_app.domain.annex_kind import AnnexKind


def annex(options: argparse.Namespace) -> None:
    """Write an annex of a meeting as PDF."""
    with reading(options.file) as file:
        writer = composition.PdfAnnexWriter()
        session = file.meeting_named(options.meeting)
        kind, item = AnnexKind(options.layout), item_called(session, options.item)
        owner = organisation_called(session, options.organisation) if kind is AnnexKind.CERTIFICATE else None
        made = writer.make(
            session,
            kind,
            item=item,
            organisation=owner,
            vote=vote_id(session, kind, item, options.number),
            web=options.web,
            warn=lambda words: print(words, file=sys.stderr),
        )
        writer.write(made, options.out)
