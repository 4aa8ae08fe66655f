import ast
import re
from pathlib import Path

import generate_models
from ogi_reports import published

#: What the generator calls the numbers of a map.
MADE_UP = {"ThresholdsAdditionalProperty"}
KEPT = generate_models.MODELS.read_text("utf-8")


def test_the_models_are_in_step_with_the_schemas(tmp_path: Path):
    generate_models.generate(tmp_path / "models.py")
    fresh = (tmp_path / "models.py").read_text("utf-8")
    assert fresh == KEPT, "the models are out of date: python generate_models.py"


def test_the_models_have_the_names_of_the_schemas_and_no_others():
    schema = published.load(published.SCHEMA_OF_TYPES)
    tree = ast.parse(KEPT)
    classes = {node.name for node in tree.body if isinstance(node, ast.ClassDef)}
    aliases = {node.targets[0].id for node in tree.body if isinstance(node, ast.Assign)}
    assert (classes | aliases) - MADE_UP == {schema["title"], *schema["definitions"]}


def test_nothing_but_extensions_is_of_any_type():
    assert set(re.findall(r"^    (\w+): .*\bAny\b", KEPT, re.MULTILINE)) == {"extensions"}
