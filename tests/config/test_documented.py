"""docs/configuration.md against the settings there are."""

import re

import msgspec
import pytest

from ficbook.config.schema import Config

ROW = re.compile(r"^\| `([\w-]+)` \| (.*?) \|")


def documented(text):
    """Table -> key -> default, as the page says them."""
    tables, table = {}, None
    for line in text.splitlines():
        if head := re.match(r"## \[([\w.]+)\]", line):
            table = tables.setdefault(head[1], {})
        elif row := ROW.match(line):
            table[row[1]] = row[2].strip("`")
    return tables


def defined(struct, name=""):
    """Table -> key -> default, as the schema has them."""
    tables = {}
    for field in msgspec.structs.fields(type(struct)):
        value = getattr(struct, field.name)
        full = f"{name}.{field.encode_name}".lstrip(".")
        if isinstance(value, msgspec.Struct):
            tables |= defined(value, full)
        elif name and full not in {"output.html", "output.json"}:
            tables.setdefault(name, {})[field.encode_name] = value
    return tables


@pytest.fixture
def page(checkout):
    return documented((checkout / "docs" / "configuration.md").read_text("utf-8"))


def test_every_key_is_documented_and_no_other(page):
    assert {table: list(keys) for table, keys in page.items()} == {
        table: list(keys) for table, keys in defined(Config()).items()
    }


def test_every_default_is_documented(page):
    for table, keys in defined(Config()).items():
        for key, value in keys.items():
            said = page[table][key]
            wanted = "none" if value is None else msgspec.json.encode(value).decode()
            assert said == wanted, f"{table}.{key}"
