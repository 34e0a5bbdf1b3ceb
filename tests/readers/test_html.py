"""Pages of the web are known by what stands in them."""

from ficbook.diagnostics import Source
from ficbook.readers import choose


def test_chosen_by_content():
    page = b"<!DOCTYPE html><html><body><p>Once.</p></body></html>"
    assert choose(Source("story.txt", page)).name == "html"
    assert choose(Source("story.html", b"No page at all, whatever it is called.")).name != "html"
