"""Rules of voting that need the meeting: who is on the röstlängd, and what deviates from the law."""
