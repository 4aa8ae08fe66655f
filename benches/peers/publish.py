"""The three tables of a report as the official form: a page by a template, a Word file, a workbook, each with its merged cells."""

import io
import json
import sys

from measure import DIR, lines, measure

FORM = json.loads((DIR / "form.json").read_text())
REPORTS = [json.loads(line) for line in lines()[:100]]


def value(report, address):
    for key in address.split("."):
        report = report.get(key, {})
    return report if report != {} else ""


def received(report):
    return report["requests"]["received"]["total"]


def boxes(table):
    """Every box with its place: row, column, height, width, label, address."""
    taken, found = set(), []
    for row, drawn in enumerate(table["layout"]):
        column = 0
        for box in drawn:
            while (row, column) in taken:
                column += 1
            for down in range(box["rows"]):
                for right in range(box["columns"]):
                    taken.add((row + down, column + right))
            found.append((row, column, box["rows"], box["columns"], box.get("label"), box.get("cell")))
    return found


BOXES = [(len(table["layout"]), table["width"], boxes(table)) for table in FORM["tables"]]
SECTIONS = [section["title"] for section in FORM["sections"][1:4]]


def jinja2():
    from jinja2 import Environment

    template = Environment(autoescape=True).from_string(
        """<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>{{ title }}</title></head><body><h1>{{ title }}</h1>
{% for section, table in tables %}<h2>{{ section }}</h2><table border="1"><tbody>
{% for row in table.layout %}<tr>{% for box in row %}{% if box.label %}<th colspan="{{ box.columns }}" rowspan="{{ box.rows }}">{{ box.label }}</th>
{% else %}<td colspan="{{ box.columns }}">{{ value(report, box.cell) }}</td>{% endif %}{% endfor %}</tr>
{% endfor %}</tbody></table>{% endfor %}</body></html>"""
    )
    tables = list(zip(SECTIONS, FORM["tables"]))
    return lambda report: template.render(title="年度报告", tables=tables, report=report, value=value)


def docx():
    from docx import Document

    def write(report):
        document = Document()
        document.add_heading("年度报告", 0)
        for section, (height, width, drawn) in zip(SECTIONS, BOXES):
            document.add_heading(section, 1)
            table = document.add_table(height, width, style="Table Grid")
            cells = table._cells  # asking for each cell by itself takes ten times as long
            for row, column, rows, columns, label, cell in drawn:
                box = cells[row * width + column]
                if rows > 1 or columns > 1:
                    box = box.merge(cells[(row + rows - 1) * width + column + columns - 1])
                box.text = label or str(value(report, cell))
        out = io.BytesIO()
        document.save(out)
        return out.getvalue()

    return write


def openpyxl():
    from openpyxl import Workbook
    from openpyxl.styles import Border, Side

    border = Border(*[Side("thin")] * 4)

    def write(report):
        book = Workbook()
        book.remove(book.active)
        for section, (_, _, drawn) in zip(SECTIONS, BOXES):
            sheet = book.create_sheet(section[:20])
            for row, column, rows, columns, label, cell in drawn:
                box = sheet.cell(row + 1, column + 1, label or value(report, cell))
                box.border = border
                if rows > 1 or columns > 1:
                    sheet.merge_cells(
                        start_row=row + 1, start_column=column + 1, end_row=row + rows, end_column=column + columns
                    )
        out = io.BytesIO()
        book.save(out)
        return out.getvalue()

    return write


JOBS = {"jinja2": ("publish-html", jinja2), "python-docx": ("publish-docx", docx), "openpyxl": ("publish-xlsx", openpyxl)}


def run(write):
    for report in REPORTS:
        assert write(report)
    return sum(map(received, REPORTS))


job, make = JOBS[sys.argv[2]]
write = make()
measure(job, sys.argv[2], len(REPORTS), 0, lambda: run(write))
