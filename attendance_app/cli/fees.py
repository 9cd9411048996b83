"""The command fees: the rows of the basis for fees, its rules, pay ids, closing, correction and files."""

import argparse
import json
from pathlib import Path

from attendance_app import composition
from attendance_app.cli.json_input import read_json
from attendance_app.cli.statistics import period_of
from attendance_app.domain.fees.calculation import kronor
from attendance_app.services.errors import DocumentError
from attendance_app.services.fees.book import FeeBook
from attendance_app.services.fees.sheet import FeePapers, FeeSheets, amount_of, closed, file_name, proposal
from attendance_app.services.fees.typed import pay_from_rows, rules_data, rules_from
from attendance_app.services.forum.file import ForumFile


def changes(options: argparse.Namespace) -> bool:
    """Tell if the command changes the file."""
    return bool(options.rules or options.pay or options.close or options.correct is not None)


def fees(file: ForumFile, options: argparse.Namespace) -> None:
    """Do what is asked: rules, pay ids, closing or correction, then print or write; Refusal where it fails."""
    book = FeeBook(file)
    if options.rules is not None:
        book.set_rules(rules_from(read_json(options.rules, "Utgå från det som --print-rules skriver.")))
    if options.pay is not None:
        parsed = composition.read_roster(options.pay).parsed
        book.set_pay(pay_from_rows(book, parsed[0].table.rows if parsed else ()))
    if options.print_rules:
        print(json.dumps(rules_data(book.rules), ensure_ascii=False, indent=1))
        return
    if (options.rules or options.pay) and not (options.close or options.out or options.json):
        print("Sparat.")
        return
    sheets = FeeSheets(_papers(book, options))
    if options.out is not None:
        _write(sheets, options.out, options.kind)
    elif options.json:
        print(json.dumps(sheets.data(), ensure_ascii=False))
    else:
        print("\n".join(_words(sheets)))


def _papers(book: FeeBook, options: argparse.Namespace) -> FeePapers:
    if options.run is not None:
        return closed(book, book.run_called(options.run))
    if options.correct is not None:
        return closed(book, book.correct(book.run_called(options.correct)))
    meetings = [each.id for each in book.meetings(*period_of(options))]
    return closed(book, book.close(meetings)) if options.close else proposal(book, meetings)


def _write(sheets: FeeSheets, folder: Path, kind: str) -> None:
    if not folder.is_dir():
        raise DocumentError(f"Mappen ”{folder.name}” finns inte. Skapa den eller välj en annan.")
    payers = sheets.papers.payers[:1] if kind == "json" else sheets.papers.payers
    for payer in payers:
        name = file_name(sheets, None if kind == "json" else sheets.payer_name(payer), kind)
        composition.write_document(composition.fee_file(sheets, payer, kind), folder / name)
        print(name)


def _words(sheets: FeeSheets) -> list[str]:
    papers = sheets.papers
    lines = [papers.title]
    for payer in papers.payers:
        replaced, valid = papers.of_payer(payer)
        counted = (
            f"{len(valid)} rader" if not replaced else f"{len(replaced)} rader utgår, {len(valid)} gäller i stället"
        )
        lines.append(f"{sheets.payer_name(payer)}: {counted}, {kronor(amount_of(papers, payer))}")
    total = sum(amount_of(papers, payer) for payer in papers.payers)
    missing = papers.book.missing_times(papers.meetings) if papers.run is None else ()
    lines.append(f"Summa: {kronor(total)}")
    return [*lines, *(f"Start- eller sluttid saknas: {name}" for name in missing)]
