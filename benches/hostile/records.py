"""Reports as JSON, one and many."""

import json

from family import Family

CELL = "requests.outcomes.granted.total"


def report(**members: object) -> bytes:
    return json.dumps({"schema_version": "1.0", "edition": "2021", "year": 2024, **members}, ensure_ascii=False).encode()


def blocks(text: str, n: int) -> dict[str, object]:
    return {"narrative": {"overview": [{"text": text}] * n}}


def local_rows(n: int) -> list[dict[str, object]]:
    cells = [{"column": "total", "text": "1"}]
    return [{"table": "requests", "label": f"第{k}行", "after": "requests.outcomes.granted", "cells": cells} for k in range(n)]


SENTENCE = "本年度新收政府信息公开申请31件，办结31件，予以公开11件，部分公开4件。"

FAMILIES = [
    Family("blocks of prose", "json", lambda n: report(**blocks(SENTENCE, n)), 200, 50_000),
    Family("one block of prose", "json", lambda n: report(**blocks(SENTENCE * n, 1)), 200, 50_000),
    Family("headings", "json", lambda n: report(narrative={"overview": [{"text": "（一）主动公开", "heading": 2}] * n}), 200, 100_000),
    Family("rows of local forms", "json", lambda n: report(local_rows=local_rows(n)), 200, 50_000),
    Family("extensions", "json", lambda n: report(extensions={f"x{k}": k for k in range(n)}), 500, 500_000),
    Family("lists within lists", "json", lambda n: b'{"schema_version":"1.0","extensions":' + b"[" * n, 500, 5_000_000),
    Family("keys nobody knows", "json", lambda n: b"{" + b",".join(b'"k%d":1' % k for k in range(n)) + b"}", 500, 500_000),
    Family("one line without end", "ndjson", lambda n: report() + b"\n" + b'{"schema_version":"' + b"1" * n, 10_000, 60_000_000),
    Family("a remark without end", "json", lambda n: report(remarks={CELL: "无" * n}), 1000, 4_000_000),
]
