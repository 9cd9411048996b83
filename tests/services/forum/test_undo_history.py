import pytest

from attendance_app.domain.change import Change, ChangeKind
from attendance_app.services.forum.undo_history import UndoHistory

FIRST, SECOND = (Change(ChangeKind.MARK, (), label) for label in ("first", "second"))


@pytest.fixture
def history() -> UndoHistory:
    made = UndoHistory()
    made.record(FIRST)
    made.record(SECOND)
    return made


def test_the_last_step_is_undone_first_and_redone_last(history: UndoHistory) -> None:
    assert (history.undo_step, history.redo_step, len(history)) == (SECOND, None, 2)
    assert history.mark_undone() is SECOND
    assert (history.undo_step, history.redo_step) == (FIRST, SECOND)
    assert history.mark_undone() is FIRST
    assert (history.undo_step, history.redo_step, len(history)) == (None, FIRST, 0)
    assert history.mark_redone() is FIRST
    assert (history.undo_step, history.redo_step) == (FIRST, SECOND)


def test_a_new_step_ends_what_could_be_redone(history: UndoHistory) -> None:
    history.mark_undone()
    history.record(SECOND)
    assert (history.undo_step, history.redo_step, len(history)) == (SECOND, None, 2)


def test_nothing_is_left_after_clearing(history: UndoHistory) -> None:
    history.mark_undone()
    history.clear()
    assert (history.undo_step, history.redo_step, len(history)) == (None, None, 0)


def test_there_must_be_a_step(history: UndoHistory) -> None:
    with pytest.raises(IndexError):
        history.mark_redone()
    with pytest.raises(IndexError):
        UndoHistory().mark_undone()
