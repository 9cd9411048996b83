"""The tables of a forum file and what tells such a file from any other. Version 3 is the first that is released."""

APPLICATION_ID = 0x4E525652
USER_VERSION = 3

SCHEMA = (
    "CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID",
    """CREATE TABLE forum (id INTEGER PRIMARY KEY CHECK (id = 1), name TEXT NOT NULL, kind TEXT NOT NULL,
        rules TEXT NOT NULL, rule_is_example INTEGER NOT NULL, annex TEXT NOT NULL, settings TEXT NOT NULL,
        style TEXT NOT NULL, fees TEXT NOT NULL) STRICT""",
    """CREATE TABLE name (id INTEGER PRIMARY KEY, salt TEXT NOT NULL, text TEXT, digest TEXT NOT NULL) STRICT""",
    "CREATE INDEX name_text ON name (text)",
    """CREATE TABLE organisation (meeting TEXT NOT NULL, id TEXT NOT NULL, name TEXT NOT NULL,
        position INTEGER NOT NULL, member INTEGER NOT NULL, PRIMARY KEY (meeting, id)) STRICT, WITHOUT ROWID""",
    """CREATE TABLE person (meeting TEXT NOT NULL, id TEXT NOT NULL, name INTEGER NOT NULL REFERENCES name (id),
        position INTEGER NOT NULL, organisation TEXT, role TEXT NOT NULL, party TEXT NOT NULL, title TEXT NOT NULL,
        protected INTEGER NOT NULL, from_day TEXT, to_day TEXT, calling INTEGER, PRIMARY KEY (meeting, id))
        STRICT, WITHOUT ROWID""",
    """CREATE TABLE seat (meeting TEXT NOT NULL, id TEXT NOT NULL, organisation TEXT, party TEXT NOT NULL, holder TEXT,
        from_day TEXT, to_day TEXT, office TEXT NOT NULL, number INTEGER, PRIMARY KEY (meeting, id))
        STRICT, WITHOUT ROWID""",
    """CREATE TABLE meeting (id TEXT PRIMARY KEY, day TEXT NOT NULL, ordinal INTEGER NOT NULL, place TEXT NOT NULL,
        starts TEXT, ends TEXT, chair TEXT, secretary TEXT, state TEXT NOT NULL, running TEXT, adjusted TEXT)
        STRICT, WITHOUT ROWID""",
    """CREATE TABLE adjuster (meeting TEXT NOT NULL, position INTEGER NOT NULL, person TEXT NOT NULL,
        PRIMARY KEY (meeting, position)) STRICT, WITHOUT ROWID""",
    """CREATE TABLE item (meeting TEXT NOT NULL, position INTEGER NOT NULL, id TEXT NOT NULL, heading TEXT NOT NULL,
        number INTEGER, withdrawn INTEGER NOT NULL, adjusted INTEGER NOT NULL, verified_on TEXT, point INTEGER,
        secret INTEGER NOT NULL, PRIMARY KEY (meeting, position)) STRICT, WITHOUT ROWID""",
    """CREATE TABLE later_day (meeting TEXT NOT NULL, position INTEGER NOT NULL, day TEXT NOT NULL, first TEXT NOT NULL,
        starts TEXT, ended_before TEXT, PRIMARY KEY (meeting, position)) STRICT, WITHOUT ROWID""",
    """CREATE TABLE notice (meeting TEXT NOT NULL, position INTEGER NOT NULL, item TEXT, day TEXT NOT NULL,
        organisation TEXT, PRIMARY KEY (meeting, position)) STRICT, WITHOUT ROWID""",
    """CREATE TABLE break (meeting TEXT NOT NULL, position INTEGER NOT NULL, item TEXT, starts TEXT, ends TEXT,
        away TEXT NOT NULL, PRIMARY KEY (meeting, position)) STRICT, WITHOUT ROWID""",
    """CREATE TABLE attendance (meeting TEXT NOT NULL, person TEXT NOT NULL, absence TEXT NOT NULL,
        remark INTEGER REFERENCES name (id), PRIMARY KEY (meeting, person)) STRICT, WITHOUT ROWID""",
    """CREATE TABLE presence (meeting TEXT NOT NULL, person TEXT NOT NULL, ordinal INTEGER NOT NULL, first TEXT,
        last TEXT, came TEXT, left TEXT, presence TEXT NOT NULL, seat TEXT, PRIMARY KEY (meeting, person, ordinal))
        STRICT, WITHOUT ROWID""",
    """CREATE TABLE deputy (meeting TEXT NOT NULL, position INTEGER NOT NULL, duty TEXT NOT NULL, person TEXT NOT NULL,
        first TEXT, last TEXT, PRIMARY KEY (meeting, position)) STRICT, WITHOUT ROWID""",
    """CREATE TABLE correction (meeting TEXT NOT NULL, position INTEGER NOT NULL, person TEXT NOT NULL,
        before TEXT NOT NULL, after TEXT NOT NULL, reason INTEGER NOT NULL REFERENCES name (id), at TEXT NOT NULL,
        corrector INTEGER NOT NULL REFERENCES name (id), PRIMARY KEY (meeting, position)) STRICT, WITHOUT ROWID""",
    """CREATE TABLE meeting_part (meeting TEXT NOT NULL, id TEXT NOT NULL, subject TEXT NOT NULL, content TEXT NOT NULL,
        PRIMARY KEY (meeting, id)) STRICT, WITHOUT ROWID""",
    """CREATE TABLE kept_annex (meeting TEXT NOT NULL, layout TEXT NOT NULL, pages BLOB NOT NULL,
        PRIMARY KEY (meeting, layout)) STRICT, WITHOUT ROWID""",
    """CREATE TABLE pay (person TEXT PRIMARY KEY, pay_id TEXT NOT NULL, km INTEGER, travel_minutes INTEGER,
        fixed INTEGER NOT NULL) STRICT, WITHOUT ROWID""",
    "CREATE TABLE fee_run (id TEXT PRIMARY KEY, content TEXT NOT NULL) STRICT, WITHOUT ROWID",
    """CREATE TABLE log (number INTEGER PRIMARY KEY, copy TEXT NOT NULL, device TEXT NOT NULL, at TEXT NOT NULL,
        kind TEXT NOT NULL, undoes INTEGER NOT NULL, salt TEXT NOT NULL, body TEXT NOT NULL, content TEXT NOT NULL,
        digest TEXT NOT NULL) STRICT""",
)
