"""The reports that are taken through the programs: what each prints is known."""

import json
import random
import subprocess
from dataclasses import dataclass, field
from pathlib import Path

GENERATED = 40
TABLES = ("disclosure", "requests", "reviews")


@dataclass
class Fixture:
    name: str
    edition: str
    organ: str
    year: int
    figures: dict[str, str]
    """By address, as `ogi` writes them; a cell that is not here is blank."""
    form: dict = field(repr=False, default_factory=dict)

    @property
    def cells(self) -> list[str]:
        layouts = (row for table in self.form["tables"] for row in table["layout"])
        return [cell["cell"] for row in layouts for cell in row if "cell" in cell]

    def printed(self, address: str) -> str:
        figure = self.figures.get(address, "")
        # The form names no unit for it, reports write it beside the figure.
        return f"{figure}万元" if figure and address == "disclosure.centralized_procurement.amount" else figure

    def table(self, table: str) -> list[list[tuple[str, int, int, bool]]]:
        """Rows of cells: text, columns, rows, and whether it is a figure."""
        layout = next(known["layout"] for known in self.form["tables"] if known["table"] == table)
        return [
            [
                (self.printed(cell["cell"]) if "cell" in cell else cell["label"], cell["columns"], cell["rows"], "cell" in cell)
                for cell in row
            ]
            for row in layout
        ]


def forms(ogi: Path) -> dict[str, dict]:
    return {edition: json.loads(subprocess.check_output([ogi, "forms", edition])) for edition in ("2019", "2021")}


def flat(value: object, path: str = "") -> dict[str, str]:
    if not isinstance(value, dict):
        return {path: str(value)}
    return {key: text for name, part in value.items() for key, text in flat(part, f"{path}.{name}" if path else name).items()}


def real(ogi: Path, root: Path, known: dict[str, dict]) -> list[Fixture]:
    """The reports of examples/reports."""
    found = []
    for path in sorted((root / "examples" / "reports").iterdir()):
        if path.suffix == ".json":
            report = json.loads(path.read_text())
        elif path.suffix == ".txt":
            report = json.loads(subprocess.check_output([ogi, "extract", path], stderr=subprocess.DEVNULL))
        else:
            continue
        figures = {address: text for table in TABLES for address, text in flat(report[table], table).items()}
        edition = report["edition"]
        found.append(Fixture(path.stem, edition, report["organ"]["name"], report["year"], figures, known[edition]))
    return found


def blank(known: dict[str, dict]) -> list[Fixture]:
    """The forms in which nothing is filled in."""
    return [Fixture(f"form_{edition}", edition, "示例市人民政府", int(edition) + 1, {}, form) for edition, form in known.items()]


ORGANS = ("示例市甲区人民政府", "示例市教育局", "乙县丙镇人民政府", "示例市公安局", "丁县卫生健康局", "示例市市场监督管理局")


def generated(known: dict[str, dict]) -> list[Fixture]:
    """Reports that add up, most figures nought as in real ones; in every eighth some noughts are left blank."""
    found = []
    for number in range(GENERATED):
        dice = random.Random(number)
        edition = "2019" if number % 4 == 0 else "2021"
        year = dice.choice([2019, 2020]) if edition == "2019" else dice.choice([2021, 2022, 2023, 2024])
        fixture = Fixture(f"made_{number:02}", edition, ORGANS[number % len(ORGANS)], year, {}, known[edition])
        fill(fixture, dice, (3, 40, 900, 30_000)[number % 4 if number % 3 else 1])
        if number % 8 == 7:
            for address in [address for address, text in fixture.figures.items() if text == "0" and dice.random() < 0.4]:
                del fixture.figures[address]
        found.append(fixture)
    return found


def fill(fixture: Fixture, dice: random.Random, most: int) -> None:
    def figure(share: float = 0.3) -> int:
        return int(most ** dice.random() * dice.random() * 2) if dice.random() < share else 0

    figures: dict[str, int | str] = {}
    cells = fixture.cells
    for address in cells:
        if address.startswith("disclosure."):
            figures[address] = figure(0.7)
            if address.endswith(".amount"):
                figures[address] = dice.choice(["0", f"{figure(1)}.{dice.randrange(1, 9)}", f"{figure(1)}.{dice.randrange(11, 99, 10)}"])
            elif address.endswith(".change"):
                figures[address] = dice.choice([0, 0, 1, -1, 2, -3])
    people = [address.rsplit(".", 1)[1] for address in cells if address.startswith("requests.received.")][:-1]
    outcomes = sorted({address.split(".")[2] for address in cells if address.startswith("requests.outcomes.")})
    for who in people:
        share = 0.6 if who == "natural_person" else 0.25 if who == "business" else 0.06
        for outcome in outcomes:
            figures[f"requests.outcomes.{outcome}.{who}"] = figure(share)
        concluded = sum(int(figures[f"requests.outcomes.{outcome}.{who}"]) for outcome in outcomes)
        carried = figure(share)
        brought = dice.randint(0, concluded + carried) // 3
        figures[f"requests.concluded.{who}"] = concluded
        figures[f"requests.carried_forward.{who}"] = carried
        figures[f"requests.brought_forward.{who}"] = brought
        figures[f"requests.received.{who}"] = concluded + carried - brought
    for row in ["received", "brought_forward", "concluded", "carried_forward", *(f"outcomes.{outcome}" for outcome in outcomes)]:
        figures[f"requests.{row}.total"] = sum(int(figures[f"requests.{row}.{who}"]) for who in people)
    for channel in ("reconsideration", "direct_litigation", "litigation_after_reconsideration"):
        results = {result: figure(0.4) % 60 for result in ("upheld", "corrected", "other", "pending")}
        figures |= {f"reviews.{channel}.{result}": value for result, value in results.items()}
        figures[f"reviews.{channel}.total"] = sum(results.values())
    fixture.figures = {address: str(figures[address]) for address in cells}
