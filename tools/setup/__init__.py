"""What dev.py sets up on a machine that nobody has prepared; the standard library only."""


class SetupError(Exception):
    """What is missing and what to do, in one plain sentence."""
