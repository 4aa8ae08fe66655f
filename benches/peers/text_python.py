"""A report copied from a page as text, one cell a line, read in plain Python: the figures under their addresses.

It takes the lines as the form prints them, which real texts do not always keep."""

import re

from form import APPLICANTS, CHANNELS, OUTCOMES, RESULTS
from measure import measure, pages

NUMBERED = re.compile(r"^[（(]?[一二三四五六七\d][）)]?[.、]?")
FIGURE = re.compile(r"^\d+(\.\d+)?$")
REQUESTS = [f"requests.{row}" for row in ("received", "brought_forward")]
REQUESTS += [f"requests.outcomes.{key}" for key in OUTCOMES]
REQUESTS += ["requests.concluded", "requests.carried_forward"]
DISCLOSURE = {
    "规章": ("rules", ["issued", "repealed", "in_force"]),
    "行政规范性文件": ("normative_documents", ["issued", "repealed", "in_force"]),
    "行政许可": ("administrative_licensing", ["decisions"]),
    "行政处罚": ("administrative_penalties", ["decisions"]),
    "行政强制": ("administrative_compulsion", ["decisions"]),
    "行政事业性收费": ("administrative_fees", ["amount"]),
}
SECTIONS = [(2, "主动公开政府信息情况"), (3, "收到和处理政府信息公开申请情况"), (4, "行政复议、行政诉讼情况"), (5, "主要问题及改进情况")]


def read(page):
    lines = [line for line in map(str.strip, page.decode().splitlines()) if line]
    tables = {2: [], 3: [], 4: []}
    section = 1
    for line in lines:
        for number, title in SECTIONS:
            if number == section + 1 and len(line) < 40 and line.endswith(title) and NUMBERED.match(line):
                section = number
                break
        else:
            if section in tables:
                tables[section].append(line)
    figures = {}
    # Table two: the name of an item, then its figures.
    for index, line in enumerate(tables[2]):
        if line in DISCLOSURE:
            item, measures = DISCLOSURE[line]
            for measure_, text in zip(measures, tables[2][index + 1 :]):
                if not FIGURE.match(text):
                    raise ValueError(f"{line}: {text} is no figure")
                figures[f"disclosure.{item}.{measure_}"] = text
    # Table three: rows of seven figures between labels, in printed order.
    row, rows = [], []
    for line in tables[3]:
        if line.isdigit():
            row.append(int(line))
        elif row:
            rows.append(row)
            row = []
    rows.append(row)
    if len(rows) != len(REQUESTS) or any(len(row) != len(APPLICANTS) for row in rows):
        raise ValueError("table three has lost a cell")
    for key, row in zip(REQUESTS, rows):
        for who, count in zip(APPLICANTS, row):
            figures[f"{key}.{who}"] = count
    # Table four: one row of fifteen.
    counts = [int(line) for line in tables[4] if line.isdigit()]
    addresses = [f"reviews.{channel}.{result}" for channel in CHANNELS for result in RESULTS]
    if len(counts) != len(addresses):
        raise ValueError("table four has lost a cell")
    figures.update(zip(addresses, counts))
    return figures


def value(page):
    figures = read(page)
    return len(figures) + sum(count for count in figures.values() if isinstance(count, int))


documents = pages("text")
measure("text-report", "python", len(documents), sum(map(len, documents)), lambda: sum(map(value, documents)))
