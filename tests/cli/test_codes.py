"""Every diagnostic code has its page, and every page its code."""

import re

CODE = re.compile(r'"(FB\d{3})"')


def test_each_code_of_the_sources_has_a_page(checkout):
    used = {
        code
        for path in (checkout / "ficbook").rglob("*.py")
        for code in CODE.findall(path.read_text("utf-8"))
    }
    pages = {path.stem for path in (checkout / "docs" / "codes").glob("FB*.md")}
    assert used - pages == set()
    assert pages - used == set()


def test_each_page_begins_with_its_code_and_says_what_to_do(checkout):
    for path in (checkout / "docs" / "codes").glob("FB*.md"):
        text = path.read_text("utf-8")
        assert text.startswith(f"# {path.stem}"), path.name
        assert 4 <= text.count("\n") <= 45, path.name
