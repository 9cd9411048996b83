"""What may be said of an unexpected exception: its kind and its place, never its text, which may hold a name."""

from types import TracebackType

_MOST = 6


def crash_words(kind: type[BaseException], trace: TracebackType | None) -> str:
    """Return the kind and the last files and lines it came through."""
    places = []
    while trace is not None:
        code = trace.tb_frame.f_code
        places.append(f"{code.co_filename.replace(chr(92), '/').rsplit('/', 1)[-1]}:{trace.tb_lineno}")
        trace = trace.tb_next
    return f"{kind.__name__} at {' > '.join(places[-_MOST:])}"
