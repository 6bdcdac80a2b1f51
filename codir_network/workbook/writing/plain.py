"""Rows as plain files: CSV as Excel in French opens it, and the smallest OpenDocument spreadsheet."""

from __future__ import annotations

import csv
import datetime as dt
import io
import re
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from typing import Final
from xml.sax.saxutils import escape, quoteattr

FORMULA_SIGNS: Final = ("=", "+", "-", "@", "\t")
"""A text of a CSV file that begins with one of these bears an apostrophe before it."""

_ODS: Final = "application/vnd.oasis.opendocument.spreadsheet"
_SPACES: Final = " ".join(f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
                          for name in ("office", "table", "text", "manifest"))
_HEAD: Final = '<?xml version="1.0" encoding="UTF-8"?>\n'
_NOT_XML: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def csv_bytes(rows: Iterable[Sequence[object]]) -> bytes:
    """Return rows as a CSV file: UTF-8 with a byte order mark, ";", decimal commas.

    Examples
    --------
    >>> csv_bytes([("nom", "lon"), ("=1+1", 1.5)]).decode("utf-8-sig").splitlines()
    ['nom;lon', "'=1+1;1,5"]
    """
    out = io.StringIO()
    csv.writer(out, delimiter=";", lineterminator="\r\n").writerows([_typed(value) for value in row] for row in rows)
    return out.getvalue().encode("utf-8-sig", "replace")


def _typed(value: object) -> str:
    if isinstance(value, int | float) and not isinstance(value, bool):
        return _number(value).replace(".", ",")
    text = text_of(value)
    return f"'{text}" if isinstance(value, str | tuple | list) and text.startswith(FORMULA_SIGNS) else text


def text_of(value: object) -> str:
    """Return a value as a person types it: oui, 15/03/2026, words joined by ";"; empty for NaN.

    Examples
    --------
    >>> text_of(("DGS", "SGM")), text_of(dt.date(2026, 3, 15)), text_of(float("nan"))
    ('DGS ; SGM', '15/03/2026', '')
    """
    if value is None or value != value:
        return ""
    if isinstance(value, bool):
        return "oui" if value else "non"
    if isinstance(value, dt.date):
        return f"{value:%d/%m/%Y}"
    if isinstance(value, int | float):
        return _number(value)
    return " ; ".join(map(str, value)) if isinstance(value, tuple | list) else str(value)


def _number(value: float) -> str:
    """Return the shortest text that reads as the same number."""
    if value != value:
        return ""
    return str(int(value)) if value == int(value) else repr(value)


def zip_bytes(files: Mapping[str, bytes]) -> bytes:
    """Return an archive of files, in the order given, at a fixed date."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, data in files.items():
            info = zipfile.ZipInfo(name, date_time=(2000, 1, 1, 0, 0, 0))
            info.external_attr = 0o644 << 16
            info.compress_type = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            archive.writestr(info, data)
    return buffer.getvalue()


def ods_bytes(sheets: Mapping[str, Iterable[Sequence[object]]]) -> bytes:
    """Return rows by sheet as an OpenDocument spreadsheet, without styles.

    Examples
    --------
    >>> ods_bytes({"Communes": [("nom",), ("Gorges",)]})[:2]
    b'PK'
    """
    tables = "".join(f"<table:table table:name={quoteattr(name)}>{''.join(map(_row, rows))}</table:table>"
                     for name, rows in sheets.items())
    content = (f'{_HEAD}<office:document-content {_SPACES} office:version="1.3"><office:body><office:spreadsheet>'
               f"{tables}</office:spreadsheet></office:body></office:document-content>")
    entries = "".join(f'<manifest:file-entry manifest:full-path="{path}" manifest:media-type="{kind}"/>'
                      for path, kind in (("/", _ODS), ("content.xml", "text/xml")))
    manifest = f'{_HEAD}<manifest:manifest {_SPACES} manifest:version="1.3">{entries}</manifest:manifest>'
    return zip_bytes({"mimetype": _ODS.encode(), "content.xml": content.encode(),
                      "META-INF/manifest.xml": manifest.encode()})


def _row(values: Sequence[object]) -> str:
    return f"<table:table-row>{''.join(map(_cell, values))}</table:table-row>"


def _cell(value: object) -> str:
    text = _NOT_XML.sub("", text_of(value))
    if not text:
        return "<table:table-cell/>"
    kind = 'office:value-type="string"'
    if isinstance(value, dt.date):
        kind = f'office:value-type="date" office:date-value="{value.isoformat()}"'
    elif isinstance(value, int | float) and not isinstance(value, bool):
        kind = f'office:value-type="float" office:value="{text}"'
    return f"<table:table-cell {kind}><text:p>{escape(text)}</text:p></table:table-cell>"
