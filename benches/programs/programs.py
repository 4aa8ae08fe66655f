"""What every program makes of the pages: carriers, each with the program that writes it."""

import importlib.metadata
import os
import shutil
import subprocess
import warnings
from dataclasses import dataclass
from io import StringIO
from pathlib import Path
from typing import Callable

import page
from fixtures import TABLES, Fixture

KEPT, DUMPED, BARE, LOST, ELSE = "tables are kept", "text dumps", "pages without rules", "the program loses the tables", "not read"
LEAST = {KEPT: 97, DUMPED: 85}
"""Of the cells of a group, in 100, that are to be read."""


@dataclass
class Carrier:
    name: str
    group: str
    program: str
    make: Callable[[list[Fixture], Path, Path], None]
    """From the fixtures and the folder of all carriers into a folder of its own, a file a fixture, named after it."""


CARRIERS: list[Carrier] = []


def carrier(name: str, group: str, program: str):
    def keep(make):
        CARRIERS.append(Carrier(name, group, program, make))
        return make

    return keep


class Missing(Exception):
    """A program or a package is not here."""


def command(name: str) -> str:
    found = shutil.which(name)
    if found is None:
        raise Missing(name)
    return found


def package(name: str):
    try:
        return __import__(name)
    except ImportError:
        raise Missing(name) from None


def run(arguments: list[str | Path], **options) -> subprocess.CompletedProcess:
    return subprocess.run(arguments, check=True, stdin=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=900, **options)


# Pages


@carrier("web page, plain", KEPT, "")
def plain_page(fixtures, _, folder):
    for fixture in fixtures:
        (folder / f"{fixture.name}.html").write_text(page.page(fixture))


# LibreOffice: each from the files of another carrier, all at once.


def office(before: str, extension: str, to: str, *options: str):
    def make(fixtures, all_carriers, folder):
        sources = [path for path in files(all_carriers, before) if path.stem in {fixture.name for fixture in fixtures}]
        profile = f"-env:UserInstallation=file://{all_carriers.absolute()}/.office"
        run(
            [command("soffice"), profile, "--headless", *options, "--convert-to", to, "--outdir", folder, *sources],
            stdout=subprocess.DEVNULL,
        )
        if not any(folder.glob(f"*.{extension}")):
            raise Missing(f"LibreOffice writes no {extension}")

    return make


def files(all_carriers: Path, name: str) -> list[Path]:
    found = sorted(path for path in (all_carriers / folder_name(name)).glob("*.*") if path.is_file())
    if not found:
        raise Missing(name)
    return found


def folder_name(name: str) -> str:
    return name.replace(" → ", "-").replace(" ", "_").replace(",", "").replace("/", "-").replace("(", "").replace(")", "")


WRITER, CALC = "--infilter=HTML (StarWriter)", "--infilter=HTML (StarCalc)"
TEXT, CSV = "txt:Text (encoded):UTF8", "csv:Text - txt - csv (StarCalc):44,34,76"
PLAIN = "web page, plain"
for name, group, before, extension, to, options in (
    ("Writer → docx", KEPT, PLAIN, "docx", "docx", (WRITER,)),
    ("Writer → odt", ELSE, PLAIN, "odt", "odt", (WRITER,)),
    ("Writer → rtf", ELSE, PLAIN, "rtf", "rtf", (WRITER,)),
    ("Writer → doc", ELSE, PLAIN, "doc", "doc", (WRITER,)),
    ("Writer → xhtml", KEPT, "Writer → odt", "xhtml", "xhtml", ()),
    ("Writer → html", KEPT, "Writer → docx", "html", "html", ()),
    ("Writer → pdf", KEPT, PLAIN, "pdf", "pdf:writer_pdf_Export", (WRITER,)),
    ("Writer → odt → docx", KEPT, "Writer → odt", "docx", "docx", ()),
    ("Writer → doc → docx", KEPT, "Writer → doc", "docx", "docx", ()),
    ("Writer → rtf → docx", KEPT, "Writer → rtf", "docx", "docx", ()),
    ("Writer → docx → pdf", KEPT, "Writer → docx", "pdf", "pdf", ()),
    ("Writer → odt → txt", DUMPED, "Writer → odt", "txt", TEXT, ()),
    ("Calc → xlsx", KEPT, PLAIN, "xlsx", "xlsx:Calc MS Excel 2007 XML", (CALC,)),
    ("Calc → xls", KEPT, PLAIN, "xls", "xls:MS Excel 97", (CALC,)),
    ("Calc → ods", ELSE, PLAIN, "ods", "ods", (CALC,)),
    ("Calc → csv", DUMPED, PLAIN, "csv", CSV, (CALC,)),
    ("Calc → html", KEPT, "Calc → xlsx", "html", "html:HTML (StarCalc)", ()),
    ("Calc → pdf", BARE, "Calc → xlsx", "pdf", "pdf", ()),
    ("Calc → ods → xlsx", KEPT, "Calc → ods", "xlsx", "xlsx:Calc MS Excel 2007 XML", ()),
):
    carrier(name, group, "LibreOffice")(office(before, extension, to, *options))


# Chromium: a PDF a page, in rotating sizes of paper and scales.


def chromium(rules: str, offset: int):
    def make(fixtures, all_carriers, folder):
        program = command("chromium")
        for at, fixture in enumerate(fixtures):
            paper = page.PAPERS[(at + offset) % len(page.PAPERS)]
            source = folder / f"{fixture.name}.source"
            source = source.with_suffix(".source.html")
            source.write_text(page.page(fixture, rules, paper))
            target = folder / f"{fixture.name}.pdf"
            profile = f"--user-data-dir={all_carriers.absolute()}/.chromium"
            flags = ["--headless", "--no-sandbox", "--disable-gpu", profile, "--no-pdf-header-footer"]
            # Every second one with the date and the address that Chromium prints around a page.
            flags = flags[: -1 if at % 2 else None]
            run([program, *flags, f"--print-to-pdf={target}", source.as_uri()], stdout=subprocess.DEVNULL)
            source.unlink()

    return make


PRINTED = tuple((f"Chromium → pdf, {rules}", rules) for rules in page.RULES)
for offset, (name, rules) in enumerate(PRINTED):
    carrier(name, KEPT if rules == "all rules" else BARE, "Chromium")(chromium(rules, offset))


# pdftotext on these and on what LibreOffice printed


def pdftotext(before: str, *options: str):
    def make(fixtures, all_carriers, folder):
        program = command("pdftotext")
        for path in files(all_carriers, before):
            run([program, *options, path, folder / f"{path.stem}.txt"])

    return make


for before in (*(name for name, _ in PRINTED), "Writer → pdf", "Calc → pdf"):
    carrier(f"pdftotext -layout of {before}", LOST if before == "Calc → pdf" else DUMPED, "pdftotext")(pdftotext(before, "-layout"))
for before in (PRINTED[0][0], PRINTED[3][0], "Writer → pdf"):
    carrier(f"pdftotext of {before}", LOST, "pdftotext")(pdftotext(before))


# pandoc


def pandoc(extension: str, to: str, *options: str):
    def make(fixtures, all_carriers, folder):
        program = command("pandoc")
        for path in files(all_carriers, PLAIN):
            run([program, "-f", "html", "-t", to, *options, "-o", folder / f"{path.stem}.{extension}", path])

    return make


NO_RAW = "-raw_html-native_divs-native_spans"
for name, group, extension, to, options in (
    ("pandoc → docx", KEPT, "docx", "docx", ()),
    ("pandoc → odt", ELSE, "odt", "odt", ()),
    ("pandoc → html", KEPT, "html", "html", ("--standalone",)),
    ("pandoc → markdown", DUMPED, "md", "markdown", ()),
    ("pandoc → markdown, pipe tables", DUMPED, "md", f"markdown-simple_tables-multiline_tables-grid_tables{NO_RAW}", ("--columns=1000",)),
    ("pandoc → markdown, grid tables", LOST, "md", f"markdown-simple_tables-multiline_tables-pipe_tables{NO_RAW}", ()),
    ("pandoc → markdown, multiline tables", DUMPED, "md", f"markdown-simple_tables-grid_tables-pipe_tables{NO_RAW}", ()),
    ("pandoc → gfm", DUMPED, "md", "gfm", ()),
    ("pandoc → plain", DUMPED, "txt", "plain", ()),
    ("pandoc → plain, wide", DUMPED, "txt", "plain", ("--columns=200",)),
    ("pandoc → rst", DUMPED, "rst", "rst", ()),
    ("pandoc → org", DUMPED, "org", "org", ()),
    ("pandoc → mediawiki", DUMPED, "txt", "mediawiki", ()),
    ("pandoc → latex", ELSE, "tex", "latex", ("--standalone",)),
    ("pandoc → asciidoc", ELSE, "adoc", "asciidoc", ()),
):
    carrier(name, group, "pandoc")(pandoc(extension, to, *options))


# Browsers of terminals


def dump(*arguments: str):
    def make(fixtures, all_carriers, folder):
        program = command(arguments[0])
        environment = {**os.environ, "LC_ALL": "C.UTF-8", "HOME": str(all_carriers.absolute())}
        for path in files(all_carriers, PLAIN):
            said = run([program, *arguments[1:], path], stdout=subprocess.PIPE, env=environment)
            (folder / f"{path.stem}.txt").write_bytes(said.stdout)

    return make


CHARSET = ("-I", "UTF-8", "-O", "UTF-8")
for name, arguments in (
    ("w3m -dump", ("w3m", "-dump", *CHARSET)),
    ("w3m -dump -cols 200", ("w3m", "-dump", "-cols", "200", *CHARSET)),
    ("lynx -dump", ("lynx", "-dump", "-display_charset=utf-8", "-assume_charset=utf-8")),
    ("lynx -dump -width=200", ("lynx", "-dump", "-width=200", "-display_charset=utf-8", "-assume_charset=utf-8")),
    ("elinks -dump", ("elinks", "-dump", "-dump-charset", "utf-8")),
    ("elinks -dump, wide", ("elinks", "-dump", "-dump-charset", "utf-8", "-dump-width", "200")),
):
    carrier(name, DUMPED, arguments[0])(dump(*arguments))


# Packages of Python


@carrier("html2text", DUMPED, "html2text")
def html2text(fixtures, _, folder):
    program = package("html2text")
    for fixture in fixtures:
        (folder / f"{fixture.name}.md").write_text(program.html2text(page.page(fixture)))


@carrier("html2text, no wrapping, tables padded", DUMPED, "html2text")
def html2text_padded(fixtures, _, folder):
    program = package("html2text")
    for fixture in fixtures:
        writer = program.HTML2Text(bodywidth=0)
        writer.pad_tables = True
        (folder / f"{fixture.name}.md").write_text(writer.handle(page.page(fixture)))


@carrier("markdownify", DUMPED, "markdownify")
def markdownify(fixtures, _, folder):
    program = package("markdownify")
    for fixture in fixtures:
        (folder / f"{fixture.name}.md").write_text(program.markdownify(page.page(fixture), heading_style="ATX"))


@carrier("BeautifulSoup get_text", DUMPED, "bs4")
def get_text(fixtures, _, folder):
    program = package("bs4")
    for fixture in fixtures:
        (folder / f"{fixture.name}.txt").write_text(program.BeautifulSoup(page.page(fixture), "lxml").get_text("\n", strip=True))


@carrier("python-docx", KEPT, "docx")
def python_docx(fixtures, _, folder):
    program = package("docx")
    for fixture in fixtures:
        document = program.Document()
        for kind, text in page.parts(fixture):
            if kind == "table":
                placed, width, height = place(fixture.table(text))
                table = document.add_table(rows=height, cols=width, style="Table Grid")
                for row, column, rows, columns, value in placed:
                    cell = table.cell(row, column)
                    if rows > 1 or columns > 1:
                        cell = cell.merge(table.cell(row + rows - 1, column + columns - 1))
                    cell.text = value
            elif kind == "paragraph":
                document.add_paragraph(text)
            else:
                document.add_heading(text, level=0 if kind == "title" else 1)
        document.save(folder / f"{fixture.name}.docx")


@carrier("openpyxl, one sheet", KEPT, "openpyxl")
def openpyxl_one(fixtures, _, folder):
    program = package("openpyxl")
    for fixture in fixtures:
        book = program.Workbook()
        write_sheet(book.active, page.parts(fixture), fixture)
        book.save(folder / f"{fixture.name}.xlsx")


@carrier("openpyxl, a sheet a table", KEPT, "openpyxl")
def openpyxl_three(fixtures, _, folder):
    program = package("openpyxl")
    for fixture in fixtures:
        book = program.Workbook()
        book.remove(book.active)
        for table in TABLES:
            write_sheet(book.create_sheet(f"表{TABLES.index(table) + 1}"), [("title", page.title(fixture)), ("table", table)], fixture)
        book.save(folder / f"{fixture.name}.xlsx")


def write_sheet(sheet, parts, fixture: Fixture) -> None:
    at = 1
    for kind, text in parts:
        if kind != "table":
            sheet.cell(at, 1, text)
            at += 1
            continue
        placed, _, height = place(fixture.table(text))
        for row, column, rows, columns, value in placed:
            sheet.cell(at + row, column + 1, number(value))
            if rows > 1 or columns > 1:
                sheet.merge_cells(start_row=at + row, start_column=column + 1, end_row=at + row + rows - 1, end_column=column + columns)
        at += height + 1


def number(text: str):
    try:
        return float(text) if "." in text else int(text)
    except ValueError:
        return text or None


def place(rows: list[list[tuple[str, int, int, bool]]]):
    """Where each cell stands in the grid, and how wide and high that is."""
    taken, placed = set(), []
    for at, row in enumerate(rows):
        column = 0
        for text, columns, height, _ in row:
            while (at, column) in taken:
                column += 1
            placed.append((at, column, height, columns, text))
            taken |= {(at + down, column + right) for down in range(height) for right in range(columns)}
    return placed, max(column for _, column in taken) + 1, len(rows)


def frames(fixture: Fixture):
    """What pandas reads of the page: a merged cell is repeated in every place it reaches over."""
    package("lxml")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        # Blanks stay blank: else figures beside them would become 3.0.
        return package("pandas").read_html(StringIO(page.page(fixture)), keep_default_na=False)


def pandas_text(write: Callable):
    def make(fixtures, _, folder):
        package("pandas")
        for fixture in fixtures:
            tables = iter(frames(fixture))
            body = [write(next(tables)) if kind == "table" else text for kind, text in page.parts(fixture)]
            extension = "csv" if write is to_csv else "txt"
            (folder / f"{fixture.name}.{extension}").write_text("\n".join(body) + "\n")

    return make


def to_csv(frame):
    return frame.to_csv(index=False, header=False)


carrier("pandas to_csv", DUMPED, "pandas")(pandas_text(to_csv))
carrier("pandas to_markdown", DUMPED, "pandas")(pandas_text(lambda frame: (package("tabulate"), "\n" + frame.to_markdown(index=False) + "\n")[1]))
carrier("pandas to_string", DUMPED, "pandas")(pandas_text(lambda frame: frame.to_string(index=False, header=False)))

@carrier("pandas to_html", KEPT, "pandas")
def pandas_html(fixtures, _, folder):
    for fixture in fixtures:
        tables = iter(frames(fixture))
        body = [next(tables).to_html(index=False) if kind == "table" else f"<p>{text}</p>" for kind, text in page.parts(fixture)]
        (folder / f"{fixture.name}.html").write_text(f'<meta charset="utf-8">{"".join(body)}')


@carrier("pandas to_excel", KEPT, "pandas")
def pandas_excel(fixtures, _, folder):
    program, _ = package("pandas"), package("openpyxl")
    for fixture in fixtures:
        with program.ExcelWriter(folder / f"{fixture.name}.xlsx") as book:
            tables = iter(frames(fixture))
            at = 0
            for kind, text in page.parts(fixture):
                frame = next(tables) if kind == "table" else program.DataFrame([[text]])
                frame.to_excel(book, sheet_name="年度报告", index=False, header=False, startrow=at)
                at += len(frame)


def versions() -> list[tuple[str, str]]:
    """Every program that is here, and its version."""
    found = []
    for name, arguments in (
        ("LibreOffice", ("soffice", "--version")),
        ("Chromium", ("chromium", "--version")),
        ("pdftotext", ("pdftotext", "-v")),
        ("pandoc", ("pandoc", "--version")),
        ("w3m", ("w3m", "-version")),
        ("lynx", ("lynx", "--version")),
        ("elinks", ("elinks", "--version")),
    ):
        if shutil.which(arguments[0]) is None:
            found.append((name, "not here"))
            continue
        said = subprocess.run(arguments, capture_output=True, text=True, stdin=subprocess.DEVNULL)
        line = (said.stdout + said.stderr).strip().splitlines()[0]
        numbers = [word.strip(",()") for word in line.replace("/", " ").split() if word[:1].isdigit()]
        found.append((name, numbers[0] if numbers else line))
    for name in ("html2text", "markdownify", "beautifulsoup4", "python-docx", "openpyxl", "pandas", "tabulate", "lxml"):
        try:
            found.append((name, importlib.metadata.version(name)))
        except importlib.metadata.PackageNotFoundError:
            found.append((name, "not here"))
    return found
