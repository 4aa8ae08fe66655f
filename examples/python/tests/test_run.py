import csv

import run


def test_the_failing_comparisons_of_the_bundled_report_are_told_in_printed_words(monkeypatch, capsys, tmp_path):
    monkeypatch.setattr("sys.argv", ["run.py", "--table", str(tmp_path / "cells.csv")])
    assert run.main() == 1
    told = capsys.readouterr().out
    assert "示例市人民政府  2024  draft_2024.json：不符 2 项" in told
    assert "各类申请人之和等于总计  [requests.row-total]" in told
    assert "“三、本年度办理结果·（一）予以公开”一行“自然人”：1480" in told
    assert "合计：1503\n  应等于\n" in told
    with open(tmp_path / "cells.csv", encoding="utf-8") as file:
        assert len(list(csv.reader(file))) == 1 + 200


def test_a_document_that_is_no_report_is_refused(monkeypatch, capsys, tmp_path):
    (tmp_path / "x.json").write_text('{"schema_version":"1.0","edition":"2021","year":2024.0}')
    monkeypatch.setattr("sys.argv", ["run.py", str(tmp_path / "x.json")])
    assert run.main() == 3
    assert capsys.readouterr().err.startswith("year: ")
