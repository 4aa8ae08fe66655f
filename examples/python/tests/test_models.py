import ast
from pathlib import Path

import pytest

import generate_models
from ogi_reports import published

#: What the generator calls the numbers of a map.
MADE_UP = {"ThresholdsAdditionalProperty"}
KEPT = generate_models.MODELS.read_text("utf-8")


def test_the_models_are_in_step_with_the_schemas(tmp_path: Path):
    generate_models.generate(tmp_path / "models.py", published.all_schemas())
    fresh = (tmp_path / "models.py").read_text("utf-8")
    assert fresh == KEPT, "the models are out of date: python generate_models.py"


def names(text: str) -> set[str]:
    tree = ast.parse(text)
    classes = {node.name for node in tree.body if isinstance(node, ast.ClassDef)}
    aliases = {node.targets[0].id for node in tree.body if isinstance(node, ast.Assign)}
    return (classes | aliases) - MADE_UP


def test_the_models_have_the_names_of_the_schemas_and_no_others():
    schema = published.all_schemas()
    assert names(KEPT) == {schema["title"], *schema["$defs"]}


@pytest.mark.parametrize("kind", published.KINDS)
def test_each_schema_alone_gives_models_with_its_own_names_and_none_of_them_numbered(kind: str, tmp_path: Path):
    schema = published.schema(kind)
    generate_models.generate(tmp_path / "models.py", schema)
    assert names((tmp_path / "models.py").read_text("utf-8")) == {schema["title"], *schema["$defs"]}


def test_nothing_but_extensions_is_of_any_type():
    members = [
        node
        for shape in ast.parse(KEPT).body
        if isinstance(shape, ast.ClassDef)
        for node in shape.body
        if isinstance(node, ast.AnnAssign)
    ]
    loose = [node for node in members if any(isinstance(part, ast.Name) and part.id == "Any" for part in ast.walk(node.annotation))]
    assert {ast.unparse(node.target) for node in loose} == {"extensions"}
