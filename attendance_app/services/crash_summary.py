"""Summary of an unexpected exception: type and location, never its text, which may contain a name."""

from types import TracebackType

_MOST = 6


def crash_words(kind: type[BaseException], trace: TracebackType | None) -> str:
    """Return the type, and the last files and lines of the traceback."""
    places = []
    while trace is not None:
        code = trace.tb_frame.f_code
        places.append(f"{code.co_filename.replace(chr(92), '/').rsplit('/', 1)[-1]}:{trace.tb_lineno}")
        trace = trace.tb_next
    return f"{kind.__name__} at {' > '.join(places[-_MOST:])}"
