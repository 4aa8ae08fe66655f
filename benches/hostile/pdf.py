"""PDF."""

import zlib

from family import Family

FONT = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"
TITLE = b"BT /F 10 Tf 50 700 Td (The report of the year, more than twelve letters) Tj ET\n"


def stream(entries: bytes, data: bytes, packed: bool = True) -> bytes:
    if packed:
        data, entries = zlib.compress(data, 9), entries + b"/Filter/FlateDecode"
    return b"<<%s/Length %d>>\nstream\n%s\nendstream" % (entries, len(data), data)


def file(objects: dict[int, bytes]) -> bytes:
    out, offsets = bytearray(b"%PDF-1.5\n"), {}
    for number, body in objects.items():
        offsets[number] = len(out)
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start, size = len(out), max(offsets) + 1
    out += b"xref\n0 %d\n0000000000 65535 f \n" % size
    for number in range(1, size):
        out += b"%010d 00000 n \n" % offsets[number] if number in offsets else b"0000000000 00000 f \n"
    return bytes(out + b"trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (size, start))


def document(
    content: bytes,
    pages: int = 1,
    resources: bytes = b"/Font<</F 4 0 R>>",
    more: dict[int, bytes] | None = None,
    box: bytes = b"0 0 600 800",
    of_page: bytes = b"",
) -> bytes:
    kids = b" ".join(b"%d 0 R" % (1000 + page) for page in range(pages))
    tree = b"<</Type/Pages/Count %d/Kids[%s]/MediaBox[%s]/Resources<<%s>>>>" % (pages, kids, box, resources)
    objects = {1: b"<</Type/Catalog/Pages 2 0 R>>", 2: tree, 3: stream(b"", content), 4: FONT, **(more or {})}
    page = b"<</Type/Page/Parent 2 0 R/Contents 3 0 R%s>>" % of_page
    return file(objects | {1000 + number: page for number in range(pages)})


def characters(entries: bytes, n: int) -> bytes:
    """A font whose table of characters is `entries`, and a text of `n` codes in it."""
    resources = b"/Font<</F 4 0 R/G 6 0 R>>"
    font = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 5 0 R>>"
    content = TITLE + b"BT /G 10 Tf 50 600 Td (" + b"A" * n + b") Tj ET"
    return document(content, resources=resources, more={5: stream(b"", entries), 6: font})


def expanding(n: int) -> bytes:
    return characters(b"begincmap 1 beginbfchar\n<41><" + b"0041" * n + b">\nendbfchar endcmap", 1000)


def ranges(n: int) -> bytes:
    return characters(b"begincmap 1 beginbfrange " + b"<0000><ff> <0041>" * n + b" endbfrange endcmap", 1)


def ruled(pages: int) -> bytes:
    rules = b"".join(b"%d 10 m %d 790 l S\n" % (x, x) for x in range(10, 590, 6))
    rules += b"".join(b"10 %d m 590 %d l S\n" % (y, y) for y in range(10, 790, 6))
    return document(TITLE + rules, pages=min(pages, 300))


def boxes(n: int) -> bytes:
    drawn = (b"%d %d 6 6 re %d %d m %d %d l S\n" % (x, y, x + 3, y, x + 3, y + 6) for x, y in places(n))
    return document(TITLE + b"".join(drawn), box=b"0 0 600 %d" % (10 * n // 55 + 100))


def places(n: int) -> list[tuple[int, int]]:
    return [(10 + k % 55 * 10, 10 + k // 55 * 10) for k in range(n)]


def annotations(n: int) -> bytes:
    one = b"<</Subtype/FreeText/Rect[0 0 100 100]/Contents(aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa)>>"
    return document(TITLE, of_page=b"/Annots[" + one * n + b"]")


def chain(n: int) -> bytes:
    out, before = bytearray(b"%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n"), b""
    for _ in range(n):
        start = len(out)
        out += b"xref\n0 0\ntrailer\n<</Root 1 0 R%s>>\n" % before
        before = b"/Prev %d" % start
    return bytes(out + b"startxref\n%d\n%%%%EOF" % start)


def bare(piece: bytes, n: int) -> bytes:
    return b"%PDF-1.4\n" + piece * n + b"\n%%EOF"


FAMILIES = [
    Family("a character that stands for many", "pdf", expanding, 60_000, 60_000),
    Family("ranges of characters", "pdf", ranges, 2000, 1_000_000),
    Family("pages of dense rules", "pdf", ruled, 20, 150),
    Family("small boxes on one page", "pdf", boxes, 200, 1900),
    Family("letters at one place", "pdf", lambda n: document(TITLE + b"BT /F 10 Tf 50 600 Td -5.56 Tc (" + b"A" * n + b") Tj ET"), 5000, 900_000),
    Family("lines of text", "pdf", lambda n: document(TITLE + b"BT /F 10 Tf 50 9 Td 12 TL\n" + b"(12) Tj T*\n" * n + b"ET", box=b"0 -200000 600 800"), 500, 15_000),
    Family("texts in brackets that never close", "pdf", lambda n: bare(b"<</A (", n), 5000, 500_000),
    Family("numbers in base 16 that never close", "pdf", lambda n: bare(b"<</A <4", n), 5000, 500_000),
    Family("dictionaries within dictionaries", "pdf", lambda n: bare(b"<<", n), 20_000, 15_000_000),
    Family("objects that never end", "pdf", lambda n: bare(b"1 0 obj << ", n), 2000, 300_000),
    Family("brackets that never close in a page", "pdf", lambda n: document(TITLE + b"(a " * n), 5000, 500_000),
    Family("annotations", "pdf", annotations, 500, 20_000),
    Family("tables of objects, each naming the one before", "pdf", chain, 200, 20_000),
    Family("pictures in a page that never end", "pdf", lambda n: document(TITLE + b"BI /W 1 ID \n" * n), 1000, 60_000),
]
