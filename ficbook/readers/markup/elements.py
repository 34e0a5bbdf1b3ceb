"""HTML's elements by what they do to the words inside them, from HTML 2 to the living standard."""

HEADINGS = {f"h{level}": level for level in range(1, 7)}
MARGIN = frozenset(
    {
        "p",
        "blockquote",
        "ul",
        "ol",
        "dl",
        "pre",
        "hr",
        "table",
        "figure",
        "listing",
        "xmp",
        *HEADINGS,
    }
)
"""Blocks that browsers set apart by a blank line."""
BLOCKS = MARGIN | frozenset(
    {
        "address", "article", "aside", "body", "caption", "center", "dd", "details", "dialog",
        "dir", "div", "dt", "fieldset", "figcaption", "footer", "form", "header", "hgroup", "html",
        "legend", "li", "main", "menu", "nav", "optgroup", "option", "plaintext", "search",
        "section", "summary", "tbody", "td", "tfoot", "th", "thead", "tr",
    }
)  # fmt: skip
SILENT = frozenset(
    {"head", "script", "style", "template", "title", "meta", "link", "base", "area", "param"}
)
"""Nothing in them is ever seen."""
CONTROLS = frozenset(
    {"button", "select", "option", "optgroup", "datalist", "textarea", "input", "label", "meter"}
)
ALIEN = frozenset(
    {"iframe", "object", "embed", "applet", "audio", "video", "canvas", "svg", "noscript",
     "noframes", "noembed", "frame", "frameset"}
)  # fmt: skip
"""What they show is not text; what they hold is said only where it cannot be shown."""
CONTAINERS = {
    "blockquote": "quote",
    "ul": "ul",
    "ol": "ol",
    "menu": "ul",
    "dir": "ul",
    "li": "item",
    "table": "table",
    "tr": "row",
    "td": "cell",
    "th": "cell",
    "figure": "figure",
}
"""Elements that gather blocks."""
PARENTS = {"item": frozenset({"ul", "ol"}), "row": frozenset({"table"}), "cell": frozenset({"row"})}
"""What gathers the parts of lists and tables."""
VERSE = frozenset(
    {
        "z3998:poem",
        "z3998:verse",
        "z3998:song",
        "z3998:hymn",
        "verse",
        "poem",
        "poetry",
        "line-block",
    }
)
"""What elements that hold verse are called."""
STANZA = frozenset({"stanza", "linegroup", "lg", "z3998:stanza"})
