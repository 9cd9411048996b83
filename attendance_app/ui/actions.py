"""Every action of the window in one table: the command it runs, its text, menu and key."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from attendance_app.domain.annex_kind import AnnexKind
from attendance_app.ui.lazy_commands import LazyCommands
from attendance_app.ui.widgets.dialog_parts import plain_words

# The context of the translations.
CONTEXT = "Actions"


class Need(Enum):
    """What must be there for an action to be offered."""

    NOTHING = "nothing"
    FORUM = "forum"
    MEETING = "meeting"
    PROJECTOR = "projector"


@dataclass(frozen=True, slots=True)
class ActionDef:
    """One action: ``call`` returns the command that it runs, made when it is first run.

    ``name`` is how other modules refer to the action; its last part is the icon's file. ``text`` is in English, the
    source of the translation.
    """

    name: str
    call: Callable[[LazyCommands], Callable[[], object]]
    text: object
    menu: str
    key: str = ""
    needs: Need = Need.MEETING
    line_before: bool = False
    checkable: bool = False


MENUS = {
    "file": QT_TRANSLATE_NOOP("Actions", "&File"),
    "edit": QT_TRANSLATE_NOOP("Actions", "&Edit"),
    "meeting": QT_TRANSLATE_NOOP("Actions", "&Meeting"),
    "minutes": QT_TRANSLATE_NOOP("Actions", "M&inutes"),
    "view": QT_TRANSLATE_NOOP("Actions", "&View"),
    "help": QT_TRANSLATE_NOOP("Actions", "&Help"),
}
# Menus within the menu that their name begins with, each at the place of its first row.
SUBMENUS = {
    "minutes.votes": QT_TRANSLATE_NOOP("Actions", "V&ote"),
    "minutes.papers": QT_TRANSLATE_NOOP("Actions", "&More papers"),
}

# The annexes that may be the usual one of a body.
ANNEX_ACTIONS = {AnnexKind.BILAGA_1: "annex.preview", AnnexKind.ATTENDANCE_PROTOCOL: "annex.protocol"}

# fmt: off
ACTIONS = (
    ActionDef("forum.open_file", lambda do: do.forum.open_file,
              QT_TRANSLATE_NOOP("Actions", "&Open body…"), "file", "Ctrl+O", Need.NOTHING),
    ActionDef("forum.open_sample", lambda do: do.forum.open_sample,
              QT_TRANSLATE_NOOP("Actions", "Open the &sample Kommunalt forum"), "file", "", Need.NOTHING),
    ActionDef("forum.open_sample_board", lambda do: do.forum.open_sample_board,
              QT_TRANSLATE_NOOP("Actions", "Open an exa&mple of a board"), "file", "", Need.NOTHING),
    ActionDef("forum.new_forum", lambda do: do.forum.new_forum,
              QT_TRANSLATE_NOOP("Actions", "N&ew body…"), "file", "", Need.NOTHING),
    ActionDef("forum.import_file", lambda do: do.forum.import_file,
              QT_TRANSLATE_NOOP("Actions", "&Import roster…"), "file", "Ctrl+I", Need.NOTHING, line_before=True),
    ActionDef("forum.export", lambda do: do.forum.export,
              QT_TRANSLATE_NOOP("Actions", "E&xport…"), "file", "Ctrl+E", Need.FORUM),
    ActionDef("backups.show", lambda do: do.backups.show,
              QT_TRANSLATE_NOOP("Actions", "Bac&kups…"), "file", "", Need.FORUM),
    ActionDef("backups.save_as", lambda do: do.backups.save_as,
              QT_TRANSLATE_NOOP("Actions", "Save everything as a new &file…"), "file", "", Need.FORUM),
    ActionDef("copies.join", lambda do: do.copies.join,
              QT_TRANSLATE_NOOP("Actions", "&Join with a copy…"), "file", "", Need.FORUM),
    ActionDef("copies.erase", lambda do: do.copies.erase,
              QT_TRANSLATE_NOOP("Actions", "Erase for &good…"), "file", "", Need.FORUM),
    ActionDef("close", lambda do: do.close,
              QT_TRANSLATE_NOOP("Actions", "&Quit"), "file", "Ctrl+Q", Need.NOTHING, line_before=True),
    ActionDef("edit.undo", lambda do: do.edit.undo,
              QT_TRANSLATE_NOOP("Actions", "&Undo"), "edit", "Ctrl+Z", Need.FORUM),
    ActionDef("edit.redo", lambda do: do.edit.redo,
              QT_TRANSLATE_NOOP("Actions", "&Redo"), "edit", "Ctrl+Y", Need.FORUM),
    ActionDef("forum.edit_roster", lambda do: do.forum.edit_roster,
              QT_TRANSLATE_NOOP("Actions", "R&oster…"), "edit", "Ctrl+R", Need.FORUM, line_before=True),
    ActionDef("forum.paste", lambda do: do.forum.paste,
              QT_TRANSLATE_NOOP("Actions", "&Paste roster"), "edit", "Ctrl+V", Need.NOTHING),
    ActionDef("views.copy_counts", lambda do: do.views.copy_counts,
              QT_TRANSLATE_NOOP("Actions", "Copy &counts and quorum"), "edit", "Ctrl+Shift+B"),
    ActionDef("meeting.find_person", lambda do: do.meeting.find_person,
              QT_TRANSLATE_NOOP("Actions", "&Search for a name"), "edit", "Ctrl+F", line_before=True),
    ActionDef("meeting.tick", lambda do: do.meeting.tick,
              QT_TRANSLATE_NOOP("Actions", "&Tick or untick"), "meeting", "Ctrl+Space"),
    ActionDef("meeting.excuse", lambda do: do.meeting.excuse,
              QT_TRANSLATE_NOOP("Actions", "E&xcused"), "meeting", "F8"),
    ActionDef("meeting.left", lambda do: do.meeting.left,
              QT_TRANSLATE_NOOP("Actions", "Le&ft"), "meeting", "F9"),
    ActionDef("meeting.from_beginning", lambda do: do.meeting.from_beginning,
              QT_TRANSLATE_NOOP("Actions", "From the &beginning"), "meeting", "Ctrl+B"),
    ActionDef("meeting.recuse", lambda do: do.meeting.recuse,
              QT_TRANSLATE_NOOP("Actions", "&Recused at this §"), "meeting", "Ctrl+J"),
    ActionDef("meeting.abstain", lambda do: do.meeting.abstain,
              QT_TRANSLATE_NOOP("Actions", "Takes no part in the &decision"), "meeting", "Ctrl+D"),
    ActionDef("meeting.reserve", lambda do: do.meeting.reserve,
              QT_TRANSLATE_NOOP("Actions", "Reservation at this §"), "meeting", "Ctrl+Shift+J"),
    ActionDef("meeting.remote", lambda do: do.meeting.remote,
              QT_TRANSLATE_NOOP("Actions", "Remotel&y"), "meeting", "Ctrl+L"),
    ActionDef("meeting.counts", lambda do: do.meeting.counts,
              QT_TRANSLATE_NOOP("Actions", "Counts again after an &absence"), "meeting"),
    ActionDef("meeting.detail", lambda do: do.meeting.detail,
              QT_TRANSLATE_NOOP("Actions", "Attendance in deta&il…"), "meeting", "F2", line_before=True),
    ActionDef("meeting.serve", lambda do: do.meeting.serve,
              QT_TRANSLATE_NOOP("Actions", "Serving &substitutes…"), "meeting", "F3"),
    ActionDef("meeting.walk_in", lambda do: do.meeting.walk_in,
              QT_TRANSLATE_NOOP("Actions", "Someb&ody at the door…"), "meeting", "F4"),
    ActionDef("meeting.send_instead", lambda do: do.meeting.send_instead,
              QT_TRANSLATE_NOOP("Actions", "Somebody else fro&m the organisation…"), "meeting"),
    ActionDef("meeting.excuse_organisation", lambda do: do.meeting.excuse_organisation,
              QT_TRANSLATE_NOOP("Actions", "The whole organisation excused"), "meeting"),
    ActionDef("meeting.roll_call", lambda do: do.meeting.roll_call,
              QT_TRANSLATE_NOOP("Actions", "Rol&l call…"), "meeting", "F5"),
    ActionDef("steps.next_item", lambda do: do.steps.next_item,
              QT_TRANSLATE_NOOP("Actions", "Start, or &next §"), "meeting", "F6", line_before=True),
    ActionDef("steps.previous_item", lambda do: do.steps.previous_item,
              QT_TRANSLATE_NOOP("Actions", "Ba&ck one §"), "meeting", "Shift+F6"),
    ActionDef("steps.pause", lambda do: do.steps.pause,
              QT_TRANSLATE_NOOP("Actions", "Brea&k, or go on"), "meeting", "F7"),
    ActionDef("steps.end", lambda do: do.steps.end,
              QT_TRANSLATE_NOOP("Actions", "&End, or take up again"), "meeting"),
    ActionDef("meeting.move_changes", lambda do: do.meeting.move_changes,
              QT_TRANSLATE_NOOP("Actions", "Mo&ve changes to another §…"), "meeting", "Ctrl+M"),
    ActionDef("steps.edit_agenda", lambda do: do.steps.edit_agenda,
              QT_TRANSLATE_NOOP("Actions", "A&genda…"), "meeting", "Ctrl+G", line_before=True),
    ActionDef("steps.new_day", lambda do: do.steps.new_day,
              QT_TRANSLATE_NOOP("Actions", "Anot&her day of the meeting…"), "meeting"),
    ActionDef("steps.show_timeline", lambda do: do.steps.show_timeline,
              QT_TRANSLATE_NOOP("Actions", "&Quorum § by §…"), "meeting", "Ctrl+K"),
    ActionDef("forum.new_meeting", lambda do: do.forum.new_meeting,
              QT_TRANSLATE_NOOP("Actions", "Ne&w meeting…"), "meeting", "Ctrl+N", Need.FORUM, line_before=True),
    ActionDef("meeting.edit_details", lambda do: do.meeting.edit_details,
              QT_TRANSLATE_NOOP("Actions", "Date, &place and times…"), "meeting", "Ctrl+Shift+N"),
    ActionDef("forum.choose_rule", lambda do: do.forum.choose_rule,
              QT_TRANSLATE_NOOP("Actions", "Quor&um rule…"), "meeting", "", Need.FORUM),
    ActionDef("minutes.first_page", lambda do: do.minutes.first_page,
              QT_TRANSLATE_NOOP("Actions", "&Page one…"), "minutes", "Ctrl+Shift+F"),
    ActionDef("minutes.copy_first_page", lambda do: do.minutes.copy_first_page,
              QT_TRANSLATE_NOOP("Actions", "&Copy page one of the minutes"), "minutes", "Ctrl+Shift+C"),
    ActionDef("minutes.officers", lambda do: do.minutes.officers,
              QT_TRANSLATE_NOOP("Actions", "C&hair, secretary and verifiers…"), "minutes", "Ctrl+Shift+O"),
    ActionDef("minutes.vote", lambda do: do.minutes.vote,
              QT_TRANSLATE_NOOP("Actions", "V&ote at the running §…"), "minutes.votes", "Ctrl+Shift+V"),
    ActionDef("annex.vote_list", lambda do: do.annex.vote_list,
              QT_TRANSLATE_NOOP("Actions", "Li&st of the last vote…"), "minutes.votes"),
    ActionDef("minutes.voting_roll", lambda do: do.minutes.voting_roll,
              QT_TRANSLATE_NOOP("Actions", "Votin&g roll of the general meeting…"), "minutes.votes"),
    ActionDef("annex.preview", lambda do: do.annex.preview,
              QT_TRANSLATE_NOOP("Actions", "&Annex 1…"), "minutes", "Ctrl+P", line_before=True),
    ActionDef("annex.protocol", lambda do: do.annex.protocol,
              QT_TRANSLATE_NOOP("Actions", "A&ttendance record…"), "minutes"),
    ActionDef("annex.save", lambda do: do.annex.save,
              QT_TRANSLATE_NOOP("Actions", "Save anne&x 1 as PDF…"), "minutes", "Ctrl+S"),
    ActionDef("annex.deciding", lambda do: do.annex.deciding,
              QT_TRANSLATE_NOOP("Actions", "Decision-ma&kers…"), "minutes.papers"),
    ActionDef("annex.roll_call", lambda do: do.annex.roll_call,
              QT_TRANSLATE_NOOP("Actions", "Roll call for the r&unning §…"), "minutes.papers"),
    ActionDef("annex.certificate", lambda do: do.annex.certificate,
              QT_TRANSLATE_NOOP("Actions", "Attendance certi&ficate…"), "minutes.papers"),
    ActionDef("annex.blank_sheet", lambda do: do.annex.blank_sheet,
              QT_TRANSLATE_NOOP("Actions", "&Blank sheet for pen and paper…"), "minutes.papers"),
    ActionDef("minutes.verify", lambda do: do.minutes.verify,
              QT_TRANSLATE_NOOP("Actions", "Minutes &verified…"), "minutes", line_before=True),
    ActionDef("minutes.notice", lambda do: do.minutes.notice,
              QT_TRANSLATE_NOOP("Actions", "&Notice of the minutes…"), "minutes"),
    ActionDef("minutes.log", lambda do: do.minutes.log,
              QT_TRANSLATE_NOOP("Actions", "Change &log…"), "minutes", "Ctrl+Shift+L", Need.FORUM),
    ActionDef("after.statistics", lambda do: do.after.statistics,
              QT_TRANSLATE_NOOP("Actions", "Attendance stat&istics…"), "minutes", "Ctrl+Shift+S", Need.FORUM,
              line_before=True),
    ActionDef("after.fees", lambda do: do.after.fees,
              QT_TRANSLATE_NOOP("Actions", "Basis for f&ees…"), "minutes", "Ctrl+Shift+A", Need.FORUM),
    ActionDef("minutes.rules", lambda do: do.minutes.rules,
              QT_TRANSLATE_NOOP("Actions", "Meeting &rules…"), "minutes", "", Need.FORUM, line_before=True),
    ActionDef("minutes.style", lambda do: do.minutes.style,
              QT_TRANSLATE_NOOP("Actions", "How you &write…"), "minutes", "", Need.FORUM),
    ActionDef("annex.settings", lambda do: do.annex.settings,
              QT_TRANSLATE_NOOP("Actions", "Annex la&yout…"), "minutes", "", Need.FORUM),
    ActionDef("views.show_overview", lambda do: do.views.show_overview,
              QT_TRANSLATE_NOOP("Actions", "&Overview"), "view", "Ctrl+1", checkable=True),
    ActionDef("views.show_list", lambda do: do.views.show_list,
              QT_TRANSLATE_NOOP("Actions", "&List"), "view", "Ctrl+2", checkable=True),
    ActionDef("meeting.door", lambda do: do.meeting.door,
              QT_TRANSLATE_NOOP("Actions", "Mode for the &door"), "view", "Ctrl+3"),
    ActionDef("views.projector", lambda do: do.views.projector,
              QT_TRANSLATE_NOOP("Actions", "&Projector"), "view", "F11", line_before=True, checkable=True),
    ActionDef("views.projector_names", lambda do: do.views.projector_names,
              QT_TRANSLATE_NOOP("Actions", "&Names on the projector"), "view", "Shift+F11", Need.PROJECTOR,
              checkable=True),
    ActionDef("views.larger", lambda do: do.views.larger,
              QT_TRANSLATE_NOOP("Actions", "La&rger text"), "view", "Ctrl++", Need.NOTHING, line_before=True),
    ActionDef("views.smaller", lambda do: do.views.smaller,
              QT_TRANSLATE_NOOP("Actions", "&Smaller text"), "view", "Ctrl+-", Need.NOTHING),
    ActionDef("views.usual_size", lambda do: do.views.usual_size,
              QT_TRANSLATE_NOOP("Actions", "&Usual text"), "view", "Ctrl+0", Need.NOTHING),
    ActionDef("help.find_command", lambda do: do.help.find_command,
              QT_TRANSLATE_NOOP("Actions", "Find a &command…"), "help", "Ctrl+Shift+P", Need.NOTHING),
    ActionDef("help.key_card", lambda do: do.help.key_card,
              QT_TRANSLATE_NOOP("Actions", "&Keys on a page…"), "help", "", Need.NOTHING),
    ActionDef("help.show_help", lambda do: do.help.show_help,
              QT_TRANSLATE_NOOP("Actions", "&Handbook and keys"), "help", "F1", Need.NOTHING),
    ActionDef("help.open_files_here", lambda do: do.help.open_files_here,
              QT_TRANSLATE_NOOP("Actions", "Open bodies by &double click"), "help", "", Need.NOTHING),
    ActionDef("help.open_logs", lambda do: do.help.open_logs,
              QT_TRANSLATE_NOOP("Actions", "&Folder with the log"), "help", "", Need.NOTHING),
    ActionDef("help.show_about", lambda do: do.help.show_about,
              QT_TRANSLATE_NOOP("Actions", "&About Närvaro"), "help", "", Need.NOTHING, line_before=True),
)
# fmt: on


def translated(text: object) -> str:
    """Return an action's or menu's words in the program's language."""
    return QCoreApplication.translate(CONTEXT, str(text))


def menu_words(menu: str) -> str:
    """Return how a menu is named in a sentence: "Minutes", "Minutes – Vote"."""
    over, _, within = menu.partition(".")
    parts = [MENUS[over], SUBMENUS[menu]] if within else [MENUS[over]]
    return " – ".join(plain_words(translated(part)) for part in parts)
