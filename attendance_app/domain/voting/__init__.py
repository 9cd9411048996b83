"""Rules of voting that need the meeting: who is on the röstlängd, and what deviates from the law.

Apart from ``votes``, which a ``MeetingRecord`` has as its parts: in one package the two would import each other.
"""
