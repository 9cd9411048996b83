from attendance_app.domain.attendance import Attendance, Mark, marked
from attendance_app.domain.change import Change, ChangeKind, Edit, Subject


def test_the_inverse_of_the_inverse_is_the_change() -> None:
    edits = tuple(Edit(Subject.ATTENDANCE, None, key, Attendance(), marked(Mark.PRESENT)) for key in "ab")
    change = Change(ChangeKind.MARK, edits)
    assert change.inverse.undoes
    assert [edit.id for edit in change.inverse.edits] == ["b", "a"]
    assert change.inverse.edits[0].after == Attendance()
    assert change.inverse.inverse == change
