"""Texts, Markdown, and what is neither."""

import random
from pathlib import Path

from family import Family

REPORT = Path(__file__).resolve().parents[2] / "examples" / "reports" / "baoshan_2020.txt"


def reports(n: int) -> bytes:
    text = REPORT.read_text()
    return "".join(text.replace("中心", f"第{k}中心") for k in range(n)).encode()


def columns(n: int) -> bytes:
    head = "2024年甲县人民政府政府信息公开工作年度报告\n三、收到和处理政府信息公开申请情况\n"
    return (head + ("一、本年新收政府信息公开申请数量" + "   1" * 100 + "\n") * n).encode()


def staggered(count):
    """Lines laid out by blanks, the figures of each a little to the right of those above."""
    lines, size, n = [], 0, 0
    while size < count:
        line = "规章   " + "".join(f"{n % 10:>{4 + (n * 7 + k) % 13}}" for k in range(38))
        lines.append(line)
        size += len(line.encode()) + 1
        n += 1
    return "\n".join(lines).encode()


def wide_columns(count):
    """Lines laid out by blanks in eight hundred columns of text, with a header over them and lines between."""
    lines, size, n = [], 0, 0
    while size < count:
        line = ("规章" + "".join(f"{k:>20}" for k in range(38)) + " " * (n % 5)) if n % 2 else "甲 乙 丙 " * 15
        lines.append(line)
        size += len(line.encode()) + 1
        n += 1
    return "\n".join(lines).encode()


def figures(count):
    """Short lines of two figures that stand apart, in changing columns."""
    lines, size, n = [], 0, 0
    while size < count:
        line = "章" + " " * (2 + n % 9) + "1" + " " * (2 + n % 7) + "2"
        lines.append(line)
        size += len(line.encode()) + 1
        n += 1
    return "\n".join(lines).encode()


def remarks(count):
    """One line of sixty words in brackets that never close."""
    return ("规章  " + "1（" + ("（" * (count // 180) + " ") * 59).encode()


def open_tables(count):
    return b"\xe8\xa7\x84\n" + b"<table >" * (count // 8)


def small_tables(count):
    return "规章\n".encode() + b"<table ><tr ><td >1</table\n>" * (count // 28)


def entities(count):
    """A cell of so many signs that may begin an entity or a tag."""
    return b"|1|" + b"&" * count + b"|\n|2|2|\n"


def binary(n: int) -> bytes:
    return random.Random(1).randbytes(n)


FAMILIES = [
    Family("reports in one text", "txt", reports, 20, 800, ("extract", "--format", "csv")),
    Family("columns laid out by blanks", "txt", columns, 100, 5000),
    Family("lines with tabs", "txt", lambda n: ("规章\t1\t2\t3\n" * n).encode(), 500, 300_000),
    Family("one line with tabs", "txt", lambda n: ("规章" + "\t1" * n).encode(), 500, 1_000_000),
    Family("lines with bars", "md", lambda n: ("| 规章 | 1 | 2 | 3 |\n" * n).encode(), 500, 300_000),
    Family("one line with bars", "md", lambda n: ("| 规章 " * n).encode(), 500, 500_000),
    Family("bars and cells by turns", "txt", lambda n: ("| \n 规章 \n" * n).encode(), 500, 300_000),
    Family("lines whose figures stand further and further right", "txt", staggered, 20_000, 1_000_000),
    Family("lines of eight hundred columns", "txt", wide_columns, 20_000, 1_000_000),
    Family("pairs of figures in changing columns", "txt", figures, 20_000, 1_000_000),
    Family("brackets that never close", "txt", remarks, 20_000, 2_000_000),
    Family("tables in tags that never close", "md", open_tables, 20_000, 1_000_000),
    Family("small tables in tags", "md", small_tables, 20_000, 1_000_000),
    Family("signs that may begin an entity", "md", entities, 20_000, 2_000_000),
    Family("tags in a text", "md", lambda n: ("规章 <table> 1\n" * n).encode(), 500, 200_000),
    Family("comments in a text", "md", lambda n: ("规章 <!-- 1\n" * n).encode(), 500, 200_000),
    Family("lines that may be titles", "txt", lambda n: ("甲县\n2024年\n政府信息公开工作年度报告\n" * n).encode(), 500, 100_000),
    Family("bytes at random", "bin", binary, 50_000, 10_000_000),
    Family("letters no encoding has", "bin", lambda n: ("Ŏ" * n + "€?" * n).encode(), 5000, 2_000_000),
]
