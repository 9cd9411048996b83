"""The parsers of the command line: commands, arguments and options; their names are promised to others."""

import argparse
from collections.abc import Callable
from datetime import date, time
from pathlib import Path

from attendance_app.domain.annex_kind import AnnexKind
from attendance_app.domain.attendance import Mark
from attendance_app.domain.body_choices import Country
from attendance_app.domain.body_kinds import KIND_WORDS, OTHER_KIND_WORDS
from attendance_app.domain.statistics.figures import Grouping, Unit
from attendance_app.domain.style.named_styles import NAMED_STYLES
from attendance_app.services.merge.three_way import Side

_DAY = "t.ex. 2024-12-13 eller 2024-12-13#2"


def parser() -> argparse.ArgumentParser:
    """Return the parser of the commands; its result has the command's name in ``command``."""
    made = argparse.ArgumentParser(prog="narvaro", description="Närvaro, beslutsförhet och Bilaga 1.")
    commands = made.add_subparsers(metavar="KOMMANDO", required=True)
    for name, (words, add) in _COMMANDS.items():
        command = commands.add_parser(name, help=words)
        if name != "import":
            command.add_argument("file", type=Path, metavar="FIL")
        add(command)
        command.set_defaults(command=name)
    return made


def window_parser() -> argparse.ArgumentParser:
    """Return the parser of a start that opens the window."""
    words = f"Öppnar fönstret. Kommandon: {', '.join(COMMANDS)}."
    made = argparse.ArgumentParser(prog="narvaro", description=words)
    made.add_argument("files", nargs="*", type=Path, metavar="FIL.narvaro")
    made.add_argument("--sample", action="store_true", help="öppna exemplet")
    return made


def _sample(command: argparse.ArgumentParser) -> None:
    command.add_argument("--board", action="store_true", help="den påhittade nämnden")


def _import(command: argparse.ArgumentParser) -> None:
    command.add_argument("source", type=Path, metavar="KÄLLA")
    command.add_argument("--into", type=Path, required=True, metavar="FIL.narvaro")
    command.add_argument("--meeting", metavar="DATUM", help="markeringarna blir det sammanträdets närvaro")
    words = "slag av organ: beslutsregel, ersättare och bilaga följer"
    command.add_argument(
        "--kind", choices=sorted([*KIND_WORDS.values(), *OTHER_KIND_WORDS]), metavar="SLAG", help=words
    )
    command.add_argument("--law", choices=[each.value for each in Country], default="se", help="lag: se eller fi")


def _meeting(command: argparse.ArgumentParser) -> None:
    command.add_argument("day", type=_day, metavar="DATUM")
    command.add_argument("--items", type=int, default=0, metavar="N", help="antal paragrafer")
    command.add_argument("--first-item", type=int, metavar="M", help="den första paragrafens nummer")


def _mark(command: argparse.ArgumentParser) -> None:
    command.add_argument("--meeting", required=True, metavar="DATUM", help=_DAY)
    how = command.add_mutually_exclusive_group()
    how.add_argument("--absent", action="store_const", dest="mark", const=Mark.ABSENT, default=Mark.PRESENT)
    how.add_argument("--excused", action="store_const", dest="mark", const=Mark.EXCUSED)
    command.add_argument("--at-item", type=int, metavar="N", help="från och med § N")
    command.add_argument("--time", type=_time, metavar="HH:MM", help="klockslag, som anmärkning")


def _status(command: argparse.ArgumentParser) -> None:
    command.add_argument("--meeting", required=True, metavar="DATUM", help=_DAY)
    command.add_argument("--item", type=int, metavar="N", help="vid § N")
    command.add_argument("--json", action="store_true")


def _annex(command: argparse.ArgumentParser) -> None:
    command.add_argument("--meeting", required=True, metavar="DATUM", help=_DAY)
    command.add_argument("-o", dest="out", type=Path, required=True, metavar="UT.pdf")
    command.add_argument("--item", type=int, metavar="N", help="uppropets eller omröstningens paragraf")
    command.add_argument("--number", type=int, metavar="K", help="paragrafens omröstning K")
    command.add_argument("--organisation", metavar="NAMN", help="vems närvarointyg")
    command.add_argument("--web", action="store_true", help="utan personer med skyddade personuppgifter")
    command.add_argument("--layout", choices=[each.value for each in AnnexKind], default=AnnexKind.BILAGA_1.value)


def _page(command: argparse.ArgumentParser) -> None:
    command.add_argument("--meeting", required=True, metavar="DATUM", help=_DAY)
    command.add_argument("--item", type=int, metavar="N", help="utdrag av § N")
    command.add_argument("--secret", action="store_true", help="utdraget av en sekretessmarkerad paragraf")
    command.add_argument("--web", action="store_true", help="utan personer med skyddade personuppgifter")


def _vote(command: argparse.ArgumentParser) -> None:
    command.add_argument("--meeting", required=True, metavar="DATUM", help=_DAY)
    command.add_argument("--item", type=int, metavar="N", help="vid § N")
    command.add_argument("--number", type=int, metavar="K", help="paragrafens omröstning K")
    command.add_argument("--json", action="store_true")


def _secret(command: argparse.ArgumentParser) -> None:
    command.add_argument("--meeting", required=True, metavar="DATUM", help=_DAY)
    command.add_argument("--item", type=int, required=True, metavar="N", help="§ N")
    command.add_argument("--off", action="store_true", help="ta bort markeringen")


def _another_day(command: argparse.ArgumentParser) -> None:
    command.add_argument("--meeting", required=True, metavar="DATUM", help=_DAY)
    command.add_argument("--day", type=_day, required=True, metavar="DATUM", help="den nya dagen")
    command.add_argument("--item", type=int, required=True, metavar="N", help="dagen börjar med § N")
    command.add_argument("--starts", type=_time, metavar="HH:MM", help="när den började")
    command.add_argument("--ended", type=_time, metavar="HH:MM", help="när dagen före slutade")


def _style(command: argparse.ArgumentParser) -> None:
    command.add_argument("--begin", choices=list(NAMED_STYLES), metavar="STIL", help=f"{', '.join(NAMED_STYLES)}")
    command.add_argument("--learn", type=Path, metavar="PROTOKOLL", help="lär av förstasidan i ett äldre protokoll")
    command.add_argument("--read", type=Path, metavar="STIL.json", help="inställningar ur en fil")
    words = "en inställning, t.ex. serving.words='tjg för {whom}'; får upprepas"
    command.add_argument("--set", dest="settings", action="append", metavar="NYCKEL=VÄRDE", help=words)
    command.add_argument("--json", action="store_true", help="visa stilen som JSON")


def _export(command: argparse.ArgumentParser) -> None:
    command.add_argument("--meeting", metavar="DATUM", help="t.ex. 2024-12-13; utan det exporteras förteckningen")
    command.add_argument("-o", dest="out", type=Path, required=True, metavar="UT.{csv,xlsx,json}")


def _join(command: argparse.ArgumentParser) -> None:
    command.add_argument("--with", dest="other", type=Path, required=True, metavar="KOPIA")
    right = command.add_mutually_exclusive_group()
    right.add_argument("--ours", action="store_const", dest="side", const=Side.OURS, help="vår uppgift gäller")
    right.add_argument("--theirs", action="store_const", dest="side", const=Side.THEIRS, help="kopians uppgift gäller")


def _erase(command: argparse.ArgumentParser) -> None:
    what = command.add_mutually_exclusive_group(required=True)
    what.add_argument("--meeting", metavar="DATUM", help="sammanträdet")
    what.add_argument("--person", metavar="NAMN", help="personen; NAMN (ORGANISATION) där flera heter så")


def _statistics(command: argparse.ArgumentParser) -> None:
    command.add_argument("--by", choices=[each.value for each in Grouping], help="rader; annars vad som passar organet")
    command.add_argument("--unit", choices=[each.value for each in Unit], default=Unit.MEETINGS.value)
    _period(command)
    command.add_argument("--names", action="store_true", help="personer får skrivas ut med namn på papper")
    command.add_argument("--json", action="store_true")
    command.add_argument("-o", dest="out", type=Path, metavar="UT.{pdf,xlsx,csv,json}")


def _fees(command: argparse.ArgumentParser) -> None:
    _period(command)
    command.add_argument("--rules", type=Path, metavar="REGLER.json", help="spara arvodesregler")
    command.add_argument("--print-rules", action="store_true", help="skriv reglerna som JSON")
    command.add_argument("--pay", type=Path, metavar="LÖNEID.{xlsx,csv}", help="Namn, Löneid, Km, Restid, Fast arvode")
    which = command.add_mutually_exclusive_group()
    which.add_argument("--close", action="store_true", help="stäng underlaget: det ändras inte mer")
    which.add_argument("--run", type=int, metavar="N", help="det stängda underlaget N")
    which.add_argument("--correct", type=int, metavar="N", help="stäng en rättelse av underlag N")
    command.add_argument("--json", action="store_true")
    command.add_argument("-o", dest="out", type=Path, metavar="MAPP", help="en fil per betalare")
    command.add_argument("--kind", choices=("pdf", "xlsx", "csv", "json"), default="pdf", help="filernas slag")


def _period(command: argparse.ArgumentParser) -> None:
    command.add_argument("--year", type=int, metavar="ÅÅÅÅ")
    command.add_argument("--from", dest="first", type=_day, metavar="DATUM", help="den första dagen")
    command.add_argument("--to", dest="last", type=_day, metavar="DATUM", help="den sista dagen")


def _restore(command: argparse.ArgumentParser) -> None:
    command.add_argument("-o", dest="out", type=Path, required=True, metavar="NY.narvaro")


def _nothing(_: argparse.ArgumentParser) -> None:
    """Add no arguments: the file is enough."""


_COMMANDS: dict[str, tuple[str, Callable[[argparse.ArgumentParser], None]]] = {
    "sample": ("skriv exemplet Kommunalt forum, eller en påhittad nämnd, som en fil", _sample),
    "import": ("förteckning från Excel, Word, PDF, text …", _import),
    "meeting": ("nytt sammanträde från förteckningen", _meeting),
    "mark": ("bocka av namn från standard in, ett på varje rad", _mark),
    "status": ("närvaro och beslutsförhet", _status),
    "annex": ("Bilaga 1 som PDF", _annex),
    "page": ("förstasidan som text, eller utdraget av en paragraf", _page),
    "style": ("hur organet skriver: visa, ändra, lär av ett protokoll", _style),
    "vote": ("omröstningar: meningen för protokollet, eller JSON", _vote),
    "secret": ("sekretessmarkera en paragraf", _secret),
    "day": ("en dag till i sammanträdet", _another_day),
    "export": ("förteckningen, eller ett sammanträdes närvaro, som fil", _export),
    "join": ("slå ihop med en kopia av filen", _join),
    "erase": ("gallra ett sammanträde eller en person ur filen; skriver ett kvitto", _erase),
    "statistics": ("närvarostatistik över flera sammanträden", _statistics),
    "fees": ("arvodesunderlag: rader, regler, stängning, rättelse", _fees),
    "restore": ("den senaste säkerhetskopian som en ny fil", _restore),
    "check": ("kontrollera filen", _nothing),
}
COMMANDS = tuple(_COMMANDS)


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"”{text}” är inget datum; skriv som 2024-12-13") from None


def _time(text: str) -> time:
    try:
        return time.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"”{text}” är inget klockslag; skriv som 09:15") from None
