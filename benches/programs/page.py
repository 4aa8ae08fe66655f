"""A report as a plain web page, from which every program starts."""

from html import escape

from fixtures import TABLES, Fixture

RULES = {
    "all rules": "td{border:1px solid #000}",
    "rules below rows": "td{border-bottom:1px solid #000}",
    "no vertical rules": "td{border-top:1px solid #000;border-bottom:1px solid #000}",
    "no rules": "",
}
PAPERS = (("A4", 1.0), ("A4 landscape", 0.9), ("A3", 1.2), ("A4", 0.7), ("letter", 0.85), ("A3 landscape", 1.0))
"""Sizes of paper, and how large what is printed on it is."""

OVERVIEW = "本机关依照条例做好政府信息公开工作，本年度有关情况报告如下。"
PROBLEMS = "一是公开的内容还不够全面，二是人员培训还需要加强。下一年将逐项改进。"
OTHER = "无其他需要报告的事项。"


def title(fixture: Fixture) -> str:
    return f"{fixture.organ}{fixture.year}年政府信息公开工作年度报告"


def parts(fixture: Fixture) -> list[tuple[str, str]]:
    """Headings and paragraphs, and the names of tables, in order."""
    titles = {section["member"]: section["title"] for section in fixture.form["sections"]}
    prose = {"narrative.overview": OVERVIEW, "narrative.problems": PROBLEMS, "narrative.other_matters": OTHER}
    found = [("title", title(fixture))]
    for member, heading in titles.items():
        found.append(("heading", heading))
        found.append(("table", member) if member in TABLES else ("paragraph", prose[member]))
    return found


def page(fixture: Fixture, rules: str = "all rules", paper: tuple[str, float] = PAPERS[0]) -> str:
    size, scale = paper
    style = (
        f"@page{{size:{size};margin:15mm}}body{{zoom:{scale};font-family:'Noto Sans CJK SC',sans-serif;font-size:12pt}}"
        f"table{{border-collapse:collapse;width:100%}}td{{text-align:center;padding:2px}}{RULES[rules]}"
    )
    body = []
    for kind, text in parts(fixture):
        if kind == "table":
            # Programs that know no style sheets take the border from the table.
            border = 1 if rules == "all rules" else 0
            body.append(f'<table border="{border}">{"".join(map(row, fixture.table(text)))}</table>')
        else:
            element = {"title": "h1", "heading": "h2", "paragraph": "p"}[kind]
            body.append(f"<{element}>{escape(text)}</{element}>")
    head = f'<meta charset="utf-8"><title>{escape(title(fixture))}</title><style>{style}</style>'
    return f'<!DOCTYPE html>\n<html lang="zh"><head>{head}</head><body>\n' + "\n".join(body) + "\n</body></html>\n"


def row(cells: list[tuple[str, int, int, bool]]) -> str:
    return "<tr>" + "".join(cell(*of) for of in cells) + "</tr>\n"


def cell(text: str, columns: int, rows: int, _is_figure: bool) -> str:
    spans = (f' colspan="{columns}"' if columns > 1 else "") + (f' rowspan="{rows}"' if rows > 1 else "")
    return f"<td{spans}>{escape(text)}</td>"
