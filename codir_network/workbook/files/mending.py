"""Workbooks of Excel that openpyxl refuses, made plain: no cell changes.

A variant of the format, damaged styles: neither says anything of a territory.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from typing import Final
from xml.etree import ElementTree as ET

_MAIN: Final = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_STRICT: Final = b"http://purl.oclc.org/ooxml/"
_NAMESPACES: Final = (  # longest first: ECMA-376, part 4, beside part 1
    (b"http://purl.oclc.org/ooxml/spreadsheetml/main", _MAIN.encode()),
    (b"http://purl.oclc.org/ooxml/officeDocument/extendedProperties",
     b"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"),
    (b"http://purl.oclc.org/ooxml/officeDocument/customProperties",
     b"http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"),
    (b"http://purl.oclc.org/ooxml/officeDocument/", b"http://schemas.openxmlformats.org/officeDocument/2006/"),
    (b"http://purl.oclc.org/ooxml/drawingml/", b"http://schemas.openxmlformats.org/drawingml/2006/"),
    (b"http://purl.oclc.org/ooxml/", b"http://schemas.openxmlformats.org/"),
)
_STYLES: Final = "xl/styles.xml"


def transitional(content: bytes) -> tuple[bytes, list[str]]:
    """Return a workbook of the strict variant in the usual one, and ["strict"] when it was strict."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        rels = archive.read("_rels/.rels") if "_rels/.rels" in archive.namelist() else b""
    if _STRICT not in rels:
        return content, []
    return _rewritten(content, lambda name, part: _usual(part) if name.endswith((".xml", ".rels")) else part), \
        ["strict"]


def _usual(part: bytes) -> bytes:
    for strict, usual in _NAMESPACES:
        part = part.replace(strict, usual)
    return part


def plain_styles(content: bytes) -> bytes:
    """Return a workbook whose cells keep the format of their numbers and dates, and no other style.

    Raises
    ------
    ValueError, xml.etree.ElementTree.ParseError
        When there are no styles, or they are not XML.
    """
    return _rewritten(content, lambda name, part: _numbers_only(part) if name == _STYLES else part)


def _numbers_only(styles: bytes) -> bytes:
    old = ET.fromstring(styles)  # noqa: S314 - the guard has refused any entity
    space = f"{{{_MAIN}}}"
    new = ET.Element(f"{space}styleSheet")
    if (formats := old.find(f"{space}numFmts")) is not None:
        new.append(formats)
    for many, one in (("fonts", "font"), ("fills", "fill"), ("borders", "border")):
        only = ET.SubElement(ET.SubElement(new, space + many), space + one)
        if one == "fill":
            ET.SubElement(only, f"{space}patternFill")
    ET.SubElement(ET.SubElement(new, f"{space}cellStyleXfs"), f"{space}xf", numFmtId="0")
    cells = ET.SubElement(new, f"{space}cellXfs")
    for xf in old.iterfind(f"{space}cellXfs/{space}xf"):
        ET.SubElement(cells, f"{space}xf", numFmtId=xf.get("numFmtId", "0"), fontId="0", fillId="0", borderId="0")
    differences = ET.SubElement(new, f"{space}dxfs")  # rules of conditional formats count them
    for _ in old.iterfind(f"{space}dxfs/{space}dxf"):
        ET.SubElement(differences, f"{space}dxf")
    made: bytes = ET.tostring(new, encoding="utf-8", xml_declaration=True)
    return made


def _rewritten(content: bytes, change: Callable[[str, bytes], bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w") as new:
        for member in old.infolist():
            new.writestr(member.filename, change(member.filename, old.read(member)))
    return out.getvalue()
