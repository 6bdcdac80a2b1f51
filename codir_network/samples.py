"""The sample workbooks: shipped in the wheel, one copy in the repository."""

from __future__ import annotations

from pathlib import Path

from codir_network.errors import RenderError

FICTITIOUS = "territoire_fictif.xlsx"
"""A wholly invented agglomération of 24 communes, for training."""

REAL = "clisson.xlsx"
"""Clisson Sèvre et Maine Agglo from public registers, persons by pseudonym."""

_PACKAGE = Path(__file__).parent
_FOLDERS = (_PACKAGE / "sample_data", _PACKAGE.parent / "data" / "samples")


def sample(name: str = FICTITIOUS) -> Path:
    """Return the path of a sample file, in the installed package or in the repository.

    Raises
    ------
    RenderError
        ``samples.missing`` when neither place has it.

    Examples
    --------
    >>> sample().name
    'territoire_fictif.xlsx'
    """
    for folder in _FOLDERS:
        if (folder / name).is_file():
            return folder / name
    raise RenderError("samples.missing")
