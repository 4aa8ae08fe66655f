import os
import shlex
import subprocess

import pytest

from ogi_reports import published

ROOT = published.DOCS.parent
OGI = "cargo run --quiet --locked -p ogi-cli --"


@pytest.fixture(scope="session")
def catalogue():
    return published.rule_catalogue()


@pytest.fixture(scope="session")
def ogi():
    """Runs the command `ogi`; the environment variable OGI says which, otherwise it is built from this repository."""

    def run(*arguments: str) -> subprocess.CompletedProcess[str]:
        command = [*shlex.split(os.environ.get("OGI", OGI)), *arguments]
        return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False)

    return run
