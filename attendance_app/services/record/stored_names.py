"""Keys that files were first written with, where the code says another word today: they are promised, and stay."""

from attendance_app.domain.attendance import Interval
from attendance_app.domain.forum import MeetingSettings
from attendance_app.domain.meeting import Item, Meeting
from attendance_app.domain.roster import Organisation, Person

# By type: the field's name to its key, for the change log and the JSON export alike.
STORED_NAMES: dict[type, dict[str, str]] = {
    Interval: {"arrived": "came", "departed": "left"},
    Item: {"verified": "adjusted"},
    Meeting: {"verifiers": "adjusters", "verified": "adjusted", "acting_officers": "deputies"},
    MeetingSettings: {"verifiers_sentence": "adjusting"},
}
# The JSON export has words of its own for some.
EXPORTED_NAMES: dict[type, dict[str, str]] = STORED_NAMES | {
    Organisation: {"position": "order"},
    Person: {"position": "order"},
    Interval: {
        "first": "from_item",
        "last": "to_item",
        "arrived": "from_time",
        "departed": "to_time",
        "presence": "state",
    },
}
