import ast
from importlib import import_module
from pathlib import Path

import generate_models
from ogi_reports import published

COMMAND = "python generate_models.py"
#: What the generator calls the numbers of a map.
MADE_UP = {"ThresholdsAdditionalProperty"}


def test_the_models_are_in_step_with_the_schemas(tmp_path: Path):
    generate_models.generate(tmp_path)
    for kind in published.KINDS:
        fresh, kept = ((folder / f"{kind}.py").read_text("utf-8") for folder in (tmp_path, generate_models.MODELS))
        assert fresh == kept, f"the models of {kind} are out of date: {COMMAND}"


def test_the_models_have_the_names_of_the_schema_and_no_others():
    for kind in published.KINDS:
        schema = published.schema(kind)
        tree = ast.parse((generate_models.MODELS / f"{kind}.py").read_text("utf-8"))
        classes = {node.name for node in tree.body if isinstance(node, ast.ClassDef)}
        aliases = {node.targets[0].id for node in tree.body if isinstance(node, ast.Assign)}
        assert (classes | aliases) - MADE_UP == {schema["title"], *schema["$defs"]}, kind


def test_nothing_but_extensions_is_of_any_type():
    for kind in published.KINDS:
        module = import_module(f"ogi_reports.models.{kind}")
        text = Path(module.__file__).read_text("utf-8")
        loose = {
            line.split(":")[0].strip() for line in text.splitlines() if "Any" in line and not line.startswith("from")
        }
        assert loose <= {"extensions"}, kind
