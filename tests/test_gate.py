"""The gate itself: in CI a skipped test is a failure, in one process or in several."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

WHOLE_MODULE = "import pytest\npytest.importorskip('no_such_module_anywhere')\n"
ONE_TEST = "import pytest\n@pytest.mark.skip\ndef test_skipped():\n    pass\ndef test_run():\n    pass\n"
TWO_WORKERS = ("-n", "2", "--dist", "loadscope")


@pytest.mark.parametrize(("options", "ci", "code"), [
    ((), "true", pytest.ExitCode.TESTS_FAILED), (TWO_WORKERS, "true", pytest.ExitCode.TESTS_FAILED),
    (TWO_WORKERS, "", pytest.ExitCode.OK),
], ids=["one process in CI", "two workers in CI", "two workers elsewhere"])
def test_a_test_and_a_whole_module_that_are_skipped_are_failures_in_ci(
        options: tuple[str, ...], ci: str, code: pytest.ExitCode, tmp_path: Path) -> None:
    shutil.copy(Path(__file__).parent / "conftest.py", tmp_path)
    (tmp_path / "test_whole.py").write_text(WHOLE_MODULE, encoding="utf-8")
    (tmp_path / "test_one.py").write_text(ONE_TEST, encoding="utf-8")
    env = {name: value for name, value in os.environ.items() if name != "CI" and not name.startswith("PYTEST_")}
    done = subprocess.run([sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *options], cwd=tmp_path,
                          env=env | {"CI": ci}, capture_output=True, text=True, check=False)
    assert done.returncode == code
    said = done.stdout.partition("skipped in CI: a failure")[2].splitlines()[1:3]
    assert said == (["test_one.py::test_skipped", "test_whole.py"] if ci else [])
