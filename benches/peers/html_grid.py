"""Pages to grids of cells, with selectolax, lxml or pandas: `html_grid.py DIR selectolax|lxml|pandas`.

Every slot of every table counts with its place and the length of its text."""

import io
import sys

from measure import measure, pages


def value(grid):
    """Of one table: `grid` maps rows to {column: text}."""
    return sum(
        (len(text) + 1) * (31 * row + 7 * column + 1)
        for row, columns in enumerate(grid)
        for column, text in columns.items()
    )


def place(rows):
    """Resolves spans; `rows` yields rows of (colspan, rowspan, text)."""
    grid = []
    for index, row in enumerate(rows):
        while len(grid) <= index:
            grid.append({})
        column = 0
        for colspan, rowspan, text in row:
            while column in grid[index]:
                column += 1
            for down in range(rowspan):
                while len(grid) <= index + down:
                    grid.append({})
                for right in range(colspan):
                    grid[index + down][column + right] = text
            column += colspan
    return grid


def with_selectolax(page):
    from selectolax.lexbor import LexborHTMLParser

    def cells(row):
        for cell in row.css("td, th"):
            attributes = cell.attributes
            yield int(attributes.get("colspan", 1)), int(attributes.get("rowspan", 1)), cell.text().strip()

    tables = LexborHTMLParser(page).css("table")
    return sum(value(place(cells(row) for row in table.css("tr"))) for table in tables)


def with_lxml(page):
    import lxml.html

    def cells(row):
        for cell in row.iterchildren("td", "th"):
            yield int(cell.get("colspan", 1)), int(cell.get("rowspan", 1)), cell.text_content().strip()

    tables = lxml.html.document_fromstring(page).iter("table")
    return sum(value(place(cells(row) for row in table.iter("tr"))) for table in tables)


def with_pandas(page):
    import pandas

    total = 0
    for frame in pandas.read_html(io.BytesIO(page), encoding="utf-8", keep_default_na=False):
        total += value([dict(enumerate(map(str, row))) for row in frame.itertuples(index=False, name=None)])
    return total


NAME = sys.argv[2]
read = {"selectolax": with_selectolax, "lxml": with_lxml, "pandas": with_pandas}[NAME]
documents = pages("html")
read(documents[0])
measure("html-grid", NAME, len(documents), sum(map(len, documents)), lambda: sum(map(read, documents)))
