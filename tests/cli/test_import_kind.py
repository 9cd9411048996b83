"""narvaro import --kind: what kind of body a roster is of."""

from pathlib import Path

import pytest

from attendance_app.cli.import_roster import kind_called
from attendance_app.composition import open_forum
from attendance_app.domain.annex_kind import AnnexKind
from attendance_app.domain.body_choices import Country
from attendance_app.domain.body_kinds import BODY_RULES, KIND_WORDS, OTHER_KIND_WORDS, BodyKind
from attendance_app.domain.forum import Forum
from tests.commands import said

pytestmark = pytest.mark.usefixtures("reading_here")


@pytest.fixture
def roster(tmp_path: Path) -> Path:
    path = tmp_path / "lista.csv"
    path.write_text("Namn;Roll;Parti\nAnna Ek;ledamot;S\nBo Fors;ledamot;M\nCia Gran;ersättare;S\n", encoding="utf-8")
    return path


def forum_of(path: Path) -> Forum:
    file = open_forum(path, read_only=True)
    try:
        return file.forum
    finally:
        file.close()


def test_a_board_gets_its_rule_with_the_paragraph(
    capsys: pytest.CaptureFixture[str], roster: Path, tmp_path: Path
) -> None:
    code, out, _ = said(capsys, "import", roster, "--into", tmp_path / "N.narvaro", "--kind", "nämnd")
    assert code == 0
    assert "Slag av organ: nämnd. Beslutsförhet: " in out
    assert "KL 6 kap. 27 §" in out
    forum = forum_of(tmp_path / "N.narvaro")
    assert (forum.kind, forum.rules) == (BodyKind.BOARD, BODY_RULES[BodyKind.BOARD].quorum)
    assert forum.law.annex is AnnexKind.ATTENDANCE_PROTOCOL


def test_a_cooperation_forum_has_no_rule_and_calls_by_organisation(
    capsys: pytest.CaptureFixture[str], roster: Path, tmp_path: Path
) -> None:
    into = tmp_path / "N.narvaro"
    said(capsys, "import", roster, "--into", into, "--kind", "nämnd")
    code, _, _ = said(capsys, "import", roster, "--into", into, "--kind", "samverkansforum")
    forum = forum_of(into)
    assert (code, forum.kind, forum.rules) == (0, BodyKind.COOPERATION_FORUM, ())
    assert forum.settings.calling_by == "organisation"
    assert not forum.law.has_days


def test_without_it_the_forum_stays_as_it_is(capsys: pytest.CaptureFixture[str], roster: Path, tmp_path: Path) -> None:
    into = tmp_path / "N.narvaro"
    said(capsys, "import", roster, "--into", into, "--kind", "nämnd")
    before = forum_of(into)
    assert said(capsys, "import", roster, "--into", into)[0] == 0
    assert forum_of(into) == before


def test_every_kind_has_a_word_of_its_own() -> None:
    assert set(KIND_WORDS) == set(BodyKind)
    assert len(set(KIND_WORDS.values())) == len(BodyKind)
    assert not set(OTHER_KIND_WORDS) & set(KIND_WORDS.values())
    assert kind_called("kommunstyrelse", "se") == (BodyKind.BOARD, Country.SWEDEN)
    assert kind_called("beredning", "se") == (BodyKind.ADVISORY, Country.SWEDEN)
    assert kind_called(None, "se") is None


def test_finland_has_a_rule_of_its_own(capsys: pytest.CaptureFixture[str], roster: Path, tmp_path: Path) -> None:
    into = tmp_path / "N.narvaro"
    code, out, _ = said(capsys, "import", roster, "--into", into, "--kind", "kommunfullmäktige", "--law", "fi")
    assert code == 0
    assert "minst två tredjedelar av platserna (kommunallag (410/2015) 103 §)" in out
    assert forum_of(into).settings.country is Country.FINLAND


def test_a_new_body_without_kind_is_shown_what_its_list_looks_like(
    capsys: pytest.CaptureFixture[str], roster: Path, tmp_path: Path
) -> None:
    into = tmp_path / "N.narvaro"
    proposal = "Slag av organ är inte valt. Listan (partier, ersättare) talar för --kind nämnd eller --kind utskott."
    assert proposal in said(capsys, "import", roster, "--into", into)[1]
    assert forum_of(into).kind is BodyKind.OTHER
    said(capsys, "import", roster, "--into", into, "--kind", "nämnd")
    assert "inte valt" not in said(capsys, "import", roster, "--into", into)[1]


def test_a_record_of_ours_says_its_kind_itself(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    path = tmp_path / "post.json"
    said(capsys, "sample", tmp_path / "a.narvaro")
    assert said(capsys, "export", tmp_path / "a.narvaro", "-o", path)[0] == 0
    code, _, err = said(capsys, "import", path, "--into", tmp_path / "N.narvaro", "--kind", "nämnd")
    assert code != 0
    assert "Importera utan --kind" in err
    assert not (tmp_path / "N.narvaro").exists()
