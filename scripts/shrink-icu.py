"""Makes an object file of ICU's data in the two languages that RISK0 speaks, to be linked in place of Foundation's.

Foundation brings what ICU knows of some hundred languages: 34 MB, of which the program can show two. What is of no
language (letters, zones, calendars, currencies, rules) stays whole.
Usage: shrink-icu.py LIBRARY OBJECT, the static lib_FoundationICU.a and the object to make.
"""

import re
import struct
import subprocess
import sys
import tempfile
from pathlib import Path

MEMBER = "icu_packaged_data.cpp.o"
LANGUAGES = {"en", "fr", "root"}
# A bundle of one language: fr.res, coll/zh.res, curr/pt_PT.res; and the words by which scripts without spaces are parted.
OF_A_LANGUAGE = re.compile(r"(?:(?:coll|curr|lang|region|unit|zone|rbnf|brkitr)/)?([a-z]{2,3})(?:_\w+)?\.res|brkitr/\w+\.dict")


def run(*command: object) -> str:
    return subprocess.run([*map(str, command)], check=True, capture_output=True, text=True).stdout


def packaged(library: Path, folder: Path) -> tuple[str, bytes]:
    """The symbol under which the data stands, and the data."""
    subprocess.run(["ar", "x", library.resolve(), MEMBER], check=True, cwd=folder)
    symbols = re.findall(r" R (icudt\d+_dat)$", run("nm", folder / MEMBER), re.MULTILINE)
    if len(symbols) != 1:
        sys.exit(f"{MEMBER} of {library} holds {symbols}, not the one table of ICU's data")
    run("objcopy", "-O", "binary", "--only-section=.rodata", folder / MEMBER, folder / "whole")
    return symbols[0], (folder / "whole").read_bytes()


def text(data: bytes, start: int) -> str:
    return data[start : data.index(b"\0", start)].decode("ascii")


def is_wanted(name: str) -> bool:
    found = OF_A_LANGUAGE.fullmatch(name.split("/", 1)[1])
    return found is None or found[1] in LANGUAGES


def shrunk(data: bytes) -> bytes:
    """The same package with fewer items: a head, then names and places sorted by name, then the items."""
    head = struct.unpack_from("<H", data)[0]
    if data[2:4] != b"\xda\x27" or data[12:16] != b"CmnD" or data[8] != 0:
        sys.exit("this is no little-endian package of ICU's data")
    count = struct.unpack_from("<I", data, head)[0]
    places = [struct.unpack_from("<II", data, head + 4 + 8 * index) for index in range(count)]
    ends = sorted(place for _, place in places)[1:] + [len(data) - head]
    following = dict(zip(sorted(place for _, place in places), ends))
    items = []
    for name_at, place in places:
        name = text(data, head + name_at)
        if is_wanted(name):
            items.append((name, data[head + place : head + following[place]]))
    names = bytearray()
    name_places = []
    for name, _ in items:
        name_places.append(4 + 8 * len(items) + len(names))
        names += name.encode("ascii") + b"\0"
    contents = bytearray()
    table = struct.pack("<I", len(items))
    begin = (4 + 8 * len(items) + len(names) + 15) // 16 * 16
    for (_, item), name_place in zip(items, name_places):
        table += struct.pack("<II", name_place, begin + len(contents))
        contents += item + bytes(-len(item) % 16)
    body = table + names
    return data[:head] + body + bytes(begin - len(body)) + contents


def main() -> None:
    library, target = Path(sys.argv[1]), Path(sys.argv[2])
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        symbol, data = packaged(library, folder)
        small = shrunk(data)
        (folder / "small").write_bytes(small)
        (folder / "data.s").write_text(
            f'.section .rodata\n.globl {symbol}\n.type {symbol}, @object\n.balign 16\n{symbol}:\n'
            f'.incbin "{folder / "small"}"\n.size {symbol}, . - {symbol}\n'
            '.section .note.GNU-stack,"",@progbits\n'
        )
        target.parent.mkdir(parents=True, exist_ok=True)
        run("as", "-o", target, folder / "data.s")
    print(f"{target}: {len(small):,} of {len(data):,} bytes", file=sys.stderr)


if __name__ == "__main__":
    main()
