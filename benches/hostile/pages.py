"""Web pages."""

from family import Family

HEAD = "<!DOCTYPE html><html><head><meta charset=utf-8><title>2024年甲县人民政府政府信息公开工作年度报告</title>"
TABLE = (
    "<table><tr><td>第二十条第（五）项<tr><td>信息内容<td>本年处理决定数量<tr><td>行政许可<td>12"
    "<tr><td>第二十条第（八）项<tr><td>信息内容<td>本年收费金额（单位：万元）<tr><td>行政事业性收费<td>3.5</table>"
)
LABELS = "<table><tr><td>自然人</td><td>总计</td><td>结果维持</td></tr><tr><td>予以公开</td><td>1</td></tr></table>"


def page(body: str, head: str = "") -> bytes:
    return f"{HEAD}{head}</head><body><h1>2024年甲县人民政府政府信息公开工作年度报告</h1>{TABLE}{body}</body></html>".encode()


def styled(n: int) -> bytes:
    rules = "".join(f".a{k} .b{k}{{display:none}}" for k in range(n))
    elements = "".join(f"<p class='a{k} b{k}'>甲" for k in range(n))
    return page(elements, f"<style>{rules}</style>")


FAMILIES = [
    Family("small tables with labels of the form", "html", lambda n: page(LABELS * n), 500, 100_000),
    Family("the same table again and again", "html", lambda n: page(TABLE * n), 200, 20_000),
    Family("tables within tables", "html", lambda n: page("<table><tr><td>" * n + "1"), 500, 200_000),
    Family("elements within elements", "html", lambda n: page("<div>" * n + "1" + "</div>" * n), 1000, 500_000),
    Family("cells that reach over 65,534 rows", "html", lambda n: page("<table><tr>" + "<td rowspan=65534>" * n + "<tr><td>" * n), 300, 1500),
    Family("rules that hide, and elements", "html", styled, 200, 100_000),
    Family("attributes of one element", "html", lambda n: page("<p " + "".join(f"a{k}=1 " for k in range(n)) + ">"), 500, 100_000),
    Family("comments that never end", "html", lambda n: page("<!-- <p " * n), 1000, 500_000),
    Family("quotes that never end", "html", lambda n: page("<p a=\"<td b='" * n), 1000, 500_000),
    Family("frames within frames", "html", lambda n: page("<iframe srcdoc=\"" * n), 500, 200_000),
    Family("titles of reports", "html", lambda n: page("<p>2024年甲县教育局政府信息公开工作年度报告</p>" * n), 500, 50_000),
    Family("one paragraph", "html", lambda n: page("<p>" + "本机关新收政府信息公开申请31件，" * n), 500, 200_000),
]
