"""Files and folders are written whole or not at all, with the same bytes any day."""

from __future__ import annotations

import io
import os
import zipfile
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest

from codir_network.errors import RenderError
from codir_network.output import MARK, write_file, write_folder, xlsx_bytes, zip_again

Replace = Callable[[object, object], None]


def failing_replace(monkeypatch: pytest.MonkeyPatch, fault: BaseException, *, at: int = 1) -> None:
    """Make the n-th os.replace fail, as when Excel holds the file or the user presses Ctrl-C."""
    real: Replace = os.replace
    calls = iter(range(1, 100))

    def replace(source: object, target: object) -> None:
        if next(calls) == at:
            raise fault
        real(source, target)

    monkeypatch.setattr(os, "replace", replace)


def left_in(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_file_is_written_in_utf8_with_the_folders_it_needs(tmp_path: Path) -> None:
    path = write_file(tmp_path / "Rapport d'été" / "carte.html", "cœur → ✔")
    assert path.read_bytes() == "cœur → ✔".encode()
    assert left_in(tmp_path) == {"Rapport d'été/carte.html": "cœur → ✔".encode()}


def test_a_file_replaces_the_former_one(tmp_path: Path) -> None:
    write_file(tmp_path / "a.xlsx", b"ancien")
    write_file(str(tmp_path / "a.xlsx"), b"nouveau")
    assert left_in(tmp_path) == {"a.xlsx": b"nouveau"}


@pytest.mark.skipif(os.name != "posix", reason="rights of POSIX")
def test_a_written_file_is_readable_like_any_other(tmp_path: Path) -> None:
    assert write_file(tmp_path / "a.txt", "a").stat().st_mode & 0o777 == 0o644


def test_a_file_that_excel_holds_open_is_told_and_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_file(tmp_path / "a.xlsx", b"ancien")
    failing_replace(monkeypatch, PermissionError(13, "held"))
    with pytest.raises(RenderError) as refused:
        write_file(tmp_path / "a.xlsx", b"nouveau")
    assert (refused.value.code, refused.value.values) == ("file.open", {"path": str(tmp_path / "a.xlsx")})
    assert left_in(tmp_path) == {"a.xlsx": b"ancien"}


def test_a_folder_without_the_right_to_write_is_not_called_a_file_held_open(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_file(tmp_path / "a.xlsx", b"ancien")

    def mkstemp(**_: object) -> None:
        raise PermissionError(13, "denied")

    monkeypatch.setattr("tempfile.mkstemp", mkstemp)
    with pytest.raises(RenderError) as refused:
        write_file(tmp_path / "a.xlsx", b"nouveau")
    assert refused.value.code == "file.denied"
    assert left_in(tmp_path) == {"a.xlsx": b"ancien"}


def test_a_full_disk_leaves_the_former_file_and_no_remains(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_file(tmp_path / "a.xlsx", b"ancien")

    def fsync(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", fsync)
    with pytest.raises(RenderError) as refused:
        write_file(tmp_path / "a.xlsx", b"nouveau")
    assert refused.value.code == "file.denied"
    assert left_in(tmp_path) == {"a.xlsx": b"ancien"}


def test_an_interrupted_file_leaves_the_former_one_and_no_remains(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_file(tmp_path / "a.xlsx", b"ancien")
    failing_replace(monkeypatch, KeyboardInterrupt())
    with pytest.raises(KeyboardInterrupt):
        write_file(tmp_path / "a.xlsx", b"nouveau")
    assert left_in(tmp_path) == {"a.xlsx": b"ancien"}


def test_a_place_taken_by_a_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.xlsx").mkdir()
    with pytest.raises(RenderError) as refused:
        write_file(tmp_path / "a.xlsx", b"nouveau")
    assert refused.value.code == "file.denied"
    assert left_in(tmp_path) == {}


def test_a_folder_is_made_with_its_files_and_its_mark(tmp_path: Path) -> None:
    write_folder(tmp_path / "rapport", {"a_diffuser/carte.html": "<html>", "LISEZMOI.txt": b"oui"})
    assert left_in(tmp_path) == {
        "rapport/a_diffuser/carte.html": b"<html>", "rapport/LISEZMOI.txt": b"oui", f"rapport/{MARK}": b""}


def test_a_folder_made_here_is_made_again_without_what_it_no_longer_has(tmp_path: Path) -> None:
    write_folder(tmp_path / "rapport", {"ancien.txt": "1"})
    write_folder(tmp_path / "rapport", {"nouveau.txt": "2"})
    assert left_in(tmp_path) == {"rapport/nouveau.txt": b"2", f"rapport/{MARK}": b""}


def test_a_folder_of_another_kind_is_not_replaced(tmp_path: Path) -> None:
    write_folder(tmp_path / "rapport", {"a.txt": "1"})
    before = left_in(tmp_path)
    with pytest.raises(RenderError) as refused:
        write_folder(tmp_path / "rapport", {"a.txt": "2"}, kind="fiches")
    assert refused.value.code == "folder.foreign"
    assert left_in(tmp_path) == before


def test_a_folder_of_a_kind_is_made_again_as_long_as_nobody_wrote_in_it(tmp_path: Path) -> None:
    write_folder(tmp_path / "fiches", {"a.docx": b"1", "sous/b.docx": b"1"}, kind="fiches")
    write_folder(tmp_path / "fiches", {"a.docx": b"2"}, kind="fiches")
    assert left_in(tmp_path)["fiches/a.docx"] == b"2"
    assert "fiches/sous/b.docx" not in left_in(tmp_path)


@pytest.mark.parametrize("name", ["a.docx", "reçu.docx"])
def test_answers_put_in_a_folder_are_never_lost(tmp_path: Path, name: str) -> None:
    write_folder(tmp_path / "fiches", {"a.docx": b"1"}, kind="fiches")
    (tmp_path / "fiches" / name).write_bytes(b"la commune")
    before = left_in(tmp_path)
    with pytest.raises(RenderError) as refused:
        write_folder(tmp_path / "fiches", {"a.docx": b"1"}, kind="fiches")
    assert refused.value.code == "folder.changed"
    assert left_in(tmp_path) == before


def test_an_empty_folder_is_taken(tmp_path: Path) -> None:
    (tmp_path / "rapport").mkdir()
    assert "rapport/a.txt" in left_in(write_folder(tmp_path / "rapport", {"a.txt": "1"}).parent)


@pytest.mark.parametrize("foreign", ["folder", "file"])
def test_what_was_not_made_here_is_never_replaced(tmp_path: Path, foreign: str) -> None:
    place = tmp_path / "Documents"
    if foreign == "folder":
        place.mkdir()
        (place / "these.docx").write_bytes(b"dix ans")
    else:
        place.write_bytes(b"dix ans")
    before = left_in(tmp_path)
    with pytest.raises(RenderError) as refused:
        write_folder(place, {"a.txt": "1"})
    assert (refused.value.code, refused.value.values) == ("folder.foreign", {"path": str(place)})
    assert left_in(tmp_path) == before


# os.replace is called once for each file (a.txt, the mark), then to put the former folder aside,
# then to put the new one in its place: calls 1 to 4.
@pytest.mark.parametrize("at", [1, 2, 3, 4])
@pytest.mark.parametrize("fault", [PermissionError(13, "held"), OSError(28, "full"), KeyboardInterrupt()])
def test_a_folder_interrupted_anywhere_stays_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, at: int, fault: BaseException
) -> None:
    write_folder(tmp_path / "rapport", {"a.txt": "ancien"})
    before = left_in(tmp_path)
    failing_replace(monkeypatch, fault, at=at)
    with pytest.raises((RenderError, KeyboardInterrupt)) as refused:
        write_folder(tmp_path / "rapport", {"a.txt": "nouveau"})
    if isinstance(refused.value, RenderError):
        assert refused.value.code in {"file.open", "file.denied"}
        assert refused.value.values == {"path": str(tmp_path / "rapport")}  # never a hidden temporary name
    assert left_in(tmp_path) == before
    assert [path.name for path in tmp_path.iterdir()] == ["rapport"]


def test_a_former_folder_that_cannot_be_put_back_is_never_erased(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_folder(tmp_path / "rapport", {"a.txt": "ancien"})
    real: Replace = os.replace

    def replace(source: object, target: object) -> None:
        if Path(str(target)).name == "rapport":
            raise PermissionError(13, "held")
        real(source, target)

    monkeypatch.setattr(os, "replace", replace)
    with pytest.raises((RenderError, PermissionError)):
        write_folder(tmp_path / "rapport", {"a.txt": "nouveau"})
    assert b"ancien" in left_in(tmp_path).values()


def book() -> openpyxl.Workbook:
    made = openpyxl.Workbook()
    made.active.append(["Communes", "Été", 12])
    made.create_sheet("Deux")
    return made


def test_a_workbook_has_the_same_bytes_another_day(monkeypatch: pytest.MonkeyPatch) -> None:
    first = xlsx_bytes(book())
    monkeypatch.setattr("time.time", lambda: 2_000_000_000.0)
    monkeypatch.setattr("time.localtime", lambda *_: (2033, 5, 18, 3, 33, 20, 2, 138, 0))
    assert xlsx_bytes(book()) == first
    read = openpyxl.load_workbook(io.BytesIO(first))
    assert [[cell.value for cell in row] for row in read.active.rows] == [["Communes", "Été", 12]]
    assert read.properties.modified == read.properties.created
    assert read.properties.created.year == 2000


def test_a_zip_made_again_has_the_same_members_whatever_their_order_and_dates() -> None:
    made, types = [], "[Content_Types].xml"
    for day, names in ((2021, ("b.xml", "a.xml", types)), (2026, ("a.xml", types, "b.xml"))):
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w") as file:
            for name in names:
                file.writestr(zipfile.ZipInfo(name, (day, 1, 1, 0, 0, 0)), f"<{name}>")
        made.append(zip_again(buffer.getvalue()))
    assert made[0] == made[1]
    with zipfile.ZipFile(io.BytesIO(made[0])) as file:
        assert file.namelist() == ["[Content_Types].xml", "a.xml", "b.xml"]
        assert file.read("b.xml") == b"<b.xml>"
