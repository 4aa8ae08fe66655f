"""Workbooks, Word files, saved pages and archives."""

import io
import struct
import zipfile

from family import Family
from texts import reports

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELS = "http://schemas.openxmlformats.org/package/2006/relationships"
DOC = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def noise(count):
    """Letters that do not pack: so many bytes of them."""
    state, out = 88172645463325252, bytearray()
    while len(out) < count:
        state ^= state << 13 & 0xFFFFFFFFFFFFFFFF
        state ^= state >> 7
        state ^= state << 17 & 0xFFFFFFFFFFFFFFFF
        out += b"%016x" % state
    return bytes(out[:count]).decode()


def padded(xml):
    """A comment at its end keeps a part below the ratio that is allowed."""
    return xml + f"<!--{noise(len(xml) // 80)}-->"


def package(files, stored=False):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        for name, data in files:
            archive.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED)
    return out.getvalue()


def relations(links):
    """Links by id, kind and target."""
    each = "".join(f'<Relationship Id="{i}" Type="{DOC}/{kind}" Target="{target}"/>' for i, kind, target in links)
    return f'<Relationships xmlns="{RELS}">{each}</Relationships>'


def sheet_xml(rows, more=""):
    return f'<worksheet xmlns="{MAIN}">{more}<sheetData>{rows}</sheetData></worksheet>'


def xlsx(sheets, strings=None, styles=None, workbook=None, links=None, pad=True):
    """Sheets as XML, with the texts they share and their styles."""
    shape = padded if pad else str
    names = [f"worksheets/sheet{n}.xml" for n in range(len(sheets))]
    links = links or [(f"r{n}", "worksheet", name) for n, name in enumerate(names)]
    links = list(links) + [("s", "sharedStrings", "sharedStrings.xml")] * bool(strings) + [("t", "styles", "styles.xml")] * bool(styles)
    workbook = workbook or "".join(f'<sheet name="表{n}" sheetId="{n + 1}" r:id="r{n}"/>' for n in range(len(sheets)))
    files = [
        ("[Content_Types].xml", "<Types/>"),
        ("_rels/.rels", relations([("r", "officeDocument", "xl/workbook.xml")])),
        ("xl/workbook.xml", shape(f'<workbook xmlns="{MAIN}" xmlns:r="{DOC}"><sheets>{workbook}</sheets></workbook>')),
        ("xl/_rels/workbook.xml.rels", shape(relations(links))),
    ]
    files += [(f"xl/{name}", shape(xml)) for name, xml in zip(names, sheets)]
    if strings:
        files.append(("xl/sharedStrings.xml", shape(f'<sst xmlns="{MAIN}">{strings}</sst>')))
    if styles:
        files.append(("xl/styles.xml", shape(f'<styleSheet xmlns="{MAIN}">{styles}</styleSheet>')))
    return package(files)


LONG_CODE = '"' + "长" * 330 + '"0'


def xlsx_styles(count):
    """So many styles that name one format code of a kilobyte."""
    styles = f'<numFmts><numFmt numFmtId="200" formatCode="{LONG_CODE.replace(chr(34), "&quot;")}"/></numFmts><cellXfs>'
    return xlsx([sheet_xml('<row><c s="1"><v>1</v></c></row>')], styles=styles + '<xf numFmtId="200"/>' * count + "</cellXfs>")


def xlsx_long_format(count):
    """So many cells of one long format that shows nothing but a figure."""
    code = "0" + "_ " * 510
    styles = f'<numFmts><numFmt numFmtId="200" formatCode="{code}"/></numFmts><cellXfs><xf/><xf numFmtId="200"/></cellXfs>'
    row = "<row>" + '<c s="1"><v>1</v></c>' * 100 + "</row>"
    return xlsx([sheet_xml(row * (count // 100))], styles=styles)


def xlsx_long_words(count):
    """So many cells of a format that shows a kilobyte."""
    styles = f'<numFmts><numFmt numFmtId="200" formatCode="{LONG_CODE.replace(chr(34), "&quot;")}"/></numFmts><cellXfs><xf/><xf numFmtId="200"/></cellXfs>'
    return xlsx([sheet_xml(("<row>" + '<c s="1"><v>1</v></c>' * 100 + "</row>") * (count // 100))], styles=styles)


def xlsx_formats(count):
    """So many formats of a kilobyte, each of one cell."""
    formats = "".join(f'<numFmt numFmtId="{200 + n}" formatCode="{"0." * 500}{n}"/>' for n in range(count))
    styles = f"<numFmts>{formats}</numFmts><cellXfs>" + "".join(f'<xf numFmtId="{200 + n}"/>' for n in range(count)) + "</cellXfs>"
    return xlsx([sheet_xml("".join(f'<row><c s="{n}"><v>1</v></c></row>' for n in range(count)))], styles=styles)


def xlsx_repeated_text(count):
    """One cell whose format repeats its text so many times."""
    styles = f'<numFmts><numFmt numFmtId="200" formatCode=";;;{"@" * 1000}"/></numFmts><cellXfs><xf numFmtId="200"/></cellXfs>'
    return xlsx([sheet_xml(f'<row><c t="str"><v>{"文" * count}</v></c></row>')], styles=styles)


def xlsx_sheets(count):
    """So many sheets and relations, all of one part."""
    sheets = "".join(f'<sheet name="{n}" sheetId="{n + 1}" r:id="r{n}"/>' for n in range(count))
    links = [(f"r{n}", "worksheet", "worksheets/sheet0.xml") for n in range(count)]
    return xlsx([sheet_xml('<row><c><v>1</v></c></row>')], workbook=sheets, links=links)


def xlsx_tall_sheets(count):
    """So many times a sheet that is merged over all its rows."""
    sheets = "".join(f'<sheet name="{n}" sheetId="{n + 1}" r:id="r0"/>' for n in range(count))
    tall = f'<worksheet xmlns="{MAIN}"><sheetData><row r="1048576"><c r="A1048576"/></row></sheetData><mergeCells><mergeCell ref="B1:B1048576"/></mergeCells></worksheet>'
    return xlsx([tall], workbook=sheets)


def xlsx_cells(count):
    """So many cells with a text each, a hundred in a row."""
    rows = "".join("<row>" + "".join(f'<c t="str"><v>规{n * 100 + k}</v></c>' for k in range(100)) + "</row>" for n in range(count // 100))
    return xlsx([sheet_xml(rows)])


def xlsx_rows(count):
    """So many rows with one cell each: paragraphs."""
    return xlsx([sheet_xml("".join(f'<row><c t="str"><v>规{n}</v></c></row>' for n in range(count)))])


def xlsx_shared_text(count):
    """So many cells that show one text of thirty kilobytes."""
    return xlsx([sheet_xml(("<row>" + '<c t="s"><v>0</v></c>' * 100 + "</row>") * (count // 100))], strings=f'<si><t>{"文" * 10_000}</t></si>')


def xlsx_empty_strings(count):
    """So many empty texts to share."""
    return xlsx([sheet_xml('<row><c><v>1</v></c></row>')], strings="<si/>" * count)


def xlsx_hidden_columns(count):
    """All columns hidden so many times."""
    return xlsx([sheet_xml('<row><c><v>1</v></c></row>', more="<cols>" + '<col min="1" max="16384" hidden="1"/>' * count + "</cols>")])


def xlsx_attributes(count):
    """A cell with so many attributes."""
    return xlsx([sheet_xml("<row><c " + " ".join(f'a{n}="1"' for n in range(count)) + "><v>1</v></c></row>")])


def xlsx_namespaces(count):
    """So many elements that each declare a hundred namespaces."""
    declared = " ".join(f'xmlns:n{n}="urn:{n}"' for n in range(100))
    return xlsx([sheet_xml(f"<row>{f'<x {declared}/>' * count}</row>")])


def record(number, body=b""):
    return struct.pack("<HH", number, len(body)) + body


BEGIN_BOOK = record(0x809, struct.pack("<HH", 0x600, 5) + bytes(12))
BEGIN_SHEET = record(0x809, struct.pack("<HH", 0x600, 0x10) + bytes(12))
END = record(0x0A)


def compound(stream, cyclic=False):
    """A container with one stream, `Workbook`, which has at least 4096 bytes."""
    stream = stream.ljust(4096, b"\0")
    sectors = -(-len(stream) // 512)
    tables = 1
    while tables * 128 < sectors + 1 + tables + -(-max(tables - 109, 0) // 127):
        tables += 1
    lists = -(-max(tables - 109, 0) // 127)
    first = lists + tables + 1
    links = [0xFFFFFFFC] * lists + [0xFFFFFFFD] * tables + [0xFFFFFFFE]
    links += [first + n + 1 for n in range(sectors - 1)] + [first if cyclic else 0xFFFFFFFE]
    links += [0xFFFFFFFF] * (tables * 128 - len(links))
    places = [lists + n for n in range(tables)]
    header = bytearray(512)
    header[:8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
    struct.pack_into("<HHHHH", header, 24, 0x3E, 3, 0xFFFE, 9, 6)
    struct.pack_into("<IIIIIIIII", header, 44, tables, lists + tables, 0, 4096, 0xFFFFFFFE, 0, 0 if lists else 0xFFFFFFFE, lists, 0)
    struct.pack_into("<109I", header, 76, *(places[:109] + [0xFFFFFFFF] * (109 - len(places[:109]))))
    more = b""
    for n in range(lists):
        part = places[109 + n * 127 : 109 + (n + 1) * 127]
        more += struct.pack("<128I", *(part + [0xFFFFFFFF] * (127 - len(part)) + [n + 1 if n + 1 < lists else 0xFFFFFFFE]))

    def entry(name, kind, start, size):
        raw = name.encode("utf-16-le")
        return raw.ljust(64, b"\0") + struct.pack("<HBBIII", len(raw) + 2, kind, 1, 0xFFFFFFFF, 0xFFFFFFFF, 1 if kind == 5 else 0xFFFFFFFF) + bytes(36) + struct.pack("<III", start, size, 0)

    directory = entry("Root Entry", 5, 0xFFFFFFFE, 0) + entry("Workbook", 2, first, len(stream)) + bytes(256)
    return bytes(header) + more + struct.pack(f"<{len(links)}I", *links) + directory + stream.ljust(sectors * 512, b"\0")


def xls(sheet, before=b"", names=1):
    entries = lambda at: b"".join(record(0x85, struct.pack("<IHBB", at, 0, 1, 0) + b"1") for _ in range(names))
    start = len(BEGIN_BOOK + before + entries(0) + END)
    return compound(BEGIN_BOOK + before + entries(start) + END + BEGIN_SHEET + sheet + END)


def string(text, width="<H"):
    raw = text.encode("utf-16-le")
    return struct.pack(width, len(raw) // 2) + b"\1" + raw


def xls_continued(count):
    """A record that so many empty ones continue."""
    return xls(record(0x203, bytes(14)), record(0x1234) + record(0x3C) * count)


def xls_empty_strings(count):
    """So many empty texts to share."""
    body = struct.pack("<II", count, count) + bytes(3) * count
    parts = [body[:8222]] + [body[n : n + 8223] for n in range(8222, len(body), 8223)]
    return xls(record(0x203, bytes(14)), record(0xFC, parts[0]) + b"".join(record(0x3C, part) for part in parts[1:]))


def xls_sheets(count):
    """So many sheets that begin at one place, of a hundred cells."""
    return xls(record(0x203, bytes(14)) * 100, names=count)


def xls_long_format(count):
    """So many cells of one format of a thousand signs."""
    before = record(0x41E, struct.pack("<H", 200) + string("0" + "_ " * 510)) + record(0xE0, struct.pack("<HH", 0, 200) + bytes(16))
    cells = struct.pack("<HH", 0, 0) + struct.pack("<HI", 0, 6) * 1000 + struct.pack("<H", 999)
    return xls(record(0xBD, cells) * (count // 1000), before)


def docx(body, parts=()):
    """A document beside parts by their kind."""
    files = [
        ("[Content_Types].xml", "<Types/>"),
        ("_rels/.rels", relations([("r", "officeDocument", "word/document.xml")])),
        ("word/_rels/document.xml.rels", relations([(kind, kind, f"{kind}.xml") for kind, _ in parts])),
        ("word/document.xml", padded(f'<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>')),
    ]
    return package(files + [(f"word/{kind}.xml", padded(f'<w:{kind} xmlns:w="{WORD}">{xml}</w:{kind}>')) for kind, xml in parts])


def docx_paragraphs(count):
    return docx("<w:p><w:r><w:t>规章</w:t></w:r></w:p>" * count)


def docx_cells(count):
    row = "<w:tr>" + "<w:tc><w:p><w:r><w:t>1</w:t></w:r></w:p></w:tc>" * 10 + "</w:tr>"
    return docx(f"<w:tbl>{row * (count // 10)}</w:tbl>")


def docx_long_style(count):
    """A style with a name of so many letters, and a thousandth as many paragraphs of it."""
    style = f'<w:style w:type="paragraph" w:default="1" w:styleId="{"i" * count}"><w:name w:val="{"N" * count}"/></w:style>'
    return docx("<w:p><w:r><w:t>1</w:t></w:r></w:p>" * (count // 100), [("styles", style)])


def docx_labels(count):
    """So many paragraphs whose automatic number names the number a hundred times."""
    scheme = f'<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimalFullWidth"/><w:lvlText w:val="{"%1" * 100}"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    return docx('<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr></w:p>' * count, [("numbering", scheme)])


def docx_fields(count):
    """So many fields that never end, and as many texts in them."""
    field = '<w:r><w:fldChar w:fldCharType="begin"/><w:fldChar w:fldCharType="separate"/></w:r>'
    return docx(f'<w:p>{field * count}</w:p>' + "<w:p><w:r><w:t>1</w:t></w:r></w:p>" * count)


def docx_notes(count):
    """So many marks of one note."""
    return docx('<w:p><w:r>' + '<w:footnoteReference w:id="1"/>' * count + '</w:r></w:p>', [("footnotes", '<w:footnote w:id="1"><w:p/></w:footnote>')])


def mail(parts, boundary="b"):
    lines = "".join(f"--{boundary}\r\n{part}\r\n" for part in parts)
    return f"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary={boundary}\r\n\r\n{lines}--{boundary}--\r\n"


def mhtml_pages(count):
    """A saved page of so many pages without a table."""
    return mail(["Content-Type: text/html\r\n\r\n<p>规章"] * count).encode()


def mhtml_frames(count):
    """A frame around so many pages."""
    return mail(["Content-Type: text/html\r\n\r\n<frameset>"] + ["Content-Type: text/html\r\n\r\n<table><tr><td>1</table>"] * count).encode()


def mhtml_nested(count):
    """So many mails of a hundred pages within a mail."""
    inner = mail(["Content-Type: text/html\r\n\r\n<p>1"] * 100, "c")
    return mail([inner] * count).encode()


def zip_names(count):
    """Files in folders of pages in folders of pages, so many bytes of name in all."""
    name = "a.files/" * 7000
    return package([(f"{n}/{name}x.txt", b"1") for n in range(count // len(name))], stored=True)


def zip_many_reports(count):
    """An archive of ten texts that each have many of so many reports."""
    return package([(f"{n}.txt", reports(count // 10)) for n in range(10)])


def zip_ends(count):
    """So many ends of a directory that have none."""
    return b"PK\x05\x06" + (b"PK\x05\x06" + bytes(14) + struct.pack("<I", 0)[:4]) * (count // 22)

FAMILIES = [
    Family("styles that name one format", "xlsx", xlsx_styles, 2000, 500_000),
    Family("cells of one long format", "xlsx", xlsx_long_format, 2000, 500_000),
    Family("cells whose format shows a kilobyte", "xlsx", xlsx_long_words, 2000, 200_000),
    Family("formats of a kilobyte", "xlsx", xlsx_formats, 200, 10_000),
    Family("a format that repeats its text", "xlsx", xlsx_repeated_text, 2000, 1_500_000),
    Family("sheets and relations", "xlsx", xlsx_sheets, 500, 40_000),
    Family("sheets merged over all rows", "xlsx", xlsx_tall_sheets, 2, 3),
    Family("cells of a sheet", "xlsx", xlsx_cells, 1000, 240_000),
    Family("rows of one cell", "xlsx", xlsx_rows, 1000, 120_000),
    Family("cells that share one long text", "xlsx", xlsx_shared_text, 200, 100_000),
    Family("empty texts to share", "xlsx", xlsx_empty_strings, 5000, 2_000_000),
    Family("columns hidden again and again", "xlsx", xlsx_hidden_columns, 500, 200_000),
    Family("attributes of a cell", "xlsx", xlsx_attributes, 500, 100_000),
    Family("namespaces", "xlsx", xlsx_namespaces, 50, 10_000),
    Family("records that go on", "xls", xls_continued, 2000, 2_000_000),
    Family("empty texts to share, before 2007", "xls", xls_empty_strings, 5000, 2_000_000),
    Family("sheets that begin at one place", "xls", xls_sheets, 100, 4000),
    Family("cells of one long format, before 2007", "xls", xls_long_format, 5000, 1_000_000),
    Family("paragraphs", "docx", docx_paragraphs, 1000, 200_000),
    Family("cells of a Word table", "docx", docx_cells, 1000, 200_000),
    Family("styles with long names", "docx", docx_long_style, 5000, 1_000_000),
    Family("automatic numbers", "docx", docx_labels, 500, 100_000),
    Family("fields that never end", "docx", docx_fields, 500, 100_000),
    Family("marks of one note", "docx", docx_notes, 1000, 200_000),
    Family("pages of a saved page", "mht", mhtml_pages, 200, 100_000),
    Family("pages in a frame", "mht", mhtml_frames, 200, 50_000),
    Family("mails within a mail", "mht", mhtml_nested, 20, 1000),
    Family("long names in an archive", "zip", zip_names, 200_000, 8_000_000),
    Family("reports in the texts of an archive", "zip", zip_many_reports, 50, 1000, ("extract", "--format", "csv")),
    Family("ends of a directory", "zip", zip_ends, 50_000, 4_000_000),
]
