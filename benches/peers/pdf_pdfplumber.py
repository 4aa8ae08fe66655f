"""PDF files to tables, with pdfplumber. Every cell that holds a count is counted, with its value."""

import io

import pdfplumber

from measure import measure, pages


def value(file):
    total = 0
    with pdfplumber.open(io.BytesIO(file)) as document:
        for page in document.pages:
            for table in page.extract_tables():
                for row in table:
                    total += sum(1 + int(cell) for cell in row if cell and cell.isascii() and cell.isdigit())
    return total


files = pages("pdf")
measure("pdf-tables", "pdfplumber", len(files), sum(map(len, files)), lambda: sum(map(value, files)))
