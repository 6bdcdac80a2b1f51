"""The built wheel, installed in a bare environment, away from the repository."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


def run(*command: str | Path, cwd: Path) -> subprocess.CompletedProcess[str]:
    env = {name: value for name, value in os.environ.items() if name not in {"PYTHONPATH", "COLUMNS"}}
    return subprocess.run([str(word) for word in command], cwd=cwd, env=env, capture_output=True, text=True,
                          encoding="utf-8", check=False, stdin=subprocess.DEVNULL)


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    built = run(sys.executable, "-m", "pip", "wheel", "--no-deps", "--no-build-isolation", "--no-index", "-w", folder,
                ROOT, cwd=folder)
    assert built.returncode == 0, built.stderr
    [path] = folder.glob("*.whl")
    return path


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A bare environment: the wheel in it, its dependencies borrowed from the one that tests."""
    home = tmp_path_factory.mktemp("bare")
    venv.create(home, with_pip=False)
    scripts = home / ("Scripts" if os.name == "nt" else "bin")
    done = run(sys.executable, "-m", "pip", "--python", scripts / "python", "install", "--no-deps", "--no-index", wheel,
               cwd=home)
    assert done.returncode == 0, done.stderr
    own = run(scripts / "python", "-c", "import sysconfig; print(sysconfig.get_paths()['purelib'])", cwd=home)
    (Path(own.stdout.strip()) / "borrowed.pth").write_text(sysconfig.get_paths()["purelib"], encoding="utf-8")
    return scripts


def test_the_wheel_ships_the_samples_the_referential_and_what_pages_need(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    for part in ("sample_data/territoire_fictif.xlsx", "sample_data/clisson.xlsx", "communes/data/communes.csv.gz"):
        assert names.count(f"codir_network/{part}") == 1
    assert any(name.startswith("codir_network/render/fonts/") for name in names)
    assert {name.split("/")[0].partition("-")[0] for name in names} == {"codir_network"}


def test_the_demonstration_runs_from_an_empty_folder(installed: Path, tmp_path: Path) -> None:
    done = run(installed / "codir-network", "demo", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    folder = tmp_path / "codir_demo"
    assert (folder / "a_diffuser" / "carte.html").stat().st_size < 1_000_000
    assert (folder / "territoire_fictif.xlsx").is_file()
    assert str(Path("codir_demo", "a_diffuser", "carte.html")) in done.stdout
    assert [path.name for path in tmp_path.iterdir()] == ["codir_demo"]


def test_the_blank_workbook_is_written_and_the_program_says_what_it_is_from_python_too(
    installed: Path, tmp_path: Path,
) -> None:
    done = run(installed / "python", "-m", "codir_network", "modele", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert (tmp_path / "modele.xlsx").is_file()
    done = run(installed / "codir-network", "modele", "--siren", "200067635", "--sortie", "clisson.xlsx", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert "CA Clisson Sèvre et Maine Agglo (16 communes)" in done.stdout
    where = run(installed / "python", "-c", "import codir_network; print(codir_network.__file__)", cwd=tmp_path)
    assert Path(where.stdout.strip()).is_relative_to(installed.parent)
    version = run(installed / "codir-network", "--version", cwd=tmp_path)
    assert version.stdout.startswith("codir-network 0.")
