"""Reads what a PDF of these figures prints, without a library: objects, fonts, texts."""

from __future__ import annotations

import re
import zlib

_TOKEN = re.compile(rb"/(F\d+) [\d.]+ Tf|\(((?:\\.|[^\\()])*)\)|(ET)", re.DOTALL)
_ESCAPES = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}


def objects(data: bytes) -> dict[int, bytes]:
    """Each object of a file, by number, its stream inflated."""
    made = {}
    for number, body in re.findall(rb"(\d+) 0 obj\n(.*?)\nendobj", data, re.DOTALL):
        head, _, rest = body.partition(b"stream\n")
        stream = rest.rpartition(b"\nendstream")[0]
        made[int(number)] = head + (zlib.decompress(stream) if b"FlateDecode" in head and stream else stream)
    return made


def media_boxes(data: bytes) -> list[tuple[float, float]]:
    """The width and the height of each page, in points."""
    found = re.findall(rb"/MediaBox \[ 0 0 ([\d.]+) ([\d.]+) \]", data)
    return [(float(wide), float(high)) for wide, high in found]


def fonts(data: bytes) -> dict[str, tuple[str, bool]]:
    """The name of each font, and whether its file is inside, by its name on the page."""
    parts = objects(data)
    made = {}
    for key, number in re.findall(rb"/(F\d+) (\d+) 0 R", data):
        inside = int(re.findall(rb"/DescendantFonts \[ (\d+) 0 R", parts[int(number)])[0])
        descriptor = int(re.findall(rb"/FontDescriptor (\d+) 0 R", parts[inside])[0])
        name = re.findall(rb"/BaseFont /(\S+)", parts[int(number)])[0].decode()
        made[key.decode()] = (name, b"/FontFile2 " in parts[descriptor])
    return made


def texts(data: bytes) -> list[str]:
    """The texts of a page, as its fonts say that they are to be read, in their order."""
    parts = objects(data)
    maps = {}
    for key, number in re.findall(rb"/(F\d+) (\d+) 0 R", data):
        unicode_map = int(re.findall(rb"/ToUnicode (\d+) 0 R", parts[int(number)])[0])
        maps[key.decode()] = _signs(parts[unicode_map])
    made, line, face = [], "", ""
    for found, string, end in _TOKEN.findall(next(part for part in parts.values() if b" Tf\n" in part)):
        if found:
            face = found.decode()
        elif end:
            made, line = [*made, line], ""
        else:
            raw = re.sub(rb"\\(.)", lambda m: _ESCAPES.get(m[1], m[1]), string, flags=re.DOTALL)
            line += "".join(maps[face][int.from_bytes(raw[i:i + 2], "big")] for i in range(0, len(raw), 2))
    return made


def _signs(part: bytes) -> dict[int, str]:
    made = {}
    for first, _, several in re.findall(rb"<(\w{4})> <(\w{4})> \[([^]]*)\]", part):
        for i, sign in enumerate(re.findall(rb"<(\w+)>", several)):
            made[int(first, 16) + i] = bytes.fromhex(sign.decode()).decode("utf-16-be")
    return made
